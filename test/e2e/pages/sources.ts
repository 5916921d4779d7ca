import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { choose, labelled } from './controls';

/** The part 来源 of the room 客户. */
export class SourcesPage {
  constructor(private readonly stage: Stage) {}

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  /** Comes here from the list of clients. */
  async open(): Promise<this> {
    const { words } = this.stage;
    await this.main.getByRole('radiogroup', { name: words.t('sources.parts') }).getByText(words.t('sources.part'), { exact: true }).click();
    await expect(this.main.getByRole('heading', { name: words.t('sources.title'), level: 1 })).toBeVisible();
    return this;
  }

  get register(): Locator {
    return this.main.getByRole('grid', { name: this.stage.words.t('sources.registerLabel') });
  }

  /** One entry of the register. */
  row(name: string): Locator {
    return this.register.getByRole('row').filter({ hasText: name });
  }

  get channels(): Locator {
    return this.main.getByRole('region', { name: this.stage.words.t('sources.channels') }).first();
  }

  async sayUnit(name: string, unit: string): Promise<void> {
    await choose(this.stage.page, this.register.getByRole('combobox', { name: this.stage.words.t('sources.askUnitLabel', { name }) }), unit);
  }

  async create(): Promise<SourceForm> {
    await this.main.getByRole('button', { name: this.stage.words.t('sources.create') }).first().click();
    return new SourceForm(this.stage).isOpen();
  }
}

/** The form of an entry of the register. */
export class SourceForm {
  constructor(private readonly stage: Stage) {}

  get drawer(): Locator {
    return this.stage.page.getByRole('dialog').filter({ visible: true });
  }

  async isOpen(): Promise<this> {
    await expect(this.field('channel')).toBeVisible();
    return this;
  }

  field(name: string): Locator {
    return labelled(this.drawer, this.stage.words.label('sources', name));
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<this> {
    for (const [name, text] of Object.entries(fields)) await this.field(name).fill(text);
    return this;
  }

  async save(): Promise<void> {
    await this.drawer.getByRole('button', { name: this.stage.words.t('basic.save'), exact: true }).click();
  }
}
