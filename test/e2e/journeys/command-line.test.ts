import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { takeLock } from '../../../electron/engine/vault/lock';
import { contract } from '../../../shared/ipc/contract';
import { kemai } from '../command';
import { expect, putVault, test } from '../fixtures';
import { fixture, type Place } from '../kemai';

// The engine without a window, through build/kemai.mjs, as scripts call it (`design/cli.md`).
test.setTimeout(300_000);

const vaultOf = (place: Place): string => join(place.data, 'vault');

test('init, import and report of August 2023: three commands, three files, the figures of S2-T9', async ({ place }) => {
  const made = await kemai(place, 'init', '--recovery-out', join(place.out, 'code.txt'));
  expect(made).toMatchObject({ code: 0, json: { ok: true, vaultId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown } });
  expect(readFileSync(join(place.out, 'code.txt'), 'utf8').trim().split(' ')).toHaveLength(12);

  const imported = await kemai(place, 'import', fixture('complaints-2023-08.xlsx'));
  expect(imported).toMatchObject({ code: 0, json: { ok: true, sheets: [{ kind: 'complaintDetail', rows: 12, created: 12, rejected: [], duplicates: [], unknownColumns: [] }] } });

  const report = await kemai(place, 'report', 'complaints', '--from', '2023-08-01', '--to', '2023-08-31', '--format', 'pdf,xlsx,json', '--out', place.out);
  expect(report.code).toBe(0);
  expect(report.json).toMatchObject({
    ok: true,
    files: ['pdf', 'xlsx', 'json'].map((format) => join(place.out, `complaints-2023-08-01-2023-08-31.${format}`)),
    figures: { total: 12 },
  });
  const said = JSON.stringify(report.json);
  for (const figure of [
    '产品问题：5起（41.7%）；服务问题：4起（33.3%）；沟通问题：3起（25%）',
    '1.服务器噪音大（2起）；2.技术响应超时（2起）；3.合同条款解释不清（2起）',
    '产品部：5起；客服部：4起；销售部：3起',
  ]) expect(said).toContain(figure);
  const [pdf, xlsx] = ['pdf', 'xlsx'].map((format) => readFileSync(join(place.out, `complaints-2023-08-01-2023-08-31.${format}`)));
  expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(xlsx?.subarray(0, 2).toString()).toBe('PK');

  const found = await kemai(place, 'list', 'complaints', '--limit', '3');
  expect(found.json).toMatchObject({ total: 12 });
  expect(found.json['items']).toHaveLength(3);
});

test('a dry run writes nothing; an import is undone; what is refused is named with its row', async ({ place, emptyVault }) => {
  putVault(emptyVault, place);
  const dry = await kemai(place, 'import', fixture('clients-gbk.csv'), '--dry-run', '--rejected-out', join(place.out, 'rejected.xlsx'));
  expect(dry).toMatchObject({ code: 0, json: { ok: true, batch: null, sheets: [{ kind: 'clients', rows: 4, created: 2, rejected: [{ row: 5 }, { row: 5 }, { row: 5 }, { row: 5 }] }] } });
  expect(dry.out).not.toContain('110101199003071233');
  const refused = (await readWorkbook(join(place.out, 'rejected.xlsx'))).flatMap(({ data }) => data.flat()).map(String).join('\n');
  expect(refused).toContain('仇先生');
  expect(refused).not.toContain('110101199003071233');
  expect((await kemai(place, 'list', 'clients')).json).toMatchObject({ total: 0 });

  const { json } = await kemai(place, 'import', fixture('clients-gbk.csv'));
  expect((await kemai(place, 'search', 'szxh')).json).toMatchObject({ total: 1, items: [{ collection: 'clients', title: '深圳星河科技有限公司' }] });
  const undone = await kemai(place, 'import', '--undo', String(json['batch']));
  expect(undone).toMatchObject({ code: 0, json: { ok: true, kept: [] } });
  expect((await kemai(place, 'list', 'clients')).json).toMatchObject({ total: 0 });
});

