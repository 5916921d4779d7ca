import { expect, type Locator } from '@playwright/test';
import { fixture, type Kemai, type Stage } from './kemai';
import { WelcomePage } from './pages/first-run';
import { LockPage, Rooms } from './pages/shell';

/** One screen of the app: what it is called in a file name, and how one gets there from the screen before. */
export interface Screen {
  readonly name: string;
  readonly open: () => Promise<unknown>;
}

const overlay = ({ page }: Stage): Locator => page.getByRole('dialog').filter({ visible: true });

async function closed(stage: Stage): Promise<void> {
  await stage.page.keyboard.press('Escape');
  await expect(overlay(stage)).toHaveCount(0);
}

/** The first row of a list, opened. */
async function openFirst(rows: Locator): Promise<void> {
  await rows.first().click();
}

/** Every screen over an open vault that holds clients and complaints, in the order of one walk. */
export function everyScreen(kemai: Kemai, stage: Stage, period: string): readonly Screen[] {
  const { page, words } = stage;
  const rooms = new Rooms(stage);
  const main = page.getByRole('main');
  const button = (name: string | RegExp): Locator => main.getByRole('button', { name, exact: typeof name === 'string' }).first();
  const starting = (text: string): RegExp => new RegExp(`^${text}`);
  return [
    { name: 'today', open: async () => (await rooms.today()).isShown() },
    { name: 'palette', open: () => rooms.palette() },
    { name: 'shortcuts', open: async () => { await closed(stage); await page.keyboard.press('?'); await expect(overlay(stage)).toBeVisible(); } },
    { name: 'clients', open: async () => { await closed(stage); await expect((await rooms.clients()).rows.first()).toBeVisible(); } },
    { name: 'client-form', open: async () => (await rooms.clients()).create() },
    { name: 'client', open: async () => { await closed(stage); await openFirst((await rooms.clients()).rows); await expect(button(words.t('clients.page.edit'))).toBeVisible(); } },
    { name: 'client-files', open: async () => { await main.getByText(words.t('files.title'), { exact: true }).first().click(); await expect(main.getByRole('group', { name: words.t('files.title'), exact: true })).toBeVisible(); } },
    { name: 'client-care', open: async () => { await main.getByText(words.t('care.tab'), { exact: true }).first().click(); await expect(main.getByRole('region', { name: words.t('care.titles.tierRecords'), exact: true })).toBeVisible(); } },
    { name: 'client-privacy', open: async () => { await main.getByText(words.t('privacy.tab'), { exact: true }).first().click(); await expect(main.getByRole('region', { name: words.t('privacy.held.title') }).getByRole('table').first()).toBeVisible(); } },
    { name: 'followup-form', open: async () => { await button(starting(words.t('clients.page.logFollowup'))).click(); await expect(overlay(stage)).toBeVisible(); } },
    { name: 'complaints', open: async () => { await closed(stage); await expect((await rooms.complaints()).rows.first()).toBeVisible(); } },
    { name: 'complaint-form', open: async () => (await rooms.complaints()).register() },
    { name: 'complaint', open: async () => { await closed(stage); await openFirst((await rooms.complaints()).rows); await expect(button(words.t('complaints.page.edit'))).toBeVisible(); } },
    { name: 'complaint-step', open: async () => { await button(new RegExp(`^(${words.t('complaints.page.addStep')}|${words.t('complaints.page.reopen')})`)).click(); await expect(overlay(stage)).toBeVisible(); } },
    { name: 'care-surveys', open: async () => { await closed(stage); await rooms.care(); await expect(button(words.t('surveys.callTitle'))).toBeVisible(); } },
    ...(['done', 'plans', 'suggestions', 'analysis', 'templates'] as const).map((view) => ({ name: `care-${view}`, open: async () => {
      await main.getByRole('radiogroup', { name: words.t('surveys.title'), exact: true }).getByText(words.t(`surveys.views.${view}`), { exact: true }).click();
    } })),
    { name: 'survey-call', open: async () => { await button(words.t('surveys.callTitle')).click(); await expect(overlay(stage)).toBeVisible(); } },
    { name: 'reports', open: async () => { await closed(stage); await (await rooms.reports()).month(period); } },
    { name: 'data-import', open: async () => { await (await rooms.data()).part('imports'); await expect(button(words.t('imports.choose.button'))).toBeVisible(); } },
    { name: 'import-sheets', open: async () => { await kemai.willPick(fixture('manual-tables.xlsx')); await (await rooms.data()).chooseFile(); } },
    { name: 'import-check', open: async () => { await button(words.t('imports.sheets.check')).click(); await expect(button(words.t('imports.check.run'))).toBeVisible(); } },
    { name: 'data-backup', open: async () => { await button(words.t('imports.sheets.other')).click(); await (await rooms.data()).part('backup'); } },
    { name: 'data-exports', open: async () => (await rooms.data()).part('exports') },
    { name: 'data-duplicates', open: async () => (await rooms.data()).part('duplicates') },
    { name: 'data-bin', open: async () => (await rooms.data()).part('bin') },
    { name: 'data-sample', open: async () => (await rooms.data()).part('sample') },
    { name: 'settings', open: async () => (await rooms.settings()).part('general') },
    { name: 'settings-security', open: async () => (await rooms.settings()).part('security') },
    { name: 'settings-policies', open: async () => { await (await rooms.settings()).part('policies'); await expect(main.getByRole('table').first()).toBeVisible(); } },
    { name: 'settings-about', open: async () => (await rooms.settings()).part('about') },
  ];
}

/** The screens of a computer without a vault, up to the choice of a beginning, and the lock screen after it. */
export function firstScreens(stage: Stage, password: string): readonly Screen[] {
  const welcome = new WelcomePage(stage);
  const { page, words } = stage;
  let code = '';
  return [
    { name: 'first-welcome', open: () => welcome.isShown() },
    { name: 'first-restore', open: () => welcome.restore() },
    {
      name: 'first-password',
      open: async () => {
        await page.getByRole('button', { name: words.t('basic.back'), exact: true }).click();
        await (await welcome.create()).type(password);
      },
    },
    {
      name: 'first-code',
      open: async () => {
        await page.getByRole('button', { name: words.t('vault.create.submit'), exact: true }).click();
        const shown = page.getByRole('list', { name: words.like('vault.recovery.list') }).getByRole('listitem');
        await expect(shown).toHaveCount(12);
        code = (await shown.allInnerTexts()).map((line) => line.replace(/^\d+\s*/, '').trim()).join(' ');
      },
    },
    { name: 'first-check', open: async () => { await page.getByRole('button', { name: words.t('vault.recovery.written') }).click(); await page.getByLabel(words.t('vault.recovery.field'), { exact: true }).fill(code); } },
    { name: 'first-begin', open: async () => { await page.getByRole('button', { name: words.t('vault.recovery.check'), exact: true }).click(); await expect(page.getByRole('heading', { name: words.t('vault.begin.title') })).toBeVisible(); } },
    { name: 'lock', open: async () => { await page.reload(); await (await new Rooms(stage).isOpen()).lock(); } },
    { name: 'lock-forgot', open: () => new LockPage(stage).forgot() },
  ];
}
