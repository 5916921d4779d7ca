import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { ClientsPage } from './clients';
import { notice, pickRadio } from './controls';

/** 数据: what comes in, backups, sample data. */
export class DataPage {
  constructor(private readonly stage: Stage) {}

  async isShown(): Promise<this> {
    await expect(this.stage.page.getByRole('heading', { name: this.stage.words.t('shell.rooms.data'), level: 1 })).toBeVisible();
    return this;
  }

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  async part(part: 'overview' | 'review' | 'imports' | 'exports' | 'duplicates' | 'bin' | 'backup' | 'sample'): Promise<this> {
    await pickRadio(this.stage.page, this.main, this.stage.words.t(`${part}.title`));
    return this;
  }

  /** Picks the file that the dialog was told to answer with. */
  async chooseFile(): Promise<SheetsStep> {
    await this.part('imports');
    await this.main.getByRole('button', { name: this.stage.words.t('imports.choose.button') }).click();
    return new SheetsStep(this.stage).isShown();
  }

  async makeBackup(): Promise<this> {
    const { page, words } = this.stage;
    await this.main.getByRole('button', { name: words.t('backup.make') }).click();
    await expect(notice(page, new RegExp(words.t('backup.done', { file: '.+', size: '.+' })))).toBeVisible({ timeout: 30_000 });
    return this;
  }

  async check(): Promise<this> {
    const { words } = this.stage;
    await this.main.getByRole('button', { name: words.t('backup.check.button') }).click();
    await expect(this.main.getByRole('status').filter({ hasText: new RegExp(words.t('backup.check.ok', { records: '[\\d,]+', changes: '[\\d,]+' })) })).toBeVisible();
    return this;
  }
}

/** The second step of an import: which sheets, as what. */
export class SheetsStep {
  constructor(private readonly stage: Stage) {}

  get table(): Locator {
    return this.stage.page.getByRole('table', { name: this.stage.words.t('imports.sheets.table') });
  }

  sheet(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.stage.page.getByRole('rowheader', { name, exact: true }) });
  }

  async isShown(): Promise<this> {
    await expect(this.table).toBeVisible({ timeout: 20_000 });
    return this;
  }

  async check(): Promise<CheckStep> {
    await this.stage.page.getByRole('button', { name: this.stage.words.t('imports.sheets.check'), exact: true }).click();
    return new CheckStep(this.stage).isShown();
  }
}

/** The third step: what the import would do. */
export class CheckStep {
  constructor(private readonly stage: Stage) {}

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  summary(sheet: string): Locator {
    return this.main.getByRole('article', { name: sheet });
  }

  async isShown(): Promise<this> {
    await expect(this.main.getByText(this.stage.words.t('imports.check.notWritten'))).toBeVisible({ timeout: 20_000 });
    return this;
  }

  async run(): Promise<DoneStep> {
    await this.main.getByRole('button', { name: this.stage.words.t('imports.check.run') }).click();
    return new DoneStep(this.stage).isShown();
  }

  async saveRejected(): Promise<this> {
    const { words, page } = this.stage;
    await this.main.getByRole('button', { name: words.t('imports.check.rejectedFile') }).click();
    await expect(notice(page, new RegExp(words.t('imports.check.rejectedDone', { rows: '\\d+', file: '.+' })))).toBeVisible();
    return this;
  }
}

/** The last step: what was written. */
export class DoneStep {
  constructor(private readonly stage: Stage) {}

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  async isShown(): Promise<this> {
    await expect(this.main.getByText(this.stage.words.t('imports.result.title'), { exact: true })).toBeVisible({ timeout: 30_000 });
    return this;
  }

  async seeClients(): Promise<ClientsPage> {
    await this.main.getByRole('button', { name: this.stage.words.t('imports.result.clients') }).click();
    return new ClientsPage(this.stage).isShown();
  }

  async undo(): Promise<this> {
    await this.main.getByRole('button', { name: this.stage.words.t('imports.result.undo') }).click();
    await expect(this.main.getByText(this.stage.words.t('imports.batches.undone'), { exact: true }).first()).toBeVisible();
    return this;
  }
}
