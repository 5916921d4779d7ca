import { expect, test } from '../fixtures';
import { choose, find, pickRadio } from '../pages/controls';

// AT-35, AT-19, R-RV-03, beyond §2 item 6: what may go to whom, in which words, and whether it is the same for everybody.
test('a festival greeting is stopped for a client with an open complaint, reworded for one that wants no such greeting, and questioned when it is what others got', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term } = kemai.stage.words;
  await kemai.must('settings:write', { patch: { userName: '张三', organisation: '客脉科技' } });
  const named = async (name: string, contact: string, greeting: string | null) => {
    const { id } = await kemai.must('client:create', { fields: { name, greeting }, contacts: [{ name: contact }] });
    await kemai.must('consent:add', { client: id, fields: { purpose: '营销', channel: '不限', givenOn: '2023-08-01' as never, evidence: '签字表' } });
    return id;
  };
  const waiting = await named('青禾电商有限公司', '赵总', null);
  await kemai.must('complaint:open', { client: waiting, fields: { content: '服务器宕机4小时' } });
  await named('远山贸易有限公司', '钱经理', '不用圣诞问候');
  await named('长河制造有限公司', '孙总', null);
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const guard = dialog.getByRole('region', { name: t('touch.label') });
  const text = dialog.getByLabel(t('script.text'), { exact: true });
  const log = async () => dialog.getByRole('button', { name: t('script.log'), exact: true }).click();
  const copy = dialog.getByRole('button', { name: t('complaints.message.copy'), exact: true });
  const write = async (name: string) => {
    await rooms.clients();
    await page.getByRole('main').getByText(name, { exact: true }).first().click();
    await page.getByRole('button', { name: t('script.write'), exact: true }).click();
    await expect(text).toBeVisible();
    await pickRadio(page, dialog, term('营销'));
    await pickRadio(page, dialog, term('信函'));
  };

  await write('青禾电商有限公司');
  await find(page, dialog.getByRole('combobox', { name: t('script.script') }), '节日问候 · {联系人}，{节日}佳节将至，{公司}全体祝您阖家幸福，感谢您一直以来的支持！');
  await expect(text).toHaveValue(/^赵总，.+佳节将至，客脉科技全体祝您阖家幸福/);
  await text.fill((await text.inputValue()).replace('{节日}', '新春')); // months away from any festival nothing fills it
  const greeting = await text.inputValue();
  await expect(guard).toContainText('现在只发服务信息');
  await expect(guard).toContainText('有 1 件投诉没有关闭');
  await expect(copy).toBeDisabled();
  await log();
  await expect(dialog.getByRole('alert').filter({ hasText: '联系前检查没有通过' })).toBeVisible();
  await guard.getByRole('button', { name: t('touch.anyway'), exact: true }).click();
  await guard.getByLabel(t('touch.why'), { exact: true }).fill('总经理亲自问候，不谈业务');
  await expect(copy).toBeEnabled();
  await log();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('main').getByText(/阖家幸福/).first()).toBeVisible();
  expect((await kemai.must('touch:overrides', {})).items).toMatchObject([{ clientName: '青禾电商有限公司', reasons: ['openComplaint'], why: '总经理亲自问候，不谈业务', purpose: '营销' }]);

  await write('远山贸易有限公司');
  await text.fill('钱经理，圣诞快乐，新的一年继续一起把仓库的事做好');
  await expect(guard).toContainText('客户不要「圣诞快乐」这样的问候');
  await guard.getByRole('button', { name: t('touch.replace', { instead: '佳节安康' }), exact: true }).click();
  await expect(text).toHaveValue('钱经理，佳节安康，新的一年继续一起把仓库的事做好');
  await expect(guard).toHaveCount(0);
  await log();
  await expect(dialog).toHaveCount(0);

  await write('长河制造有限公司');
  await text.fill(greeting.replace('赵总', '孙总'));
  await expect(dialog.getByText(/和发给青禾电商有限公司的几乎一样/)).toBeVisible();
  await expect(copy).toBeDisabled();
  await dialog.getByRole('button', { name: t('script.similarAnyway'), exact: true }).click();
  await log();
  await expect(dialog).toHaveCount(0);
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

// R-RV-03: a text is for whom it goes to: another recipient gets it filled in anew, and somebody else's name in it is pointed out.
test('a message to somebody else there carries that name, and one that names another is pointed out', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t } = kemai.stage.words;
  const { id: client } = await kemai.must('client:create', { fields: { name: '两江贸易有限公司' }, contacts: [{ name: '王芳' }, { name: '赵强' }] });
  await rooms.clients();
  await page.getByRole('main').getByText('两江贸易有限公司', { exact: true }).first().click();
  await page.getByRole('button', { name: t('script.write'), exact: true }).click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const text = dialog.getByLabel(t('script.text'), { exact: true });
  await find(page, dialog.getByRole('combobox', { name: t('script.script') }), '进度告知 · {联系人}，新机已发出，预计{日期}上午送达，安装工程师将与您联系');
  const first = (await text.inputValue()).slice(0, 2);
  const other = first === '王芳' ? '赵强' : '王芳';
  await choose(page, dialog.getByLabel(t('script.to'), { exact: true }), other);
  await expect(text).toHaveValue(new RegExp(`^${other}，新机已发出`, 'u'));
  await expect(dialog.getByText(t('script.otherName', { name: first, to: other }))).toHaveCount(0);
  await text.fill(`${first}，您好，新机已发出`);
  await expect(dialog.getByText(t('script.otherName', { name: first, to: other }))).toBeVisible();

  // What was typed comes back when a script took its place, and what was taken along is asked for when the form is closed.
  const mine = `${other}，您好，新机今天发出`;
  await text.fill(mine);
  await find(page, dialog.getByRole('combobox', { name: t('script.script') }), '安抚 · {联系人}，非常给您带来不便，我理解您现在的心情，一定会帮您妥善处理');
  await expect(text).not.toHaveValue(mine);
  await dialog.getByRole('button', { name: t('script.before.back'), exact: true }).click();
  await expect(text).toHaveValue(mine);
  await dialog.getByRole('button', { name: t('complaints.message.copy'), exact: true }).click();
  await dialog.getByRole('button', { name: t('basic.cancel'), exact: true }).click();
  await page.getByRole('dialog', { name: t('script.sentQuestion.title') }).getByRole('button', { name: t('script.log'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  expect((await kemai.must('followup:list', { client })).items).toMatchObject([{ kind: '触达', summary: mine }]);
});
