import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import type { Day } from '../../../shared/kit/dates';
import { expect, password, test, type Opened } from '../fixtures';
import { fixture } from '../kemai';
import { notice, typeDay } from '../pages/controls';
import type { ReportsPage } from '../pages/reports';
import { LockPage } from '../pages/shell';
import { zipParts } from '../../harness/zip-parts';

/** The text of a PDF as a reader would copy it, without the line breaks of its layout. */
const pdfText = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** The figures of table S2-T9, character for character (AT-32). */
const figures = {
  总量: '12起',
  类型: '产品问题：5起（41.7%）；服务问题：4起（33.3%）；沟通问题：3起（25%）',
  高频: '1.服务器噪音大（2起）；2.技术响应超时（2起）；3.合同条款解释不清（2起）',
  部门: '产品部：5起；客服部：4起；销售部：3起',
};

async function importAugust({ kemai, rooms }: Opened): Promise<ReportsPage> {
  await kemai.willPick(fixture('complaints-2023-08.xlsx'));
  const done = await (await (await (await rooms.data()).chooseFile()).check()).run();
  await expect(done.main.getByText(/^从 complaints-2023-08\.xlsx 新建/)).toBeVisible();
  return (await rooms.reports()).month('2023-08');
}

test('the complaint report of August 2023, on the screen, as PDF and as workbook', async ({ opened }) => {
  const { kemai } = opened;
  const reports = await importAugust(opened);
  for (const figure of Object.values(figures)) await expect(reports.main.getByText(figure).first()).toBeVisible();

  await reports.write({ author: '王主管', organisation: '示例科技有限公司', measure: '产品部9月底前优化服务器散热设计' });
  await kemai.willSave();
  await reports.export('pdf');
  await reports.export('xlsx', '交给总经理');
  const [pdf = '', xlsx = ''] = kemai.saved();
  expect([pdf, xlsx]).toEqual([expect.stringMatching(/\.pdf$/), expect.stringMatching(/\.xlsx$/)]);

  const bytes = readFileSync(join(kemai.place.out, pdf));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const text = withoutBlanks(pdfText(join(kemai.place.out, pdf)));
  for (const figure of [...Object.values(figures), '投诉分析月度报告', '2023年8月', '王主管', '示例科技有限公司', '1.产品部9月底前优化服务器散热设计']) {
    expect(text).toContain(withoutBlanks(figure));
  }
  expect(text).toMatch(/第1页|1\/\d/);
  expect(text).not.toMatch(/undefined|NaN|\{\{/);
  expect(text).not.toMatch(/（第\d+起）/); // what the complaints say left masked
  expect((await kemai.must('export:log', {})).items).toMatchObject([{ what: 'report', file: xlsx, reason: '交给总经理' }]);

  const sheets = await readWorkbook(join(kemai.place.out, xlsx));
  const cells = sheets.flatMap(({ data }) => data.flat()).map((cell) => (cell === null ? '' : String(cell)));
  for (const figure of Object.values(figures)) expect(cells).toContain(figure);
  const raw = sheets.find(({ data }) => data.filter((row) => row.some((cell) => typeof cell === 'string' && /（第\d+起）/.test(cell))).length === 12);
  expect(raw?.sheet).toBeDefined();
});

test('a figure opens the complaints that make it up, and the text of a report outlives a restart', async ({ opened, start }) => {
  const { kemai } = opened;
  const reports = await importAugust(opened);
  await reports.write({ author: '王主管' });
  await reports.main.getByRole('button', { name: '保存编制内容' }).click();
  await expect(kemai.page.getByText('编制内容已保存')).toBeVisible();

  await reports.main.getByRole('button', { name: '看表格：投诉类型分布' }).click();
  await reports.main.getByRole('table', { name: '投诉类型分布' }).getByRole('row', { name: /服务问题/ }).getByRole('button').click();
  const list = kemai.page.getByRole('grid', { name: '投诉列表' });
  await expect(list).toHaveAttribute('aria-rowcount', '5');

  await kemai.quit();
  const again = await start();
  const rooms = await new LockPage(again.stage).unlock(password);
  const later = await (await rooms.reports()).month('2023-08');
  await expect(later.main.getByLabel('编制人', { exact: true })).toHaveValue('王主管');
});

test('a measure with owner and deadline is answered for in the next report; a problem of three months is pushed to its department (AT-34)', async ({ opened }) => {
  const { kemai } = opened;
  const { page } = kemai;
  const reports = await importAugust(opened);
  const client = (await kemai.must('client:create', { fields: { name: '九月的客户' }, anyway: true })).id;
  for (const receivedOn of ['2023-06-05', '2023-07-06', '2023-09-07'] as Day[]) {
    await kemai.must('complaint:open', { client, fields: { content: '服务器太吵', type: '产品问题', problem: '服务器噪音大', department: '产品部', receivedOn } });
  }

  await reports.write({ measure: '优化服务器散热设计' });
  await reports.main.getByLabel('第 1 条的负责人').fill('张工');
  await typeDay(reports.main.getByLabel('第 1 条的期限'), '2023-09-30');
  await reports.main.getByRole('button', { name: '保存编制内容' }).click();
  await expect(notice(page, '编制内容已保存')).toBeVisible();
  await expect(reports.main.getByText('服务器噪音大：连续3个月（2023年6月至2023年8月）共4起')).toBeVisible();
  await reports.main.getByRole('button', { name: '推送产品部' }).click();
  await page.getByRole('dialog', { name: '给产品部的说明（可不填）' }).getByRole('textbox').fill('请重新设计散热');
  await page.getByRole('dialog').getByRole('button', { name: '确定', exact: true }).click();
  await expect(reports.main.getByText(/已推送产品部：请重新设计散热/)).toBeVisible();

  await reports.month('2023-09');
  const earlier = reports.main.getByRole('table', { name: '往期措施跟进' });
  await expect(earlier.getByRole('row', { name: /优化服务器散热设计/ })).toContainText(/张工2023年9月30日.*已逾期/);
  await expect(reports.main.getByText('往期措施兑现：应完成1项，已完成0项。')).toBeVisible();
  await earlier.getByRole('button', { name: '完成：优化服务器散热设计' }).click();
  await expect(reports.main.getByText('往期措施兑现：应完成1项，已完成1项。')).toBeVisible();

  await kemai.willSave();
  await reports.export('docx');
  const [docx = ''] = kemai.saved();
  const written = (await zipParts(join(kemai.place.out, docx))).get('word/document.xml')?.replace(/<[^>]+>/g, '');
  expect(written).toContain('往期措施兑现：应完成1项，已完成1项。');
  expect(written).toContain('优化服务器散热设计');
});
