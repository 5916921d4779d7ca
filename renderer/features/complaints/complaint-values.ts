import type * as z from 'zod';
import { proposeGrade, usualDepartment, type GradingAnswers } from '../../../shared/complaint/rules';
import { complaintGrades, complaintTypes, type Complaint, type ComplaintDraft, type ComplaintGrade } from '../../../shared/complaint/schema';
import { isDay, momentAt, wallTime, type Day } from '../../../shared/kit/dates';
import { customRebased, readCustomForm, type CustomFormValues } from '../../pieces/custom-values';
import type { PolicyValues } from '../../../shared/policy/policies';
import { trimmedOrNull } from '../../../shared/kit/plain';
import { orderId, productId, type OrderId, type ProductId } from '../../../shared/trade/schema';
import type { Reachable } from '../../data/queries/clients';

type ComplaintType = (typeof complaintTypes)[number];

/** The plain questions as the form holds them; `hours` empty: nobody knows. */
export interface AnswerValues {
  readonly safety?: boolean | null;
  readonly core?: boolean | null;
  readonly hours?: number | null;
}

/** What the complaint form holds: plain data, so that a draft keeps it as it is. */
export interface ComplaintValues {
  readonly receivedOn?: Day | null;
  /** `HH:MM`. */
  readonly receivedTime?: string | null;
  readonly happenedOn?: Day | null;
  /** `HH:MM`. */
  readonly happenedTime?: string | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  readonly channel?: string | null;
  readonly content?: string | null;
  readonly demand?: string | null;
  readonly product?: ProductId | null;
  readonly order?: OrderId | null;
  readonly type?: ComplaintType | null;
  readonly problem?: string | null;
  readonly department?: string | null;
  /** The department that the type put there; nobody chose it. */
  readonly proposedDepartment?: string | null;
  readonly answers?: AnswerValues;
  readonly grade?: ComplaintGrade | null;
  readonly gradeReason?: string | null;
  readonly owner?: string | null;
  readonly expectedOn?: Day | null;
  /** Values of the user's own fields, by register. */
  readonly custom?: CustomFormValues;
}

const texts = ['contactName', 'contactPhone', 'channel', 'content', 'demand', 'problem', 'department', 'gradeReason', 'owner'] as const;

/** A kept complaint as the form shows it. */
export const complaintToValues = (complaint: Complaint & { readonly custom?: CustomFormValues }): ComplaintValues => ({
  ...Object.fromEntries(texts.map((key) => [key, complaint[key]])),
  receivedOn: complaint.receivedOn,
  receivedTime: complaint.receivedAt === null ? null : wallTime(complaint.receivedAt),
  happenedOn: complaint.happenedOn,
  happenedTime: complaint.happenedAt === null ? null : wallTime(complaint.happenedAt),
  product: complaint.product,
  order: complaint.order,
  type: complaint.type,
  answers: { safety: complaint.danger, core: complaint.coreFailure, hours: complaint.downHours },
  grade: complaint.grade,
  expectedOn: complaint.expectedOn,
  custom: complaint.custom ?? {},
});

/** The fields that the form stands for. Somebody called by the name of one of the client's people is that person. */
export function valuesToComplaint(values: ComplaintValues, people: readonly Reachable[], zone: string): ComplaintDraft {
  const [receivedOn, happenedOn] = [values.receivedOn ?? null, values.happenedOn ?? null];
  return {
    ...Object.fromEntries(texts.map((key) => [key, trimmedOrNull(values[key])])),
    receivedOn,
    receivedAt: receivedOn !== null && values.receivedTime ? momentAt(receivedOn, values.receivedTime, zone) : null,
    happenedOn,
    happenedAt: happenedOn !== null && values.happenedTime ? momentAt(happenedOn, values.happenedTime, zone) : null,
    contact: people.find(({ name }) => name === trimmedOrNull(values.contactName))?.id ?? null,
    product: values.product ?? null,
    order: values.order ?? null,
    type: values.type ?? null,
    danger: values.answers?.safety ?? null,
    coreFailure: values.answers?.core ?? null,
    downHours: values.answers?.core === true ? (values.answers.hours ?? null) : null,
    grade: values.grade ?? null,
    expectedOn: values.expectedOn ?? null,
  };
}

