import { revisitDue } from '../complaint/clocks';
import type { Day } from '../kit/dates';
import { addSpan, spanOf } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';
import { recheckDue } from '../review/rules';
import { contactDuty, contactTurnsOn, later, plainDuty } from './contact-duty';
import type { DutyFacts } from './facts';
import { kindsElsewhere, type Duty, type QuietStep, type StageMove } from './schema';
import { visitDuties } from './visit-duties';

/** What the rules say of a client on a day. */
export interface Owed {
  /** At most one of a kind, but for complaints, of which each has its own. */
  readonly duties: readonly Duty[];
  /** How long it has been silent (C-11). */
  readonly quiet: QuietStep | null;
  /** The first later day on which time alone changes any of this; today while a rule would move its stage; `null` when nothing does. */
  readonly turnsOn: Day | null;
}

/** The day from which silence counts: the last 互动, else that on which the client could first be talked to from here. */
const silentSince = (facts: DutyFacts): Day => facts.lastInteractionOn ?? later(facts.acquired.on, facts.enteredOn) ?? facts.enteredOn;

/** The day on which a client has been silent so long that it is 沉睡 (C-11, R-GEN-02). */
const sleepsOn = (facts: DutyFacts, policies: PolicyValues): Day => addSpan(silentSince(facts), spanOf(policies, 'followup.sleepAfter'));

/** The steps of the ladder with their first days (C-11): the warning only for who has more than so much with us (AT-46). */
function ladder(facts: DutyFacts, policies: PolicyValues): readonly { readonly step: QuietStep; readonly on: Day }[] {
  const from = (policy: PolicyKey): Day => addSpan(silentSince(facts), spanOf(policies, policy));
  const warned = (facts.balanceFen ?? 0) > Number(policies['churn.balanceOverFen']);
  return [{ step: '关注', on: from('followup.watchAfter') }, ...(warned ? [{ step: '预警' as const, on: from('churn.noContact') }] : []), { step: '沉睡', on: sleepsOn(facts, policies) }];
}

/** What somebody set by hand goes before the rule's day (C-03). */
function moved(duty: Duty, { marks }: DutyFacts): Duty {
  const said = marks.findLast(({ kind, anchor, state }) => kind === duty.kind && anchor === duty.anchor && state === '改期');
  if (said === undefined || kindsElsewhere.has(duty.kind)) return duty;
  const rule = duty.ruleOn ?? duty.dueOn;
  return { ...duty, dueOn: said.on, dueAt: null, ruleOn: rule === said.on ? null : rule, reason: said.reason };
}

/**
 * Everything owed to one client on `today`, and why (S2 ch2–ch4): the strictest rule of each purpose, caps in place of
 * the other intervals (C-05), what was set by hand above both. Pure: the same facts, policies and day give the same.
 */
export function dutiesOf(facts: DutyFacts, policies: PolicyValues, today: Day, zone: string): Owed {
  const contact = contactDuty(facts, policies, today, zone);
  const visits = visitDuties(facts, policies, today);
  const complaints = facts.complaints.flatMap(({ id, handledAt, owner }) => {
    const due = revisitDue(handledAt, { policies, zone });
    return due === null ? [] : [{ ...plainDuty('投诉回访', id, due.on, due), owner: owner ?? facts.owner }];
  });
  const known = facts.verifiedOn ?? facts.enteredOn;
  const recheck = { ...plainDuty('资料核对', known, known, recheckDue(known, facts.valueGrade, policies, today)), owner: facts.owner };
  const steps = facts.stage === '流失' ? [] : ladder(facts, policies);
  const now = stageMove(facts, policies, today) === null ? [] : [today];
  const turns = [contactTurnsOn(contact, policies), visits.turnsOn, ...steps.map(({ on }) => on)].flatMap((on) => (on !== null && on > today ? [on] : []));
  return {
    duties: [...(contact === null ? [] : [contact]), ...visits.duties, ...complaints, ...(facts.stage === '流失' ? [] : [recheck])].map((duty) => moved(duty, facts)),
    quiet: facts.stage === '沉睡' ? '沉睡' : (steps.findLast(({ on }) => on <= today)?.step ?? null),
    turnsOn: [...now, ...turns].sort()[0] ?? null,
  };
}

/** Where a rule moves a client's stage to, and why. */
export interface MovedStage {
  readonly move: StageMove;
  readonly to: '合作' | '潜在' | '沉睡';
  readonly rule: string;
}

/**
 * The stage that a rule moves a client to today (R-GEN-04, C-11); `null` when it stays. What somebody set after the
 * event that would move it holds, and 流失 is never touched.
 */
export function stageMove(facts: DutyFacts, policies: PolicyValues, today: Day): MovedStage | null {
  const { stage, stageStamp, newestPurchase, newestInteraction } = facts;
  if (stage === '流失') return null;
  if (stage === '沉睡') {
    const woke = newestInteraction !== null && newestInteraction > stageStamp && sleepsOn(facts, policies) > today;
    return woke ? { move: 'woke', to: facts.cooperationOn === null ? '潜在' : '合作', rule: 'R-GEN-04' } : null;
  }
  if (stage !== '合作' && newestPurchase !== null && newestPurchase > stageStamp) return { move: 'firstOrder', to: '合作', rule: 'R-GEN-04' };
  const asleepFrom = sleepsOn(facts, policies);
  const isHeld = facts.stageSetOn !== null && facts.stageSetOn >= asleepFrom;
  return asleepFrom <= today && !isHeld ? { move: 'fellAsleep', to: '沉睡', rule: 'C-11' } : null;
}
