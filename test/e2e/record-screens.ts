import { expect, type Locator } from '@playwright/test';
import { fixture, type Kemai, type Stage } from './kemai';
import { find, pickRadio } from './pages/controls';
import { FilesView } from './pages/files';
import { ChainTab } from './pages/people';
import { reviewQueues } from '../../shared/review/asks';
import { ReviewPage } from './pages/review';
import { Rooms } from './pages/shell';
import { SourcesPage } from './pages/sources';
import { TradePage } from './pages/trade';
import type { Screen } from './screens';

/** What a dialog promises someone without a mouse: the focus is on it or in it while it is open, Escape closes it, and the focus is not lost then. */
async function opens({ page }: Stage, open: () => Promise<unknown>): Promise<void> {
  await open();
  const over = page.getByRole('dialog').filter({ visible: true }).last();
  await expect(over).toBeVisible();
  const holdsFocus = (): Promise<boolean> =>
    over.evaluate((dialog) => document.activeElement !== document.body && (dialog.contains(document.activeElement) || document.activeElement?.contains(dialog) === true));
  await expect.poll(holdsFocus).toBe(true);
}

/** Closes whatever lies over the screen, topmost first. */
async function closes({ page }: Stage): Promise<void> {
  const over = page.getByRole('dialog').filter({ visible: true });
  for (let open = await over.count(); open > 0; open--) {
    await page.keyboard.press('Escape');
    await expect(over).toHaveCount(open - 1);
    await expect(page.locator('body:focus')).toHaveCount(0);
  }
}

/** How the screens of a walk are reached: at once, over the screen before, or after what lay over it was closed. */
function ways(stage: Stage) {
  const over = (name: string, open: () => Promise<unknown>): Screen => ({ name, open: () => opens(stage, open) });
  const plain = (name: string, open: () => Promise<unknown>): Screen => ({ name, open: async () => { await closes(stage); await open(); } });
  const next = (name: string, open: () => Promise<unknown>): Screen => over(name, async () => { await closes(stage); await open(); });
  const button = (name: string): Locator => stage.page.getByRole('main').getByRole('button', { name, exact: true }).first();
  return { over, plain, next, button };
}

/** What hangs on a client, beyond the screens of `everyScreen`, over a vault with the sample data, in the order of one walk. */
export function clientFileScreens(kemai: Kemai, stage: Stage): readonly Screen[] {
  const { page, words: { t } } = stage;
  const rooms = new Rooms(stage);
  const main = page.getByRole('main');
  const trade = new TradePage(stage);
  const { over, plain, next, button } = ways(stage);
  return [
    {
      name: 'client-chain',
      open: async () => {
        const { items } = await kemai.must('order:list', {});
        const buyers = new Set(items.flatMap(({ client }) => client ?? []));
        const files = await Promise.all([...buyers].map((id) => kemai.must('client:read', { id })));
        const name = files.find(({ contacts }) => contacts.some(({ reportsTo }) => reportsTo !== null))?.client.name ?? '';
        await (await (await rooms.clients()).filter(name)).open(name);
        await new ChainTab(stage).open();
      },
    },
    over('contact-form', () => button(t('people.add')).click()),
    next('leave-form', async () => {
      await main.getByRole('group', { name: stage.words.like('people.chart') }).getByRole('button').first().click();
      await trade.button('people.form.leave').click();
    }),
    next('relation-form', () => button(t('people.relations.add')).click()),
    next('plan-form', () => main.getByRole('button', { name: new RegExp(`^(${t('clients.plan.set')}|${t('clients.plan.edit')})$`) }).click()),
    plain('client-file', async () => {
      await pickRadio(page, main, t('files.title'));
      await kemai.willPick(fixture('clients-gbk.csv'));
      const files = new FilesView(stage);
      await files.pick();
      await expect(files.rows).toHaveCount(1);
    }),
    over('file-preview', () => new FilesView(stage).open('clients-gbk.csv')),
    plain('client-trade', async () => { await pickRadio(page, main, t('trade.page.trade')); await expect(main.getByRole('group', { name: t('trade.page.trade'), exact: true })).toBeVisible(); }),
    over('owned-form', () => button(t('trade.owned.add')).click()),
    next('merge-choice', async () => { await button(t('clients.page.more')).click(); await page.getByRole('menuitem', { name: t('duplicates.merge.menu') }).click(); }),
    over('merge', async () => {
      const { items } = await kemai.must('client:list', { limit: 1, sort: { by: 'name', descending: false } });
      const name = items[0]?.name ?? '';
      await trade.over.getByRole('combobox', { name: t('duplicates.merge.pick') }).fill(name);
      await page.getByTitle(name, { exact: true }).filter({ visible: true }).last().click();
      await trade.button('duplicates.merge.next').click();
      await expect(trade.over.getByRole('table', { name: t('duplicates.merge.title') })).toBeVisible();
    }),
    next('client-history', async () => { await button(t('clients.page.more')).click(); await page.getByRole('menuitem', { name: t('clients.page.history') }).click(); }),
    plain('orders', async () => { await rooms.clients(); await trade.part('orders'); await expect(trade.rows('orders').first()).toBeVisible(); }),
    over('order-form', () => button(t('trade.orders.create')).click()),
    next('order', async () => { await trade.rows('orders').first().click(); await expect(trade.button('trade.payment.add')).toBeVisible(); }),
    over('payment-form', () => trade.button('trade.payment.add').click()),
    plain('contracts', async () => { await trade.part('contracts'); await expect(trade.rows('contracts').first()).toBeVisible(); }),
    over('contract-form', () => button(t('trade.contracts.create')).click()),
    next('contract', async () => { await trade.rows('contracts').first().click(); await expect(trade.over.getByRole('button', { name: t('trade.page.history'), exact: true })).toBeVisible(); }),
    plain('products', async () => { await trade.part('products'); await expect(trade.rows('products').first()).toBeVisible(); }),
    over('product-form', () => button(t('trade.products.create')).click()),
  ];
}

