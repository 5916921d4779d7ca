import { expect, type Locator } from '@playwright/test';
import type { Stage } from '../kemai';
import { choose, labelled, pickRadio, typeDay } from './controls';

/** A complaint as somebody tells it. */
export interface Told {
  readonly content: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly demand?: string;
  readonly problem?: string;
  readonly owner?: string;
}

/** 投诉: the list. */
export class ComplaintsPage {
  constructor(private readonly stage: Stage) {}

  get list(): Locator {
    return this.stage.page.getByRole('grid', { name: this.stage.words.t('complaints.list.label') });
  }

  get rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.stage.page.getByRole('gridcell') });
  }

  async register(): Promise<ComplaintForm> {
    await this.stage.page.getByRole('main').getByRole('button', { name: this.stage.words.t('complaints.register'), exact: true }).first().click();
    return new ComplaintForm(this.stage).isOpen();
  }

  async open(text: string): Promise<ComplaintPage> {
    await this.rows.filter({ hasText: text }).first().click();
    return new ComplaintPage(this.stage).isShown();
  }
}

/** The form that registers a complaint. */
export class ComplaintForm {
  constructor(private readonly stage: Stage) {}

  get drawer(): Locator {
    return this.stage.page.getByRole('dialog').filter({ hasText: this.stage.words.t('complaints.form.createTitle') });
  }

  field(name: string): Locator {
    return labelled(this.drawer, this.stage.words.label('complaints', name));
  }

  async isOpen(): Promise<this> {
    await expect(this.field('content')).toBeVisible();
    return this;
  }

  async about(typed: string, name: string): Promise<this> {
    await this.drawer.getByLabel(this.stage.words.t('complaints.form.client'), { exact: true }).fill(typed);
    await this.stage.page.locator('.ant-select-item-option').and(this.stage.page.getByTitle(name, { exact: true })).filter({ visible: true }).last().click(); // 今日 names the client too
    return this;
  }

  async fill(told: Told): Promise<this> {
    for (const [name, text] of Object.entries<string>({ ...told })) await this.field(name).fill(text);
    return this;
  }

  /** Answers the plain questions, from which the grade is proposed. */
  async answer(question: 'safety' | 'core', yes: boolean): Promise<this> {
    const { page, words } = this.stage;
    const group = this.drawer.getByRole('radiogroup', { name: words.t(`complaints.form.${question}`) });
    await pickRadio(page, group, words.t(yes ? 'basic.yes' : 'basic.no'));
    return this;
  }

  async hours(hours: number): Promise<this> {
    await this.drawer.getByLabel(this.stage.words.t('complaints.form.hours')).fill(String(hours));
    await this.drawer.getByLabel(this.stage.words.t('complaints.form.hours')).press('Tab');
    return this;
  }

  async pick(value: string): Promise<this> {
    await pickRadio(this.stage.page, this.drawer, this.stage.words.term(value));
    return this;
  }

  async receivedOn(day: string): Promise<this> {
    await typeDay(this.field('receivedOn'), day);
    return this;
  }

  /** Saves, and tells the client later. */
  async save(): Promise<ComplaintPage> {
    const { words } = this.stage;
    await this.drawer.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
    await expect(this.drawer).toBeHidden();
    const message = await new MessageDialog(this.stage).isOpen();
    await message.dialog.getByRole('button', { name: words.t('basic.cancel'), exact: true }).click();
    await expect(message.dialog).toBeHidden();
    return new ComplaintPage(this.stage).isShown();
  }
}

/** What the client is told of its complaint. */
export class MessageDialog {
  constructor(private readonly stage: Stage) {}

  get dialog(): Locator {
    return this.stage.page.getByRole('dialog').filter({ hasText: this.stage.words.t('complaints.message.stage') });
  }

  get text(): Locator {
    return this.dialog.getByLabel(this.stage.words.t('complaints.message.text'), { exact: true });
  }

  field(name: string): Locator {
    return labelled(this.dialog, this.stage.words.label('complaintSteps', name));
  }

  async isOpen(): Promise<this> {
    await expect(this.text).toBeVisible();
    return this;
  }
}

/** What was done about a complaint. */
export interface Done {
  readonly step?: string;
  readonly content: string;
  readonly reaction?: string;
  readonly nextAction?: string;
  readonly by?: string;
}

/** One complaint. */
export class ComplaintPage {
  constructor(private readonly stage: Stage) {}

  async isShown(): Promise<this> {
    await expect(this.stage.page.getByRole('button', { name: this.stage.words.t('complaints.page.back') })).toBeVisible();
    return this;
  }

  get main(): Locator {
    return this.stage.page.getByRole('main');
  }

  get heading(): Locator {
    return this.main.getByRole('heading', { level: 1 });
  }

  /** The clock of one duty, such as 首次回复 or 回访. */
  clock(name: string): Locator {
    return this.main.getByRole('list', { name: this.stage.words.t('complaints.clocks.title') }).getByRole('listitem').filter({ hasText: name });
  }

  get steps(): Locator {
    return this.main.getByRole('list', { name: this.stage.words.t('complaints.steps.label') }).getByRole('listitem');
  }

  async addStep({ step, ...texts }: Done): Promise<this> {
    const { page, words } = this.stage;
    await this.button('complaints.page.addStep').click();
    const dialog = page.getByRole('dialog').filter({ hasText: words.t('complaints.steps.createTitle') });
    if (step !== undefined) await choose(page, dialog.getByLabel(words.label('complaintSteps', 'step'), { exact: true }), words.term(step));
    for (const [name, text] of Object.entries<string>({ ...texts })) await dialog.getByLabel(words.label('complaintSteps', name), { exact: true }).fill(text);
    await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
    await expect(dialog).toBeHidden();
    return this;
  }

  /** The return visit that closes a handled complaint, or takes it up again. */
  async visit(finding: 'satisfied' | 'unreachable' | 'dissatisfied', note: string, plan: string | null = null): Promise<this> {
    const { page, words } = this.stage;
    await this.button('complaints.page.visit').click();
    const dialog = page.getByRole('dialog').filter({ hasText: words.t('complaints.visit.title') });
    await dialog.getByText(words.t(`complaints.visit.${finding}`), { exact: true }).click();
    await dialog.getByLabel(words.t('complaints.visit.note'), { exact: true }).fill(note);
    if (plan !== null) await dialog.getByLabel(words.t('complaints.visit.plan'), { exact: true }).fill(plan);
    await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
    await expect(dialog).toBeHidden();
    return this;
  }

  private button(key: Parameters<Stage['words']['t']>[0]): Locator {
    return this.main.getByRole('button', { name: this.stage.words.t(key), exact: true });
  }
}
