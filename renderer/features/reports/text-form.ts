import type { In } from '../../../shared/ipc/contract';
import { isDay, type Day } from '../../../shared/kit/dates';
import type { ReportMeasure, ReportText } from '../../../shared/report/model';

/** What people type into a report; measures may be empty lines while they are being written. */
export interface TextForm {
  readonly author: string;
  readonly organisation: string;
  readonly measures: readonly MeasureForm[];
}

/** A measure while it is written; `id` is that of the one that is kept. */
export interface MeasureForm {
  readonly id: string | null;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: Day | null;
}

/** Longest texts, as the contract has them. */
export const longestText = { author: 60, organisation: 120, measure: 500, measures: 50 } as const;

/** What is saved of a form: nothing blank, nothing around the words. */
export const formToText = ({ author, organisation, measures }: TextForm): In<'report:save-text'>['text'] => ({
  author: author.trim(),
  organisation: organisation.trim(),
  measures: measures
    .map(({ id, text, owner, dueOn }) => ({ id: id as In<'report:save-text'>['text']['measures'][number]['id'], text: text.trim(), owner: owner.trim() === '' ? null : owner.trim(), dueOn }))
    .filter(({ text }) => text !== ''),
});

/** What is kept, as a form. */
export const textToForm = ({ author, organisation, measures }: ReportText): TextForm => ({
  author, organisation, measures: measures.map(({ id, text, owner, dueOn }) => ({ id, text, owner: owner ?? '', dueOn })),
});

/** The report with what is being written: a measure that is kept keeps its state. */
export function formToShown(form: TextForm, kept: ReportText): ReportText {
  const known = new Map(kept.measures.map((measure) => [measure.id, measure]));
  const { author, organisation, measures } = formToText(form);
  return {
    author, organisation,
    measures: measures.map(({ id, text, owner, dueOn }): ReportMeasure => {
      const { state = '待办', doneOn = null, note = null } = (id === null ? undefined : known.get(id)) ?? {};
      return { id, text, owner, dueOn, state, doneOn, note };
    }),
  };
}

/** Whether two texts would be saved the same. */
export const sameText = (a: TextForm, b: TextForm): boolean => JSON.stringify(formToText(a)) === JSON.stringify(formToText(b));

/** A measure as a draft kept it; of drafts from before each had an owner, its words. */
function draftMeasure(draft: unknown): readonly MeasureForm[] {
  if (typeof draft === 'string') return [{ id: null, text: draft, owner: '', dueOn: null }];
  if (typeof draft !== 'object' || draft === null) return [];
  const { id, text, owner, dueOn } = draft as Readonly<Record<string, unknown>>;
  return typeof text !== 'string' ? [] : [{ id: typeof id === 'string' ? id : null, text, owner: typeof owner === 'string' ? owner : '', dueOn: typeof dueOn === 'string' && isDay(dueOn) ? dueOn : null }];
}

/** A draft as the vault kept it; `null` when it is of another shape. */
export function draftToForm(draft: unknown): TextForm | null {
  if (typeof draft !== 'object' || draft === null) return null;
  const { author, organisation, measures } = draft as Readonly<Record<string, unknown>>;
  if (typeof author !== 'string' || typeof organisation !== 'string' || !Array.isArray(measures)) return null;
  return { author, organisation, measures: measures.flatMap(draftMeasure) };
}
