import type { Handlers } from '../../shared/ipc/contract';
import { err, ok } from '../../shared/kit/result';
import { complaintWorkbook } from './export/complaint-workbook';
import { writeOut } from './export/write-out';
import { isPeriod, savedText } from './reads/report';
import type { Session } from './session';
import { commit } from './vault/changes';

/** Report asks that write: the text people add, and the files. */
export function reportHandlers(open: () => Session): Pick<Handlers, 'report:save-text' | 'report:write'> {
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

    'report:write': async ({ from, to, language, format, file }) => {
      const { reader, files } = open();
      const document = await reader.read('report:complaints', { from, to, language });
      if (!document.ok) return document;
      const path = files.take(file);
      if (path === null) return err({ kind: 'unknownFile' });
      const bytes = format === 'xlsx' ? await complaintWorkbook(document.value) : Buffer.from(`${JSON.stringify(document.value, null, 2)}\n`);
      return writeOut(path, bytes, { bytes: bytes.length });
    },
  };
}
