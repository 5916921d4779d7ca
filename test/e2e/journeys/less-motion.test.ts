import { expect, password, test } from '../fixtures';
import { LockPage } from '../pages/shell';

// Menus were measured while they were still on their way, and opened far outside of the window.
test('who asked the system for less motion finds menus where they belong, and dialogs at once', async ({ withSample: { kemai } }) => {
  const { page, stage } = kemai;
  const { t } = stage.words;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Control+l'); // the window begins anew
  const clients = await (await new LockPage(stage).unlock(password)).clients();
  await clients.rows.first().click();
  for (const time of [1, 2]) {
    await page.getByRole('main').getByRole('button', { name: t('clients.page.more'), exact: true }).click();
    const entry = page.getByRole('menuitem', { name: t('clients.page.history') });
    await expect(entry, `opened for the ${time}. time`).toBeInViewport();
    await entry.click();
    const dialog = page.getByRole('dialog').filter({ visible: true });
    await expect(dialog).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});
