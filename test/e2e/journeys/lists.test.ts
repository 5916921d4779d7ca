import { readFileSync } from 'node:fs';
import { expect, password, test } from '../fixtures';
import { choose, find, notice } from '../pages/controls';
import { ChainTab } from '../pages/people';
import { LockPage } from '../pages/shell';

const clients = [
  { name: '甲云科技', industry: '信息技术', stage: '合作', owner: '李雷', budgetFen: 50_000_000 },
  { name: '乙桥制造', industry: '制造业', stage: '潜在', owner: '李雷', budgetFen: 10_000_000 },
  { name: '丙文教育', industry: '教育', stage: '沉睡', owner: '韩梅' },
] as const;

test('a view is put together, saved, and there again after a restart', { tag: '@both' }, async ({ opened: { kemai, rooms }, start }) => {
  const { page } = kemai;
  const { t, label, either } = kemai.speech;
  for (const fields of clients) await kemai.must('client:create', { fields, anyway: true });
  const list = await rooms.clients();
  await expect(list.rows).toHaveCount(3);

  await page.getByRole('button', { name: t('lists.tools.conditions'), exact: true }).click();
  const conditions = page.getByRole('dialog');
  await find(page, conditions.getByRole('combobox', { name: t('lists.conditions.add') }), label('clients', 'budgetFen'));
  await choose(page, conditions.getByRole('combobox', { name: t('lists.conditions.operator') }), t('lists.operators.atLeast'));
  await conditions.getByLabel(t('lists.conditions.value'), { exact: true }).fill('100000');
  await conditions.getByRole('button', { name: t('lists.conditions.apply') }).click();
  await expect(list.rows).toHaveCount(2);
  const condition = [label('clients', 'budgetFen'), t('lists.operators.atLeast'), either('10万元', '¥100,000')].join(' ');
  await expect(page.getByText(condition)).toBeVisible();

  await page.getByRole('button', { name: t('lists.tools.columns'), exact: true }).click();
  await find(page, page.getByRole('dialog').getByRole('combobox', { name: t('lists.columnsDialog.add') }), label('clients', 'budgetFen'));
  await page.getByRole('dialog').getByRole('button', { name: t('lists.conditions.apply') }).click();
  await expect(list.list.getByRole('columnheader', { name: label('clients', 'budgetFen') })).toBeVisible();
  await expect(page.getByText(t('lists.foot.sumAndAverage', { column: label('clients', 'budgetFen'), sum: either('60万元', '¥600,000'), average: either('30万元', '¥300,000') }))).toBeVisible();

  await find(page, page.getByRole('combobox', { name: t('lists.tools.group') }), label('clients', 'stage'));
  await expect(list.list.getByRole('row', { expanded: true })).toHaveCount(2);
  await list.list.getByRole('row', { expanded: true }).first().click();
  await expect(list.rows.filter({ hasText: '乙桥制造' })).toHaveCount(0);

  await page.getByRole('button', { name: t('lists.views.save') }).click();
  await page.getByRole('dialog').getByLabel(t('lists.views.name')).fill('大预算');
  await page.getByRole('dialog').getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(notice(page, t('lists.views.saved', { name: '大预算' }))).toBeVisible();
  await page.getByRole('button', { name: t('lists.views.clients.all'), exact: true }).click();
  await expect(list.rows).toHaveCount(3);
  await kemai.quit();

  const again = await start();
  const later = await (await new LockPage(again.stage).unlock(password)).clients();
  await again.page.getByRole('button', { name: '大预算' }).click();
  await expect(again.page.getByText(condition)).toBeVisible();
  await expect(later.list.getByRole('row', { expanded: true })).toHaveCount(2);
});

