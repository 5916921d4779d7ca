import { expect, test } from '../fixtures';
import { fixture } from '../kemai';
import { notice } from '../pages/controls';

test('the room 数据 says what came in and takes it back; a number of the ageing view leads to its clients', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, part, term } = kemai.speech;
  const data = await rooms.data();
  await expect(page.getByText(t('overview.blank.sentence'))).toBeVisible();
  await kemai.willPick(fixture('clients-gbk.csv'));
  await (await (await data.chooseFile()).check()).run();

  await data.part('overview');
  const events = page.getByRole('table', { name: t('overview.events.title') });
  const row = events.getByRole('row').filter({ hasText: 'clients-gbk.csv' });
  await expect(row).toContainText(t('overview.events.kinds.import'));

  await page.getByRole('table', { name: t('overview.ageing.title') }).getByRole('button').first().click();
  const clients = page.getByRole('grid', { name: t('clients.list.label') });
  await expect(clients.getByRole('row').filter({ has: page.getByRole('gridcell') })).not.toHaveCount(0);

  await rooms.data();
  await row.getByRole('button', { name: t('overview.events.undoOf', { about: 'clients-gbk.csv' }) }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'clients-gbk.csv' });
  await dialog.getByRole('button', { name: t('overview.events.undo'), exact: true }).click();
  await expect(notice(page, part('imports.undone.done'))).toBeVisible();
  await expect(row).toContainText(t('overview.events.settled'));
  expect((await kemai.must('client:list', {})).total).toBe(0);

  const { id } = await kemai.must('client:create', { fields: { name: '苏州金石电子有限公司', valueGrade: 'A类' } });
  await kemai.must('client:delete', { id });
  const gone = events.getByRole('row').filter({ hasText: '苏州金石电子有限公司' });
  await expect(gone).toContainText(t('overview.events.kinds.deletion'));
  await gone.getByRole('button', { name: part('overview.events.undoOf') }).click();
  await page.getByRole('dialog').filter({ hasText: '苏州金石电子有限公司' }).getByRole('button', { name: t('overview.events.undo'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('overview.ageing.cell', { grade: term('A类'), band: t('overview.ageing.bands.upTo1'), count: '1' }) })).toBeVisible();
});
