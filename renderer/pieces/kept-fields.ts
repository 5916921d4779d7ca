import { collections, type CollectionName } from '../../shared/record/collections';
import type { FieldTable } from '../../shared/field/field';

/** The fields that a draft kept, each as its field table takes it; what is of another version is left out. */
export function keptFields(collection: CollectionName, kept: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const table: FieldTable = collections[collection];
  return Object.fromEntries(Object.entries(kept).filter(([key, value]) => table[key]?.parser.safeParse(value ?? null).success === true));
}

/** What a form says of some fields, an empty one as `null`, and of those only what differs from `before`. */
export function changedFields<K extends string>(keys: readonly K[], typed: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>>): { readonly [P in K]?: unknown } {
  const plain = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || null : (value ?? null));
  return Object.fromEntries(keys.filter((key) => plain(typed[key]) !== plain(before[key])).map((key) => [key, plain(typed[key])])) as { readonly [P in K]?: unknown };
}
