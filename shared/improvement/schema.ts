import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, day, link, long, number, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
import { surveyId } from '../survey/schema';

export type ImprovementId = Brand<'ImprovementId'>;
export type ImprovementActionId = Brand<'ImprovementActionId'>;
export const improvementId = z.string().regex(uuidPattern) as unknown as z.ZodType<ImprovementId, ImprovementId>;
export const improvementActionId = z.string().regex(uuidPattern) as unknown as z.ZodType<ImprovementActionId, ImprovementActionId>;

export const improvementStates = ['进行中', '已完成', '已取消'] as const;
export const improvementActionStates = ['待办', '已完成', '已取消'] as const;

/** 提升计划 for a client whose survey fell short (R-SV-02). */
export const improvementPlanFields = {
  client: link(clientId),
  /** The survey that it answers; `null` for one made without. */
  survey: link(surveyId),
  /** Points of that survey when the plan was made. */
  points: number(),
  startedOn: day(),
  goal: long(2000, { searchable: true }),
  owner: text(60),
  dueOn: day(),
  /** When the client is asked again. */
  followUpOn: day(),
  /** The survey in which it was asked again. */
  followUp: link(surveyId),
  state: choice(improvementStates),
  endedOn: day(),
  result: long(2000, { searchable: true }),
  sample: yesNo(),
} as const;

/** One thing that a plan asks somebody to do. */
export const improvementActionFields = {
  improvement: link(improvementId),
  client: link(clientId),
  position: number(),
  text: text(500, { searchable: true }),
  owner: text(60),
  dueOn: day(),
  state: choice(improvementActionStates),
  doneOn: day(),
  sample: yesNo(),
} as const;

export type ImprovementPlan = RecordHead<ImprovementId> & ValuesOf<typeof improvementPlanFields>;
export type ImprovementAction = RecordHead<ImprovementActionId> & ValuesOf<typeof improvementActionFields>;
