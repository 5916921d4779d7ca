import * as z from 'zod';
import { plainText } from '../action/plain-text';
import { forbiddenKinds, forbiddenWords, type ForbiddenKind } from './vocabulary';

/** A sentence that is not to be said, and where it stands in the text as typed: `from` inclusive, `to` exclusive. */
export interface Forbidden {
  /** `own`: by words that the user added. */
  readonly kind: ForbiddenKind | 'own';
  /** How the user says it better; `null` where nothing is written, and for what comes with the program, which says it by its kind. */
  readonly better: string | null;
  readonly from: number;
  readonly to: number;
}

/** Words that the user wants pointed out, as they are written, and what to say instead. */
const ownForbidden = z.strictObject({ words: z.string().trim().min(1).max(60), better: z.string().trim().max(200) });

/** Which sentences are pointed out: the user's own beside those that come with the program, without those that it switched off. */
export interface ForbiddenBook {
  readonly forbiddenOwn: readonly z.infer<typeof ownForbidden>[];
  readonly forbiddenOff: readonly ForbiddenKind[];
}
/** Words of one's own at most. */
export const mostForbiddenOwn = 60;
export const forbiddenBook = {
  forbiddenOwn: z.array(ownForbidden).max(mostForbiddenOwn).default([]),
  forbiddenOff: z.array(z.enum(forbiddenKinds)).max(forbiddenKinds.length).default([]),
};

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
export function findForbidden(typed: string, { as, keeps24h }: TextUse, { forbiddenOwn, forbiddenOff }: ForbiddenBook): readonly Forbidden[] {
  const { text, at } = plainText(typed);
  const place = (index: number, length: number): Pick<Forbidden, 'from' | 'to'> => ({ from: at[index] ?? 0, to: (at[index + length - 1] ?? 0) + 1 });
  const shipped = forbiddenWords
    .filter(({ kind }) => !forbiddenOff.includes(kind) && (kind === 'later' ? as === 'next' : kind !== 'solveIn24h' || !keeps24h))
    .flatMap(({ kind, words }) => [...text.matchAll(words)].map(({ index, 0: { length } }): Forbidden => ({ kind, better: null, ...place(index, length) })));
  const own = forbiddenOwn.flatMap(({ words, better }) => placesOf(plainText(words).text, text).map(({ index, length }): Forbidden => ({ kind: 'own', better: better || null, ...place(index, length) })));
  const found = [...shipped, ...own].sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(({ from }, place) => found.slice(0, place).every(({ to }) => to <= from));
}

/** Where words stand in a text, one after the other. */
function placesOf(words: string, text: string): readonly { readonly index: number; readonly length: number }[] {
  const places: { readonly index: number; readonly length: number }[] = [];
  const { length } = words;
  if (length === 0) return places;
  for (let index = text.indexOf(words); index >= 0; index = text.indexOf(words, index + length)) places.push({ index, length });
  return places;
}
