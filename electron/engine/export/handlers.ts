import type { Handlers } from '../../../shared/ipc/contract';
import { err, ok } from '../../../shared/kit/result';
import type { Session } from '../session';
import { writeDurably } from '../vault/durable-file';
import { tablesToXlsx, tableToCsv } from './table-file';
import { tradeTables } from './trade-tables';

/** Writing lists to files. */
export function exportHandlers(open: () => Session): Pick<Handlers, 'trade:export'> {
  return {
    'trade:export': async ({ what, format, file }) => {
      const { reader, files, vault } = open();
      const path = files.take(file);
      if (path === null) return err({ kind: 'unknownFile' });
      const tables = await tradeTables(reader, vault.writer, what);
      const [first] = tables;
      if (!first) throw new Error('a list without a table');
      const bytes = format === 'xlsx' ? await tablesToXlsx(tables) : tableToCsv(first);
      try {
        writeDurably(path, bytes);
      } catch {
        return err({ kind: 'notWritable', field: 'file' }); // the folder is gone, read-only or full: the user picks another
      }
      return ok({ rows: first.rows.length, bytes: bytes.length });
    },
  };
}
