import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { choose, labelled } from './controls';

type Part = 'orders' | 'contracts' | 'products';

/** Orders, contracts and products in the room of clients. */
export class TradePage {
  constructor(private readonly stage: Stage) {}

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  /** The topmost drawer or dialog. */
  get over(): Locator {
    return this.stage.page.getByRole('dialog').filter({ visible: true }).last();
  }

  /** Leads to one of the room's lists. */
  async part(part: Part): Promise<this> {
    const { page, words } = this.stage;
    await this.main.locator('label').filter({ has: page.getByRole('radio', { name: words.t(`trade.${part}.title`), exact: true }) }).click();
    await expect(this.main.getByRole('heading', { name: words.t(`trade.${part}.title`), level: 1 })).toBeVisible();
    return this;
  }

  rows(part: Part): Locator {
    const { page, words } = this.stage;
    return page.getByRole('grid', { name: words.t(`trade.${part}.label`) }).getByRole('row').filter({ has: page.getByRole('gridcell') });
  }

  button(key: Parameters<Stage['words']['t']>[0], within: Locator = this.over): Locator {
    return within.getByRole('button', { name: this.stage.words.t(key), exact: true });
  }

  /** Fills in one line of an order that is being written. */
  async line(n: number, { name, quantity, price }: { readonly name: string; readonly quantity: number; readonly price: number }): Promise<void> {
    const { words } = this.stage;
    const line = this.over.getByRole('group', { name: words.t('trade.form.line', { n }) });
    const field = (key: 'name' | 'quantity' | 'unitPrice'): Locator => line.getByLabel(`${words.t('trade.form.line', { n })} ${words.t(`trade.form.${key}`)}`);
    await field('name').fill(name);
    await field('name').press('Tab');
    await field('quantity').fill(String(quantity));
    await field('unitPrice').fill(String(price));
    await field('unitPrice').press('Tab');
  }

  field(collection: 'orders' | 'payments' | 'contracts' | 'products', name: string): Locator {
    return labelled(this.over, this.stage.words.label(collection, name));
  }

  async pick(collection: 'orders' | 'contracts', name: string, value: string): Promise<void> {
    await choose(this.stage.page, this.field(collection, name), this.stage.words.term(value));
  }

  async save(): Promise<void> {
    await this.button('basic.save').click();
  }

  /** Closes what lies over the screen. */
  async close(): Promise<void> {
    await this.stage.page.keyboard.press('Escape');
    await expect(this.stage.page.getByRole('dialog').filter({ visible: true })).toHaveCount(0);
  }
}
