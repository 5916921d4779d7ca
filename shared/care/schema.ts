import * as z from 'zod';
import { carePlanId, carePlanNodeId, careLevels, contentKinds, messageClasses } from '../care-plan/schema';
import { clientId, contactId } from '../client/schema';
import { choice, day, link, long, money, text, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type CareTaskId = Brand<'CareTaskId'>;
export const careTaskId = z.string().regex(uuidPattern) as unknown as z.ZodType<CareTaskId, CareTaskId>;

/** The three shapes of 执行周期 (S4-T2): on a day, before a day, again and again. */
export const careCycles = ['当天', '之前', '重复'] as const;
/** What S4-T2 writes behind a day before which something is done. */
export const beforeMark = '前';
export const careStates = ['待执行', '已完成'] as const;

/** S4-T2 客户维护策略执行表, with the resources that R-ST-03 asks for. */
export const careTaskFields = {
  client: link(clientId),
  action: text(400, { searchable: true, columns: { 'S4-T2': '维护动作' } }),
  method: text(60, { columns: { 'S4-T2': '触达方式' } }),
  cycle: choice(careCycles, { group: 'cycle' }),
  /** The day, or the day before which it is done. */
  dueOn: day({ group: 'cycle' }),
  /** How often, in the words of the table: 每月1次. */
  frequency: text(60, { group: 'cycle', columns: { 'S4-T2': '执行周期' } }),
  owner: text(60, { columns: { 'S4-T2': '负责人' } }),
  state: choice(careStates, { columns: { 'S4-T2': '执行状态（待执行/已完成）' } }),
  feedback: long(4000, { searchable: true, sensitive: true, columns: { 'S4-T2': '客户反馈' } }),
  nextStep: text(1000, { searchable: true, columns: { 'S4-T2': '下一步计划' } }),
  resources: text(400),
  /** When the next of a task that recurs is due. */
  nextOn: day({ group: 'cycle' }),
  /** Where one that recurs was moved to another day this one time: the day that its rhythm said, and goes on from. */
  rhythmOn: day({ group: 'cycle' }),
  doneOn: day(),
  /** The plan that made it, at which of its nodes, for whom and which time: by these it is made at most once. */
  plan: link(carePlanId),
  node: link(carePlanNodeId),
  contact: link(contactId),
  occurrence: text(120),
  messageClass: choice(messageClasses),
  content: choice(contentKinds),
  gift: text(200),
  giftLevel: choice(careLevels),
  budgetFen: money(),
  costFen: money(),
  sample: yesNo(),
} as const;

export type CareTask = RecordHead<CareTaskId> & ValuesOf<typeof careTaskFields>;
export type CareTaskDraft = DraftOf<typeof careTaskFields>;
