import type { Day } from '../kit/dates';
import { findWhat, withoutDays, type Piece } from './find-what';
import { findWhen } from './find-when';
import { findWho } from './find-who';
import { plainText } from './plain-text';

/** Where something stands in the text as it was typed, for marking it: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What keeps a next action from saying 「谁、做什么、何时完成」 (R-FU-05). */
export type ActionFlaw = 'noDate' | 'vagueDate' | 'dateInPast' | 'noWhat' | 'vagueWhat';

/** What a next action says, read from its words. */
export interface ActionReading {
  readonly who: (Span & { readonly name: string }) | null;
  readonly what: (Span & { readonly verb: string | null; readonly object: string }) | null;
  /** `on` is the last day on which it is in time, `first` the first of a period; `time` is `HH:MM`. */
  readonly when: (Span & { readonly on: Day; readonly first: Day; readonly time: string | null }) | null;
  readonly flaws: readonly ActionFlaw[];
  /** The words that say nothing definite. */
  readonly vague: readonly Span[];
}

/**
 * Reads a next action in Chinese, modestly in English: who does what by when (R-FU-05, AT-09, AT-11). Days without a
 * year or month are the next on or after `saidOn`; `people` are names that may be meant. Knows no clock.
 */
export function readAction(typed: string, { saidOn, people = [] }: { readonly saidOn: Day; readonly people?: readonly string[] }): ActionReading {
  const { text, at } = plainText(typed);
  const span = ({ from, to }: Piece): Span => ({ from: at[from] ?? typed.length, to: endOf(at, to) });
  const names = people.map((name) => plainText(name).text);
  const when = findWhen(text, saidOn);
  const who = findWho(withoutDays(text, when.taken), names);
  const what = findWhat(text, when, who, names);
  const past = when.day !== null && when.day.last < saidOn;
  const flaws: ActionFlaw[] = [];
  if (when.day === null) flaws.push(what.putOff.length > 0 ? 'vagueDate' : 'noDate');
  else if (past) flaws.push('dateInPast');
  if (what.piece === null) flaws.push('noWhat');
  else if (what.vague) flaws.push('vagueWhat');
  const words = (piece: Piece): string => {
    const { from, to } = span(piece);
    return typed.slice(from, to).trim();
  };
  return {
    who: who === null ? null : { ...span(who), name: words(who) },
    what: what.piece === null ? null : {
      ...span(what.piece),
      verb: what.verb === 0 ? null : words({ from: what.piece.from, to: what.piece.from + what.verb }),
      object: words({ from: what.piece.from + what.verb, to: what.piece.to }),
    },
    when: when.day === null ? null : { ...span(when.day), on: when.day.last, first: when.day.first, time: when.time?.at ?? null },
    flaws: text === '' ? [] : flaws,
    vague: [...(when.day === null ? what.putOff.map(span) : []), ...(what.vague && what.piece !== null ? [span(what.piece)] : [])],
  };
}

/** The end of a piece in the typed text: where its last character ends, so that a space behind it stays outside. */
const endOf = (at: readonly number[], to: number): number => (to === 0 ? 0 : Math.min(at[to] ?? 0, (at[to - 1] ?? 0) + 1));

/** Why a next action is not taken as it stands; `null` when it is. */
export type ActionStop = 'noDate' | 'vagueWhat';

/**
 * Whether a next action may be saved (AT-09): it needs a day, in its words or as its deadline, and something to do that
 * is not vague, or a written reason why not.
 */
export function stopOf({ flaws }: ActionReading, { deadline, reason }: { readonly deadline: Day | null; readonly reason: string | null }): ActionStop | null {
  const has = (...kinds: readonly ActionFlaw[]): boolean => flaws.some((flaw) => kinds.includes(flaw));
  if (deadline === null && has('noDate', 'vagueDate', 'dateInPast')) return 'noDate';
  return reason === null && has('noWhat', 'vagueWhat') ? 'vagueWhat' : null;
}

/** The day that the words say, where the deadline beside them is another: before the first or after the last that they allow. */
export function differs({ when }: ActionReading, deadline: Day | null): { readonly said: Day; readonly deadline: Day } | null {
  if (when === null || deadline === null || (deadline >= when.first && deadline <= when.on)) return null;
  return { said: when.on, deadline };
}
