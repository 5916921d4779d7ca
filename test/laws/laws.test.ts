import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences, unlikeCatalogues } from './catalogues';
import { straySentences } from './sentences';
import { badNames, machineTraces, overlongFiles, unreasonedSuppressions } from './shape';

const root = resolve(import.meta.dirname, '..', '..');

/** As lines, so that a failing test reads like a compiler's answer. */
const asLines = (violations: readonly { file: string; line: number; what: string }[]): string[] =>
  violations.map(({ file, line, what }) => `${file}:${line} ${what}`);

describe('the laws hold in our own sources', () => {
  it('7: no file is over 400 lines', () => {
    expect(asLines(overlongFiles(root))).toEqual([]);
  });
  it('7: every file and folder is named for what it holds', () => {
    expect(asLines(badNames(root))).toEqual([]);
  });
  it('5: every suppression names its rule and its reason', () => {
    expect(asLines(unreasonedSuppressions(root))).toEqual([]);
  });
  it('nothing names a path of one machine, or a registry', () => {
    expect(asLines(machineTraces(root))).toEqual([]);
  });
  it('8: no sentence stands outside the catalogues', () => {
    expect(asLines(straySentences(root))).toEqual([]);
  });
  it('8: both languages say the same things', async () => {
    expect(asLines(await unlikeCatalogues(root))).toEqual([]);
  });
});

describe('two catalogues', () => {
  it.each([
    ['the same', { a: { b: '一' } }, { a: { b: 'one' } }, []],
    ['a missing key', { a: '一', b: '二' }, { a: 'one' }, ['b is missing in en']],
    ['an extra key', { a: '一' }, { a: 'one', b: { c: 'two' } }, ['b.c is missing in zh-CN']],
    ['a gap in one language only', { a: '你好 {{name}}' }, { a: 'hello' }, ['a uses {{name}} in one language only']],
    ['gaps in another order', { a: '{{x}} {{y}}' }, { a: '{{y}}, {{x}}' }, []],
    ['plural forms', { n_other: '{{count}} 条' }, { n_one: 'one row', n_other: '{{count}} rows' }, []],
    ['a formatted gap', { a: '{{n, number}}' }, { a: '{{n}}' }, []],
  ])('%s', (_case, zh, en, expected) => {
    expect(differences(['zh-CN', 'en'], zh, en)).toEqual(expected);
  });
});
