import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { labelled, pickRadio, typeDay } from './controls';

/** What one writes down after a contact. */
export interface Contact {
  readonly summary: string;
  readonly feedback?: string;
  readonly method?: string;
  readonly signal?: string;
  readonly nextAction?: string;
  readonly nextOwner?: string;
  readonly nextDueOn?: string;
}

/** The dialog in which a follow-up is logged. */
export class LogFollowup {
  constructor(private readonly stage: Stage) {}

  get dialog(): Locator {
    return this.stage.page.getByRole('dialog').filter({ hasText: this.stage.words.t('followups.title') });
  }

  field(name: string): Locator {
    return labelled(this.dialog, this.stage.words.label('followups', name));
  }

  async isOpen(): Promise<this> {
    await expect(this.field('summary')).toBeVisible();
    return this;
  }

  /** Whom it is about, where it is asked for: typed as name, pinyin or initials, and the first that is found. */
  async about(typed: string, name: string): Promise<this> {
    const picker = this.dialog.getByLabel(this.stage.words.t('followups.client'), { exact: true });
    await picker.fill(typed);
    await this.stage.page.locator('.ant-select-item-option').and(this.stage.page.getByTitle(name, { exact: true })).filter({ visible: true }).last().click(); // 今日 names the client too
    return this;
  }

  async fill(contact: Contact): Promise<this> {
    const { page, words } = this.stage;
    const { nextDueOn, method, signal, ...texts } = contact;
    if (method !== undefined) await pickRadio(page, this.dialog, words.term(method));
    if (signal !== undefined) await pickRadio(page, this.dialog, words.term(signal));
    for (const [name, text] of Object.entries(texts)) await this.field(name).fill(text);
    if (nextDueOn !== undefined) await typeDay(this.field('nextDueOn'), nextDueOn);
    return this;
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.stage.words.t('basic.save'), exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }
}
