import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/kit/result';
import { logExport } from '../export/log';
import type { Session } from '../session';
import { briefDocument } from './brief-document';

/** Briefs with nothing held back: that they leave, and why, is kept before they do (decision 0013). */
export async function briefsInFull(session: Session, { of, language, format, name, reason }: In<'brief:full'>): Promise<Result<Out<'brief:full'>, Refusal<'brief:full'>>> {
  const document = briefDocument({ reader: session.vault.writer, clock: session.clock }, of, language, false);
  if (document.ok) await logExport(session, { what: 'brief', format, file: name, rows: document.value.briefs.length, reason });
  return document;
}
