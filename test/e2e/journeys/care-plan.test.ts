import { expect, test } from '../fixtures';
import { choose, labelled } from '../pages/controls';

// AT-35, AT-19, R-CA-06, R-CA-09: nobody is greeted or sold to as if nothing had happened, and nothing is left out in silence.
test('a festival plan is made and looked at before it runs; one client is cared for, one is held back, one is greeted for a reason', async ({ opened: { kemai, rooms } }) => {
  test.setTimeout(180_000);
  const { page } = kemai.stage;
  const { t, term, label } = kemai.stage.words;
  const made = async (name: string, greeting: string | null = null) => (await kemai.must('client:create', { fields: { name, greeting, valueGrade: 'A类' }, anyway: true })).id;
  await made('甲公司');
  const angry = await made('乙公司');
  await made('丙公司', '不用圣诞问候');
  await kemai.must('complaint:open', { client: angry, fields: { content: '噪音很大' } });

  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await rooms.care();
  await main.getByText(t('carePlans.part'), { exact: true }).first().click();
  await main.getByRole('button', { name: t('carePlans.add') }).first().click();
  await dialog.getByLabel(label('carePlans', 'name'), { exact: true }).fill('岁末问候');
  await choose(page, dialog.getByLabel(label('carePlans', 'lifecycle'), { exact: true }), term('老客'));
  await labelled(dialog, label('carePlans', 'budgetFen')).fill('100');
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('岁末问候');

  const addNode = async (action: string, kind: '服务' | '营销', budget: string): Promise<void> => {
    await main.getByRole('button', { name: t('carePlans.addNode') }).click();
    await choose(page, dialog.getByLabel(label('carePlanNodes', 'kind'), { exact: true }), term('定期'));
    await dialog.getByLabel(label('carePlanNodes', 'frequency'), { exact: true }).fill('每年1次');
    await dialog.getByRole('button', { name: t('carePlans.ideas.老客.second') }).click();
    await expect(dialog.getByLabel(label('carePlanNodes', 'action'), { exact: true })).toHaveValue(t('carePlans.ideas.老客.second'));
    await dialog.getByLabel(label('carePlanNodes', 'action'), { exact: true }).fill(action);
    await choose(page, dialog.getByLabel(label('carePlanNodes', 'messageClass'), { exact: true }), term(kind));
    await labelled(dialog, label('carePlanNodes', 'budgetFen')).fill(budget);
    await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };
  await addNode('圣诞快乐贺卡', '服务', '20');
  await addNode('新年优惠', '营销', '20');

  const part = async (name: 'preview' | 'tasks' | 'effect'): Promise<void> => main.getByText(t(`carePlans.parts.${name}`), { exact: true }).first().click();
  await part('preview');
  await expect(main.getByText(t('carePlans.preview', { clients: 3, making: 6, cost: t('basic.yuan', { amount: 120 }) }))).toBeVisible();
  await expect(main.getByText(t('carePlans.warnings.overBudget', { by: t('basic.yuan', { amount: 20 }) })).first()).toBeVisible();
  const guarded = main.getByRole('table', { name: t('carePlans.guardedLabel') });
  await expect(guarded.getByRole('row', { name: /乙公司/u })).toContainText(t('touch.reasons.openComplaint', { about: 1 }));
  await expect(guarded.getByRole('row', { name: /丙公司/u }).first()).toContainText(t('touch.verdicts.override'));
  await expect(guarded.getByRole('row', { name: /丙公司/u }).first()).toContainText('佳节安康'); // AT-19: what fits is said with what does not

  await main.getByRole('button', { name: t('carePlans.start'), exact: true }).click();
  await part('tasks');
  const tasks = main.getByRole('table', { name: t('carePlans.parts.tasks') });
  await expect(tasks.getByRole('row')).toHaveCount(7);
  const finish = async (client: string, action: string): Promise<void> => {
    await tasks.getByRole('row').filter({ hasText: client }).filter({ hasText: action }).getByRole('button', { name: t('care.finish.submit'), exact: true }).click();
    await expect(dialog).toBeVisible();
  };
  await finish('甲公司', '圣诞快乐贺卡');
  await dialog.getByLabel(label('careTasks', 'feedback'), { exact: true }).fill('很高兴收到');
  await dialog.getByRole('button', { name: t('care.finish.submit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);

  await finish('乙公司', '新年优惠');
  await expect(dialog.getByText(t('touch.verdicts.serviceOnly'))).toBeVisible();
  await dialog.getByRole('button', { name: t('care.finish.submit'), exact: true }).click();
  await expect(dialog.getByRole('alert').last()).toBeVisible();
  await dialog.getByRole('button', { name: t('basic.cancel'), exact: true }).click();
  await expect(tasks.getByRole('row').filter({ hasText: '乙公司' }).filter({ hasText: '新年优惠' })).toHaveCount(1);

  await finish('丙公司', '圣诞快乐贺卡');
  await expect(dialog.getByRole('region', { name: t('touch.label') })).toContainText('佳节安康');
  await dialog.getByRole('button', { name: t('touch.anyway'), exact: true }).click();
  await dialog.getByLabel(t('touch.why'), { exact: true }).fill('客户今年主动要的贺卡');
  await dialog.getByRole('button', { name: t('care.finish.submit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect((await kemai.must('touch:overrides', {})).items.map(({ what, why, clientName }) => [what, why, clientName])).toEqual([['关怀', '客户今年主动要的贺卡', '丙公司']]);

  await part('effect');
  await expect(main.getByRole('button', { name: t('carePlans.effect.cared', { n: 2 }) })).toBeVisible();
  await expect(main.getByText(t('carePlans.effect.howChosen'))).toBeVisible();
  await (await rooms.today()).isShown();
  await expect(main.getByRole('listitem').filter({ hasText: '乙公司' }).filter({ hasText: '新年优惠' })).toBeVisible();
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});
