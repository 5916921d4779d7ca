import type { CarePlanId, CarePlanNodeId } from '../../../shared/care-plan/schema';
import type { SegmentInput } from '../../../shared/care-plan/segment';
import type { ClientId } from '../../../shared/client/schema';
import type { Given } from '../../../shared/ipc/contract';
import { quadrantNames } from '../../../shared/tier/schema';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved, type AnyWritten } from '../../data/saved-notice';
import { countText, dayText, moneyText } from '../../ui/format';
import type { AnyRefusal } from '../../words/refusal-text';
import { say, sayTerm } from '../../words/words';

/** Tells what came of a write; answers why not, `null` when it is kept. */
function told(answer: AnyWritten, text: string): AnyRefusal | null {
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, text);
  return null;
}

/** Puts a plan on file, for everybody where no segment is said, or corrects one, whose segment then stays; answers its id, or why not. */
export async function savePlan(id: CarePlanId | null, fields: Given<'careplan:create'>['fields'], segment: SegmentInput | null): Promise<{ readonly id: CarePlanId } | { readonly refused: AnyRefusal }> {
  const answer = id === null ? await ask('careplan:create', { fields, segment: segment ?? {} }) : await ask('careplan:edit', { id, fields, ...(segment === null ? {} : { segment }) });
  const refused = told(answer, say('carePlans.saved'));
  return answer.ok ? { id: answer.value.id } : { refused: refused ?? answer.error };
}

/** Adds a node to a plan, or corrects one. */
export const saveNode = async (plan: CarePlanId, id: CarePlanNodeId | null, fields: Given<'careplan:node-add'>['fields']): Promise<AnyRefusal | null> =>
  told(id === null ? await ask('careplan:node-add', { plan, fields }) : await ask('careplan:node-edit', { id, fields }), say('carePlans.nodeSaved'));

/** Moves a node to the bin. */
export async function removeNode(id: CarePlanNodeId): Promise<void> {
  const refused = told(await ask('careplan:node-delete', { id }), say('carePlans.nodeRemoved'));
  if (refused) notifyRefused(refused, 'careplan:node-delete');
}

/** Lets a plan run, or makes what it has to make by now, as a job. */
export async function runPlan(id: CarePlanId, act: 'start' | 'make', job: string): Promise<void> {
  const answer = act === 'start' ? await ask('careplan:start', { id, job }) : await ask('careplan:make', { id, job });
  if (!answer.ok) return notifyRefused(answer.error, `careplan:${act}`);
  const { action, made, left } = answer.value;
  const done = say(act === 'start' ? 'carePlans.started' : 'carePlans.made', { count: countText(made) });
  notifySaved(action, left === 0 ? done : say('carePlans.moreLeft', { done, left: countText(left) }));
}

/** Ends a plan. */
export async function endPlan(id: CarePlanId): Promise<void> {
  const refused = told(await ask('careplan:end', { id }), say('carePlans.ended'));
  if (refused) notifyRefused(refused, 'careplan:end');
}

/** Moves a plan to the bin; answers whether it went. */
export async function deletePlan(id: CarePlanId): Promise<boolean> {
  const refused = told(await ask('careplan:delete', { id }), say('carePlans.deleted'));
  if (refused) notifyRefused(refused, 'careplan:delete');
  return refused === null;
}

/** Tells a client's part of a plan as a case (S4-T3), from what is on file; the lesson is left to who learnt it. */
export async function tellCase(id: CarePlanId, client: ClientId): Promise<void> {
  const story = await ask('careplan:story', { id, client });
  if (!story.ok) return notifyRefused(story.error, 'careplan:story');
  const { plan, client: whose, tier, tasks, days, before, after } = story.value;
  const known = (parts: readonly (string | null)[], by: string): string => parts.filter((part) => part !== null && part !== '').join(by);
  const fields = {
    problem: known([whose.name, whose.needs, plan.lifecycle === null ? null : sayTerm(plan.lifecycle)], say('carePlans.story.comma')),
    strategy: known([tier === null ? null : sayTerm(quadrantNames[tier]), ...new Set(tasks.map(({ action }) => action))], say('carePlans.story.comma')) || (plan.name ?? ''),
    process: tasks.map(({ doneOn, owner, action, method }) => known([doneOn === null ? null : dayText(doneOn), owner, method === null ? null : sayTerm(method), action], ' ')).join('\n'),
    effect: known([
      say('carePlans.story.effect', {
        days: countText(days), orders: countText(before.orders), spent: moneyText(before.spentFen), complaints: countText(before.complaints), ordersNow: countText(after.orders), spentNow: moneyText(after.spentFen), complaintsNow: countText(after.complaints),
      }),
      ...tasks.map(({ feedback }) => feedback),
    ], '\n'),
  };
  const refused = told(await ask('case:add', { client, fields }), say('carePlans.caseTold'));
  if (refused) notifyRefused(refused, 'case:add');
}
