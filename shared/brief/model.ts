import type { CareMessage } from '../care/message';
import type { ClientId } from '../client/schema';
import type { DutyKind } from '../duty/schema';
import type { Day } from '../kit/dates';
import type { DayPlan } from '../plan/asks';
import type { Judgement } from '../touch/rules';
import type { VisitId } from '../visit/schema';

/** What to know before meeting a client, on one page (R-FU-07). Values are the records' own; what is masked holds `***`. */
export interface Brief {
  readonly client: {
    readonly id: ClientId;
    readonly name: string;
    readonly number: string | null;
    readonly stage: string | null;
    readonly valueGrade: string | null;
    readonly intentGrade: string | null;
    readonly industry: string | null;
    readonly scale: string | null;
    readonly owner: string | null;
    readonly cooperationSince: Day | null;
    readonly needs: string | null;
    readonly buyingIntent: string | null;
    readonly tags: readonly string[];
  };
  /** The meeting that it is made for; `null` where it is read at any time. */
  readonly visit: {
    readonly id: VisitId;
    readonly on: Day;
    readonly time: string | null;
    readonly minutes: number | null;
    readonly method: string | null;
    readonly kind: string | null;
    readonly place: string | null;
    readonly agenda: readonly string[];
  } | null;
  readonly address: string | null;
  /** The people who are still there, those who decide first. */
  readonly chain: readonly { readonly name: string | null; readonly position: string | null; readonly role: string | null; readonly influence: string | null; readonly attitude: string | null; readonly phone: string | null }[];
  /** Last words: the newest contacts. */
  readonly last: readonly { readonly on: Day | null; readonly method: string | null; readonly by: string | null; readonly summary: string | null; readonly feedback: string | null; readonly next: string | null }[];
  /** What was promised and is open. */
  readonly promises: readonly { readonly action: string; readonly owner: string | null; readonly dueOn: Day | null; readonly late: boolean }[];
  /** Care that is open until a week after the meeting, with what the guard says of each on that day (AT-35, AT-19). */
  readonly care: readonly BriefCare[];
  readonly complaints: readonly { readonly number: string | null; readonly problem: string | null; readonly grade: string | null; readonly state: string | null; readonly dueOn: Day }[];
  /** What is owed by the rules until a week after the meeting. */
  readonly duties: readonly { readonly kind: DutyKind; readonly dueOn: Day; readonly rule: string; readonly focus: string | null }[];
  /** The last survey, the plan that runs because of one, the escalation in which nobody stepped in yet (R-SV-03), and suggestions that are open or of which the client is to be told (R-SV-02, R-RV-09). */
  readonly survey: {
    readonly heldOn: Day | null;
    readonly points: number | null;
    readonly recommend: number | null;
    readonly plan: { readonly goal: string | null; readonly dueOn: Day | null } | null;
    readonly escalation: { readonly recommend: number | null; readonly owner: string | null; readonly dueOn: Day | null; readonly late: boolean } | null;
    readonly suggestions: readonly { readonly text: string | null; readonly state: string | null; readonly toTell: boolean }[];
  };
  readonly orders: readonly { readonly on: Day | null; readonly number: string | null; readonly what: string | null; readonly amountFen: number | null; readonly state: string | null }[];
  readonly owned: readonly { readonly name: string | null; readonly quantity: number | null; readonly warrantyUntil: Day | null }[];
  /** How each purpose stands today, by any way (R-AUD-05). */
  readonly consents: readonly { readonly purpose: string; readonly state: string }[];
  /** Lines of each list that did not fit and are left out. */
  readonly more: Readonly<Record<CutList, number>>;
  /** What goes over with a client to its new owner (beyond §2 item 14); `null` where nothing is handed over. */
  readonly handover: {
    readonly from: string;
    readonly to: string;
    readonly on: Day | null;
    /** Open things that went to the new owner. */
    readonly items: number;
    readonly open: readonly PackLine[];
    /** 积极信号 and 消极信号 of the last 90 days. */
    readonly signals: readonly { readonly on: Day | null; readonly signal: string; readonly text: string | null }[];
  } | null;
  /** Preferences and taboos (C-29, R-RV-04); windows as the policies write them. */
  readonly manner: { readonly greeting: string | null; readonly preferredChannel: string | null; readonly preference: string | null; readonly avoid: readonly string[]; readonly prefer: readonly string[] };
}

/** Lists of a brief that hold only so many lines. */
export type CutList = 'chain' | 'last' | 'promises' | 'care' | 'complaints' | 'duties' | 'suggestions' | 'orders' | 'owned' | 'signals';

/** An open care task (S4-T2). */
export interface BriefCare extends Pick<Judgement, 'verdict' | 'until' | 'reasons'>, Pick<CareMessage, 'kind' | 'channel'> {
  readonly action: string | null;
  readonly method: string | null;
  readonly content: string | null;
  readonly gift: string | null;
  readonly giftLevel: string | null;
  /** The person whom it is for; `null` for the client. */
  readonly contact: string | null;
  readonly owner: string | null;
  readonly dueOn: Day | null;
  readonly late: boolean;
}

/** One open thing of a client that is handed over. */
export interface PackLine {
  readonly kind: 'complaint' | 'nextAction' | 'promise' | 'visit' | 'careTask' | 'improvement' | 'suggestion' | 'escalation' | 'reply' | 'contract';
  readonly text: string;
  /** Who does it; `null` for the owner of the client. */
  readonly owner: string | null;
  readonly dueOn: Day | null;
  /** Its day has passed. */
  readonly late: boolean;
  /** How old a complaint is that has waited too long, in days; `null` for all else. */
  readonly days: number | null;
}

/** Briefs as they are printed: one client's, or a day's with its plan in front. */
export interface BriefDocument {
  readonly kind: 'brief';
  readonly plan: DayPlan | null;
  readonly briefs: readonly Brief[];
  readonly language: 'zh-CN' | 'en';
  readonly madeOn: Day;
}
