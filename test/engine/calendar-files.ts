import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarEntry } from '../../shared/calendar/asks';
import type { CalendarFileReport } from '../../shared/calendar/file-report';
import type { Day } from '../../shared/kit/dates';
import { sessionOf, valueOf, type TempVault } from '../harness/temp-vault';

/** A calendar of lines, as files have it. */
export const calendar = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
export const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', 'DTSTAMP:20230801T000000Z', ...lines, 'END:VEVENT'];

/** Tries a calendar file; nothing is written. */
export async function tried(vault: TempVault, content: string | Uint8Array): Promise<CalendarFileReport> {
  const path = join(vault.folder, 'in.ics');
  writeFileSync(path, content);
  return valueOf(await vault.ask('calendar:file-try', { file: sessionOf(vault).files.grant(path) }));
}

/** Tries a calendar file and brings it in. */
export const broughtIn = async (vault: TempVault, content: string | Uint8Array): Promise<CalendarFileReport> =>
  valueOf(await vault.ask('calendar:file-run', { session: (await tried(vault, content)).session, job: 'job' }));

/** New, changed, the same, left. */
export const counts = ({ created, changed, same, left }: CalendarFileReport): readonly number[] => [created, changed, same, left];
export const reasons = ({ lines }: CalendarFileReport): readonly (readonly [number, string])[] =>
  lines.filter(({ verdict }) => verdict === 'leave').map(({ number, why }) => [number, why ?? '']);

/** Visits and appointments in the calendar. */
export const entries = async (vault: TempVault, from = '2023-08-28', to = '2023-10-08'): Promise<readonly CalendarEntry[]> =>
  valueOf(await vault.ask('calendar:range', { from: from as Day, to: to as Day })).entries.filter(({ kind }) => kind === 'appointment' || kind === 'visit');

/** The same as lines: day, time, minutes, title. */
export const shown = async (vault: TempVault, from?: string, to?: string): Promise<readonly string[]> =>
  (await entries(vault, from, to)).map(({ on, time, minutes, title }) => [on, time ?? 'all day', ...(minutes === null ? [] : [minutes]), title].join(' '));

/** How many changes a vault has seen: none more after what changed nothing. */
export const changes = (vault: TempVault): number => sessionOf(vault).vault.writer.get<{ n: number }>('SELECT count(*) AS n FROM changes')?.n ?? 0;
