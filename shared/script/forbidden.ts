import { plainText } from '../action/plain-text';
import { forbiddenWords, type ForbiddenKind } from './vocabulary';

/** A sentence that is not to be said, and where it stands in the text as typed: `from` inclusive, `to` exclusive. */
export interface Forbidden {
  readonly kind: ForbiddenKind;
  readonly from: number;
  readonly to: number;
}

/** What a text is for: some words are forbidden only in what is to be done next. */
export interface TextUse {
  /** `said`: words for a client; `next`: a next action, which may not be put off without a day (domain §3.10). */
  readonly as: 'said' | 'next';
  /** Whether a promise of 24 hours can be kept here (R-FU-06); then it may be made. */
  readonly keeps24h: boolean;
}

/**
 * The forbidden sentences in a text (R-FU-06, R-CP-09, AT-13, domain §3.10), in order, none inside another. They are
 * pointed out and never stop a text from being saved: whoever writes knows whether it is a quotation.
 */
export function findForbidden(typed: string, { as, keeps24h }: TextUse): readonly Forbidden[] {
  const { text, at } = plainText(typed);
  const found = forbiddenWords
    .filter(({ kind }) => (kind === 'later' ? as === 'next' : kind !== 'solveIn24h' || !keeps24h))
    .flatMap(({ kind, words }) => [...text.matchAll(words)].map(({ index, 0: { length } }) => ({ kind, from: at[index] ?? 0, to: (at[index + length - 1] ?? 0) + 1 })))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(({ from }, place) => found.slice(0, place).every(({ to }) => to <= from));
}
