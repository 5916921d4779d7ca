import AxeBuilder from '@axe-core/playwright';
import { expect, password, test } from '../fixtures';
import type { Kemai } from '../kemai';
import { clientFileScreens, listScreens, reviewScreens } from '../record-screens';
import { everyScreen, firstScreens, type Screen } from '../screens';

/** What axe calls serious or critical on the screen as it stands (WCAG 2.2 AA). In the second theme only colours can differ. */
async function serious({ page }: Kemai, rules: 'all' | 'colours'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === 'all' ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']) : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`);
}

async function walk(kemai: Kemai, screens: readonly Screen[], rules: 'all' | 'colours'): Promise<void> {
  const found: Record<string, readonly string[]> = {};
  for (const { name, open } of screens) {
    await open();
    const here = await serious(kemai, rules);
    if (here.length > 0) found[name] = here;
  }
  expect(found).toEqual({});
}

const lastMonth = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 7);

const walks = [
  ['any room', (kemai: Kemai) => everyScreen(kemai, kemai.stage, lastMonth), 'light', 'all'],
  ['any room', (kemai: Kemai) => everyScreen(kemai, kemai.stage, lastMonth), 'dark', 'colours'],
  ['the client file', (kemai: Kemai) => clientFileScreens(kemai, kemai.stage), 'light', 'all'],
  ['the review', (kemai: Kemai) => reviewScreens(kemai.stage), 'light', 'all'],
  ['the review', (kemai: Kemai) => reviewScreens(kemai.stage), 'dark', 'colours'],
  ['the lists', (kemai: Kemai) => listScreens(kemai.stage), 'light', 'all'],
] as const;

for (const [where, screens, theme, rules] of walks) {
  test(`axe finds nothing serious on any screen of ${where}, ${theme}`, async ({ withSample: { kemai } }) => {
    test.setTimeout(240_000);
    await kemai.must('settings:write', { patch: { theme } });
    await expect(kemai.page.locator('html')).toHaveAttribute('data-theme', theme);
    await walk(kemai, screens(kemai), rules);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious before the vault is open, ${theme}`, async ({ start }) => {
    test.setTimeout(120_000);
    const kemai = await start();
    await kemai.page.emulateMedia({ colorScheme: theme });
    await expect(kemai.page.locator('html')).toHaveAttribute('data-theme', theme);
    await walk(kemai, firstScreens(kemai.stage, password), theme === 'light' ? 'all' : 'colours');
  });
}