/** The answers as the rule takes them: what was not answered counts as no. */
export const toAnswers = ({ safety, core, hours }: AnswerValues): GradingAnswers => ({
  safetyLawOrOpinion: safety === true,
  coreFailure: core === true,
  downHours: hours ?? null,
});

export type GradeBecause = 'becauseSafety' | 'becauseDown' | 'becauseShort' | 'becauseUnknown' | 'becauseLight';

/** The proposed grade (R-CP-12) and which answer decided it. */
export function gradeWithReason(values: AnswerValues): { readonly grade: ComplaintGrade; readonly because: GradeBecause } {
  const answers = toAnswers(values);
  const grade = proposeGrade(answers);
  if (answers.safetyLawOrOpinion) return { grade, because: 'becauseSafety' };
  if (!answers.coreFailure) return { grade, because: 'becauseLight' };
  if (answers.downHours === null) return { grade, because: 'becauseUnknown' };
  return { grade, because: grade === '严重' ? 'becauseDown' : 'becauseShort' };
}

/** The department after `changed` was typed: that of the type until somebody chose one, which is never replaced (C-17). */
export function withDepartment(changed: ComplaintValues, typed: ComplaintValues, proposed: string | null, policies: PolicyValues): Pick<ComplaintValues, 'department' | 'proposedDepartment'> {
  const department = trimmedOrNull(typed.department);
  if ('department' in changed) return { department: typed.department ?? null, proposedDepartment: null };
  if (!('type' in changed) || !typed.type || (department !== null && department !== proposed)) return { department: typed.department ?? null, proposedDepartment: proposed };
  const usual = usualDepartment(typed.type, policies);
  return { department: usual, proposedDepartment: usual };
}

/** Reads a draft; what does not fit is left out. */
export function readComplaintDraft(value: unknown): ComplaintValues | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string | null => (typeof kept[key] === 'string' ? kept[key] : null);
  const day = (key: string): Day | null => {
    const found = text(key);
    return found !== null && isDay(found) ? found : null;
  };
  const time = (key: string): string | null => (/^\d\d:\d\d$/.test(text(key) ?? '') ? text(key) : null);
  const link = <Id extends string>(key: string, parser: z.ZodType<Id>): Id | null => parser.safeParse(kept[key]).data ?? null;
  const given = typeof kept['answers'] === 'object' && kept['answers'] !== null ? (kept['answers'] as Readonly<Record<string, unknown>>) : {};
  return {
    ...Object.fromEntries(texts.map((key) => [key, text(key)])),
    proposedDepartment: text('proposedDepartment'),
    receivedOn: day('receivedOn'),
    receivedTime: time('receivedTime'),
    happenedOn: day('happenedOn'),
    happenedTime: time('happenedTime'),
    product: link('product', productId),
    order: link('order', orderId),
    type: complaintTypes.find((each) => each === text('type')) ?? null,
    grade: complaintGrades.find((each) => each === text('grade')) ?? null,
    expectedOn: day('expectedOn'),
    custom: readCustomForm(kept['custom']),
    answers: {
      safety: typeof given['safety'] === 'boolean' ? given['safety'] : null,
      core: typeof given['core'] === 'boolean' ? given['core'] : null,
      hours: typeof given['hours'] === 'number' ? given['hours'] : null,
    },
  };
}

/** Whether anything was written that would be a pity to lose. */
export const saysAnything = (values: ComplaintValues): boolean => [values.content, values.demand, values.problem].some((text) => trimmedOrNull(text) !== null);

/**
 * Puts what was typed on top of a newer state: what was changed here stays, the rest is the newest.
 * `clashes` are fields that both changed differently.
 */
export function rebaseComplaint(mine: ComplaintValues, base: ComplaintValues, newest: ComplaintValues): { readonly values: ComplaintValues; readonly clashes: readonly string[] } {
  const [here, then, now]: readonly Readonly<Record<string, unknown>>[] = [{ ...mine }, { ...base }, { ...newest }];
  if (!here || !then || !now) return { values: mine, clashes: [] };
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  const keys = Object.keys(now).filter((key) => key !== 'custom');
  const clashes = keys.filter((key) => !same(here[key], then[key]) && !same(now[key], then[key]) && !same(now[key], here[key]));
  const values = Object.fromEntries(keys.map((key) => [key, same(here[key], then[key]) ? now[key] : here[key]]));
  return { values: { ...mine, ...values, custom: customRebased(mine.custom, base.custom, newest.custom) }, clashes };
}
