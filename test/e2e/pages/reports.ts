import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { notice } from './controls';

/** 报告: the complaint report of a period. */
export class ReportsPage {
  constructor(private readonly stage: Stage) {}

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  /** The report has come from the engine: it can be exported. */
  async isRead(): Promise<this> {
    await expect(this.main.getByRole('button', { name: this.stage.words.t('reports.export.pdf'), exact: true })).toBeEnabled();
    return this;
  }

  /** Shows a month, `YYYY-MM`. */
  async month(month: string): Promise<this> {
    const { words } = this.stage;
    const [year = '', number = ''] = month.split('-');
    const picker = this.main.getByLabel(words.t('reports.period.pickMonth'));
    const shown = words.t('reports.period.format').replace('YYYY', year).replace('MM', number).replace('M', String(Number(number)));
    await this.isRead();
    await picker.click(); // what stands there already is no reason to open the months
    await picker.fill(shown);
    await expect(this.stage.page.getByTitle(month, { exact: true }).filter({ visible: true })).toHaveClass(/selected/); // what was typed is understood
    await picker.press('Enter');
    await expect(picker).toHaveValue(shown);
    await this.isRead();
    return this;
  }

  /** Who made it, for whom, and what will be done. */
  async write(text: { readonly author?: string; readonly organisation?: string; readonly measure?: string }): Promise<this> {
    const { words } = this.stage;
    if (text.author !== undefined) await this.main.getByLabel(words.t('reports.text.author'), { exact: true }).fill(text.author);
    if (text.organisation !== undefined) await this.main.getByLabel(words.t('reports.text.organisation'), { exact: true }).fill(text.organisation);
    if (text.measure !== undefined) {
      await this.main.getByRole('button', { name: words.t('reports.text.addMeasure') }).click();
      await this.main.getByLabel(words.t('reports.text.measure', { index: 1 }), { exact: true }).fill(text.measure);
    }
    return this;
  }

  /** Writes the file that the save dialog was told to name: masked, or in full for a reason. */
  async export(format: 'pdf' | 'docx' | 'xlsx', reason: string | null = null): Promise<this> {
    const { page, words } = this.stage;
    await this.main.getByRole('button', { name: words.t(`reports.export.${format}`), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words.t(`reports.export.${format}`) });
    if (reason !== null) {
      await dialog.getByText(words.t('exports.sensitive.full'), { exact: true }).click();
      await dialog.getByLabel(words.t('exports.sensitive.reason'), { exact: true }).fill(reason);
    }
    await dialog.getByRole('button', { name: words.t('exports.go'), exact: true }).click();
    await expect(notice(page, new RegExp(words.t(format === 'pdf' ? 'reports.export.pdfDone' : 'reports.export.done', { file: `.+\\.${format}`, pages: '\\d+', size: '.+' })))).toBeVisible({ timeout: 30_000 });
    return this;
  }
}
