import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';

/** The files of whatever is on the screen. */
export class FilesView {
  constructor(private readonly stage: Stage, private readonly within: Locator = stage.page.getByRole('main')) {}

  get panel(): Locator {
    return this.within.getByRole('group', { name: this.stage.words.t('files.title'), exact: true });
  }

  /** The files that are there, newest first. */
  get rows(): Locator {
    return this.panel.getByRole('list', { name: this.stage.words.t('files.list') }).getByRole('listitem');
  }

  /** Files on their way in, or refused. */
  get coming(): Locator {
    return this.panel.getByRole('list', { name: this.stage.words.t('files.coming') }).getByRole('listitem');
  }

  async pick(): Promise<void> {
    await this.panel.getByRole('button', { name: this.stage.words.t('files.add') }).click();
  }

  /** Drops a file of the disk as a file manager does: with its path. */
  async drop(path: string): Promise<void> {
    const { page } = this.stage;
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'dropped';
      document.body.append(input);
    });
    await page.locator('#dropped').setInputFiles(path);
    await this.panel.evaluate((panel) => {
      const input = document.querySelector<HTMLInputElement>('#dropped');
      const transfer = new DataTransfer();
      const file = input?.files?.[0];
      if (file) transfer.items.add(file);
      panel.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      input?.remove();
    });
  }

  /** Pastes a picture that has no path, as a screenshot is pasted: where the focus is. */
  async paste(bytes: Buffer, type = 'image/png'): Promise<void> {
    await this.stage.page.evaluate(
      ([text, mime]) => {
        const data = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([data], 'image.png', { type: mime }));
        (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
      },
      [bytes.toString('base64'), type] as const,
    );
  }

  async open(name: string): Promise<Locator> {
    await this.rows.getByRole('button', { name, exact: true }).click();
    const preview = this.stage.page.getByRole('group', { name: this.stage.words.t('files.previewOf', { name }) });
    await expect(preview).toBeVisible();
    return preview;
  }

  async closePreview(): Promise<void> {
    await this.stage.page.keyboard.press('Escape');
    await expect(this.stage.page.getByRole('dialog').filter({ visible: true })).toHaveCount(0);
  }

  async save(name: string): Promise<void> {
    await this.rows.getByRole('button', { name: this.stage.words.t('files.saveCopyOf', { name }) }).click();
  }
}
