import { plainText } from '../action/plain-text';
import { allGreetings, betweenWishes, festivalsAsSuch, festivalWords, neutralGreeting, noFestival, otherFaiths, quotedWish, refusals, western } from './vocabulary';

/** A greeting that a client does not want, where it stands in the text as typed, and what to write instead (R-RV-06, AT-19). */
export interface Taboo {
  readonly festival: string;
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

/** Whether a clause that refuses something refuses every greeting: what it says before the greeting names nothing, so that 「不用生日问候」 is not all of them. */
function refusesAll(clause: string): boolean {
  const at = clause.search(allGreetings);
  if (at < 0) return false;
  const before = clause.slice(0, at);
  const refused = [...before.matchAll(new RegExp(refusals, 'g'))].at(-1);
  if (refused === undefined && festivalsAsSuch.test(clause.slice(at))) return true; // 「王总的节日问候不要」
  return before.slice(refused === undefined ? 0 : refused.index + refused[0].length).replace(noFestival, '') === '';
}

/** Festivals that a client does not want to be greeted for, read from its greeting preference. */
export function unwantedFestivals(preference: string | null): ReadonlySet<string> {
  return new Set(clausesOf(preference ?? '').map(plain).flatMap((clause) => {
    const named = festivalWords.filter(({ named: words }) => words.test(clause));
    if (refusals.test(clause)) {
      if (named.length > 0) return named;
      if (western.words.test(clause)) return festivalWords.filter(({ festival }) => western.festivals.has(festival));
      return refusesAll(clause) ? festivalWords : [];
    }
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
