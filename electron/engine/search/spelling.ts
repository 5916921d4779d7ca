import { pinyin } from 'pinyin-pro';
import { fold } from '../../../shared/kit/fold';
import { remembered } from './remembered';

const han = /\p{Script=Han}/u;
/** Longest part of a name whose pinyin is kept: nobody types more. */
const maxSyllables = 16;

/** How a name sounds: its syllables, each way they can be read (a surname reads differently: 曾, 单, 仇). */
const readings = remembered((name: string): readonly (readonly string[])[] => {
  const folded = fold(name).slice(0, maxSyllables * 2);
  if (!han.test(folded)) return [];
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  const plain = pinyin(folded, options).slice(0, maxSyllables);
  const asPerson = pinyin(folded, { ...options, mode: 'surname' }).slice(0, maxSyllables);
  return plain.join() === asPerson.join() ? [asPerson] : [asPerson, plain];
});

/** Each way a name can be read, syllable by syllable, with the place of each in the name. */
export function soundsOf(name: string): readonly (readonly { readonly sound: string; readonly from: number; readonly to: number }[])[] {
  const chars = Array.from(fold(name));
  return readings(name).map((syllables) => {
    let at = 0;
    return syllables.map((syllable) => {
      const length = han.test(chars[at] ?? '') ? 1 : Math.max(1, Array.from(syllable).length);
      at += length;
      return { sound: syllable.replace(/[^a-z0-9]/g, ''), from: at - length, to: at };
    });
  });
}

/** The key a list is sorted by: the first reading, with the name behind it so that homophones stay apart. */
export const sortKey = (name: string): string => {
  const [first] = readings(name);
  return `${(first ?? [fold(name)]).join(' ')} ${fold(name)}`;
};

/**
 * The words under which a name is found by its sound: for each place where one may begin, the full pinyin
 * and the initials from there on. 李明朗 → liminglang, minglang, lang, lml, ml, l.
 */
export const soundWords = remembered((name: string): string => {
  const words = new Set<string>();
  for (const syllables of readings(name)) {
    const heard = syllables.map((syllable) => syllable.replace(/[^a-z0-9]/g, ''));
    for (let start = 0; start < heard.length; start++) {
      const rest = heard.slice(start);
      words.add(rest.join(''));
      words.add(rest.map((syllable) => syllable.slice(0, 1)).join(''));
    }
  }
  words.delete('');
  return [...words].join(' ');
});

/** Text as the index keeps it: folded, each Chinese character a word of its own (libraries.md: 2 characters in 0.15 ms). */
export const indexWords = remembered((text: string): string =>
  fold(text.replace(/\s+/g, '\u0001'))
    .replace(/\u0001/g, ' ')
    .replace(/(\p{Script=Han})/gu, ' $1 ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim());

/** A phone number under which every fragment of at least four digits is found: all its endings. */
export function phoneWords(digits: string): string {
  const words: string[] = [];
  for (let start = 0; start + 4 <= digits.length; start++) words.push(digits.slice(start));
  return words.join(' ');
}
