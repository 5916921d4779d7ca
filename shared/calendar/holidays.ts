import { SolarDay } from 'tyme4ts';
import { addDays, type Day } from '../kit/dates';
import { clearBrightness, holidayNames, lunarFestivals, newYearsEve, solarFestivals, termFestivals } from './vocabulary';

/** One day of a yearly table of holidays: a day off, or a day that is worked in exchange (调休). */
export interface HolidayDay {
  readonly on: Day;
  readonly name: string;
  readonly work: boolean;
}

/** Tables that were brought in, by year; one replaces all that is known of its year. */
export type HolidayTables = ReadonlyMap<number, readonly HolidayDay[]>;

/** What a calendar says of a day in mainland China. */
export interface DayFacts {
  /** Name of the holiday that the day is off for. */
  readonly holiday: string | null;
  /** Name of the holiday that the day is worked for in exchange. */
  readonly adjustedWork: string | null;
  readonly festivals: readonly string[];
  /** Whether people work on it. */
  readonly works: boolean;
  /** Whether the days worked in exchange are known for its year; else only the statutory days are (调休未公布). */
  readonly published: boolean;
}

/** The weekday of a day, 1 Monday to 7 Sunday. */
export const weekdayOf = (on: Day): number => ((new Date(on).getUTCDay() + 6) % 7) + 1;
export const isWeekend = (on: Day): boolean => weekdayOf(on) >= 6;

const solarDay = (on: Day): SolarDay => SolarDay.fromYmd(Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10)));

/** Month and day of the lunar calendar as `1-15`; a leap month has no festivals. */
function lunarKey(day: SolarDay): string | null {
  const lunar = day.getLunarDay();
  const month = lunar.getMonth();
  return month < 0 ? null : `${month}-${lunar.getDay()}`;
}

/** The solar term that begins on a day. */
function termOf(day: SolarDay): string | null {
  const term = day.getTermDay();
  return term.getDayIndex() === 0 ? term.getSolarTerm().getName() : null;
}

const isNewYearsEve = (day: SolarDay): boolean => lunarKey(day.next(1)) === '1-1';

function festivalsOf(on: Day, day: SolarDay): readonly string[] {
  const names = [solarFestivals[on.slice(5)], lunarFestivals[lunarKey(day) ?? ''], isNewYearsEve(day) ? newYearsEve : undefined, termFestivals[termOf(day) ?? '']];
  return names.filter((name) => name !== undefined);
}

/** The statutory holiday that a day is by law (全国年节及纪念日放假办法; since 2025 with 除夕 and 5月2日), without what is moved around it. */
function statutoryName(on: Day, day: SolarDay): string | null {
  const year = Number(on.slice(0, 4));
  const date = on.slice(5);
  const lunar = lunarKey(day);
  if (date === '01-01') return holidayNames.newYear;
  if (lunar === '1-1' || lunar === '1-2' || (lunar === '1-3' && (year < 2008 || year > 2013))) return holidayNames.spring;
  if (isNewYearsEve(day) && (year >= 2025 || (year >= 2008 && year <= 2013))) return holidayNames.spring;
  if (date === '05-01' || (date === '05-02' && year >= 2025)) return holidayNames.labour;
  if (date >= '10-01' && date <= '10-03') return holidayNames.national;
  if (year >= 2008 && termOf(day) === clearBrightness) return holidayNames.qingming;
  if (year >= 2008 && lunar === '5-5') return holidayNames.dragonBoat;
  if (year >= 2008 && lunar === '8-15') return holidayNames.midAutumn;
  return null;
}

const known = new Map<number, boolean>();

/** Whether the table of a year stands in the library's own: every published one has National Day. */
function isKnown(year: number): boolean {
  let answer = known.get(year);
  if (answer === undefined) known.set(year, (answer = SolarDay.fromYmd(year, 10, 1).getLegalHoliday() !== null));
  return answer;
}

/** Whether the days worked in exchange are known for a year. */
export const isPublished = (year: number, tables: HolidayTables): boolean => tables.has(year) || isKnown(year);

/** What the table of the year says of a day; `undefined` while none is published. */
function fromTable(on: Day, day: SolarDay, tables: HolidayTables): HolidayDay | null | undefined {
  const year = Number(on.slice(0, 4));
  const table = tables.get(year);
  if (table) return table.find((each) => each.on === on) ?? null;
  if (!isKnown(year)) return undefined;
  const legal = day.getLegalHoliday();
  return legal === null ? null : { on, name: legal.getName(), work: legal.isWork() };
}

/** What a day is: holiday or adjusted working day of the year's table, else the statutory days as they are computed; with its festivals. */
export function factsOfDay(on: Day, tables: HolidayTables): DayFacts {
  const day = solarDay(on);
  const said = fromTable(on, day, tables);
  const holiday = said === undefined ? statutoryName(on, day) : said !== null && !said.work ? said.name : null;
  const adjustedWork = said?.work === true ? said.name : null;
  return { holiday, adjustedWork, festivals: festivalsOf(on, day), works: adjustedWork !== null || (holiday === null && !isWeekend(on)), published: said !== undefined };
}

/** The days from `from` to `to` inclusive. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) days.push(on);
  return days;
}
