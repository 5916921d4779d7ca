import { expect, type Locator } from '@playwright/test';
import type { Language, WordKey } from '../../../renderer/words/words';
import type { PolicyKey } from '../../../shared/policy/policies';
import type { Stage } from '../kemai';
import { choose, notice, pickRadio } from './controls';

type Part = 'general' | 'security' | 'policies' | 'fields' | 'lists' | 'about';

/** 设置. */
export class SettingsPage {
  constructor(private readonly stage: Stage) {}

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  async part(part: Part): Promise<this> {
    const { words } = this.stage;
    const entry = this.main.getByRole('navigation', { name: words.t('settings.title') }).getByRole('button', { name: words.t(`settings.parts.${part}`) });
    await entry.click();
    await expect(entry).toHaveAttribute('aria-current', 'page');
    return this;
  }

  async language(language: Language): Promise<void> {
    await pickRadio(this.stage.page, this.main, this.stage.words.t(`settings.general.languages.${language}`));
  }

  async theme(theme: 'light' | 'dark'): Promise<void> {
    await pickRadio(this.stage.page, this.main, this.stage.words.t(`settings.general.themes.${theme}`));
  }

  /** Sets the length of a rule, in its unit. */
  async interval(policy: PolicyKey, amount: number): Promise<this> {
    const { words } = this.stage;
    const field = this.main.getByLabel(words.t('policies.amount', { name: words.t(`policies.labels.${policy}` as WordKey) }), { exact: true });
    await field.fill(String(amount));
    await field.press('Tab');
    await this.saved(policy);
    return this;
  }

  /** Sets a rule to one of what it may be. */
  async choice(policy: PolicyKey, value: string): Promise<this> {
    const { page, words } = this.stage;
    await choose(page, this.main.getByLabel(words.t(`policies.labels.${policy}` as WordKey), { exact: true }), value);
    await this.saved(policy);
    return this;
  }

  /** Puts a rule back to what the sources say. */
  async reset(policy: PolicyKey): Promise<this> {
    const { words } = this.stage;
    await this.main.getByRole('button', { name: words.t('settings.policies.reset', { name: words.t(`policies.labels.${policy}` as WordKey) }) }).click();
    await this.saved(policy);
    return this;
  }

  private async saved(policy: PolicyKey): Promise<void> {
    const { page, words } = this.stage;
    const said = notice(page, words.t('settings.policies.savedPolicy', { name: words.t(`policies.labels.${policy}` as WordKey) }));
    await expect(said).toBeVisible();
  }

  async autoLock(minutes: number): Promise<this> {
    const { page, words } = this.stage;
    await choose(page, this.main.getByLabel(words.t('settings.security.autoLock'), { exact: true }), words.t('settings.security.minutes', { minutes }));
    return this;
  }

  async changePassword(current: string, next: string): Promise<this> {
    const { page, words } = this.stage;
    await this.main.getByRole('button', { name: words.t('settings.security.change') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.t('vault.current'), { exact: true }).fill(current);
    await dialog.getByLabel(words.t('vault.newPassword'), { exact: true }).fill(next);
    await dialog.getByLabel(words.t('vault.repeat'), { exact: true }).fill(next);
    await dialog.getByRole('button', { name: words.t('vault.change.submit') }).click();
    return this;
  }
}
