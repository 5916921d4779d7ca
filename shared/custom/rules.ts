import * as z from 'zod';
import { isDay } from '../kit/dates';
import { uuidPattern } from '../kit/id';
import type { CustomField } from './schema';

/** What a custom field holds: money in 分, a day as `YYYY-MM-DD`, several options as a list. */
export type CustomValue = string | number | boolean | readonly string[];
/** Values by `customKey`; `null` where one was emptied. */
export type CustomValues = Readonly<Record<string, CustomValue | null>>;
/** The register of a custom field. */
export type CustomKey = `c_${string}`;

const keyPattern = new RegExp(`^c_${uuidPattern.source.slice(1)}`);

/** Whether a name is that of a custom field's register. Such a name holds nothing that SQL could mistake. */
export const isCustomKey = (name: string): name is CustomKey => keyPattern.test(name);
export const customKeyParser = z.string().max(60).refine(isCustomKey, 'notAField') as unknown as z.ZodType<CustomKey, CustomKey>;

/** The id of the field behind a register. */
export const customIdOf = (key: CustomKey): string => key.slice(2);

/** A value as a form hands it in; the field's kind decides in the engine whether it fits. */
export const customRaw = z.union([z.string().max(2000), z.number().refine(Number.isFinite), z.boolean(), z.array(z.string().max(60)).max(100)]).nullable();
/** Values of custom fields as a form hands them in. `null` clears, absent leaves alone. */
export const customInput = z.record(customKeyParser, customRaw).refine((values) => Object.keys(values).length <= 200, 'tooMany');
export type CustomInput = z.infer<typeof customInput>;

/** Longest text that 文本 takes. */
export const longestText = 2000;

const linkPattern = /^(https?:\/\/[^\s/$.?#][^\s]*|mailto:[^\s@]+@[^\s@]+)$/i;

/** Whether an address may be opened outside: http, https or mailto, and nothing else. */
export const isSafeLink = (text: string): boolean => linkPattern.test(text);

/** What a given value means for a field; `undefined` when it does not fit. A value that was stored stays, also when its option is gone. */
export function parseCustom({ kind, options }: Pick<CustomField, 'kind' | 'options'>, given: CustomValue | null, stored: CustomValue | null = null): CustomValue | null | undefined {
  if (given === null || given === '' || (Array.isArray(given) && given.length === 0)) return null;
  const fits = (option: string): boolean => (options ?? []).includes(option) || option === stored || (Array.isArray(stored) && stored.includes(option));
  switch (kind) {
    case '文本': {
      if (typeof given !== 'string' || given.length > longestText) return undefined;
      return given.trim() === '' ? null : given.trim();
    }
    case '数字':
      return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
    case '金额':
      return typeof given === 'number' && Number.isSafeInteger(given) ? given : undefined;
    case '日期':
      return typeof given === 'string' && isDay(given) ? given : undefined;
    case '单选':
      return typeof given === 'string' && fits(given) ? given : undefined;
    case '多选': {
      if (!Array.isArray(given)) return undefined;
      const chosen = given as readonly string[];
      return chosen.every(fits) ? [...new Set(chosen)] : undefined;
    }
    case '是否':
      return typeof given === 'boolean' ? given : undefined;
    case '网址': {
      const address = typeof given === 'string' ? given.trim() : '';
      return isSafeLink(address) ? address : undefined;
    }
    case null:
      return undefined;
  }
}

/** Whether two values of a field are the same. */
export const sameCustom = (a: CustomValue | null | undefined, b: CustomValue | null | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Fields in the order in which they are shown. */
export const inFieldOrder = (fields: readonly CustomField[]): readonly CustomField[] =>
  [...fields].sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.id < b.id ? -1 : 1));

/** An option of a field as it was and as it shall be: `was` `null` adds one. */
export interface OptionChange {
  readonly was: string | null;
  readonly value: string;
}

/** The options that records are to be moved along with: those that were renamed. */
export const renamedOptions = (changes: readonly OptionChange[]): ReadonlyMap<string, string> =>
  new Map(changes.flatMap(({ was, value }) => (was !== null && was !== value ? [[was, value] as const] : [])));

/** A stored value after options were renamed. Two options that became one are kept once. */
export function withRenamed(value: CustomValue | null, renamed: ReadonlyMap<string, string>): CustomValue | null {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (Array.isArray(value)) return [...new Set((value as readonly string[]).map((option) => renamed.get(option) ?? option))];
  return value;
}
