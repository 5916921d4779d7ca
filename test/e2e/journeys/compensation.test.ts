import { expect, test } from '../fixtures';
import { ComplaintsPage } from '../pages/complaints';

// R-CP-05, AT-29, AT-31, domain §7.3: alone in the business, above one's own authority, and back again after the return visit.
test('compensation above the limit is approved with second thoughts before it is promised; a dissatisfied client starts a new clock', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, label } = kemai.stage.words;
  const { id: client } = await kemai.must('client:create', { fields: { name: '青禾电商有限公司' } });
  const { id, number } = await kemai.must('complaint:open', { client, fields: { content: '服务器宕机4小时，导致订单损失', coreFailure: true, downHours: 4, channel: '电话' } });
  await kemai.must('complaint:add-step', { complaint: id, fields: { step: '方案制定', content: '更换电源模块' } });
  await rooms.complaints();
  const complaint = await new ComplaintsPage(kemai.stage).open(number);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const save = async () => {
    await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };

  await button(t('complaints.compensation.propose')).click();
  await dialog.getByLabel(label('compensations', 'what'), { exact: true }).fill('赔付当天订单损失');
  await dialog.getByLabel(label('compensations', 'valueFen'), { exact: true }).fill('20000');
  await expect(dialog.getByText('先审批，批准之后才能承诺客户')).toBeVisible();
  await save();
  const given = complaint.main.getByRole('list', { name: t('complaints.compensation.title') }).getByRole('listitem');
  await expect(given).toContainText('待审批');
  await expect(button(t('complaints.compensation.promise'))).toHaveCount(0);

  await button(t('complaints.compensation.decide')).click();
  await dialog.getByLabel(label('compensations', 'decision'), { exact: true }).fill('停机责任在我们，金额有凭据');
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(dialog.getByText(t('forms.missing', { field: label('compensations', 'coolingNote') }))).toBeVisible();
  await dialog.getByLabel(label('compensations', 'coolingNote'), { exact: true }).fill('放了一晚，仍然认为应当赔付');
  await save();
  await expect(given).toContainText('已批准');
  await button(t('complaints.compensation.promise')).click();
  await expect(given).toContainText('已承诺');

  await button(t('complaints.clocks.moves.pause')).click();
  await dialog.getByLabel(t('complaints.clocks.pauseReason'), { exact: true }).fill('等客户提供损失清单');
  await save();
  await expect(complaint.clock('解决')).toContainText('等客户：等客户提供损失清单');
  await button(t('complaints.clocks.moves.resume')).click();
  await expect(complaint.clock('解决')).toContainText('还剩');

  await complaint.addStep({ step: '处理完成', content: '已恢复并赔付' });
  await complaint.visit('dissatisfied', '用了一天又停机', '整机更换，明天上午送到');
  await expect(complaint.clock('解决')).toContainText('从重新处理');
  await expect(complaint.main.getByText('整机更换，明天上午送到').first()).toBeVisible();
  await expect(complaint.main.getByText('首次处理按时')).toBeVisible();
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});
