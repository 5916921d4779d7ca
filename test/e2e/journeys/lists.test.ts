import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures';
import { choose, find, notice } from '../pages/controls';

const clients = [
  { name: '甲云科技', industry: '信息技术', stage: '合作', owner: '李雷', budgetFen: 50_000_000 },
  { name: '乙桥制造', industry: '制造业', stage: '潜在', owner: '李雷', budgetFen: 10_000_000 },
  { name: '丙文教育', industry: '教育', stage: '沉睡', owner: '韩梅' },
] as const;

test('a view is put together, saved, and there again after a restart', async ({ opened: { kemai, rooms }, start }) => {
  const { page } = kemai;
  for (const fields of clients) await kemai.must('client:create', { fields, anyway: true });
  const list = await rooms.clients();
  await expect(list.rows).toHaveCount(3);

  await page.getByRole('button', { name: '条件', exact: true }).click();
  const conditions = page.getByRole('dialog');
  await find(page, conditions.getByRole('combobox', { name: '添加条件' }), '预算');
  await choose(page, conditions.getByRole('combobox', { name: '比较' }), '不少于');
  await conditions.getByLabel('值', { exact: true }).fill('100000');
  await conditions.getByRole('button', { name: '应用' }).click();
  await expect(list.rows).toHaveCount(2);
  await expect(page.getByText('预算 不少于 10万元')).toBeVisible();

  await page.getByRole('button', { name: '列', exact: true }).click();
  await find(page, page.getByRole('dialog').getByRole('combobox', { name: '添加列' }), '预算');
  await page.getByRole('dialog').getByRole('button', { name: '应用' }).click();
  await expect(list.list.getByRole('columnheader', { name: '预算' })).toBeVisible();
  await expect(page.getByText('预算：合计 60万元，平均 30万元')).toBeVisible();

  await find(page, page.getByRole('combobox', { name: '分组' }), '跟进阶段');
  await expect(list.list.getByRole('row', { expanded: true })).toHaveCount(2);
  await list.list.getByRole('row', { expanded: true }).first().click();
  await expect(list.rows.filter({ hasText: '乙桥制造' })).toHaveCount(0);

  await page.getByRole('button', { name: '存为视图' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill('大预算');
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await expect(notice(page, '已保存视图「大预算」')).toBeVisible();
  await page.getByRole('button', { name: '全部', exact: true }).click();
  await expect(list.rows).toHaveCount(3);
  await kemai.quit();

  const again = await start();
  const { LockPage } = await import('../pages/shell');
  const { password } = await import('../fixtures');
  const later = await (await new LockPage(again.stage).unlock(password)).clients();
  await again.page.getByRole('button', { name: '大预算' }).click();
  await expect(again.page.getByText('预算 不少于 10万元')).toBeVisible();
  await expect(later.list.getByRole('row', { expanded: true })).toHaveCount(2);
});

test('many records are changed at once after a preview, and brought back by one undo; the view is exported', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  for (const fields of clients) await kemai.must('client:create', { fields, anyway: true });
  const list = await rooms.clients();
  await expect(list.rows).toHaveCount(3);
  await list.list.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('已选 3 条').first()).toBeVisible();
  await page.getByRole('button', { name: '批量修改' }).click();
  const dialog = page.getByRole('dialog');
  await find(page, dialog.getByRole('combobox', { name: '要修改的字段' }), '负责人');
  await dialog.getByLabel('新的值').fill('李雷');
  await expect(dialog.getByRole('status', { name: '预览' })).toContainText('选中 3 条，将改动 1 条。 另有 2 条已经是这样。');
  await expect(dialog.getByRole('status', { name: '预览' })).toContainText('韩梅 → 李雷');
  await dialog.getByRole('button', { name: '修改 1 条' }).click();
  await expect(notice(page, '已修改 1 条')).toBeVisible();
  expect((await kemai.must('client:list', { filter: { where: [{ field: 'owner', op: 'is', values: ['李雷'] }] } })).total).toBe(3);
  await notice(page, '已修改 1 条').getByRole('button', { name: '撤销' }).click();
  await expect(notice(page, '已撤销')).toBeVisible();
  expect((await kemai.must('client:list', { filter: { where: [{ field: 'owner', op: 'is', values: ['韩梅'] }] } })).total).toBe(1);

  await kemai.willSave('客户.csv');
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('dialog').getByText('CSV，UTF-8').click();
  await page.getByRole('dialog').getByText('完整导出').click();
  await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('交接');
  await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click();
  await expect(notice(page, '已导出 3 条')).toBeVisible();
  const text = readFileSync(`${kemai.place.out}/客户.csv`, 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain('甲云科技');
});

test('a value of a list is renamed, and the records with it', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  for (const fields of clients) await kemai.must('client:create', { fields, anyway: true });
  await rooms.settings();
  await page.getByRole('button', { name: '列表', exact: true }).click();
  await page.getByRole('button', { name: '改名「制造业」' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '新的名称' }).fill('制造');
  await expect(dialog.getByText('将更新 1 条记录。')).toBeVisible();
  await dialog.getByRole('button', { name: '更新' }).click();
  await expect(notice(page, '已更新 1 条记录')).toBeVisible();
  const list = await rooms.clients();
  await expect(list.rows).toHaveCount(3);
  expect((await kemai.must('client:list', { filter: { where: [{ field: 'industry', op: 'is', values: ['制造'] }] } })).items.map(({ name }) => name)).toEqual(['乙桥制造']);
});
