import { basename } from 'node:path';
import type { EngineChannel, Handlers } from '../../../shared/ipc/contract';
import { err } from '../../../shared/kit/result';
import { intakeOf } from '../blobs/handlers';
import { logExport } from '../export/log';
import { writeOut } from '../export/write-out';
import type { Session } from '../session';
import { readLive } from '../vault/records';
import { eraseClient } from './erase';
import { personFile } from './person-file';

type PrivacyChannel = Exclude<Extract<EngineChannel, `privacy:${string}`>, 'privacy:holdings' | 'privacy:erase-preview'>;

/** What a client may ask of us: its data as a file, and to be forgotten. */
export function privacyHandlers(open: () => Session): Pick<Handlers, PrivacyChannel> {
  return {
    'privacy:export': async (input) => {
      const session = open();
      const { vault, clock, files } = session;
      if (!readLive(vault.writer, 'clients', input.client)) return err({ kind: 'notFound' });
      const path = files.take(input.file);
      if (path === null) return err({ kind: 'unknownFile' });
      const { bytes, records } = await personFile(vault.writer, clock, input);
      await logExport(session, { what: 'person', format: input.format, file: basename(path), rows: records, reason: input.reason });
      return writeOut(path, bytes, { records, bytes: bytes.length });
    },
    // In the queue of contents too: a file that is just coming in must not find its content gone.
    'privacy:erase': async (input) => {
      const session = open();
      return intakeOf(session).queue(() => session.exclusive(async () => Promise.resolve(eraseClient(session.vault, input))));
    },
  };
}
