import { dutyIdOf } from '../duty/ids';
import type { DutyKind } from '../duty/schema';
import type { VisitKind } from '../visit/vocabulary';
import { addDays, type Day, type Moment } from '../kit/dates';

/** What a matter is, beside a duty: a record by its id. */
const recordMatters = ['complaint', 'nextAction', 'promise', 'careTask'] as const;

/** One thing that a visit can settle: a duty, an open complaint, a next action, a promise, a care task that needs a meeting. */
export interface Matter {
  /** `client:kind:anchor` of a duty, else the id of the record. */
  readonly id: string;
  readonly what: 'duty' | (typeof recordMatters)[number];
  /** Kind of a duty; `null` for the rest. */
  readonly duty: DutyKind | null;
  /** What a duty counts from; the id of another record. */
  readonly anchor: string;
  readonly dueOn: Day;
  readonly dueAt: Moment | null;
  /** Rule of `spec/domain.md` that made it. */
  readonly rule: string;
  readonly method: string | null;
  /** What the records say of it: focus, problem, next action. */
  readonly text: string | null;
}

/** How a day stands for a visit: what the calendar says of it. */
export interface DayView {
  /** Weekend or holiday. */
  readonly off: boolean;
  /** Wall-clock times at which a visit is well begun that day, the best first; none on a day that is off. */
  readonly slots: readonly string[];
}

/** One visit in place of several (beyond §2 item 5). */
export interface Fusion {
  readonly on: Day;
  /** Wall-clock time, `HH:MM`; `null` when no good hour is left that day. */
  readonly at: string | null;
  readonly method: string;
  readonly kind: VisitKind;
  /** What the visit settles, soonest first: its agenda. */
  readonly matters: readonly Matter[];
  /** The first limit that may not be passed; `null` where every day can move. */
  readonly notAfter: Day | null;
}

/** How a client is met: who is there beats who calls, who calls beats who writes. */
const ways: readonly (readonly [RegExp, number])[] = [[/拜访|上门|线下|面谈/u, 3], [/电话/u, 2], [/微信|邮件|推送|短信/u, 1]];

const weightOf = (method: string | null): number => (method === null ? 0 : (ways.find(([way]) => way.test(method))?.[1] ?? 0));

/** The strongest of several methods; without any, the telephone. */
export const strongestMethod = (methods: readonly (string | null)[]): string =>
  methods.reduce<string | null>((best, method) => (weightOf(method) > weightOf(best) ? method : best), null) ?? '电话';

/** Limits that somebody else's clock has set: to the minute, or 以内 of a rule. Cadences and milestones may give way by some days. */
const bound: ReadonlySet<DutyKind | null> = new Set<DutyKind | null>(['首次跟进', '投诉回访']);
/** Duties that need no meeting: they come along where one is held, and make none. */
const companions: ReadonlySet<DutyKind | null> = new Set<DutyKind | null>(['感谢信', '资料核对']);
const isDriving = ({ what, duty }: Matter): boolean => what === 'careTask' || (what === 'duty' && !companions.has(duty));
const isStrict = ({ what, duty, dueAt }: Matter): boolean => what === 'complaint' || dueAt !== null || bound.has(duty);

/** The kind of visit that the matters make (S2 ch3): what hurts comes first. */
function kindOf(matters: readonly Matter[]): Fusion['kind'] {
  const has = (kind: DutyKind): boolean => matters.some(({ duty }) => duty === kind);
  if (matters.some(({ what }) => what === 'complaint') || has('投诉回访') || has('使用回访')) return '问题解决';
  if (has('满意度调查')) return '满意度调查';
  return has('首次跟进') ? '首次拜访' : '情感维护';
}

const byDue = (a: Matter, b: Matter): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The day and hour of a visit that is due between `first` and `last`: the first day of that window on which a visit
 * is well begun; then the nearest one before it; then the first that is not off. Never before `today`, never after
 * `notAfter`, even if that leaves only a bad day.
 */
