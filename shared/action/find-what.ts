import type { FoundWhen } from './find-when';
import { clauses, doerPatterns, emptyObjects, emptyVerbs, fillers, leading, particles, vagueTimes, verbs, waiting } from './vocabulary';

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

/** Before a name: it is done for, with or to somebody, who then does not do it. */
const doneTo = /(?:[给与和跟同向找约访见送寄陪邀催问等待到往]|联系|通知|提醒|拜访|回访|致电)(?:一?[下次趟])?\s*$/u;
const asked = /(?:^|[,;。\n ])(?:请|由)\s*$/u;
/** After a name: it says where or whose a thing is. */
const ownsThing = /^(?:的|从|微信|账户|邮箱|手机|办公室|公司|店|家|那[边里]|这[边里])/u;

/** Who does it: one of us, a department, somebody who is asked to, or one of the given people, whoever is named first; `null` where it is not said. */
export function findWho(text: string, people: readonly string[], when: readonly Piece[]): Piece | null {
  const open = hide(text, when).replaceAll(hidden, ' ');
  const named = people.flatMap((name): Piece[] => {
    const at = name === '' ? -1 : open.indexOf(name);
    if (at < 0) return [];
    const before = open.slice(0, at);
    const isObject = (doneTo.test(before) && !asked.test(before)) || ownsThing.test(open.slice(at + name.length));
    return isObject ? [] : [{ from: at, to: at + name.length }];
  });
  const told = doerPatterns.flatMap((pattern): Piece[] => {
    const who = pattern.exec(open);
    const name = who?.groups?.['who'];
    if (who === null || name === undefined) return [];
    const from = who.index + who[0].lastIndexOf(name);
    return [{ from, to: from + name.length }];
  });
  return [...named, ...told].reduce<Piece | null>((first, each) => (first === null || each.from < first.from ? each : first), null);
}

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
