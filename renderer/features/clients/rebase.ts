import { customRebased } from '../../pieces/custom-values';
import { formFields, type ClientFormValues, type FormField } from './form-values';

/** A form after it was put on top of a newer state of the record. */
export interface Rebased {
  readonly values: ClientFormValues;
  /** Fields that were changed here and elsewhere to different values: what was typed here stays. */
  readonly clashes: readonly FormField[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const keyOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : JSON.stringify(value ?? null);

/** Lines changed here stay as typed; lines added or removed elsewhere are taken over. */
function rebaseLines<T>(mine: readonly T[], base: readonly T[], newest: readonly T[]): readonly T[] {
  if (same(mine, base)) return newest;
  const then = new Map(base.map((line) => [keyOf(line), line]));
  const now = new Map(newest.map((line) => [keyOf(line), line]));
  const ours = new Set(mine.map(keyOf));
  const kept = mine.flatMap((line) => {
    const key = keyOf(line);
    const before = then.get(key);
    const untouched = before !== undefined && same(line, before);
    if (!untouched) return [line];
    const other = now.get(key);
    return other === undefined ? [] : [other];
  });
  return [...kept, ...newest.filter((line) => !then.has(keyOf(line)) && !ours.has(keyOf(line)))];
}

/**
 * Puts what was typed on top of a newer state of the client: a three-way merge by field, so that a
 * `stale` refusal never costs a word. `base` is what the form was opened on.
 */
export function rebase(mine: ClientFormValues, base: ClientFormValues, newest: ClientFormValues): Rebased {
  const clashes: FormField[] = [];
  const fields = Object.fromEntries(
    formFields.map((key) => {
      const [here, then, now] = [mine.fields[key], base.fields[key], newest.fields[key]];
      if (same(here, then)) return [key, now];
      if (!same(now, then) && !same(now, here)) clashes.push(key);
      return [key, here];
    }),
  );
  const lines = <K extends 'contacts' | 'phones' | 'emails' | 'addresses' | 'tags'>(key: K) =>
    rebaseLines<unknown>(mine[key] ?? [], base[key] ?? [], newest[key] ?? []) as ClientFormValues[K];
  return {
    values: { fields, contacts: lines('contacts'), phones: lines('phones'), emails: lines('emails'), addresses: lines('addresses'), tags: lines('tags'), custom: customRebased(mine.custom, base.custom, newest.custom) },
    clashes,
  };
}