test('what was said of a sheet is remembered for the next file with the same headings, until it is forgotten', async ({ place, emptyVault }) => {
  putVault(emptyVault, place);
  const [first, second, map] = ['first.csv', 'second.csv', 'map.json'].map((name) => join(place.out, name)) as [string, string, string];
  writeFileSync(first, '客户名称,经办\n甲云科技有限公司,李雷\n');
  writeFileSync(second, '客户名称,经办\n乙桥制造有限公司,韩梅\n');
  writeFileSync(map, JSON.stringify({ 经办: 'clients.owner' }));
  expect(await kemai(place, 'import', first, '--as', 'clients', '--map', map)).toMatchObject({ code: 0, json: { sheets: [{ created: 1, unknownColumns: [] }] } });
  expect(await kemai(place, 'import', second)).toMatchObject({ code: 0, json: { sheets: [{ kind: 'clients', created: 1, unknownColumns: [] }] } });
  expect((await kemai(place, 'list', 'clients', '--filter', '{"owner":"韩梅"}')).json).toMatchObject({ total: 1 });
  expect(await kemai(place, 'import', second, '--mapping', 'forget', '--dry-run')).toMatchObject({ code: 0, json: { sheets: [{ unknownColumns: ['经办'] }] } });
  expect(await kemai(place, 'import', second, '--dry-run')).toMatchObject({ code: 0, json: { sheets: [{ unknownColumns: ['经办'] }] } });
});

test('refusals are 1, wrong usage is 2, and each is one JSON value or none', async ({ place, emptyVault }) => {
  expect(await kemai(place, 'list', 'clients')).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'none' } } });
  putVault(emptyVault, place);
  expect(await kemai(place, 'init')).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'exists', message: expect.any(String) as unknown } } });
  const wrong = join(place.out, 'wrong.txt');
  writeFileSync(wrong, '不对的密码\n');
  expect(await kemai(place, 'verify', '--password-file', wrong)).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'wrongPassword' } } });
  expect(await kemai(place, 'import', join(place.out, 'nowhere.xlsx'))).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'fileGone' } } });
  expect(await kemai(place, 'frobnicate')).toMatchObject({ code: 2, out: '' });
  for (const slip of [
    ['list', 'clients', '--no-such-option'], ['list', 'clients', 'surplus'], ['list', 'clients', '--recovery-out', 'x'],
    ['import', fixture('clients-gbk.csv'), '--as', 'nonsense'], ['import', fixture('clients-gbk.csv'), '--rejected-out', 'x.csv'],
    ['import', fixture('clients-gbk.csv'), '--map', 'nowhere.json'], ['ask', 'client:list', '--data', '@nowhere.json'],
  ]) expect(await kemai(place, ...slip), slip.join(' ')).toMatchObject({ code: 2, out: '' });
  const below = join(wrong, 'below');
  expect(await kemai(place, 'report', 'complaints', '--from', '2023-08-01', '--to', '2023-08-31', '--out', below)).toMatchObject({ code: 1, json: { error: { kind: 'notWritable', field: below } } });
  expect(await kemai(place, 'init', '--vault', join(place.out, 'another'), '--recovery-out', below)).toMatchObject({ code: 1, json: { error: { kind: 'notWritable' } } });
  expect(await kemai(place, 'verify', '--vault', join(place.out, 'another'))).toMatchObject({ code: 1, json: { error: { kind: 'none' } } });
  expect(await kemai(place, 'report', 'complaints', '--from', '2023-13-01', '--to', '2023-08-31')).toMatchObject({ code: 2, out: '' });
  expect(await kemai(place, 'ask', 'client:read', '--data', '{"id":7}')).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'malformed', field: 'id' } } });

  const asks = await kemai(place, 'asks');
  const channels = (JSON.parse(asks.out) as { channel: string; input: { type?: string }; refusals: string[] }[]).map(({ channel }) => channel);
  expect(channels.sort()).toEqual(Object.keys(contract).sort());
});

test('beside an open window reads go on and writes are busy', async ({ place, emptyVault }) => {
  putVault(emptyVault, place);
  const window = takeLock(join(vaultOf(place), 'vault.lock'));
  expect(await kemai(place, 'list', 'clients')).toMatchObject({ code: 0, json: { total: 0 } });
  expect(await kemai(place, 'import', fixture('clients-gbk.csv'))).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'busy' } } });
  window?.release();
  expect(await kemai(place, 'import', fixture('clients-gbk.csv'))).toMatchObject({ code: 0 });
});

