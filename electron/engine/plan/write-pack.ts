import { basename } from 'node:path';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, type Result } from '../../../shared/kit/result';
import { logExport } from '../export/log';
import { writeOut } from '../export/write-out';
import type { Session } from '../session';
import { briefDocument } from './brief-document';
import { packDocx } from './pack-docx';

/** Writes the pack of a handover as a text document: what is sensitive is held back unless a reason is given, which is logged first (decision 0013). */
export async function writePack(session: Session, { id, language, file, reason }: In<'handover:write'>): Promise<Result<Out<'handover:write'>, Refusal<'handover:write'>>> {
  const document = briefDocument({ reader: session.vault.writer, clock: session.clock }, { handover: id }, language, reason === undefined);
  if (!document.ok) return err({ kind: 'notFound' });
  const path = session.files.take(file);
  if (path === null) return err({ kind: 'unknownFile' });
  const bytes = await packDocx(document.value);
  if (reason !== undefined) await logExport(session, { what: 'brief', format: 'docx', file: basename(path), rows: document.value.briefs.length, reason });
  return writeOut(path, bytes, { bytes: bytes.length });
}
