import type { Day } from '../kit/dates';
import type { ReportDocument } from './model';
import { periodKind, type Period, type PeriodKind } from './period';

/** The languages a report can be written in. */
export type ReportLanguage = ReportDocument['language'];

/** What is counted instead of a value that nobody filled in. Never a value of its own. */
export const unfilled = { type: '未分类', other: '未填写' } as const;

/**
 * Every word of a complaint report. They live here and not in the window's catalogues because the
 * workbook and the command line print the same report without a window.
 */
export interface ReportWords {
  readonly titles: Readonly<Record<PeriodKind, string>>;
  readonly fields: Readonly<Record<'period' | 'author' | 'organisation' | 'madeOn' | 'total' | 'types' | 'frequent' | 'departments' | 'measures', string>>;
  readonly sections: Readonly<Record<'figures' | 'table' | 'charts' | 'trend' | 'measures' | 'lines' | 'grades' | 'channels' | 'states', string>>;
  readonly figures: Readonly<Record<'total' | 'previous' | 'change' | 'handled' | 'closed' | 'overdue', string>>;
  readonly columns: Readonly<Record<LineColumn, string>>;
  readonly share: Readonly<Record<'group' | 'name' | 'count' | 'of' | 'share' | 'day' | 'rank' | 'tied', string>>;
  readonly sheets: Readonly<Record<'table' | 'comparison' | 'figures' | 'measures' | 'care' | 'lines', string>>;
  readonly yes: string;
  readonly no: string;
  /** Between two items of one line, and at the end of a line of the table. */
  readonly separator: string;
  readonly complaints: (count: number) => string;
  /** `产品问题：5起（41.7%）`; without a share `产品部：5起`. */
  readonly counted: (name: string, count: number, share?: string) => string;
  /** Beside a bar: `5起（41.7%）`. */
  readonly label: (count: number, share?: string) => string;
  readonly ranked: (rank: number, problem: string, count: number) => string;
  /** Numbered measure: `1.…`. */
  readonly measure: (index: number, text: string) => string;
  /** Says that `count` problems share one place, so that their order says nothing. */
  readonly tied: (count: number) => string;
  readonly tiedBeyond: (names: readonly string[], each: number) => string;
  readonly withoutProblem: (count: number) => string;
  /** Against the period before: `较上期+3起（上期9起）`. */
  readonly against: (total: number, previous: number) => string;
  /** `第1页，共3页`; also takes the placeholders of a printer. */
  readonly pageOf: (page: string, pages: string) => string;
  /** A remark below a table: `高频问题TOP3：三项并列…`. */
  readonly note: (label: string, text: string) => string;
  readonly shareOf: (count: number, of: number, printed: string) => string;
  /** What one column of the trend stands for: `按日`. */
  readonly per: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>;
  /** Said where long texts are printed only in part. */
  readonly shortened: (characters: number) => string;
  /** Said where only the first complaints are listed. */
  readonly cutOff: (shown: number, total: number) => string;
  readonly noComplaints: string;
  readonly noMeasures: string;
  readonly period: (period: Period) => string;
  readonly day: (day: Day) => string;
  /** A value of a closed list in the report's language; anything else stays as it was typed. */
  readonly term: (value: string) => string;
}

/** Columns of the raw rows, in the order in which they are printed. */
export const lineColumns = ['number', 'receivedOn', 'clientName', 'channel', 'content', 'type', 'problem', 'department', 'grade', 'state', 'owner', 'dueOn', 'overdue'] as const;
export type LineColumn = (typeof lineColumns)[number];

