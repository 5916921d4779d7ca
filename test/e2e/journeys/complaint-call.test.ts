import type { Locator } from '@playwright/test';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { expect, test } from '../fixtures';
import { ComplaintForm, ComplaintPage, MessageDialog } from '../pages/complaints';

// R-CP-01, R-CP-02, R-CP-04, R-CP-09, S2-T7: without a mouse, from any room.
test('a complaint is registered during the call by keys alone, its client is told at once and later how far it is', { tag: '@both' }, async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term, part } = kemai.speech;
  const { id: client } = await kemai.must('client:create', { fields: { name: '星河科技有限公司' }, contacts: [{ name: '王经理', phones: [{ text: '13800138000' }] }] });
  const { id: product } = await kemai.must('product:create', { fields: { name: '机架服务器' } });
  await kemai.must('owned:create', { client, fields: { product, serial: 'SN-01' } });
  await rooms.clients();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(t('shell.commands.openComplaint'));
  await expect(page.getByRole('option', { name: t('shell.commands.openComplaint') })).toBeVisible();
  await page.keyboard.press('Enter');

  const form = await new ComplaintForm(kemai.stage).isOpen();
  const picker = form.drawer.getByLabel(t('complaints.form.client'), { exact: true });
  await expect(picker).toBeFocused();
  await page.keyboard.type('xhkj');
  await expect(page.getByTitle('星河科技有限公司', { exact: true }).filter({ visible: true }).last()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form.field('contactName')).toBeFocused();
  /** Goes on with Tab to a field; what clears a field stands between it and the next. */
  const on = async (field: Locator) => {
    for (let tabs = 0; tabs < 3 && !(await field.evaluate((element) => element === document.activeElement)); tabs += 1) await page.keyboard.press('Tab');
    await expect(field).toBeFocused();
  };
  await page.keyboard.insertText('王');
  await expect(page.getByTitle('王经理 · 13800138000', { exact: true }).filter({ visible: true }).last()).toBeVisible();
  await page.keyboard.press('Tab'); // takes what is offered
  await expect(form.field('contactName')).toHaveValue('王经理');
  await expect(form.drawer.getByText('13800138000', { exact: true })).toBeVisible();
  await on(form.field('happenedOn'));
  await on(form.drawer.getByLabel(t('complaints.form.happenedTime'), { exact: true }).and(page.locator('input')));
  await on(form.drawer.getByRole('radio', { name: term('电话'), exact: true }));
  await page.keyboard.press('ArrowRight');
  await expect(form.drawer.getByRole('radio', { name: term('微信'), exact: true })).toBeChecked();
  await on(form.field('content'));
  await page.keyboard.insertText('服务器外观划痕');
  await on(form.field('demand'));
  await page.keyboard.insertText('更换新机');
  await on(form.drawer.getByRole('radio', { name: term('产品问题'), exact: true }));
  await page.keyboard.press('Space');
  await on(form.field('problem'));
  await page.keyboard.insertText('外观划痕');
  await expect(form.drawer.getByText(t('complaints.form.problemNew'))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(form.drawer).toBeHidden();

  const message = await new MessageDialog(kemai.stage).isOpen();
  await expect(message.text).toBeFocused();
  const { items } = await kemai.must('complaint:list', {});
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ client, contactName: '王经理', contactPhone: '13800138000', channel: '微信', content: '服务器外观划痕', demand: '更换新机', type: '产品问题', problem: '外观划痕', department: '产品部' });
  expect(items[0]?.contact).not.toBeNull();
  expect(items[0]?.happenedAt).not.toBeNull();
  const id = items[0]?.id as ComplaintId;

  // The answer is worded, and the clock of two hours ends with it.
  await expect(message.text).toHaveValue(new RegExp(`王经理[\\s\\S]*${items[0]?.number ?? ''}`));
  const complaint = await new ComplaintPage(kemai.stage).isShown();
  await page.keyboard.press('Control+Enter');
  await expect(message.dialog).toBeHidden();
  await expect(complaint.clock(t('complaints.clocks.ack'))).toContainText(part('complaints.clocks.doneIn', {}));
  await expect(complaint.steps).toHaveCount(2);

  // How far it is: a forbidden sentence is pointed out, the day of what comes next is read from its words.
  await page.keyboard.press('m');
  await message.isOpen();
  await expect(message.text).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('王经理，这是您自己的问题');
  await expect(message.dialog.getByRole('status', { name: t('script.forbiddenLabel') })).toContainText(t('script.forbidden.blame'));
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('王经理，新机已发出，预计明天上午送达');
  await expect(message.dialog.getByRole('status', { name: t('script.forbiddenLabel') })).toHaveCount(0);
  await on(message.field('reaction'));
  await page.keyboard.insertText('好的');
  await on(message.field('nextAction'));
  await page.keyboard.insertText('3天内李工上门安装');
  await expect(message.field('dueOn')).not.toHaveValue('');
  await page.keyboard.press('Control+Enter');
  await expect(message.dialog).toBeHidden();
  await expect(complaint.steps.last()).toContainText('新机已发出');
  const { steps, complaint: kept } = await kemai.must('complaint:read', { id });
  expect(steps.map(({ step }) => step)).toEqual(['接收安抚', '进度告知']);
  expect(steps[1]).toMatchObject({ reaction: '好的', nextAction: '3天内李工上门安装' });
  expect(steps[1]?.dueOn).not.toBeNull();
  expect(kept.acknowledgedAt).not.toBeNull();
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('whoever calls for the first time is put on file on the spot, and what was typed survives a closed form', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, label } = kemai.speech;
  const complaints = await rooms.complaints();
  const form = await complaints.register();
  await form.drawer.getByLabel(t('complaints.form.client'), { exact: true }).fill('13900139000');
  await page.getByTitle(t('shell.picker.create', { name: '13900139000' }), { exact: true }).filter({ visible: true }).last().click();
  const name = t('complaints.form.callerOf', { phone: '13900139000' });
  await expect(form.drawer.getByTitle(name, { exact: true })).toBeVisible();
  await form.fill({ content: '收到的货少了一箱' });
  await expect(page.locator('.ant-select-dropdown').filter({ visible: true })).toHaveCount(0); // while the list of clients closes, Escape is for that
  await page.keyboard.press('Escape');
  await expect(form.drawer).toBeHidden();
  await complaints.register();
  await expect(form.field('content')).toHaveValue('收到的货少了一箱');
  await expect(form.drawer.getByTitle(name, { exact: true })).toBeVisible();
  await expect(form.drawer.getByRole('combobox', { name: label('complaints', 'order'), exact: true })).toBeVisible();
  await form.save();
  const found = await kemai.must('client:list', { filter: { text: '13900139000' } });
  expect(found.items.map((row) => row.name)).toEqual([name]);
});
