import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { unlikeCatalogues } from './catalogues';
import { plant } from './plant';
import { straySentences } from './sentences';
import { badNames, machineTraces, overlongFiles, unreasonedSuppressions } from './shape';

const root = resolve(import.meta.dirname, '..', '..');
// Below the project, so that the tools find node_modules the way they do for real sources.
const folder = resolve(root, '.tsbuild', 'planted');

/** What a tool writes; every one of these exits non-zero, as it must. */
const answerOf = (script: string, args: readonly string[]): Promise<string> =>
  new Promise((done) => {
    const command = [resolve(root, 'node_modules', script), ...args];
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 1 << 26 }, (_refused, stdout) => done(stdout));
  });

interface Linted {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string; readonly message: string; readonly help?: string }[];
}
interface Cruised {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[] };
}

const slashed = (path: string): string => path.split('\\').join('/');
const unique = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

let compiled: string[] = [];
let linted: { readonly at: string; readonly message: string }[] = [];
let cruised: string[] = [];

beforeAll(async () => {
  plant(root, folder);
  // Types first: the linter reads the declarations that the compiler writes.
  const types = await answerOf('typescript-native/bin/tsc', ['-b', '--pretty', 'false']);
  compiled = unique([...types.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map(([, file, code]) => `${file} ${code}`));
  const [lint, cruise] = await Promise.all([
    answerOf('oxlint/bin/oxlint', ['electron', 'renderer', '--format', 'json']),
    answerOf('dependency-cruiser/bin/dependency-cruise.mjs', ['--output-type', 'json', 'shared', 'electron', 'renderer']),
  ]);
  linted = (JSON.parse(lint) as Linted).diagnostics.map(({ filename, code, message, help = '' }) => ({ at: `${slashed(filename)} ${code}`, message: `${message} ${help}` }));
  cruised = unique((JSON.parse(cruise) as Cruised).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (violations: readonly { file: string }[]): string[] => unique(violations.map(({ file }) => file));

describe('each law refuses its planted violation, and nothing else', () => {
  it('the compiler: laws 1 and 2, and an index that may be missing', () => {
    expect(compiled).toEqual([
      'electron/basics/unchecked.ts TS2532',
      'electron/law2/window.ts TS6059',
      'electron/law2/window.ts TS6307',
      'renderer/law2/engine.ts TS6059',
      'renderer/law2/engine.ts TS6307',
      'shared/law1/dom.ts TS2584',
      'shared/law1/node.ts TS2591',
    ]);
  });
  it('the dependency rules: laws 1 to 5 and cycles', () => {
    expect(cruised).toEqual([
      'electron/engine/law3/electron.ts no-electron-in-engine',
      'electron/engine/law3/reaching.ts no-electron-in-engine',
      'electron/law2/window.ts rooms-apart',
      'electron/law7/first.ts no-cycles',
      'renderer/data/law5.ts lower-rooms',
      'renderer/features/law4/view.tsx features-apart',
      'renderer/law2/engine.ts rooms-apart',
      'renderer/law3/electron.ts no-electron-in-window',
      'renderer/pieces/law5.tsx lower-rooms',
      'renderer/ui/law5.tsx lower-rooms',
      'shared/law1/node.ts shared-is-pure',
      'shared/law1/package.ts shared-is-pure',
    ]);
  });
  it('the linter: law 6 and the basics', () => {
    expect(unique(linted.map(({ at }) => at))).toEqual([
      'electron/basics/any.ts typescript(no-explicit-any)',
      'electron/basics/bang.ts typescript(no-non-null-assertion)',
      'electron/basics/console.ts eslint(no-console)',
      'electron/basics/default.ts eslint(no-restricted-exports)',
      'electron/basics/enum.ts eslint-js(no-restricted-syntax)',
      'electron/basics/floating.ts typescript(no-floating-promises)',
      'electron/law6/around.ts eslint(no-restricted-imports)',
      'electron/law6/around.ts eslint-js(no-restricted-syntax)',
      'electron/law6/main.ts eslint(no-restricted-imports)',
      'electron/law6/main.ts eslint-js(no-restricted-syntax)',
      'electron/law6/renderer.ts eslint(no-restricted-imports)',
      'electron/law6/renderer.ts eslint-js(no-restricted-syntax)',
    ]);
  });
  it('law 6: the refusal says what to use instead', () => {
    const said = linted.filter(({ at }) => at.startsWith('electron/law6/')).map(({ message }) => message);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((message) => !/(gate|preload)\.ts/.test(message))).toEqual([]);
  });
  it('law 7: length and names', () => {
    expect(filesOf(overlongFiles(folder))).toEqual(['electron/law7/long.ts']);
    expect(filesOf(badNames(folder))).toEqual(['electron/law7/camelCase.ts', 'electron/law7/utils.ts']);
  });
  it('a suppression without a reason', () => {
    expect(filesOf(unreasonedSuppressions(folder))).toEqual(['electron/basics/suppressed.ts']);
  });
  it('a path of one machine', () => {
    expect(filesOf(machineTraces(folder))).toEqual(['electron/basics/machine.ts']);
  });
  it('law 8: stray sentences', () => {
    expect(filesOf(straySentences(folder))).toEqual([
      'renderer/law8/attribute.tsx',
      'renderer/law8/between.tsx',
      'renderer/law8/literal.ts',
    ]);
  });
  it('law 8: a catalogue that says less, or needs more', async () => {
    expect((await unlikeCatalogues(folder)).map(({ what }) => what)).toEqual([
      'more is missing in zh-CN',
      'hello uses {{name}} in one language only',
      'title is missing in en',
      'head is missing in zh-CN',
    ]);
  });
});