function placeIn(first: Day, last: Day, notAfter: Day | null, today: Day, view: (day: Day) => DayView): Pick<Fusion, 'on' | 'at'> {
  const floor = first < today ? today : first;
  const bounded = notAfter !== null && notAfter < last ? notAfter : last;
  const end = bounded < today ? today : bounded;
  const start = floor > end ? end : floor;
  const days = (from: Day, to: Day): Day[] => {
    const found: Day[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) found.push(day);
    return found;
  };
  const inside = days(start, end);
  const earlier = days(addDays(start, -7) < today ? today : addDays(start, -7), addDays(start, -1)).reverse();
  // What is late by now has no window left: the next good day, unless a limit stands against it.
  const later = end === today && notAfter === null ? days(addDays(today, 1), addDays(today, 7)) : [];
  const good = [...inside, ...earlier, ...later].find((day) => view(day).slots.length > 0);
  const on = good ?? inside.find((day) => !view(day).off) ?? start;
  return { on, at: view(on).slots[0] ?? null };
}

/**
 * Puts what one client is owed within `within` days of the first into one visit each (beyond §2 item 5, C-05, C-06).
 * Complaints, next actions, promises, letters and checks of the file come along where duties are fused, and make no visit of themselves.
 * Fewer than two duties are no fusion; a care task that needs a meeting counts as one. A duty is in one visit at most, and none is lost: what stands alone is left out
 * here and stays where it is owed.
 */
export function fuseMatters(matters: readonly Matter[], within: number, today: Day, view: (day: Day) => DayView): readonly Fusion[] {
  const left = [...matters].sort(byDue);
  const fusions: Fusion[] = [];
  for (;;) {
    const first = left.find(isDriving);
    if (!first) return fusions;
    const start = first.dueOn < today ? today : first.dueOn; // what is late is due now, with whatever else is
    const until = addDays(start, within);
    const taken = left.filter((matter) => matter.dueOn <= until);
    for (const matter of taken) left.splice(left.indexOf(matter), 1);
    const driving = taken.filter(isDriving);
    if (driving.length < 2) continue;
    const limits = taken.filter(isStrict).map(({ dueOn }) => dueOn).sort();
    const notAfter = limits[0] ?? null;
    const last = driving.map(({ dueOn }) => dueOn).sort().at(-1) ?? first.dueOn;
    fusions.push({ ...placeIn(first.dueOn, last, notAfter, today, view), method: strongestMethod(taken.map(({ method }) => method)), kind: kindOf(taken), matters: taken, notAfter });
  }
}

const mark = /^\[duty:([^:\]]+):([^\]]+)\] ?/u;

/** Kind under which a client's part of a check stands on an agenda (R-CP-11). */
const prevention = 'prevention';

/** What a line of an agenda settles: a duty by kind and what it counts from, or a record. */
interface Settled {
  readonly what: Matter['what'] | typeof prevention;
  readonly kind: string;
  readonly anchor: string;
}

/** What a line settles by the mark that stands before it, `[duty:回访:2023-08-05] …`; `null` for a line that somebody wrote. */
export function settledByLine(line: string): Settled | null {
  const [, kind, anchor] = mark.exec(line) ?? [];
  if (kind === undefined || anchor === undefined) return null;
  const what = ([...recordMatters, prevention] as const).find((each) => each === kind) ?? 'duty';
  return { what, kind, anchor };
}

/** What the agenda of a client's visit, as JSON or lines, settles: each as the id of its matter. */
export const settledIds = (client: string, agenda: string | readonly string[] | null): readonly string[] =>
  (typeof agenda === 'string' ? (JSON.parse(agenda) as string[]) : (agenda ?? [])).flatMap((line) => {
    const settles = settledByLine(line);
    if (settles === null) return [];
    return [settles.what === 'duty' ? dutyIdOf(client, { kind: settles.kind as DutyKind, anchor: settles.anchor }) : settles.anchor];
  });

/** Longest line of an agenda. */
const longestLine = 300;

const marked = (kind: string, anchor: string, text: string): string => `[duty:${kind}:${anchor}] ${text}`.slice(0, longestLine);

/** The line of an agenda for a matter, under the words that a caller gives it. */
export const agendaLineOf = ({ what, duty, anchor }: Pick<Matter, 'what' | 'duty' | 'anchor'>, text: string): string => marked(what === 'duty' ? (duty ?? '') : what, anchor, text);

/** The line of an agenda for a client's part of a check, by its id. */
export const preventionMark = (item: string, text: string): string => marked(prevention, item, text);