test('many records are changed at once after a preview, and brought back by one undo; the view is exported', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, label } = kemai.speech;
  for (const fields of clients) await kemai.must('client:create', { fields, anyway: true });
  const list = await rooms.clients();
  await expect(list.rows).toHaveCount(3);
  await list.list.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(t('lists.select.count', { count: 3 })).first()).toBeVisible();
  await page.getByRole('button', { name: t('lists.select.edit'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await find(page, dialog.getByRole('combobox', { name: t('lists.bulk.field') }), label('clients', 'owner'));
  await dialog.getByLabel(t('lists.bulk.value')).fill('李雷');
  await expect(dialog.getByRole('status', { name: t('lists.bulk.preview') })).toContainText(`${t('lists.bulk.changing', { total: 3, count: 1 })} ${t('lists.bulk.same', { count: 2 })}`);
  await expect(dialog.getByRole('status', { name: t('lists.bulk.preview') })).toContainText('韩梅 → 李雷');
  await dialog.getByRole('button', { name: t('lists.bulk.goCount', { count: 1 }) }).click();
  await expect(notice(page, t('lists.bulk.done', { count: 1 }))).toBeVisible();
  expect((await kemai.must('client:list', { filter: { where: [{ field: 'owner', op: 'is', values: ['李雷'] }] } })).total).toBe(3);
  await notice(page, t('lists.bulk.done', { count: 1 })).getByRole('button', { name: t('basic.undo') }).click();
  await expect(notice(page, t('shell.undone'))).toBeVisible();
  expect((await kemai.must('client:list', { filter: { where: [{ field: 'owner', op: 'is', values: ['韩梅'] }] } })).total).toBe(1);

  await kemai.willSave('客户.csv');
  await page.getByRole('button', { name: t('lists.tools.export'), exact: true }).click();
  await page.getByRole('dialog').getByText(t('lists.export.formats.csv')).click();
  await page.getByRole('dialog').getByText(t('lists.purpose.inside')).click();
  await page.getByRole('dialog').getByText(t('exports.sensitive.full')).click();
  await page.getByRole('dialog').getByRole('textbox', { name: t('exports.sensitive.reason') }).fill('交接');
  await page.getByRole('dialog').getByRole('button', { name: t('lists.tools.export'), exact: true }).click();
  await expect(notice(page, t('lists.export.done', { count: 3, name: '客户.csv' }))).toBeVisible();
  const text = readFileSync(`${kemai.place.out}/客户.csv`, 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain('甲云科技');
});

test('a value of a list is renamed, and the records with it', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t } = kemai.speech;
  for (const fields of clients) await kemai.must('client:create', { fields, anyway: true });
  const { id } = await kemai.must('client:create', { fields: { name: '丁山贸易' }, contacts: [{ name: '王经理', position: '采购总监' }], anyway: true });
  await rooms.settings();
  await page.getByRole('button', { name: t('settings.parts.lists'), exact: true }).click();
  await page.getByRole('button', { name: t('custom.presets.rename', { name: '制造业' }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: t('custom.presets.newName') }).fill('制造');
  await expect(dialog.getByText(t('custom.presets.preview', { count: 1 }))).toBeVisible();
  await dialog.getByRole('button', { name: t('custom.presets.go') }).click();
  await expect(notice(page, t('custom.presets.done', { count: 1 }))).toBeVisible();

  // A contact's position follows its list, and the form offers the new name.
  await choose(page, page.getByRole('combobox', { name: t('custom.presets.listLabel'), exact: true }), t('custom.presets.names.position'));
  await page.getByRole('button', { name: t('custom.presets.rename', { name: '采购总监' }) }).click();
  await dialog.getByRole('combobox', { name: t('custom.presets.newName') }).fill('采购中心主任');
  await dialog.getByRole('button', { name: t('custom.presets.go') }).click();
  await expect(notice(page, t('custom.presets.done', { count: 1 }))).toBeVisible();
  expect((await kemai.must('client:read', { id })).contacts[0]?.position).toBe('采购中心主任');
  const list = await rooms.clients();
  await expect(list.rows).toHaveCount(4);
  expect((await kemai.must('client:list', { filter: { where: [{ field: 'industry', op: 'is', values: ['制造'] }] } })).items.map(({ name }) => name)).toEqual(['乙桥制造']);
  await list.open('丁山贸易');
  const chain = await new ChainTab(kemai.stage).open();
  await chain.card('王经理').click();
  const position = page.getByRole('dialog').getByRole('combobox', { name: kemai.speech.label('contacts', 'position') });
  await expect(position).toHaveValue('采购中心主任');
  await position.fill('');
  await expect(page.getByTitle('采购中心主任', { exact: true })).toBeVisible();
});
