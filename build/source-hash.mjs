import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['electron', 'renderer', 'shared'];
const files = [
  'package.json',
  'package-lock.json',
  'build/bundle.mjs',
  'build/bundle-apart.mjs',
  'build/bundle-entries.mjs',
  'build/tsconfig.base.json',
];
const isBuilt = (/** @type {string} */ name) => !/\.test\.tsx?$|\.md$/.test(name);

/**
 * A hash over everything that the bundle is made from. Contents, not times: a fresh checkout of the same commit
 * need not build again.
 * @param {string} root
 */
export function hashOfSources(root) {
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isBuilt(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash('sha256');
  for (const file of [...sources.sort(), ...files.map((name) => join(root, name))]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
