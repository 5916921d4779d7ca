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

const mondayKnown = '2024-01-01' as Day;

/** Whether a day is a Saturday or a Sunday. */
const isWeekend = (day: Day): boolean => ((daysBetween(mondayKnown, day) % 7) + 7) % 7 > 4;

/** What is to be known of a day that was set by hand instead of the rule's (AT-07: 差1天 / 周末). */
export const dayNotes = (on: Day, ruleOn: Day | null): readonly DayNote[] => [
  ...(ruleOn === null || ruleOn === on ? [] : [{ kind: 'apart' as const, days: daysBetween(ruleOn, on) }]),
  ...(isWeekend(on) ? [{ kind: 'weekend' as const }] : []),
];

