import { basename } from 'node:path';
import type { Handlers } from '../../../shared/ipc/contract';
import { err, ok } from '../../../shared/kit/result';
import { logExport } from '../export/log';
import type { Session } from '../session';
import { keepHolidayTables } from '../vault/holidays';
import { calendarFileHandlers, isCalendar } from './bring-in';
import { holidayTables } from './holiday-table';
import { weekDocument } from './week';

/** Calendar asks that read files, or send something out. */
export const calendarHandlers = (open: () => Session): Pick<Handlers, 'calendar:holidays-import' | 'calendar:week-full' | 'calendar:file-try' | 'calendar:file-run'> => ({
  ...calendarFileHandlers(open),
  // That a week leaves in full, and why, is kept before it does (decision 0013).
  'calendar:week-full': async ({ on, language, format, name, reason }) => {
    const session = open();
    const document = weekDocument({ reader: session.vault.writer, clock: session.clock }, on, language, false);
    const rows = document.days.reduce((sum, { planned, due }) => sum + planned.length + due.length, 0);
    await logExport(session, { what: 'week', format, file: name, rows, reason });
    return ok(document);
  },
  'calendar:holidays-import': async ({ file }) => {
    const session = open();
    const path = session.files.take(file);
    if (path === null) return err({ kind: 'unknownFile' });
    const parsed = await session.parseFile(path);
    if (!parsed.ok) return err({ kind: parsed.error });
    if (isCalendar(parsed.value)) return err({ kind: 'notATable' });
    const tables = holidayTables(parsed.value.sheets);
    if (!tables.ok) return tables;
    const action = await session.exclusive(async () => Promise.resolve(keepHolidayTables(session.vault, tables.value, basename(path))));
    return ok({ years: [...tables.value.keys()].sort(), days: [...tables.value.values()].reduce((sum, days) => sum + days.length, 0), action });
  },
});
