import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, day, link, long, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
import { productId } from '../trade/schema';
import { visitId } from '../visit/schema';

export type PreventionId = Brand<'PreventionId'>;
export type PreventionItemId = Brand<'PreventionItemId'>;
const id = <T extends string>(): z.ZodType<T, T> => z.string().regex(uuidPattern) as unknown as z.ZodType<T, T>;
export const preventionId = id<PreventionId>();
export const preventionItemId = id<PreventionItemId>();

export const preventionStates = ['进行中', '已结束'] as const;
/** What somebody may say of a client of a check by hand. */
export const settledStates = ['已完成', '不需要'] as const;
/** How a client of a check stands. */
export const standings = ['待办', ...settledStates] as const;
export type Standing = (typeof standings)[number];

/** A check of everybody who owns a product, for a problem of which others complained (R-CP-11). */
export const preventionFields = {
  problem: text(120, { searchable: true }),
  product: link(productId),
  startedOn: day(),
  dueOn: day(),
  owner: text(60),
  /** How it is called on the agendas of visits. */
  topic: text(200),
  note: long(4000),
  state: choice(preventionStates),
  sample: yesNo(),
} as const;

/** One client of a check. What nobody settled by hand is done when the visit that has it on its agenda was held. */
export const preventionItemFields = {
  prevention: link(preventionId),
  client: link(clientId),
  visit: link(visitId),
  state: choice(settledStates),
  doneOn: day(),
  note: text(1000),
  sample: yesNo(),
} as const;

export type Prevention = RecordHead<PreventionId> & ValuesOf<typeof preventionFields>;
