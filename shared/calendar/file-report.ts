import type { SensitiveKind } from '../guard/sensitive-ids';
import type { Day } from '../kit/dates';
import type { ActionId } from '../record/schema';

/** What becomes of an event of a calendar file. */
export type EventVerdict = 'create' | 'change' | 'same' | 'leave';

/** Why an event is left as it is, or out. */
export const leaveReasons = [
  'noDay', 'dayOutOfRange', 'tooLong', 'notARule', 'tooOften', 'otherZone', 'following', 'formula', 'cancelled', 'older', 'deletedHere', 'held', 'twice',
] as const;
export type LeaveReason = (typeof leaveReasons)[number] | SensitiveKind;

/** What is to be said of an event that comes in all the same. */
export type EventNote = 'unknownZone' | 'clockChanges' | 'moreDays' | 'exceptRule';

/** One event of a calendar file. */
export interface FileEventLine {
  /** Its place among the events of the file, from 1. */
  readonly number: number;
  /** Safe to show: sensitive numbers are masked. */
  readonly title: string;
  readonly on: Day | null;
  readonly verdict: EventVerdict;
  readonly why: LeaveReason | null;
  readonly notes: readonly EventNote[];
}

/** Parts of a calendar file that no event of ours comes from, and how many. */
export const otherParts = ['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VALARM', 'other'] as const;
export type OtherPart = (typeof otherParts)[number];

/** What a calendar file does, or did. */
export interface CalendarFileReport {
  readonly session: string;
  /** The action that brought it in; `null` when nothing was written. */
  readonly batch: ActionId | null;
  readonly file: string;
  readonly events: number;
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  readonly left: number;
  readonly others: { readonly [P in OtherPart]?: number | undefined };
  /** At most `mostLines`: first what is left or noted, then what is changed or new. */
  readonly lines: readonly FileEventLine[];
}

/** Most lines of one report. */
export const mostLines = 1000;
