import * as z from 'zod';
import { choice, day, long, money, number, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type SourceId = Brand<'SourceId'>;
export const sourceId = z.string().regex(uuidPattern) as unknown as z.ZodType<SourceId, SourceId>;

/** What one 次 of 「15元/次」 is: it must be asked for (AT-03). */
export const costUnits = ['每条线索', '每次点击', '总额'] as const;
export const perLead = '每条线索';

/** 「成本：15元/次」 in a remark: an amount for something, of which 次 does not say what (AT-03). */
const costRemark = /(?:成本|费用|花费)\s*[:：]?\s*(\d+(?:\.\d{1,2})?)\s*(万)?元(?:\s*[/／每]\s*(次|条线索|条|个|点击|线索|位))?/u;

/** The cost that a remark states: 分, and what it is for where the words say so. */
export function costInRemark(remark: string): { readonly fen: number; readonly unit: (typeof costUnits)[number] | null } | null {
  const found = costRemark.exec(remark.normalize('NFKC'));
  if (!found) return null;
  const fen = Math.round(Number(found[1]) * (found[2] === undefined ? 100 : 1_000_000));
  const per = found[3];
  const unit = per === undefined ? '总额' : per === '次' ? null : per === '点击' ? '每次点击' : perLead;
  return { fen, unit };
}

/** How a remark says what an entry cost, so that `costInRemark` reads it again. */
export const remarkOfCost = (fen: number, unit: (typeof costUnits)[number]): string =>
  `成本：${fen / 100}元${unit === '总额' ? '' : unit === perLead ? '/条线索' : '/点击'}`;

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
  costFen: money({ group: 'cost', sensitive: true }),
  costUnit: choice(costUnits, { group: 'cost' }),
  /** Clicks paid for, where the cost is by click. */
  clicks: number({ group: 'cost' }),
  notes: long(4000, { searchable: true, sensitive: true, columns: { 'S2-T2': '备注' } }),
  sample: yesNo(),
} as const;

export type Source = RecordHead<SourceId> & ValuesOf<typeof sourceFields>;
