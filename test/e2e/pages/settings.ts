import { expect, type Locator } from '@playwright/test';
import type { Language } from '../../../renderer/words/words';
import type { Stage } from '../kemai';
import { choose, pickRadio } from './controls';

type Part = 'general' | 'security' | 'policies' | 'about';

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
