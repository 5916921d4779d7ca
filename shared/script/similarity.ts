import { plainText } from '../action/plain-text';

/** Letters, digits and signs of a text in folded form; spaces and punctuation make no wording. */
const letters = (text: string): string => plainText(text).text.replace(/[\s\p{P}\p{S}]+/gu, '');

/** What is filled in the same way into every text: days and numbers. */
const figures = /\d+/g;

/**
 * The wording of a text: without the names in `names` and without numbers, because a name that is filled in makes a bulk text no
 * more personal (R-RV-03, R-FU-08). Longer names go first, so that none leaves a part of another behind.
 */
export function wordingOf(text: string, names: readonly string[]): string {
  const known = [...new Set(names.map(letters).filter((name) => name !== ''))].sort((a, b) => b.length - a.length);
  return known.reduce((wording, name) => wording.split(name).join(''), letters(text)).replace(figures, '');
}

function pairsOf(wording: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < wording.length; at += 1) {
    const pair = wording.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * How similar two wordings are: the share of common character pairs, 0 to 1 (Dice: twice the common pairs by all pairs, a pair as
 * often as it stands in both). Wordings too short for a pair are the same or not.
 */
export function similarityTo(wording: string): (other: string) => number {
  const mine = pairsOf(wording);
  const count = Math.max(0, wording.length - 1);
  return (other) => {
    const all = count + Math.max(0, other.length - 1);
    if (count === 0 || other.length < 2) return wording === other && wording !== '' ? 1 : 0;
    let common = 0;
    for (const [pair, times] of pairsOf(other)) common += Math.min(times, mine.get(pair) ?? 0);
    return (2 * common) / all;
  };
}
