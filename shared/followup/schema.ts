import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, day, link, long, moment, text, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type FollowupId = Brand<'FollowupId'>;
export const followupId = z.string().regex(uuidPattern) as unknown as z.ZodType<FollowupId, FollowupId>;

/** 客户信号 (S2 ch2). */
export const signals = ['积极信号', '消极信号', '共性需求'] as const;
/** Whether the client took part: a touch nobody answered is not an interaction (R-GEN-03). */
export const contactKinds = ['互动', '触达'] as const;
export const nextActionStates = ['待办', '已完成', '已取消'] as const;

/** S2-T4 客户跟进记录表, with the time and the next action's owner that the text requires (C-12). */
export const followupFields = {
  client: link(clientId, { columns: { 'S2-T4': '客户编号' } }),
  heldOn: day({ columns: { 'S2-T4': '跟进日期' } }),
  heldAt: moment(),
  method: text(40, { columns: { 'S2-T4': '跟进方式' } }),
  kind: choice(contactKinds),
  by: text(60, { columns: { 'S2-T4': '跟进人' } }),
  summary: long(20_000, { searchable: true, sensitive: true, columns: { 'S2-T4': '沟通内容摘要' } }),
  feedback: long(20_000, { searchable: true, sensitive: true, columns: { 'S2-T4': '客户反馈/需求' } }),
  signal: choice(signals),
  nextAction: text(1000, { searchable: true, sensitive: true, columns: { 'S2-T4': '下一步行动' } }),
  nextOwner: text(60),
  nextDueOn: day({ columns: { 'S2-T4': '完成时限' } }),
  nextState: choice(nextActionStates),
  sample: yesNo(),
} as const;

export type Followup = RecordHead<FollowupId> & ValuesOf<typeof followupFields>;
export type FollowupDraft = DraftOf<typeof followupFields>;
