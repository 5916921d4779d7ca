import type { Handlers } from '../../../shared/ipc/contract';
import { err, ok } from '../../../shared/kit/result';
import { asJob } from '../jobs';
import type { Session } from '../session';
import { writeDurably } from '../vault/durable-file';
import { tablesToXlsx, tableToCsv } from './table-file';
import { tradeTables } from './trade-tables';

/** Writing lists to files. */
export function exportHandlers(open: () => Session): Pick<Handlers, 'trade:export'> {
  return {
    'trade:export': async ({ what, format, file, job }) => {
      const session = open();
      const { reader, files, vault } = session;
      const path = files.take(file);
      if (path === null) return err({ kind: 'unknownFile' });
      return asJob(session, job, async (control) => {
        const tables = await tradeTables(reader, vault.writer, what, control);
        if (!tables.ok) return tables;
        const [first, ...others] = tables.value;
        const rows = first.rows.length;
        control.progress('write', rows, rows);
        await control.breathe();
        const bytes = format === 'xlsx' ? await tablesToXlsx([first, ...others]) : tableToCsv(first);
        await control.breathe();
        try {
          writeDurably(path, bytes);
        } catch {
          return err({ kind: 'notWritable' as const, field: 'file' }); // the folder is gone, read-only or full: the user picks another
        }
        return ok({ rows, bytes: bytes.length });
      });
    },
  };
}
