import type { ClientId } from '../../../shared/client/schema';
import type { ActionInput } from '../../../shared/improvement/asks';
import type { ImprovementId } from '../../../shared/improvement/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { commit, type Act } from './changes';
import { formulaField } from './guards';
import { readLive, recordsWhere } from './records';
import { removeWithDependents } from './remove';
import { runningPlan, startNextPlan, startPlan } from './survey-outcome';
import type { Vault } from './vault';

type Answer<C extends `improvement:${'start' | 'edit' | 'move' | 'end' | 'delete'}`> = Result<Out<C>, Refusal<C>>;

/** Makes a 提升计划 by hand, for a survey or without one. */
export function startImprovement(vault: Vault, { client, survey }: In<'improvement:start'>): Answer<'improvement:start'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner || (survey !== null && readLive(vault.writer, 'surveys', survey)?.client !== client)) return err({ kind: 'notFound' });
  if (runningPlan(vault.writer, client) !== null) return err({ kind: 'planRunning' });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => startPlan(vault, act, { client, survey, sample: owner.sample }));
  return ok({ id: result as ImprovementId, action });
}

/** Writes the actions of a plan as they are given: an `id` keeps one, none adds one, one left out goes. */
function writeActions(vault: Vault, act: Act, plan: ImprovementId, client: ClientId | null, sample: boolean | null, actions: readonly ActionInput[]): void {
  const known = new Map(recordsWhere(vault.writer, 'improvementActions', 'improvement', plan).map((action) => [action.id, action]));
  for (const [at, { id, text, owner, dueOn, state }] of actions.entries()) {
    const before = id === undefined ? undefined : known.get(id);
    const stands = state ?? before?.state ?? '待办';
    const doneOn = stands === '已完成' ? (before?.doneOn ?? today(vault.clock)) : null;
    const values = { text, owner: owner ?? null, dueOn: dueOn ?? null, state: stands, doneOn, position: at + 1 };
    if (before !== undefined) {
      known.delete(before.id);
      act.edit('improvementActions', before.id, values);
    } else act.create('improvementActions', { ...values, improvement: plan, client, sample });
  }
  for (const id of known.keys()) act.remove('improvementActions', id);
}

/** Says what a plan is to reach, by when, and who does what for it. */
export function editImprovement(vault: Vault, { id, seen, fields, actions }: In<'improvement:edit'>): Answer<'improvement:edit'> {
  const plan = readLive(vault.writer, 'improvementPlans', id);
  if (!plan) return err({ kind: 'notFound' });
  const formula = formulaField(fields) ?? (actions?.some(({ text, owner }) => formulaField({ text, owner }) !== null) ? 'actions' : null);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  if (actions?.some(({ text }) => !text)) return err({ kind: 'textMissing', field: 'actions' });
  if (seen !== undefined && seen !== plan.stamp) return err({ kind: 'stale' });
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('improvementPlans', id, fields);
    if (actions !== undefined) writeActions(vault, act, id, plan.client, plan.sample, actions);
  });
  return ok({ id, action });
}

/** Gives another day to what of a running plan stands on the day of its line, the earliest of its deadline and its open actions (R-SV-02); what comes later stays. */
export function moveImprovement(vault: Vault, { id, on }: In<'improvement:move'>): Answer<'improvement:move'> {
  const plan = readLive(vault.writer, 'improvementPlans', id);
  if (!plan) return err({ kind: 'notFound' });
  if (plan.state !== '进行中') return err({ kind: 'notRunning' });
  if (on < today(vault.clock)) return err({ kind: 'dayPast', field: 'on' });
  const open = recordsWhere(vault.writer, 'improvementActions', 'improvement', id).filter(({ state }) => state === '待办');
  const [first] = [plan, ...open].flatMap(({ dueOn }) => dueOn ?? []).sort();
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    if (plan.dueOn === null || plan.dueOn === first) act.edit('improvementPlans', id, { dueOn: on });
    for (const each of open) if (first !== undefined && each.dueOn === first) act.edit('improvementActions', each.id, { dueOn: on });
  });
  return ok({ id, action });
}

/** Ends a plan with what came of it, or takes it up again. A newer survey that is owed a plan and waited for its end gets its own in the same act. */
export function endImprovement(vault: Vault, { id, state, result, on }: In<'improvement:end'>): Answer<'improvement:end'> {
  const plan = readLive(vault.writer, 'improvementPlans', id);
  if (!plan) return err({ kind: 'notFound' });
  if (formulaField({ result }) !== null) return err({ kind: 'formula', field: 'result' });
  if (state === '进行中' && plan.state !== '进行中' && plan.client !== null && runningPlan(vault.writer, plan.client) !== null) return err({ kind: 'planRunning' });
  if (state === '已取消' && result === '') return err({ kind: 'reasonMissing', field: 'result' });
  const day = today(vault.clock);
  if (on !== undefined && on > day) return err({ kind: 'dayInFuture', field: 'on' });
  const values = state === '进行中' ? { state, endedOn: null } : { state, endedOn: on ?? day, ...(result === '' ? {} : { result }) };
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('improvementPlans', id, values);
    if (state !== '进行中') startNextPlan(vault, act, plan);
  });
  return ok({ id, action });
}

/** Moves a plan with its actions to the bin. */
export function deleteImprovement(vault: Vault, { id }: In<'improvement:delete'>): Answer<'improvement:delete'> {
  if (!readLive(vault.writer, 'improvementPlans', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, 'improvementPlans', id)).action });
}
