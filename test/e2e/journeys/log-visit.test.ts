import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FollowupRow } from '../../../shared/followup/asks';
import { expect, test } from '../fixtures';
import { choose, notice, pickRadio } from '../pages/controls';
import { LogFollowup } from '../pages/followup';

// C-12, R-FU-04, R-FU-05, R-RV-07, AT-09, AT-12: what was said is written down from any room, and what comes next is definite.
test('a visit is logged by keys alone, a vague action is stopped and justified, and who waits stands in Today until answered', { tag: '@both' }, async ({ opened: { kemai, rooms }, place }) => {
  const { page } = kemai;
  const { t, label, term } = kemai.speech;
  const { id: client } = await kemai.must('client:create', { fields: { name: '星河科技有限公司' }, contacts: [{ name: '王经理' }] });
  const newest = async (): Promise<FollowupRow> => {
    const { items } = await kemai.must('followup:list', { client, limit: 1 });
    return items[0] as FollowupRow;
  };

  // From another room: N, four letters, what was said, Tab to the next action, Ctrl+Enter.
  await rooms.complaints();
  await page.keyboard.press('n');
  const log = await new LogFollowup(kemai.stage).isOpen();
  await page.keyboard.type('xhkj');
  await expect(page.getByTitle('星河科技有限公司', { exact: true }).filter({ visible: true }).last()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(log.field('summary')).toBeFocused();
  await page.keyboard.insertText('演示了数据备份');
  await log.field('nextAction').focus();
  await page.keyboard.insertText('3天内发送数据备份方案');
  const read = log.dialog.getByRole('status', { name: t('followups.read.label') });
  await expect(read.locator('mark')).toHaveText(['3天内', '发送数据备份方案']);
  const due = await log.field('nextDueOn').inputValue();
  await page.keyboard.press('Control+Enter');
  await expect(log.dialog).toBeHidden();
  expect(await newest()).toMatchObject({ summary: '演示了数据备份', nextAction: '3天内发送数据备份方案', nextDueOn: due, nextState: '待办' });

  // A vague action: stopped, then justified. A problem that was not solved on the spot; a mail that waits; a file.
  await page.keyboard.press('n');
  await log.isOpen();
  await log.about('xhkj', '星河科技有限公司');
  await pickRadio(page, log.dialog, term('邮件'));
  await choose(page, log.dialog.getByRole('combobox', { name: label('followups', 'visitKind') }), term('问题解决'));
  await log.field('summary').fill('客户来信说备份失败');
  await log.field('problem').fill('备份任务夜里中断');
  await pickRadio(page, log.dialog.getByRole('radiogroup', { name: label('followups', 'resolved') }), t('followups.no'));
  await choose(page, log.dialog.getByRole('combobox', { name: label('followups', 'reply') }), t('followups.replyState.待确认'));
  await log.field('nextAction').fill('后续联系');
  await expect(read).toContainText(t('followups.flaws.vagueWhat'));
  writeFileSync(join(place.out, '日志.txt'), 'backup failed at 02:00');
  await kemai.willPick(join(place.out, '日志.txt'));
  await log.dialog.getByRole('button', { name: t('followups.files.add') }).click();
  await expect(log.dialog.getByRole('list', { name: t('followups.files.list') })).toContainText('日志.txt');
  await page.keyboard.press('Control+Enter');
  await expect(log.dialog.getByText(t('followups.reasonMissing'))).toBeVisible();
  await log.field('nextReason').fill('等厂家给出补丁');
  await log.save();
  expect(await newest()).toMatchObject({ visitKind: '问题解决', finding: '即时问题', resolved: false, reply: '待确认', nextReason: '等厂家给出补丁' });
  await expect.poll(async () => (await kemai.must('attachment:list', { client })).items.map(({ name }) => name)).toEqual(['日志.txt']);

  // The day of the words goes into the deadline with one click, also after another was chosen.
  await page.keyboard.press('n');
  await log.isOpen();
  await log.about('xhkj', '星河科技有限公司');
  await log.field('summary').fill('约好上门');
  await log.field('nextAction').fill('3天内上门更换硬盘');
  await log.dialog.getByRole('button', { name: t('followups.tomorrow') }).click();
  await expect(log.field('nextDueOn')).not.toHaveValue(due);
  await read.getByRole('button').click();
  await expect(log.field('nextDueOn')).toHaveValue(due);
  await log.save();

  // 今日: the mail is acknowledged, then answered, each with one key; the problem is solved on site.
  await rooms.today();
  const line = (kind: 'acknowledge' | 'reply' | 'onsite') => page.locator('[data-workline]').filter({ hasText: t(`today.kinds.${kind}`) });
  for (const kind of ['acknowledge', 'reply', 'onsite'] as const) {
    await line(kind).focus();
    await page.keyboard.press('d');
    await expect(notice(page, t('today.doneSaved')).first()).toBeVisible();
    await expect(line(kind)).toHaveCount(0);
  }
  expect((await kemai.must('followup:list', { client, limit: 3 })).items.find(({ visitKind }) => visitKind !== null)).toMatchObject({ reply: '已答复', resolved: true });
});
