import { expect, test } from '../fixtures';
import { choose, find, notice } from '../pages/controls';

test('a field of one’s own is added, filled in, shown, filtered by, and told in the history', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  await rooms.settings();
  await page.getByRole('button', { name: '字段', exact: true }).click();
  await page.getByRole('button', { name: '添加字段' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('字段名称').fill('会员级别');
  await choose(page, dialog.getByLabel('类型'), '单选');
  await dialog.getByLabel('选项，每行一个').fill('钻石\n普通');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(notice(page, '字段「会员级别」已保存')).toBeVisible();

  const form = await (await rooms.clients()).create();
  await form.fill({ name: '深圳星河科技有限公司' });
  await choose(page, form.drawer.getByLabel('会员级别'), '钻石');
  const client = await form.save('深圳星河科技有限公司');
  await expect(client.main.getByText('钻石')).toBeVisible();
  await kemai.must('client:create', { fields: { name: '蓝桥制造' } });

  const list = await rooms.clients();
  await expect(list.rows).toHaveCount(2);
  await page.getByRole('button', { name: '条件', exact: true }).click();
  const conditions = page.getByRole('dialog');
  await find(page, conditions.getByRole('combobox', { name: '添加条件' }), '会员级别');
  await choose(page, conditions.getByRole('combobox', { name: '值' }), '钻石');
  await page.keyboard.press('Escape');
  await conditions.getByRole('button', { name: '应用' }).click();
  await expect(list.rows).toHaveCount(1);

  await rooms.settings();
  await page.getByRole('button', { name: '字段', exact: true }).click();
  await page.getByRole('button', { name: '修改「会员级别」' }).click();
  await page.getByRole('dialog').getByLabel('选项，每行一个').fill('铂金\n普通');
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await expect(notice(page, '1 条记录一起改名')).toBeVisible();
  const { items } = await kemai.must('client:list', {});
  expect(items.flatMap(({ custom }) => Object.values(custom))).toEqual(['铂金']);
});
