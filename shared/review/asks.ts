import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId, grades, type ClientId, type Grade } from '../client/schema';
import { dayParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { Day, Moment } from '../kit/dates';
import { rhythms } from '../policy/policies';
import type { CollectionName } from '../record/collections';
import { recordId, type ActionId } from '../record/schema';
import { checkKinds, checkMethods, checkResults, infoChangeId, learntInput, type Check, type CheckId, type InfoChangeId } from './schema';
import type { AgeBand, Gap, Rhythm } from './rules';

/**
 * What waits for somebody to look: secondLook entered and not looked at again (R-AUD-01); incomplete without what must be there
 * (R-AUD-02); doubtful 待核实 (R-AUD-04); recheck due again (R-UPD-02, AT-41); changes learnt and not in the file
 * (R-UPD-01); outliers amounts beyond the ceiling (R-DC-03, AT-37); consent without an authorisation record (R-AUD-05).
 */
export const reviewQueues = ['changes', 'doubtful', 'outliers', 'incomplete', 'secondLook', 'recheck', 'consent'] as const;
export type ReviewQueue = (typeof reviewQueues)[number];
/** Queues in which something is due by a day, and so may be late. */
export const datedQueues: ReadonlySet<ReviewQueue> = new Set<ReviewQueue>(['changes', 'doubtful', 'secondLook', 'recheck']);

/** A value somebody should look at, with where it stands. */
export interface Doubt {
  readonly collection: Extract<CollectionName, 'clients' | 'phones' | 'emails' | 'orders' | 'payments' | 'contracts'>;
  readonly id: string;
  readonly field: string;
  /** As the screen may show it; money in 分. */
  readonly shown: string | number | null;
}

/** One line of a queue: a client, and what of it waits. */
export interface ReviewItem {
  /** Stable within its queue. */
  readonly id: string;
  readonly client: ClientId;
  readonly number: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly grade: Grade | null;
  readonly owner: string | null;
  /** First way to reach it. */
  readonly phone: string | null;
  readonly email: string | null;
  /** Since when it waits. */
  readonly since: Day;
  /** By when it should be done; in the past when it is late. */
  readonly dueOn: Day | null;
  readonly dueAt: Moment | null;
  /** Rule of the domain that put it here. */
  readonly rule: string;
  /** What is missing, what must be there first. */
  readonly gaps: readonly Gap[];
  readonly doubts: readonly Doubt[];
  /** What was learnt, for `changes`: news of the client, or a contact that left (AT-40), whose `notes` say who for whom. */
  readonly change: { readonly of: 'infoChanges' | 'contacts'; readonly id: string; readonly what: readonly string[]; readonly notes: string | null } | null;
  readonly lastCheck: Pick<Check, 'id' | 'kind' | 'on' | 'method' | 'result'> | null;
  /** How often checks failed since the last that did not. */
  readonly tries: number;
  readonly rhythm: Rhythm | null;
  /** For `consent`: whether somebody authorised once, and it ended, or never did. */
  readonly authorised: 'never' | 'ended' | null;
}

/** A change of data that can be looked at or taken back. */
export interface DataEvent {
  readonly action: ActionId;
  readonly what: DataEventKind;
  readonly at: Moment;
  readonly by: string | null;
  /** Name of the file of an import. */
  readonly file: string | null;
  /** What is called by `title`: the client that a merge kept, the first of what was deleted or changed; `null` once it is erased. */
  readonly collection: CollectionName | null;
  readonly title: string | null;
  readonly records: number;
  /** Whether it can still be taken back; an undone one cannot. */
  readonly undoable: boolean;
}

/** What an action did to data, as people tell it: several records at once are a bulk edit. */
export const dataEventKinds = ['import', 'merge', 'bulk', 'deletion', 'sample'] as const;
export type DataEventKind = (typeof dataEventKinds)[number];

/** How the file of one client stands. */
export interface ClientReview {
  /** Day of the last verification; that of the last update or of filing where there was none. */
  readonly verifiedOn: Day | null;
  /** Day on which the next verification is due, and how often. */
  readonly dueOn: Day | null;
  readonly rhythm: Rhythm;
  /** 0–100. */
  readonly completeness: number;
  readonly gaps: readonly Gap[];
  /** Marked as 未知 for good. */
  readonly unknowns: readonly string[];
  /** Whether it waits for the second look after entry. */
  readonly secondLook: boolean;
  /** What was learnt and is not in the file yet. */
  readonly changes: readonly { readonly id: InfoChangeId; readonly what: readonly string[]; readonly notes: string | null; readonly dueAt: Moment }[];
}

const clients = z.array(clientId).min(1).max(500);

export const reviewAsks = {
  /** The numbers of the room 数据: what waits, how old the files are, how complete. Each leads to its records. */
  'review:overview': ask(z.strictObject({}), []).answers<{
    readonly waiting: Readonly<Record<ReviewQueue, { readonly total: number; readonly late: number }>>;
    /** Live clients by value grade and by how long ago they were verified. */
    readonly ageing: readonly { readonly grade: Grade | null; readonly band: AgeBand; readonly clients: number }[];
    /** The days of each band, both included; `null` where it is open. The list's `verifiedOn` is asked about by them. */
    readonly bands: readonly { readonly band: AgeBand; readonly from: Day | null; readonly to: Day | null }[];
    /** Mean completeness of all live clients, 0–100, and how many have dealt with all that must be there; `null` without clients. */
    readonly completeness: { readonly mean: number | null; readonly whole: number; readonly clients: number };
    readonly bin: number;
    /** What left in full, with a reason. */
    readonly exports: number;
  }>(),
  /** One queue, the most urgent first. */
  'review:queue': ask(z.strictObject({ queue: z.enum(reviewQueues), grade: z.enum(grades).optional(), owner: z.string().max(60).optional(), rhythm: z.enum(rhythms).optional(), late: z.boolean().default(false), ...page }), [])
    .answers<{ readonly total: number; readonly items: readonly ReviewItem[] }>(),
  /** How one client's file stands: when it was verified, what it lacks, what was learnt of it. */
  'review:client': ask(z.strictObject({ client: clientId }), ['notFound']).answers<ClientReview>(),
  /** What came in, was merged, changed in bulk, or deleted, newest first: what can be taken back. */
  'review:events': ask(z.strictObject(page), []).answers<{ readonly total: number; readonly items: readonly DataEvent[] }>(),
  /** What was checked of a client, newest first. */
  'review:checks': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly Check[] }>(),
  /**
   * Says that clients were checked; one action. 无误 and 已更正 of a 复核 or 核实 end what was 待核实, for the client and its phones
   * and e-mails, but for those that hold only a part of a number or address; 联系不上 and 仍存疑 leave or make the client so.
   */
  'review:check': ask(
    z.strictObject({ clients, kind: z.enum(checkKinds), on: dayParser.optional(), method: z.enum(checkMethods), result: z.enum(checkResults), notes: z.string().max(4000).default('') }),
    ['notFound', 'dayInFuture', 'formula'],
  ).answers<{ readonly action: ActionId; readonly checked: number; /** Clients that are 待核实 after it. */ readonly doubtful: number }>(),
  /** Takes back a check that was put on file by mistake; what it changed of the client stays. */
  'check:delete': ask(z.strictObject({ id: recordId }), ['notFound']).answers<Written<CheckId>>(),
  /** Marks fields as 未知 for good, because nobody can find them out (R-DC-02), or takes the mark away; one action. */
  'review:unknown': ask(z.strictObject({ clients, fields: z.array(z.string().max(40)).min(1).max(30), unknown: z.boolean() }), ['notFound', 'wrongField'])
    .answers<{ readonly action: ActionId; readonly changed: number }>(),
  /**
   * Fills gaps: each value is read as a cell of an import is read, money in 元; `phone` and `email` add one. An address and the
   * decision chain have forms of their own. One action, all or nothing; `at` in the details of a refusal counts `fills` from 0.
   */
  'review:fill': ask(
    z.strictObject({ fills: z.array(z.strictObject({ client: clientId, field: z.string().max(40), value: z.string().min(1).max(4000) })).min(1).max(500) }),
    ['notFound', 'wrongField', 'wrongValue', 'formula'],
  ).answers<{ readonly action: ActionId; readonly changed: number }>(),
  /** Settles a doubted amount: it is right, or what it should be, or it goes (`null`; a payment is deleted). One that is made of lines is put right in them. */
  'review:amount': ask(
    z.strictObject({
      collection: z.enum(['clients', 'orders', 'payments', 'contracts']), id: recordId, field: z.enum(['amountFen', 'budgetFen', 'balanceFen']),
      verdict: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('right') }), z.strictObject({ is: z.literal('corrected'), fen: z.int().min(0) }), z.strictObject({ is: z.literal('dropped') })]),
    }),
    ['notFound', 'notDoubted', 'ofLines', 'outlier', 'refundTooLarge', 'wrongField'],
  ).answers<{ readonly action: ActionId }>(),
  /** Puts on record that something important was learnt; it is due in the file 24 hours later (R-UPD-01). */
  'change:learnt': ask(
    learntInput.extend({ client: clientId, followup: recordId.optional() }),
    ['notFound', 'formula'],
  ).answers<Written<InfoChangeId>>(),
  /** The file says it now, or it turned out to be nothing. */
  'change:done': ask(z.strictObject({ id: infoChangeId }), ['notFound']).answers<Written<InfoChangeId>>(),
} as const;
