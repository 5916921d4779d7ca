import type { ReportText } from '../../../shared/report/model';

/** What people type into a report; measures may be empty lines while they are being written. */
export interface TextForm {
  readonly author: string;
  readonly organisation: string;
  readonly measures: readonly string[];
}

/** Longest texts, as the contract has them. */
export const longestText = { author: 60, organisation: 120, measure: 500, measures: 50 } as const;

/** What is saved of a form: nothing blank, nothing around the words. */
export const formToText = ({ author, organisation, measures }: TextForm): ReportText => ({
  author: author.trim(),
  organisation: organisation.trim(),
  measures: measures.map((measure) => measure.trim()).filter((measure) => measure !== ''),
});

/** Whether two texts would be saved the same. */
export const sameText = (a: TextForm, b: TextForm): boolean => JSON.stringify(formToText(a)) === JSON.stringify(formToText(b));

/** A draft as the vault kept it; `null` when it is of another shape. */
export function draftToForm(draft: unknown): TextForm | null {
  if (typeof draft !== 'object' || draft === null) return null;
  const { author, organisation, measures } = draft as Readonly<Record<string, unknown>>;
  if (typeof author !== 'string' || typeof organisation !== 'string' || !Array.isArray(measures)) return null;
  return { author, organisation, measures: measures.filter((measure) => typeof measure === 'string') };
}
