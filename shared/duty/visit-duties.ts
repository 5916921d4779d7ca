import { addDays, addMonths, daysBetween, type Day } from '../kit/dates';
import { addSpan, spanOf, type Due } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';
import { capOf, later, plainDuty, settledOn } from './contact-duty';
import type { DutyFacts, Purchase } from './facts';
import type { Duty, DutyKind } from './schema';

const after = (since: Day, policies: PolicyValues, policy: PolicyKey): Day => addSpan(since, spanOf(policies, policy));
const due = (on: Day, policy: PolicyKey, rule: string): Due => ({ on, at: null, policy, rule });

/** Months of co-operation up to which a client is new, and from which it is old (R-GEN-04). */
const [newUpTo, oldFrom] = [3, 6];

/** The rhythm of return visits on a day (S2 ch3): VIP goes before the age of co-operation; exactly 3 months is new, exactly 6 old, between them C-09. */
export function visitPolicy(start: Day, valueGrade: DutyFacts['valueGrade'], day: Day): 'visit.vip' | 'visit.new' | 'visit.middle' | 'visit.old' {
  if (valueGrade === 'A类') return 'visit.vip';
  if (day <= addMonths(start, newUpTo)) return 'visit.new';
  return day < addMonths(start, oldFrom) ? 'visit.middle' : 'visit.old';
}

/** By which rhythm the next visit comes, where `reach` says on which day each would have run out: by that of this very day. */
function visitRhythm(start: Day, valueGrade: DutyFacts['valueGrade'], reach: (policy: PolicyKey) => Day): PolicyKey {
  if (valueGrade === 'A类') return 'visit.vip';
  return (['visit.new', 'visit.middle'] as const).find((policy) => visitPolicy(start, valueGrade, reach(policy)) === policy) ?? 'visit.old';
}

/**
 * The first of a rhythm's days from `since` that is not before it could be `known`: what was over before it was put on
 * file is not owed. All are counted from `since`, so that the 31st comes back after February (R-GEN-02).
 */
function firstOwed(since: Day, known: Day, policies: PolicyValues, choose: (reach: (policy: PolicyKey) => Day) => PolicyKey): { readonly on: Day; readonly policy: PolicyKey } {
  let [months, days] = [0, 0];
  for (;;) {
    const before = addDays(addMonths(since, months), days);
    const plus = (policy: PolicyKey): readonly [number, number] => {
      const { amount, unit } = spanOf(policies, policy);
      return unit === 'mo' ? [months + amount, days] : [months, days + (unit === 'd' ? amount : Math.ceil(amount / 24))];
    };
    const reach = (policy: PolicyKey): Day => {
      const [toMonths, toDays] = plus(policy);
      return addDays(addMonths(since, toMonths), toDays);
    };
    const policy = choose(reach);
    const on = reach(policy);
    if (on >= known || on <= before) return { on, policy }; // an interval of nothing never gets there
    [months, days] = plus(policy);
  }
}

const visitKinds: ReadonlySet<DutyKind> = new Set<DutyKind>(['回访', '使用回访']);
const returnVisits: ReadonlySet<DutyKind> = new Set<DutyKind>(['回访']);
const surveys: ReadonlySet<DutyKind> = new Set<DutyKind>(['满意度调查']);

/** Visits that count: those that were held, and what somebody said was done as one. */
const visitedOn = (facts: DutyFacts): Day | null => later(facts.lastVisitOn, settledOn(facts, visitKinds, true));

/** Where nobody knows the start of co-operation, the day it was put on file is the first day it can have been known. */
const startOf = ({ cooperationOn, enteredOn }: DutyFacts): Day => cooperationOn ?? enteredOn;

/** A day since co-operation began; what was before is of another time and starts no rhythm. */
const sinceStart = (on: Day | null, start: Day): Day | null => (on !== null && on >= start ? on : null);

/** Purchases whose use nobody asked about yet; a visit asks about all that were made long enough before it (R-RV-01). */
function openPurchases(facts: DutyFacts, policies: PolicyValues): readonly (Purchase & { readonly dueOn: Day })[] {
  const visited = visitedOn(facts);
  const bought = facts.purchases.length > 0 || facts.cooperationOn === null ? facts.purchases : [{ id: facts.cooperationOn, on: facts.cooperationOn, enteredOn: facts.cooperationKnownOn }];
  return bought
    .map((purchase) => ({ ...purchase, dueOn: after(purchase.on, policies, 'milestone.usageVisit') }))
    .filter(({ id, dueOn, enteredOn }) => dueOn >= enteredOn && (visited === null || after(visited, policies, 'visit.fuseWithin') < dueOn)
      && !facts.marks.some((mark) => mark.kind === '使用回访' && mark.anchor === id && mark.state !== '改期'))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1));
}

