import { expect, test } from '../fixtures';
import { fixture } from '../kemai';
import { notice } from '../pages/controls';
import { SourcesPage } from '../pages/sources';

test('AT-01…04: table 2 becomes a register with honest rates, asks what 次 is, and refuses 16 of 15', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const data = await rooms.data();
  await kemai.willPick(fixture('manual-tables.xlsx'));
  await (await (await data.chooseFile()).check()).run();
  await rooms.clients();
  const sources = await new SourcesPage(kemai.stage).open();
  await expect(sources.row('2023年云计算技术展')).toContainText('20%（3/15）7%–45.2%');
  await expect(sources.row('2023年云计算技术展')).toContainText('样本小');
  await expect(sources.row('ABC科技有限公司推荐')).toContainText('25%（2/8）7.1%–59.1%');
  await expect(sources.row('百度关键词')).toContainText('20%（5/25）8.9%–39.1%');
  await expect(sources.row('合计 3 条来源')).toContainText('20.8%（10/48）');
  await expect(sources.main.getByText('样本小：排名不足为凭，先看区间。')).toBeVisible();
  await expect(sources.channels.getByRole('img', { name: /线上广告 线索 25, 有效客户 5 · 20%/ })).toBeVisible();

  await expect(sources.row('百度关键词')).toContainText('15元是每条线索，还是每次点击？');
  await sources.sayUnit('百度关键词“服务器采购”', '每条线索');
  await expect(sources.row('百度关键词')).toContainText('375元');
  await expect(sources.row('百度关键词')).toContainText('75元');

  const form = await sources.create();
  await form.fill({ channel: '行业展会', name: '秋季展', leads: '15', valid: '16' });
  await form.save();
  await expect(form.drawer.getByText('有效客户数不能多于客户数量，没有保存。请核对两个数字。').first()).toBeVisible();
  await form.fill({ valid: '3' });
  await expect(form.drawer.getByText('转化率 20%')).toBeVisible();
  await form.save();
  await expect(notice(page, '来源已保存')).toBeVisible();
  await expect(sources.row('秋季展')).toContainText('20%（3/15）');

  await kemai.willSave('register.xlsx');
  await sources.main.getByRole('button', { name: '导出 Excel' }).click();
  await expect(notice(page, '已导出 4 条到 register.xlsx')).toBeVisible();
  expect(kemai.saved()).toEqual(['register.xlsx']);
});

test('numbers counted from the clients lead to those clients; a lead is marked as valid', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { id: entry } = await kemai.must('source:create', { fields: { channel: '行业展会', name: '秋季展', acquiredOn: '2023-08-15' as never } });
  for (const name of ['星河', '云栖', '远洋']) await kemai.must('client:create', { fields: { name: `${name}科技`, source: '行业展会', sourceEntry: entry as never, stage: '潜在' }, anyway: true });
  const client = await (await rooms.clients()).open('星河科技');
  await client.main.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '标记为有效客户' }).click();
  await expect(notice(page, '已标记为有效客户')).toBeVisible();
  await expect(client.main.getByText('行业展会 · 秋季展')).toBeVisible();

  const clients = await rooms.clients();
  const sources = await new SourcesPage(kemai.stage).open();
  await expect(sources.row('秋季展')).toContainText('33.3%（1/3）');
  await sources.row('秋季展').getByRole('button', { name: '3: 打开这 3 位客户' }).click();
  await expect(clients.rows).toHaveCount(3);
  await new SourcesPage(kemai.stage).open();
  await sources.row('秋季展').getByRole('button', { name: '1: 打开这 1 位客户' }).click();
  await expect(clients.rows).toHaveCount(1);
  await expect(clients.rows.filter({ hasText: '星河科技' })).toBeVisible();
  await expect(page.getByRole('group', { name: '按来源筛选' })).toContainText('有效客户');

  const form = await clients.create();
  await form.fill({ name: '远山贸易有限公司' });
  const picker = form.drawer.getByRole('combobox', { name: '来源记录' });
  await picker.click();
  await page.getByTitle('行业展会 · 秋季展', { exact: true }).filter({ visible: true }).last().click();
  await expect(form.field('source')).toHaveValue('行业展会');
  await form.save('远山贸易有限公司');
  await rooms.clients();
  await new SourcesPage(kemai.stage).open();
  await expect(sources.row('秋季展')).toContainText('25%（1/4）');
});
