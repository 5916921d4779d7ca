import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';
import { SourcesPage } from '../pages/sources';
import { TradePage } from '../pages/trade';

/** The place of the marked row. */
const marked = (list: Locator): Promise<number> => list.evaluate((grid) => Number(grid.getAttribute('aria-activedescendant')?.split('-').at(-1)));

/** The keys that every list knows; the list stands on its first row afterwards, with nothing chosen. */
async function knowsItsKeys(list: Locator, rows: number, canChoose: boolean): Promise<void> {
  const { keyboard } = list.page();
  const chosen = list.locator('tbody, [role="rowgroup"]').locator('tr, [role="row"]').and(list.page().locator('[aria-selected="true"]'));
  await expect(list).toBeVisible();
  await list.focus();
  for (const [key, place] of [['Home', 0], ['ArrowDown', 1], ['End', rows - 1], ['ArrowDown', rows - 1], ['ArrowUp', rows - 2], ['PageUp', 0], ['PageDown', rows - 1], ['Home', 0]] as const) {
    await keyboard.press(key);
    await expect.poll(() => marked(list), key).toBe(place);
  }
  if (!canChoose) return;
  for (const [key, count] of [['Space', 1], ['Space', 0], ['Escape', 0], ['Control+a', rows], ['Escape', 0], ['Shift+ArrowDown', 2], ['Shift+ArrowUp', 2], ['Escape', 0]] as const) {
    await keyboard.press(key);
    await expect(chosen, key).toHaveCount(count);
  }
}

test('every list is walked, chosen from and opened with the same keys', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t } = kemai.speech;
  const over = page.getByRole('dialog').filter({ visible: true });
  const grid = (name: string): Locator => page.getByRole('grid', { name, exact: true });
  for (const at of [1, 2, 3]) {
    const { id: client } = await kemai.must('client:create', { fields: { name: `星河${'甲乙丙'.charAt(at - 1)}厂` }, phones: [{ text: '13800138000' }], anyway: true });
    await kemai.must('complaint:open', { client, fields: { content: `第${at}次停机` } });
    await kemai.must('order:create', { client, fields: { amountFen: at * 1000 } });
    await kemai.must('contract:create', { client, fields: { title: `合同${at}` } });
    await kemai.must('source:create', { fields: { channel: '行业展会', name: `展会${at}` } });
    for (const state of ['旧', '新']) {
      const { id } = await kemai.must('product:create', { fields: { name: `${state}产品${at}` } });
      if (state === '旧') await kemai.must('product:delete', { id });
    }
  }
  const opensRecord = async (): Promise<void> => {
    await page.keyboard.press('Enter');
    await expect(over).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(over).toHaveCount(0);
  };

  await rooms.complaints();
  await knowsItsKeys(grid(t('complaints.list.label')), 3, true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('button', { name: t('complaints.page.edit'), exact: true })).toBeVisible();

  const clients = await rooms.clients();
  await knowsItsKeys(clients.list, 3, true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('button', { name: t('clients.page.edit'), exact: true })).toBeVisible();

  await rooms.clients();
  const trade = new TradePage(kemai.stage);
  for (const part of ['orders', 'contracts', 'products'] as const) {
    await trade.part(part);
    await knowsItsKeys(grid(t(`trade.${part}.label`)), 3, true);
    await opensRecord();
  }
  await new SourcesPage(kemai.stage).open();
  await knowsItsKeys(grid(t('sources.registerLabel')), 3, false);
  await opensRecord();

  const data = await rooms.data();
  await data.part('duplicates');
  await page.getByRole('checkbox', { name: t('duplicates.weak') }).check();
  const pairs = grid(t('duplicates.title'));
  await expect(pairs).toBeVisible();
  const found = await pairs.getByRole('row').count();
  expect(found).toBeGreaterThan(1);
  await knowsItsKeys(pairs, found, false);
  await opensRecord();

  await data.part('bin');
  await knowsItsKeys(grid(t('bin.title')), 3, true);
  await page.keyboard.press('Enter');
  await expect(notice(page, t('bin.restored', { count: 1 }))).toBeVisible();
  await expect(grid(t('bin.title')).locator('tbody tr')).toHaveCount(2);
});
