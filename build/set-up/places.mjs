import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder, whatever folder the command was started from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Where downloaded runtimes are kept: outside the work tree, so that a fresh clone finds them again
 * and `git clean` does not throw 300 MB away.
 */
export const cacheFolder =
  process.env['KEMAI_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'kemai');
