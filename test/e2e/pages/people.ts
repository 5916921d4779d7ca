import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { choose } from './controls';

/** The tab 决策链 of a client. */
export class ChainTab {
  constructor(private readonly stage: Stage) {}

  get view(): Locator {
    return this.stage.page.getByRole('main').getByRole('group', { name: this.stage.words.t('people.tab'), exact: true });
  }

  /** Opens the tab of the client that is shown. */
  async open(): Promise<this> {
    const { page, words } = this.stage;
    await page.getByRole('main').getByRole('radiogroup', { name: words.t('clients.page.tabs') }).getByText(words.t('people.tab'), { exact: true }).click();
    return this.isShown();
  }

  async isShown(): Promise<this> {
    await expect(this.view).toBeVisible();
    return this;
  }

  /** The card of a person in the drawing. */
  card(name: string): Locator {
    return this.view.getByRole('group', { name: this.stage.words.like('people.chart') }).getByRole('button', { name: new RegExp(`^${name}[，,]`) });
  }

  relation(name: string): Locator {
    return this.view.getByRole('list', { name: this.stage.words.t('people.relations.list') }).getByRole('listitem').filter({ hasText: name });
  }

  get family(): Locator {
    return this.view.getByRole('group', { name: this.stage.words.like('people.relations.familyPicture') });
  }

  private get dialog(): Locator {
    return this.stage.page.getByRole('dialog').filter({ visible: true });
  }

  private save(): Promise<void> {
    return this.dialog.getByRole('button', { name: this.stage.words.t('basic.save'), exact: true }).click();
  }

  private async fill(texts: Readonly<Record<string, string>>, picks: Readonly<Record<string, string>> = {}): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await this.dialog.getByLabel(label, { exact: true }).fill(text);
    for (const [label, option] of Object.entries(picks)) await choose(this.stage.page, this.dialog.getByRole('combobox', { name: label, exact: true }), option);
  }

  /** Adds a person; keys are the labels of the fields. */
  async add(texts: Readonly<Record<string, string>>, picks: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.view.getByRole('button', { name: this.stage.words.t('people.add') }).click();
    await this.fill(texts, picks);
    await this.save();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Changes a person from their card. */
  async edit(name: string, picks: Readonly<Record<string, string>>): Promise<void> {
    await this.card(name).click();
    await this.fill({}, picks);
    await this.save();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Records that a person left, and somebody new takes over. */
  async leaves(name: string, successor: Readonly<Record<string, string>>): Promise<void> {
    const { words } = this.stage;
    await this.card(name).click();
    await this.dialog.getByRole('button', { name: words.t('people.form.leave') }).click();
    await expect(this.dialog.getByText(words.t('people.leave.effect'))).toBeVisible();
    for (const [label, text] of Object.entries(successor)) await this.dialog.getByLabel(label, { exact: true }).fill(text);
    await this.dialog.getByRole('button', { name: words.t('people.leave.submit'), exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  async confirmUpdate(): Promise<void> {
    await this.view.getByRole('button', { name: this.stage.words.t('people.update.confirm'), exact: true }).click();
  }

  /** Relates the client to another one, found by typing. */
  async relate(typed: string, other: string, kind: string): Promise<void> {
    const { page, words } = this.stage;
    await this.view.getByRole('button', { name: words.t('people.relations.add') }).click();
    const picker = this.dialog.getByRole('combobox', { name: words.t('people.relations.other') });
    await picker.fill(typed);
    await page.getByTitle(other, { exact: true }).and(page.locator(':not(button)')).filter({ visible: true }).last().click(); // the drawing of the group has titles too
    await choose(page, this.dialog.getByRole('combobox', { name: words.label('relations', 'kind') }), kind);
    await this.save();
  }
}
