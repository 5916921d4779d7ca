import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';

test('clients leave masked, or in full with a reason that is kept', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  await kemai.must('client:create', { fields: { name: '甲云科技' }, contacts: [{ name: '李雷', phones: [{ text: '13800138000' }] }] });
  const data = await rooms.data();
  await data.part('exports');
  await expect(page.getByText('还没有完整导出过。')).toBeVisible();

  await data.main.getByRole('radio', { name: '客户 一位联系人一行', exact: false }).check();
  await data.main.getByRole('radio', { name: 'CSV，UTF-8', exact: false }).check();
  await kemai.willSave('masked.csv');
  await data.main.getByRole('button', { name: '导出', exact: true }).click();
  await expect(notice(page, '已导出 1 行到「masked.csv」，敏感内容已遮盖')).toBeVisible();
  expect(readFileSync(`${kemai.place.out}/masked.csv`, 'utf8')).toContain('甲云科技,李***,,138****8000');

  await data.main.getByRole('radio', { name: '通讯录名片', exact: false }).check();
  await data.main.getByRole('radio', { name: '完整导出' }).check();
  await expect(data.main.getByRole('button', { name: '导出', exact: true })).toBeDisabled();
  await data.main.getByRole('textbox', { name: '理由' }).fill('存到手机');
  await kemai.willSave('people.vcf');
  await data.main.getByRole('button', { name: '导出', exact: true }).click();
  await expect(notice(page, '已完整导出 1 行到「people.vcf」，理由已记录')).toBeVisible();
  expect(readFileSync(`${kemai.place.out}/people.vcf`, 'utf8')).toContain('FN:李雷\r\nORG:甲云科技\r\nTEL:13800138000');
  const log = page.getByRole('table', { name: '完整导出记录' });
  await expect(log.getByRole('row').nth(1)).toContainText('存到手机');
  await expect(log.getByRole('row').nth(1)).toContainText('people.vcf');
});
