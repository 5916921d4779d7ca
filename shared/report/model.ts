import type { ClientId } from '../client/schema';
import type { Day } from '../kit/dates';
import type { PromiseFigures } from '../promise/rules';
import type { TouchReasonKind } from '../touch/schema';
import type { SurveyReport } from '../survey/period';
import type { MeasureState } from './schema';

/** A count with what it is a share of; `printed` is the share as reports print it (R-GEN-05). */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  readonly printed: string;
}

/** A frequent problem; `tied` when others have the same count, so that the order says nothing. */
export interface FrequentProblem {
  readonly rank: number;
  readonly problem: string;
  readonly count: number;
  readonly tied: boolean;
}

/** One complaint behind the figures. */
export interface ComplaintLine {
  readonly id: string;
  readonly number: string | null;
  readonly receivedOn: Day;
  readonly clientName: string | null;
  readonly channel: string | null;
  readonly content: string | null;
  readonly type: string | null;
  readonly problem: string | null;
  readonly department: string | null;
  readonly grade: string | null;
  readonly state: string | null;
  readonly owner: string | null;
  readonly dueOn: Day | null;
  readonly overdue: boolean;
  /** Value grade of its client today. */
  readonly clientGrade: string | null;
  readonly product: string | null;
  /** From receipt to the first acknowledgement or step; `null` while there is none, or where only the day of receipt is known. */
  readonly responseMinutes: number | null;
  /** From receipt to the first 处理完成, in calendar time; reopening changes nothing of it. `null` as above. */
  readonly handlingMinutes: number | null;
  /** How the limit of the acknowledgement ended (R-CP-01); `null` where there is none or it still runs. */
  readonly acknowledged: 'inTime' | 'late' | null;
  /** It was 处理完成 at least once. */
  readonly solvedOnce: boolean;
  readonly outcome: string | null;
  /** Times it was taken up again. */
  readonly reopened: number;
  /** Compensation in 分: promised, and of that handed over (R-CP-05). */
  readonly promisedFen: number;
  readonly deliveredFen: number;
}

/** Times in minutes: of how many of how many complaints they are known, the median and the 90th percentile. */
export interface Spread {
  readonly n: number;
  readonly of: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** What is counted of the complaints of a period beside their groups. */
export const countedFigures = [
  'all', 'handled', 'closed', 'overdue', 'responded', 'timed', 'acknowledged', 'acknowledgedLate', 'solvedOnce', 'reopened', 'satisfied', 'noAnswer', 'compensated', 'delivered',
] as const;
export type CountedFigure = (typeof countedFigures)[number];

/** The figures of one period that others are compared with; both ends included. */
export interface PeriodFigures {
  readonly from: Day;
  readonly to: Day;
  readonly counts: Readonly<Record<CountedFigure, number>>;
  readonly response: Spread;
  readonly handling: Spread;
  readonly promisedFen: number;
  readonly deliveredFen: number;
}

/** The figures of a complaint report for a period, both ends included (S2-T9). */
export interface ComplaintReport {
  readonly from: Day;
  readonly to: Day;
  readonly total: number;
  readonly figures: PeriodFigures;
  /** The same figures of the period before, and of the same days a year earlier. */
  readonly compared: { readonly previous: PeriodFigures; readonly lastYear: PeriodFigures };
  readonly types: readonly Share[];
  /** The three commonest problems; more when the third place is tied and cannot be decided by date either. */
  readonly frequent: readonly FrequentProblem[];
  /** Problems with as many complaints as the last one listed, which the list leaves out. */
  readonly tiedBeyond: readonly string[];
  readonly departments: readonly Share[];
  readonly grades: readonly Share[];
  readonly channels: readonly Share[];
  readonly states: readonly Share[];
  /** By the value grade of the client, and by product. */
  readonly clientGrades: readonly Share[];
  readonly products: readonly Share[];
  /** Complaints per day of the period, for the trend. */
  readonly daily: readonly { readonly day: Day; readonly count: number }[];
  readonly lines: readonly ComplaintLine[];
}

/** What people add to the figures. */
export interface ReportText {
  readonly author: string;
  readonly organisation: string;
  readonly measures: readonly ReportMeasure[];
}

/** A measure as a report lists it; without an id it was never kept by itself. */
export interface ReportMeasure {
  readonly id: string | null;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: Day | null;
  readonly state: MeasureState;
  readonly doneOn: Day | null;
  readonly note: string | null;
}

/** A measure of an earlier report, and how it stands. */
export interface EarlierMeasure extends ReportMeasure {
  readonly from: Day;
  readonly to: Day;
  readonly overdue: boolean;
}

/** A problem with complaints in so many calendar months in a row (R-CP-08). */
export interface RepeatedProblem {
  readonly problem: string;
  /** First and last month of the run, `YYYY-MM`. */
  readonly since: string;
  readonly month: string;
  readonly months: number;
  readonly complaints: number;
  /** Department that is to redesign what fails (AT-34). */
  readonly department: string;
  /** What was decided since the run began; `null` while nobody did. */
  readonly mark: { readonly state: '已推送' | '不推送'; readonly on: Day | null; readonly reason: string | null } | null;
}

/** Something that was done in spite of the guard. */
export interface OverrideLine {
  readonly client: ClientId | null;
  readonly clientName: string | null;
  readonly on: Day;
  readonly what: string | null;
  readonly purpose: string | null;
  readonly channel: string | null;
  readonly reasons: readonly TouchReasonKind[];
  readonly why: string | null;
  readonly by: string | null;
}

/** What was done in spite of the guard in a period (beyond §2 item 6): how often, with how many clients, for which reasons, and the newest of it. */
export interface OverrideFigures {
  readonly total: number;
  readonly clients: number;
  /** Most frequent first; one contact may have had several. */
  readonly byReason: readonly { readonly kind: TouchReasonKind; readonly count: number }[];
  readonly items: readonly OverrideLine[];
}

/** A report ready to be printed or written. */
export interface ReportDocument {
  readonly report: ComplaintReport;
  readonly text: ReportText;
  /** Measures of earlier reports that were open when this period began or ended in it. */
  readonly earlier: readonly EarlierMeasure[];
  readonly repeats: readonly RepeatedProblem[];
  /** Promises to clients that were due in the period (beyond §2 item 8). */
  readonly promises: PromiseFigures;
  readonly overrides: OverrideFigures;
  readonly surveys: SurveyReport;
  readonly language: 'zh-CN' | 'en';
  /** When it was made, for the footer: `YYYY-MM-DD`. */
  readonly madeOn: Day;
}
