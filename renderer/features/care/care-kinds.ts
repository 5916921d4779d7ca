import { careCollections, type CareCollection } from '../../../shared/care/records';
import type { Opened } from '../../data/navigation';
import type { SurveyedVisit } from '../../data/surveyed-visit';
import { answerKinds, usualOptions, type SurveyAnswer } from '../../../shared/survey/schema';
import type { SurveyTemplate } from '../../../shared/survey/template';
import { usualQuestions } from '../../../shared/survey/vocabulary';
import { momentAt, wallTime, type Day, type Moment } from '../../../shared/kit/dates';

/** Which record a dialog is open on; `id` `null` adds one. */
export interface OpenCare {
  readonly collection: CareCollection;
  readonly id: string | null;
}

/** What a survey begins with that is held at a visit. */
export const surveyAt = ({ id, heldOn, contact, method }: SurveyedVisit): CareValues => ({ visit: id, contact, channel: method, ...(heldOn === null ? {} : { heldOn }) });

/** What lies over a client's page that is opened with one of these. */
export function careOver({ collection, id }: Opened): OpenCare | null {
  const known = careCollections.find((name) => name === collection);
  return known === undefined ? null : { collection: known, id };
}

/** One field of a form: from its field table, or one of those that need a control of their own. */
export interface FormField {
  readonly field: string;
  readonly as?: 'method' | 'contact' | 'time' | 'person' | 'template';
  readonly required?: boolean;
  /** What is to be known of it, by its key in the catalogues. */
  readonly hint?: 'carePlans.classHint';
  /** Rows of running text. */
  readonly rows?: number;
  /** Shown only while this holds. */
  readonly when?: (values: CareValues) => boolean;
  /** Shown only where this held when the form was opened. */
  readonly opened?: (start: CareValues) => boolean;
}

/** What a form holds: fields by name, a time as `HH:MM`, and the answers of a survey. */
export type CareValues = Readonly<Record<string, unknown>> & { readonly answers?: readonly AnswerValues[] };
export type AnswerValues = Pick<SurveyAnswer, 'dimension' | 'kind' | 'options' | 'value'> & { readonly id?: string };

/** How a kind of record is asked for and put down. */
export interface CareKind {
  /** Its asks: `<area>:add` and so on. */
  readonly area: 'visit' | 'survey' | 'care' | 'case' | 'tier';
  /** Fields side by side, row by row. */
  readonly rows: readonly (readonly FormField[])[];
  readonly start: (today: Day, me: string | null) => CareValues;
}

const isRepeated = ({ cycle }: CareValues): boolean => cycle === '重复';

