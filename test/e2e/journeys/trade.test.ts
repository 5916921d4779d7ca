import { readFileSync } from 'node:fs';
import type { CustomKey } from '../../../shared/custom/rules';
import { customKey } from '../../../shared/custom/schema';
import { expect, test } from '../fixtures';
import { find, notice } from '../pages/controls';
import { TradePage } from '../pages/trade';

const company = '深圳星河科技有限公司';

// AT-37, R-GEN-02, R-GEN-03: what is sold, paid, given back, asked about and renewed.
test('an order of two lines is paid in part and given back in part, and the list adds up', { tag: '@both' }, async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term, label, part, either } = kemai.speech;
  await kemai.must('client:create', { fields: { name: company, stage: '潜在' } });
  await kemai.must('product:create', { fields: { name: '机架式服务器', code: 'SRV-1', priceFen: 2_000_000, warrantyMonths: 36, unit: '台' } });
  const client = await (await rooms.clients()).open(company);
  const trade = new TradePage(kemai.stage);
  await client.main.locator('label').filter({ has: page.getByRole('radio', { name: t('trade.page.trade'), exact: true }) }).click();
  await trade.button('trade.orders.create', client.main).click();
  await trade.line(1, { name: '机架式服务器', quantity: 2, price: 19_800 });
  await trade.button('trade.form.addLine').click();
  await trade.line(2, { name: '安装调试', quantity: 1, price: 1500 });
  await expect(trade.over.getByText(either('41,100元', '¥41,100'))).toBeVisible();
  await trade.over.getByRole('checkbox', { name: t('trade.form.own') }).check();
  await trade.save();
  await expect(notice(page, new RegExp(`^${t('trade.orders.savedBecame', { number: 'D\\d{8}-001', stage: term('合作') })}`))).toBeVisible();

  await trade.button('trade.payment.add').click();
  await expect(trade.field('payments', 'amountFen')).toHaveValue('41100.00');
  await trade.field('payments', 'amountFen').fill('20000');
  await trade.save();
  await expect(notice(page, t('trade.payment.saved'))).toBeVisible();
  await trade.button('trade.payment.refund').click();
  await trade.field('payments', 'amountFen').fill('20001');
  await trade.save();
  await expect(trade.over.getByText(part('refusals.kind.refundTooLarge', { yuan: 20000 }))).toBeVisible();
  await trade.field('payments', 'amountFen').fill('1500');
  await trade.save();
  await expect(notice(page, t('trade.payment.refunded'))).toBeVisible();
  await expect(trade.over.getByText(either('18,500元', '¥18,500'))).toBeVisible();
  await trade.close();
  await expect(client.main.getByText(t('trade.paid.partly'))).toBeVisible();
  await expect(client.main.getByText(part('trade.owned.warranty.running'))).toBeVisible();
  await expect(client.main.getByText(term('合作'), { exact: true }).first()).toBeVisible();

  await trade.button('trade.orders.create', client.main).click();
  await trade.field('orders', 'amountFen').fill('10000000');
  await trade.save();
  await expect(trade.over.getByText(part('refusals.kind.outlier', { yuan: 10000000 }))).toBeVisible();
  await trade.button('forms.confirmAmount').click();
  await expect(notice(page, new RegExp(`^${t('trade.orders.saved', { number: 'D\\d{8}-002' })}`))).toBeVisible();
  await trade.close();

  await rooms.clients();
  await trade.part('orders');
  await expect(trade.rows('orders')).toHaveCount(2);
  await expect(trade.main.getByText(part('lists.foot.sumAndAverage', { column: label('orders', 'amountFen'), sum: either('1,004.11万元', '¥10,041,100') }))).toBeVisible();
  await expect(trade.main.getByText(part('lists.foot.sumAndAverage', { column: t('lists.columns.orders.paidFen'), sum: either('1.85万元', '¥18,500') }))).toBeVisible();
  await trade.rows('orders').filter({ hasText: '机架式服务器；安装调试' }).click();
  await trade.button('trade.orders.delete').click();
  await expect(notice(page, new RegExp(`^${t('trade.orders.deleted', { number: 'D\\d{8}-001' })}`))).toBeVisible();
  await expect(trade.rows('orders')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(notice(page, t('shell.undone'))).toBeVisible();
  await expect(trade.rows('orders')).toHaveCount(2);
  await expect(trade.main.getByText(part('lists.foot.sumAndAverage', { column: t('lists.columns.orders.paidFen'), sum: either('1.85万元', '¥18,500') }))).toBeVisible();

  await kemai.willSave();
  await trade.button('lists.tools.export', trade.main).click();
  await trade.over.getByText(t('trade.export.whole')).click();
  await trade.button('lists.export.go').click();
  await expect(notice(page, part('lists.export.done', { count: 2 }))).toBeVisible();
  expect(kemai.saved()).toEqual([expect.stringMatching(/\.xlsx$/)]);
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('a contract that is due is renewed by the next one, and undo makes it due again', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term, label, part, either } = kemai.speech;
  const { id: client } = await kemai.must('client:create', { fields: { name: company } });
  const day = (days: number): Promise<string> => page.evaluate((by) => new Date(Date.now() + by * 86_400_000).toLocaleDateString('sv-SE'), days);
  await kemai.must('contract:create', { client, fields: { title: '年度维保合同', startsOn: (await day(-355)) as never, endsOn: (await day(9)) as never, amountFen: 3_600_000 } });
  await rooms.clients();
  const trade = await new TradePage(kemai.stage).part('contracts');
  await expect(trade.rows('contracts').filter({ hasText: t('trade.contracts.state.due', { when: either('9天后', 'in 9 days') }) })).toBeVisible();
  await trade.rows('contracts').first().click();
  await trade.button('trade.contracts.renew').click();
  await expect(trade.field('contracts', 'startsOn')).toHaveValue(await day(10));
  await trade.field('contracts', 'amountFen').fill('38000');
  await trade.save();
  await expect(notice(page, new RegExp(`^${t('trade.contracts.renewed', { number: 'H\\d{8}-001' })}`))).toBeVisible();
  await trade.close();
  await expect(trade.rows('contracts').filter({ hasText: term('已续约') })).toBeVisible();
  await expect(trade.main.getByText(part('lists.foot.sumAndAverage', { column: label('contracts', 'amountFen'), sum: either('7.4万元', '¥74,000') }))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(trade.rows('contracts')).toHaveCount(1);
  await expect(trade.rows('contracts').filter({ hasText: part('trade.contracts.state.due') })).toBeVisible();
});

