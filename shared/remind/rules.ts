import { addDays, dayOf, momentAt, msOf } from '../kit/dates';

/** Something that is to be told at a time. */
export interface Telling {
  /** When it falls due to be told, in milliseconds since the epoch. */
  readonly at: number;
}

/** From when to when nothing is told, `HH:MM` each; the end may lie on the next day. Equal times: never quiet. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When something due at `at` is told: at once, or where the quiet hours that it falls into end. */
export function tellingTime(at: number, { from, to }: QuietHours, zone: string): number {
  if (from === to) return at;
  const day = dayOf(at, zone);
  // The quiet hours that began the day before reach into this one when they end after midnight.
  for (const start of [addDays(day, -1), day]) {
    const begins = msOf(momentAt(start, from, zone));
    const ends = msOf(momentAt(to > from ? start : addDays(start, 1), to, zone));
    if (at >= begins && at < ends) return ends;
  }
  return at;
}

/** What comes later than this after its time was slept through, or held back: it is told in one message with the rest. */
const lateAfterMs = 10 * 60_000;

/** What is told now, of all that falls due. */
interface ToTell<T> {
  /** Each by itself, on time. */
  readonly singly: readonly T[];
  /** Together, because it was held back or slept through. */
  readonly together: readonly T[];
}

/**
 * What is to be told at `now`, when everything up to `toldUntil` was: each time belongs to exactly one span, so that
 * nothing is told twice and nothing is passed over, however long the machine slept or the app was closed.
 */
export function toTell<T extends Telling>(tellings: readonly T[], toldUntil: number, now: number, quiet: QuietHours, zone: string): ToTell<T> {
  const due = tellings.map((telling) => ({ telling, at: tellingTime(telling.at, quiet, zone) })).filter(({ at }) => at > toldUntil && at <= now).sort((a, b) => a.at - b.at);
  const isLate = ({ telling, at }: (typeof due)[number]): boolean => at !== telling.at || now - at > lateAfterMs;
  return { singly: due.filter((one) => !isLate(one)).map(({ telling }) => telling), together: due.filter(isLate).map(({ telling }) => telling) };
}
