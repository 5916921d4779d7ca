import * as z from 'zod';
import { choice, day, long, money, number, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type SourceId = Brand<'SourceId'>;
export const sourceId = z.string().regex(uuidPattern) as unknown as z.ZodType<SourceId, SourceId>;

/** What one 次 of 「15元/次」 is: it must be asked for (AT-03). */
export const costUnits = ['每条线索', '每次点击', '总额'] as const;

/** S2-T2 客户来源登记表: where clients came from on one occasion, and what it cost. */
export const sourceFields = {
  channel: text(80, { columns: { 'S2-T2': '来源渠道' } }),
  name: text(200, { searchable: true, columns: { 'S2-T2': '具体来源（如展会名称/广告关键词）' } }),
  acquiredOn: day({ columns: { 'S2-T2': '获取日期' } }),
  owner: text(60, { columns: { 'S2-T2': '负责人' } }),
  /** 线索: leads as written down; `null` where they are counted from the clients on file. */
  leads: number({ columns: { 'S2-T2': '客户数量' } }),
  /** 有效客户: of the leads, never more than they (AT-04). */
  valid: number({ columns: { 'S2-T2': '转化为有效客户数' } }),
  costFen: money({ group: 'cost' }),
  costUnit: choice(costUnits, { group: 'cost' }),
  /** Clicks paid for, where the cost is by click. */
  clicks: number({ group: 'cost' }),
  notes: long(4000, { searchable: true, columns: { 'S2-T2': '备注' } }),
  sample: yesNo(),
} as const;

export type Source = RecordHead<SourceId> & ValuesOf<typeof sourceFields>;
