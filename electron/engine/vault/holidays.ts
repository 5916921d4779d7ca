import * as z from 'zod';
import type { HolidayDay, HolidayTables } from '../../../shared/calendar/holidays';
import { dayParser } from '../../../shared/field/field';
import type { ActionId } from '../../../shared/record/schema';
import { commit } from './changes';
import type { Reader } from './database';
import type { Vault } from './vault';

/** Settings that hold a year's table: `holidays.2027`. */
const prefix = 'holidays.';

const table: z.ZodType<readonly HolidayDay[]> = z.array(z.strictObject({ on: dayParser, name: z.string(), work: z.boolean() }));

/** The tables of holidays that were brought in, by year. */
export function readHolidayTables(reader: Reader): HolidayTables {
  const rows = reader.all<{ name: string; value: string }>(
    "SELECT name, value FROM settings WHERE name >= $prefix AND name < $end AND deleted IS NULL AND value IS NOT NULL ORDER BY name", { prefix, end: 'holidays/' });
  return new Map(rows.flatMap(({ name, value }) => {
    const days = table.safeParse(JSON.parse(value)); // one that a newer version wrote otherwise is passed over
    return days.success ? [[Number(name.slice(prefix.length)), days.data] as const] : [];
  }));
}

/** Keeps tables of holidays, each in place of what was known of its year, as one action. */
export function keepHolidayTables(vault: Vault, tables: HolidayTables, about: string): ActionId {
  return commit(vault, { kind: 'user', about }, (act) => {
    for (const [year, days] of tables) {
      const name = `${prefix}${year}`;
      const value = JSON.stringify(days);
      const present = vault.writer.get<{ id: string }>('SELECT id FROM settings WHERE name = $name AND deleted IS NULL', { name });
      if (present) act.edit('settings', present.id, { value });
      else act.create('settings', { name, value });
    }
  }).action;
}
