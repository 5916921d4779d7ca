import { expect, type Locator } from '@playwright/test';
import type { ReviewQueue } from '../../../shared/review/asks';
import type { Stage } from '../kemai';

/** 数据 · 核对: what waits for somebody to look. */
export class ReviewPage {
  constructor(private readonly stage: Stage) {}

  private get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  /** The chooser of a queue; its name ends with how much waits. */
  chooser(queue: ReviewQueue): Locator {
    const { words } = this.stage;
    return this.main.getByRole('navigation', { name: words.t('review.queueList') }).getByRole('button', { name: words.t(`review.queues.${queue}.name`) });
  }

  async queue(queue: ReviewQueue): Promise<this> {
    await this.chooser(queue).click();
    await expect(this.main.getByRole('heading', { name: this.stage.words.t(`review.queues.${queue}.name`), level: 2 })).toBeVisible();
    return this;
  }

  /** The lines that wait in the queue shown now. */
  get lines(): Locator {
    return this.main.getByRole('list', { name: this.stage.words.like('review.listOf') }).getByRole('listitem');
  }

  /** The line of one client. */
  line(client: string): Locator {
    return this.lines.filter({ hasText: client });
  }

  /** The file that is looked over a second time. */
  card(client: string): Locator {
    return this.main.getByRole('region', { name: this.stage.words.t('review.secondLook.card', { name: client }) });
  }

  /** Opens the field of a gap of a client. */
  async openGap(client: string, field: string): Promise<Locator> {
    await this.line(client).getByRole('button', { name: this.stage.words.t('review.gaps.fillOf', { field, name: client }) }).click();
    return this.line(client);
  }

  /** Says what came of looking, where it is not 无误. */
  async otherResult(client: string, result: string): Promise<void> {
    const { page, words } = this.stage;
    await this.line(client).getByRole('button', { name: words.t('review.moreResults', { name: client }) }).click();
    await page.getByRole('menuitem', { name: result, exact: true }).click();
  }
}
