import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes what was done in a folder (a rename, a new file) survive a power cut; Windows cannot open folders and needs no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file so that afterwards either the old or the new content is there, never half of one. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const next = `${path}.next`;
  const handle = openSync(next, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } catch (cause) {
    closeSync(handle);
    rmSync(next, { force: true });
    throw cause;
  }
  closeSync(handle);
  renameSync(next, path);
  syncFolder(dirname(path));
}
