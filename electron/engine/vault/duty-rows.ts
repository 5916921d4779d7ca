import type { DutyFacts } from '../../../shared/duty/facts';
import { dutiesOf, stageMove, type MovedStage, type Owed } from '../../../shared/duty/rules';
import type { Duty } from '../../../shared/duty/schema';
import type { Day } from '../../../shared/kit/dates';
import type { Reader, Row, Writer } from './database';
import { dutyFacts, type DutyContext } from './duty-facts';

/** What is derived of a client's duties: columns of its list row, and a row for each thing that is owed. */
export interface DerivedDuties {
  readonly columns: Row;
  readonly rows: readonly Row[];
  /** The stage that a rule would move it to; written by whoever may write records. */
  readonly move: MovedStage | null;
}

/** Names of the columns. */
export const dutyColumns = ['lastContactOn', 'lastInteractionOn', 'nextOn', 'quiet', 'turnsOn', 'retired'] as const;

const rowKeys = ['dueOn', 'dueAt', 'rule', 'policy', 'since', 'ruleOn', 'usualOn', 'reason', 'cap', 'method', 'focus', 'urgent', 'owner'] as const;

/** The file being verified is no date with the client: it is no next date of its row. */
const isDate = ({ kind }: Duty): boolean => kind !== '资料核对';

const earliest = (days: readonly (Day | null)[]): Day | null => days.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

function derived(id: string, facts: DutyFacts, urgent: boolean, openOn: Day | null, { duties, quiet, turnsOn }: Owed, move: MovedStage | null): DerivedDuties {
  return {
    columns: {
      lastContactOn: facts.lastContactOn, lastInteractionOn: facts.lastInteractionOn, quiet, turnsOn, retired: facts.retired ? 1 : null,
      nextOn: earliest([openOn, ...duties.filter(isDate).map(({ dueOn }) => dueOn)]),
    },
    rows: duties.map((duty): Row => ({ client: id, kind: duty.kind, anchor: duty.anchor, ...Object.fromEntries(rowKeys.map((key) => [key, key === 'urgent' ? Number(urgent) : duty[key]])) })),
    move,
  };
}

/** The earliest day of what is open with a client and is no duty, as SQL: next actions, promises, care tasks. */
export const openOnSql = (client: string): string => `(SELECT min(day) FROM (
  SELECT f.nextDueOn AS day FROM followups f WHERE f.client = ${client} AND f.deleted IS NULL AND f.nextState = '待办'
  UNION ALL SELECT p.dueOn FROM promises p INDEXED BY promisesByClient WHERE p.client = ${client} AND p.deleted IS NULL AND p.state = '待兑现'
  UNION ALL SELECT coalesce(t.dueOn, t.nextOn) FROM careTasks t INDEXED BY careTasksByClient WHERE t.client = ${client} AND t.deleted IS NULL AND t.state = '待执行'))`;

/** What is owed to a client today, by its records; `openOn` as `openOnSql` tells it. `null` once it is gone. */
export function deriveDuties(reader: Reader, id: string, verifiedOn: Day | null, openOn: Day | null, context: DutyContext): DerivedDuties | null {
  const found = dutyFacts(reader, id, verifiedOn, context);
  if (!found) return null;
  const { policies, today, zone } = context;
  return derived(id, found.facts, found.urgent, openOn, dutiesOf(found.facts, policies, today, zone), stageMove(found.facts, policies, today));
}

const insertSql = `INSERT INTO dutyRows (client, kind, anchor, ${rowKeys.join(', ')}) VALUES ($client, $kind, $anchor, ${rowKeys.map((key) => `$${key}`).join(', ')})
  ON CONFLICT (client, kind, anchor) DO UPDATE SET ${rowKeys.map((key) => `${key} = excluded.${key}`).join(', ')}`;

/** Brings the rows of what is owed to a client to `rows`; writes only those that differ. */
export function keepDutyRows(writer: Writer, client: string, rows: readonly Row[]): void {
  const before = writer.all('SELECT * FROM dutyRows WHERE client = $client', { client });
  const isSame = (a: Row, b: Row): boolean => a['kind'] === b['kind'] && a['anchor'] === b['anchor'];
  for (const old of before) {
    if (!rows.some((row) => isSame(row, old))) writer.run('DELETE FROM dutyRows WHERE client = $client AND kind = $kind AND anchor = $anchor', { client, kind: old['kind'] ?? null, anchor: old['anchor'] ?? null });
  }
  for (const row of rows) {
    const old = before.find((each) => isSame(row, each));
    if (!old || rowKeys.some((key) => (row[key] ?? null) !== (old[key] ?? null))) writer.run(insertSql, row);
  }
}

/** Computes anew what is owed to a client, where nothing of its records has changed: another day, or another policy. */
export function rebuildDuties(writer: Writer, id: string, context: DutyContext): MovedStage | null {
  const kept = writer.get<Row & { verifiedOn: Day | null; openOn: Day | null }>(
    `SELECT r.*, ${openOnSql('r.id')} AS openOn FROM clientRows r WHERE r.id = $id`, { id });
  const now = kept ? deriveDuties(writer, id, kept.verifiedOn, kept.openOn, context) : null;
  keepDutyRows(writer, id, now?.rows ?? []);
  if (!kept || !now) return null;
  const changed = dutyColumns.filter((key) => (now.columns[key] ?? null) !== (kept[key] ?? null));
  if (changed.length > 0) writer.run(`UPDATE clientRows SET ${changed.map((key) => `${key} = $${key}`).join(', ')} WHERE id = $id`, { id, ...Object.fromEntries(changed.map((key) => [key, now.columns[key] ?? null])) });
  return now.move;
}