test('a backup is restored where there is only the file, with password or recovery code', async ({ place, emptyVault }) => {
  putVault(emptyVault, place);
  await kemai(place, 'import', fixture('manual-tables.xlsx'));
  const file = join(place.out, 'all.kemai-backup');
  expect(await kemai(place, 'backup', '--out', file)).toMatchObject({ code: 0, json: { ok: true, file, verified: true } });
  const code = join(place.out, 'code.txt');
  writeFileSync(code, `${emptyVault.recoveryCode}\n`);
  const into = join(place.out, 'elsewhere');
  mkdirSync(into);
  expect(await kemai(place, 'restore', file, '--into', into, '--password-file', code)).toMatchObject({ code: 0, json: { ok: true } });
  const [here, there] = [await kemai(place, 'verify'), await kemai(place, 'verify', '--vault', into)];
  expect(there).toMatchObject({ code: 0, json: { ok: true } });
  expect(there.json['counts']).toEqual(here.json['counts']);
});

test('a complaint from the first call to its end, by its number; each clock explains itself', async ({ place, emptyVault }) => {
  putVault(emptyVault, place);
  const client = await kemai(place, 'ask', 'client:create', '--data', '{"fields":{"name":"远山科技有限公司","valueGrade":"A类"}}');
  const id = String((client.json['value'] as { id: string }).id);
  const at = async (time: string, ...args: readonly string[]) => kemai(place, 'complaint', ...args, '--now', `2023-08-${time}:00`);
  const made = await at('16T14:30', 'register', id, '--data', '{"content":"服务器宕机","channel":"微信","receivedAt":"2023-08-16T06:00:00.000Z[Asia/Shanghai]"}');
  expect(made).toMatchObject({ code: 0, json: { ok: true } });
  const number = String(made.json['number']);
  for (const [time, ...args] of [
    ['16T15:00', 'acknowledge', number, '--data', '{"text":"已收到您的反馈"}'],
    ['16T15:30', 'grade', number, '--data', '{"coreFailure":true,"downHours":4,"grade":"严重"}'],
    ['16T16:00', 'pause', number, '--data', '{"reason":"等客户寄回日志"}'],
    ['16T18:00', 'resume', number],
    ['16T18:30', 'step', number, '--data', '{"step":"进度告知","content":"工程师已经在路上","message":{"channel":"微信"}}'],
    ['17T09:00', 'step', number, '--data', '{"step":"处理完成","content":"已换主板"}'],
  ] as const) expect(await at(time, ...args), args.join(' ')).toMatchObject({ code: 0, json: { ok: true } });
  const shown = await at('17T10:00', 'show', number);
  expect(shown.json).toMatchObject({ number, state: '待回访', grade: '严重', escalation: { by: 'revisit' } });
  const handle = (shown.json['clocks'] as { kind: string }[]).find(({ kind }) => kind === 'handle');
  expect(handle).toMatchObject({ startedBy: 'received', limit: '48h', policy: 'complaint.seriousSolve', pausedMs: 7_200_000, inTime: true, due: { on: '2023-08-18', at: '2023-08-18T16:00:00+08:00', rule: 'AT-26' } });
  expect(await at('17T11:00', 'close', number, '--data', '{"outcome":"无法联系","note":"电话无人接听"}')).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'triesMissing' } } });
  expect(await at('17T11:00', 'reopen', number, '--data', '{"reason":"又宕机了","plan":"更换整机"}')).toMatchObject({ code: 0, json: { ok: true } });
  expect((await at('17T11:30', 'show', number)).json).toMatchObject({ state: '处理中', reopened: 1, firstVerdict: '及时' });
  expect(await at('17T12:00', 'list', '--filter', '{"state":["处理中"]}')).toMatchObject({ code: 0, json: { total: 1, items: [{ number }] } });
  expect(await at('17T12:00', 'frobnicate', number)).toMatchObject({ code: 2, out: '' });
  expect(await at('17T12:00', 'pause', '没有这个编号')).toMatchObject({ code: 1, json: { error: { kind: 'notFound' } } });
});
