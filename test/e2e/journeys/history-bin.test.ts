import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';

test('a history covers elements and gives a field back; a deleted client comes back from the bin with all that hung on it; Ctrl+Z says what it undid', async ({ opened: { kemai, rooms } }) => {
  test.setTimeout(120_000);
  const { page } = kemai;
  await kemai.must('settings:write', { patch: { userName: '李雷' } });
  const { id } = await kemai.must('client:create', { fields: { name: '星河科技有限公司', industry: '教育' }, phones: [{ text: '138-0013-8000' }], tags: ['急购'] });
  await kemai.must('followup:log', { client: id, fields: { summary: '谈了价格' } });
  await kemai.must('complaint:open', { client: id, fields: { content: '停机两小时' } });
  await kemai.must('client:edit', { id, fields: { industry: '医疗' }, contacts: [{ name: '王经理' }] });

  const client = await (await rooms.clients()).open('星河科技有限公司');
  await client.main.getByRole('button', { name: '更多', exact: false }).last().click();
  await page.getByRole('menuitem', { name: /历史/ }).click();
  const steps = page.getByRole('list', { name: '修改历史，最新在前' }).getByRole('listitem');
  await expect(steps.filter({ hasText: '联系人 王经理' })).toContainText('李雷');
  await expect(steps.filter({ hasText: '电话 138-0013-8000' })).toHaveCount(1);
  await steps.filter({ hasText: '医疗' }).getByRole('button', { name: /恢复「.*」修改前的值/ }).click();
  await expect(notice(page, '已恢复为修改前的值')).toBeVisible();
  await expect(steps.filter({ hasText: '医疗 → 教育' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(notice(page, '已撤销：修改客户 星河科技有限公司')).toBeVisible();
  expect((await kemai.must('client:read', { id })).client.industry).toBe('医疗');
  await page.keyboard.press('Control+Shift+z');
  await expect(notice(page, '已重做')).toBeVisible();

  await kemai.must('client:delete', { id });
  const data = await rooms.data();
  await data.part('bin');
  const row = page.getByRole('table', { name: '回收站' }).getByRole('row').filter({ hasText: '星河科技有限公司' });
  for (const part of ['客户', '李雷', '电话 1', '跟进记录 1', '投诉 1', '联系人 1']) await expect(row).toContainText(part);
  await page.getByRole('searchbox', { name: '按名称或客户查找' }).or(page.getByLabel('按名称或客户查找')).first().fill('没有的');
  await expect(page.getByText('没有找到这样的已删除内容。')).toBeVisible();
  await page.getByLabel('按名称或客户查找').first().fill('星河');
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: '恢复所选（1）' }).click();
  await expect(notice(page, /已恢复 \d+ 条记录/)).toBeVisible();
  await expect(page.getByText('没有找到这样的已删除内容。')).toBeVisible();
  expect((await kemai.must('client:read', { id })).counts).toMatchObject({ followups: 1, complaints: 1 });
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});
