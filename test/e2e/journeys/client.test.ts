import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';

const company = '深圳星河科技有限公司';

test('a client is created, found by pinyin and initials, edited, deleted and brought back', { tag: '@both' }, async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t } = kemai.speech;
  let clients = await rooms.clients();
  const form = await clients.create();
  await form.fill({ name: company, industry: '制造', needs: '服务器采购，预算50万' });
  await form.part('contact').fill('王经理');
  await form.part('phone').fill('138–');
  await expect(form.drawer.getByText(t('clients.form.phoneToVerify'))).toBeVisible();
  await form.tag('服务器', '价格敏感');
  let client = await form.save(company);
  await expect(client.main.getByText(t('clients.page.toVerifyBecause', { reason: '138–' }))).toBeVisible();
  await expect(client.main.getByText('价格敏感')).toBeVisible();

  for (const typed of ['xinghe', 'szxh', '星河', 'wang', 'SZXHKJ']) {
    const palette = await rooms.palette();
    await palette.type(typed);
    await expect(palette.found.filter({ hasText: company })).toBeVisible();
    await palette.close();
  }
  clients = await rooms.clients();
  await expect(clients.rows).toHaveCount(1);
  await clients.filter('xhkj');
  await expect(clients.rows.filter({ hasText: company })).toBeVisible();
  await clients.filter('bjxh');
  await expect(page.getByText(t('clients.list.nothingFound'))).toBeVisible();
  await clients.filter('szxhkj');

  client = await clients.open(company);
  const edit = await client.edit();
  await edit.fill({ needs: '机房改造，明年一季度', owner: '李雷' });
  client = await edit.save(company);
  await expect(client.main.getByText('机房改造，明年一季度')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(notice(page, t('shell.undone'))).toBeVisible();
  await expect(client.main.getByText('服务器采购，预算50万')).toBeVisible();

  clients = await client.remove();
  await expect(notice(page, t('clients.page.deleted', { name: company }))).toBeVisible();
  await expect(clients.rows).toHaveCount(0);
  await notice(page, t('clients.page.deleted', { name: company })).getByRole('button', { name: t('basic.undo') }).click();
  await expect(clients.rows.filter({ hasText: company })).toBeVisible();
});

test('a name is needed, and who may be the same client is said before a second one is made', async ({ opened: { kemai, rooms } }) => {
  const { t, label } = kemai.speech;
  const clients = await rooms.clients();
  const first = await clients.create();
  await first.fill({ name: company });
  await first.part('phone').fill('13800138000');
  await first.save(company);

  const again = await (await rooms.clients()).create();
  await again.drawer.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(again.drawer.getByText(t('forms.missing', { field: label('clients', 'name') }))).toBeVisible();
  await again.fill({ name: '深圳星河科技' });
  await again.part('phone').fill('138 0013 8000');
  await expect(again.drawer.getByText(t('clients.form.lookalike'))).toBeVisible();
  await again.drawer.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(again.drawer.getByRole('alert').filter({ hasText: t('refusals.kind.duplicate') })).toBeVisible();
  await again.drawer.getByRole('button', { name: t('clients.form.openLookalike', { name: company }) }).first().click();
  await expect(kemai.page.getByRole('heading', { name: company, level: 1 })).toBeVisible();
});

test('a follow-up is logged from anywhere, its next action stands in 今日 and is settled there', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  await kemai.must('client:create', { fields: { name: company, stage: '合作' } });
  await (await rooms.today()).isShown();
  const log = await rooms.logFollowupByKey();
  await log.about('xinghe', company);
  await log.fill({ summary: '方案已发，客户要看竞品对比', feedback: '担心交付时间', method: '微信', signal: '积极信号', nextAction: '电话沟通方案反馈', nextOwner: '李雷' });
  await expect(log.field('nextDueOn')).not.toHaveValue('');
  await log.fill({ summary: '方案已发，客户要看竞品对比', nextDueOn: await page.evaluate(() => new Date().toLocaleDateString('sv-SE')) });
  await log.save();
  await expect(notice(page, kemai.speech.t('followups.saved'))).toBeVisible();

  const today = await rooms.today();
  await expect(today.line('电话沟通方案反馈')).toContainText(company);
  await today.finish('电话沟通方案反馈');
  await expect(today.line('电话沟通方案反馈')).toHaveCount(0);

  const client = await (await rooms.clients()).open(company);
  await expect(client.timeline).toContainText('方案已发，客户要看竞品对比');
  await expect(client.timeline).toContainText('担心交付时间');
});
