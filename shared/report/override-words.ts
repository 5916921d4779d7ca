import type { OverrideFigures } from './model';
import type { ReportLanguage } from './words';

/** Words of what was done in spite of the guard, on the screen and in every file. */
export interface OverrideWords {
  readonly title: string;
  readonly line: (figures: OverrideFigures) => string;
  /** Ahead of the counts by reason. */
  readonly byReason: string;
  readonly counted: (name: string, count: number) => string;
  readonly separator: string;
  readonly cutOff: (shown: number, total: number) => string;
  readonly columns: Readonly<Record<'on' | 'client' | 'what' | 'message' | 'reasons' | 'why' | 'by', string>>;
  /** A closed list's value in English; Chinese ones stand as they are. */
  readonly term: (value: string) => string;
}

const terms: Readonly<Record<string, string>> = {
  消息: 'Message', 投诉消息: 'Complaint message', 拜访: 'Visit', 关怀: 'Care', 调查: 'Survey', 导出: 'Export',
  服务: 'service', 营销: 'marketing', 调研: 'survey', 电话: 'phone', 短信: 'text message', 微信: 'WeChat', 邮件: 'e-mail', 上门: 'on site', 信函: 'letter', 不限: 'any way',
};

/** The words by the language of the report. */
export const overrideWords: Readonly<Record<ReportLanguage, OverrideWords>> = {
  'zh-CN': {
    title: '未按联系前检查执行',
    line: ({ total, clients }) => `本期有${total}次联系没有按联系前检查的结论执行，涉及${clients}家客户；每次都写明了理由。`,
    byReason: '检查提出的原因',
    counted: (name, count) => `${name}：${count}次`,
    separator: '；',
    cutOff: (shown, total) => `只列出最近${shown}次，共${total}次。`,
    columns: { on: '日期', client: '客户', what: '做了什么', message: '用途与渠道', reasons: '检查提出的原因', why: '仍要联系的理由', by: '谁决定' },
    term: (value) => value,
  },
  en: {
    title: 'Contacts in spite of the check',
    line: ({ total, clients }) => `Contacts made in spite of the check before contact in this period: ${total}, with ${clients} ${clients === 1 ? 'client' : 'clients'}; each has its reason in writing.`,
    byReason: 'What the check had said',
    counted: (name, count) => `${name}: ${count}`,
    separator: '; ',
    cutOff: (shown, total) => `The newest ${shown} of ${total} are listed.`,
    columns: { on: 'Date', client: 'Client', what: 'What was done', message: 'Purpose, channel', reasons: 'What the check said', why: 'Why all the same', by: 'Decided by' },
    term: (value) => terms[value] ?? value,
  },
};
