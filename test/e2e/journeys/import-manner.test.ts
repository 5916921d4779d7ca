import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { choose, find } from '../pages/controls';

test('a text file is read anew as the user says, only changes known clients, and its mapping is remembered', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  await kemai.must('client:create', { fields: { name: '甲云科技有限公司', owner: '李雷' } });
  const path = join(kemai.place.out, 'book.csv');
  writeFileSync(path, '客户名称|经办,部门\n甲云科技有限公司|韩梅,一部\n北京大地实业有限公司|韩梅,二部\n');
  const data = await rooms.data();
  await kemai.willPick(path);
  let sheets = await data.chooseFile();
  await expect(page.getByText('表头不像任何一张已知的表')).toBeVisible();
  await choose(page, page.getByRole('combobox', { name: '分隔符' }), '竖线');
  await expect(page.getByRole('combobox', { name: '「经办,部门」对应的字段' })).toBeVisible();
  await find(page, page.getByRole('combobox', { name: '「经办,部门」对应的字段' }), '负责人');

  await page.getByRole('radio', { name: '只更新' }).check();
  await page.getByRole('combobox', { name: '按什么认出已有客户' }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('客户名称', { exact: true }).click(); // a mapped column above is called so, too
  const summary = (await sheets.check()).summary('book');
  await expect(summary).toContainText('更新 1');
  await expect(summary).toContainText('不合导入方式，跳过');
  await expect(summary).toContainText('没有这位客户，这次只更新');
  await page.getByRole('button', { name: '导入这些行' }).click();
  await expect(page.getByText('从 book.csv 新建 0 条、更新 1 条记录。')).toBeVisible();
  expect(await kemai.must('client:list', { filter: {} })).toMatchObject({ total: 1, items: [{ owner: '韩梅,一部' }] });

  await page.getByRole('button', { name: '再导入一个文件' }).click();
  sheets = await data.chooseFile();
  await choose(page, page.getByRole('combobox', { name: '分隔符' }), '竖线');
  await expect(page.getByText('沿用上次对相同表头的对应。')).toBeVisible();
  await expect(sheets.table.getByText('负责人', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '忘掉' }).click();
  await expect(page.getByText('沿用上次对相同表头的对应。')).toHaveCount(0);
});
