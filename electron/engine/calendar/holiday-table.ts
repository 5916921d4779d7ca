import type { HolidayDay, HolidayTables } from '../../../shared/calendar/holidays';
import { offWords, workWords } from '../../../shared/calendar/vocabulary';
import { err, ok, type Result } from '../../../shared/kit/result';
import { readDate } from '../import/cell-dates';
import { cellText, meantText } from '../import/cell-text';
import type { Cell, RawSheet } from '../import/parse';

/** Longest name of a holiday, and most days of a year's table: what a setting has room for. */
const longestName = 40;
const mostDays = 150;

export type HolidayRefusal = { readonly kind: 'noHolidays' } | { readonly kind: 'wrongHoliday'; readonly details: { readonly row: number } };

function dayOfRow(cells: readonly Cell[]): HolidayDay | null {
  const [date = null, name, what] = cells;
  const on = readDate(date)?.day;
  const called = meantText(name);
  const kind = cellText(what).trim();
  if (on === undefined || called === null || called.length > longestName || !(offWords.test(kind) || workWords.test(kind))) return null;
  return { on, name: called, work: workWords.test(kind) };
}

/** Reads a table of holidays: day, name, and off (休) or worked (班), with or without a heading. A row that says none of it is refused with its number. */
export function holidayTables(sheets: readonly RawSheet[]): Result<HolidayTables, HolidayRefusal> {
  const tables = new Map<number, HolidayDay[]>();
  for (const [at, row] of (sheets[0]?.rows ?? []).entries()) {
    if (row.every((cell) => meantText(cell) === null)) continue;
    const day = dayOfRow(row);
    if (day === null) {
      if (at === 0 && tables.size === 0) continue; // the heading
      return err({ kind: 'wrongHoliday', details: { row: at + 1 } });
    }
    const year = Number(day.on.slice(0, 4));
    const days = tables.get(year) ?? [];
    if (days.length >= mostDays || days.some(({ on }) => on === day.on)) return err({ kind: 'wrongHoliday', details: { row: at + 1 } });
    tables.set(year, [...days, day]);
  }
  return tables.size === 0 ? err({ kind: 'noHolidays' }) : ok(tables);
}
