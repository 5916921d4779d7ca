import { basename } from 'node:path';
import { rename, rm } from 'node:fs/promises';
import { open as openFile } from 'node:fs/promises';
import { largestAttachment } from '../../../shared/attachment/schema';
import { textShown } from '../../../shared/attachment/kinds';
import { pieceBytes, type Added } from '../../../shared/attachment/asks';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { EngineChannel, Handlers, In } from '../../../shared/ipc/contract';
import { decodeText } from '../import/parse-text';
import { ParseRefused } from '../import/parse-limits';
import { Cancelled } from '../jobs';
import { createExclusive, type Session } from '../session';
import { attach, deleteAttachment, editAttachment, ownerOf, type AttachmentOwner } from '../vault/attachments';
import { isDiskFull } from '../vault/open';
import type { Exclusive } from '../vault/long-act';
import { readLive } from '../vault/records';
import { openContent, walkContent } from './open-content';
import { takeIn, type TakenIn } from './take-in';
import { createUploads, type Uploads } from './uploads';

/** What of a session is only about contents: one comes in at a time, so that two never grow in the same file. */
interface Intake {
  readonly queue: Exclusive;
  readonly uploads: Uploads<AttachmentOwner>;
}

const intakes = new WeakMap<Session, Intake>();

/** The intake of a session; whoever removes contents waits in the same queue. */
export function intakeOf(session: Session): Intake {
  const intake = intakes.get(session) ?? { queue: createExclusive(), uploads: createUploads<AttachmentOwner>(session.vault) };
  intakes.set(session, intake);
  return intake;
}

type AttachmentChannel = Exclude<Extract<EngineChannel, `attachment:${string}`>, 'attachment:list'>;

/** Codes of a place that cannot be written to, as backups know them. */
const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EBUSY', 'ENAMETOOLONG', 'EINVAL']);
const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');

/** Text of a beginning that may have been cut in the middle of a character. Cut UTF-8 looks like GB18030, so that is believed last. */
function textOf(bytes: Buffer, cut: boolean): { readonly text: string; readonly encoding: string } | null {
  let other: { readonly text: string; readonly encoding: string } | null = null;
  for (let off = 0; off <= (cut ? 3 : 0); off++) {
    try {
      const read = decodeText(bytes.subarray(0, bytes.length - off));
      if (read.encoding !== 'GB18030') return read;
      other ??= read;
    } catch (cause) {
      if (!(cause instanceof ParseRefused)) throw cause;
    }
  }
  return other;
}

