import { randomBytes } from 'node:crypto';
import type { Session } from '../session';
import type { OtherCounts, RawEvent } from '../import/calendar-rows';

/** A calendar file that was read. */
export interface OpenedCalendar {
  readonly id: string;
  /** Its name, without the folder. */
  readonly file: string;
  readonly events: readonly RawEvent[];
  readonly others: OtherCounts;
}

const opened = new WeakMap<Session, OpenedCalendar>();

/** Keeps a file that was read in place of the one before it; it goes with the session when the vault is locked. */
export function keepCalendar(session: Session, given: Omit<OpenedCalendar, 'id'>): OpenedCalendar {
  const file: OpenedCalendar = { id: `calendar-${randomBytes(16).toString('hex')}`, ...given };
  opened.set(session, file);
  return file;
}

/** The file that was read; `null` once another was. */
export function openedCalendar(session: Session, id: string): OpenedCalendar | null {
  const file = opened.get(session);
  return file?.id === id ? file : null;
}
