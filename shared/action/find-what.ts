import type { FoundWhen } from './find-when';
import { clauses, emptyObjects, emptyVerbs, fillers, leading, particles, vagueTimes, verbs, waiting } from './vocabulary';

/** A piece of the folded text. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Stands for what was read already: no letter, and as long as what it hides. */
const hidden = '\u0000';
const hide = (text: string, pieces: readonly Piece[]): string =>
  pieces.reduce((left, { from, to }) => left.slice(0, from) + hidden.repeat(to - from) + left.slice(to), text);
const without = (text: string, ...patterns: readonly RegExp[]): string =>
  patterns.reduce((left, pattern) => left.replace(pattern, (found) => hidden.repeat(found.length)), text);
const isEmpty = (text: string): boolean => !/[^\0]/.test(text);

/** The text with the days in it hidden by spaces, for finding who does it. */
export const withoutDays = (text: string, days: readonly Piece[]): string => hide(text, days).replaceAll(hidden, ' ');

export interface FoundWhat {
  /** What is done, without when and who; `null` where nothing is said. */
  readonly piece: Piece | null;
  /** How long the verb is that it begins with; 0 where none is known. */
  readonly verb: number;
  /** Whether anything is said beside words that fit every client (R-FU-05). */
  readonly vague: boolean;
  /** Words that put it off without a day. */
  readonly putOff: readonly Piece[];
}

/** What is done. A text is vague when nothing is left of it once words that fit every client are taken away. */
export function findWhat(text: string, { taken }: FoundWhen, who: Piece | null, people: readonly string[]): FoundWhat {
  const open = hide(text, who === null ? taken : [...taken, who]);
  const putOff = [...open.matchAll(vagueTimes)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const unnamed = people.reduce((left, name) => (name === '' ? left : left.replaceAll(name, hidden.repeat(name.length))), open);
  const telling = without(unnamed, waiting, vagueTimes, emptyObjects, emptyVerbs, fillers, particles);
  const vague = isEmpty(telling);
  const piece = fullest(open, vague ? without(open, fillers, particles) : telling);
  return { piece, verb: piece === null ? 0 : (verbs.exec(text.slice(piece.from, piece.to))?.[0].length ?? 0), vague, putOff };
}

/** The stretch between marks, days and names of which most is left in `telling`, without what only leads to it. */
function fullest(open: string, telling: string): Piece | null {
  let best: (Piece & { readonly left: number }) | null = null;
  for (const match of open.matchAll(clauses)) {
    const skipped = leading.exec(match[0])?.[0].length ?? 0;
    const piece = { from: match.index + skipped, to: match.index + match[0].length };
    const left = telling.slice(piece.from, piece.to).replaceAll(hidden, '').length;
    if (left > (best?.left ?? 0)) best = { ...piece, left };
  }
  return best === null ? null : { from: best.from, to: best.to };
}
