import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { fixture } from '../kemai';
import { runCommand } from '../run-command';

const at = ['--json', '--now', '2023-09-01T09:00:00+08:00', '--tz', 'Asia/Shanghai', '--lang', 'zh-CN'];

test('a script makes the August report from the company\'s file (S2-T9, AT-32)', async ({ place }) => {
  test.setTimeout(180_000);
  const vault = ['--vault', join(place.top, 'cli')];
  const made = await runCommand(['init', ...vault, '--recovery-out', join(place.out, 'code.txt'), ...at]);
  expect(made).toMatchObject({ code: 0, json: { ok: true } });
  expect(readFileSync(join(place.out, 'code.txt'), 'utf8').trim().split(' ')).toHaveLength(12);

  const dry = await runCommand(['import', fixture('complaints-2023-08.xlsx'), '--dry-run', ...vault, ...at]);
  expect(dry).toMatchObject({ code: 0, json: { ok: true, batch: null, sheets: [{ kind: 'complaintDetail', rows: 12, created: 12 }] } });
  const imported = await runCommand(['import', fixture('complaints-2023-08.xlsx'), ...vault, ...at]);
  expect(imported).toMatchObject({ code: 0, json: { ok: true, sheets: [{ created: 12, rejected: [] }] } });

  const report = await runCommand(['report', 'complaints', '--from', '2023-08-01', '--to', '2023-08-31', '--format', 'pdf,xlsx,json', '--out', place.out, ...vault, ...at]);
  const { files, figures } = report.json as { files: string[]; figures: { total: number; table: { label: string; value: string }[] } };
  expect(figures.total).toBe(12);
  expect(figures.table.map(({ value }) => value)).toEqual(expect.arrayContaining([
    '12起',
    '产品问题：5起（41.7%）；服务问题：4起（33.3%）；沟通问题：3起（25%）',
    '1.服务器噪音大（2起）；2.技术响应超时（2起）；3.合同条款解释不清（2起）',
    '产品部：5起；客服部：4起；销售部：3起',
  ]));
  expect(files.every((file) => existsSync(file))).toBe(true);
  const text = execFileSync('pdftotext', ['-layout', files[0] ?? '', '-'], { encoding: 'utf8' });
  for (const line of ['产品问题：5起（41.7%）；服务问题：4起（33.3%）；沟通问题：3起（25%）', '产品部：5起；客服部：4起；销售部：3起', '第1页，共3页']) expect(text).toContain(line);

  const backup = await runCommand(['backup', '--out', join(place.out, 'august.kemai-backup'), ...vault, ...at]);
  expect(backup).toMatchObject({ code: 0, json: { ok: true, verified: true, counts: { complaints: 12, clients: 12 } } });
  const restored = await runCommand(['restore', join(place.out, 'august.kemai-backup'), '--into', join(place.top, 'restored'), ...at]);
  expect(restored).toMatchObject({ code: 0, json: { ok: true, counts: { complaints: 12 } } });
  const verified = await runCommand(['verify', '--vault', join(place.top, 'restored'), ...at]);
  expect(verified).toMatchObject({ code: 0, json: { ok: true, counts: { complaints: 12 } } });
});

test('exit codes and the one JSON value can be trusted', async ({ place, opened: { kemai } }) => {
  test.setTimeout(120_000);
  await kemai.must('client:create', { fields: { name: '窗口里的客户' } });
  const vault = ['--vault', join(place.data, 'vault')];

  // Beside the open window: reading is allowed, writing is refused as busy.
  expect(await runCommand(['list', 'clients', ...vault, ...at])).toMatchObject({ code: 0, json: { total: 1, items: [{ name: '窗口里的客户' }] } });
  expect(await runCommand(['search', 'ckldkh', ...vault, ...at])).toMatchObject({ code: 0, json: { total: 1 } });
  const busy = await runCommand(['ask', 'client:create', '--data', '{"fields":{"name":"乙"}}', ...vault, ...at]);
  expect(busy).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'busy' } } });

  expect(await runCommand(['list', 'clients', ...vault, ...at], { secret: 'wrong' })).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'wrongPassword' } } });
  expect(await runCommand(['list', 'nothing', ...vault, ...at])).toMatchObject({ code: 2, out: '' });
  expect(await runCommand(['get', 'clients', '2099001', ...vault, ...at])).toMatchObject({ code: 1, json: { error: { kind: 'notFound' } } });
  const asks = await runCommand(['asks', '--json']);
  expect((asks.json as { channel: string }[]).map(({ channel }) => channel)).toContain('complaint:close');
  expect((await runCommand(['--help'])).out).toContain('kemai report complaints');
});
