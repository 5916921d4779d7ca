import type { ClientId } from '../client/schema';
import type { DutyKind } from '../duty/schema';
import type { Day } from '../kit/dates';
import type { DayPlan } from '../plan/asks';
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
  readonly complaints: readonly { readonly number: string | null; readonly problem: string | null; readonly grade: string | null; readonly state: string | null; readonly dueOn: Day }[];
  /** What is owed by the rules until a week after the meeting. */
  readonly duties: readonly { readonly kind: DutyKind; readonly dueOn: Day; readonly rule: string; readonly focus: string | null }[];
  /** The last survey, the plan that runs because of one, and suggestions that are open or of which the client is to be told (R-SV-02, R-RV-09). */
  readonly survey: {
    readonly heldOn: Day | null;
    readonly points: number | null;
    readonly recommend: number | null;
    readonly plan: { readonly goal: string | null; readonly dueOn: Day | null } | null;
    readonly suggestions: readonly { readonly text: string | null; readonly state: string | null; readonly toTell: boolean }[];
  };
  readonly orders: readonly { readonly on: Day | null; readonly number: string | null; readonly what: string | null; readonly amountFen: number | null; readonly state: string | null }[];
  readonly owned: readonly { readonly name: string | null; readonly quantity: number | null; readonly warrantyUntil: Day | null }[];
  /** How each purpose stands today, by any way (R-AUD-05). */
  readonly consents: readonly { readonly purpose: string; readonly state: string }[];
  /** Preferences and taboos (C-29, R-RV-04); windows as the policies write them. */
  readonly manner: { readonly greeting: string | null; readonly preferredChannel: string | null; readonly preference: string | null; readonly avoid: readonly string[]; readonly prefer: readonly string[] };
}

/** Briefs as they are printed: one client's, or a day's with its plan in front. */
export interface BriefDocument {
  readonly kind: 'brief';
  readonly plan: DayPlan | null;
  readonly briefs: readonly Brief[];
  readonly language: 'zh-CN' | 'en';
  readonly madeOn: Day;
}
