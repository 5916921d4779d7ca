import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { ClientsPage } from './clients';
import { DataPage } from './data';
import { TodayPage } from './today';

/** A card of the first run, known by its heading. */
class Card {
  constructor(
    protected readonly stage: Stage,
    private readonly heading: Parameters<Stage['words']['t']>[0],
  ) {}

  async isShown(): Promise<this> {
    await expect(this.stage.page.getByRole('heading', { name: this.stage.words.t(this.heading) })).toBeVisible();
    return this;
  }

  get refusal(): Locator {
    return this.stage.page.getByRole('alert');
  }

  /** By how its name begins: a large button is named by its hint too. */
  protected button(key: Parameters<Stage['words']['t']>[0]): Locator {
    return this.stage.page.getByRole('button', { name: new RegExp(`^${this.stage.words.t(key)}`) });
  }
}

/** The first thing a new user sees. */
export class WelcomePage extends Card {
  constructor(stage: Stage) {
    super(stage, 'vault.welcome.title');
  }

  async create(): Promise<CreateVaultPage> {
    await this.button('vault.welcome.create').click();
    return new CreateVaultPage(this.stage).isShown();
  }

  async restore(): Promise<RestorePage> {
    await this.button('vault.welcome.restore').click();
    return new RestorePage(this.stage).isShown();
  }
}

/** Choosing the password. */
export class CreateVaultPage extends Card {
  constructor(stage: Stage) {
    super(stage, 'vault.create.title');
  }

  get password(): Locator {
    return this.stage.page.getByLabel(this.stage.words.t('vault.password'), { exact: true });
  }

  get repeat(): Locator {
    return this.stage.page.getByLabel(this.stage.words.t('vault.repeat'), { exact: true });
  }

  async type(password: string, again = password): Promise<this> {
    await this.password.fill(password);
    await this.repeat.fill(again);
    return this;
  }

  async tryToCreate(): Promise<this> {
    await this.button('vault.create.submit').click();
    return this;
  }

  async create(password: string): Promise<RecoveryCodePage> {
    await this.type(password);
    await this.tryToCreate();
    return new RecoveryCodePage(this.stage).isShown();
  }
}

/** The recovery code, shown once. */
export class RecoveryCodePage extends Card {
  constructor(stage: Stage) {
    super(stage, 'vault.recovery.title');
  }

  get words(): Locator {
    return this.stage.page.getByRole('list', { name: this.stage.words.like('vault.recovery.list') }).getByRole('listitem');
  }

  /** The code as somebody writes it down: the words, without the numbers before them. */
  async read(): Promise<string> {
    const lines = await this.words.allInnerTexts();
    return lines.map((line) => line.replace(/^\d+\s*/, '').trim()).join(' ');
  }

  async written(): Promise<CheckCodePage> {
    await this.button('vault.recovery.written').click();
    return new CheckCodePage(this.stage).isShown();
  }
}

/** The recovery code typed back. */
export class CheckCodePage extends Card {
  constructor(stage: Stage) {
    super(stage, 'vault.recovery.checkTitle');
  }

  get field(): Locator {
    return this.stage.page.getByLabel(this.stage.words.t('vault.recovery.field'), { exact: true });
  }

  async tryWith(code: string): Promise<this> {
    await this.field.fill(code);
    await this.button('vault.recovery.check').click();
    return this;
  }

  async check(code: string): Promise<BeginPage> {
    await this.tryWith(code);
    return new BeginPage(this.stage).isShown();
  }

  async later(): Promise<BeginPage> {
    await this.button('vault.recovery.later').click();
    return new BeginPage(this.stage).isShown();
  }
}

/** With what to begin. */
export class BeginPage extends Card {
  constructor(stage: Stage) {
    super(stage, 'vault.begin.title');
  }

  async withImport(): Promise<DataPage> {
    await this.button('vault.begin.import').click();
    return new DataPage(this.stage).isShown();
  }

  async withSample(): Promise<TodayPage> {
    await this.button('vault.begin.sample').click();
    return new TodayPage(this.stage).isShown();
  }

  async empty(): Promise<ClientsPage> {
    await this.button('vault.begin.empty').click();
    return new ClientsPage(this.stage).isShown();
  }
}

/** A backup made this computer's vault. */
export class RestorePage extends Card {
  constructor(stage: Stage) {
    super(stage, 'vault.restore.title');
  }

  /** Picks the file that the dialog was told to answer with, and restores it. */
  async fill(secret: string): Promise<this> {
    await this.button('vault.restore.pick').click();
    await expect(this.button('vault.restore.another')).toBeVisible();
    return this.again(secret);
  }

  /** Tries another secret on the file that is chosen. */
  async again(secret: string): Promise<this> {
    await this.stage.page.getByLabel(this.stage.words.t('vault.restore.secret'), { exact: true }).fill(secret);
    await this.stage.page.getByRole('button', { name: this.stage.words.t('vault.restore.submit'), exact: true }).click();
    return this;
  }
}
