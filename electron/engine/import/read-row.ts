import type { CustomValue, CustomValues } from '../../../shared/custom/rules';
import { customKey, type CustomOwner } from '../../../shared/custom/schema';
import { isWithheld } from '../../../shared/guard/masking';
import { looksLikeFormula } from '../../../shared/guard/formula';
import { consentNumbers } from '../../../shared/consent/schema';
import { confirmableTerms, gapTerms } from '../../../shared/review/vocabulary';
import { readBirthday } from '../../../shared/client/birthday';
import { isCreditCode, tidyCreditCode } from '../../../shared/client/credit-code';
import type { CellProblem, CellReason } from '../../../shared/imports/schema';
import type { Reach } from '../../../shared/contact/reach';
import { readPhone } from '../../../shared/contact/reach';
import { momentAt, type Day } from '../../../shared/kit/dates';
import { fold } from '../../../shared/kit/fold';
import { readMoney, readNumber } from './cell-amounts';
import {
  readAttitude, readComplaintGrade, readComplaintType, readCount, readGrade, readInfluence, readOption, readRole, readStage, readStep, readType, readYesNo,
} from './cell-choices';
import { readDate, readMoment, readTime } from './cell-dates';
import { isImpossibleEmail, readEmails, readPhones } from './cell-reaches';
import { readCycle } from '../../../shared/care/rules';
import { readBackground } from '../../../shared/cases/rules';
import { readIndustryScale, readPerson, readQuadrant } from '../../../shared/tier/rules';
import { readOwn } from './cell-own';
import { cellText, meantText, shownText } from './cell-text';
import { targetField, type Column, type Reading } from './column';
import type { GuardedSheet } from './guarded-sheet';
import type { Cell } from './parse';
import type { Recognised } from './recognise';
import { remember } from './remember';

/** A row as its cells were understood. Days, moments and choices are the strings that are stored. */
export interface ReadRow {
  /** As the file shows it, from 1. */
  readonly row: number;
  /** By `<collection>.<field>`; a field without a value is absent. */
  readonly texts: Readonly<Record<string, string>>;
  /** Fields that the sheet has a column for: an empty cell says something where there is one. */
  readonly columns: ReadonlySet<string>;
  readonly phones: readonly Reach[];
  readonly emails: readonly Reach[];
  readonly tags: readonly string[];
  /** Values of the user's own fields, by whose they are and their register. */
  readonly own: Partial<Readonly<Record<CustomOwner, CustomValues>>>;
  /** Why the row is refused; empty when it is not. */
  readonly problems: readonly CellProblem[];
  readonly doubts: readonly CellProblem[];
}

interface Draft {
  readonly texts: Record<string, string>;
  phones: Reach[];
  emails: Reach[];
  tags: string[];
  readonly own: Partial<Record<CustomOwner, Record<string, CustomValue>>>;
}

interface CellAt {
  readonly cell: Cell;
  readonly text: string;
  readonly field: string;
  readonly heading: string;
  readonly zone: string;
  /** The user's own field that the column fills. */
  readonly own: Column['own'] | undefined;
  readonly into: Draft;
  readonly doubt: (reason: CellReason, shown: string) => void;
}

const foldTag = remember(fold);

/** Longest text that fits every field: only longer ones are measured against their own. */
const fitsAnyField = 40;
const fits = (field: string, text: string): boolean => text.length <= fitsAnyField || targetField(field).parser.safeParse(text).success;

function readText({ text, field, into, doubt }: CellAt): CellReason | null {
  if (looksLikeFormula(text)) return 'formula';
  if (!fits(field, text)) return 'tooLong';
  into.texts[field] = text;
  if (field === 'complaints.contactPhone' && readPhone(text).state === '待核实') doubt('badPhone', text);
  return null;
}

/** A choice: what it reads as, or `notInList`. */
const choice =
  (read: (text: string) => string | null) =>
  ({ text, field, into }: CellAt): CellReason | null => {
    const value = read(text);
    if (value === null) return 'notInList';
    into.texts[field] = value;
    return null;
  };

/** A number, kept as its digits until it is planned; what is none is said to be none. */
const number =
  (read: (text: string) => string | null) =>
  (at: CellAt): CellReason | null =>
    choice(read)(at) === null ? null : 'notANumber';

function readReaches(at: CellAt, reaches: readonly Reach[], kept: Reach[], isPhone: boolean): CellReason | null {
  for (const reach of reaches) {
    if (isWithheld(reach.text) && !/[\p{L}\d]/u.test(reach.text)) continue; // an export held back all of it
    if (reach.key === null && looksLikeFormula(reach.text)) return 'formula';
    if (!isPhone && isImpossibleEmail(reach)) return 'badEmail';
    if (!fits(at.field, reach.text)) return 'tooLong';
    if (reach.state === '待核实') at.doubt(isPhone ? 'badPhone' : 'badEmail', reach.text);
    kept.push(reach);
  }
  return null;
}

