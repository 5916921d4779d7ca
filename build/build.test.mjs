import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorityEntry, needsDisplay } from './display.mjs';
import { installerTargets, whyNotHere } from './installers.mjs';
import { withLock } from './lock.mjs';
import { hashOfSources } from './source-hash.mjs';
import { closingLine, sumOf, summaryOf, tallyOfCode, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

describe('the count of npm test', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
  const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 1 };

  it('counts a tool that is no runner as one', () => {
    expect([tallyOfCode(0), tallyOfCode(2)].map(closingLine)).toEqual(['1 passed, 0 failed', '0 passed, 1 failed']);
  });
  it('takes the numbers of the runners', () => {
    expect(closingLine(tallyOfVitest(vitest, 0))).toBe('3 passed, 0 failed, 2 skipped');
    expect(closingLine(tallyOfPlaywright({ stats }, 1))).toBe('2 passed, 2 failed, 1 skipped');
  });
  it('never reads a runner that fell over, or ran nothing, as green', () => {
    expect(tallyOfVitest(undefined, 1).failed).toBe(1);
    expect(tallyOfVitest(vitest, 1).failed).toBe(1);
    expect(tallyOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 } }, 0).failed).toBe(1);
  });
  it('names what failed, with the first line of why', () => {
    const failed = { status: 'failed', fullName: 'a rule', failureMessages: ['Error: 1 is not 2\n    at here'] };
    const rules = { ...vitest, testResults: [{ name: 'a.test.ts', assertionResults: [failed, { ...failed, status: 'passed' }] }, { name: 'b.test.ts', status: 'failed', message: 'does not load', assertionResults: [] }] };
    expect(tallyOfVitest(rules, 1).failures).toEqual(['a rule: Error: 1 is not 2', 'b.test.ts: does not load']);
    const spec = { title: 'a journey', ok: false, tests: [{ projectName: 'app', results: [{ error: { message: '\u001b[31mtimed out\u001b[0m\nat' } }] }] };
    expect(tallyOfPlaywright({ stats, suites: [{ suites: [{ specs: [spec, { ...spec, ok: true }] }] }] }, 1).failures).toEqual(['[app] a journey: timed out']);
  });
  it('says what failed below its step', () => {
    const [, row, failure] = summaryOf([{ name: 'rules', tally: { passed: 2, failed: 1, skipped: 0, failures: ['a rule: 1 is not 2'] }, seconds: 3 }]).split('\n');
    expect([row?.startsWith('FAILED  rules'), failure?.trim()]).toEqual([true, 'a rule: 1 is not 2']);
  });
  it('adds up', () => {
    expect(sumOf([tallyOfCode(0), tallyOfCode(1), tallyOfVitest(vitest, 0)])).toEqual({ passed: 4, failed: 1, skipped: 2, failures: [] });
  });
});

describe('the exit code of an entry script', () => {
  it.each([0, 1, 2])('is what its work found, %d, whatever a package does at the end', (code) => {
    const refusal = JSON.stringify(new URL('./set-up/refusal.mjs', import.meta.url).href);
    const script = `import { runOrRefuse } from ${refusal}; await runOrRefuse(async () => { process.on('beforeExit', () => process.exit(0)); return ${code}; });`;
    expect(spawnSync(process.execPath, ['--input-type=module', '--eval', script]).status).toBe(code);
  });
});

describe('the display', () => {
  it.each([
    [{}, 'linux', true],
    [{ DISPLAY: ':1' }, 'linux', false],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', false],
    [{}, 'darwin', false],
    [{}, 'win32', false],
  ])('is brought for %j on %s: %s', (env, platform, expected) => {
    expect(needsDisplay(env, /** @type {NodeJS.Platform} */ (platform))).toBe(expected);
  });
  it('writes an authority that fits any host and number', () => {
    const entry = authorityEntry(Buffer.from('0123456789abcdef'));
    expect(entry.toString('latin1')).toBe('\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x100123456789abcdef');
  });
});

describe('the installers', () => {
  const pinned = { shippable: true, version: '45.4.1' };
  const old = { shippable: false, version: '33.2.1' };

  it('are only tried on their own platform', () => {
    const here = installerTargets.filter((target) => whyNotHere(target, pinned, 'linux') === undefined);
    expect(here.map(({ name }) => name)).toEqual(['AppImage', 'deb']);
  });
  it('are refused from a runtime that is not the pinned one', () => {
    expect(installerTargets.every((target) => whyNotHere(target, old, 'linux') !== undefined)).toBe(true);
  });
});

describe('on the disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kemai-build-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('a lock lets one in at a time, and is taken over from the dead', async () => {
    const lock = join(folder, 'lock');
    writeFileSync(lock, String(2 ** 22 + 1)); // above the largest process id
    /** @type {string[]} */
    const said = [];
    /** @param {string} name */
    const work = (name) =>
      withLock(lock, async () => {
        said.push(`${name} in`);
        await new Promise((done) => setTimeout(done, 20));
        said.push(`${name} out`);
      });
    await Promise.all([work('first'), work('second')]);
    expect(said.map((line) => line.split(' ')[1])).toEqual(['in', 'out', 'in', 'out']);
  });

  it('the hash of the sources follows their contents, and no test', () => {
    for (const room of ['electron', 'renderer', 'shared', 'build']) mkdirSync(join(folder, room));
    const files = ['package.json', 'package-lock.json', 'build/bundle.mjs', 'build/bundle-apart.mjs', 'build/bundle-entries.mjs', 'build/tsconfig.base.json'];
    for (const file of [...files, 'shared/one.ts']) writeFileSync(join(folder, file), file);
    const before = hashOfSources(folder);
    writeFileSync(join(folder, 'shared/one.test.ts'), 'a test');
    expect(hashOfSources(folder)).toBe(before);
    writeFileSync(join(folder, 'shared/one.ts'), `${readFileSync(join(folder, 'shared/one.ts'), 'utf8')}!`);
    expect(hashOfSources(folder)).not.toBe(before);
  });
});
