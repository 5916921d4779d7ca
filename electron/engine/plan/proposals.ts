import { contactTimes, isWarning, judgeTime, type ContactTimes } from '../../../shared/calendar/contact-time';
import { usualMinutes } from '../../../shared/calendar/schema';
import { factsOfDay, type DayFacts } from '../../../shared/calendar/holidays';
import type { ClientId } from '../../../shared/client/schema';
import type { In, Out } from '../../../shared/ipc/contract';
import { addDays, today, wallTime, momentOf, type Day } from '../../../shared/kit/dates';
import type { Proposal } from '../../../shared/plan/asks';
import { fuseMatters, type DayView } from '../../../shared/plan/fuse';
import { spanOf } from '../../../shared/policy/interval';
import type { ReadContext } from '../reads/context';
import { readHolidayTables } from '../vault/holidays';
import { readPolicies } from '../vault/settings';
import { careAtMeetings, mattersOf, plannedVisits } from './matters';

/** Duties looked at for a page of proposals; the first in order are those of urgent clients and the longest due. */
const lookedAt = 4000;

/** When a visit of the usual length is well begun on a day: where preferred windows begin, unless something speaks against it (R-RV-04). */
const goodTimes = (on: Day, times: ContactTimes, facts: DayFacts): readonly string[] =>
  times.prefer.map((window) => window.slice(-11, -6)).filter((time) => {
    const notes = judgeTime({ on, time, minutes: usualMinutes }, times, facts);
    return notes.some(({ kind }) => kind === 'prefer') && !notes.some(isWarning);
  });

/** How days stand for visits, as calendar and policies say; each is worked out once. */
function dayViews({ reader, clock }: ReadContext): (on: Day) => DayView {
  const times = contactTimes(readPolicies(reader));
  const tables = readHolidayTables(reader);
  const [now, from] = [today(clock), wallTime(momentOf(clock.now(), clock.zone))];
  const known = new Map<Day, DayView>();
  return (on) => {
    let view = known.get(on);
    if (view === undefined) {
      const facts = factsOfDay(on, tables);
      view = { off: !facts.works, slots: goodTimes(on, times, facts).filter((time) => on > now || time > from) };
      known.set(on, view);
    }
    return view;
  };
}

/** Clients with more than one duty or care task that needs a meeting until a day, those with the first due in front. */
function clientsWithSeveral({ reader }: ReadContext, to: Day): readonly ClientId[] {
  const rows = reader.all<{ client: ClientId }>(
    `SELECT client FROM (SELECT * FROM (SELECT client, dueOn, urgent FROM dutyRows WHERE dueOn <= $to AND kind NOT IN ('感谢信', '资料核对') ORDER BY urgent DESC, dueOn LIMIT ${lookedAt})
       UNION ALL SELECT * FROM (SELECT t.client, coalesce(t.dueOn, t.nextOn), 0 ${careAtMeetings} ORDER BY 2 LIMIT ${lookedAt}))
     GROUP BY client HAVING count(*) > 1 ORDER BY max(urgent) DESC, min(dueOn), client`, { to });
  return rows.map(({ client }) => client);
}

/** Visits that would settle several duties each (beyond §2 item 5, AT-17). What a planned visit has on its agenda is not proposed again. */
export function readProposals(context: ReadContext, { to, client, limit }: In<'plan:proposals'>): Out<'plan:proposals'> {
  const { reader, clock } = context;
  const now = today(clock);
  const within = spanOf(readPolicies(reader), 'visit.fuseWithin').amount;
  const view = dayViews(context);
  const items: Proposal[] = [];
  for (const id of client === undefined ? clientsWithSeveral(context, to) : [client]) {
    const row = reader.get<{ name: string | null; owner: string | null }>('SELECT name, owner FROM clientRows WHERE id = $id', { id });
    if (!row) continue;
    const planned = plannedVisits(reader, id, now);
    const open = mattersOf(context, id, to).filter((matter) => !planned.some(({ settles }) => settles.has(matter.id)));
    for (const fusion of fuseMatters(open, within, now, view)) {
      const joined = planned.find(({ on }) => on >= addDays(fusion.on, -within) && on <= (fusion.notAfter ?? addDays(fusion.on, within)));
      items.push({ ...fusion, ...(joined ? { on: joined.on } : {}), client: id, clientName: row.name ?? '', owner: row.owner, minutes: usualMinutes, joins: joined?.id ?? null });
    }
    if (items.length > limit) break;
  }
  return { items: items.slice(0, limit), more: items.length > limit };
}
