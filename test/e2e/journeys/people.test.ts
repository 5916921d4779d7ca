import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';
import { ChainTab } from '../pages/people';

const firm = '科技有限公司';

test('AT-40: 王经理 leaves, 李总监 takes over, the chain moves, 今日 counts 24 hours, and it can be taken back', { tag: '@both' }, async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term, label } = kemai.speech;
  const { id: client } = await kemai.must('client:create', { fields: { name: firm } });
  await kemai.must('complaint:open', { client, fields: { content: '服务器宕机', receivedOn: '2023-08-29' as never, contactName: '王经理' } });
  const shown = await (await rooms.clients()).open(firm);
  const chain = await new ChainTab(kemai.stage).open();
  await chain.add({ name: '陈总' }, { role: '最终决策者', influence: '高', attitude: '中立' });
  await expect(chain.view.getByText(t('people.missing', { roles: term('采购负责人') }))).toBeVisible();
  await chain.add({ name: '王经理', position: '采购总监', phone: '13800138000' }, { role: '采购负责人', reportsTo: '陈总', attitude: '支持' });
  await chain.add({ name: '小赵' }, { role: '使用者', reportsTo: '王经理' });
  await expect(chain.view.getByText(kemai.speech.like('people.missing'))).toHaveCount(0);
  await expect(chain.view.getByText(t('people.notNamed', { roles: [term('技术'), term('影响者')].join(t('people.or')) }))).toBeVisible();

  await chain.leaves('王经理', { newName: '李总监', newEmail: '' });
  await expect(notice(page, t('people.leave.savedTo', { name: '王经理', successor: '李总监' }))).toBeVisible();
  await expect(chain.card('王经理')).toContainText(new RegExp(`${t('people.leftOn', { day: '.+' })} · ${t('people.takenOverBy', { name: '李总监' })}`));
  await expect(chain.card('李总监')).toContainText(term('采购负责人'));
  await expect(chain.card('小赵')).toBeVisible();
  await expect(chain.view.getByText(t('people.update.stillNamed', { count: 1, name: '王经理', successor: '李总监' }))).toBeVisible();
  await expect(chain.view.getByText(t('people.update.reachMissing', { successor: '李总监' }))).toBeVisible();
  await chain.view.getByText(t('people.table'), { exact: true }).click();
  await expect(chain.view.getByRole('row').filter({ hasText: '小赵' })).toContainText('李总监');

  const today = await rooms.today();
  const update = today.line(firm).filter({ hasText: t('today.kinds.contactUpdate') });
  await expect(update).toContainText('王经理 → 李总监');
  await expect(update).toContainText(new RegExp(t('basic.dueInHours', { hours: '2[34]' })));
  await page.getByRole('button', { name: t('today.updateItem', { title: '王经理 → 李总监' }) }).click();
  await chain.isShown();
  await chain.view.getByRole('button', { name: t('people.update.addReach') }).click();
  const contact = page.getByRole('dialog').getByRole('group', { name: t('clients.form.contact', { n: 4 }) });
  await expect(contact.getByRole('textbox', { name: label('contacts', 'name'), exact: true })).toHaveValue('李总监');
  await contact.getByRole('button', { name: t('clients.form.addPhone') }).click();
  await contact.getByRole('textbox', { name: t('clients.form.phone', { n: 1 }) }).fill('13900138001');
  await page.getByRole('dialog').getByRole('button', { name: t('basic.save'), exact: true }).click();
  await chain.confirmUpdate();
  await expect(notice(page, t('people.update.confirmed'))).toBeVisible();
  await expect((await rooms.today()).line(firm).filter({ hasText: t('today.kinds.contactUpdate') })).toHaveCount(0);

  await (await rooms.clients()).open(firm);
  await expect(shown.main.getByText(t('clients.page.takenOverBy', { name: '李总监' })).first()).toBeVisible();
  for (let back = 0; back < 3; back++) {
    await page.keyboard.press('Control+z');
    await expect(notice(page, t('shell.undone'))).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await chain.open();
  await expect(chain.card('王经理')).toContainText(term('采购负责人'));
  await expect(chain.card('李总监')).toHaveCount(0);
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('clients are related once and read from both sides; a group is drawn, and no company is its own parent', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term } = kemai.speech;
  for (const name of ['贸易集团', '贸易科技有限公司', '文化传媒']) await kemai.must('client:create', { fields: { name }, anyway: true });
  await (await rooms.clients()).open('贸易科技有限公司');
  const chain = await new ChainTab(kemai.stage).open();
  await chain.relate('maoyijituan', '贸易集团', '集团母公司');
  await expect(notice(page, t('people.relations.saved'))).toBeVisible();
  await expect(chain.relation('贸易集团')).toContainText(term('集团母公司'));
  await chain.relation('贸易集团').getByRole('button', { name: '贸易集团' }).first().click();
  await chain.isShown();
  await expect(chain.relation('贸易科技有限公司')).toContainText(term('子公司'));
  await chain.relate('whcm', '文化传媒', '子公司');
  await expect(chain.family.getByRole('button')).toHaveCount(3);
  await chain.family.getByRole('button', { name: '贸易科技有限公司' }).click();
  await expect(page.getByRole('heading', { name: '贸易科技有限公司', level: 1 })).toBeVisible();
  await chain.relate('贸易集团', '贸易集团', '子公司');
  await expect(page.getByRole('dialog').getByText(t('refusals.kind.parentRing'))).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: t('basic.cancel') }).click();

  await chain.view.getByRole('button', { name: t('people.relations.removeFor', { name: '贸易集团' }) }).click();
  await expect(chain.relation('贸易集团')).toHaveCount(0);
  await notice(page, t('people.relations.removed')).getByRole('button', { name: t('basic.undo') }).click();
  await expect(chain.relation('贸易集团')).toContainText(term('集团母公司'));
});
