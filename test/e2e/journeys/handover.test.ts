import { addDays, dayOf } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone as zone } from '../kemai';

// Beyond §2 item 14, R-RD-12: what was promised and what is open goes over with a client, and the new owner reads it first.
test('a client gets another owner, what is open goes along in one act, and the pack is read, printed and taken over', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t, term, like } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id: client } = await kemai.must('client:create', { fields: { name: '青禾电商有限公司', owner: '张三', greeting: '不用微信语音' } });
  await kemai.must('promise:add', { client, fields: { text: '出具检测报告', dueOn: addDays(today, 2) } });
  await kemai.must('followup:log', { client, fields: { summary: '几次没接电话', feedback: '暂时不需要', signal: '消极信号', heldOn: addDays(today, -3) } });
  await kemai.must('complaint:open', { client, fields: { content: '噪音大', problem: '噪音大', receivedOn: addDays(today, -12), owner: '张三' } });
  await kemai.must('client:edit', { id: client, fields: { owner: '李四' } });

  await rooms.today();
  const main = page.getByRole('main');
  const line = main.getByRole('listitem', { name: new RegExp(t('today.kinds.handover'), 'u') });
  await expect(line).toContainText('张三 → 李四');
  await line.getByRole('button', { name: t('today.packItem', { client: '青禾电商有限公司' }) }).click();
  const pack = page.getByRole('dialog').filter({ visible: true });
  await expect(pack).toContainText('出具检测报告');
  await expect(pack).toContainText(t('handover.aged', { days: '12' }));
  await expect(pack).toContainText('暂时不需要');
  await expect(pack).toContainText('不用微信语音');

  await kemai.willSave('pack.pdf');
  await pack.getByRole('button', { name: t('handover.print') }).click();
  await page.getByRole('dialog').filter({ hasText: t('handover.printLead') }).getByRole('button', { name: t('exports.go'), exact: true }).click();
  await expect(page.getByText(like('brief.printed'))).toBeVisible({ timeout: 60_000 });

  await pack.getByRole('button', { name: t('handover.take') }).click();
  const taking = page.getByRole('dialog', { name: t('handover.takeTitle') });
  await taking.getByLabel(t('handover.note'), { exact: true }).fill('先把检测报告送过去');
  await taking.getByRole('button', { name: t('handover.take') }).click();
  await expect(taking).toBeHidden();
  await expect(pack.getByRole('button', { name: t('handover.take') })).toHaveCount(0);
  await page.keyboard.press('Escape');
  const handed = main.getByRole('region', { name: t('handover.title') });
  await expect(handed).toContainText(term('已接手'));
  await expect(handed).toContainText('先把检测报告送过去');
  const promises = main.getByRole('grid', { name: t('promises.title') });
  await expect(promises).toContainText('李四');
  await rooms.today();
  await expect(line).toHaveCount(0);

  // Every handover stays to be read, the newest first.
  await kemai.must('client:edit', { id: client, fields: { owner: '王五' } });
  await (await rooms.clients()).open('青禾电商有限公司');
  await expect(handed).toContainText('李四 → 王五');
  await handed.getByRole('button', { name: t('handover.earlier', { count: '1' }) }).click();
  await expect(handed.getByRole('listitem')).toContainText('张三 → 李四');
});
