import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract';
import { err } from '../../shared/kit/result';
import { reportFile } from './export/report-file';
import { logExport } from './export/log';
import { writeOut } from './export/write-out';
import type { Session } from './session';

/** Report asks that write files. */
export function reportHandlers(open: () => Session): Pick<Handlers, 'report:full' | 'report:write'> {
  return {
    'report:full': async ({ from, to, language, format, name, reason }) => {
      const session = open();
      const document = await session.reader.read('report:complaints', { from, to, language, masked: false });
      if (document.ok) await logExport(session, { what: 'report', format, file: name, rows: document.value.report.total, reason });
      return document;
    },

    'report:write': async ({ from, to, language, format, file, reason }) => {
      const session = open();
      const { reader, files } = session;
      const document = await reader.read('report:complaints', { from, to, language, masked: reason === undefined });
      if (!document.ok) return document;
      const path = files.take(file);
      if (path === null) return err({ kind: 'unknownFile' });
      const bytes = await reportFile(document.value, format);
      if (reason !== undefined) await logExport(session, { what: 'report', format, file: basename(path), rows: document.value.report.total, reason });
      return writeOut(path, bytes, { bytes: bytes.length });
    },
  };
}
