/** Builds dist/ from the sources, and only when they changed. `node build/bundle.mjs [--force] [--watch]` */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundles, entries } from './bundle-entries.mjs';
import { withLock } from './lock.mjs';
import { root } from './set-up/places.mjs';
import { Refusal, runOrRefuse } from './set-up/refusal.mjs';
import { hashOfSources } from './source-hash.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');
/** A bundle takes half a minute where the machine is busy. */
const longestMs = 4 * 60_000;

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

/** Rebuilds whenever a source changes, until the process ends. @param {string} made */
async function followSources(made) {
  const { build } = await import('vite');
  for (const config of await bundles({ root, dist: made, watch: true })) await build(config);
}

/**
 * Builds in a process of its own. On two processors the bundler's threads were seen to wait for each other for ever
 * (rolldown issues 10102 and 10664): then it is ended and begun once more, and that is said.
 * @param {string} made @param {(line: string) => void} say
 */
async function buildApart(made, say) {
  for (const last of [false, true]) {
    const { error, status, stderr } = await new Promise((resolve) => {
      const child = execFile(process.execPath, [join(root, 'build', 'bundle-apart.mjs'), made], { timeout: longestMs, killSignal: 'SIGKILL', maxBuffer: 1 << 26 }, (failure, _out, told) =>
        resolve({ error: failure, status: child.exitCode, stderr: told }));
    });
    if (error === null) return;
    if (status !== null || last) throw new Refusal(`the bundle failed.\n${stderr || error.message}`, 'npm run typecheck');
    say(`The bundler stood still for ${longestMs / 60_000} minutes: begun again.`);
  }
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
    if (watch) return followSources(made);
    await buildApart(made, say);
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