/** A time of day alone: text, or a part of a day as spreadsheets keep it, with or without their first day before it. */
function readTimeOfDay(cell: Cell, text: string): string | null {
  if (typeof cell === 'number') return cell < 1 ? readTime(new Date(Math.round(cell * 86_400) * 1000).toISOString().slice(11, 19)) : null;
  return readTime(typeof cell === 'object' ? (cell?.date.split('T')[1] ?? '') : text);
}

/** What a cell of several values may name. */
const severalOf: Readonly<Record<string, readonly string[]>> = {
  'consents.numbers': consentNumbers, 'clients.unknowns': [...gapTerms.values()], 'clients.confirmedAmounts': [...confirmableTerms.values()],
};

const readings: Readonly<Record<Reading, (at: CellAt) => CellReason | null>> = {
  text: readText,
  day: ({ cell, field, into }) => {
    const date = readDate(cell);
    if (!date) return 'notADate';
    into.texts[field] = date.day;
    return null;
  },
  dayAndTime: ({ cell, field, zone, into }) => {
    const date = readDate(cell);
    if (!date) return 'notADate';
    into.texts[field] = date.day;
    if (date.time !== null) into.texts[field.replace(/On$/, 'At')] ??= momentAt(date.day, date.time, zone);
    return null;
  },
  time: ({ cell, text, field, zone, into }) => {
    const day = into.texts[field.replace(/At$/, 'On')];
    const time = readTimeOfDay(cell, text);
    const moment = time !== null && day !== undefined ? momentAt(day as Day, time, zone) : readMoment(cell, zone);
    if (moment === null) return 'notATime';
    into.texts[field] = moment;
    return null;
  },
  moment: ({ cell, field, zone, into }) => {
    const moment = readMoment(cell, zone);
    if (moment === null) return 'notATime';
    into.texts[field] = moment;
    return null;
  },
  creditCode: ({ text, field, into }) => {
    const code = tidyCreditCode(text);
    if (!isCreditCode(code)) return 'badCreditCode';
    into.texts[field] = code;
    return null;
  },
  grade: choice(readGrade),
  type: choice(readType),
  complaintGrade: choice(readComplaintGrade),
  complaintType: choice(readComplaintType),
  step: choice(readStep),
  yesNo: choice(readYesNo),
  role: choice(readRole),
  influence: choice(readInfluence),
  attitude: choice(readAttitude),
  count: number(readCount),
  stage: ({ text, field, into }) => {
    const read = readStage(text);
    if (!read) return 'notInList';
    if (read.reason !== null && (looksLikeFormula(read.reason) || !fits('clients.stageReason', read.reason))) return 'tooLong';
    into.texts[field] = read.stage;
    if (read.reason !== null) into.texts['clients.stageReason'] = read.reason;
    return null;
  },
  phones: (at) => readReaches(at, readPhones(at.text), at.into.phones, true),
  emails: (at) => readReaches(at, readEmails(at.text), at.into.emails, false),
  money: ({ cell, field, heading, into }) => {
    const fen = readMoney(cell, heading);
    if (fen === null) return 'notANumber';
    if (fen < 0) return 'negative'; // R-DC-03
    into.texts[field] = String(fen);
    return null;
  },
  number: ({ cell, field, into }) => {
    const value = readNumber(cell);
    const { parser, signed } = targetField(field);
    if (value !== null && value < 0 && signed !== true) return 'negative';
    if (value === null || !parser.safeParse(value).success) return 'notANumber';
    into.texts[field] = String(value);
    return null;
  },
  choice: ({ text, field, into }) => {
    const value = readOption(targetField(field).options ?? [], text);
    if (value === null) return 'notInList';
    into.texts[field] = value;
    return null;
  },
  choices: ({ text, field, into }) => {
    const read = text.split(/[；;、,，\n]/).flatMap((part) => (part.trim() === '' ? [] : [readOption(severalOf[field] ?? [], part)]));
    if (read.includes(null)) return 'notInList';
    into.texts[field] = read.join('；');
    return null;
  },
  tags: ({ text, field, into }) => {
    for (const part of text.split(/[；;、,，\n]/)) {
      const tag = part.trim();
      if (tag === '' || into.tags.some((known) => known === tag || foldTag(known) === foldTag(tag))) continue;
      if (looksLikeFormula(tag)) return 'formula';
      if (!fits(field, tag)) return 'tooLong';
      into.tags.push(tag);
    }
    return null;
  },
  cycle: ({ text, into }) => {
    const cycle = readCycle(text, (day) => readDate(day)?.day ?? null);
    if (cycle === null) return 'notACycle';
    return putAll('careTasks', into, { ...cycle });
  },
  background: ({ text, into }) => {
    const { number: whose, said } = readBackground(text);
    if (whose !== null) into.texts['clients.number'] ??= whose;
    return putAll('cases', into, { problem: said || null });
  },
  industryScale: ({ text, into }) => putAll('clients', into, { ...readIndustryScale(text) }),
  person: ({ text, into }) => putAll('contacts', into, { ...readPerson(text) }),
  quadrant: choice(readQuadrant),
  birthday: ({ cell, text, into }) => {
    const birthday = readBirthday(typeof cell === 'object' ? (readDate(cell)?.day ?? text) : text);
    return birthday === null ? 'notABirthday' : putAll('contacts', into, { ...birthday });
  },
  own: ({ cell, text, heading, own, into }) => {
    if (!own) throw new Error('a column of nobody’s field');
    const read = readOwn(own.field, cell, text, heading);
    if (!read.ok) return read.error;
    (into.own[own.owner] ??= {})[customKey(own.field.id)] = read.value;
    return null;
  },
};

