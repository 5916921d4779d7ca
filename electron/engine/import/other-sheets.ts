import type { ImportedKind, SheetKind } from '../../../shared/imports/schema';

type OtherKind = Exclude<SheetKind, ImportedKind | 'unknown'>;

/** Sheets of the manual that are known but become no records yet: their names, and the headings that only they have. */
export const otherSheets: Readonly<Record<OtherKind, { readonly names: readonly string[]; readonly headings: readonly string[] }>> = {
  visitPlans: {
    names: ['表5', '客户回访计划表'],
    headings: ['合作时长', '回访频率', '回访方式', '回访重点', '计划执行日期'],
  },
  survey: {
    names: ['表6', '客户满意度调查表'],
    headings: ['调查维度', '评价选项', '评分（1-5分）'],
  },
  tiers: {
    names: ['客户信息分层表'],
    headings: ['行业/规模', '历史消费总额（万元）', '最近交易时间', '上次互动日期', '分层类型', '核心需求/痛点'],
  },
  careTasks: {
    names: ['客户维护策略执行表'],
    headings: ['维护动作', '触达方式', '执行周期', '执行状态（待执行/已完成）', '下一步计划'],
  },
  cases: {
    names: ['客户维护案例分析表'],
    headings: [
      '案例编号', '客户背景（客户ID、名称、问题）', '策略制定（分层类型、核心动作）', '执行过程（时间、负责人、关键互动）', '效果评估（指标变化、客户反馈）', '经验启示',
    ],
  },
};
