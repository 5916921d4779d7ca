import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';

/** 今日: what must be done now. */
export class TodayPage {
  constructor(private readonly stage: Stage) {}

  async isShown(): Promise<this> {
    await expect(this.stage.page.getByRole('heading', { name: this.stage.words.t('today.title'), level: 1 })).toBeVisible();
    return this;
  }

  /** One line of open work, by what stands in it: its client, what is to be done. */
  line(text: string): Locator {
    return this.stage.page.getByRole('main').getByRole('listitem').filter({ hasText: text });
  }

  /** Settles the next action of a client. */
  async finish(title: string): Promise<this> {
    await this.stage.page.getByRole('button', { name: this.stage.words.t('today.doneItem', { title }) }).click();
    return this;
  }
}
