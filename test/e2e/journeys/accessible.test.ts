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

/** How the app is told to wear a theme: in the settings of an open vault, else by the system. */
type Wear = (theme: Theme) => Promise<unknown>;
type Theme = 'light' | 'dark';

/** Looks at every screen of a walk, and at once at the same screen in the dark. */
async function walk(kemai: Kemai, screens: readonly Screen[], wear: Wear): Promise<void> {
  const { page } = kemai;
  const found: Record<string, readonly string[]> = {};
  const look = async (name: string, theme: Theme): Promise<void> => {
    await wear(theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Colours on their way from one theme to the other belong to neither.
    await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running' || each.effect?.getComputedTiming().iterations === Infinity));
    const here = await serious(kemai, theme === 'light' ? 'all' : 'colours');
    if (here.length > 0) found[`${name}, ${theme}`] = here;
  };
  for (const { name, open } of screens) {
    await open();
    await look(name, 'dark');
    await look(name, 'light');
  }
  expect(found).toEqual({});
}

const lastMonth = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 7);

const walks = [
  ['any room', (kemai: Kemai) => everyScreen(kemai, kemai.stage, lastMonth)],
  ['the client file', (kemai: Kemai) => clientFileScreens(kemai, kemai.stage)],
  ['the lists', (kemai: Kemai) => listScreens(kemai.stage)],
  ['the review', (kemai: Kemai) => reviewScreens(kemai.stage)],
] as const;

for (const [where, screens] of walks) {
  test(`axe finds nothing serious on any screen of ${where}, light and dark`, async ({ withSample: { kemai } }) => {
    test.setTimeout(480_000);
    await walk(kemai, screens(kemai), (theme) => kemai.must('settings:write', { patch: { theme } }));
  });
}

test('axe finds nothing serious before the vault is open, light and dark', async ({ start }) => {
  test.setTimeout(240_000);
  const kemai = await start();
  await walk(kemai, firstScreens(kemai.stage, password), (theme) => kemai.page.emulateMedia({ colorScheme: theme }));
});
