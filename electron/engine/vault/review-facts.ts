import { completenessOf, missingOf, verifies, type FileFacts } from '../../../shared/review/rules';
import type { Check } from '../../../shared/review/schema';
import { dayOf, dayOfMoment, type Day, type Moment } from '../../../shared/kit/dates';
import type { Stamp } from '../../../shared/record/schema';
import type { Reader, Row, SqlValue } from './database';
import { fromStamp } from './hlc';
import { fromSql, fieldsOf, rowToStamps } from './records';

/** What review asks of a client beside its own row `c`: read with it, because each is one look into an index. */
export const reviewSql = `
    (SELECT json_group_array(json_array(k.kind, k."on", k.result)) FROM checks k WHERE k.client = c.id AND k.deleted IS NULL) AS checkList,
    EXISTS (SELECT 1 FROM phones p WHERE p.client = c.id AND p.deleted IS NULL) OR EXISTS (SELECT 1 FROM emails e WHERE e.client = c.id AND e.deleted IS NULL) AS reach,
    EXISTS (SELECT 1 FROM addresses a WHERE a.client = c.id AND a.deleted IS NULL AND coalesce(a.province, a.city) IS NOT NULL AND a.street IS NOT NULL) AS address,
    EXISTS (SELECT 1 FROM contacts k WHERE k.client = c.id AND k.deleted IS NULL AND k.role IS NOT NULL AND k.leftOn IS NULL) AS chain,
    (SELECT json_group_array(json_array(p.id, p.created, p.stamps)) FROM phones p WHERE p.client = c.id AND p.deleted IS NULL AND p.state = '待核实') AS doubtfulPhones,
    (SELECT json_group_array(json_array(e.id, e.created, e.stamps)) FROM emails e WHERE e.client = c.id AND e.deleted IS NULL AND e.state = '待核实') AS doubtfulEmails`;

/** What a file's completeness is judged by, from a row read with `reviewSql`. */
export const fileFactsOf = (row: Row): FileFacts => ({
  ...(Object.fromEntries(['type', 'name', 'needs', 'source', 'owner', 'industry', 'scale', 'foundedOn', 'buyingIntent', 'preference', 'budgetFen'].map((key) => [key, row[key] ?? null])) as unknown as FileFacts),
  unknowns: fromSql(fieldsOf('clients')['unknowns'] as never, row['unknowns']) as FileFacts['unknowns'],
  reach: row['reach'] === 1, address: row['address'] === 1, chain: row['chain'] === 1,
});

type CheckLine = readonly [Check['kind'], Day | null, Check['result']];

const parsed = <T>(value: SqlValue | undefined): readonly T[] => JSON.parse(typeof value === 'string' ? value : '[]') as T[];
const latest = (days: readonly (Day | null)[]): Day | null => days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

/** The day on which a stamp was taken, where it was lived: so that it is the same day wherever it is asked. */
export function dayOfStamp(reader: Reader, record: string, stamp: Stamp): Day {
  const action = reader.get<{ at: Moment }>('SELECT a.at FROM changes c JOIN actions a ON a.id = c.action WHERE c.record = $record AND c.stamp = $stamp LIMIT 1', { record, stamp });
  return action ? dayOfMoment(action.at) : dayOf(fromStamp(stamp).ms, 'UTC');
}

/** Since when a client is 待核实: the first of what is doubted of it; `null` when nothing is (R-AUD-04). */
export function doubtedOn(reader: Reader, row: Row): Day | null {
  const since = (record: string, stamps: string | null, created: Stamp, register: string): Day => {
    const edited = stamps === null ? {} : (JSON.parse(stamps) as Record<string, Stamp>);
    return dayOfStamp(reader, record, edited[register] ?? created);
  };
  const reaches = [...parsed<[string, Stamp, string | null]>(row['doubtfulPhones']), ...parsed<[string, Stamp, string | null]>(row['doubtfulEmails'])];
  const days = reaches.map(([id, created, stamps]) => since(id, stamps, created, 'state'));
  if (row['verification'] === '待核实') days.push(since(String(row['id']), row['stamps'] as string | null, rowToStamps(row).created, 'verification'));
  return days.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);
}

/** The columns of a client's list row that review is answered from. */
export function reviewColumns(reader: Reader, row: Row): Row {
  const checks = parsed<CheckLine>(row['checkList']);
  const facts = fileFactsOf(row);
  const lookedOn = latest(checks.flatMap(([kind, on]) => (kind === '复看' ? [on] : [])));
  const verified = latest(checks.flatMap(([kind, on, result]) => (verifies(kind, result) ? [on] : [])));
  const doubted = doubtedOn(reader, row);
  return {
    verifiedOn: verified ?? row['updatedOn'] ?? row['filedOn'] ?? null,
    lookedOn,
    completeness: completenessOf(facts),
    missing: missingOf(facts),
    // The stamp and not the day: whether another day has begun depends on where one is.
    unlookedSince: lookedOn === null && row['stage'] !== '流失' ? (row['created'] ?? null) : null,
    doubtfulSince: doubted === null ? null : latest([doubted, ...checks.flatMap(([kind, on]) => (kind === '复看' ? [] : [on]))]),
  };
}

/** Names of the columns. */
export const reviewKeys = ['verifiedOn', 'lookedOn', 'completeness', 'missing', 'unlookedSince', 'doubtfulSince'] as const;
