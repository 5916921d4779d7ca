import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures';
import type { Kemai } from '../kemai';

/** What axe calls serious or critical on the screen as it stands (WCAG 2.2 AA). */
async function serious(kemai: Kemai): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: kemai.page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in any room, ${theme}`, async ({ withSample: { kemai, rooms } }) => {
    test.setTimeout(120_000);
    await kemai.must('settings:write', { patch: { theme } });
    await expect.poll(() => kemai.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toContain(theme);
    for (const go of [() => rooms.today(), () => rooms.clients(), () => rooms.complaints(), () => rooms.reports(), () => rooms.data(), () => rooms.settings()]) {
      await go();
      await expect(rooms.room.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await serious(kemai)).toEqual([]);
    }
  });
}
