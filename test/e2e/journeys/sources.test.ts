import { expect, test } from '../fixtures';
import { fixture } from '../kemai';
import { notice } from '../pages/controls';
import { SourcesPage } from '../pages/sources';

test('AT-01…04: table 2 becomes a register with honest rates, asks what 次 is, and refuses 16 of 15', { tag: '@both' }, async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term, either } = kemai.speech;
  const data = await rooms.data();
  await kemai.willPick(fixture('manual-tables.xlsx'));
  await (await (await data.chooseFile()).check()).run();
  await rooms.clients();
  const sources = await new SourcesPage(kemai.stage).open();
  const rate = (percent: string, part: number, whole: number, low: string, high: string): string => `${t('sources.rateOf', { percent, part, whole })}${t('sources.interval', { low, high })}`;
  await expect(sources.row('2023年云计算技术展')).toContainText(rate('20%', 3, 15, '7%', '45.2%'));
  await expect(sources.row('2023年云计算技术展')).toContainText(t('sources.small'));
  await expect(sources.row('ABC科技有限公司推荐')).toContainText(rate('25%', 2, 8, '7.1%', '59.1%'));
  await expect(sources.row('百度关键词')).toContainText(rate('20%', 5, 25, '8.9%', '39.1%'));
  await expect(sources.row(t('sources.total', { entries: 3 }))).toContainText(t('sources.rateOf', { percent: '20.8%', part: 10, whole: 48 }));
  await expect(sources.main.getByText(t('sources.ranking.small'))).toBeVisible();
  await expect(sources.channels.getByRole('img', { name: new RegExp(`${term('线上广告')} ${t('sources.columns.leads')} 25, ${t('sources.columns.valid')} 5 · 20%`) })).toBeVisible();

  await expect(sources.row('百度关键词')).toContainText(t('sources.askUnit', { cost: either('15元', '¥15') }));
  await sources.sayUnit('百度关键词“服务器采购”', term('每条线索'));
  await expect(sources.row('百度关键词')).toContainText(either('375元', '¥375'));
  await expect(sources.row('百度关键词')).toContainText(either('75元', '¥75'));

  const form = await sources.create();
  await form.fill({ channel: '行业展会', name: '秋季展', leads: '15', valid: '16' });
  await form.save();
  await expect(form.drawer.getByText(t('refusals.kind.validOverLeads')).first()).toBeVisible();
  await form.fill({ valid: '3' });
  await expect(form.drawer.getByText(t('refusals.kind.validOverLeads'))).toHaveCount(1); // gone below the field, so that nothing moves any more
  await expect(form.drawer.getByText(t('sources.form.rate', { rate: '20%' }))).toBeVisible();
  await form.save();
  await expect(notice(page, t('sources.form.saved'))).toBeVisible();
  await expect(sources.row('秋季展')).toContainText(t('sources.rateOf', { percent: '20%', part: 3, whole: 15 }));

  await kemai.willSave('register.xlsx');
  await sources.main.getByRole('button', { name: t('sources.export') }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('exports.go'), exact: true }).click();
  await expect(notice(page, t('sources.exported', { rows: 4, file: 'register.xlsx' }))).toBeVisible();
  expect(kemai.saved()).toEqual(['register.xlsx']);
});

test('numbers counted from the clients lead to those clients; a lead is marked as valid', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term } = kemai.speech;
  const { id: entry } = await kemai.must('source:create', { fields: { channel: '行业展会', name: '秋季展', acquiredOn: '2023-08-15' as never } });
  for (const name of ['星河', '云栖', '远洋']) await kemai.must('client:create', { fields: { name: `${name}科技`, source: '行业展会', sourceEntry: entry as never, stage: '潜在' }, anyway: true });
  const client = await (await rooms.clients()).open('星河科技');
  await client.main.getByRole('button', { name: t('clients.page.more') }).click();
  await page.getByRole('menuitem', { name: t('sources.client.qualify') }).click();
  await expect(notice(page, t('sources.client.qualified'))).toBeVisible();
  await expect(client.main.getByText(`${term('行业展会')} · 秋季展`)).toBeVisible();

  const clients = await rooms.clients();
  const sources = await new SourcesPage(kemai.stage).open();
  await expect(sources.row('秋季展')).toContainText(t('sources.rateOf', { percent: '33.3%', part: 1, whole: 3 }));
  await sources.row('秋季展').getByRole('button', { name: `3: ${t('sources.openClients', { count: 3 })}` }).click();
  await expect(clients.rows).toHaveCount(3);
  await new SourcesPage(kemai.stage).open();
  await sources.row('秋季展').getByRole('button', { name: `1: ${t('sources.openClients', { count: 1 })}` }).click();
  await expect(clients.rows).toHaveCount(1);
  await expect(clients.rows.filter({ hasText: '星河科技' })).toBeVisible();
  await expect(page.getByRole('group', { name: t('sources.filter.label') })).toContainText(t('sources.filter.qualified'));

  const form = await clients.create();
  await form.fill({ name: '远山贸易有限公司' });
  const picker = form.drawer.getByRole('combobox', { name: kemai.speech.label('clients', 'sourceEntry') });
  await picker.click();
  await page.getByTitle(`${term('行业展会')} · 秋季展`, { exact: true }).filter({ visible: true }).last().click();
  await expect(form.field('source')).toHaveValue('行业展会');
  await form.save('远山贸易有限公司');
  await rooms.clients();
  await new SourcesPage(kemai.stage).open();
  await expect(sources.row('秋季展')).toContainText(t('sources.rateOf', { percent: '25%', part: 1, whole: 4 }));
});
