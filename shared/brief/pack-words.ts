import type { Brief, PackLine } from './model';

/** Words of the pack of a handover as a text document; the window has its own for the page. */
export interface PackWords {
  readonly title: string;
  readonly line: (of: NonNullable<Brief['handover']>, day: string) => string;
  readonly parts: Readonly<Record<'open' | 'signals' | 'background' | 'manner' | 'last' | 'complaints' | 'promises' | 'chain' | 'surveys' | 'trade' | 'duties', string>>;
  readonly facts: Readonly<Record<'needs' | 'buyingIntent' | 'tags' | 'since' | 'greeting' | 'channel' | 'preference' | 'prefer' | 'avoid' | 'consents', string>>;
  readonly columns: Readonly<Record<'kind' | 'what' | 'owner' | 'dueOn' | 'name' | 'role' | 'influence' | 'attitude' | 'phone', string>>;
  readonly kinds: Readonly<Record<PackLine['kind'], string>>;
  readonly weekdays: Readonly<Record<string, string>>;
  readonly said: (feedback: string) => string;
  readonly next: (action: string) => string;
  readonly due: (day: string) => string;
  readonly late: (day: string) => string;
  readonly aged: (days: number) => string;
  readonly points: (points: string) => string;
  readonly recommends: (value: number, of: string) => string;
  readonly plan: string;
  readonly suggestion: string;
  readonly toTell: string;
  readonly pieces: (count: number) => string;
  readonly warranty: (day: string) => string;
  readonly yuan: (amount: string) => string;
  /** Lines of a list that are left out. */
  readonly more: (count: number) => string;
  readonly escalated: string;
  readonly none: string;
  /** Between several names. */
  readonly separator: string;
  /** A value of a closed list; Chinese ones stand as they are. */
  readonly term: (value: string) => string;
}

/** The closed lists that a pack shows, as the window calls them. */
export const packTerms: Readonly<Record<string, string>> = {
  潜在: 'Prospect', 合作: 'Active', 沉睡: 'Sleeping', 流失: 'Lost', A类: 'A', B类: 'B', C类: 'C', 高: 'High', 中: 'Medium', 低: 'Low', 支持: 'Supports', 中立: 'Neutral', 反对: 'Opposes',
  管理层: 'Management', 销售主管: 'Sales supervisor', 未知: 'Unknown', 最终决策者: 'Final decision maker', 采购负责人: 'Buyer', 技术: 'Technical', 使用者: 'User', 影响者: 'Influencer', 一般: 'General', 严重: 'Serious', 重大: 'Major', 处理中: 'In hand',
  待回访: 'Return visit due', 已关闭: 'Closed', 首次跟进: 'First follow-up', 跟进: 'Follow-up', 唤醒: 'Wake-up', 回访: 'Return visit', 使用回访: 'Usage visit', 感谢信: 'Thank-you letter',
  满意度调查: 'Satisfaction survey', 投诉回访: 'Complaint visit', 资料核对: 'File check', 待评估: 'To evaluate', 可行: 'Feasible', 已列入计划: 'Planned', 已上线: 'Available', 不采纳: 'Not adopted',
  待确认: 'To acknowledge', 执行中: 'In progress', 已完成: 'Done', 已取消: 'Cancelled', 推荐者: 'promoter', 被动者: 'passive', 贬损者: 'detractor', 服务: 'Service', 营销: 'Marketing',
  调研: 'Survey', 有: 'Yes', 无: 'No', 撤回: 'Withdrawn', 过期: 'Expired', 积极信号: 'Positive signal', 消极信号: 'Negative signal', 电话: 'Phone', 微信: 'WeChat', 短信: 'SMS', 邮件: 'E-mail',
  拜访: 'Visit', 上门: 'Visit', 上门拜访: 'On-site visit', '电话+邮件': 'Phone + e-mail', 问题解决: 'Solving a problem', 情感维护: 'Keeping in touch', 首次拜访: 'First visit',
};

