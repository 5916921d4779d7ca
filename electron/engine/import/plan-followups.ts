import { saidLines } from '../../../shared/followup/schema';
import { yesNoWords } from '../../../shared/imports/schema';
import { bring, filling } from './drafts';
import { accept, followupKey, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { bringStanding } from './plan-clients';
import { clientOf, doubtsOf, referTo } from './plan-references';
import type { ReadRow } from './read-row';

/** Plans a row of the follow-up plan (S2-T3): one plan for each client; its stage and grade are the client's. */
export function planPlan(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const entry = clientOf(context, reference, row);
  const { texts } = row;
  const owner = texts['plans.owner'];
  const values = { frequency: texts['plans.frequency'], nextOn: texts['plans.nextOn'], method: texts['plans.method'], focus: texts['plans.focus'], owner };
  const standing = bringStanding(entry, row, context.today);
  bring(entry.draft, { owner }, filling);
  if (entry.plan) return accept(bring(entry.plan, values) || standing ? 'update' : 'skip', row, ...doubtsOf(reference));
  entry.plan = context.drafts.create('plans', { client: entry.draft.id, ...values });
  return accept('create', row, ...doubtsOf(reference));
}

/** Plans a row of the follow-up log (S2-T4). The same client, day and words are the same follow-up. */
export function planFollowup(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { texts } = row;
  const [heldOn, summary, feedback] = [texts['followups.heldOn'], texts['followups.summary'], texts['followups.feedback']];
  if (heldOn === undefined) return reject(row, complain(row, 'followups.heldOn', 'missing'));
  if (summary === undefined && feedback === undefined) return reject(row, complain(row, 'followups.summary', 'missing'));
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const entry = clientOf(context, reference, row);
  const nextAction = texts['followups.nextAction'];
  const doubts = [...doubtsOf(reference)];
  if (nextAction !== undefined && texts['followups.nextDueOn'] === undefined) doubts.push(complain(row, 'followups.nextDueOn', 'missing')); // R-FU-05
  const by = texts['followups.by'];
  const values = {
    heldAt: texts['followups.heldAt'], method: texts['followups.method'], by, summary, feedback, nextAction,
    nextOwner: texts['followups.nextOwner'] ?? (nextAction === undefined ? undefined : by), // C-12
    nextDueOn: texts['followups.nextDueOn'], nextReason: texts['followups.nextReason'],
    signal: texts['followups.signal'], reply: texts['followups.reply'], visitKind: texts['followups.visitKind'], finding: texts['followups.finding'],
    resolved: texts['followups.resolved'] === undefined ? undefined : texts['followups.resolved'] === yesNoWords[0],
    ...Object.fromEntries(saidLines.map((line) => [line, texts[`followups.${line}`]])),
  };
  const [touch, state] = [texts['followups.kind'], texts['followups.nextState']];
  const key = followupKey(entry.draft.id, heldOn, summary ?? feedback);
  const known = context.followups.get(key);
  if (known) return accept(bring(known, { ...values, kind: touch, nextState: state }) ? 'update' : 'skip', row, ...doubts);
  const made = context.drafts.create('followups', {
    client: entry.draft.id, heldOn, ...values, kind: touch ?? '互动', nextState: state ?? (nextAction === undefined ? null : '待办'),
  });
  context.followups.set(key, made);
  return accept('create', row, ...doubts);
}
