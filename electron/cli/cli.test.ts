import { describe, expect, it } from 'vitest';
import { installedCommand } from './installed';
import { readCommandLine, Usage } from './options';
import { refusalJson, toJson, toText } from './output';
import { given } from './workbench';

describe('an installed kemai', () => {
  it.each([
    [['kemai', 'list', 'clients', '--json'], ['list', 'clients', '--json']],
    [['kemai', '--no-sandbox', 'init', '--vault', 'v'], ['init', '--vault', 'v']],
    [['kemai', '--help'], ['--help']],
    [['kemai'], null],
    [['kemai', '--no-sandbox', '--user-data-dir=list'], null],
    [['kemai', 'a-file.xlsx'], null],
  ])('%j', (argv, command) => expect(installedCommand(argv)).toEqual(command));
});

describe('options (design/cli.md)', () => {
  it('fixes the clock and the zone', () => {
    const line = readCommandLine(['list', 'clients', '--now', '2023-08-16T14:30:00', '--tz', 'Asia/Shanghai', '--json']);
    expect([line.command, line.positionals, line.clock.now(), line.clock.zone, line.json]).toEqual(['list', ['clients'], Date.parse('2023-08-16T06:30:00Z'), 'Asia/Shanghai', true]);
    expect(readCommandLine(['x', '--now', '2023-08-16T14:30:00+08:00']).clock.now()).toBe(Date.parse('2023-08-16T06:30:00Z'));
  });
  it.each([[['list', '--nonsense']], [['list', '--now', 'yesterday']], [['list', '--tz', 'Moon/Base']], [['list', '--lang', 'de']]])('%j is wrong usage', (args) =>
    expect(() => readCommandLine(args)).toThrow(Usage));
});

describe('data', () => {
  const read = (value: unknown): unknown => given(JSON.stringify(value), '--data', { zone: 'Asia/Shanghai' });
  it('takes moments as they are written out', () => {
    const promised = { fields: { text: '送达', dueAt: '2023-08-16T06:30:00.000Z[Asia/Shanghai]' }, at: '2023-08-20T16:00:00.000Z[Asia/Shanghai]' };
    expect(read(JSON.parse(toJson(promised)))).toEqual(promised);
    expect(read({ dueAt: '2023-08-16T06:30Z' })).toEqual({ dueAt: '2023-08-16T06:30:00.000Z[Asia/Shanghai]' });
  });
  it.each([{ text: '2023-08-16T14:30:00+08:00' }, { dueAt: '2023-08-16T14:30:00' }, { dueAt: '2023-13-45T14:30:00+08:00' }, { dueAt: 'tomorrow' }, { dueOn: '2023-08-16' }])('leaves %j as it is', (value) => expect(read(value)).toEqual(value));
});

describe('output', () => {
  it('writes moments as ISO 8601 with offset', () => expect(toJson({ at: '2023-08-16T06:30:00.000Z[Asia/Shanghai]' })).toBe('{\n  "at": "2023-08-16T14:30:00+08:00"\n}'));
  it('names kind, sentence and field of a refusal', () =>
    expect(JSON.parse(refusalJson({ kind: 'notFound', field: 'id' }, 'en'))).toEqual({ ok: false, error: { kind: 'notFound', message: 'No such record', field: 'id' } }));
  it('lines up Chinese in a table', () => expect(toText([{ name: '科技', n: 1 }, { name: 'ab', n: 22 }])).toBe('name  n\n科技  1\nab    22'));
});
