import { dayOf, today, type Day } from '../../../shared/kit/dates';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { Grade } from '../../../shared/client/schema';
import type { Doubt, ReviewItem } from '../../../shared/review/asks';
import { gapsOf, nextTry, recheckDue, rhythmOf, secondLookDue, triesOf } from '../../../shared/review/rules';
import type { Check } from '../../../shared/review/schema';
import type { Stamp } from '../../../shared/record/schema';
import type { ReadContext } from '../reads/context';
import type { Reader, Row } from '../vault/database';
import { fromStamp } from '../vault/hlc';
import { recordsWhere } from '../vault/records';
import { doubtedOn, fileFactsOf, reviewSql } from '../vault/review-facts';
import type { ClientQueue } from './due-clients';

const clientsSql = (which: string): string => `SELECT r.entry, c.*, r.phone AS firstPhone, r.verifiedOn, r.completeness, r.unlookedSince, r.doubtfulSince, ${reviewSql},
  (SELECT e.text FROM emails e WHERE e.client = c.id AND e.deleted IS NULL ORDER BY e.id LIMIT 1) AS firstEmail
  FROM clientRows r JOIN clients c ON c.id = r.id WHERE ${which} IN (SELECT value FROM json_each($which))`;

/** Clients by the numbers of their list rows, with what review shows of them. */
export const clientsAt = (reader: Reader, entries: readonly number[]): ReadonlyMap<number, Row> =>
  new Map(reader.all(clientsSql('r.entry'), { which: JSON.stringify(entries) }).map((row) => [Number(row['entry']), row]));

/** The same by their ids. */
export const clientsOf = (reader: Reader, ids: readonly string[]): ReadonlyMap<string, Row> =>
  new Map(reader.all(clientsSql('r.id'), { which: JSON.stringify([...new Set(ids)]) }).map((row) => [String(row['id']), row]));

/** What of a client's file is doubted (R-AUD-04). */
function doubtsOf(reader: Reader, row: Row): readonly Doubt[] {
  const id = String(row['id']);
  const own: Doubt[] = row['verification'] === '待核实' ? [{ collection: 'clients', id, field: 'verification', shown: row['verificationReason'] as string | null }] : [];
  const reaches = (['phones', 'emails'] as const).flatMap((collection) =>
    recordsWhere(reader, collection, 'client', id).flatMap((reach): Doubt[] => (reach.state === '待核实' ? [{ collection, id: reach.id, field: 'text', shown: reach.text }] : [])));
  return [...reaches, ...own];
}

/** What every line of a queue says of its client. */
export function aboutClient(reader: Reader, row: Row): Omit<ReviewItem, 'id' | 'since' | 'dueOn' | 'dueAt' | 'rule' | 'doubts' | 'change' | 'rhythm' | 'authorised'> {
  const checks = recordsWhere(reader, 'checks', 'client', String(row['id'])) as unknown as readonly Check[];
  const last = [...checks].sort((a, b) => ((a.on ?? '') < (b.on ?? '') || (a.on === b.on && a.id < b.id) ? 1 : -1))[0];
  return {
    client: row['id'] as ReviewItem['client'], number: row['number'] as string | null, name: row['name'] as string | null, type: row['type'] as string | null,
    grade: row['valueGrade'] as Grade | null, owner: row['owner'] as string | null, phone: row['firstPhone'] as string | null, email: row['firstEmail'] as string | null,
    gaps: gapsOf(fileFactsOf(row)),
    lastCheck: last ? { id: last.id, kind: last.kind, on: last.on, method: last.method, result: last.result } : null,
    tries: triesOf(checks),
  };
}

const rules: Readonly<Record<ClientQueue, string>> = { doubtful: 'R-AUD-04', incomplete: 'R-AUD-02', secondLook: 'R-AUD-01', recheck: 'R-UPD-02', consent: 'R-AUD-05' };

/** Since when a client waits in a queue, and by when it should be dealt with. */
function datesOf({ reader, clock }: ReadContext, queue: ClientQueue, row: Row, policies: PolicyValues): { readonly since: Day; readonly dueOn: Day | null } {
  const now = today(clock);
  const entered = dayOf(fromStamp(row['created'] as Stamp).ms, clock.zone);
  const verifiedOn = row['verifiedOn'] as Day | null;
  switch (queue) {
    case 'doubtful':
      return { since: doubtedOn(reader, row) ?? entered, dueOn: nextTry(row['doubtfulSince'] as Day, policies).on };
    case 'secondLook':
      return { since: entered, dueOn: secondLookDue(entered, policies).on };
    case 'recheck':
      return { since: verifiedOn ?? entered, dueOn: recheckDue(verifiedOn, row['valueGrade'] as Grade | null, policies, now).on };
    case 'incomplete':
      return { since: entered, dueOn: null };
    case 'consent':
      return { since: (row['filedOn'] as Day | null) ?? entered, dueOn: null };
  }
}

/** A line of a queue of clients. */
export function clientItem(context: ReadContext, queue: ClientQueue, row: Row, policies: PolicyValues): ReviewItem {
  const about = aboutClient(context.reader, row);
  return {
    id: `${queue}:${about.client}`, ...about, ...datesOf(context, queue, row, policies), dueAt: null, rule: rules[queue], doubts: doubtsOf(context.reader, row), change: null,
    rhythm: queue === 'recheck' ? rhythmOf(about.grade, policies) : null,
    authorised: queue === 'consent' ? (recordsWhere(context.reader, 'consents', 'client', about.client).length > 0 ? 'ended' : 'never') : null,
  };
}
