import type { Piece } from './find-what';
import { beside, clientActs, clientTitle, condition, doesNothing, nothingBefore, subject, told, us } from './who/vocabulary';

/** Whether what follows a name is done by a client, or is only waited for. */
const actsElsewhere = (called: string, rest: string): boolean => (!us.test(called) && condition.test(rest)) || (clientTitle.test(called) && clientActs.test(rest));

/** Who does it: one of us, a department, somebody who is asked to, or one of the given people, whoever is named first; `null` where it is not said. `open` is the text with its days hidden by spaces. */
export function findWho(open: string, people: readonly string[]): Piece | null {
  const named = people.flatMap((each): Piece[] => {
    const at = each === '' ? -1 : open.indexOf(each);
    const rest = open.slice(at + each.length);
    const does = at >= 0 && nothingBefore.test(open.slice(0, at)) && !doesNothing.test(rest) && !actsElsewhere(each, rest);
    return does ? [{ from: at, to: at + each.length }] : [];
  });
  const found = (patterns: readonly RegExp[], isSubject: boolean): readonly Piece[] => patterns.flatMap((each): Piece[] => {
    const match = each.exec(open);
    const called = match?.groups?.['who'];
    if (match === null || called === undefined) return [];
    const from = match.index + match[0].lastIndexOf(called);
    const piece = { from, to: from + called.length };
    return isSubject && (beside.test(open.slice(0, from)) || actsElsewhere(called, open.slice(piece.to))) ? [] : [piece];
  });
  return [...named, ...found(told, false), ...found(subject, true)].reduce<Piece | null>((first, each) => (first === null || each.from < first.from ? each : first), null);
}
