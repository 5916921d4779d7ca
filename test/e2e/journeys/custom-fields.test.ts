import { expect, test } from '../fixtures';
import { choose, find, notice } from '../pages/controls';

test('a field of one’s own is added, filled in, shown, filtered by, and told in the history', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term, part } = kemai.speech;
  await rooms.settings();
  await page.getByRole('button', { name: t('settings.parts.fields'), exact: true }).click();
  await page.getByRole('button', { name: t('custom.fields.add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('custom.fields.label')).fill('会员级别');
  await choose(page, dialog.getByLabel(t('custom.fields.kind'), { exact: true }), term('单选'));
  await dialog.getByLabel(t('custom.fields.options')).fill('钻石\n普通');
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(notice(page, t('custom.fields.saved', { name: '会员级别' }))).toBeVisible();

  const form = await (await rooms.clients()).create();
  await form.fill({ name: '深圳星河科技有限公司' });
  await choose(page, form.drawer.getByLabel('会员级别'), '钻石');
  const client = await form.save('深圳星河科技有限公司');
  await expect(client.main.getByText('钻石')).toBeVisible();
  await kemai.must('client:create', { fields: { name: '蓝桥制造' } });

  const list = await rooms.clients();
  await expect(list.rows).toHaveCount(2);
  await page.getByRole('button', { name: t('lists.tools.conditions'), exact: true }).click();
  const conditions = page.getByRole('dialog');
  await find(page, conditions.getByRole('combobox', { name: t('lists.conditions.add') }), '会员级别');
  await choose(page, conditions.getByRole('combobox', { name: t('lists.conditions.value'), exact: true }), '钻石');
  await page.keyboard.press('Escape');
  await conditions.getByRole('button', { name: t('lists.conditions.apply') }).click();
  await expect(list.rows).toHaveCount(1);

  await rooms.settings();
  await page.getByRole('button', { name: t('settings.parts.fields'), exact: true }).click();
  await page.getByRole('button', { name: t('custom.fields.edit', { name: '会员级别' }) }).click();
  await page.getByRole('dialog').getByLabel(t('custom.fields.options')).fill('铂金\n普通');
  await page.getByRole('dialog').getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(notice(page, part('custom.fields.savedWithRecords', { name: '会员级别', count: 1 }))).toBeVisible();
  const { items } = await kemai.must('client:list', {});
  expect(items.flatMap(({ custom }) => Object.values(custom))).toEqual(['铂金']);
});
