import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { watchOutside } from '../outside';
import { choose, find, notice } from '../pages/controls';
import { ChainTab } from '../pages/people';

test('a field of one’s own is added, filled in, shown, filtered by, and told in the history', { tag: '@both' }, async ({ opened: { kemai, rooms } }) => {
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

test('fields of one’s own come in by their headings, are found with the reason, stand on the contact’s card, and a link leaves only after a yes', async ({ opened: { kemai, rooms }, place }) => {
  const { page, electron } = kemai;
  const { t } = kemai.speech;
  const add = async (owner: 'clients' | 'contacts', label: string, kind: '文本' | '网址') => kemai.must('custom:create', { owner, label, kind, options: [] });
  await add('clients', '官网', '网址');
  await add('contacts', '微信号', '文本');
  const path = join(place.out, '名单.csv');
  const rows = ['公司名称,联系人,官网,微信号', '深圳星河科技有限公司,王经理,https://galaxy.example.com/about,zx-sales88', '蓝桥制造,李总,javascript:alert(1),'];
  writeFileSync(path, `\ufeff${rows.join('\r\n')}\r\n`);
  await kemai.willPick(path);
  const sheets = await (await (await rooms.data()).part('imports')).chooseFile();
  const columns = page.getByRole('table', { name: `名单 · ${t('imports.sheets.columns')}` });
  for (const [heading, shown] of [['官网', '官网'], ['微信号', `${t('custom.fields.owners.contacts')} · 微信号`]] as const) {
    await expect(columns.getByRole('row').filter({ has: page.getByRole('rowheader', { name: heading, exact: true }) })).toContainText(shown);
  }
  const check = await sheets.check();
  await expect(check.summary('名单')).toContainText(t('imports.reasons.notALink'));
  await check.run();
  expect((await kemai.must('client:list', {})).total).toBe(1);

  const palette = await rooms.palette();
  await palette.type('zx-sales');
  const hit = palette.found.filter({ hasText: '深圳星河科技有限公司' }).first();
  await expect(hit).toContainText('微信号');
  await expect(hit.locator('mark').first()).toHaveText('zx-sales');
  await palette.open('深圳星河科技有限公司');
  await expect(page.getByRole('main').getByText('zx-sales88')).toBeVisible();

  const chain = await new ChainTab(kemai.stage).open();
  await chain.card('王经理').click();
  const card = page.getByRole('dialog').filter({ visible: true });
  await expect(card.getByLabel('微信号')).toHaveValue('zx-sales88');
  await card.getByLabel('微信号').fill('zx-boss');
  await card.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(notice(page, t('people.form.saved'))).toBeVisible();
  await chain.card('王经理').click();
  await page.getByRole('dialog').filter({ visible: true }).getByRole('button', { name: t('people.form.history') }).click();
  const change = page.getByRole('list', { name: t('history.label') }).getByRole('listitem').filter({ hasText: 'zx-boss' }).first();
  await expect(change).toContainText('微信号');
  await expect(change).toContainText('zx-sales88');
  await page.keyboard.press('Escape');

  const { seen, answer } = await watchOutside(electron, false);
  const address = 'https://galaxy.example.com/about';
  await (await rooms.clients()).open('深圳星河科技有限公司');
  const link = page.getByRole('main').getByRole('link', { name: address });
  await expect(link).toHaveAttribute('title', t('custom.opensOutside', { address }));
  await link.click();
  await expect.poll(async () => (await seen()).asked).toEqual([address]);
  await answer(true);
  await link.click();
  await expect.poll(async () => (await seen()).opened).toEqual([address]);

  // What a tampered page would ask for is refused before anybody is asked.
  await link.evaluate((element: HTMLAnchorElement) => element.setAttribute('href', 'smb://server/share'));
  await link.click();
  await link.evaluate((element: HTMLAnchorElement) => element.setAttribute('href', 'https://bank.example.com@example.com/'));
  await link.click();
  await link.evaluate((element: HTMLAnchorElement, to) => element.setAttribute('href', to), address);
  await link.click();
  await expect.poll(async () => (await seen()).opened).toEqual([address, address]);
  expect((await seen()).asked).toEqual([address, address, address]);
});
