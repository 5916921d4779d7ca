import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';
import { ChainTab } from '../pages/people';

const firm = '科技有限公司';

test('AT-40: 王经理 leaves, 李总监 takes over, the chain moves, 今日 counts 24 hours, and it can be taken back', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { id: client } = await kemai.must('client:create', { fields: { name: firm } });
  await kemai.must('complaint:open', { client, fields: { content: '服务器宕机', receivedOn: '2023-08-29' as never, contactName: '王经理' } });
  const shown = await (await rooms.clients()).open(firm);
  const chain = await new ChainTab(kemai.stage).open();
  await chain.add({ 联系人: '陈总' }, { 决策角色: '最终决策者', 影响力: '高', 态度: '中立' });
  await expect(chain.view.getByText('还不知道谁是采购负责人。')).toBeVisible();
  await chain.add({ 联系人: '王经理', 职位: '采购总监', 电话: '13800138000' }, { 决策角色: '采购负责人', 汇报给: '陈总', 态度: '支持' });
  await chain.add({ 联系人: '小赵' }, { 决策角色: '使用者', 汇报给: '王经理' });
  await expect(chain.view.getByText('还不知道谁是')).toHaveCount(0);
  await expect(chain.view.getByText('还没有记下：技术、影响者。')).toBeVisible();

  await chain.leaves('王经理', { 接任人姓名: '李总监', 邮箱: '' });
  await expect(notice(page, '已登记：王经理 离开，由 李总监 接任')).toBeVisible();
  await expect(chain.card('王经理')).toContainText('离开 · 由 李总监 接任');
  await expect(chain.card('李总监')).toContainText('采购负责人');
  await expect(chain.card('小赵')).toBeVisible();
  await expect(chain.view.getByText('1 起未结投诉仍写着 王经理，现由 李总监 接手。')).toBeVisible();
  await expect(chain.view.getByText('李总监 还没有可用的电话或邮箱。')).toBeVisible();
  await chain.view.getByText('表', { exact: true }).click();
  await expect(chain.view.getByRole('row').filter({ hasText: '小赵' })).toContainText('李总监');

  const today = await rooms.today();
  await expect(today.line(firm).filter({ hasText: '联系人变更' })).toContainText('王经理 → 李总监');
  await expect(today.line(firm).filter({ hasText: '联系人变更' })).toContainText(/还剩 2[34] 小时/);
  await page.getByRole('button', { name: '更新联系人：王经理 → 李总监' }).click();
  await chain.isShown();
  await chain.view.getByRole('button', { name: '补联系方式' }).click();
  const contact = page.getByRole('dialog').getByRole('group', { name: '联系人 4' });
  await expect(contact.getByRole('textbox', { name: '联系人', exact: true })).toHaveValue('李总监');
  await contact.getByRole('button', { name: '添加电话' }).click();
  await contact.getByRole('textbox', { name: '电话 1' }).fill('13900138001');
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await chain.confirmUpdate();
  await expect(notice(page, '已确认：联系人变更更新完成')).toBeVisible();
  await expect((await rooms.today()).line(firm).filter({ hasText: '联系人变更' })).toHaveCount(0);

  await (await rooms.clients()).open(firm);
  await expect(shown.main.getByText('由 李总监 接任').first()).toBeVisible();
  for (let back = 0; back < 3; back++) {
    await page.keyboard.press('Control+z');
    await expect(notice(page, '已撤销')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await chain.open();
  await expect(chain.card('王经理')).toContainText('采购负责人');
  await expect(chain.card('李总监')).toHaveCount(0);
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('clients are related once and read from both sides; a group is drawn, and no company is its own parent', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  for (const name of ['贸易集团', '贸易科技有限公司', '文化传媒']) await kemai.must('client:create', { fields: { name }, anyway: true });
  await (await rooms.clients()).open('贸易科技有限公司');
  const chain = await new ChainTab(kemai.stage).open();
  await chain.relate('maoyijituan', '贸易集团', '集团母公司');
  await expect(notice(page, '关系已保存')).toBeVisible();
  await expect(chain.relation('贸易集团')).toContainText('集团母公司');
  await chain.relation('贸易集团').getByRole('button', { name: '贸易集团' }).first().click();
  await chain.isShown();
  await expect(chain.relation('贸易科技有限公司')).toContainText('子公司');
  await chain.relate('whcm', '文化传媒', '子公司');
  await expect(chain.family.getByRole('button')).toHaveCount(3);
  await chain.family.getByRole('button', { name: '贸易科技有限公司' }).click();
  await expect(page.getByRole('heading', { name: '贸易科技有限公司', level: 1 })).toBeVisible();
  await chain.relate('贸易集团', '贸易集团', '子公司');
  await expect(page.getByRole('dialog').getByText('这样母公司会绕成一圈（某家公司成了自己的上级），没有保存。请核对谁是母公司。')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  await chain.view.getByRole('button', { name: '移除与「贸易集团」的关系' }).click();
  await expect(chain.relation('贸易集团')).toHaveCount(0);
  await notice(page, '已移除关系').getByRole('button', { name: '撤销' }).click();
  await expect(chain.relation('贸易集团')).toContainText('集团母公司');
});