/** Files of records: taken in, shown, handed out. */
export function attachmentHandlers(open: () => Session): Pick<Handlers, AttachmentChannel> {
  const largest = (): number => open().largestAttachment ?? largestAttachment;

  /** Hangs what was taken in on its record, unless that went meanwhile. */
  const hang = (session: Session, owner: AttachmentOwner, name: string, taken: TakenIn): Promise<Result<Added, 'notFound'>> =>
    session.exclusive(async () => {
      const made = attach(session.vault, owner, { name, ...taken });
      return Promise.resolve(made ? ok({ ...made, how: taken.how, name }) : err('notFound'));
    });

  /** The live file behind an id, with the content it names. */
  const fileOf = (id: string): { readonly content: string; readonly size: number } | null => {
    const file = readLive(open().vault.writer, 'attachments', id);
    return file?.content ? { content: file.content, size: file.size ?? 0 } : null;
  };

  const save = async ({ id, file, job }: In<'attachment:save'>): ReturnType<Handlers['attachment:save']> => {
    const session = open();
    const found = fileOf(id);
    if (!found) return err({ kind: 'notFound' });
    const to = session.files.take(file);
    if (to === null) return err({ kind: 'unknownFile' });
    const next = `${to}.next`;
    let done = false;
    try {
      return await session.jobs.run(job, async (control) => {
        const target = await openFile(next, 'w');
        try {
          const wrong = await walkContent(session.vault, found.content, async (bytes, sofar, total) => {
            await target.write(bytes, 0, bytes.length);
            control.progress('save', sofar, total);
            await control.breathe();
          });
          if (wrong !== null) return err({ kind: wrong });
          await target.sync();
        } finally {
          await target.close();
        }
        await rename(next, to);
        done = true;
        return ok({ bytes: found.size });
      });
    } catch (cause) {
      if (cause instanceof Cancelled) return err({ kind: 'cancelled' });
      if (isDiskFull(cause)) return err({ kind: 'diskFull' });
      if (notWritable.has(codeOf(cause))) return err({ kind: 'notWritable', field: 'file' });
      throw cause;
    } finally {
      if (!done) await rm(next, { force: true }).catch(() => undefined); // the folder itself may be gone
    }
  };

  return {
    'attachment:add': async ({ file, collection, record, job }) => {
      const session = open();
      const path = session.files.take(file);
      if (path === null) return err({ kind: 'unknownFile' });
      const owner = { collection, record };
      if (!ownerOf(session.vault.writer, owner)) return err({ kind: 'notFound' });
      const name = basename(path).slice(0, 255);
      try {
        return await session.jobs.run(job, (control) =>
          intakeOf(session).queue(async () => {
            await control.breathe();
            const taken = await takeIn(session.vault, path, name, largest(), control);
            if (!taken.ok) {
              if (taken.error === 'cancelled') session.files.grant(path, file); // the same file may be gone on with
              return err({ kind: taken.error, ...(taken.error === 'tooLarge' ? { details: { megabytes: Math.floor(largest() / 1_048_576) } } : {}) });
            }
            const made = await hang(session, owner, name, taken.value);
            return made.ok ? made : err({ kind: made.error });
          }));
      } catch (cause) {
        if (cause instanceof Cancelled) return err({ kind: 'cancelled' });
        throw cause;
      }
    },

    'attachment:begin': async ({ name, size, collection, record }) => {
      const session = open();
      if (!ownerOf(session.vault.writer, { collection, record })) return err({ kind: 'notFound' });
      if (size === 0) return err({ kind: 'empty' });
      if (size > largest()) return err({ kind: 'tooLarge', details: { megabytes: Math.floor(largest() / 1_048_576) } });
      const begun = await intakeOf(session).uploads.begin({ name: basename(name), size }, { collection, record });
      return begun.ok ? ok({ upload: begun.value }) : err({ kind: begun.error });
    },

    'attachment:piece': async ({ upload, at, bytes }) => {
      const answer = await intakeOf(open()).uploads.piece(upload, at, Buffer.from(bytes, 'base64'));
      return answer.ok ? ok({ received: answer.value }) : err({ kind: answer.error });
    },

    'attachment:finish': async ({ upload }) => {
      const session = open();
      const { queue, uploads } = intakeOf(session);
      return queue(async () => {
        const finished = await uploads.finish(upload);
        if (!finished.ok) return err({ kind: finished.error });
        const made = await hang(session, finished.value.owner, finished.value.name, finished.value);
        return made.ok ? made : err({ kind: made.error });
      });
    },

    'attachment:abandon': async ({ upload }) => ((await intakeOf(open()).uploads.abandon(upload)) ? ok(true) : err({ kind: 'unknownUpload' })),

    'attachment:read': async ({ id, piece }) => {
      const found = fileOf(id);
      if (!found) return err({ kind: 'notFound' });
      const opened = await openContent(open().vault, found.content);
      if (!opened.ok) return err({ kind: opened.error });
      const { size, pieces, read, close } = opened.value;
      try {
        if (piece >= pieces) return err({ kind: 'noSuchPiece', field: 'piece' });
        const bytes = await read(piece);
        return bytes.ok ? ok({ bytes: Uint8Array.from(bytes.value), pieces, size }) : err({ kind: bytes.error });
      } finally {
        await close();
      }
    },

    'attachment:text': async ({ id }) => {
      const found = fileOf(id);
      if (!found) return err({ kind: 'notFound' });
      const opened = await openContent(open().vault, found.content);
      if (!opened.ok) return err({ kind: opened.error });
      const { size, read, close } = opened.value;
      try {
        const first = await read(0);
        if (!first.ok) return err({ kind: first.error });
        const shown = Math.min(textShown, pieceBytes);
        const text = textOf(first.value.subarray(0, shown), size > shown);
        return text === null ? err({ kind: 'notText' }) : ok({ ...text, cut: size > shown });
      } finally {
        await close();
      }
    },

    'attachment:save': save,
    'attachment:edit': async (input) => open().exclusive(async () => Promise.resolve(editAttachment(open().vault, input))),
    'attachment:delete': async (input) => open().exclusive(async () => Promise.resolve(deleteAttachment(open().vault, input))),
  };
}
