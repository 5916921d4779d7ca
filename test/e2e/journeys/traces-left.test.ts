import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import type { Kemai } from '../kemai';
import { countFiles, traces } from '../traces';

/** Texts that stand nowhere else: one for each kind of field a user can fill. */
const planted = {
  name: '探针甲有限公司QZX1', note: '探针备注QZX2', phone: '13912345071', mail: 'qzx3@example.com', tag: '探针标签QZX4', contact: '探针联系人QZX5',
  street: '探针路QZX6号', summary: '探针跟进QZX7', next: '探针下一步QZX8', complaint: '探针投诉QZX9', step: '探针处理QZX10', draft: '探针草稿QZX11',
  measure: '探针措施QZX12', author: '探针编制QZX13', search: '探针搜索QZX14', imported: '探针导入公司QZX15',
} as const;

/** Uses every feature with the planted texts. */
async function useEverything(kemai: Kemai): Promise<void> {
  const { place } = kemai;
  const { id } = await kemai.must('client:create', {
    fields: { name: planted.name, notes: planted.note, needs: planted.note },
    contacts: [{ name: planted.contact, phones: [{ text: planted.phone }], emails: [{ text: planted.mail }] }],
    addresses: [{ province: '广东省', city: '深圳市', street: planted.street }],
    tags: [planted.tag],
  });
  await kemai.must('followup:log', { client: id, fields: { summary: planted.summary, nextAction: planted.next, nextDueOn: '2030-01-01' as never } });
  const complaint = await kemai.must('complaint:open', { client: id, fields: { content: planted.complaint, problem: planted.complaint } });
  await kemai.must('complaint:add-step', { complaint: complaint.id, fields: { step: '处理完成', content: planted.step } });
  await kemai.must('draft:save', { key: 'client:new', value: { text: planted.draft } });
  await kemai.must('search:find', { text: planted.search });
  const day = new Date().toISOString().slice(0, 10) as never;
  await kemai.must('report:save-text', { from: day, to: day, text: { author: planted.author, organisation: '', measures: [planted.measure] } });
  writeFileSync(join(place.out, 'import.csv'), `客户编号,客户名称（个人/公司）\n2025001,${planted.imported}\n`);
  await kemai.willPick(join(place.out, 'import.csv'));
  const file = await kemai.must('file:pick', { purpose: 'import' });
  const { session } = await kemai.must('import:inspect', { file: file.token });
  await kemai.must('import:dry-run', { session });
  await kemai.must('import:run', { session, job: 'import' });
  for (const [purpose, name] of [['report-pdf', 'r.pdf'], ['report-xlsx', 'r.xlsx'], ['backup', 'b.kemai-backup']] as const) {
    await kemai.willSave(name);
    const target = await kemai.must('file:save', { purpose, name });
    if (purpose === 'report-pdf') await kemai.must('report:print', { from: day, to: day, file: target.token });
    else if (purpose === 'report-xlsx') await kemai.must('report:write', { from: day, to: day, format: 'xlsx', file: target.token });
    else await kemai.must('backup:make', { file: target.token, job: 'backup' });
  }
  const { action } = await kemai.must('client:delete', { id });
  await kemai.must('record:undo', { action });
}

/** The folders that must hold nothing readable; what the user exported in the clear lies elsewhere. */
const watched = (kemai: Kemai): readonly string[] => [kemai.place.data, kemai.place.temp];

test('after a day of work nothing of it can be read on the disk (sync-and-safety R14)', async ({ opened: { kemai, rooms } }) => {
  await useEverything(kemai);
  const clients = await rooms.clients();
  await expect(clients.rows.filter({ hasText: planted.name })).toBeVisible();
  expect(traces(watched(kemai), Object.values(planted))).toEqual([]);
  await kemai.quit();
  expect(countFiles(watched(kemai))).toBeGreaterThan(10);
  expect(traces(watched(kemai), Object.values(planted))).toEqual([]);
  // The scan itself finds what lies in the open.
  expect(traces([kemai.place.out], [planted.imported])).not.toEqual([]);
});

test('nor after kill -9 in the middle of it', async ({ opened: { kemai } }) => {
  await useEverything(kemai);
  await kemai.kill();
  expect(traces(watched(kemai), Object.values(planted))).toEqual([]);
});
