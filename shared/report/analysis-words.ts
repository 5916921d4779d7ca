import type { CountedFigure } from './model';
import type { ReportLanguage } from './words';

/** What a line of the comparison is about: a count, a rate, a time or a sum. */
export type ComparedLine = 'total' | 'overdue' | 'acknowledgedLate' | 'response' | 'handling' | 'handled' | 'satisfied' | 'noAnswer' | 'reopened' | 'promised' | 'delivered';

/** Words of the analysis beside those of S2-T9. */
export interface AnalysisWords {
  readonly title: string;
  readonly lines: Readonly<Record<ComparedLine, string>>;
  /** What each figure is called in the heading of its complaints. */
  readonly figures: Readonly<Record<CountedFigure, string>>;
  readonly columns: Readonly<Record<'figure' | 'now' | 'previous' | 'lastYear' | 'change', string>>;
  readonly groups: Readonly<Record<'clientGrades' | 'products', string>>;
  readonly small: string;
  /** How the times and rates are made: said wherever they are shown. */
  readonly method: readonly string[];
  readonly days: (days: number, hours: number) => string;
  readonly hours: (hours: number, minutes: number) => string;
  readonly minutes: (minutes: number) => string;
  /** Median and 90th percentile with their n. */
  readonly spread: (median: string, p90: string, n: number, of: number) => string;
  readonly rate: (part: number, whole: number, printed: string) => string;
  /** Of fewer than five no percentage is printed. */
  readonly few: (part: number, whole: number) => string;
  readonly points: (points: string) => string;
  readonly money: (yuan: string, complaints: number) => string;
  readonly longer: (time: string) => string;
  readonly shorter: (time: string) => string;
  readonly same: string;
  readonly more: (count: number) => string;
  readonly moreYuan: (yuan: string) => string;
}

const chinese: AnalysisWords = {
  title: '时效与结果对比',
  lines: {
    total: '投诉总量', overdue: '处理超时率', acknowledgedLate: '响应超时率（微信、邮件）', response: '首次响应时长', handling: '处理时长', handled: '投诉解决率',
    satisfied: '解决闭环率（回访满意后关闭）', noAnswer: '联系不上而关闭', reopened: '重新处理率', promised: '承诺补偿', delivered: '已兑现补偿',
  },
  figures: {
    all: '投诉总量', handled: '已处理', closed: '已关闭', overdue: '处理超时', responded: '有响应时长', timed: '有处理时长', acknowledged: '应在时限内响应', acknowledgedLate: '响应超时',
    solvedOnce: '处理完成过', reopened: '重新处理过', satisfied: '回访满意后关闭', noAnswer: '联系不上而关闭', compensated: '有承诺补偿', delivered: '补偿已兑现',
  },
  columns: { figure: '指标', now: '本期', previous: '上期', lastYear: '去年同期', change: '较上期' },
  groups: { clientGrades: '客户等级分布', products: '产品分布' },
  small: '样本小',
  method: [
    '时长从接到投诉起按自然时间计算，只统计记录到分钟的投诉；中位数为排在正中的时长，90%分位为九成投诉不超过的时长。',
    '重新处理的投诉按第一次处理完成计时，超时也以第一次的结论为准。',
    'n 为统计的起数：不足5起只写起数，不足30起注明样本小。',
  ],
  days: (days, hours) => (hours === 0 ? `${days}天` : `${days}天${hours}小时`),
  hours: (hours, minutes) => (minutes === 0 ? `${hours}小时` : `${hours}小时${minutes}分`),
  minutes: (minutes) => `${minutes}分钟`,
  spread: (median, p90, n, of) => `中位数${median}，90%分位${p90}（n=${n}，共${of}起）`,
  rate: (part, whole, printed) => `${printed}（${part}/${whole}）`,
  few: (part, whole) => `${part}/${whole}`,
  points: (points) => `${points}个百分点`,
  money: (yuan, complaints) => `${yuan}元（${complaints}起）`,
  longer: (time) => `长${time}`,
  shorter: (time) => `短${time}`,
  same: '持平',
  more: (count) => `${count > 0 ? '+' : '−'}${Math.abs(count)}起`,
  moreYuan: (yuan) => `${yuan}元`,
};

const english: AnalysisWords = {
  title: 'Times and results compared',
  lines: {
    total: 'Complaints', overdue: 'Handled late', acknowledgedLate: 'Acknowledged late (WeChat, e-mail)', response: 'Time to first response', handling: 'Time to handle', handled: 'Solved',
    satisfied: 'Closed after a satisfied return visit', noAnswer: 'Closed because nobody was reached', reopened: 'Taken up again', promised: 'Compensation promised', delivered: 'Compensation delivered',
  },
  figures: {
    all: 'Complaints', handled: 'Handled', closed: 'Closed', overdue: 'Handled late', responded: 'With a response time', timed: 'With a handling time', acknowledged: 'With a limit for acknowledgement',
    acknowledgedLate: 'Acknowledged late', solvedOnce: 'Handled at least once', reopened: 'Taken up again', satisfied: 'Closed after a satisfied return visit', noAnswer: 'Closed because nobody was reached',
    compensated: 'With compensation promised', delivered: 'With compensation delivered',
  },
  columns: { figure: 'Figure', now: 'This period', previous: 'Period before', lastYear: 'A year earlier', change: 'Change' },
  groups: { clientGrades: 'By client grade', products: 'By product' },
  small: 'small sample',
  method: [
    'Times run from receipt in calendar time and are known only for complaints recorded to the minute. The median is the time in the middle; nine in ten take no longer than the 90th percentile.',
    'A complaint that was taken up again counts by when it was first handled, and was late if it was late then.',
    'n is how many were counted: below 5 only counts are given, below 30 the sample is called small.',
  ],
  days: (days, hours) => (hours === 0 ? `${days} d` : `${days} d ${hours} h`),
  hours: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  minutes: (minutes) => `${minutes} min`,
  spread: (median, p90, n, of) => `median ${median}, 90th percentile ${p90} (n = ${n} of ${of})`,
  rate: (part, whole, printed) => `${printed} (${part} of ${whole})`,
  few: (part, whole) => `${part} of ${whole}`,
  points: (points) => `${points} points`,
  money: (yuan, complaints) => `CNY ${yuan} (n = ${complaints})`,
  longer: (time) => `${time} longer`,
  shorter: (time) => `${time} shorter`,
  same: 'no change',
  more: (count) => `${count > 0 ? '+' : '−'}${Math.abs(count)}`,
  moreYuan: (yuan) => `CNY ${yuan}`,
};

/** The words of the analysis by the language of the report. */
export const analysisWords: Readonly<Record<ReportLanguage, AnalysisWords>> = { 'zh-CN': chinese, en: english };