const parts = (day: Day): readonly [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
const signed = (change: number): string => (change > 0 ? `+${change}` : `−${-change}`);

const chineseDay = (day: Day): string => {
  const [year, month, date] = parts(day);
  return `${year}年${month}月${date}日`;
};

const chinese: ReportWords = {
  titles: { month: '投诉分析月度报告', quarter: '投诉分析季度报告', year: '投诉分析年度报告', days: '投诉分析报告' },
  fields: {
    period: '报告周期', author: '编制人', organisation: '编制单位', madeOn: '编制日期', total: '投诉总量', types: '投诉类型分布',
    frequent: '高频问题TOP3', departments: '责任部门分布', measures: '改进措施',
  },
  sections: {
    figures: '关键数据', table: '投诉分析', charts: '图表', trend: '投诉趋势', measures: '改进措施', lines: '附录：投诉明细',
    grades: '投诉等级分布', channels: '投诉渠道分布', states: '处理状态分布',
  },
  figures: { total: '投诉总量', previous: '上期投诉', change: '较上期', handled: '已处理', closed: '已关闭', overdue: '逾期' },
  columns: {
    number: '投诉编号', receivedOn: '投诉日期', clientName: '客户名称', channel: '投诉渠道', content: '投诉内容', type: '投诉类型', problem: '问题',
    department: '责任部门', grade: '投诉等级', state: '处理状态', owner: '责任人', dueOn: '应处理日期', overdue: '逾期',
  },
  share: { group: '项目', name: '名称', count: '起数', of: '总数', share: '占比', day: '日期', rank: '名次', tied: '并列' },
  sheets: { table: '投诉月报', comparison: '对比', figures: '数据', measures: '改进措施', care: '关怀', lines: '明细' },
  yes: '是',
  no: '否',
  separator: '；',
  complaints: (count) => `${count}起`,
  counted: (name, count, share) => (share === undefined ? `${name}：${count}起` : `${name}：${count}起（${share}）`),
  label: (count, share) => (share === undefined ? `${count}起` : `${count}起（${share}）`),
  ranked: (rank, problem, count) => `${rank}.${problem}（${count}起）`,
  measure: (index, text) => `${index}.${text}`,
  tied: (count) => `${['', '', '两', '三', '四', '五', '六', '七', '八', '九'][count] ?? count}项并列，按首次投诉日期排列`,
  tiedBeyond: (names, each) => `另有${names.length}项同为${each}起：${names.join('、')}`,
  withoutProblem: (count) => `另有${count}起未填写问题，未列入排名`,
  against: (total, previous) => `较上期${total === previous ? '持平' : `${signed(total - previous)}起`}（上期${previous}起）`,
  pageOf: (page, pages) => `第${page}页，共${pages}页`,
  note: (label, text) => `${label}：${text}`,
  shareOf: (count, of, printed) => `${count}/${of}，${printed}`,
  per: { day: '按日', week: '按周（周一起）', month: '按月', year: '按年' },
  shortened: (characters) => `过长的投诉内容只印前${characters}个字，全文见 Excel 文件。`,
  cutOff: (shown, total) => `只列前${shown}起，全部${total}起见 Excel 文件。`,
  noComplaints: '本期没有投诉记录。',
  noMeasures: '尚未填写改进措施。',
  period: (period) => {
    const [year, month] = parts(period.from);
    switch (periodKind(period)) {
      case 'month': return `${year}年${month}月`;
      case 'quarter': return `${year}年第${Math.ceil(month / 3)}季度`;
      case 'year': return `${year}年`;
      case 'days': return period.from === period.to ? chineseDay(period.from) : `${chineseDay(period.from)}至${chineseDay(period.to)}`;
    }
  },
  day: chineseDay,
  term: (value) => value,
};

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const englishDay = (day: Day): string => {
  const [year, month, date] = parts(day);
  return `${date} ${months[month - 1]?.slice(0, 3) ?? ''} ${year}`;
};
const englishTerms: Readonly<Record<string, string>> = {
  产品问题: 'Product', 服务问题: 'Service', 沟通问题: 'Communication',
  产品部: 'Product dept.', 客服部: 'Customer service', 销售部: 'Sales', 技术部: 'Engineering', 市场部: 'Marketing',
  一般: 'General', 严重: 'Serious', 重大: 'Major', A类: 'A', B类: 'B', C类: 'C',
  电话: 'Phone', 微信: 'WeChat', 邮件: 'E-mail', CRM系统工单: 'CRM ticket',
  处理中: 'In progress', 待回访: 'Awaiting return visit', 已关闭: 'Closed',
  [unfilled.type]: 'Not classified', [unfilled.other]: 'Not filled in',
};
const plural = (count: number): string => `${count} ${count === 1 ? 'complaint' : 'complaints'}`;

const english: ReportWords = {
  titles: { month: 'Monthly complaint analysis', quarter: 'Quarterly complaint analysis', year: 'Annual complaint analysis', days: 'Complaint analysis' },
  fields: {
    period: 'Period', author: 'Prepared by', organisation: 'Organisation', madeOn: 'Prepared on', total: 'Complaints in total', types: 'By type',
    frequent: 'Most frequent problems (top 3)', departments: 'By responsible department', measures: 'Improvement measures',
  },
  sections: {
    figures: 'Key figures', table: 'Complaint analysis', charts: 'Charts', trend: 'Complaints over time', measures: 'Improvement measures',
    lines: 'Appendix: the complaints', grades: 'By grade', channels: 'By channel', states: 'By status',
  },
  figures: { total: 'Complaints', previous: 'Previous period', change: 'Change', handled: 'Handled', closed: 'Closed', overdue: 'Overdue' },
  columns: {
    number: 'No.', receivedOn: 'Received', clientName: 'Client', channel: 'Channel', content: 'Complaint', type: 'Type', problem: 'Problem',
    department: 'Department', grade: 'Grade', state: 'Status', owner: 'Responsible', dueOn: 'Due', overdue: 'Overdue',
  },
  share: { group: 'Group', name: 'Name', count: 'Count', of: 'Of', share: 'Share', day: 'Day', rank: 'Rank', tied: 'Tied' },
  sheets: { table: 'Report', comparison: 'Comparison', figures: 'Figures', measures: 'Measures', care: 'Care', lines: 'Complaints' },
  yes: 'Yes',
  no: 'No',
  separator: '; ',
  complaints: plural,
  counted: (name, count, share) => (share === undefined ? `${name}: ${count}` : `${name}: ${count} (${share})`),
  label: (count, share) => (share === undefined ? `${count}` : `${count} (${share})`),
  ranked: (rank, problem, count) => `${rank}. ${problem} (${count})`,
  measure: (index, text) => `${index}. ${text}`,
  tied: (count) => `${count} problems are tied; listed by date of first complaint`,
  tiedBeyond: (names, each) => `${names.length} more with ${each} each: ${names.join(', ')}`,
  withoutProblem: (count) => `${plural(count)} without a problem filled in, not ranked`,
  against: (total, previous) => `${total === previous ? 'no change' : signed(total - previous)} against ${previous} in the period before`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  note: (label, text) => `${label}: ${text}`,
  shareOf: (count, of, printed) => `${count} of ${of}, ${printed}`,
  per: { day: 'per day', week: 'per week (from Monday)', month: 'per month', year: 'per year' },
  shortened: (characters) => `Long complaints are printed up to ${characters} characters; the Excel file has them whole.`,
  cutOff: (shown, total) => `The first ${shown} of ${total} complaints; the Excel file has them all.`,
  noComplaints: 'No complaints were recorded in this period.',
  noMeasures: 'No improvement measures written yet.',
  period: (period) => {
    const [year, month] = parts(period.from);
    switch (periodKind(period)) {
      case 'month': return `${months[month - 1] ?? ''} ${year}`;
      case 'quarter': return `Q${Math.ceil(month / 3)} ${year}`;
      case 'year': return `${year}`;
      case 'days': return period.from === period.to ? englishDay(period.from) : `${englishDay(period.from)} – ${englishDay(period.to)}`;
    }
  },
  day: englishDay,
  term: (value) => englishTerms[value] ?? value,
};

/** The words of a report by its language. */
export const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = { 'zh-CN': chinese, en: english };
