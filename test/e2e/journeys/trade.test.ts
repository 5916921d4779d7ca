import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';
import { TradePage } from '../pages/trade';

const company = '深圳星河科技有限公司';

// AT-37, R-GEN-02, R-GEN-03: what is sold, paid, given back, asked about and renewed.
test('an order of two lines is paid in part and given back in part, and the list adds up', async ({ opened: { kemai, rooms } }) => {
  test.setTimeout(120_000);
  const { page } = kemai;
  await kemai.must('client:create', { fields: { name: company, stage: '潜在' } });
  await kemai.must('product:create', { fields: { name: '机架式服务器', code: 'SRV-1', priceFen: 2_000_000, warrantyMonths: 36, unit: '台' } });
  const client = await (await rooms.clients()).open(company);
  const trade = new TradePage(kemai.stage);
  await client.main.locator('label').filter({ has: page.getByRole('radio', { name: '订单与合同' }) }).click();
  await trade.button('trade.orders.create', client.main).click();
  await trade.line(1, { name: '机架式服务器', quantity: 2, price: 19_800 });
  await trade.button('trade.form.addLine').click();
  await trade.line(2, { name: '安装调试', quantity: 1, price: 1500 });
  await expect(trade.over.getByText('41,100元')).toBeVisible();
  await trade.over.getByRole('checkbox', { name: /同时登记为客户拥有的产品/ }).check();
  await trade.save();
  await expect(notice(page, /^订单 D\d{8}-001 已保存，客户进入「合作」/)).toBeVisible();

  await trade.button('trade.payment.add').click();
  await expect(trade.field('payments', 'amountFen')).toHaveValue('41100.00');
  await trade.field('payments', 'amountFen').fill('20000');
  await trade.save();
  await expect(notice(page, '收款已记录')).toBeVisible();
  await trade.button('trade.payment.refund').click();
  await trade.field('payments', 'amountFen').fill('20001');
  await trade.save();
  await expect(trade.over.getByText('退款不能超过已收的金额（20000 元），没有保存。')).toBeVisible();
  await trade.field('payments', 'amountFen').fill('1500');
  await trade.save();
  await expect(notice(page, '退款已记录')).toBeVisible();
  await expect(trade.over.getByText('18,500元')).toBeVisible();
  await trade.close();
  await expect(client.main.getByText('部分收款')).toBeVisible();
  await expect(client.main.getByText(/^保修到 /)).toBeVisible();
  await expect(client.main.getByText('合作', { exact: true }).first()).toBeVisible();

  await trade.button('trade.orders.create', client.main).click();
  await trade.field('orders', 'amountFen').fill('10000000');
  await trade.save();
  await expect(trade.over.getByText(/10000000 元超过了单笔上限/)).toBeVisible();
  await trade.button('trade.form.confirm').click();
  await expect(notice(page, /^订单 D\d{8}-002 已保存/)).toBeVisible();
  await trade.close();

  await rooms.clients();
  await trade.part('orders');
  await expect(trade.rows('orders')).toHaveCount(2);
  await expect(trade.main.getByText('金额 1,004.11万元')).toBeVisible();
  await expect(trade.main.getByText('已收 1.85万元')).toBeVisible();
  await trade.rows('orders').filter({ hasText: '机架式服务器；安装调试' }).click();
  await trade.button('trade.orders.delete').click();
  await expect(notice(page, /^已删除订单 D\d{8}-001/)).toBeVisible();
  await expect(trade.rows('orders')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(notice(page, '已撤销')).toBeVisible();
  await expect(trade.rows('orders')).toHaveCount(2);
  await expect(trade.main.getByText('已收 1.85万元')).toBeVisible();

  await kemai.willSave();
  await trade.button('trade.export.button', trade.main).click();
  await page.getByRole('menuitem', { name: '导出为 Excel（.xlsx）' }).click();
  await expect(notice(page, '已导出 2 行到 订单.xlsx')).toBeVisible();
  expect(kemai.saved()).toEqual(['订单.xlsx']);
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('a contract that is due is renewed by the next one, and undo makes it due again', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { id: client } = await kemai.must('client:create', { fields: { name: company } });
  const day = (days: number): Promise<string> => page.evaluate((by) => new Date(Date.now() + by * 86_400_000).toLocaleDateString('sv-SE'), days);
  await kemai.must('contract:create', { client, fields: { title: '年度维保合同', startsOn: (await day(-355)) as never, endsOn: (await day(9)) as never, amountFen: 3_600_000 } });
  await rooms.clients();
  const trade = await new TradePage(kemai.stage).part('contracts');
  await expect(trade.rows('contracts').filter({ hasText: '该续约了，9天后到期' })).toBeVisible();
  await trade.rows('contracts').first().click();
  await trade.button('trade.contracts.renew').click();
  await expect(trade.field('contracts', 'startsOn')).toHaveValue(await day(10));
  await trade.field('contracts', 'amountFen').fill('38000');
  await trade.save();
  await expect(notice(page, /^已续约，新合同 H\d{8}-001/)).toBeVisible();
  await trade.close();
  await expect(trade.rows('contracts').filter({ hasText: '已续约' })).toBeVisible();
  await expect(trade.main.getByText('金额 7.4万元')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(trade.rows('contracts')).toHaveCount(1);
  await expect(trade.rows('contracts').filter({ hasText: '该续约了' })).toBeVisible();
});

test('an order that was not saved is there again', async ({ opened: { kemai, rooms } }) => {
  await kemai.must('client:create', { fields: { name: company } });
  await rooms.clients();
  const trade = await new TradePage(kemai.stage).part('orders');
  await trade.button('trade.orders.create', trade.main).first().click();
  await trade.line(1, { name: '写到一半', quantity: 3, price: 100 });
  await expect(trade.over.getByText('300元')).toBeVisible();
  await trade.close();
  await trade.button('trade.orders.create', trade.main).first().click();
  await expect(trade.over.getByText(/^已恢复您上次没保存的内容/)).toBeVisible();
  await expect(trade.over.getByLabel('第 1 行 品名')).toHaveValue('写到一半');
});
