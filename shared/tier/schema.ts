import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, day, link, money, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type TierRecordId = Brand<'TierRecordId'>;
export const tierRecordId = z.string().regex(uuidPattern) as unknown as z.ZodType<TierRecordId, TierRecordId>;

/** Value × loyalty (S4), high or low each: words such as 潜力客户 mean other things elsewhere and are no keys (C-02). */
export const quadrants = ['HV_HL', 'HV_LL', 'LV_HL', 'LV_LL'] as const;
export type Quadrant = (typeof quadrants)[number];

/** What S4-T1 calls them. */
export const quadrantNames: Readonly<Record<Quadrant, string>> = { HV_HL: '核心客户', HV_LL: '潜力客户', LV_HL: '基础客户', LV_LL: '淘汰客户' };

/** What somebody stated of a client in S4-T1 客户信息分层表, and when: the figures as they were given, beside those that are computed (C-16). */
export const tierRecordFields = {
  client: link(clientId),
  statedOn: day(),
  totalFen: money({ sensitive: true, columns: { 'S4-T1': '历史消费总额（万元）' } }),
  lastOrderOn: day({ columns: { 'S4-T1': '最近交易时间' } }),
  lastInteractionOn: day({ columns: { 'S4-T1': '上次互动日期' } }),
  tier: choice(quadrants, { columns: { 'S4-T1': '分层类型' } }),
  sample: yesNo(),
} as const;

export type TierRecord = RecordHead<TierRecordId> & ValuesOf<typeof tierRecordFields>;
export type TierRecordDraft = DraftOf<typeof tierRecordFields>;
