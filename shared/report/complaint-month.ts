import { addDays, type Day } from '../kit/dates';
import { noRatio, percent } from '../kit/percent';
import { periodFigures } from './figures';
import type { ComplaintLine, ComplaintReport, FrequentProblem, ReportDocument, Share } from './model';
import { lastYear, previousPeriod } from './period';
import { reportWords, unfilled, type ReportWords } from './words';

/** What the figures of a period are made from: its complaints, and those of the periods it is compared with. */
export interface ComplaintReportInput {
  readonly from: Day;
  readonly to: Day;
  /** Complaints received in the period; others are left out, so that a caller may hand in more. */
  readonly lines: readonly ComplaintLine[];
  /** Complaints of `previousPeriod` and of `lastYear`; others are left out. */
  readonly previous?: readonly ComplaintLine[];
  readonly lastYear?: readonly ComplaintLine[];
}

/** Places of the list of frequent problems (S2-T9 「高频问题TOP3」). */
const places = 3;

/** One value with its complaints and the day of the first. */
interface Group {
  readonly name: string;
  readonly count: number;
  readonly first: Day;
}

/**
 * Groups in the order of S2-T9: by count, largest first; equal counts by the date of the first complaint.
 * What even that cannot decide keeps one order everywhere: by name.
 */
function groupsOf(lines: readonly ComplaintLine[], nameOf: (line: ComplaintLine) => string | null): readonly Group[] {
  const groups = new Map<string, { count: number; first: Day }>();
  for (const line of lines) {
    const name = nameOf(line);
    if (name === null) continue;
    const group = groups.get(name);
    if (!group) groups.set(name, { count: 1, first: line.receivedOn });
    else {
      group.count++;
      if (line.receivedOn < group.first) group.first = line.receivedOn;
    }
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...group }))
    .sort((a, b) => b.count - a.count || compare(a.first, b.first) || compare(a.name, b.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Shares of the total; a value nobody filled in is counted under `missing`, so that the counts add up. */
const sharesOf = (lines: readonly ComplaintLine[], nameOf: (line: ComplaintLine) => string | null, missing: string): readonly Share[] =>
  groupsOf(lines, (line) => nameOf(line) ?? missing).map(({ name, count }) => ({ name, count, of: lines.length, printed: percent(count, lines.length) }));

/**
 * The commonest problems. The list is longer than three only when the third place cannot be decided:
 * same count and same first day. Complaints without a problem are no problem: `withoutProblem` counts them.
 */
function frequentOf(lines: readonly ComplaintLine[]): Pick<ComplaintReport, 'frequent' | 'tiedBeyond'> {
  const groups = groupsOf(lines, (line) => line.problem);
  const last = groups[Math.min(places, groups.length) - 1];
  if (!last) return { frequent: [], tiedBeyond: [] };
  const listed = groups.filter((group, index) => index < places || (group.count === last.count && group.first === last.first));
  const withCount = (count: number): number => groups.filter((group) => group.count === count).length;
  return {
    frequent: listed.map(({ name, count }, index): FrequentProblem => ({ rank: index + 1, problem: name, count, tied: withCount(count) > 1 })),
    tiedBeyond: groups.slice(listed.length).filter(({ count }) => count === last.count).map(({ name }) => name),
  };
}

/** Every day of the period with its complaints, days without any included. */
function dailyOf(from: Day, to: Day, lines: readonly ComplaintLine[]): ComplaintReport['daily'] {
  const counts = new Map<Day, number>();
  for (const line of lines) counts.set(line.receivedOn, (counts.get(line.receivedOn) ?? 0) + 1);
  const days: { day: Day; count: number }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, count: counts.get(day) ?? 0 });
  return days;
}

/** The figures of S2-T9 for a period, both ends included; every one can be traced to `lines`. */
export function complaintReport({ from, to, lines: given, previous = [], lastYear: yearAgo = [] }: ComplaintReportInput): ComplaintReport {
  const lines = given
    .filter((line) => line.receivedOn >= from && line.receivedOn <= to)
    .sort((a, b) => compare(a.receivedOn, b.receivedOn) || compare(a.number ?? '', b.number ?? ''));
  return {
    from,
    to,
    total: lines.length,
    figures: periodFigures({ from, to }, lines),
    compared: { previous: periodFigures(previousPeriod({ from, to }), previous), lastYear: periodFigures(lastYear({ from, to }), yearAgo) },
    types: sharesOf(lines, (line) => line.type, unfilled.type),
    ...frequentOf(lines),
    departments: sharesOf(lines, (line) => line.department, unfilled.other),
    grades: sharesOf(lines, (line) => line.grade, unfilled.other),
    channels: sharesOf(lines, (line) => line.channel, unfilled.other),
    states: sharesOf(lines, (line) => line.state, unfilled.other),
    clientGrades: sharesOf(lines, (line) => line.clientGrade, unfilled.other),
    products: sharesOf(lines, (line) => line.product, unfilled.other),
    daily: dailyOf(from, to, lines),
    lines,
  };
}

/** Complaints of a report in which nobody filled in the problem. */
export const withoutProblem = (report: ComplaintReport): number => report.lines.filter((line) => line.problem === null).length;

/** One line of the table S2-T9. `note` says what the value alone would hide: a tie, complaints left out of a ranking. */
export interface TableLine {
  readonly field: 'period' | 'author' | 'total' | 'types' | 'frequent' | 'departments' | 'measures';
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
}

/** What the ranking of problems does not show by itself. */
export function frequentNote(report: ComplaintReport, words: ReportWords): string | null {
  const tied = new Map<number, number>();
  for (const { count, tied: isTied } of report.frequent) if (isTied) tied.set(count, (tied.get(count) ?? 0) + 1);
  const last = report.frequent.at(-1);
  const notes = [...tied.values()].filter((size) => size > 1).map(words.tied);
  if (last && report.tiedBeyond.length > 0) notes.push(words.tiedBeyond(report.tiedBeyond, last.count));
  const missing = withoutProblem(report);
  if (missing > 0) notes.push(words.withoutProblem(missing));
  return notes.length === 0 ? null : notes.join(words.separator);
}

/** The table S2-T9 with its seven fields in the source's order and format; what nobody filled in prints 「—」. */
export function tableLines({ report, text, language }: ReportDocument): readonly TableLine[] {
  const words = reportWords[language];
  const join = (items: readonly string[]): string => (items.length === 0 ? noRatio : items.join(words.separator));
  const line = (field: TableLine['field'], value: string, note: string | null = null): TableLine => ({ field, label: words.fields[field], value, note });
  return [
    line('period', words.period(report)),
    line('author', text.author === '' ? noRatio : text.author),
    line('total', words.complaints(report.total)),
    line('types', join(report.types.map((share) => words.counted(words.term(share.name), share.count, share.printed)))),
    line('frequent', join(report.frequent.map(({ rank, problem, count }) => words.ranked(rank, problem, count))), frequentNote(report, words)),
    line('departments', join(report.departments.map((share) => words.counted(words.term(share.name), share.count)))),
    line('measures', join(text.measures.map((measure, index) => words.measure(index + 1, measure.text)))),
  ];
}
