import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { ComplaintForm } from './complaints';
import { labelled } from './controls';
import { LogFollowup } from './followup';

/** 客户: the list. */
export class ClientsPage {
  constructor(private readonly stage: Stage) {}

  async isShown(): Promise<this> {
    await expect(this.stage.page.getByRole('heading', { name: this.stage.words.t('clients.title'), level: 1 })).toBeVisible();
    return this;
  }

  get list(): Locator {
    const name = this.stage.words.t('clients.list.label');
    return this.stage.page.getByRole('grid', { name }).or(this.stage.page.getByRole('treegrid', { name }));
  }

  /** The rows of the list that hold a client. */
  get rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.stage.page.getByRole('gridcell') });
  }

  async filter(text: string): Promise<this> {
    await this.stage.page.getByLabel(this.stage.words.t('clients.filter.text')).fill(text);
    return this;
  }

  /** Opens the first row that says so; `row` where another row says the name as well. */
  async open(row: string, name = row): Promise<ClientPage> {
    await this.rows.filter({ hasText: row }).first().click();
    return new ClientPage(this.stage).isShown(name);
  }

  async create(): Promise<ClientForm> {
    await this.stage.page.getByRole('main').getByRole('button', { name: this.stage.words.t('clients.create'), exact: true }).first().click();
    return new ClientForm(this.stage).isOpen();
  }
}

/** The form of a client, new or to edit. */
export class ClientForm {
  constructor(private readonly stage: Stage) {}

  get drawer(): Locator {
    return this.stage.page.getByRole('dialog').filter({ has: this.stage.page.getByRole('button', { name: this.stage.words.t('clients.form.addPhone') }) });
  }

  field(name: string): Locator {
    const { words } = this.stage;
    const within = name === 'notes' ? this.drawer.getByRole('region', { name: words.t('clients.form.checking') }) : this.drawer;
    return labelled(within, words.label('clients', name));
  }

  /** The first contact's name, phone or e-mail, or the tags. */
  part(name: 'contact' | 'phone' | 'email' | 'tag'): Locator {
    const { words } = this.stage;
    if (name === 'tag') return this.drawer.getByRole('combobox', { name: words.label('tags', 'name') });
    const contact = this.drawer.getByRole('group', { name: words.t('clients.form.contact', { n: 1 }) });
    if (name === 'contact') return contact.getByRole('textbox', { name: words.label('contacts', 'name'), exact: true });
    return contact.getByRole('textbox', { name: words.t(name === 'phone' ? 'clients.form.phone' : 'clients.form.email', { n: 1 }) });
  }

  async tag(...tags: readonly string[]): Promise<this> {
    for (const tag of tags) {
      await this.part('tag').fill(tag);
      await this.part('tag').press('Enter');
    }
    await this.part('tag').press('Escape');
    return this;
  }

  async isOpen(): Promise<this> {
    await expect(this.field('name')).toBeVisible();
    return this;
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<this> {
    for (const [name, text] of Object.entries(fields)) await this.field(name).fill(text);
    return this;
  }

  async save(name: string): Promise<ClientPage> {
    await this.drawer.getByRole('button', { name: this.stage.words.t('basic.save'), exact: true }).click();
    await expect(this.drawer).toBeHidden();
    return new ClientPage(this.stage).isShown(name);
  }
}

/** One client. */
export class ClientPage {
  constructor(private readonly stage: Stage) {}

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  async isShown(name: string): Promise<this> {
    await expect(this.main.getByRole('heading', { name, level: 1 })).toBeVisible();
    return this;
  }

  get timeline(): Locator {
    return this.main.getByRole('region', { name: this.stage.words.t('clients.timeline.label') });
  }

  async edit(): Promise<ClientForm> {
    await this.button('clients.page.edit').click();
    return new ClientForm(this.stage).isOpen();
  }

  async logFollowup(): Promise<LogFollowup> {
    await this.main.getByRole('button', { name: new RegExp(`^${this.stage.words.t('clients.page.logFollowup')}`) }).first().click();
    return new LogFollowup(this.stage).isOpen();
  }

  async registerComplaint(): Promise<ComplaintForm> {
    await this.button('clients.page.registerComplaint').click();
    return new ComplaintForm(this.stage).isOpen();
  }

  async remove(): Promise<ClientsPage> {
    await this.button('clients.page.more').click();
    await this.stage.page.getByRole('menuitem', { name: this.stage.words.t('clients.page.delete') }).click();
    return new ClientsPage(this.stage).isShown();
  }

  private button(key: Parameters<Stage['words']['t']>[0]): Locator {
    return this.main.getByRole('button', { name: this.stage.words.t(key), exact: true });
  }
}
