import type { CalendarEntry } from '../../../shared/calendar/asks';
import { agendaLines } from '../../../shared/calendar/agenda';
import { usualMinutes } from '../../../shared/calendar/schema';
import type { Address } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { minuteOfDay } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { DayStop } from '../../../shared/plan/asks';
import { legsOf, orderStops, type Spot, type TimedStop } from '../../../shared/plan/route';
import type { VisitId } from '../../../shared/visit/schema';
import { visitEntries } from '../reads/calendar';
import type { ReadContext } from '../reads/context';
import type { Reader } from '../vault/database';
import { commit } from '../vault/changes';
import { readLive, recordsWhere } from '../vault/records';
import { readSettings } from '../vault/settings';
import type { Vault } from '../vault/vault';

/** Where the user's days begin, as the settings say. */
function startOf(reader: Reader): Spot | null {
  const { startLat: lat, startLng: lng } = readSettings(reader);
  return lat === null || lng === null ? null : { lat, lng };
}

/** Province, city and district of an address, each once: a city of its own is both of the first. */
export const districtOf = (address: Partial<Pick<Address, 'province' | 'city' | 'district'>> | undefined): string =>
  [...new Set([address?.province, address?.city, address?.district])].filter((part) => part).join('');

interface Placed {
  readonly entry: CalendarEntry;
  readonly stop: TimedStop;
  readonly shown: Omit<DayStop, 'km' | 'gap'>;
  readonly position: number | null;
}

/** A visit of the day with where it takes place: the client's first address that has coordinates, else its first. */
function placedAt(reader: Reader, entry: CalendarEntry): Placed | null {
  const visit = readLive(reader, 'visits', entry.record);
  if (!visit?.client) return null;
  const addresses = recordsWhere(reader, 'addresses', 'client', visit.client);
  const address = addresses.find(({ lat, lng }) => lat !== null && lng !== null) ?? addresses[0];
  const [lat, lng] = [address?.lat ?? null, address?.lng ?? null];
  const spot = lat === null || lng === null ? null : { lat, lng };
  const district = districtOf(address);
  const minutes = entry.minutes ?? usualMinutes;
  return {
    entry, position: visit.position,
    stop: { id: visit.id, at: entry.time === null ? null : minuteOfDay(entry.time), spot, district, street: address?.street ?? '', minutes },
    shown: {
      visit: visit.id as VisitId, client: visit.client, clientName: entry.clientName ?? '', title: entry.title, owner: visit.owner, method: visit.method, kind: visit.kind, state: visit.state, occurrence: entry.occurrence,
      time: entry.time, minutes, address: visit.place ?? ([district, address?.street].filter((part) => part).join('') || null), located: spot !== null, agenda: agendaLines(visit.agenda),
    },
  };
}

/** The visits of a day in the order of the way (beyond §2 item 11). */
export function readDay(context: ReadContext, { on, owner }: In<'plan:day'>): Out<'plan:day'> {
  const { reader } = context;
  const start = startOf(reader);
  const placed = visitEntries(context, { from: on, to: on })
    .filter(({ state }) => state !== '已取消')
    .flatMap((entry) => placedAt(reader, entry) ?? [])
    .filter(({ shown }) => owner === undefined || shown.owner === owner);
  const byHand = placed.some(({ position }) => position !== null);
  const proposed = orderStops(placed.map(({ stop }) => stop), start).map(({ id }) => id);
  const rankOf = ({ stop, position }: Placed): number => (byHand ? (position ?? placed.length + proposed.indexOf(stop.id)) : proposed.indexOf(stop.id));
  const order = [...placed].sort((a, b) => rankOf(a) - rankOf(b));
  const legs = legsOf(order.map(({ stop }) => stop), start);
  const stops = order.map(({ shown }, index): DayStop => ({ ...shown, km: legs[index]?.km ?? null, gap: legs[index]?.gap ?? null }));
  return { on, stops, start, byHand, km: stops.reduce((sum, { km }) => sum + (km ?? 0), 0) };
}

/** Keeps the order that somebody gave a day, as one action; an empty one is the rule's again. */
export function orderDay(vault: Vault, { on, visits }: In<'plan:order'>): Result<Out<'plan:order'>, Refusal<'plan:order'>> {
  const day = visitEntries({ reader: vault.writer, clock: vault.clock }, { from: on, to: on }).map(({ record }) => record);
  if (visits.some((id) => !day.includes(id))) return err({ kind: 'notFound', field: 'visits' });
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    for (const id of new Set(day)) act.edit('visits', id, { position: visits.length === 0 ? null : visits.indexOf(id as VisitId) >= 0 ? visits.indexOf(id as VisitId) : visits.length });
  });
  return ok({ action });
}
