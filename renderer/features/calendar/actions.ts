import type { AppointmentId } from '../../../shared/calendar/schema';
import type { CalendarEntry } from '../../../shared/calendar/asks';
import { isWarning, type Slot } from '../../../shared/calendar/contact-time';
import type { Scope } from '../../../shared/calendar/recurrence';
import { weekOf } from '../../../shared/calendar/week';
import type { Day } from '../../../shared/kit/dates';
import type { VisitId } from '../../../shared/visit/schema';
import { ask } from '../../data/engine';
import { printFile } from '../../data/print-file';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { reasonToAsk, type ExportReason } from '../../pieces/export-reason';
import { currentLanguage, say } from '../../words/words';
import type { AskedMove } from './move-dialog';
import { slotText } from '../../pieces/slot-text';

/** Which occurrence of what recurs a write is for; of anything else, all of it. */
export const occurrenceOf = ({ occurrence }: Pick<CalendarEntry, 'occurrence'>, scope: Scope): { readonly occurrence?: NonNullable<CalendarEntry['occurrence']>; readonly scope: Scope } =>
  occurrence === null ? { scope: 'all' } : { occurrence, scope };

/** Puts an entry on another day or time; answers whether it is there now. */
export async function moveEntry(entry: CalendarEntry, to: Slot, scope: Scope): Promise<boolean> {
  const given = { ...occurrenceOf(entry, scope), ...to };
  const answer = entry.kind === 'visit' ? await ask('visit:move', { id: entry.record as VisitId, ...given }) : await ask('appointment:move', { id: entry.record as AppointmentId, ...given });
  if (!answer.ok) {
    notifyRefused(answer.error, 'visit:move');
    return false;
  }
  notifySaved(answer.value.action, say('calendar.move.done', { when: slotText(to) }));
  return true;
}

/** What must be asked before an entry is moved; `null` when nothing speaks against it. */
export async function askBefore(entry: CalendarEntry, to: Slot): Promise<AskedMove | null> {
  const judged = entry.kind === 'visit' ? await ask('calendar:judge', to) : null;
  const { notes, better } = judged?.ok ? judged.value : { notes: [], better: null };
  return notes.some(isWarning) || entry.occurrence !== null ? { entry, to, notes, better } : null;
}

/** Deletes an entry, or some of its occurrences. */
export async function removeEntry(entry: CalendarEntry, scope: Scope): Promise<boolean> {
  const given = occurrenceOf(entry, scope);
  const answer = entry.kind === 'visit' ? await ask('visit:remove', { id: entry.record as VisitId, ...given }) : await ask('appointment:remove', { id: entry.record as AppointmentId, ...given });
  if (!answer.ok) notifyRefused(answer.error, 'visit:remove');
  else notifySaved(answer.value.action, say('calendar.drawer.removed'));
  return answer.ok;
}

/** Prints the week of a day where the user says. */
export const printWeek = (on: Day, reason: ExportReason): Promise<boolean> =>
  printFile('calendar:print', say('calendar.week.fileName', { day: weekOf(on).from }), async ({ token, name }) => ask('calendar:print', { on, language: currentLanguage(), file: token, name, ...reasonToAsk(reason) }));
