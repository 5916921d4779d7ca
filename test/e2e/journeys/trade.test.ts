import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';
import { TradePage } from '../pages/trade';

const company = '深圳星河科技有限公司';

// AT-37, R-GEN-02, R-GEN-03: what is sold, paid, given back, asked about and renewed.
test('an order of two lines is paid in part and given back in part, and the list adds up', async ({ opened: { kemai, rooms } }) => {
  test.setTimeout(120_000);
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
