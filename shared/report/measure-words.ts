import type { RepeatedProblem } from './model';
import type { MeasureState } from './schema';
import type { ReportLanguage } from './words';

/** Words of measures and of problems that came back, on the screen and in every file. */
export interface MeasureWords {
  readonly title: string;
  readonly earlierTitle: string;
  readonly columns: Readonly<Record<'text' | 'owner' | 'dueOn' | 'state' | 'report', string>>;
  readonly states: Readonly<Record<MeasureState, string>>;
  readonly overdue: string;
  readonly noDeadline: string;
  /** Of the measures of earlier reports that have ended or are late, how many were done. */
  readonly kept: (done: number, of: number) => string;
  readonly noEarlier: string;
  readonly repeatsTitle: string;
  readonly repeat: (problem: RepeatedProblem, since: string, until: string) => string;
  readonly pushed: (department: string, on: string, reason: string) => string;
  readonly notPushed: (on: string, reason: string) => string;
  readonly toPush: (department: string) => string;
}

const chinese: MeasureWords = {
  title: '改进措施', earlierTitle: '往期措施跟进',
  columns: { text: '措施', owner: '负责人', dueOn: '期限', state: '状态', report: '报告' },
  states: { 待办: '待办', 已完成: '已完成', 已取消: '已取消' },
  overdue: '已逾期', noDeadline: '未定期限',
  kept: (done, of) => `往期措施兑现：应完成${of}项，已完成${done}项。`,
  noEarlier: '没有待跟进的往期措施。',
  repeatsTitle: '连续多月出现的问题',
  repeat: ({ problem, months, complaints }, since, until) => `${problem}：连续${months}个月（${since}至${until}）共${complaints}起`,
  pushed: (department, on, reason) => `${on}已推送${department}${reason === '' ? '' : `：${reason}`}`,
  notPushed: (on, reason) => `${on}决定不推送：${reason}`,
  toPush: (department) => `待推送${department}重新设计`,
};

const english: MeasureWords = {
  title: 'Improvement measures', earlierTitle: 'Measures of earlier reports',
  columns: { text: 'Measure', owner: 'Owner', dueOn: 'Deadline', state: 'State', report: 'Report' },
  states: { 待办: 'To do', 已完成: 'Done', 已取消: 'Cancelled' },
  overdue: 'overdue', noDeadline: 'no deadline',
  kept: (done, of) => `Earlier measures kept: ${done} of ${of} that were due.`,
  noEarlier: 'No measures of earlier reports are open.',
  repeatsTitle: 'Problems month after month',
  repeat: ({ problem, months, complaints }, since, until) => `${problem}: ${complaints} complaints in ${months} months in a row (${since} to ${until})`,
  pushed: (department, on, reason) => `Pushed to ${department} on ${on}${reason === '' ? '' : `: ${reason}`}`,
  notPushed: (on, reason) => `Not pushed, decided on ${on}: ${reason}`,
  toPush: (department) => `To be pushed to ${department} for a new design`,
};

/** The words of measures by the language of the report. */
export const measureWords: Readonly<Record<ReportLanguage, MeasureWords>> = { 'zh-CN': chinese, en: english };
