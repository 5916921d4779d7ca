import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog, readLog } from '../../electron/engine/log/file-log';
import type { LogFacts } from '../../electron/engine/log/log';

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kemai-log-'));
  folder = join(place, 'logs');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const now = () => Date.UTC(2026, 1, 3, 4, 5, 6);
const lines = (): Record<string, unknown>[] => readLog(folder).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);

/** What must never be found in a log, whatever it was hidden in. */
const canaries = ['深圳星河科技有限公司', '王小明', '13800138000', '138-0013-8000', '+8613800138000', 'wang@example.com', 'correct horse battery', 'Pa$$word!'];

describe('what reaches the log', () => {
  it('keeps codes and counts', () => {
    openLog(folder, 'engine', now).note('backup.made', { channel: 'backup:make', ms: 1204, verified: true, code: 'SQLITE_FULL', version: '45.4.1' });
    expect(lines()).toEqual([{
      at: '2026-02-03T04:05:06.000Z', who: 'engine', event: 'backup.made',
      channel: 'backup:make', ms: 1204, verified: true, code: 'SQLITE_FULL', version: '45.4.1',
    }]);
  });

  it.each(canaries)('redacts %s as event, place, key and value', (canary) => {
    const log = openLog(folder, 'engine', now);
    log.note(canary, { [canary]: 1, value: canary, other: { name: canary } as never, list: [canary] as never });
    log.defect(canary, canary);
    expect(readLog(folder)).not.toContain(canary);
    expect(lines()[0]).toMatchObject({ event: 'redacted', value: 'redacted', other: 'redacted', list: 'redacted' });
  });

  it.each([13_800_138_000, Number.NaN, Number.POSITIVE_INFINITY])('redacts the number %s', (number) => {
    openLog(folder, 'engine', now).note('counted', { number } satisfies LogFacts);
    expect(lines()[0]).toMatchObject({ number: 'redacted' });
  });

  it.each(canaries)('keeps %s out of what it notes of an error', (canary) => {
    const inner = Object.assign(new TypeError(`cannot read ${canary}\n    at fake (/home/${canary}/secret.ts:1:1)`), { code: canary });
    const outer = new Error(canary, { cause: inner });
    outer.name = canary;
    Object.defineProperty(inner, 'name', { value: canary });
    const ref = openLog(folder, 'engine', now).defect('client:create', outer);
    expect(ref).toMatch(/^K-[0-9A-F]{6}$/);
    expect(readLog(folder)).not.toContain(canary);
    expect(readLog(folder)).not.toContain('secret.ts');
    expect(lines()[0]).toMatchObject({ event: 'defect', ref, where: 'client:create', cause: { kind: 'TypeError' } });
  });

  it('says class, code and the lines of our files, without folders', () => {
    class DiskTrouble extends Error {}
    openLog(folder, 'engine', now).defect('import:run', Object.assign(new DiskTrouble('x'), { code: 'ENOSPC' }));
    const [line] = lines();
    expect(line).toMatchObject({ kind: 'DiskTrouble', code: 'ENOSPC' });
    expect((line?.['at'] as string[] | undefined)?.[0]).toMatch(/^log\.test\.ts:\d+$/);
    expect(readLog(folder)).not.toContain(process.cwd());
  });

  it('takes an error whose stack was replaced, and things that are no errors', () => {
    const log = openLog(folder, 'engine', now);
    const odd = new Error('王小明');
    odd.stack = '王小明 13800138000';
    log.defect('a', odd);
    log.defect('b', null);
    log.defect('c', { name: '王小明' });
    expect(readLog(folder)).not.toMatch(/王小明|138/);
    expect(lines().map((line) => line['kind'])).toEqual(['Error', 'thrown:null', 'thrown:object']);
  });
});

describe('its files', () => {
  it('begins a new file at a megabyte, keeps five, and several processes share them', () => {
    const [engine, main] = [openLog(folder, 'engine', now), openLog(folder, 'main', now)];
    main.note('started');
    for (let file = 1; file <= 7; file++) {
      const newest = readdirSync(folder).map((name) => Number(/\d+/.exec(name)?.[0])).sort((a, b) => a - b).at(-1) ?? 1;
      writeFileSync(join(folder, `kemai-${newest}.log`), 'x'.repeat(1_000_000)); // as if much had been written
      engine.note('one', { file });
      main.note('two', { file });
    }
    const names = readdirSync(folder).sort();
    expect(names).toEqual(['kemai-4.log', 'kemai-5.log', 'kemai-6.log', 'kemai-7.log', 'kemai-8.log']);
    expect(readFileSync(join(folder, 'kemai-8.log'), 'utf8').trim().split('\n')).toHaveLength(2);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'kemai-8.log')).mode & 0o077).toBe(0);
  });

  it('goes on after a time in which it could not write, and says how many lines are missing', () => {
    writeFileSync(folder, 'a file where the folder should be');
    const log = openLog(folder, 'engine', now);
    log.note('unheard');
    expect(log.defect('somewhere', new Error('x'))).toMatch(/^K-/);
    rmSync(folder);
    log.note('heard');
    expect(lines().map((line) => [line['event'], line['lines']])).toEqual([['log.lost', 2], ['heard', undefined]]);
  });

  it('is empty before the first line', () => expect(readLog(folder)).toBe(''));
});
