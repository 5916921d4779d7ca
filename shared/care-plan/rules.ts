import { readFrequency } from '../duty/frequency';
import type { CareTaskDraft, CareTaskId } from '../care/schema';
import { addDays, type Day } from '../kit/dates';
import { spanOf, type Span } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';
import type { CarePlan, CarePlanDraft, CarePlanNode, CarePlanNodeDraft, NodeKind } from './schema';

/** Days ahead for which a running plan makes its tasks. */
export const horizonDays = 30;
/** Days after which what a plan did not make is left: a festival of last month is over. */
export const lateDays = 7;

export interface PlanRefusal {
  readonly kind: 'nameMissing' | 'dayMissing' | 'daysOutOfOrder';
  readonly field: string;
}

/** What keeps a plan from being one; `null` when nothing does. One that runs says from when. */
export function planRefusal({ name, startsOn, endsOn, state }: CarePlanDraft): PlanRefusal | null {
  if (!name) return { kind: 'nameMissing', field: 'name' };
  if (!startsOn && state === '进行中') return { kind: 'dayMissing', field: 'startsOn' };
  return startsOn && endsOn && endsOn < startsOn ? { kind: 'daysOutOfOrder', field: 'endsOn' } : null;
}

export interface NodeRefusal {
  readonly kind: 'kindMissing' | 'actionMissing' | 'festivalMissing' | 'fieldMissing' | 'frequencyUnclear' | 'daysWrong';
  readonly field: string;
}

/** Most days that something is done before or after its moment. */
const mostDays = 366;

/** What keeps a node from being one; `null` when nothing does. A rhythm is one that can be read (S4-T2). */
export function nodeRefusal({ kind, action, festival, dateField, frequency, days }: CarePlanNodeDraft): NodeRefusal | null {
  if (!kind) return { kind: 'kindMissing', field: 'kind' };
  if (!action) return { kind: 'actionMissing', field: 'action' };
  if (kind === '节日' && !festival) return { kind: 'festivalMissing', field: 'festival' };
  if (kind === '指定日期' && !dateField) return { kind: 'fieldMissing', field: 'dateField' };
  if (kind === '定期' && readFrequency(frequency ?? null) === null) return { kind: 'frequencyUnclear', field: 'frequency' };
  return typeof days === 'number' && (!Number.isInteger(days) || Math.abs(days) > mostDays) ? { kind: 'daysWrong', field: 'days' } : null;
}

/** The policy whose value holds where a node says no days of its own, and whether it lies before its moment (R-CA-06). */
const usualDays: Partial<Readonly<Record<NodeKind, { readonly policy: PolicyKey; readonly before: boolean }>>> = {
  建档后: { policy: 'care.registered', before: false }, 保修到期: { policy: 'care.warrantyEnd', before: true }, 指定日期: { policy: 'care.repaymentBefore', before: true },
};

const inDays = ({ amount, unit }: Span): number => (unit === 'd' ? amount : unit === 'mo' ? amount * 30 : Math.ceil(amount / 24));

/** Days from its moment on which a node is due, before it when negative. */
export function daysOf({ kind, days }: Pick<CarePlanNode, 'kind' | 'days'>, policies: PolicyValues): number {
  const usual = kind === null ? undefined : usualDays[kind];
  if (days !== null || usual === undefined) return days ?? 0;
  const amount = inDays(spanOf(policies, usual.policy));
  return usual.before ? -amount : amount;
}

/** What the orders of a client must come to, in 分 (R-CA-06). */
export const spendOf = ({ spendFen }: Pick<CarePlanNode, 'spendFen'>, policies: PolicyValues): number => spendFen ?? Number(policies['care.spendFen']);

/** Days between which a task is due that a plan makes today; `null` when there are none. */
export function makingWindow({ startsOn, endsOn }: Pick<CarePlan, 'startsOn' | 'endsOn'>, today: Day): { readonly from: Day; readonly to: Day } | null {
  const latest = addDays(today, horizonDays);
  const earliest = addDays(today, -lateDays);
  const from = startsOn !== null && startsOn > earliest ? startsOn : earliest;
  const to = endsOn !== null && endsOn < latest ? endsOn : latest;
  return from > to ? null : { from, to };
}

/** When a node comes for a client. */
export interface Candidate {
  readonly client: string;
  readonly contact: string | null;
  /** What tells it from the other times of its client and node: with these it is made at most once. */
  readonly occurrence: string;
  readonly dueOn: Day;
  /** The task that was made for it and taken back with what made it: it comes back instead of a second one. */
  readonly taken: CareTaskId | null;
}

/** The kinds whose action is done before a day, such as the end of a warranty; others are done on it. */
const doneBefore: ReadonlySet<NodeKind> = new Set(['保修到期', '合同到期', '指定日期']);

/** The columns of S4-T2 that a node gives its task. */
export function taskOf(node: CarePlanNode, { dueOn, occurrence, contact }: Omit<Candidate, 'taken'>): CareTaskDraft {
  const recurs = node.kind === '定期';
  return {
    plan: node.plan, node: node.id, occurrence, contact: contact as CareTaskDraft['contact'], action: node.action, method: node.method, state: '待执行',
    ...(recurs ? { cycle: '重复', frequency: node.frequency, nextOn: dueOn } : { cycle: node.kind !== null && doneBefore.has(node.kind) ? '之前' : '当天', dueOn }),
    messageClass: node.messageClass, content: node.content, gift: node.gift, giftLevel: node.giftLevel, budgetFen: node.budgetFen,
  };
}
