import type { Slot } from '../../../shared/calendar/contact-time';
import type { Day } from '../../../shared/kit/dates';
import type { VisitId } from '../../../shared/visit/schema';
import { useAsk, type Reading } from '../use-ask';

/** Days that a calendar shows, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Everything in the calendar of some days; `null` asks nothing. */
export const useCalendar = (days: Days | null): Reading<'calendar:range'> =>
  useAsk('calendar:range', days, ['visits', 'appointments', 'plans', 'followups', 'complaints', 'complaintSteps', 'clients', 'contacts', 'settings']);

/** What is to be said of a time, and the nearest better one; `null` asks nothing. */
export const useJudged = (slot: Slot | null): Reading<'calendar:judge'> => useAsk('calendar:judge', slot, ['settings']);

/** The years whose holidays were brought in. */
export const useHolidayYears = (): Reading<'calendar:holidays'> => useAsk('calendar:holidays', {}, ['settings']);

/** One visit with its people; `null` asks nothing. */
export const useVisit = (id: string | null): Reading<'visit:read'> => useAsk('visit:read', id === null ? null : { id: id as VisitId }, ['visits', 'contacts', 'clients', 'phones']);
