import type { DayFacts } from '../calendar/holidays';
import type { ClientId } from '../client/schema';
import { daysBetween, type Day } from '../kit/dates';
import type { DayNote, Duty, DutyId, DutyKind } from './schema';

/** The id of a client's duty. */
export const dutyIdOf = (client: string, { kind, anchor }: Pick<Duty, 'kind' | 'anchor'>): DutyId => `${client}:${kind}:${anchor}` as DutyId;

/** What a duty's id names. */
export function dutyParts(id: DutyId): { readonly client: ClientId; readonly kind: DutyKind; readonly anchor: string } {
  const [client = '', kind = ''] = id.split(':');
  return { client: client as ClientId, kind: kind as DutyKind, anchor: id.slice(client.length + kind.length + 2) };
}

/**
 * What is to be known of a day that was set by hand instead of the rule's (AT-07: 差1天 / 周末): how far it is from it, and
 * that people do not work on it. A Saturday that is worked in exchange (调休) is a day like others.
 */
export const dayNotes = (on: Day, ruleOn: Day | null, { holiday, works }: Pick<DayFacts, 'holiday' | 'works'>): readonly DayNote[] => [
  ...(ruleOn === null || ruleOn === on ? [] : [{ kind: 'apart' as const, days: daysBetween(ruleOn, on) }]),
  ...(holiday === null ? [] : [{ kind: 'holiday' as const, name: holiday }]),
  ...(works || holiday !== null ? [] : [{ kind: 'weekend' as const }]),
];
