/** What a sentence can be filled with, written in braces. */
export const variables = ['联系人', '客户', '节日', '产品', '日期', '公司', '我', '问题'] as const;
export type Variable = (typeof variables)[number];

/** What the sentences of the library are for, in the order in which one comes to know a client (domain §3.10). */
export const scriptUses = [
  '首次电话开场', '开放式提问', '邮件回执', '投诉回执', '暂不能解决', '安抚', '进度告知', '投诉后回访', '问题解决回访', '满意度回访', '节日问候', '建议采纳', '感谢信', '唤醒', '报告提问', '事实引语', '推断引语',
] as const;
export type ScriptUse = (typeof scriptUses)[number];

/** A sentence that comes with the program. A key is stable: what somebody makes of it is kept under it. */
export interface ShippedScript {
  readonly key: string;
  readonly use: ScriptUse;
  readonly purpose: '服务' | '营销' | '调研';
  /** Word of an industry that the sentence is worded for (R-FU-08); `null` fits all. */
  readonly industry: string | null;
  readonly text: string;
}

const service = (key: string, use: ScriptUse, text: string, industry: string | null = null): ShippedScript => ({ key, use, purpose: '服务', industry, text });
const survey = (key: string, use: ScriptUse, text: string): ShippedScript => ({ key, use, purpose: '调研', industry: null, text });
const marketing = (key: string, use: ScriptUse, text: string, industry: string | null = null): ShippedScript => ({ key, use, purpose: '营销', industry, text });

/** The sentences of domain §3.10, with what differs from client to client as variables, and wordings by industry (R-FU-08). */
export const shippedScripts: readonly ShippedScript[] = [
  marketing('first-call', '首次电话开场', '{联系人}您好，我是{公司}销售{我}，{日期}在展会上与您交流过服务器采购需求……'),
  marketing('open-question', '开放式提问', '您目前使用的是什么品牌服务器？主要应用于哪些场景？'),
  marketing('open-question-finance', '开放式提问', '{联系人}，数据安全上您最看重哪几点？现在的系统哪里还不放心？', '金融'),
  marketing('open-question-industry', '开放式提问', '{联系人}，产线上对系统稳定性有什么要求？最近一次停机是什么原因？', '制造'),
  service('mail-ack', '邮件回执', '已收到，将尽快为您处理'),
  service('complaint-ack', '投诉回执', '已收到您的反馈，我们将尽快为您处理'),
  service('in-progress', '暂不能解决', '已收到，正在处理'),
  service('empathy', '安抚', '{联系人}，非常给您带来不便，我理解您现在的心情，一定会帮您妥善处理'),
  service('progress', '进度告知', '{联系人}，新机已发出，预计{日期}上午送达，安装工程师将与您联系'),
  service('after-complaint', '投诉后回访', '您反馈的{问题}问题已解决吗？{产品}使用是否正常？'),
  service('after-complaint-process', '投诉后回访', '您对我们本次处理过程是否满意？还有其他需要帮助的地方吗？'),
  service('problem-visit', '问题解决回访', '您反馈的{问题}问题已解决吗？操作是否还有困难？'),
  survey('satisfaction-visit', '满意度回访', '您对我们近期的技术响应速度是否满意？如有改进建议，请告诉我们'),
  marketing('festival', '节日问候', '{联系人}，{节日}佳节将至，{公司}全体祝您阖家幸福，感谢您一直以来的支持！'),
  service('suggestion-adopted', '建议采纳', '您建议的{产品}功能已列入下季度开发计划，预计{日期}上线'),
  marketing('thanks', '感谢信', '{联系人}，感谢{客户}与{公司}一路合作。用{产品}的这段时间，有什么我们还能做得更好，请随时告诉我。{公司} {我}'),
  marketing('wake-up', '唤醒', '{联系人}，好久没有联系。{客户}最近在{产品}上有什么新的打算？我整理了一份同行的做法，您方便时我发给您。'),
  service('report-retention', '报告提问', '如何提升中小客户的留存率？'),
  service('report-wake', '报告提问', '怎样激活沉睡的高价值客户？'),
  service('report-fact', '事实引语', 'CRM系统数据显示…'),
  service('report-inference', '推断引语', '基于历史数据回归分析，预计…'),
];

/** Uses of sentences that stand in reports and go to no client. */
export const reportUses: readonly ScriptUse[] = ['报告提问', '事实引语', '推断引语'];
/** The use whose messages belong to a festival. */
export const festivalUse: ScriptUse = '节日问候';
