import { expect, type Locator, type Page } from '@playwright/test';

/** The control under a label, where a group of controls may bear the same name. */
export const labelled = (within: Locator, label: string): Locator => within.getByLabel(label, { exact: true }).and(within.page().locator('input, textarea'));

/** Picks one value of a drop-down by what it is called. */
export async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByTitle(option, { exact: true }).filter({ visible: true }).last().click();
}

/** Finds one value of a long drop-down by typing what it is called. */
export async function find(page: Page, field: Locator, option: string): Promise<void> {
  await field.fill(option);
  await page.getByTitle(option, { exact: true }).filter({ visible: true }).last().click();
}

/** Types a day as people do and leaves the field. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Tab');
  await expect(field).toHaveValue(day);
}

/** The sentence at the foot of the window that ends with an offer to take the change back. */
export const notice = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });

/** Picks one of a few values that stand side by side: a click on its name, as a mouse does, for the radio itself has no size. */
export async function pickRadio(page: Page, within: Locator, name: string): Promise<void> {
  const radio = within.getByRole('radio', { name, exact: true });
  await within.locator('label').filter({ has: page.getByRole('radio', { name, exact: true }) }).click();
  await expect(radio).toBeChecked();
}
