import { ruleRefusal } from '../calendar/recurrence';
import { addMonths, type Day } from '../kit/dates';
import { cooperationUnits, type VisitDraft } from './schema';

export interface VisitRefusal {
  readonly kind: 'dayMissing' | 'heldMissing' | 'dayInFuture' | 'notARule' | 'tooOften' | 'recurring';
  readonly field: string;
}

/** A visit whose state follows from its day of being held, unless it is said. */
export const withState = <V extends VisitDraft>(visit: V): V => ({ ...visit, state: visit.state ?? (visit.heldOn ? '已完成' : '计划') });

/** What keeps a visit from being one; `null` when nothing does. It has a day, and one that was held has that of being held; what recurs is planned, and held one by one. */
export function visitRefusal({ plannedOn, heldOn, state, recurrence }: VisitDraft, today: Day): VisitRefusal | null {
  if (!plannedOn && (!heldOn || recurrence)) return { kind: 'dayMissing', field: 'plannedOn' };
  const rule = recurrence ? ruleRefusal(recurrence) : null;
  if (rule !== null) return { kind: rule, field: 'recurrence' };
  if (recurrence && state === '已完成') return { kind: 'recurring', field: 'state' };
  if (state === '已完成' && !heldOn) return { kind: 'heldMissing', field: 'heldOn' };
  return heldOn && heldOn > today ? { kind: 'dayInFuture', field: 'heldOn' } : null;
}

/** Whether a visit has just been held at which the client was to be asked how satisfied it is (满意度调查型, R-RV-02): its survey comes next. */
export const asksSurvey = (visit: Pick<VisitDraft, 'kind' | 'state'>, before: Pick<VisitDraft, 'state'> | null): boolean =>
  visit.kind === '满意度调查' && visit.state === '已完成' && before?.state !== '已完成';

/** 合作时长 of S2-T5 on a day, in whole months and years: 2个月, 1年, 1年3个月; `null` before it began. */
export function cooperationText(since: Day, on: Day): string | null {
  if (on < since) return null;
  let months = (Number(on.slice(0, 4)) - Number(since.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(since.slice(5, 7));
  if (addMonths(since, months) > on) months -= 1; // R-GEN-02: a month ends on the day it began, or on the last of a shorter one
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const { year, month, less } = cooperationUnits;
  if (months === 0) return less;
  return `${years === 0 ? '' : `${years}${year}`}${rest === 0 ? '' : `${rest}${month}`}`;
}
