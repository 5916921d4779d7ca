import { bulkRefusal, deleteRefusal, type BulkChange, type BulkFacts, type BulkRefusal } from '../../../../shared/listview/bulk';
import type { BulkPreview, ChosenRows } from '../../../../shared/listview/asks';
import { columnsOf } from '../../../../shared/listview/columns';
import { isCustomKey, parseCustom, sameCustom, type CustomValue } from '../../../../shared/custom/rules';
import { looksLikeFormula } from '../../../../shared/guard/formula';
import type { In, Out, Refusal } from '../../../../shared/ipc/contract';
import type { Refused } from '../../../../shared/ipc/ask';
import { err, ok, type Result } from '../../../../shared/kit/result';
import { fold } from '../../../../shared/kit/fold';
import { customIn } from '../../vault/custom-values';
import type { Row } from '../../vault/database';
import { fieldsOf, fromSql } from '../../vault/records';
import type { ReadContext } from '../context';
import type { WrongRows } from './conditions';
import { sourceOf } from './lists';
import { chosenFrom } from './ordered';
import { columnOf } from './source';

/** What becomes of one record. */
export type Verdict = 'change' | 'same' | BulkRefusal;

/** One chosen record with what decides over it. */
export interface Judged {
  readonly id: string;
  readonly name: string;
  readonly from: CustomValue | null;
  readonly verdict: Verdict;
}

/** A change made ready: its value parsed by its field. */
export interface ReadyChange {
  readonly change: BulkChange;
  readonly value: CustomValue | null;
}

type WrongChange = Refused<'unknownField' | 'wrongValue' | 'formula'>;

/** Parses a change by the field it sets; only fields that are meant for it can be set for many. */
export function readChange(context: ReadContext, list: ChosenRows['rows']['list'], change: BulkChange): Result<ReadyChange, WrongChange> {
  if ((change.kind === 'addTag' || change.kind === 'removeTag') && list !== 'clients') return err({ kind: 'unknownField', field: 'tags' });
  if (change.kind === 'addTag') return looksLikeFormula(change.name) ? err({ kind: 'formula', field: 'tags' }) : ok({ change, value: change.name });
  if (change.kind !== 'set') return ok({ change, value: null });
  const { field, value } = change;
  if (typeof value === 'string' && looksLikeFormula(value)) return err({ kind: 'formula', field });
  const column = columnOf(context, sourceOf({ list }), field);
  if (column?.field) {
    const parsed = parseCustom(column.field, value);
    return parsed === undefined ? err({ kind: 'wrongValue', field }) : ok({ change, value: parsed });
  }
  if (columnsOf(list)[field]?.bulk !== true) return err({ kind: 'unknownField', field });
  const parsed = fieldsOf(list)[field]?.parser.safeParse(value);
  return parsed?.success === true ? ok({ change, value: (parsed.data ?? null) as CustomValue | null }) : err({ kind: 'wrongValue', field });
}

/** Every chosen record with what a change would do to it. */
export function judge(context: ReadContext, given: ChosenRows, ready: ReadyChange): Result<readonly Judged[], WrongRows> {
  const { rows } = given;
  const source = sourceOf(rows);
  const found = chosenFrom(context, source, given);
  if (!found.ok) return found;
  const { from, where, params } = found.value;
  const { change, value } = ready;
  const { list } = rows;
  const { alias: record, join } = source.record;
  const holds = change.kind === 'set' && !isCustomKey(change.field) ? `${record}."${change.field}"` : change.kind === 'set' ? `${record}.extra` : list === 'clients' ? 'r.tags' : 'NULL';
  const records = context.reader.all<Row & { id: string }>(
    `SELECT ${source.id} AS id, ${source.name} AS name, ${source.judgedBy}, ${holds} AS held FROM ${from}${join} ${where} ORDER BY ${source.id}`, params);
  const removed = change.kind === 'removeTag' ? context.reader.get<{ name: string }>('SELECT name FROM tags WHERE id = $id', { id: change.tag })?.name : undefined;
  return ok(records.map((row): Judged => {
    const from = heldOf(list, row, change);
    return { id: row.id, name: String(row['name'] ?? ''), from, verdict: verdictOn(list, row, from, change, value, removed) };
  }));
}

function heldOf(list: ChosenRows['rows']['list'], row: Row, change: BulkChange): CustomValue | null {
  if (change.kind === 'delete') return null;
  if (change.kind !== 'set') return JSON.parse(String(row['held'] ?? '[]')) as readonly string[];
  if (isCustomKey(change.field)) return customIn(row['held'])[change.field] ?? null;
  const field = fieldsOf(list)[change.field];
  return field ? (fromSql(field, row['held']) as CustomValue | null) : null;
}

/** What rules look at; a list that has no such thing says nothing of it. */
const factsIn = (row: Row): BulkFacts => ({
  stage: (row['stage'] ?? null) as string | null, stageReason: (row['stageReason'] ?? null) as string | null, state: (row['state'] ?? null) as string | null,
  renewed: row['renewed'] === 1, inUse: row['inUse'] === 1, numbersHeld: row['numbersHeld'] === 1,
});

function verdictOn(list: string, row: Row, from: CustomValue | null, change: BulkChange, value: CustomValue | null, removed: string | undefined): Verdict {
  const tags = Array.isArray(from) ? (from as readonly string[]) : [];
  switch (change.kind) {
    case 'delete':
      return deleteRefusal(list, factsIn(row)) ?? 'change';
    case 'addTag':
      return tags.some((tag) => fold(tag) === fold(change.name)) ? 'same' : 'change';
    case 'removeTag':
      return removed !== undefined && tags.includes(removed) ? 'change' : 'same';
    case 'set':
      if (sameCustom(from, value)) return 'same';
      return bulkRefusal(list, change.field, value, factsIn(row)) ?? 'change';
  }
}

/** Records shown of those that would change. */
const shown = 8;

/** What a bulk edit would do, record by record, without doing it. */
export function bulkPreview(context: ReadContext, { chosen, change }: In<'list:bulk-preview'>): Result<Out<'list:bulk-preview'>, Refusal<'list:bulk-preview'>> {
  const ready = readChange(context, chosen.rows.list, change);
  if (!ready.ok) return ready;
  const judged = judge(context, chosen, ready.value);
  if (!judged.ok) return judged;
  const counts = new Map<Verdict, number>();
  for (const { verdict } of judged.value) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const { change: changing = 0, same = 0, ...refused } = Object.fromEntries(counts) as Partial<Record<Verdict, number>>;
  return ok({
    total: judged.value.length, changing, same,
    refused: Object.entries(refused).map(([why, count]) => ({ why: why as BulkRefusal, count })),
    samples: judged.value.filter(({ verdict }) => verdict === 'change').slice(0, shown).map(({ id, name, from }) => ({ id, name, from })) as unknown as BulkPreview['samples'],
  });
}
