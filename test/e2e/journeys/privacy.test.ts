import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures';
import { choose, find, notice, typeDay } from '../pages/controls';

const company = '深圳星河科技有限公司';
const idNumber = '110101199003071233';
const masked = '110*************33';

/** Puts a text where the cursor is, as a paste from another program does. */
const paste = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element, given) => {
    (element as HTMLElement).focus();
    const data = new DataTransfer();
    data.setData('text/plain', given);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`R-COL-05, AT-39: an ID is stopped as it is pasted, refused when it was typed, and kept masked only (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      const { id } = await kemai.must('client:create', { fields: { name: company } });
      await (await rooms.clients()).open(company);
      const log = await rooms.logFollowupByKey();
      await log.isOpen();

      await paste(log.field('summary'), `身份证${idNumber}`);
      const pasting = page.getByRole('dialog', { name: words.t('guard.pastingTitle') });
      await expect(pasting).toContainText(masked);
      await expect(log.field('summary')).toHaveValue('');
      await pasting.getByRole('button', { name: words.t('guard.maskAndPaste') }).click();
      await expect(log.field('summary')).toHaveValue(`身份证${masked}`);

      await log.field('feedback').fill(`要开发票，证件 ${idNumber}`);
      await log.dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      const saving = page.getByRole('dialog', { name: words.t('guard.savingTitle') });
      await expect(saving).toContainText(masked);
      await expect(saving).toContainText(words.t('guard.why'));
      await saving.getByRole('button', { name: words.t('guard.back') }).click();
      await expect(log.dialog.getByRole('alert')).toContainText(masked);
      expect((await kemai.must('followup:list', { client: id })).total).toBe(0);

      await log.dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await saving.getByRole('button', { name: words.t('guard.maskAndSave') }).click();
      await expect(log.dialog).toBeHidden();
      const [kept] = (await kemai.must('followup:list', { client: id })).items;
      expect(kept).toMatchObject({ summary: `身份证${masked}`, feedback: `要开发票，证件 ${masked}` });
    });

    test(`R-AUD-05: a consent that ran out is said, a new one is given and withdrawn (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      const { id } = await kemai.must('client:create', { fields: { name: company } });
      await kemai.must('consent:add', { client: id, fields: { purpose: '服务', channel: '电话', givenOn: '2020-01-01' as never, expiresOn: '2020-12-31' as never, evidence: '2020 年签字表' } });
      const client = await (await rooms.clients()).open(company);
      await page.getByText(words.t('privacy.tab'), { exact: true }).click();
      const card = client.main.getByRole('region', { name: words.t('privacy.consents.title') });
      const records = card.getByRole('list', { name: words.t('privacy.consents.list') });
      await expect(records.getByRole('listitem')).toContainText(words.term('过期'));
      await expect(card).toContainText(words.t('privacy.consents.gap'));

      await card.getByRole('button', { name: words.t('privacy.consents.add') }).click();
      const dialog = page.getByRole('dialog', { name: words.t('privacy.consents.addTitle') });
      await typeDay(dialog.getByLabel(words.label('consents', 'givenOn'), { exact: true }), '2024-03-01');
      await dialog.getByLabel(words.label('consents', 'evidence'), { exact: true }).fill('签字表 2024-03-01');
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await expect(notice(page, words.t('privacy.consents.saved'))).toBeVisible();
      const line = records.getByRole('listitem').filter({ hasText: '签字表 2024-03-01' });
      await expect(line).toContainText(words.term('有效'));
      await expect(card).not.toContainText(words.t('privacy.consents.gap'));

      await line.getByRole('button', { name: words.like('privacy.consents.withdrawOf') }).click();
      const leaving = page.getByRole('dialog').filter({ hasText: words.t('privacy.consents.withdrawEffect') });
      await leaving.getByLabel(words.t('privacy.consents.reason'), { exact: true }).fill('不想再收短信');
      await leaving.getByRole('button', { name: words.t('privacy.consents.withdraw'), exact: true }).click();
      await expect(line).toContainText('不想再收短信');
      await expect(card).toContainText(words.t('privacy.consents.gap'));
    });

    test(`R-COL-05, AT-39: with the person's word a number is kept in one place, shown for the asking, and gone with the word (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      const { id } = await kemai.must('client:create', { fields: { name: company }, contacts: [{ name: '王经理', phones: [], emails: [] }] });
      const client = await (await rooms.clients()).open(company);
      await page.getByText(words.t('privacy.tab'), { exact: true }).click();
      const card = client.main.getByRole('region', { name: words.t('privacy.numbers.title') });
      await expect(card).toContainText(words.t('privacy.numbers.needsConsent'));
      await expect(card.getByRole('button', { name: words.t('privacy.numbers.add') })).toHaveCount(0);

      await kemai.must('consent:add', { client: id, fields: { purpose: '证件号', numbers: ['身份证号'], givenOn: '2024-03-01' as never, evidence: '签字表 2024-03-01' } });
      await card.getByRole('button', { name: words.t('privacy.numbers.add') }).click();
      const dialog = page.getByRole('dialog', { name: words.t('privacy.numbers.addTitle') });
      await choose(page, dialog.getByLabel(words.t('privacy.numbers.person'), { exact: true }), '王经理');
      const number = dialog.getByLabel(words.t('privacy.numbers.number'), { exact: true });
      await paste(number, '110101199003071234');
      await expect(page.getByRole('dialog', { name: words.t('guard.pastingTitle') })).toHaveCount(0);
      await number.fill('110101199003071234');
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await expect(dialog.getByRole('alert')).toContainText(words.t('refusals.kind.wrongNumber'));
      await number.fill(idNumber);
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await expect(dialog).toBeHidden();

      const what = words.t('privacy.numbers.of', { kind: words.term('身份证号'), name: '王经理' });
      const line = card.getByRole('list', { name: words.t('privacy.numbers.list') }).getByRole('listitem');
      await expect(line).toContainText(masked);
      await expect(page.getByText(idNumber)).toHaveCount(0);
      await line.getByRole('button', { name: words.t('privacy.numbers.showOf', { what }) }).click();
      await expect(line).toContainText(idNumber);
      await line.getByRole('button', { name: words.t('privacy.numbers.hideOf', { what }) }).click();
      await expect(line).not.toContainText(idNumber);
      await expect(client.main.getByRole('region', { name: words.t('privacy.held.title') })).toContainText(words.t('privacy.held.purposes.authorised'));

      await client.main.getByRole('button', { name: words.like('privacy.consents.removeOf') }).click();
      const along = page.getByRole('dialog', { name: words.t('privacy.numbers.alongTitle', { count: 1 }) });
      await along.getByRole('button', { name: words.t('basic.cancel') }).click();
      await expect(line).toContainText(masked);
      await client.main.getByRole('button', { name: words.like('privacy.consents.withdrawOf') }).click();
      const leaving = page.getByRole('dialog').filter({ hasText: words.t('privacy.consents.withdrawEffect') });
      await expect(leaving).toContainText(words.t('privacy.numbers.alongWithdrawal', { count: 1 }));
      await leaving.getByRole('button', { name: words.t('privacy.consents.withdraw'), exact: true }).click();
      await expect(line).toHaveCount(0);
      expect(await kemai.must('idnumber:list', { client: id })).toEqual({ items: [] });
      expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true, integrity: [], logMismatches: 0 });
    });

    test(`R-AUD-05: consents come from a table, and a marketing list is made of them (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      const path = join(kemai.place.out, 'consents.csv');
      writeFileSync(path, '客户名称,授权人,用途,方式,授权日期,凭据,有效期至,撤回日期\n甲云科技,李雷,营销,短信,2023-08-01,签字表,,\n乙桥制造,,营销,,2023-08-01,签字表,,2023-08-10\n丙文教育,,服务,,2023-08-01,,,\n');
      const data = await rooms.data();
      await kemai.willPick(path);
      const summary = (await (await data.chooseFile()).check()).summary('consents');
      await expect(summary).toContainText(words.t('imports.kinds.consents'));
      await expect(summary).toContainText(words.t('imports.reasons.missing'));
      await page.getByRole('button', { name: words.t('imports.check.run') }).click();
      await expect(page.getByText(words.t('imports.result.sentence', { file: 'consents.csv', created: 2, updated: 0 }))).toBeVisible();

      const list = await rooms.clients();
      await expect(list.rows).toHaveCount(2);
      await page.getByRole('button', { name: words.t('lists.tools.conditions'), exact: true }).click();
      const conditions = page.getByRole('dialog');
      await find(page, conditions.getByRole('combobox', { name: words.t('lists.conditions.add') }), words.t('lists.columns.clients.consentMarketing'));
      await choose(page, conditions.getByRole('combobox', { name: words.t('lists.conditions.value') }), words.term('有'));
      await conditions.getByRole('button', { name: words.t('lists.conditions.apply') }).click();
      await expect(list.rows).toHaveCount(1);
      await expect(list.rows).toContainText('甲云科技');
      await page.getByRole('button', { name: words.t('lists.tools.columns'), exact: true }).click();
      await find(page, page.getByRole('dialog').getByRole('combobox', { name: words.t('lists.columnsDialog.add') }), words.t('lists.columns.clients.marketingWays'));
      await page.getByRole('dialog').getByRole('button', { name: words.t('lists.conditions.apply') }).click();
      await expect(list.rows).toContainText(words.term('短信'));
    });

    test(`PIPL art. 47: what is held is shown with its purpose, and erased for good once the name is typed (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      const { id } = await kemai.must('client:create', { fields: { name: company, needs: '服务器采购' }, phones: [{ text: '13800138000' }] });
      await kemai.must('followup:log', { client: id, fields: { summary: '方案已发' } });
      const client = await (await rooms.clients()).open(company);
      await page.getByText(words.t('privacy.tab'), { exact: true }).click();
      await expect(client.main.getByRole('region', { name: words.t('privacy.held.title') })).toContainText(words.t('privacy.held.purposes.contact'));

      const { number } = (await kemai.must('client:read', { id })).client;
      await client.main.getByRole('button', { name: words.t('privacy.rights.erase') }).click();
      const dialog = page.getByRole('dialog', { name: words.t('privacy.rights.eraseTitle', { name: company }) });
      await expect(dialog).toContainText(words.t('privacy.rights.records', { what: words.t('backup.check.names.phones'), count: 1 }));
      const confirm = dialog.getByRole('button', { name: words.t('privacy.rights.confirm') });
      await expect(confirm).toBeDisabled();
      await dialog.getByLabel(words.t('privacy.rights.type', { name: company })).fill(company);
      await confirm.click();
      await expect(notice(page, words.t('privacy.rights.erased', { number: number ?? '' }))).toBeVisible();
      expect((await kemai.must('client:list', {})).total).toBe(0);
      expect((await kemai.must('search:find', { text: company })).items).toEqual([]);
      expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true, integrity: [], logMismatches: 0 });
    });
  });
}
