import * as z from 'zod';
import { page, type Written } from '../client/asks';
import type { ClientId } from '../client/schema';
import { dayParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { Day } from '../kit/dates';
import type { TrendColumn } from '../report/trend';
import { productId, type ProductId } from '../trade/schema';
import {
  preventionId, preventionItemId, preventionStates, settledStates, standings, type Prevention, type PreventionId, type PreventionItemId, type Standing,
} from './schema';

/** How far a check has come. */
interface PreventionCounts {
  readonly total: number;
  readonly done: number;
  readonly notNeeded: number;
  /** To be done, and on the agenda of a visit that is planned. */
  readonly planned: number;
}

export interface PreventionRow extends Prevention {
  readonly productName: string | null;
  readonly counts: PreventionCounts;
}

/** One client of a check, as it stands. */
export interface PreventionLine {
  readonly id: PreventionItemId;
  readonly client: ClientId;
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly state: Standing;
  readonly doneOn: Day | null;
  readonly note: string | null;
  /** Day of the planned visit that has it on its agenda. */
  readonly visitOn: Day | null;
}

/** Complaints in so many days. */
interface ComplaintsIn {
  readonly count: number;
  readonly days: number;
}

/** Complaints of a problem before a check began and since (R-CP-11). */
export interface PreventionEffect {
  /** Every month from twelve before the start to today's. */
  readonly months: readonly TrendColumn[];
  /** The twelve months up to the day before it began. */
  readonly before: ComplaintsIn;
  /** From the day on which it began to today. */
  readonly since: ComplaintsIn;
}

const problem = z.string().trim().min(1).max(120);
const line = z.string().trim().max(60);
const note = z.string().trim().max(4000);
const topic = z.string().trim().min(1).max(200);

/** Whom a check takes in. */
const whom = { problem, product: productId, complainants: z.boolean().default(false) };

/** Clients that a check takes in at most. */
export const mostChecked = 20_000;

export const preventionAsks = {
  /** Products that clients own, those first of which most complained for the problem. */
  'prevention:products': ask(z.strictObject({ problem }), []).answers<readonly { readonly id: ProductId; readonly name: string | null; readonly complaints: number; readonly owners: number }[]>(),
  /** Whom a check would take in: owners of the product, of whom some complained and some were checked already. */
  'prevention:preview': ask(z.strictObject(whom), ['notFound']).answers<{
    readonly owners: number; readonly complained: number; readonly checked: number;
    /** Clients that it would take in, and how many of them have a visit planned. */
    readonly clients: number; readonly withVisit: number;
  }>(),
  /** Makes a check and puts it onto the next planned visits of its clients. `complainants` takes those in who complained of it themselves. */
  'prevention:start': ask(z.strictObject({ ...whom, topic, owner: line.default(''), dueOn: dayParser.nullable().default(null), note: note.default('') }), ['notFound', 'nobodyLeft', 'tooManyClients', 'formula', 'dayPast'])
    .answers<Written<PreventionId> & { readonly clients: number; readonly planned: number }>(),
  'prevention:list': ask(z.strictObject(page), []).answers<{ readonly total: number; readonly items: readonly PreventionRow[] }>(),
  /** A check with one page of its clients, those to be done first. */
  'prevention:read': ask(z.strictObject({ id: preventionId, state: z.enum(standings).optional(), unplanned: z.boolean().default(false), text: z.string().max(100).default(''), ...page }), ['notFound']).answers<{
    readonly prevention: PreventionRow;
    readonly effect: PreventionEffect;
    /** Clients that have a visit planned on whose agenda it is not. */
    readonly addable: number;
    readonly total: number;
    readonly items: readonly PreventionLine[];
  }>(),
  /** Says how clients of a check stand; `null` takes back what was said, and what a visit did. What is not needed says why. */
  'prevention:settle': ask(
    z.strictObject({ id: preventionId, items: z.array(preventionItemId).min(1).max(1000), state: z.enum(settledStates).nullable(), on: dayParser.optional(), note: z.string().trim().max(1000).default('') }),
    ['notFound', 'formula', 'dayInFuture', 'reasonMissing'],
  ).answers<Written<PreventionId> & { readonly changed: number }>(),
  /** Puts a check onto the next planned visit of each client that has one by now. */
  'prevention:plan': ask(z.strictObject({ id: preventionId }), ['notFound']).answers<Written<PreventionId> & { readonly planned: number }>(),
  /** Plans a visit for each of these clients, so many a working day from a day on, with the check on its agenda. */
  'prevention:visit': ask(
    z.strictObject({ id: preventionId, items: z.array(preventionItemId).min(1).max(1000), from: dayParser, perDay: z.int().min(1).max(50), method: z.string().trim().max(40).default('') }),
    ['notFound', 'dayPast', 'formula'],
  ).answers<Written<PreventionId> & { readonly visits: number; readonly until: Day | null }>(),
  /** Corrects a check, ends it, or takes it up again. */
  'prevention:edit': ask(
    z.strictObject({ id: preventionId, state: z.enum(preventionStates).optional(), owner: line.optional(), dueOn: dayParser.nullable().optional(), topic: topic.optional(), note: note.optional() }),
    ['notFound', 'formula'],
  ).answers<Written<PreventionId>>(),
  'prevention:delete': ask(z.strictObject({ id: preventionId }), ['notFound']).answers<Written<PreventionId>>(),
} as const;
