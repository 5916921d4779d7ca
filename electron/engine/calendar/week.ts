import { agendaLines } from '../../../shared/calendar/agenda';
import type { CalendarEntry } from '../../../shared/calendar/asks';
import { daysFrom, factsOfDay } from '../../../shared/calendar/holidays';
import { mostDue, spanOf, weekOf, type WeekDay, type WeekDocument, type WeekEntry } from '../../../shared/calendar/week';
import { addDays, today, type Day } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import { holding, type Hold } from '../export/masks';
import { readCalendar } from '../reads/calendar';
import type { ReadContext } from '../reads/context';
import { readHolidayTables } from '../vault/holidays';
import { readLive } from '../vault/records';

/** What an entry is about, as far as its kind lets it leave. */
function titleOf({ reader }: ReadContext, { kind, record, title }: CalendarEntry, isMasked: boolean, hold: Hold): string {
  if (kind === 'appointment') return textOf(hold('appointments.title', title));
  if (kind === 'nextAction') return textOf(hold('followups.nextAction', title));
  if (kind === 'promise') return textOf(hold('promises.text', title));
  if (kind !== 'complaint' && kind !== 'revisit') return title;
  if (!isMasked) return title;
  const complaint = readLive(reader, 'complaints', record); // its line may quote what was complained of
  return [complaint?.number, complaint?.problem].filter((part) => part).join(' ');
}

function printedEntry(context: ReadContext, entry: CalendarEntry, on: Day, { days, until }: ReturnType<typeof spanOf>, isMasked: boolean, hold: Hold): WeekEntry {
  const { key, kind, clientName, contactName, place, state } = entry;
  const goesOn = on !== days[0];
  const agenda = kind === 'visit' ? agendaLines(readLive(context.reader, 'visits', entry.record)?.agenda ?? null) : [];
  return {
    key, kind, state, goesOn,
    clientName: hold('clients.name', clientName), contactName: hold('contacts.name', contactName), title: titleOf(context, entry, isMasked, hold),
    time: goesOn ? null : entry.time, until: on === days.at(-1) ? until : null,
    place: hold(kind === 'visit' ? 'visits.place' : 'appointments.place', place), agenda: agenda.map((line) => textOf(hold('visits.agenda', line))),
  };
}

/** The week of a day as it is printed; what was cancelled is left out. */
export function weekDocument(context: ReadContext, on: Day, language: WeekDocument['language'], isMasked: boolean): WeekDocument {
  const { from, to } = weekOf(on);
  const read = readCalendar(context, { from: addDays(from, -1), to }); // a visit of the evening before may reach into Monday
  if (!read.ok) throw new Error(`a week of seven days was refused: ${read.error.kind}`);
  const { entries, left } = read.value;
  const hold = holding(context.reader, isMasked);
  const tables = readHolidayTables(context.reader);
  const shown = entries.filter(({ state }) => state !== '已取消').map((entry) => ({ entry, span: spanOf(entry) }));
  const days = daysFrom(from, to).map((day): WeekDay => {
    const { holiday, adjustedWork, festivals, works } = factsOfDay(day, tables);
    const ofDay = shown.filter(({ span }) => span.days.includes(day));
    const isFixed = ({ entry: { kind } }: (typeof ofDay)[number]): boolean => kind === 'visit' || kind === 'appointment';
    const printed = (list: typeof ofDay): readonly WeekEntry[] => list.map(({ entry, span }) => printedEntry(context, entry, day, span, isMasked, hold));
    const due = ofDay.filter((one) => !isFixed(one));
    return { on: day, holiday, adjustedWork, festivals, works, planned: printed(ofDay.filter(isFixed)), due: printed(due.slice(0, mostDue)), dueLeft: Math.max(0, due.length - mostDue) };
  });
  const unpublished = [...new Set(days.filter((day) => !factsOfDay(day.on, tables).published).map((day) => Number(day.on.slice(0, 4))))];
  return { kind: 'week', days, unpublished, left, language, madeOn: today(context.clock) };
}