/** The room 数据 above what comes in and goes out: the overview, and each queue of the review. */
export function reviewScreens(stage: Stage): readonly Screen[] {
  const { page, words: { t, term } } = stage;
  const rooms = new Rooms(stage);
  const main = page.getByRole('main');
  const review = new ReviewPage(stage);
  const { over, plain } = ways(stage);
  return [
    plain('data-overview', async () => { await rooms.data(); await expect(main.getByRole('table', { name: t('overview.ageing.title') })).toBeVisible(); }),
    plain('data-review', async () => { await (await rooms.data()).part('review'); }),
    ...reviewQueues.map((queue) => plain(`review-${queue}`, () => review.queue(queue))),
    over('check-form', async () => {
      await (await rooms.clients()).rows.first().click();
      await main.getByRole('button', { name: t('review.client.check', { kind: term('复核') }) }).click();
    }),
  ];
}

/** Sources, the tools of lists, and fields and lists of the user's own. */
export function listScreens(stage: Stage): readonly Screen[] {
  const { page, words } = stage;
  const { t } = words;
  const rooms = new Rooms(stage);
  const main = page.getByRole('main');
  const sources = new SourcesPage(stage);
  const { over, plain, next, button } = ways(stage);
  return [
    plain('sources', async () => { await rooms.clients(); await sources.open(); await expect(sources.register).toBeVisible(); }),
    over('source-form', () => sources.create()),
    plain('list-chosen', async () => {
      const clients = await rooms.clients();
      await expect(clients.rows.first()).toBeVisible();
      await clients.list.focus();
      await page.keyboard.press('Control+a');
      await expect(button(t('lists.select.none'))).toBeVisible();
    }),
    over('list-bulk', () => button(t('lists.select.edit')).click()),
    next('list-conditions', async () => { await button(t('lists.select.none')).click(); await button(t('lists.tools.conditions')).click(); }),
    next('list-columns', () => button(t('lists.tools.columns')).click()),
    next('list-export', () => button(t('lists.tools.export')).click()),
    plain('list-grouped', async () => {
      await find(page, page.getByRole('combobox', { name: t('lists.tools.group') }), words.label('clients', 'stage'));
      await expect(page.getByRole('row', { expanded: true }).first()).toBeVisible();
    }),
    over('view-save', () => button(t('lists.views.save')).click()),
    plain('settings-fields', async () => (await rooms.settings()).part('fields')),
    over('field-form', () => button(t('custom.fields.add')).click()),
    plain('settings-lists', async () => { await (await rooms.settings()).part('lists'); await expect(main.getByRole('list').last()).toBeVisible(); }),
    over('preset-rename', () => main.getByRole('button', { name: words.like('custom.presets.rename') }).first().click()),
  ];
}
