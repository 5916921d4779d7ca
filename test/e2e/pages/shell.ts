import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { CalendarPage } from './calendar';
import { ClientsPage } from './clients';
import { ComplaintsPage } from './complaints';
import { pickRadio } from './controls';
import { DataPage } from './data';
import { LogFollowup } from './followup';
import { ReportsPage } from './reports';
import { SettingsPage } from './settings';
import { TodayPage } from './today';

/** What the parts of 关怀 are called. */
const careParts = { promises: 'promises.part', surveys: 'surveys.title', scripts: 'script.part' } as const;

type RoomName = 'today' | 'calendar' | 'clients' | 'complaints' | 'care' | 'reports' | 'data' | 'settings';

/** The frame around every room: how one gets anywhere. */
export class Rooms {
  constructor(private readonly stage: Stage) {}

  /** The main part of the window, where the room stands. */
  get room(): Locator {
    return this.stage.page.getByRole('main');
  }

  async isOpen(): Promise<this> {
    await expect(this.entry('today')).toBeVisible();
    return this;
  }

  async today(): Promise<TodayPage> {
    await this.go('today');
    return new TodayPage(this.stage);
  }

  async calendar(): Promise<CalendarPage> {
    await this.go('calendar');
    return new CalendarPage(this.stage);
  }

  async clients(): Promise<ClientsPage> {
    await this.go('clients');
    return new ClientsPage(this.stage);
  }

  async complaints(): Promise<ComplaintsPage> {
    await this.go('complaints');
    return new ComplaintsPage(this.stage);
  }

  /** 关怀: one of its parts. */
  async care(part: keyof typeof careParts = 'surveys'): Promise<Locator> {
    await this.go('care');
    await pickRadio(this.stage.page, this.room, this.stage.words.t(careParts[part]));
    return this.room;
  }

  async reports(): Promise<ReportsPage> {
    await this.go('reports');
    return new ReportsPage(this.stage);
  }

  async data(): Promise<DataPage> {
    await this.go('data');
    return new DataPage(this.stage);
  }

  async settings(): Promise<SettingsPage> {
    await this.go('settings');
    return new SettingsPage(this.stage);
  }

  async logFollowup(): Promise<LogFollowup> {
    const { page, words } = this.stage;
    await page.getByRole('button', { name: words.t('shell.logFollowup'), exact: true }).first().click();
    return new LogFollowup(this.stage).isOpen();
  }

  /** The same with one key, from wherever no text is typed. */
  async logFollowupByKey(): Promise<LogFollowup> {
    await this.room.focus();
    await this.stage.page.keyboard.press('n');
    return new LogFollowup(this.stage).isOpen();
  }

  async palette(): Promise<Palette> {
    await this.stage.page.keyboard.press('Control+k');
    return this.openPalette();
  }

  /** The palette after some other key opened it. */
  async openPalette(): Promise<Palette> {
    return new Palette(this.stage).isOpen();
  }

  async lock(): Promise<LockPage> {
    const { page, words } = this.stage;
    await page.getByRole('button', { name: words.t('shell.lock'), exact: true }).click();
    return new LockPage(this.stage).isShown();
  }

  private entry(room: RoomName): Locator {
    const { page, words } = this.stage;
    return page.getByRole('navigation', { name: words.t('shell.nav') }).getByRole('button', { name: new RegExp(`^${words.t(`shell.rooms.${room}`)}`) });
  }

  private async go(room: RoomName): Promise<void> {
    await this.entry(room).click();
    await expect(this.entry(room)).toHaveAttribute('aria-current', 'page');
  }
}

/** One field for every client, complaint, follow-up and command. */
export class Palette {
  constructor(private readonly stage: Stage) {}

  get field(): Locator {
    return this.stage.page.getByRole('combobox', { name: this.stage.words.t('shell.palette.title') });
  }

  get found(): Locator {
    return this.stage.page.getByRole('listbox', { name: this.stage.words.t('shell.palette.title') }).getByRole('option');
  }

  async isOpen(): Promise<this> {
    await expect(this.field).toBeFocused();
    return this;
  }

  async type(text: string): Promise<this> {
    await this.field.fill(text);
    return this;
  }

  /** Opens what the arrow stands on once it is what one looks for. */
  async open(title: string): Promise<void> {
    await expect(this.found.filter({ hasText: title }).first()).toBeVisible();
    await this.found.filter({ hasText: title }).first().click();
    await expect(this.field).toBeHidden();
  }

  async close(): Promise<Rooms> {
    await this.stage.page.keyboard.press('Escape');
    await expect(this.field).toBeHidden();
    return new Rooms(this.stage);
  }
}

/** The lock screen. */
export class LockPage {
  constructor(private readonly stage: Stage) {}

  get field(): Locator {
    return this.stage.page.getByLabel(this.stage.words.t('vault.password'), { exact: true });
  }

  get button(): Locator {
    return this.stage.page.getByRole('button', { name: this.stage.words.t('vault.lock.unlock'), exact: true });
  }

  /** Why it did not open. */
  get refusal(): Locator {
    return this.stage.page.getByRole('alert');
  }

  /** What it says of tries and waiting, and whatever else it has to say. */
  get notes(): Locator {
    return this.stage.page.getByRole('main').getByRole('status');
  }

  async isShown(): Promise<this> {
    const { page, words } = this.stage;
    await expect(page.getByRole('heading', { name: words.t('vault.lock.title') })).toBeVisible();
    await expect(this.field).toBeFocused();
    return this;
  }

  async unlock(password: string): Promise<Rooms> {
    await this.isShown();
    await this.enter(password);
    return new Rooms(this.stage).isOpen();
  }

  /** Types a password and puts it, whatever comes of it. */
  async enter(password: string): Promise<void> {
    await this.field.fill(password);
    await this.button.click();
  }

  /** Tries what will not open it. */
  async tryWith(password: string): Promise<this> {
    await this.enter(password);
    await expect(this.button).not.toHaveClass(/loading/);
    return this;
  }

  async forgot(): Promise<RecoverPage> {
    const { page, words } = this.stage;
    await page.getByRole('button', { name: words.t('vault.lock.forgot') }).click();
    return new RecoverPage(this.stage).isShown();
  }
}

/** A new password by the recovery code. */
export class RecoverPage {
  constructor(private readonly stage: Stage) {}

  async isShown(): Promise<this> {
    const { page, words } = this.stage;
    await expect(page.getByRole('heading', { name: words.t('vault.lock.recoverTitle') })).toBeVisible();
    return this;
  }

  get refusal(): Locator {
    return this.stage.page.getByRole('alert');
  }

  async fill(code: string, password: string): Promise<this> {
    const { page, words } = this.stage;
    await page.getByLabel(words.t('vault.recovery.field'), { exact: true }).fill(code);
    await page.getByLabel(words.t('vault.newPassword'), { exact: true }).fill(password);
    await page.getByLabel(words.t('vault.repeat'), { exact: true }).fill(password);
    await page.getByRole('button', { name: words.t('vault.lock.recoverSubmit') }).click();
    return this;
  }

  async recover(code: string, password: string): Promise<Rooms> {
    await this.fill(code, password);
    return new Rooms(this.stage).isOpen();
  }
}
