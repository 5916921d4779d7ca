import { fold } from '../../../shared/kit/fold';
import { soundsOf } from './spelling';

/** How a typed word stands in a text, best first. */
export type Standing = 'exact' | 'prefix' | 'substring' | 'digits' | 'initials' | 'pinyin';

/** Where it stands: from and to, in characters of the text as it is written. */
export interface Found {
  readonly how: Standing;
  readonly mark: readonly [number, number];
  /** Whether nothing of what it was compared with is left over. */
  readonly whole: boolean;
}

/** A text folded, and for each folded character the place it came from. */
function foldedPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    for (const part of fold(char)) {
      folded += part;
      for (let unit = 0; unit < part.length; unit++) places.push(at);
    }
    at += char.length;
  }
  return { folded, places };
}

const endOf = (text: string, place: number): number => place + (Array.from(text.slice(place, place + 2))[0]?.length ?? 1);

function inLetters(text: string, word: string): Found | null {
  if (!fold(text).includes(word)) return null; // the quick look: most texts hold nothing
  const { folded, places } = foldedPlaces(text);
  const at = folded.indexOf(word);
  if (at < 0) return null;
  const [from = 0, last = 0] = [places[at], places[at + word.length - 1]];
  return { how: folded === word ? 'exact' : at === 0 ? 'prefix' : 'substring', mark: [from, endOf(text, last)], whole: folded.length === word.length };
}

/** Four digits or more anywhere in a number, whatever signs stand between them. */
function inDigits(text: string, word: string): Found | null {
  if (!/^\d{4,}$/.test(word)) return null;
  const places = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  const at = places.map((place) => text[place]).join('').indexOf(word);
  if (at < 0) return null;
  return { how: 'digits', mark: [places[at] ?? 0, (places[at + word.length - 1] ?? 0) + 1], whole: places.length === word.length };
}

/** A name by its sound: pinyin or initials from any syllable on. */
function inSounds(text: string, word: string): Found | null {
  if (!/^[a-z0-9]+$/.test(word)) return null;
  let found: Found | null = null;
  for (const syllables of soundsOf(text)) {
    for (let start = 0; start < syllables.length; start++) {
      const rest = syllables.slice(start);
      const whole = (length: number): boolean => start === 0 && length === rest.length;
      const mark = (length: number): readonly [number, number] => [rest[0]?.from ?? 0, rest[length - 1]?.to ?? 0];
      if (rest.map(({ sound }) => sound.slice(0, 1)).join('').startsWith(word)) {
        const made: Found = { how: 'initials', mark: mark(word.length), whole: whole(word.length) };
        if (found === null || made.whole || found.how === 'pinyin') found = made;
      } else if (found === null && rest.map(({ sound }) => sound).join('').startsWith(word)) {
        let [length, heard] = [0, ''];
        while (heard.length < word.length) heard += rest[length++]?.sound ?? word;
        found = { how: 'pinyin', mark: mark(length), whole: whole(length) };
      }
      if (found?.whole) return found;
    }
  }
  return found;
}

/** Where a typed word, folded, stands in a text; `null` when it does not. */
export const findIn = (text: string, word: string, as: { readonly number?: boolean; readonly name?: boolean } = {}): Found | null =>
  inLetters(text, word) ?? (as.number === true ? inDigits(text, word.replace(/[^a-z0-9]/g, '')) : null) ?? (as.name === true ? inSounds(text, word) : null);