export const careKinds: Readonly<Record<CareCollection, CareKind>> = {
  visits: {
    area: 'visit',
    rows: [
      [{ field: 'kind' }, { field: 'state' }],
      [{ field: 'plannedOn' }, { field: 'plannedAt', as: 'time' }, { field: 'minutes' }],
      [{ field: 'heldOn', when: ({ state }) => state === '已完成', required: true }],
      [{ field: 'method', as: 'method' }],
      [{ field: 'focus', rows: 2 }],
      [{ field: 'frequency' }, { field: 'owner', as: 'person' }, { field: 'contact', as: 'contact' }],
      [{ field: 'notes', rows: 2 }],
    ],
    start: (_today, me) => ({
      kind: null, state: '计划', plannedOn: null, plannedAt: null, minutes: null, heldOn: null, method: null, focus: null, frequency: null, owner: me, contact: null, notes: null,
    }),
  },
  surveys: {
    area: 'survey',
    rows: [
      [{ field: 'heldOn', required: true }, { field: 'by', as: 'person' }, { field: 'contact', as: 'contact' }],
      [{ field: 'template', as: 'template' }, { field: 'channel', as: 'method' }],
      [{ field: 'form' }],
      [{ field: 'notes', rows: 1 }],
    ],
    start: (today, me) => ({
      heldOn: today, by: me, contact: null, template: null, channel: null, form: null, notes: null, visit: null,
      answers: usualQuestions.map((question) => ({ ...question, value: null })),
    }),
  },
  careTasks: {
    area: 'care',
    rows: [
      [{ field: 'action', required: true }],
      [{ field: 'cycle' }, { field: 'dueOn', when: (values) => !isRepeated(values) }, { field: 'frequency', when: isRepeated }],
      [{ field: 'messageClass', required: true, hint: 'carePlans.classHint' }, { field: 'method', as: 'method' }],
      [{ field: 'content' }, { field: 'gift' }, { field: 'giftLevel' }, { field: 'budgetFen' }],
      // A task is finished by its own dialog, which asks the guard and makes the next; here it is only opened again.
      [{ field: 'owner', as: 'person' }, { field: 'state', opened: ({ state }) => state === '已完成' }],
      [{ field: 'resources' }],
      [{ field: 'feedback', rows: 1 }],
      [{ field: 'nextStep' }],
    ],
    start: (_today, me) => ({ action: null, cycle: '当天', dueOn: null, frequency: null, messageClass: null, method: null, content: null, gift: null, giftLevel: null, budgetFen: null, owner: me, state: '待执行', resources: null, feedback: null, nextStep: null }),
  },
  cases: {
    area: 'case',
    rows: [[{ field: 'number' }], [{ field: 'problem', rows: 2 }], [{ field: 'strategy', rows: 2 }], [{ field: 'process', rows: 3 }], [{ field: 'effect', rows: 2 }], [{ field: 'lesson', rows: 2 }]],
    start: () => ({ number: null, problem: null, strategy: null, process: null, effect: null, lesson: null }),
  },
  tierRecords: {
    area: 'tier',
    rows: [[{ field: 'tier' }, { field: 'statedOn', required: true }], [{ field: 'totalFen' }], [{ field: 'lastOrderOn' }, { field: 'lastInteractionOn' }]],
    start: (today) => ({ tier: null, statedOn: today, totalFen: null, lastOrderOn: null, lastInteractionOn: null }),
  },
};

const toAnswer = (record: Readonly<Record<string, unknown>>): AnswerValues => {
  const { id, dimension, kind, options, value } = record as unknown as SurveyAnswer;
  return { id, dimension, kind, options, value };
};

/** A stored record as its form holds it. */
export function toValues(collection: CareCollection, record: Readonly<Record<string, unknown>>, answers: readonly Readonly<Record<string, unknown>>[]): CareValues {
  const keys = Object.keys(careKinds[collection].start('' as Day, null)).filter((key) => key !== 'answers');
  const values = Object.fromEntries(keys.map((key) => [key, record[key] ?? null]));
  const at = record['plannedAt'];
  return { ...values, ...(typeof at === 'string' ? { plannedAt: wallTime(at as Moment) } : {}), ...(collection === 'surveys' ? { answers: answers.map(toAnswer) } : {}) };
}

const plain = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || null : (value ?? null));

/** What the form says, as the fields of the record; a time belongs to its day, and a day of being held to a visit that was. */
export function toFields(collection: CareCollection, { answers: _answers, ...values }: CareValues, zone: string): Readonly<Record<string, unknown>> {
  const fields = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, plain(value)]));
  if (collection !== 'visits') return fields;
  const { plannedOn, plannedAt, state } = fields;
  return {
    ...fields, plannedAt: typeof plannedOn === 'string' && typeof plannedAt === 'string' ? momentAt(plannedOn as Day, plannedAt, zone) : null,
    heldOn: state === '已完成' ? fields['heldOn'] : null,
  };
}

/** The answers as they are handed in: lines without a question say nothing. */
export const toAnswers = ({ answers = [] }: CareValues): readonly AnswerValues[] =>
  answers.map((answer) => ({ ...answer, dimension: plain(answer.dimension) as string | null, value: plain(answer.value) as string | null })).filter(({ dimension, value }) => dimension !== null || value !== null);

/** A survey asked with another questionnaire; what was answered already goes along where the question does. */
export function askedWith(values: CareValues, templates: readonly SurveyTemplate[], name: string): CareValues {
  const template = templates.find((each) => each.name === name);
  if (template === undefined) return values;
  const said = new Map((values.answers ?? []).map((answer) => [answer.dimension, answer]));
  return { ...values, template: name, answers: template.questions.map((question) => ({ ...question, value: said.get(question.dimension)?.value ?? null })) };
}

/** A question that was just added. */
export const blankAnswer: AnswerValues = { dimension: null, kind: answerKinds[0], options: usualOptions[answerKinds[0]], value: null };
