import { numeralToNumber } from '../action/day/numerals';
import { plainText } from '../action/plain-text';
import { readAction, type Span } from '../action/read-action';
import { us } from '../action/who/vocabulary';
import { addDays, dayOf, momentAt, momentOf, msOf, type Day, type Moment } from '../kit/dates';
import { atOnce, bound, done, gives, hours, part, partEnds, promisedAlready, sentence, speaksForUs, toThem, unsure, wished } from './vocabulary';

/** When and by whom a text was said. */
export interface Said {
  readonly on: Day;
  /** The minute, where it is known: 「24小时内」 counts from it. */
  readonly at: Moment | null;
  readonly zone: string;
  /** Names that may be meant. */
  readonly people?: readonly string[];
}

/** A promise that a text makes, and where it stands in the text as typed. */
export interface FoundPromise extends Span {
  /** The words of the promise as typed. */
  readonly text: string;
  /** Who keeps it, where somebody is named; 我们 names nobody. */
  readonly who: string | null;
  /** The last day on which it is kept in time; where a time or a part of the day is said, `dueAt` is when it ends (上午 → 12:00). */
  readonly dueOn: Day;
  readonly dueAt: Moment | null;
  /** The time that is promised from the moment of saying, in minutes; `null` where a day is promised. */
  readonly withinMinutes: number | null;
}

/** Minutes that a text promises something within; `null` where it says none. */
function minutesIn(plain: string): number | null {
  const { count, more, half, minutes, english, englishMinutes } = hours.exec(plain)?.groups ?? {};
  if (english !== undefined) return Number(english) * (englishMinutes === undefined ? 60 : 1);
  if (count === undefined && half === undefined) return null;
  const number = count === undefined ? 0.5 : numeralToNumber(count) + (more === undefined ? 0 : 0.5);
  return Math.round(number * (minutes === undefined ? 60 : 1));
}

/** The end of a promise in time: of a length of time (R-GEN-01), of the day where it is solved at once, of a time or a part of the day that is said, else of the day alone. */
function endOf(plain: string, when: { readonly on: Day; readonly time: string | null } | null, said: Said): Pick<FoundPromise, 'dueOn' | 'dueAt' | 'withinMinutes'> | null {
  const minutes = minutesIn(plain);
  if (minutes !== null) {
    if (said.at === null) return { dueOn: addDays(said.on, Math.ceil(minutes / 1440)), dueAt: null, withinMinutes: minutes };
    const ms = msOf(said.at) + minutes * 60_000;
    return { dueOn: dayOf(ms, said.zone), dueAt: momentOf(ms, said.zone), withinMinutes: minutes };
  }
  if (when === null) return atOnce.test(plain) ? { dueOn: said.on, dueAt: null, withinMinutes: 0 } : null;
  const time = when.time ?? partEnds.find(([words]) => words.test(plain))?.[1] ?? null;
  return { dueOn: when.on, dueAt: time === null ? null : momentAt(when.on, time, said.zone), withinMinutes: null };
}

/** The parts of a sentence put together so that each has its own day: what leads to it without one, and what follows without one, belong to it. */
function groupsOf(parts: readonly Span[], hasDay: (piece: Span) => boolean, leads: (piece: Span) => boolean): readonly Span[] {
  const groups: { from: number; to: number; dated: boolean }[] = [];
  for (const piece of parts) {
    const dated = hasDay(piece);
    const last = groups.at(-1);
    if (last === undefined || (dated && last.dated) || (!last.dated && !leads({ from: last.from, to: last.to }))) groups.push({ ...piece, dated });
    else {
      last.to = piece.to;
      last.dated ||= dated;
    }
  }
  return groups.filter(({ dated }) => dated);
}

/** What leads to a promise without being one: who promises, or that it is promised, or whose wish it is. */
const leadsTo = (words: string): boolean => bound.test(words) || /^我[们方司]?(?:公司|这边)?[,、]?$/u.test(words) || /(?:要求|希望|说|表示|承诺|答应)[,、]?$/u.test(words);

/** Whether words promise something to a client: they bind, or speak for us, or say what a client gets; neither its own wish nor what is done already. */
function isPromise(plain: string): boolean {
  if (done.test(plain.replace(promisedAlready, '')) || unsure.test(plain)) return false;
  if (wished.test(plain) && !(toThem.test(plain) && !/希望|要求|能否|是否|可否/u.test(plain))) return false;
  return bound.test(plain) || gives(plain) || (speaksForUs(plain) && /[\p{Script=Han}]{2}/u.test(plain));
}

/**
 * The promises that a note, a script or a step of a complaint makes to a client (beyond §2 item 8, R-ST-06), in order: each has a
 * day or a length of time. A client's wishes and what was done already are none. Days and who are read as those of next
 * actions are (R-FU-05). Only proposed: whoever wrote the text confirms them.
 */
export function findPromises(typed: string, said: Said): readonly FoundPromise[] {
  const { text, at } = plainText(typed);
  const typedSpan = ({ from, to }: Span): Span => ({ from: at[from] ?? typed.length, to: to === 0 ? 0 : Math.min(at[to] ?? typed.length, (at[to - 1] ?? 0) + 1) });
  const whenOf = (words: string) => readAction(words, { saidOn: said.on, people: said.people ?? [] });
  return [...text.matchAll(sentence)].flatMap((whole): FoundPromise[] => {
    const parts = [...whole[0].matchAll(part)].map(({ index, 0: { length } }) => ({ from: whole.index + index, to: whole.index + index + length }));
    const words = ({ from, to }: Span): string => text.slice(from, to);
    const hasDay = (piece: Span): boolean => minutesIn(words(piece)) !== null || atOnce.test(words(piece)) || whenOf(words(piece)).when !== null;
    return groupsOf(parts, hasDay, (piece) => leadsTo(words(piece))).flatMap((group): FoundPromise[] => {
      const plain = words(group);
      if (!isPromise(plain)) return [];
      const { who, when, what } = whenOf(plain);
      const end = endOf(plain, when, said);
      if (end === null || what === null || end.dueOn < said.on) return [];
      const span = typedSpan(group);
      const shown = typed.slice(span.from, span.to).replace(/^[\s,，、]+|[\s,，、]+$/gu, '');
      const from = typed.indexOf(shown, span.from);
      return [{ from, to: from + shown.length, text: shown, who: who === null || us.test(who.name) || bound.test(who.name) ? null : who.name, ...end }];
    });
  });
}
