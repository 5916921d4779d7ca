import type { CalendarApi, DayCellInfo, DayHeaderInfo, DayLaneInfo, EventApi } from '@fullcalendar/react';
import FullCalendar from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import zhCn from '@fullcalendar/react/locales/zh-cn';
import themePlugin from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { useMemo, type ReactNode, type Ref } from 'react';
import type { CalendarEntry, CalendarRange, MarkedDay } from '../../../shared/calendar/asks';
import type { Slot } from '../../../shared/calendar/contact-time';
import { addDays, momentOf, msOf, offsetMinutes, type Day } from '../../../shared/kit/dates';
import type { Days } from '../../data/queries/calendar';
import type { CalendarView } from '../../data/navigation';
import { weekday } from '../../ui/format';
import { localZone } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { gridEvents, isDayOff, slotOf, type Carried } from './entry-events';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import './calendar-grid.css';

/** Our views by the grid's own. */
export const gridViews: Readonly<Record<CalendarView, string>> = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', agenda: 'listMonth' };

const plugins = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin, themePlugin];
const locales = [zhCn];

/** Now by the user's clock, without its zone: the grid counts in wall-clock time, so that summer time cannot shift it. */
function nowHere(): string {
  const now = Date.now();
  return new Date(now + offsetMinutes(now, localZone()) * 60_000).toISOString().slice(0, 19);
}

const dayOf = (date: Date): Day => momentOf(msOf(momentOf(date.getTime(), 'UTC')), 'UTC').slice(0, 10) as Day;

export interface GridHandle {
  readonly getApi: () => CalendarApi;
}

/** The grid of days, weeks and months. It shows what it is given and tells what was done on it; what is written is the room's business. */
export function CalendarGrid({ handle, view, on, range, days, onDays, onSelect, onOpen, onMove }: {
  readonly handle: Ref<GridHandle>;
  readonly view: CalendarView;
  readonly on: Day;
  readonly range: CalendarRange | null;
  readonly days: Days | null;
  readonly onDays: (days: Days, on: Day) => void;
  readonly onSelect: (slot: Slot) => void;
  readonly onOpen: (entry: CalendarEntry) => void;
  /** Something was put elsewhere; `revert` puts it back on the grid. */
  readonly onMove: (entry: CalendarEntry, to: Slot, revert: () => void) => void;
}) {
  const { t, term, language } = useWords();
  const timed = view === 'week' || view === 'day';
  const events = useMemo(() => (range === null || days === null ? [] : gridEvents(range, days.from, days.to, timed)), [range, days, timed]);
  const marked = useMemo(() => new Map((range?.days ?? []).map((day) => [day.on, day])), [range]);

  const marks = (date: Date): ReactNode => {
    const day = marked.get(dayOf(date));
    return day === undefined ? null : <DayMarks day={day} rest={t('calendar.rest')} work={t('calendar.work')} term={term} />;
  };
  const tone = (date: Date, isToday: boolean): string => {
    if (isToday) return 'km-today';
    const day = dayOf(date);
    return isDayOff(day, marked.get(day)) ? 'km-off' : '';
  };
  const moved = ({ event, revert }: { readonly event: EventApi; readonly revert: () => void }): void => {
    const { entry } = event.extendedProps as Carried;
    const end = event.endStr === '' ? event.startStr : event.endStr;
    const to = slotOf(event.startStr, end, event.allDay);
    onMove(entry, { ...to, minutes: event.endStr === '' ? entry.minutes : to.minutes }, revert);
  };
  return (
    <FullCalendar
      ref={handle}
      className="km-calendar"
      plugins={plugins}
      locales={locales}
      locale={language === 'en' ? 'en' : 'zh-cn'}
      initialView={gridViews[view]}
      initialDate={on}
      timeZone="UTC"
      now={nowHere}
      firstDay={1}
      height="100%"
      headerToolbar={false}
      nowIndicator
      dayMaxEvents
      eventInteractive
      selectable
      selectMirror
      selectMinDistance={0}
      unselectAuto
      scrollTime="08:30:00"
      slotDuration="00:30:00"
      snapDuration="00:15:00"
      columnEventTitleClass="km-wrap"
      allDayText={t('calendar.allDay')}
      noEventsText={t('calendar.empty')}
      moreLinkText={(count: number) => t('calendar.more', { count })}
      eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
      slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
      events={events}
      dayCellClass={({ date, isToday }: DayCellInfo) => tone(date, isToday)}
      dayLaneClass={({ date, isToday }: DayLaneInfo) => tone(date, isToday)}
      dayCellTopContent={({ date, dayNumberText }: DayCellInfo) => (
        <span className="km-day">
          {marks(date)}
          <span className="km-day-number">{dayNumberText}</span>
        </span>
      )}
      dayHeaderContent={({ date, text, view: { type } }: DayHeaderInfo) => (
        <span className="km-day-head">
          {type === 'dayGridMonth' ? text : <>{weekday(dayOf(date))} {date.getUTCDate()} {marks(date)}</>}
        </span>
      )}
      datesSet={({ startStr, endStr, view: { type, calendar } }) => {
        const shown = dayOf(calendar.getDate());
        if (type === gridViews[view]) onDays({ from: startStr.slice(0, 10) as Day, to: addDays(endStr.slice(0, 10) as Day, -1) }, shown);
      }}
      select={({ startStr, endStr, allDay }) => onSelect(slotOf(startStr, endStr, allDay))}
      eventClick={({ event }) => {
        const { entry } = event.extendedProps as Partial<Carried>;
        if (entry) onOpen(entry);
      }}
      eventDrop={moved}
      eventResize={moved}
    />
  );
}

function DayMarks({ day: { holiday, adjustedWork, festivals }, rest, work, term }: { readonly day: MarkedDay; readonly rest: string; readonly work: string; readonly term: (value: string) => string }) {
  const names = [...new Set([...(holiday === null ? [] : [holiday]), ...festivals])].map(term);
  return (
    <span className="km-marks">
      {holiday === null ? null : <em className="km-rest">{rest}</em>}
      {adjustedWork === null ? null : <em className="km-work">{work}</em>}
      <span className="km-festival" title={names.join(' ')}>
        {names.join(' ')}
      </span>
    </span>
  );
}
