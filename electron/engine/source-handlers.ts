import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract';
import { err } from '../../shared/kit/result';
import type { SourceRow } from '../../shared/source/asks';
import { logExport } from './export/log';
import { sourceWorkbook } from './export/source-workbook';
import { writeOut } from './export/write-out';
import type { Session } from './session';

/** Entries read at once. */
const atOnce = 200;

/** The register of sources as a file. */
export const sourceHandlers = (open: () => Session): Pick<Handlers, 'source:write'> => ({
  'source:write': async ({ file, reason, ...period }) => {
    const session = open();
    const { reader, files } = session;
    const rows: SourceRow[] = [];
    for (let total = 1; rows.length < total; ) {
      const page = await reader.read('source:list', { ...period, offset: rows.length, limit: atOnce });
      if (!page.ok || page.value.items.length === 0) break;
      total = page.value.total;
      rows.push(...page.value.items);
    }
    const path = files.take(file);
    if (path === null) return err({ kind: 'unknownFile' });
    const bytes = await sourceWorkbook(rows, reason === undefined);
    if (reason !== undefined) await logExport(session, { what: 'sources', format: 'xlsx', file: basename(path), rows: rows.length, reason });
    return writeOut(path, bytes, { rows: rows.length, bytes: bytes.length });
  },
});
