import type { Slot, TimeNote } from '../../shared/calendar/contact-time';
import { dayShort } from '../ui/format';
import { say, sayTerm } from '../words/words';

/** A day and time as people read it: 9月15日 周五 15:00. */
export const slotText = ({ on, time }: Pick<Slot, 'on' | 'time'>): string => (time === null ? dayShort(on) : `${dayShort(on)} ${time}`);

/** A window of the policies: 周五 12:00–24:00. */
export function windowText(window: string): string {
  const [times = '', weekday] = window.split(' ').reverse();
  const span = times.replace('-', '–');
  return weekday === undefined ? span : `${say(`calendar.weekdays.${weekday as 'Mon'}`)} ${span}`;
}

/** What is to be said of a time (R-RV-04, AT-16). */
export function noteText(note: TimeNote): string {
  switch (note.kind) {
    case 'avoid':
    case 'prefer':
      return say(`calendar.notes.${note.kind}`, { window: windowText(note.window) });
    case 'weekend':
      return say('calendar.notes.weekend');
    case 'holiday':
    case 'adjustedWork':
      return say(`calendar.notes.${note.kind}`, { name: sayTerm(note.name) });
    case 'unpublished':
      return say('calendar.notes.unpublished', { year: note.year });
  }
}
