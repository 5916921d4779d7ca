/** Builds dist/ from the sources, and only when they changed. `node build/bundle.mjs [--force] [--watch]` */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { bundles, entries } from './bundle-entries.mjs';
import { withLock } from './lock.mjs';
import { root } from './set-up/places.mjs';
import { Refusal, runOrRefuse } from './set-up/refusal.mjs';
import { hashOfSources } from './source-hash.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');

/** @param {string} hash */
const isCurrent = (hash) =>
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === hash &&
  entries.every(({ source, output }) => !existsSync(join(root, source)) || existsSync(join(dist, output)));

/** @param {(line: string) => void} say @param {boolean} whole */
function sayMissing(say, whole) {
  const missing = entries.filter(({ source }) => !existsSync(join(root, source))).map(({ source }) => source);
  if (missing.length === 0) return;
  const line = `the bundle has entries without a source: ${missing.join(', ')}`;
  if (whole) throw new Refusal(`${line}.`, 'git status electron renderer');
  say(`NOT WHOLE: ${line}`);
}

/**
 * Brings dist/ up to date with the sources. While someone works on a part, an entry without its source is only said;
 * with `whole` it is refused: nothing half-built is tested or packed.
 * @param {(line: string) => void} say
 * @param {{ force?: boolean, watch?: boolean, whole?: boolean }} [how]
 */
export async function bundle(say, { force = false, watch = false, whole = false } = {}) {
  sayMissing(say, whole);
  await withLock(join(root, '.tsbuild', 'bundle.lock'), async () => {
    const hash = hashOfSources(root);
    if (!force && !watch && isCurrent(hash)) return;
    const started = Date.now();
    say('Bundling …');
    // Built aside and moved in whole: a bundle that breaks leaves the one before it in place.
    const made = watch ? dist : join(root, '.tsbuild', 'dist');
    rmSync(watch ? stamp : made, { recursive: true, force: true });
    mkdirSync(made, { recursive: true });
    const { build } = await import('vite');
    // Settled, not all: the lock may be let go only when no build writes any more.
    const builds = await Promise.allSettled((await bundles({ root, dist: made, watch })).map((config) => build(config)));
    const broken = builds.filter((outcome) => outcome.status === 'rejected');
    if (broken.length > 0) {
      const reasons = broken.map(({ reason }) => stripVTControlCharacters(String(reason?.message ?? reason)).replace(/\n\s+at .*/g, ''));
      throw new Refusal(`the bundle failed.\n${[...new Set(reasons)].join('\n')}`, 'npm run typecheck');
    }
    if (watch) return;
    writeFileSync(join(made, '.stamp'), hash);
    rmSync(dist, { recursive: true, force: true });
    renameSync(made, dist);
    say(`Bundled in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const how = { force: process.argv.includes('--force'), watch: process.argv.includes('--watch') };
  await runOrRefuse(async () => {
    await bundle(console.log, how);
    return 0;
  });
}
