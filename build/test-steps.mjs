import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { runToEnd } from './launch.mjs';
import { root } from './set-up/places.mjs';
import { Refusal } from './set-up/refusal.mjs';
import { sumOf, tallyOfCode, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

/**
 * What a step gets: the environment with display and runtime, and what a developer adds for its runner.
 * @typedef {{ env: NodeJS.ProcessEnv, runtime: import('./set-up/runtime.mjs').Runtime, extra: string[] }} Around
 * @typedef {{ name: string, run: (around: Around) => Promise<import('./tally.mjs').Tally> }} Step
 */

const reports = join(root, 'test-results', 'reports');

/**
 * Runs one of the packages' tools with this very Node. No tool may wait for someone to type.
 * @param {string} script below node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
const tool = (script, args, env) =>
  runToEnd(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });

/** @param {string} file */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner fell over before it wrote one: counted as a failure
  }
}

/** @param {string} project @param {Around} around */
async function vitest(project, { env, extra }) {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await tool('vitest/vitest.mjs', [...args, ...extra], env);
  return tallyOfVitest(reportIn(report), code);
}

/** @param {string[]} projects @param {Around} around @param {NodeJS.ProcessEnv} [more] */
async function playwright(projects, { env, extra }, more) {
  const report = join(reports, `${projects.join('-')}.json`);
  rmSync(report, { force: true });
  const code = await tool('@playwright/test/cli.js', ['test', ...projects.map((project) => `--project=${project}`), ...extra], {
    ...env,
    ...more,
    KEMAI_REPORT: report,
  });
  return tallyOfPlaywright(reportIn(report), code);
}

/** @param {() => Promise<unknown>} work */
async function holds(work) {
  try {
    await work();
    return tallyOfCode(0);
  } catch (cause) {
    console.error(cause instanceof Refusal ? `${cause.message}\nMend it with:  ${cause.mend}` : cause);
    return tallyOfCode(1);
  }
}

const cruiser = 'dependency-cruiser/bin/dependency-cruise.mjs';

/** Everything that `npm test` does, in this order. @type {Step[]} */
export const steps = [
  { name: 'types', run: async ({ env }) => tallyOfCode(await tool('typescript-native/bin/tsc', ['-b', '.', 'build'], env)) },
  { name: 'lint', run: async ({ env }) => tallyOfCode(await tool('oxlint/bin/oxlint', ['--deny-warnings'], env)) },
  {
    name: 'laws',
    run: async (around) =>
      sumOf([
        tallyOfCode(await tool(cruiser, ['shared', 'electron', 'renderer', 'test'], around.env)),
        await vitest('laws', around),
      ]),
  },
  { name: 'bundle', run: () => holds(() => bundle(console.log, { whole: true })) },
  { name: 'rules', run: (around) => vitest('rules', around) },
  { name: 'journeys', run: (around) => playwright(['app', 'app-en'], around) },
  {
    name: 'packaged',
    run: async (around) => {
      const { packUnpacked } = await import('./pack.mjs');
      /** @type {NodeJS.ProcessEnv} */
      const packed = {};
      const packing = await holds(async () => {
        await bundle(console.log, { whole: true });
        const { executable, inspectable } = await packUnpacked(around.runtime);
        packed['KEMAI_PACKAGED'] = executable;
        packed['KEMAI_PACKAGED_INSPECTABLE'] = inspectable;
      });
      return packing.failed > 0 ? packing : sumOf([packing, await playwright(['packaged'], around, packed)]);
    },
  },
  { name: 'dead-code', run: async ({ env }) => tallyOfCode(await tool('knip/bin/knip.js', [], env)) },
];