/** Puts what one cell says of several fields; the first of them that cannot be kept is why. */
function putAll(collection: string, into: Draft, values: Readonly<Record<string, string | null>>): CellReason | null {
  for (const [key, value] of Object.entries(values)) {
    if (value === null) continue;
    if (looksLikeFormula(value)) return 'formula';
    if (!fits(`${collection}.${key}`, value)) return 'tooLong';
    into.texts[`${collection}.${key}`] = value;
  }
  return null;
}

/** Where the cell of a column stands: in each row, or above them for all. */
interface Place {
  readonly at: number;
  readonly heading: string;
  readonly column: Column;
  readonly above?: Cell;
}

/** Times of day need their day, so they are read after it wherever they stand. */
const inOrder = ({ headings, above }: Recognised): readonly Place[] =>
  [...above.map(({ heading, column, cell }): Place => ({ at: -1, heading, column, above: cell })), ...headings.flatMap((known, at) => (known?.column ? [{ at, heading: known.heading, column: known.column }] : []))]
    .sort((a, b) => Number(a.column.reads === 'time') - Number(b.column.reads === 'time') || a.at - b.at);

/** Reads the rows of one sheet, cell by cell, by what its columns are. */
export function rowReader(sheet: GuardedSheet, recognised: Recognised, zone: string): (index: number) => ReadRow {
  const { headings } = recognised;
  const columns = inOrder(recognised);
  const sensitiveAbove = recognised.above.flatMap(({ row: index, at, heading, column }) =>
    (sheet.sensitive.get(index) ?? []).flatMap((found) => (found.at === at ? [{ field: column.field, column: heading, reason: found.kind, shown: shownText(cellText(sheet.rows[index]?.[at])) }] : [])));
  const named: ReadonlySet<string> = new Set(columns.map(({ column: { field } }) => field));
  return (index) => {
    const row = index + 1;
    const cells = sheet.rows[index] ?? [];
    const into: Draft = { texts: {}, phones: [], emails: [], tags: [], own: {} };
    const problems: { readonly at: number; readonly problem: CellProblem }[] = [];
    const doubts: CellProblem[] = [];
    const sensitive = sheet.sensitive.get(index) ?? [];
    for (const problem of sensitiveAbove) problems.push({ at: -1, problem: { row, ...problem } });
    for (const { at, kind } of sensitive) {
      const known = headings[at];
      problems.push({ at, problem: { row, field: known?.column?.field ?? '', column: known?.heading ?? '', reason: kind, shown: shownText(cellText(cells[at])) } });
    }
    for (const { at, heading, column, above } of columns) {
      const cell = above ?? cells[at] ?? null;
      const text = meantText(cell);
      if (cell === null || text === null || sensitive.some((found) => found.at === at)) continue;
      const about = { row, field: column.field, column: heading };
      const doubt: CellAt['doubt'] = (reason, shown) => doubts.push({ ...about, reason, shown: shownText(shown) });
      if (isWithheld(text) && column.reads !== 'phones' && column.reads !== 'emails' && targetField(column.field).sensitive === true) {
        doubt('withheld', text);
        continue;
      }
      const reason = readings[column.reads]({ cell, text, field: column.field, heading, zone, own: column.own, into, doubt });
      if (reason !== null) problems.push({ at, problem: { ...about, reason, shown: shownText(text) } });
    }
    return { row, ...into, columns: named, problems: problems.sort((a, b) => a.at - b.at).map(({ problem }) => problem), doubts };
  };
}
