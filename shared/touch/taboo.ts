import { plainText } from '../action/plain-text';
import { allGreetings, betweenWishes, festivalWords, neutralGreeting, otherFaiths, quotedWish, refusals, type FestivalName } from './vocabulary';

/** A greeting that a client does not want, where it stands in the text as typed, and what to write instead (R-RV-06, AT-19). */
export interface Taboo {
  readonly festival: FestivalName;
  readonly words: string;
  readonly instead: string;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const clausesOf = (preference: string): readonly string[] => preference.split(betweenWishes).map((clause) => clause.trim()).filter((clause) => clause !== '');
const plain = (clause: string): string => plainText(clause).text;

/** The greeting that a client asks for in quotes. */
const askedFor = (preference: string): string | null =>
  clausesOf(preference).filter((clause) => !refusals.test(plain(clause))).flatMap((clause) => quotedWish.exec(clause)?.[1] ?? [])[0] ?? null;

/** Festivals that a client does not want to be greeted for, read from its greeting preference. */
export function unwantedFestivals(preference: string | null): ReadonlySet<FestivalName> {
  return new Set(clausesOf(preference ?? '').map(plain).flatMap((clause) => {
    const named = festivalWords.filter(({ named: words }) => words.test(clause));
    if (refusals.test(clause)) return named.length === 0 && allGreetings.test(clause) ? festivalWords : named;
    return otherFaiths.test(clause) ? festivalWords.filter(({ faith }) => faith) : [];
  }).map(({ festival }) => festival));
}

/** Whether a client does not want to be greeted for a festival, as the calendar names it: 圣诞节. Who wants no greetings at all wants none for any. */
export function isUnwanted(festival: string, preference: string | null): boolean {
  const unwanted = unwantedFestivals(preference);
  return unwanted.size === festivalWords.length || festivalWords.some(({ festival: name, named }) => unwanted.has(name) && named.test(festival));
}

/**
 * The greetings in a text that a client does not want, each with the wording that fits (R-RV-06, AT-19). The preference
 * says which ones, such as 「不用圣诞问候」; it names no belief (C-29).
 */
export function findTaboos(typed: string, preference: string | null): readonly Taboo[] {
  const unwanted = unwantedFestivals(preference);
  if (unwanted.size === 0) return [];
  const { text, at } = plainText(typed);
  const asked = askedFor(preference ?? '');
  const found = festivalWords.filter(({ festival }) => unwanted.has(festival)).flatMap(({ festival, greeting }) =>
    [...text.matchAll(greeting)].map(({ index, 0: { length } }): Taboo => {
      const [from, to] = [at[index] ?? 0, (at[index + length - 1] ?? 0) + 1];
      const words = typed.slice(from, to);
      return { festival, words, from, to, instead: asked ?? (/[a-z]/i.test(words) ? neutralGreeting.en : neutralGreeting.zh) };
    })).sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(({ from }, place) => found.slice(0, place).every(({ to }) => to <= from));
}

/** A text with unwanted greetings replaced by what fits; one that was typed over meanwhile stays. */
export function withoutTaboos(typed: string, taboos: readonly Taboo[]): string {
  let text = '';
  let done = 0;
  for (const { from, to, words, instead } of taboos) {
    text += typed.slice(done, from) + (typed.slice(from, to) === words ? instead : typed.slice(from, to));
    done = to;
  }
  return text + typed.slice(done);
}
