import { basename } from 'node:path';
import type { Handlers } from '../../../shared/ipc/contract';
import { err, ok } from '../../../shared/kit/result';
import type { Session } from '../session';
import { keepHolidayTables } from '../vault/holidays';
import { holidayTables } from './holiday-table';

/** Calendar asks that read or write files. */
export const calendarHandlers = (open: () => Session): Pick<Handlers, 'calendar:holidays-import'> => ({
  'calendar:holidays-import': async ({ file }) => {
    const session = open();
    const path = session.files.take(file);
    if (path === null) return err({ kind: 'unknownFile' });
    const parsed = await session.parseFile(path);
    if (!parsed.ok) return err({ kind: parsed.error });
    const tables = holidayTables(parsed.value.sheets);
    if (!tables.ok) return tables;
    const action = await session.exclusive(async () => Promise.resolve(keepHolidayTables(session.vault, tables.value, basename(path))));
    return ok({ years: [...tables.value.keys()].sort(), days: [...tables.value.values()].reduce((sum, days) => sum + days.length, 0), action });
  },
});
