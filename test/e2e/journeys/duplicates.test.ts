import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';

test('AT-36: two spellings of a firm are compared and made one; the merge is taken back after later work; who is somebody else is asked about no more', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, part, label } = kemai.speech;
  const { id: first } = await kemai.must('client:create', { fields: { name: '星河科技', notes: '老客户' }, phones: [{ text: '138 0013 8000' }] });
  const { id: second } = await kemai.must('client:create', { fields: { name: '深圳星河科技有限公司', industry: '医疗', notes: '要发票' }, phones: [{ text: '+86-138-0013-8000' }], anyway: true });
  const numberOf = async (id: typeof first): Promise<string> => (await kemai.must('client:read', { id })).client.number ?? '';
  await kemai.must('client:create', { fields: { name: '星河文化' }, emails: [{ text: 'a@b.cn' }] });
  await kemai.must('client:create', { fields: { name: '银河传媒' }, emails: [{ text: 'A@b.cn' }], anyway: true });
  await kemai.must('followup:log', { client: second, fields: { summary: '谈了价格' } });

  await (await rooms.data()).part('duplicates');
  const list = page.getByRole('grid', { name: t('duplicates.title') });
  await expect(page.getByText(t('duplicates.count', { count: 2 }))).toBeVisible();
  const pair = list.getByRole('row').filter({ hasText: '深圳星河科技有限公司' });
  for (const why of ['phone', 'name'] as const) await expect(pair).toContainText(t(`duplicates.why.${why}`));

  await list.getByRole('row').filter({ hasText: '银河传媒' }).getByRole('button', { name: part('duplicates.dismissOf') }).click();
  await expect(page.getByText(t('duplicates.count', { count: 1 }))).toBeVisible();

  await pair.getByRole('button', { name: part('duplicates.compareOf') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('columnheader', { name: part('duplicates.merge.keep', { name: `星河科技 ${await numberOf(first)}` }) })).toBeVisible();
  const name = dialog.getByRole('radiogroup', { name: t('duplicates.merge.choiceOf', { field: label('clients', 'name') }) });
  await expect(name.getByRole('radio', { name: '深圳星河科技有限公司' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: t('duplicates.merge.both') })).toBeChecked();
  await expect(dialog.getByText(t('duplicates.merge.moves', { what: `${t('backup.check.names.followups')} 1` }))).toBeVisible();
  await dialog.getByRole('button', { name: t('duplicates.merge.run'), exact: true }).click();
  await expect(notice(page, part('duplicates.merge.done'))).toBeVisible();
  await expect(page.getByText(t('duplicates.none'))).toBeVisible();
  expect((await kemai.must('client:read', { id: first })).client).toMatchObject({ name: '深圳星河科技有限公司', industry: '医疗', notes: '老客户\n要发票' });

  await kemai.must('followup:log', { client: first, fields: { summary: '合并之后的电话' } });
  await page.getByRole('button', { name: part('duplicates.past.undoOf') }).click();
  await expect(page.getByText(t('duplicates.past.undone'), { exact: true })).toBeVisible();
  expect((await kemai.must('client:read', { id: first })).client).toMatchObject({ name: '星河科技', industry: null, notes: '老客户' });
  expect((await kemai.must('followup:list', { client: first })).items.map(({ summary }) => summary)).toEqual(['合并之后的电话']);
  expect((await kemai.must('followup:list', { client: second })).items.map(({ summary }) => summary)).toEqual(['谈了价格']);

  await (await rooms.clients()).open('深圳星河科技有限公司');
  await page.getByRole('button', { name: t('clients.page.more'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('duplicates.merge.menu') }).click();
  await dialog.getByRole('combobox', { name: t('duplicates.merge.pick') }).fill('xinghekeji');
  await page.getByTitle('星河科技', { exact: true }).filter({ visible: true }).last().click();
  await page.getByRole('button', { name: t('duplicates.merge.next') }).click();
  await expect(dialog.getByRole('table', { name: t('duplicates.merge.title') })).toBeVisible();
  await dialog.getByRole('button', { name: t('duplicates.merge.swap') }).click();
  await expect(dialog.getByRole('columnheader', { name: part('duplicates.merge.keep', { name: `星河科技 ${await numberOf(first)}` }) })).toBeVisible();
  await dialog.getByRole('button', { name: t('duplicates.merge.run'), exact: true }).click();
  await expect(page.getByRole('heading', { name: '深圳星河科技有限公司' })).toBeVisible();
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});