test('an order that was not saved is there again', async ({ opened: { kemai, rooms } }) => {
  const { t, part, either } = kemai.speech;
  await kemai.must('client:create', { fields: { name: company } });
  await rooms.clients();
  const trade = await new TradePage(kemai.stage).part('orders');
  await trade.button('trade.orders.create', trade.main).first().click();
  await trade.line(1, { name: '写到一半', quantity: 3, price: 100 });
  await expect(trade.over.getByText(either('300元', '¥300'))).toBeVisible();
  await trade.close();
  await trade.button('trade.orders.create', trade.main).first().click();
  await expect(trade.over.getByText(part('forms.restored'))).toBeVisible();
  await expect(trade.over.getByLabel(`${t('trade.form.line', { n: 1 })} ${t('trade.form.name')}`)).toHaveValue('写到一半');
});

test('orders are kept in a view with a field of one’s own, changed together after a preview, exported as shown, and opened by search', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, label, either } = kemai.speech;
  const { id: client } = await kemai.must('client:create', { fields: { name: company } });
  const batch = customKey((await kemai.must('custom:create', { owner: 'orders', label: '批次', kind: '文本' })).id) as CustomKey;
  for (const [number, amountFen, named] of [['DD-101', 10_000, '春雷'], ['DD-102', 20_000, '春雷'], ['DD-103', 40_000, '秋实']] as const) {
    await kemai.must('order:create', { client, fields: { number, amountFen, owner: '李雷' }, custom: { [batch]: named } });
  }
  await rooms.clients();
  const trade = await new TradePage(kemai.stage).part('orders');
  await expect(trade.rows('orders')).toHaveCount(3);

  await trade.button('lists.tools.columns', trade.main).click();
  await find(page, trade.over.getByRole('combobox', { name: t('lists.columnsDialog.add') }), '批次');
  await trade.button('lists.conditions.apply').click();
  await expect(page.getByRole('columnheader', { name: '批次' })).toBeVisible();
  await trade.button('lists.tools.conditions', trade.main).click();
  await find(page, trade.over.getByRole('combobox', { name: t('lists.conditions.add') }), '批次');
  await trade.over.getByLabel(t('lists.conditions.value'), { exact: true }).fill('春雷');
  await trade.button('lists.conditions.apply').click();
  await expect(trade.rows('orders')).toHaveCount(2);
  await expect(trade.main.getByText(t('lists.foot.sumAndAverage', { column: label('orders', 'amountFen'), sum: either('300元', '¥300'), average: either('150元', '¥150') }))).toBeVisible();
  await trade.button('lists.views.save', trade.main).click();
  await trade.over.getByLabel(t('lists.views.name')).fill('春雷批次');
  await trade.save();
  await expect(notice(page, t('lists.views.saved', { name: '春雷批次' }))).toBeVisible();

  await page.getByRole('grid', { name: t('trade.orders.label') }).focus();
  await page.keyboard.press('Control+a');
  await trade.button('lists.select.edit', trade.main).click();
  await find(page, trade.over.getByRole('combobox', { name: t('lists.bulk.field') }), label('orders', 'owner'));
  await trade.over.getByLabel(t('lists.bulk.value')).fill('韩梅');
  await expect(trade.over.getByRole('status', { name: t('lists.bulk.preview') })).toContainText('李雷 → 韩梅');
  await trade.over.getByRole('button', { name: t('lists.bulk.goCount', { count: 2 }) }).click();
  const done = notice(page, t('lists.bulk.done', { count: 2 }));
  await expect(done).toBeVisible();
  const owners = async (): Promise<readonly (string | null)[]> => (await kemai.must('order:list', { sort: { by: 'number', descending: false } })).items.map(({ owner }) => owner);
  expect(await owners()).toEqual(['韩梅', '韩梅', '李雷']);
  await done.getByRole('button', { name: t('basic.undo') }).click();
  await expect.poll(owners).toEqual(['李雷', '李雷', '李雷']);

  await kemai.willSave('春雷.csv');
  await trade.button('lists.tools.export', trade.main).click();
  await trade.over.getByText(t('lists.export.formats.csv')).click();
  await trade.over.getByText(t('exports.sensitive.full')).click();
  await trade.over.getByRole('textbox', { name: t('exports.sensitive.reason') }).fill('对账');
  await trade.button('lists.export.go').click();
  await expect(notice(page, t('lists.export.done', { count: 2, name: '春雷.csv' }))).toBeVisible();
  const [heading = '', ...lines] = readFileSync(`${kemai.place.out}/春雷.csv`, 'utf8').trim().split('\r\n');
  expect(heading).toContain('批次');
  expect(lines.map((line) => /DD-\d+/.exec(line)?.[0]).sort()).toEqual(['DD-101', 'DD-102']);
  expect((await kemai.must('export:log', {})).items[0]).toMatchObject({ what: 'list:orders', rows: 2, reason: '对账' });

  const palette = await rooms.palette();
  await palette.type('秋实');
  await palette.open('DD-103');
  await expect(trade.over.getByText(t('trade.orders.one', { number: 'DD-103' }))).toBeVisible();
  await trade.close();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(trade.rows('orders')).toHaveCount(2);
});
