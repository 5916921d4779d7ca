import { factsOfDay, type HolidayTables } from '../../../shared/calendar/holidays';
import { dayNotes, dutyIdOf } from '../../../shared/duty/ids';
import type { DutyRow, StageMove } from '../../../shared/duty/schema';
import type { ClientId, Stage } from '../../../shared/client/schema';
import type { In, Out } from '../../../shared/ipc/contract';
import { momentOf, today, type Day, type Moment } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import type { ActionId, Stamp } from '../../../shared/record/schema';
import { valueAt } from '../vault/undo';
import type { Row } from '../vault/database';
import { readHolidayTables } from '../vault/holidays';
import { Where, type ReadContext } from './context';

/** What is over: a limit to the minute at its minute, one in days with its day (R-GEN-01). */
const isLate = "(d.dueOn < $today OR (d.dueAt IS NOT NULL AND d.dueAt < $now))";

/** The same, for looking them up: what is over was due today at the latest, and both kinds of urgency are a piece each of the index. */
const areLate = `d.urgent IN (0, 1) AND d.dueOn <= $today AND ${isLate}`;

const rowOf = (row: Row, tables: HolidayTables): DutyRow => {
  const [dueOn, ruleOn] = [row['dueOn'] as Day, row['ruleOn'] as Day | null];
  const { kind, anchor, dueAt, rule, policy, since, usualOn, reason, cap, method, focus, owner } = row as unknown as DutyRow;
  return {
    id: dutyIdOf(String(row['client']), { kind, anchor }), client: row['client'] as ClientId, clientName: textOf(row['clientName']), clientNumber: row['clientNumber'] as string | null,
    kind, anchor, dueOn, dueAt, rule, policy, since, ruleOn, usualOn, reason, cap, method, focus, owner, urgent: row['urgent'] === 1, late: row['late'] === 1,
    notes: ruleOn === null ? [] : dayNotes(dueOn, ruleOn, factsOfDay(dueOn, tables)),
  };
};

/** What is owed: urgent clients first (R-FU-12), then by day. */
export function listDuties({ reader, clock }: ReadContext, { client, kinds, owner, from, to, late, offset, limit }: In<'duty:list'>): Out<'duty:list'> {
  const now = { today: today(clock), now: momentOf(clock.now(), clock.zone) };
  const where = new Where().among('d.kind', kinds, 'kind');
  if (client !== undefined) where.and('d.client = $client', { client });
  if (owner !== undefined) where.and('d.owner = $owner', { owner });
  if (from !== undefined) where.and('d.dueOn >= $from', { from });
  if (to !== undefined) where.and('d.dueOn <= $to', { to });
  if (late) where.and(areLate, now);
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM dutyRows d ${where.sql}`, where.params)?.n ?? 0;
  const rows = reader.all(
    // The page is found in the index alone; only its own lines are looked up.
    `SELECT d.*, ${isLate} AS late, r.name AS clientName, r.number AS clientNumber
     FROM (SELECT d.rowid AS line FROM dutyRows d ${where.sql} ORDER BY d.urgent DESC, d.dueOn, d.client, d.kind, d.anchor LIMIT $limit OFFSET $offset) p
     JOIN dutyRows d ON d.rowid = p.line JOIN clientRows r ON r.id = d.client ORDER BY d.urgent DESC, d.dueOn, d.client, d.kind, d.anchor`,
    { ...where.params, ...now, limit, offset },
  );
  const tables = readHolidayTables(reader);
  return { total, items: rows.map((row) => rowOf(row, tables)) };
}

/** Clients that a notice names. */
const named = 5;

/** Stages that rules moved, the newest first. */
export function listNotices({ reader }: ReadContext, { offset, limit }: In<'duty:notices'>): Out<'duty:notices'> {
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM actions WHERE rule IS NOT NULL')?.n ?? 0;
  const acts = reader.all<{ id: ActionId; at: Moment; rule: string; about: string; undoneBy: string | null }>(
    'SELECT id, at, rule, about, undoneBy FROM actions WHERE rule IS NOT NULL ORDER BY stamp DESC LIMIT $limit OFFSET $offset', { limit, offset });
  return {
    total,
    items: acts.map(({ id: action, at, rule, about, undoneBy }) => {
      const moved = "FROM changes c WHERE c.action = $action AND c.collection = 'clients' AND c.register = 'stage'";
      const changes = reader.all<{ seq: number; record: string; value: string; replaced: Stamp | null; name: string | null }>(
        `SELECT c.seq, c.record, c.value, c.replaced, (SELECT name FROM clients WHERE id = c.record) AS name ${moved} ORDER BY c.seq LIMIT ${named}`, { action });
      return {
        action, at, move: about as StageMove, rule, undone: undoneBy !== null,
        total: reader.get<{ n: number }>(`SELECT count(*) AS n ${moved}`, { action })?.n ?? 0,
        clients: changes.map(({ seq, record, value, replaced, name }) => ({
          id: record as ClientId, name, from: (valueAt(reader, record, 'stage', ['stage'], replaced, seq)['stage'] ?? null) as Stage | null, to: JSON.parse(value) as Stage | null,
        })),
      };
    }),
  };
}
