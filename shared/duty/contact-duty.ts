import { cadencePolicy } from '../followup/rules';
import type { Day } from '../kit/dates';
import { addSpan, dueAfter, fromDay, spanOf, type Due } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';
import type { DutyFacts, PlanFacts } from './facts';
import { contactKinds, type Duty, type DutyCap, type DutyKind } from './schema';

/** The later of two days; `null` counts as none. */
export const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

/** A duty before anybody said anything of it. */
export const plainDuty = (kind: Duty['kind'], anchor: string, since: Day, { on, at, rule, policy }: Due): Duty => ({
  kind, anchor, since, dueOn: on, dueAt: at, rule, policy, ruleOn: null, usualOn: null, reason: null, cap: null, method: null, focus: null, owner: null,
});

/** The last day that a duty of one of `kinds` was done on or excused on. */
export const settledOn = ({ marks }: DutyFacts, kinds: ReadonlySet<DutyKind>, done = false): Day | null =>
  marks.reduce<Day | null>((last, { kind, state, on }) => (kinds.has(kind) && (state === '已完成' || (state === '免除' && !done)) ? later(last, on) : last), null);

/** What caps the rhythm of a client (C-05): the least disturbing first. */
export const capOf = ({ retired, stage, signal }: DutyFacts): DutyCap | null =>
  retired ? '淘汰' : stage === '沉睡' ? '沉睡' : signal === '消极信号' ? '消极信号' : null;

const capRules: Readonly<Record<DutyCap, { readonly policy: PolicyKey; readonly rule: string }>> = {
  淘汰: { policy: 'followup.retired', rule: 'R-ST-02' }, 沉睡: { policy: 'followup.sleeping', rule: 'AT-08' }, 消极信号: { policy: 'followup.negativeRecheck', rule: 'R-FU-10' },
};

const dueBy = (since: Day, policies: PolicyValues, policy: PolicyKey, rule: string): Due => dueAfter(fromDay(since), policies, policy, rule, 'UTC');

const sooner = (a: Due, b: Due): Due => (b.on < a.on ? b : a);

/**
 * The rhythm of follow-up from `since`: that of the table by stage and grade, or the plan's (C-03), whichever a 积极信号
 * makes shorter (R-FU-09). A cap replaces it; the plan may then only be slower (C-05).
 */
function rhythm(facts: DutyFacts, since: Day, policies: PolicyValues): { readonly due: Due | { readonly on: Day; readonly at: null; readonly rule: string; readonly policy: null }; readonly usualOn: Day | null } {
  const cap = capOf(facts);
  const table = cap === null ? dueBy(since, policies, cadencePolicy(facts, null), 'S2 ch2') : dueBy(since, policies, capRules[cap].policy, capRules[cap].rule);
  const own = facts.plan?.span ? { on: addSpan(since, facts.plan.span), at: null, rule: 'C-03', policy: null } : null;
  const planned = own !== null && own.on !== table.on && (cap === null || own.on > table.on) ? own : null;
  if (cap === null && facts.signal === '积极信号') {
    const positive = dueBy(since, policies, 'followup.positive', 'R-FU-09');
    if (positive.on < (planned ?? table).on) return { due: planned === null ? sooner(table, positive) : positive, usualOn: null };
  }
  return planned === null ? { due: table, usualOn: null } : { due: planned, usualOn: table.on };
}

/** The date that the plan sets by hand; `null` when it sets none, or a contact has come since (AT-07). */
const byHand = (plan: PlanFacts | null, since: Day | null): Day | null =>
  plan === null || plan.nextOn === null || plan.overtaken || (since !== null && plan.nextOn <= since) ? null : plan.nextOn;

const wakeUp: ReadonlySet<DutyKind> = new Set<DutyKind>(['唤醒']);

/** The duty of contacting the client, before the plan's date is looked at. */
function bare(facts: DutyFacts, policies: PolicyValues, today: Day, zone: string): Duty {
  const contacted = later(facts.lastContactOn, settledOn(facts, contactKinds));
  const cap = capOf(facts);
  const follow = (since: Day): Duty => {
    const { due, usualOn } = rhythm(facts, since, policies);
    return { ...plainDuty('跟进', since, since, due as Due), cap, usualOn };
  };
  if (cap === '沉睡' && facts.sleptOn !== null) {
    // The gift wakes or it does not: until the wait is over its answer is what is waited for, then the quarter counts (AT-08).
    const asleep = settledOn(facts, wakeUp);
    const touched = facts.firstTouchAsleepOn ?? (asleep !== null && asleep >= facts.sleptOn ? asleep : null);
    if (touched === null) return { ...plainDuty('唤醒', facts.sleptOn, facts.sleptOn, { on: facts.sleptOn, at: null, rule: 'S2 ch2', policy: 'followup.sleepAfter' }), cap };
    const wait = dueBy(touched, policies, 'followup.wakeUpWait', 'AT-08');
    return today < wait.on ? { ...plainDuty('唤醒', touched, touched, wait), cap } : follow(later(contacted, touched) ?? touched);
  }
  if (contacted === null && facts.stage !== '合作' && cap === null) {
    const first = dueAfter(facts.acquired, policies, 'response.firstContact', 'R-FU-01', zone);
    if (first.on >= facts.enteredOn) return plainDuty('首次跟进', facts.acquired.on, facts.acquired.on, first);
  }
  return follow(contacted ?? later(facts.acquired.on, facts.enteredOn) ?? facts.enteredOn);
}

/** The one duty of contacting a client (S2 ch2): the first contact, the next, or the wake-up. None of who is 流失. */
export function contactDuty(facts: DutyFacts, policies: PolicyValues, today: Day, zone: string): Duty | null {
  if (facts.stage === '流失') return null;
  const { plan } = facts;
  const duty = { ...bare(facts, policies, today, zone), method: plan?.method ?? null, focus: plan?.focus ?? null, owner: plan?.owner ?? facts.owner };
  const on = byHand(plan, later(facts.lastContactOn, settledOn(facts, contactKinds)));
  if (on === null || on === duty.dueOn) return duty;
  return { ...duty, dueOn: on, dueAt: null, ruleOn: duty.dueOn, reason: plan?.reason ?? null };
}

/** The day after which time alone changes the duty of contacting: the wait for an answer to the wake-up is over. */
export const contactTurnsOn = (duty: Duty | null, policies: PolicyValues): Day | null =>
  duty?.kind === '唤醒' && duty.policy === 'followup.wakeUpWait' ? addSpan(duty.since, spanOf(policies, 'followup.wakeUpWait')) : null;
