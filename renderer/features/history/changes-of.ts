import type { HistoryEntry } from '../../../shared/record/asks';
import { isCustomKey } from '../../../shared/custom/rules';
import { collections, type CollectionName } from '../../../shared/record/collections';
import type { FieldTable } from '../../../shared/field/field';
import { isObject } from '../../../shared/kit/plain';

/** One field that an entry of the history set, with what it was before where that is known. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** The entry it comes from, and whether the field can be given its earlier value. */
  readonly change: number;
  readonly restorable: boolean;
}

/** What one action did to the record: its entries lie side by side in the log. */
export interface HistoryStep {
  readonly first: HistoryEntry;
  readonly changes: readonly FieldChange[];
}

/** Fields by which the vault finds its way: where a file hangs, and what names its sealed bytes. */
const inner: Partial<Readonly<Record<CollectionName, readonly string[]>>> = { attachments: ['collection', 'content'] };

/** Whether a field says nothing to a reader: ids of other records, the mark of sample data, what only the vault needs. */
function isInner(collection: CollectionName, field: string): boolean {
  const table: FieldTable = collections[collection];
  return !isCustomKey(field) && (table[field] === undefined || table[field].kind === 'link' || field === 'sample' || inner[collection]?.includes(field) === true);
}

/** Whether a register is one field: of the table, or of the user's own. */
const isOne = (table: FieldTable, field: string): boolean => table[field] !== undefined || isCustomKey(field);

/** The fields an entry set, in the order of the field table. A creation sets many at once, an edit one field or one group. */
export function changesOf({ collection, change, restorable, kind, field, from, to }: Pick<HistoryEntry, 'collection' | 'change' | 'restorable' | 'kind' | 'field' | 'from' | 'to'>): readonly FieldChange[] {
  const table: FieldTable = collections[collection];
  const order = Object.keys(table);
  const placeOf = (key: string): number => (isCustomKey(key) ? order.length : order.indexOf(key));
  const values = field !== null && isOne(table, field) ? { [field]: to } : isObject(to) ? to : {};
  const before = field !== null && isOne(table, field) ? { [field]: from } : isObject(from) ? from : {};
  return Object.keys(values)
    .filter((key) => !isInner(collection, key) && (kind === 'edit' || (values[key] !== null && values[key] !== '')))
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((key) => ({ field: key, from: before[key] ?? null, to: values[key] ?? null, change, restorable }));
}

/** Gathers the entries of one action of one kind into one step; a deletion or restoration names no fields. */
export function stepsOf(entries: readonly HistoryEntry[]): readonly HistoryStep[] {
  const steps: { first: HistoryEntry; changes: FieldChange[] }[] = [];
  for (const entry of entries) {
    const changes = entry.kind === 'delete' || entry.kind === 'restore' ? [] : changesOf(entry);
    const last = steps.at(-1);
    if (last?.first.action === entry.action && last.first.kind === entry.kind && last.first.record === entry.record) last.changes.push(...changes);
    else steps.push({ first: entry, changes: [...changes] });
  }
  return steps;
}
