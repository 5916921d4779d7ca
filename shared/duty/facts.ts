import type { Client } from '../client/schema';
import type { Day, Moment } from '../kit/dates';
import type { Span, Start } from '../policy/interval';
import type { Stamp } from '../record/schema';
import type { DutyKind, DutyState } from './schema';

/** What was said of a duty. */
export interface SaidMark {
  readonly kind: DutyKind;
  readonly anchor: string;
  readonly state: DutyState;
  readonly on: Day;
  readonly reason: string | null;
}

/** A purchase after which use is asked about (R-RV-01). */
export interface Purchase {
  readonly id: string;
  readonly on: Day;
  /** The day on which it was put on file. */
  readonly enteredOn: Day;
}

/** The plan of S2-T3, where it says something. */
export interface PlanFacts {
  readonly span: Span | null;
  readonly reason: string | null;
  readonly nextOn: Day | null;
  /** A contact was logged after the date was set: the date is the last round's (beyond §1 item 11). */
  readonly overtaken: boolean;
  readonly method: string | null;
  readonly focus: string | null;
  readonly owner: string | null;
}

/** A complaint that waits for its return visit (R-CP-06). */
export interface HandledComplaint {
  readonly id: string;
  readonly handledAt: Moment;
  readonly owner: string | null;
}

/** All that the rules look at of one client. Days on which something "was put on file" are those of this vault: what was over before is not owed. */
export interface DutyFacts extends Pick<Client, 'stage' | 'intentGrade' | 'valueGrade' | 'balanceFen' | 'owner'> {
  /** When it was acquired, to the minute where that is known (R-FU-01). */
  readonly acquired: Start;
  readonly enteredOn: Day;
  /** The start of co-operation, or the first purchase where nobody said it. */
  readonly cooperationOn: Day | null;
  /** The day from which that start stood on file. */
  readonly cooperationKnownOn: Day;
  /** Stated as 淘汰客户 last (R-ST-02). */
  readonly retired: boolean;
  /** Since when it is 沉睡, while it is. */
  readonly sleptOn: Day | null;
  /** The first contact since then. */
  readonly firstTouchAsleepOn: Day | null;
  /** The last 触达 or 互动, and the last 互动 (R-GEN-03). */
  readonly lastContactOn: Day | null;
  readonly lastInteractionOn: Day | null;
  /** What the last contact signalled (R-FU-09, R-FU-10). */
  readonly signal: '积极信号' | '消极信号' | null;
  readonly lastVisitOn: Day | null;
  readonly lastSurveyOn: Day | null;
  /** The first visit that is planned after the last one was held. */
  readonly plannedVisit: { readonly on: Day; readonly method: string | null; readonly focus: string | null; readonly owner: string | null } | null;
  readonly purchases: readonly Purchase[];
  readonly complaints: readonly HandledComplaint[];
  readonly verifiedOn: Day | null;
  readonly plan: PlanFacts | null;
  readonly marks: readonly SaidMark[];
  /** Stamps that tell what came after what: the stage as it stands, the newest purchase and the newest 互动 put on file. */
  readonly stageStamp: Stamp;
  /** The day on which somebody set the stage by hand as it stands; `null` where the program, a file or nobody did. */
  readonly stageSetOn: Day | null;
  readonly newestPurchase: Stamp | null;
  readonly newestInteraction: Stamp | null;
}
