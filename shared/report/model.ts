import type { Day } from '../kit/dates';

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
}

/** The figures of a complaint report for a period, both ends included (S2-T9). */
export interface ComplaintReport {
  readonly from: Day;
  readonly to: Day;
  readonly total: number;
  readonly previousTotal: number;
  readonly types: readonly Share[];
  /** The three commonest problems; more when the third place is tied and cannot be decided by date either. */
  readonly frequent: readonly FrequentProblem[];
  /** Problems with as many complaints as the last one listed, which the list leaves out. */
  readonly tiedBeyond: readonly string[];
  readonly departments: readonly Share[];
  readonly grades: readonly Share[];
  readonly channels: readonly Share[];
  readonly states: readonly Share[];
  /** Complaints per day of the period, for the trend. */
  readonly daily: readonly { readonly day: Day; readonly count: number }[];
  readonly handled: number;
  readonly closed: number;
  readonly overdue: number;
  readonly lines: readonly ComplaintLine[];
}

/** What people add to the figures. */
export interface ReportText {
  readonly author: string;
  readonly organisation: string;
  readonly measures: readonly string[];
}

/** A report ready to be printed or written. */
export interface ReportDocument {
  readonly report: ComplaintReport;
  readonly text: ReportText;
  readonly language: 'zh-CN' | 'en';
  /** When it was made, for the footer: `YYYY-MM-DD`. */
  readonly madeOn: Day;
}
