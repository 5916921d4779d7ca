import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { Day } from '../kit/dates';
import { surveyId } from '../survey/schema';
import { improvementActionFields, improvementActionId, improvementId, improvementPlanFields, improvementStates, type ImprovementAction, type ImprovementId, type ImprovementPlan } from './schema';

const fields = draftParser(improvementPlanFields, ['goal', 'owner', 'dueOn', 'followUpOn', 'result']);
const { text, owner, dueOn, state } = improvementActionFields;
/** Actions in their order: an `id` keeps one, none adds one, one left out goes. */
const actions = z.array(z.strictObject({
  id: improvementActionId.optional(), text: text.parser, owner: owner.parser.optional(), dueOn: dueOn.parser.optional(), state: state.parser.optional(),
})).max(50);
export type ActionInput = z.infer<typeof actions>[number];

/** What a figure counts of plans: begun in its period; brought to an end in it; due in it and not done by their day. */
export const planFigures = ['opened', 'done', 'late'] as const;
export type PlanFigure = (typeof planFigures)[number];

/** A plan with its actions, its client, and what its two surveys say. */
export interface ImprovementRow extends ImprovementPlan {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly actions: readonly ImprovementAction[];
  readonly heldOn: Day | null;
  /** Points of the survey that asked again; `null` while none did. */
  readonly pointsAfter: number | null;
}

export const improvementAsks = {
  /** Plans, the running ones first, by deadline; `counted` are those of a figure of the report. */
  'improvement:list': ask(z.strictObject({ client: clientId.optional(), state: z.enum(improvementStates).optional(), counted: z.strictObject({ from: dayParser, to: dayParser, as: z.enum(planFigures) }).optional(), ...page }), []).answers<{ readonly total: number; readonly items: readonly ImprovementRow[] }>(),
  'improvement:read': ask(z.strictObject({ id: improvementId }), ['notFound']).answers<ImprovementRow>(),
  /** Makes a plan by hand, for a survey or without one; refused as `planRunning` while the client has one. */
  'improvement:start': ask(z.strictObject({ client: clientId, survey: surveyId.nullable().default(null) }), ['notFound', 'planRunning']).answers<Written<ImprovementId>>(),
  'improvement:edit': ask(z.strictObject({ id: improvementId, seen: z.string().max(80).optional(), fields, actions: actions.optional() }), ['notFound', 'stale', 'formula', 'textMissing']).answers<Written<ImprovementId>>(),
  /** Gives another day to what of a running plan stands on the day of its line: its deadline, its open actions, or both (R-SV-02). */
  'improvement:move': ask(z.strictObject({ id: improvementId, on: dayParser }), ['notFound', 'notRunning', 'dayPast']).answers<Written<ImprovementId>>(),
  /** Ends a plan with what came of it, or takes it up again; one that is given up says why, and none is taken up while another runs. */
  'improvement:end': ask(z.strictObject({ id: improvementId, state: z.enum(improvementStates), result: z.string().trim().max(2000).default(''), on: dayParser.optional() }), ['notFound', 'formula', 'reasonMissing', 'dayInFuture', 'planRunning']).answers<Written<ImprovementId>>(),
  'improvement:delete': ask(z.strictObject({ id: improvementId }), ['notFound']).answers<Written<ImprovementId>>(),
} as const;
