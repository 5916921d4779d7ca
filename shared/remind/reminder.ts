import type { EscalationLevel } from '../complaint/escalation';

/** What the system shows as one message; where it leads is in it. `client` is named only where the user allowed it (R-SEC-01). */
export type Reminder =
  | { readonly kind: 'visit'; readonly visit: string; readonly client: string; readonly clientName: string | null; readonly time: string }
  | { readonly kind: 'limit'; readonly complaint: string | null; readonly client: string; readonly clientName: string | null; readonly time: string }
  /** A complaint whose clock has come so far that somebody must look (beyond §1 item 23). */
  | { readonly kind: 'escalation'; readonly complaint: string; readonly client: string; readonly clientName: string | null; readonly level: EscalationLevel }
  /** The morning's counts, of what is due today by what it is, or what was held back and slept through. */
  | { readonly kind: 'digest'; readonly overdue: number; readonly today: number; readonly visits: number; readonly promises: number; readonly care: number; readonly surveys: number; readonly missed: number };

/** Where a message or an entry of the tray leads. */
export type ChosenPlace = { readonly to: 'today' } | { readonly to: 'log' } | { readonly to: 'visit'; readonly visit: string; readonly client: string } | { readonly to: 'complaint'; readonly complaint: string } | { readonly to: 'client'; readonly client: string };

/** Where a reminder leads. */
export function placeOfReminder(reminder: Reminder): ChosenPlace {
  if (reminder.kind === 'visit') return { to: 'visit', visit: reminder.visit, client: reminder.client };
  if (reminder.kind === 'digest') return { to: 'today' };
  return reminder.complaint === null ? { to: 'client', client: reminder.client } : { to: 'complaint', complaint: reminder.complaint };
}
