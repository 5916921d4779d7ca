import { customInput, sameCustom, type CustomInput, type CustomValue, type CustomValues } from '../../shared/custom/rules';

/** Values of custom fields as a form holds them, by register; a control that was cleared leaves `undefined`. */
export type CustomFormValues = Readonly<Record<string, CustomValue | null | undefined>>;

const meant = (value: CustomValue | null | undefined): CustomValue | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return Array.isArray(value) && value.length === 0 ? null : value;
};

/** Values without what is empty. */
export const withoutBlanks = (values: CustomFormValues): CustomValues =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (meant(value) === null ? [] : [[key, meant(value)]])));

/** What to write: every value, or only those that differ from `before`; `null` empties a field. */
export function customChanges(values: CustomFormValues | undefined, before?: CustomFormValues): CustomInput {
  const all = Object.entries(values ?? {}).map(([key, value]) => [key, meant(value)] as const);
  const changed = before === undefined ? all : all.filter(([key, value]) => !sameCustom(value, meant(before[key])));
  return Object.fromEntries(changed) as CustomInput;
}

/** What to write of a new record: what was filled in. */
export const customFilled = (values: CustomInput): CustomInput => withoutBlanks(values) as CustomInput;

/** What was typed on top of a newer state: what was changed here stays, the rest is the newest. */
export function customRebased(mine: CustomFormValues = {}, base: CustomFormValues = {}, newest: CustomFormValues = {}): CustomFormValues {
  const keys = new Set([...Object.keys(mine), ...Object.keys(newest)]);
  return Object.fromEntries([...keys].map((key) => [key, sameCustom(meant(mine[key]), meant(base[key])) ? newest[key] : mine[key]]));
}

/** Values of custom fields out of a draft; what is none is left out. */
export function readCustomForm(kept: unknown): CustomFormValues {
  const read = customInput.safeParse(kept ?? {});
  return read.success ? read.data : {};
}
