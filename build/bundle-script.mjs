import { basename, join } from 'node:path';
import { programBundle } from './bundle-entries.mjs';
import { root } from './set-up/places.mjs';

/**
 * Builds one TypeScript script for plain Node, the way the engine is built, and gives the file to run. Node 20 reads
 * no TypeScript itself.
 * @param {string} source from the project's top
 */
export async function bundleScript(source) {
  const { build } = await import('vite');
  const name = basename(source, '.ts');
  const folder = join(root, '.tsbuild', 'scripts');
  await build(programBundle({ name, source, alsoOutside: ['@playwright/test'] }, { root, folder }));
  return join(folder, `${name}.js`);
}
