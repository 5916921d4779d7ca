import { randomBytes } from 'node:crypto';
import type { FileToken } from '../../shared/ipc/file-token';

/** Stands between the window and paths: a token is good for one use. */
export interface FileTokens {
  /** Makes `path` usable once under the answered token. */
  readonly grant: (path: string, token?: FileToken) => FileToken;
  /** The path behind a token, which is used up by this; `null` for one that is not known. */
  readonly take: (token: FileToken) => string | null;
}

/** A fresh token. */
export const newFileToken = (): FileToken => `file-${randomBytes(16).toString('hex')}` as FileToken;

/** Tokens kept at most: an abandoned dialog must not pile up. */
const most = 200;

/** An empty table of tokens. */
export function createFileTokens(): FileTokens {
  const paths = new Map<FileToken, string>();
  return {
    grant: (path, token = newFileToken()) => {
      const [oldest] = paths.keys();
      if (paths.size >= most && oldest !== undefined) paths.delete(oldest);
      paths.set(token, path);
      return token;
    },
    take: (token) => {
      const path = paths.get(token) ?? null;
      paths.delete(token);
      return path;
    },
  };
}
