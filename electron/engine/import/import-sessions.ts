import { randomBytes } from 'node:crypto';
import type { TextFormat } from '../../../shared/imports/schema';
import type { Session } from '../session';
import type { GuardedSheet } from './guarded-sheet';
import type { Choices, Plan } from './plan';

/** A file that was opened for import, with the newest plan for it. */
export interface OpenedFile extends TextFormat {
  readonly id: string;
  /** Where it is, so that it can be read once more; never told to the window. */
  readonly path: string;
  /** Its name, without the folder. */
  readonly file: string;
  readonly sheets: readonly GuardedSheet[];
  /** What the newest dry run or import decided, and for which choices and state of the vault. */
  plan: { readonly plan: Plan; readonly choices: Choices; readonly asked: string; readonly vaultAt: number } | null;
}

/** Files kept at most: each may be large. */
const most = 3;

const opened = new WeakMap<Session, Map<string, OpenedFile>>();

/** The opened files of a session; they go with it when the vault is locked. */
function filesOf(session: Session): Map<string, OpenedFile> {
  const known = opened.get(session);
  if (known) return known;
  const fresh = new Map<string, OpenedFile>();
  opened.set(session, fresh);
  return fresh;
}

/** Keeps a file that was read; the oldest beyond the limit goes. One that was read once more takes the place it had. */
export function keepFile(session: Session, given: Omit<OpenedFile, 'id' | 'plan'>, again: OpenedFile | null = null): OpenedFile {
  const files = filesOf(session);
  const [oldest] = files.keys();
  if (!again && files.size >= most && oldest !== undefined) files.delete(oldest);
  const file: OpenedFile = { id: again?.id ?? `import-${randomBytes(16).toString('hex')}`, ...given, plan: null };
  files.set(file.id, file);
  return file;
}

/** An opened file; `null` once it was replaced. */
export const openedFile = (session: Session, id: string): OpenedFile | null => filesOf(session).get(id) ?? null;
