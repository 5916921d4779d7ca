import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';
import { root } from './places.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Brings a machine that has only Node and git to where the app can run, doing nothing that is done already.
 * Until the packages are installed only Node's own modules may be loaded: hence the late import.
 * @param {{ needs: (keyof typeof import('./system-libraries.mjs').libraries)[], say: (line: string) => void }} wish
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function setUp({ needs, say }) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  requireNode(process.version, manifest.engines.node);
  installPackages(root, say);
  ensureSystemLibraries(needs, say);
  const { resolveRuntime } = await import('./runtime.mjs');
  const runtime = await resolveRuntime(say);
  say(`Runtime: Electron ${runtime.version} (${runtime.origin})`);
  return runtime;
}
