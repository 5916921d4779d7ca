import { dayOfMoment, momentOf, endOfDay, startOfDay, type Moment } from '../../../shared/kit/dates';
import type { OverrideFigures, OverrideLine } from '../../../shared/report/model';
import type { Period } from '../../../shared/report/period';
import { touchReasons, type TouchOverride } from '../../../shared/touch/schema';
import type { Hold } from '../export/masks';
import type { Row } from '../vault/database';
import { rowToRecord } from '../vault/records';
import type { ReadContext } from './context';

/** Contacts that a report lists: of more, the newest. */
const mostListed = 50;

/** What was done in spite of the guard from a day to a day (beyond §2 item 6), days by the user's zone; `hold` says how names and reasons leave. */
export function overrideFigures({ reader, clock: { zone } }: ReadContext, { from, to }: Period, hold: Hold): OverrideFigures {
  const rows = reader.all<Row>(
    `SELECT t.*, c.name AS clientName FROM touchOverrides t LEFT JOIN clients c ON c.id = t.client
     WHERE t.deleted IS NULL AND t.at >= $from AND t.at < $to ORDER BY t.at DESC, t.id DESC`,
    { from: momentOf(startOfDay(from, zone), zone), to: momentOf(endOfDay(to, zone), zone) });
  const made = rows.map((row) => ({ clientName: row['clientName'] as string | null, ...(rowToRecord('touchOverrides', row) as unknown as TouchOverride) }));
  const has = touchReasons.map((kind) => ({ kind, count: made.filter(({ reasons }) => reasons?.includes(kind) === true).length }));
  return {
    total: made.length,
    clients: new Set(made.map(({ client }) => client)).size,
    byReason: has.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    items: made.slice(0, mostListed).map(({ client, clientName, what, purpose, channel, reasons, why, by, at }): OverrideLine => ({
      client, what, purpose, channel, by, on: dayOfMoment(at as Moment), clientName: hold('clients.name', clientName), why: hold('touchOverrides.why', why),
      reasons: touchReasons.filter((kind) => reasons?.includes(kind) === true),
    })),
  };
}
