import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';

/** 日历: visits, appointments and what falls due, and how a hand moves them. */
export class CalendarPage {
  constructor(private readonly stage: Stage) {}

  async isShown(): Promise<this> {
    await expect(this.stage.page.getByRole('heading', { name: this.stage.words.t('calendar.title'), level: 1 })).toBeVisible();
    return this;
  }

  /** Goes to the week of a day some weeks from now, by keys alone. */
  async weekAhead(day: string): Promise<this> {
    const { page } = this.stage;
    await page.getByRole('main').focus();
    await page.keyboard.press('w');
    await expect(this.columns).toHaveCount(7);
    await page.keyboard.press('ArrowRight');
    await expect(this.day(day)).toBeVisible();
    return this;
  }

  /** What stands on a day of the week under a name. */
  event(day: string, name: string): Locator {
    return this.stage.page.locator(`.km-calendar [role="cell"][data-date="${day}"]`).getByRole('button').filter({ hasText: name });
  }

  /** The question before something is moved to where it had better not be. */
  get move(): Locator {
    return this.stage.page.getByRole('dialog', { name: this.stage.words.t('calendar.move.title') });
  }

  /** Drags an event of an hour by mouse: from its day to another, and so many hours down. */
  async drag(event: Locator, from: string, to: string, hours: number): Promise<void> {
    const { mouse } = this.stage.page;
    await event.scrollIntoViewIfNeeded();
    // What is around the event fills its hour; the event itself leaves a gap to the next.
    const [box, start, end] = await Promise.all([event.locator('..').boundingBox(), this.day(from).boundingBox(), this.day(to).boundingBox()]);
    if (!box || !start || !end) throw new Error('the calendar does not show these days');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + end.x - start.x, y + hours * box.height, { steps: 12 });
    await mouse.up();
  }

  private get columns(): Locator {
    return this.stage.page.locator('.km-calendar [role="columnheader"][data-date]');
  }

  private day(day: string): Locator {
    return this.stage.page.locator(`.km-calendar [role="columnheader"][data-date="${day}"]`);
  }
}
