import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract';
import { err, ok } from '../../shared/kit/result';
import { complaintWorkbook } from './export/complaint-workbook';
import { logExport } from './export/log';
import { writeOut } from './export/write-out';
import { isPeriod, savedText } from './reads/report';
import type { Session } from './session';
import { commit } from './vault/changes';

/** Report asks that write: the text people add, and the files. */
export function reportHandlers(open: () => Session): Pick<Handlers, 'report:save-text' | 'report:full' | 'report:write'> {
  return {
    'report:save-text': async ({ from, to, text }) => {
      if (!isPeriod(from, to)) return err({ kind: 'badPeriod' });
      const { vault, exclusive } = open();
      return exclusive(async () => {
        const { id } = savedText(vault.writer, from, to);
        commit(vault, { kind: 'user' }, (act) => {
          if (id === null) act.create('reports', { kind: 'complaints', from, to, ...text });
          else act.edit('reports', id, text);
        });
        return Promise.resolve(ok(true as const));
      });
    },

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
      const bytes = format === 'xlsx' ? await complaintWorkbook(document.value) : Buffer.from(`${JSON.stringify(document.value, null, 2)}\n`);
      if (reason !== undefined) await logExport(session, { what: 'report', format, file: basename(path), rows: document.value.report.total, reason });
      return writeOut(path, bytes, { bytes: bytes.length });
    },
  };
}
