import type { EventInput } from '@fullcalendar/react';
import type { CalendarEntry, CalendarRange, EntryKind, MarkedDay } from '../../../shared/calendar/asks';
import { windowOf, type Slot, type Window } from '../../../shared/calendar/contact-time';
import { daysFrom, isWeekend, weekdayOf } from '../../../shared/calendar/holidays';
import { usualMinutes } from '../../../shared/calendar/schema';
import { addDays, type Day } from '../../../shared/kit/dates';
import { say, sayTerm } from '../../words/words';

/** What the grid carries with an event. */
export interface Carried {
  readonly entry: CalendarEntry;
}

/** Ground and text of each kind of entry, as our palette names them. */
const colours: Readonly<Record<EntryKind, readonly [ground: string, text: string]>> = {
  visit: ['var(--km-accent)', 'var(--km-on-accent)'],
  appointment: ['var(--km-info)', 'var(--km-surface)'],
  nextAction: ['var(--km-warning)', 'var(--km-surface)'],
  promise: ['var(--km-warning)', 'var(--km-surface)'],
  duty: ['var(--km-warning)', 'var(--km-surface)'],
  care: ['var(--km-warning)', 'var(--km-surface)'],
  surveyFollow: ['var(--km-warning)', 'var(--km-surface)'],
  complaint: ['var(--km-danger)', 'var(--km-surface)'],
  revisit: ['var(--km-danger)', 'var(--km-surface)'],
};
const done: readonly [string, string] = ['var(--km-good)', 'var(--km-surface)'];
const off: readonly [string, string] = ['var(--km-text-soft)', 'var(--km-surface)'];

/** The colours of an entry: what was held and what was cancelled have their own. */
export const coloursOf = ({ kind, state }: CalendarEntry): readonly [string, string] => (state === '已完成' ? done : state === '已取消' ? off : colours[kind]);

/** What an entry is called in the calendar: whom it is for, and what it is about. */
export const entryTitle = ({ clientName, title }: Pick<CalendarEntry, 'clientName' | 'title'>): string => [clientName, sayTerm(title)].filter((part) => part !== null && part !== '').join(' · ');

/** Whether it can be put elsewhere by dragging: what is planned, not what follows from other records or was held. */
export const isMovable = ({ kind, state }: CalendarEntry): boolean => kind === 'appointment' || (kind === 'visit' && state === '计划');

const minutesAfter = (on: Day, time: string, minutes: number): string => {
  const end = new Date(Date.parse(`${on}T${time}:00Z`) + minutes * 60_000);
  return end.toISOString().slice(0, 19);
};

/** An entry as an event of the grid. The grid counts in the user's own clock, so its times carry no zone. */
function eventOf(entry: CalendarEntry): EventInput {
  const { key, on, time, minutes, state } = entry;
  const [color, contrastColor] = coloursOf(entry);
  const movable = isMovable(entry);
  const carried: Carried = { entry };
  return {
    id: key, title: entryTitle(entry) || say(`calendar.kinds.${entry.kind}`), color, contrastColor, startEditable: movable, durationEditable: movable,
    className: state === '已取消' ? 'km-cancelled' : '',
    ...(time === null
      ? { allDay: true, start: on, end: addDays(on, Math.max(1, Math.ceil((minutes ?? 1) / 1440))) }
      : { allDay: false, start: `${on}T${time}:00`, end: minutesAfter(on, time, minutes ?? usualMinutes) }),
    extendedProps: carried,
  };
}

/** Whether nobody works on a day, by its mark. */
export const isDayOff = (on: Day, mark: MarkedDay | undefined): boolean => (mark?.holiday ?? null) !== null || (isWeekend(on) && (mark?.adjustedWork ?? null) === null);

const isAvoided = (good: Window, avoid: readonly Window[]): boolean => avoid.some(({ from, to }) => good.from < to && good.to > from);

/** The windows of the policies as the ground of a week or a day; what is to be avoided beats what is preferred, and a day off is never preferred (R-RV-04, AT-16). */
function groundOf({ times, days }: CalendarRange, from: Day, to: Day): readonly EventInput[] {
  const marked = new Map(days.map((day) => [day.on, day]));
  return daysFrom(from, to).flatMap((on) => {
    const ofDay = (texts: readonly string[]): readonly Window[] => texts.map(windowOf).filter(({ weekday }) => weekday === null || weekday === weekdayOf(on));
    const avoid = ofDay(times.avoid);
    const shade = (className: string) => (window: Window): EventInput => ({
      display: 'background', className, allDay: false, start: minutesAfter(on, '00:00', window.from), end: minutesAfter(on, '00:00', window.to),
    });
    return [...avoid.map(shade('km-avoid')), ...(isDayOff(on, marked.get(on)) ? [] : ofDay(times.prefer)).filter((good) => !isAvoided(good, avoid)).map(shade('km-prefer'))];
  });
}

/** Everything that the grid shows: entries, and the shaded windows where there is a time axis. */
export const gridEvents = (range: CalendarRange, from: Day, to: Day, timed: boolean): EventInput[] => [...range.entries.map(eventOf), ...(timed ? groundOf(range, from, to) : [])];

/** The day and time where something was put on the grid: `end` is not included. */
export function slotOf(startText: string, endText: string, allDay: boolean): Slot {
  const on = startText.slice(0, 10) as Day;
  const minutes = Math.round((Date.parse(endText) - Date.parse(startText)) / 60_000);
  return { on, time: allDay ? null : startText.slice(11, 16), minutes: allDay && minutes <= 1440 ? null : minutes };
}
