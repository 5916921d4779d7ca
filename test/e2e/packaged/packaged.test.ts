import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, password, test } from '../fixtures';
import { fixture } from '../kemai';
import { Rooms } from '../pages/shell';
import { runInstalled } from '../run-installed';

/** How a fuse stands in the executable: the digits 0 and 1 (the package does not export their names). */
const [off, on] = [0x30, 0x31];

const packaged = process.env['KEMAI_PACKAGED'] ?? '';
const inspectable = process.env['KEMAI_PACKAGED_INSPECTABLE'] ?? '';

/** What sync-and-safety §4 asks of the packaged app. Linux does not check the archive's integrity. */
const wanted: readonly (readonly [keyof typeof FuseV1Options, boolean])[] = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['OnlyLoadAppFromAsar', true],
  ['GrantFileProtocolExtraPrivileges', false],
];

test('the packaged app has its fuses set; the copy that journeys drive differs in one', async () => {
  const [shipped, driven] = [await getCurrentFuseWire(packaged), await getCurrentFuseWire(inspectable)];
  for (const [fuse, isOn] of wanted) expect(shipped[FuseV1Options[fuse]], fuse).toBe(isOn ? on : off);
  const differing = wanted.filter(([fuse]) => shipped[FuseV1Options[fuse]] !== driven[FuseV1Options[fuse]]).map(([fuse]) => fuse);
  expect(differing).toEqual(['EnableNodeCliInspectArguments']);
});

test('the packaged app does a day of work: vault, client, import, report, lock', async ({ place, start }) => {
  const kemai = await start({ executable: inspectable });
  const { recoveryCode } = await kemai.must('vault:create', { password });
  await kemai.must('vault:confirm-recovery', { code: recoveryCode });
  await kemai.must('client:create', { fields: { name: '打包后的客户' } });
  await kemai.page.reload();
  await kemai.willPick(fixture('manual-tables.xlsx')); // read in a process of its own, out of the archive
  await (await (await (await (await new Rooms(kemai.stage).isOpen()).data()).chooseFile()).check()).run();
  expect(await kemai.must('client:list', { filter: { text: '贸易集团' } })).toMatchObject({ total: 1 });
  const { items } = await kemai.must('search:find', { text: 'dbh' });
  expect(items[0]?.title).toBe('打包后的客户');

  await kemai.willSave();
  const file = await kemai.must('file:save', { purpose: 'report-pdf', name: 'report.pdf' });
  await kemai.must('report:print', { from: '2023-08-01' as never, to: '2023-08-31' as never, file: file.token });
  expect(readFileSync(join(place.out, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  const lock = await new Rooms(kemai.stage).lock();
  await lock.unlock(password);
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('an installed `kemai <command>` answers on standard output', async ({ place }) => {
  const made = await runInstalled(packaged, ['init', '--vault', join(place.top, 'cli'), '--json']);
  expect(made).toMatchObject({ code: 0, json: { ok: true } });
  const imported = await runInstalled(packaged, ['import', fixture('complaints-2023-08.xlsx'), '--vault', join(place.top, 'cli'), '--json']);
  expect(imported).toMatchObject({ code: 0, json: { ok: true, sheets: [{ created: 12 }] } });
  const period = ['--from', '2023-08-01', '--to', '2023-08-31'];
  const report = await runInstalled(packaged, ['report', 'complaints', ...period, '--format', 'pdf', '--out', place.out, '--vault', join(place.top, 'cli'), '--json']);
  expect(report).toMatchObject({ code: 0, json: { ok: true, figures: { total: 12 } } });
  expect(readFileSync(join(place.out, 'complaints-2023-08-01-2023-08-31.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});
