import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';

test('a history covers elements and gives a field back; a deleted client comes back from the bin with all that hung on it; Ctrl+Z says what it undid', { tag: '@both' }, async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, part } = kemai.speech;
  await kemai.must('settings:write', { patch: { userName: '李雷' } });
  const { id } = await kemai.must('client:create', { fields: { name: '星河科技有限公司', industry: '教育' }, phones: [{ text: '138-0013-8000' }], tags: ['急购'] });
  await kemai.must('followup:log', { client: id, fields: { summary: '谈了价格' } });
  await kemai.must('complaint:open', { client: id, fields: { content: '停机两小时' } });
  await kemai.must('client:edit', { id, fields: { industry: '医疗' }, contacts: [{ name: '王经理' }] });

  const client = await (await rooms.clients()).open('星河科技有限公司');
  await client.main.getByRole('button', { name: t('clients.page.more'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('clients.page.history') }).click();
  const steps = page.getByRole('list', { name: t('history.label') }).getByRole('listitem');
  await expect(steps.filter({ hasText: `${t('backup.check.names.contacts')} 王经理` })).toContainText('李雷');
  await expect(steps.filter({ hasText: `${t('backup.check.names.phones')} 138-0013-8000` })).toHaveCount(1);
  await steps.filter({ hasText: '医疗' }).getByRole('button', { name: part('history.restoreFieldOf') }).click();
  await expect(notice(page, t('history.fieldRestored'))).toBeVisible();
  await expect(steps.filter({ hasText: '医疗 → 教育' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(notice(page, [t('shell.undone'), t('shell.undoneWhat', { kind: t('history.edit'), collection: t('backup.check.names.clients'), title: '星河科技有限公司' })].join(t('shell.colon')))).toBeVisible();
  expect((await kemai.must('client:read', { id })).client.industry).toBe('医疗');
  await page.keyboard.press('Control+Shift+z');
  await expect(notice(page, t('shell.redone'))).toBeVisible();

  // The whole record: what was changed and added since goes back in one action.
  await client.main.getByRole('button', { name: t('clients.page.more'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('clients.page.history') }).click();
  await steps.filter({ hasText: t('history.create') }).filter({ hasText: '教育' }).getByRole('button', { name: part('history.backToOf') }).click();
  const preview = page.getByRole('dialog', { name: part('history.whole.title') });
  await expect(preview.getByRole('listitem').filter({ hasText: t('history.whole.remove') })).toContainText(`${t('backup.check.names.contacts')} 王经理`);
  await preview.getByRole('button', { name: t('history.whole.submit'), exact: true }).click();
  const done = notice(page, part('history.whole.done'));
  await expect(done).toBeVisible();
  const before = await kemai.must('client:read', { id });
  expect([before.client.industry, before.contacts]).toEqual(['教育', []]);
  await done.getByRole('button', { name: t('basic.undo') }).click();
  await expect(steps.filter({ hasText: t('history.undo') }).first()).toBeVisible();
  await expect.poll(async () => (await kemai.must('client:read', { id })).contacts.length).toBe(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(0);

  // More than a page of the bin: what is chosen on one page stays chosen on the next.
  for (let at = 0; at <= 50; at++) {
    const product = await kemai.must('product:create', { fields: { name: `旧产品${at}` } });
    await kemai.must('product:delete', { id: product.id });
  }
  await kemai.must('client:delete', { id });
  const data = await rooms.data();
  await data.part('bin');
  await page.getByRole('checkbox', { name: t('bin.choose', { title: '旧产品50' }), exact: true }).check();
  await page.getByRole('listitem', { name: '2', exact: true }).click();
  await page.getByRole('checkbox', { name: t('bin.choose', { title: '旧产品0' }), exact: true }).check();
  await page.getByRole('button', { name: t('bin.restoreChosen', { count: 2 }) }).click();
  await expect(notice(page, t('bin.restored', { count: 2 }))).toBeVisible();
  const row = page.getByRole('grid', { name: t('bin.title') }).getByRole('row').filter({ hasText: '星河科技有限公司' });
  const along = (['phones', 'followups', 'complaints', 'contacts'] as const).map((collection) => `${t(`backup.check.names.${collection}`)} 1`);
  for (const text of [t('backup.check.names.clients'), '李雷', ...along]) await expect(row).toContainText(text);
  await page.getByLabel(t('bin.search')).first().fill('没有的');
  await expect(page.getByText(t('bin.nothing'))).toBeVisible();
  await page.getByLabel(t('bin.search')).first().fill('星河');
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: t('bin.restoreChosen', { count: 1 }) }).click();
  await expect(notice(page, part('bin.restored'))).toBeVisible();
  await expect(page.getByText(t('bin.nothing'))).toBeVisible();
  expect((await kemai.must('client:read', { id })).counts).toMatchObject({ followups: 1, complaints: 1 });
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});
