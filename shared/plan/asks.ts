import * as z from 'zod';
import type { Written } from '../client/asks';
import { usualMinutes } from '../calendar/schema';
import { clientId, type ClientId } from '../client/schema';
import { dayParser, text } from '../field/field';
import { ask } from '../ipc/ask';
import type { Day } from '../kit/dates';
import type { ActionId } from '../record/schema';
import { visitId, type Visit, type VisitId } from '../visit/schema';
import { visitKinds } from '../visit/vocabulary';
import type { Fusion } from './fuse';
import type { Leg, Spot } from './route';

/** A visit proposed in place of several duties of one client (AT-17). */
export interface Proposal extends Fusion {
  readonly client: ClientId;
  readonly clientName: string;
  readonly owner: string | null;
  /** Minutes that it is put down for. */
  readonly minutes: number;
  /** A visit that is planned within the window already and takes the matters as its agenda; `null` where one is to be made. */
  readonly joins: VisitId | null;
}

/** One visit of a day, in the order of the way. */
export interface DayStop extends Leg {
  readonly visit: VisitId;
  readonly client: ClientId;
  readonly clientName: string;
  readonly title: string;
  readonly owner: string | null;
  readonly method: string | null;
  readonly kind: Visit['kind'];
  readonly state: string | null;
  /** Its day in a visit that recurs; `null` for one that does not. */
  readonly occurrence: Day | null;
  /** Wall-clock time, `HH:MM`. */
  readonly time: string | null;
  readonly minutes: number;
  readonly address: string | null;
  /** Whether coordinates of the address are known: without them the order goes by district and street. */
  readonly located: boolean;
  readonly agenda: readonly string[];
}

export interface DayPlan {
  readonly on: Day;
  readonly stops: readonly DayStop[];
  /** Where the way begins, by the settings. */
  readonly start: Spot | null;
  /** Whether somebody ordered the day by hand. */
  readonly byHand: boolean;
  /** Kilometres as the crow flies, of those legs that are known. */
  readonly km: number;
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable();

export const planAsks = {
  /** Visits that would settle several duties each, due from one day to another; the first due come first. What is late counts as due now. */
  'plan:proposals': ask(z.strictObject({ to: dayParser, client: clientId.optional(), limit: z.int().min(1).max(100).default(20) }), []).answers<{ readonly items: readonly Proposal[]; readonly more: boolean }>(),
  /** Makes the visit with its agenda, or gives the agenda to the planned visit that it joins; one action. */
  'plan:accept': ask(
    z.strictObject({
      client: clientId, on: dayParser, time, minutes: z.int().min(1).max(1440).default(usualMinutes), method: text(40).parser, kind: z.enum(visitKinds), owner: text(60).parser,
      agenda: z.array(z.string().trim().min(1).max(300)).min(1).max(50), joins: visitId.optional(),
    }),
    ['notFound', 'formula', 'dayPast'],
  ).answers<Written<VisitId>>(),
  /** A day's visits in the order of the way: fixed times kept, the rest where the detour is least, or as somebody ordered them. */
  'plan:day': ask(z.strictObject({ on: dayParser, owner: z.string().max(60).optional() }), []).answers<DayPlan>(),
  /** Keeps another order of a day; an empty one gives it back to the rule. */
  'plan:order': ask(z.strictObject({ on: dayParser, visits: z.array(visitId).max(200) }), ['notFound']).answers<{ readonly action: ActionId }>(),
} as const;