/** 使用回访: one visit for whatever was bought, by the earliest purchase (R-RV-01, AT-18). */
function usageVisit(facts: DutyFacts, policies: PolicyValues): Duty | null {
  const [first] = openPurchases(facts, policies);
  return first === undefined ? null : plainDuty('使用回访', first.id, first.on, due(first.dueOn, 'milestone.usageVisit', 'R-RV-01'));
}

/**
 * 回访 by the age of co-operation (S2 ch3). A visit after a purchase that is due at about the same time is it: at exactly
 * one month that of R-RV-01 is the first (C-09).
 */
function returnVisit(facts: DutyFacts, policies: PolicyValues, usage: Duty | null): Duty | null {
  if (capOf(facts) !== null) return null;
  const start = startOf(facts);
  const visited = sinceStart(later(visitedOn(facts), settledOn(facts, returnVisits)), start);
  const { on, policy } = firstOwed(visited ?? start, visited === null ? facts.cooperationKnownOn : start, policies, (reach) => visitRhythm(start, facts.valueGrade, reach));
  const next = due(on, policy, policy === 'visit.middle' ? 'C-09' : 'S2 ch3');
  const since = visited ?? start;
  if (usage !== null && Math.abs(daysBetween(usage.dueOn, next.on)) <= daysBetween(next.on, after(next.on, policies, 'visit.fuseWithin'))) return null;
  const duty = plainDuty('回访', since, since, next);
  const planned = facts.plannedVisit;
  if (planned === null) return duty;
  return { ...duty, dueOn: planned.on, ruleOn: planned.on === next.on ? null : next.on, method: planned.method, focus: planned.focus, owner: planned.owner };
}

/** 感谢信 at three months and a year (R-FU-03, AT-18): the next that was not sent; the second takes the place of a first that never went. */
function thankYou(facts: DutyFacts, policies: PolicyValues, today: Day): { readonly duty: Duty | null; readonly turnsOn: Day | null } {
  const start = startOf(facts);
  const open = (['milestone.thanksFirst', 'milestone.thanksSecond'] as const)
    .map((policy, at) => ({ policy, anchor: `${at + 1}:${start}`, on: after(start, policies, policy) }))
    .filter(({ on, anchor }) => on >= facts.cooperationKnownOn && !facts.marks.some((mark) => mark.kind === '感谢信' && mark.anchor === anchor && mark.state !== '改期'));
  const [first, second] = open;
  const owed = second !== undefined && second.on <= today ? second : first;
  return {
    duty: owed === undefined ? null : plainDuty('感谢信', owed.anchor, start, due(owed.on, owed.policy, 'R-FU-03')),
    turnsOn: second !== undefined && second.on > today ? second.on : null,
  };
}

/** 满意度调查 every quarter, and at half a year and a year (R-RV-02); a milestone close to a quarterly one counts as it (C-10). */
function survey(facts: DutyFacts, policies: PolicyValues): Duty | null {
  const start = startOf(facts);
  const asked = sinceStart(later(facts.lastSurveyOn, settledOn(facts, surveys)), start);
  const since = asked ?? start;
  const { on } = firstOwed(since, asked === null ? facts.cooperationKnownOn : start, policies, () => 'survey.interval');
  const quarterly = due(on, 'survey.interval', 'C-10');
  const milestone = (['survey.milestoneFirst', 'survey.milestoneSecond'] as const)
    .map((policy) => due(after(start, policies, policy), policy, 'R-RV-02'))
    .find((each) => each.on >= facts.cooperationKnownOn && (asked === null || after(asked, policies, 'survey.countsWithin') < each.on));
  const together = daysBetween(quarterly.on, after(quarterly.on, policies, 'survey.countsWithin'));
  const counted = milestone !== undefined && (milestone.on < quarterly.on || daysBetween(quarterly.on, milestone.on) <= together);
  if (counted) return plainDuty('满意度调查', since, since, milestone);
  return capOf(facts) === null ? plainDuty('满意度调查', since, since, quarterly) : milestone === undefined ? null : plainDuty('满意度调查', since, since, milestone);
}

/** What is owed to who co-operates: visits, letters, surveys (S2 ch3). */
export function visitDuties(facts: DutyFacts, policies: PolicyValues, today: Day): { readonly duties: readonly Duty[]; readonly turnsOn: Day | null } {
  if (facts.stage !== '合作') return { duties: [], turnsOn: null };
  const usage = usageVisit(facts, policies);
  const letter = thankYou(facts, policies, today);
  const duties = [returnVisit(facts, policies, usage), usage, letter.duty, survey(facts, policies)].flatMap((duty) => (duty === null ? [] : [{ ...duty, owner: duty.owner ?? facts.owner }]));
  return { duties, turnsOn: letter.turnsOn };
}
