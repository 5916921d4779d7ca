import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { choose } from './controls';

/** What is typed of a person. */
interface Person {
  readonly name?: string;
  readonly position?: string;
  readonly phone?: string;
}

/** What is picked of a person; lists by their stored value, `reportsTo` by name. */
interface Picks {
  readonly role?: string;
  readonly influence?: string;
  readonly attitude?: string;
  readonly reportsTo?: string;
}

/** Somebody new who takes over. */
interface Successor {
  readonly newName: string;
  readonly newPhone?: string;
  readonly newEmail?: string;
}

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
    return this.view.getByRole('group', { name: this.stage.words.like('people.chart') }).getByRole('button', { name: new RegExp(`^${this.stage.words.t('people.card', { name, facts: '' })}`) });
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

  private async fill({ phone, ...texts }: Person, picks: Picks = {}): Promise<void> {
    const { page, words } = this.stage;
    for (const [field, text] of Object.entries<string>({ ...texts })) await this.dialog.getByLabel(words.label('contacts', field), { exact: true }).fill(text);
    if (phone !== undefined) await this.dialog.getByLabel(words.t('people.form.phone'), { exact: true }).fill(phone);
    for (const [field, option] of Object.entries<string>({ ...picks })) {
      await choose(page, this.dialog.getByRole('combobox', { name: words.label('contacts', field), exact: true }), words.term(option));
    }
  }

  /** Adds a person. */
  async add(texts: Person, picks: Picks = {}): Promise<void> {
    await this.view.getByRole('button', { name: this.stage.words.t('people.add') }).click();
    await this.fill(texts, picks);
    await this.save();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Changes a person from their card. */
  async edit(name: string, picks: Picks): Promise<void> {
    await this.card(name).click();
    await this.fill({}, picks);
    await this.save();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Records that a person left, and somebody new takes over. */
  async leaves(name: string, successor: Successor): Promise<void> {
    const { words } = this.stage;
    await this.card(name).click();
    await this.dialog.getByRole('button', { name: words.t('people.form.leave') }).click();
    await expect(this.dialog.getByText(words.t('people.leave.effect'))).toBeVisible();
    for (const [key, text] of Object.entries<string>({ ...successor })) await this.dialog.getByLabel(words.t(`people.leave.${key as keyof Successor}`), { exact: true }).fill(text);
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
    await choose(page, this.dialog.getByRole('combobox', { name: words.label('relations', 'kind') }), words.term(kind));
    await this.save();
  }
}
