import type { Day } from '../../../shared/kit/dates';
import { fold } from '../../../shared/kit/fold';
import { cycleText, type Cycle } from '../../../shared/care/rules';
import { sameText } from './cell-text';
import { textIn, valueIn, type Draft } from './drafts';

/** A survey, stored or new, with its answers. */
export interface SurveyEntry {
  readonly draft: Draft<'surveys'>;
  readonly answers: Draft<'surveyAnswers'>[];
}

/** Records of looking after clients that a file may mean, stored ones and those that it brings. */
export interface CareEntries {
  /** By what they are known again; several may be alike. */
  readonly alike: Map<string, Draft[]>;
  readonly casesByNumber: Map<string, Draft<'cases'>>;
  /** By client and day. */
  readonly surveys: Map<string, SurveyEntry[]>;
  /** By the number of the form that was sent out. */
  readonly forms: Map<string, SurveyEntry>;
  /** The client that a form was sent to, by its number. */
  readonly sentTo: Map<string, string>;
  /** Surveys, by `surveyIn`, of which this file answers at least one question: one that came back empty is no survey. */
  readonly answered: Set<string>;
  /** Ids of what a row of this file already stands for: two equal rows are two records. */
  readonly spoken: Set<string>;
  /** The day of the last interaction by the log, of stored clients. */
  readonly lastContact: Map<string, Day>;
}

/** Nothing known yet. */
export const noCare = (): CareEntries => ({ alike: new Map(), casesByNumber: new Map(), surveys: new Map(), forms: new Map(), sentTo: new Map(), answered: new Set(), spoken: new Set(), lastContact: new Map() });

const key = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '').join('|');

/** By what a record is known again. */
export const senses = {
  visits: (visit: Draft): string => key('visits', textIn(visit, 'client'), textIn(visit, 'plannedOn') ?? `=${textIn(visit, 'heldOn') ?? ''}`, sameText(textIn(visit, 'focus'))),
  careTasks: (task: Draft): string =>
    key('careTasks', textIn(task, 'client'), sameText(textIn(task, 'action')), cycleText({ cycle: valueIn(task, 'cycle'), dueOn: valueIn(task, 'dueOn'), frequency: valueIn(task, 'frequency') } as Cycle)),
  cases: (one: Draft): string => key('cases', textIn(one, 'client'), sameText(textIn(one, 'problem') ?? textIn(one, 'strategy'))),
  tierRecords: (statement: Draft): string => key('tierRecords', textIn(statement, 'client')),
} as const;

const surveySense = (survey: Draft): string => key(textIn(survey, 'client'), textIn(survey, 'heldOn'));
export const isSameQuestion = (answer: Draft, dimension: string): boolean => fold(textIn(answer, 'dimension') ?? '') === fold(dimension);

/** Keeps a record findable. */
export function keepAlike(care: CareEntries, draft: Draft): void {
  const sense = senses[draft.collection as keyof typeof senses](draft);
  const list = care.alike.get(sense);
  if (list) list.push(draft);
  else care.alike.set(sense, [draft]);
  const number = draft.collection === 'cases' ? textIn(draft, 'number') : null;
  if (number !== null && !care.casesByNumber.has(number)) care.casesByNumber.set(number, draft as Draft<'cases'>);
}

/** Keeps a survey findable. */
export function keepSurvey(care: CareEntries, entry: SurveyEntry): void {
  const sense = surveySense(entry.draft);
  care.surveys.set(sense, [...(care.surveys.get(sense) ?? []), entry]);
  const form = textIn(entry.draft, 'form');
  if (form !== null) care.forms.set(form, entry);
}