/** The words by the language of the document. */
export const packWords: Readonly<Record<'zh-CN' | 'en', PackWords>> = {
  'zh-CN': {
    title: '客户交接包',
    line: ({ from, to, items }, day) => `${from} → ${to}，${day}交接，一起转交${items}项`,
    parts: { open: '未了事项', signals: '近90天的客户信号', background: '背景', manner: '偏好与忌讳', last: '最近谈了什么', complaints: '未了结的投诉', promises: '答应过的事', chain: '决策链', surveys: '满意度调查', trade: '产品与订单', duties: '按规则应办' },
    facts: { needs: '需求描述', buyingIntent: '购买意向', tags: '标签', since: '合作开始日期', greeting: '问候偏好/忌讳', channel: '渠道偏好', preference: '产品/服务偏好', prefer: '适合联系', avoid: '避开', consents: '授权' },
    columns: { kind: '类别', what: '内容', owner: '负责人', dueOn: '到期', name: '姓名', role: '职位与角色', influence: '影响力', attitude: '态度', phone: '电话' },
    kinds: { complaint: '投诉', nextAction: '下一步', promise: '承诺', visit: '拜访', careTask: '关怀', improvement: '提升计划', suggestion: '客户建议', escalation: '待高层介入', reply: '待答复', contract: '合同续约' },
    weekdays: { Mon: '周一', Tue: '周二', Wed: '周三', Thu: '周四', Fri: '周五', Sat: '周六', Sun: '周日' },
    said: (feedback) => `客户：${feedback}`,
    next: (action) => `下一步：${action}`,
    due: (day) => `${day}前`,
    late: (day) => `${day}，已逾期`,
    aged: (days) => `已挂${days}天`,
    points: (points) => `${points}分`,
    recommends: (value, of) => `推荐${value} · ${of}`,
    plan: '提升计划',
    suggestion: '客户建议',
    toTell: '待告知客户',
    pieces: (count) => `${count}件`,
    warranty: (day) => `保修至${day}`,
    yuan: (amount) => `${amount}元`,
    more: (count) => `另有${count}条没有列出`,
    escalated: '待高层介入',
    none: '没有',
    separator: '、',
    term: (value) => value,
  },
  en: {
    title: 'Handover pack',
    line: ({ from, to, items }, day) => `${from} → ${to} on ${day}, ${items} open ${items === 1 ? 'item' : 'items'} went along`,
    parts: { open: 'Open items', signals: 'Client signals of the last 90 days', background: 'Background', manner: 'Preferences and taboos', last: 'Last words', complaints: 'Open complaints', promises: 'Promised', chain: 'Decision chain', surveys: 'Satisfaction surveys', trade: 'Products and orders', duties: 'Owed by the rules' },
    facts: { needs: 'Needs', buyingIntent: 'Buying intent', tags: 'Tags', since: 'Client since', greeting: 'Greeting preference', channel: 'Preferred channel', preference: 'Product preference', prefer: 'Best at', avoid: 'Avoid', consents: 'Consent' },
    columns: { kind: 'Kind', what: 'What', owner: 'Owner', dueOn: 'Due', name: 'Name', role: 'Position and role', influence: 'Influence', attitude: 'Attitude', phone: 'Phone' },
    kinds: { complaint: 'Complaint', nextAction: 'Next action', promise: 'Promise', visit: 'Visit', careTask: 'Care', improvement: 'Improvement plan', suggestion: 'Suggestion', escalation: 'Escalation', reply: 'Answer due', contract: 'Contract renewal' },
    weekdays: { Mon: 'Mon', Tue: 'Tue', Wed: 'Wed', Thu: 'Thu', Fri: 'Fri', Sat: 'Sat', Sun: 'Sun' },
    said: (feedback) => `Client: ${feedback}`,
    next: (action) => `Next: ${action}`,
    due: (day) => `by ${day}`,
    late: (day) => `${day}, overdue`,
    aged: (days) => `open for ${days} days`,
    points: (points) => `${points} points`,
    recommends: (value, of) => `recommends ${value} · ${of}`,
    plan: 'Improvement plan',
    suggestion: 'Suggestion',
    toTell: 'Tell the client',
    pieces: (count) => `quantity ${count}`,
    warranty: (day) => `warranty until ${day}`,
    yuan: (amount) => `CNY ${amount}`,
    more: (count) => `${count} more not listed`,
    escalated: 'Escalated, nobody stepped in yet',
    none: 'None',
    separator: ', ',
    term: (value) => packTerms[value] ?? value,
  },
};
