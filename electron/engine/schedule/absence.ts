import type { Reader, Writer } from '../vault/database';
import { readMeta, writeMeta } from '../vault/vault';

/** A time in which nobody was told anything, in milliseconds since the epoch. */
export interface Absence {
  readonly since: number;
  readonly until: number;
}

/** Where it stands until somebody dismisses it; it stays with this vault on this computer. */
const absenceKey = 'absence';
const minuteMs = 60_000;

/** How often it is noted that somebody could be told. */
export const seenEveryMs = 15 * minuteMs;
/** What is longer than this without a note was slept through, or closed. */
const longestUnseenMs = 2 * seenEveryMs;

/** The absence that nobody dismissed. */
export function readAbsence(reader: Pick<Reader, 'get'>): Absence | null {
  const kept = readMeta(reader, absenceKey);
  return kept ? (JSON.parse(kept) as Absence) : null;
}

/** Keeps that nobody was told anything from one time to the other, if that is long; one that was not dismissed grows. Answers whether it was. */
export function noteAbsence(writer: Writer, since: number, until: number): boolean {
  if (until - since <= longestUnseenMs) return false;
  writeMeta(writer, absenceKey, JSON.stringify({ since: readAbsence(writer)?.since ?? since, until } satisfies Absence));
  return true;
}

/** Somebody saw it. */
export const forgetAbsence = (writer: Writer): void => writeMeta(writer, absenceKey, '');
