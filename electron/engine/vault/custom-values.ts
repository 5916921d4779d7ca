import { looksLikeFormula } from '../../../shared/guard/formula';
import { customIdOf, inFieldOrder, isCustomKey, parseCustom, type CustomInput, type CustomKey, type CustomValue, type CustomValues } from '../../../shared/custom/rules';
import { customKey, type CustomField, type CustomOwner } from '../../../shared/custom/schema';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { Reader, SqlValue } from './database';
import { rowToRecord } from './records';

/** The user's own fields of one owner, or all, in the order in which they are shown. */
export function customFieldsOf(reader: Reader, owner?: CustomOwner): readonly CustomField[] {
  const rows = reader.all(`SELECT * FROM customFields WHERE deleted IS NULL${owner === undefined ? '' : ' AND owner = $owner'}`, owner === undefined ? {} : { owner });
  return inFieldOrder(rows.map((row) => rowToRecord('customFields', row) as unknown as CustomField));
}

/** What every field of the user's own is called, by its key; those that were deleted too, because values of them may be left. */
export const customLabels = (reader: Reader): ReadonlyMap<string, string> =>
  new Map(reader.all<{ id: CustomField['id']; label: string | null }>('SELECT id, label FROM customFields').map(({ id, label }) => [customKey(id), label ?? '']));

/** Values of custom fields among what a record keeps beside its fields; emptied ones are left out. */
export function customIn(extra: SqlValue | undefined): CustomValues {
  if (typeof extra !== 'string') return {};
  const kept = Object.entries(JSON.parse(extra) as Record<string, CustomValue | null>).filter(([key, value]) => isCustomKey(key) && value !== null);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The values as list rows keep them; `null` without any. */
export function customText(extra: SqlValue | undefined): string | null {
  const values = customIn(extra);
  return Object.keys(values).length === 0 ? null : JSON.stringify(values);
}

/** The values of one record. */
export const customOf = (reader: Reader, collection: CustomOwner, id: string): CustomValues =>
  customIn(reader.get(`SELECT extra FROM ${collection} WHERE id = $id`, { id })?.['extra']);

/** What one field of the user's own says in words; several options are several texts. */
export interface OwnTexts {
  readonly key: CustomKey;
  readonly label: string;
  readonly texts: readonly string[];
}

/** Answers what search finds of the values that a record keeps beside its fields. */
export type OwnTextsOf = (extra: SqlValue | undefined) => readonly OwnTexts[];

/** Kinds that are found by their words. What is only a figure, a day or a yes is asked for by conditions. */
export const searchedKinds: ReadonlySet<CustomField['kind']> = new Set(['文本', '单选', '多选', '网址']);

/**
 * Reads what is searched of custom values. The fields are read once, and only when a record has values at all: a
 * change of one record must not read every field anew. Fields that are archived or gone are not searched.
 */
export function ownTextsOf(reader: Reader): OwnTextsOf {
  let searched: readonly CustomField[] | null = null;
  return (extra) => {
    const values = customIn(extra);
    if (Object.keys(values).length === 0) return [];
    searched ??= customFieldsOf(reader).filter(({ kind, archived }) => searchedKinds.has(kind) && archived !== true);
    return searched.flatMap((field): OwnTexts[] => {
      const key = customKey(field.id) as CustomKey;
      const value = values[key] ?? null;
      const texts = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
      return texts.length === 0 ? [] : [{ key, label: field.label ?? '', texts }];
    });
  };
}

/** Values of several records, by id. */
export const customByRecord = (reader: Reader, collection: CustomOwner, column: string, value: string): ReadonlyMap<string, CustomValues> =>
  new Map(reader.all<{ id: string; extra: string }>(`SELECT id, extra FROM ${collection} WHERE "${column}" = $value AND extra IS NOT NULL`, { value }).map(({ id, extra }) => [id, customIn(extra)]));

/** Why a value of a custom field is not taken; `details.label` names the field. */
export interface CustomRefusal {
  readonly kind: 'wrongCustom' | 'formula';
  readonly field: string;
  readonly details: { readonly label: string };
}

const holdsFormula = (value: CustomValue | null): boolean => typeof value === 'string' && looksLikeFormula(value);

/** The registers to write for values that a form handed in; a field that is not this owner's, or a value that does not fit it, is refused. */
export function readCustom(reader: Reader, owner: CustomOwner, given: CustomInput | undefined, stored: CustomValues = {}): Result<CustomValues, CustomRefusal> {
  if (given === undefined || Object.keys(given).length === 0) return ok({});
  const fields = customFieldsOf(reader, owner);
  const values: Record<string, CustomValue | null> = {};
  for (const [key, raw] of Object.entries(given)) {
    const field = isCustomKey(key) ? fields.find(({ id }) => id === customIdOf(key)) : undefined;
    const value = field ? parseCustom(field, raw, stored[key] ?? null) : undefined;
    const about = { field: key, details: { label: field?.label ?? '' } };
    if (value === undefined) return err({ kind: 'wrongCustom', ...about });
    if (holdsFormula(value)) return err({ kind: 'formula', ...about });
    values[key] = value;
  }
  return ok(values);
}

/** Values of a new record: what is empty needs no register. */
export const filledIn = (values: CustomValues): CustomValues => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
