import * as z from 'zod';
import { clientId } from '../client/schema';
import { link, long, text, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type CaseId = Brand<'CaseId'>;
export const caseId = z.string().regex(uuidPattern) as unknown as z.ZodType<CaseId, CaseId>;

/** S4-T3 客户维护案例分析表. Its 客户背景 is the client, which is linked, and the problem. */
export const caseFields = {
  client: link(clientId),
  number: text(40, { searchable: true, columns: { 'S4-T3': '案例编号' } }),
  problem: long(4000, { searchable: true, sensitive: true, columns: { 'S4-T3': '客户背景（客户ID、名称、问题）' } }),
  strategy: long(4000, { searchable: true, columns: { 'S4-T3': '策略制定（分层类型、核心动作）' } }),
  process: long(20_000, { searchable: true, sensitive: true, columns: { 'S4-T3': '执行过程（时间、负责人、关键互动）' } }),
  effect: long(4000, { searchable: true, sensitive: true, columns: { 'S4-T3': '效果评估（指标变化、客户反馈）' } }),
  lesson: long(4000, { searchable: true, columns: { 'S4-T3': '经验启示' } }),
  sample: yesNo(),
} as const;

export type Case = RecordHead<CaseId> & ValuesOf<typeof caseFields>;
export type CaseDraft = DraftOf<typeof caseFields>;
