import { addDays, dayOf } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone as zone } from '../kemai';
import { choose, notice, typeDay } from '../pages/controls';

// S2-T6, R-SV-02, R-SV-03, C-13: one key for each answer; what must follow is made with the survey and taken back with it.
test('a survey below 80 is entered by keys alone: a plan and an escalation stand in 今日 until they are dealt with', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t, term, label } = kemai.stage.words;
  const { id } = await kemai.must('client:create', { fields: { name: '科技有限公司', valueGrade: 'B类' } });
  const palette = await (await rooms.palette()).type(t('shell.commands.holdSurvey'));
  await expect(palette.found.first()).toContainText(t('shell.commands.holdSurvey'));
  await page.keyboard.press('Enter');
  const picker = page.getByRole('combobox', { name: t('surveys.whom') });
  await expect(picker).toBeFocused();
  await page.keyboard.type('科技');
  await expect(page.locator('.ant-select-item-option').and(page.getByTitle('科技有限公司', { exact: true })).filter({ visible: true })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').filter({ hasText: t('care.survey.questions') });
  const question = (n: number) => dialog.getByRole('group', { name: t('care.survey.question', { n }), exact: true });
  await expect(question(1)).toBeFocused();
  for (const [at, key] of ['4', '4', '3', 'y', '6'].entries()) {
    await page.keyboard.press(key);
    if (at < 4) await expect(question(at + 2)).toBeFocused();
  }
  await expect(dialog.getByText(t('surveys.points', { points: '73.3' }))).toBeVisible();
  await expect(dialog.getByText(t('surveys.formulas.ofFive'))).toBeVisible();
  await expect(dialog.getByText(t('surveys.willPlan', { limit: 80, owner: term('销售主管') }))).toBeVisible();
  await expect(question(6).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('希望增加数据分析功能');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(notice(page, t('surveys.madePlan'))).toBeVisible();
  expect(await kemai.must('survey:list', { client: id })).toMatchObject({ items: [{ recommend: 6, planOwed: true, escalationOwed: true }] });

  await rooms.today();
  const line = (kind: 'improvement' | 'escalation' | 'suggestion') => page.locator('[data-workline]').filter({ hasText: t(`today.kinds.${kind}`) });
  await expect(line('escalation')).toContainText(t('today.recommends', { value: 6 }));
  await line('escalation').getByRole('button', { name: t('today.handleItem', { title: `${t('today.kinds.escalation')} 科技有限公司` }) }).click();
  const main = page.getByRole('main');
  await main.getByRole('button', { name: t('surveys.escalation.takeOf', { client: '科技有限公司' }) }).click();
  const take = page.getByRole('dialog', { name: t('surveys.escalation.takeOf', { client: '科技有限公司' }) });
  await take.getByLabel(label('surveyEscalations', 'takenBy'), { exact: true }).fill('王总');
  await take.getByLabel(label('surveyEscalations', 'done'), { exact: true }).fill('当面道歉，换了服务团队');
  await take.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(take).toBeHidden();
  await expect(main.getByText('当面道歉，换了服务团队')).toBeVisible();

  await main.getByRole('button', { name: t('surveys.openOf', { name: t('surveys.plan.of', { client: '科技有限公司' }) }) }).click();
  const plan = page.getByRole('dialog', { name: t('surveys.plan.of', { client: '科技有限公司' }) });
  await plan.getByLabel(label('improvementPlans', 'goal'), { exact: true }).fill('下次调查升到 85 分');
  await plan.getByRole('button', { name: t('surveys.plan.addAction') }).click();
  await plan.getByRole('textbox', { name: `${t('surveys.plan.action', { n: 1 })} ${label('improvementActions', 'text')}` }).fill('指定专人对接');
  await plan.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(plan).toBeHidden();
  await expect(main.getByText('下次调查升到 85 分')).toBeVisible();
  await rooms.today();
  await expect(line('escalation')).toHaveCount(0);
  await expect(line('improvement')).toContainText('指定专人对接');
});

// R-RV-09, AT-25: a suggestion is evaluated, planned, and the client told of it.
test('a suggestion of a survey is adopted and told; it is in 今日 until then', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t, term, label } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id } = await kemai.must('client:create', { fields: { name: '科技有限公司', valueGrade: 'A类' } });
  await kemai.must('survey:add', { client: id, fields: { heldOn: today }, answers: [{ dimension: '服务人员态度', kind: '1-5分', value: '5' }, { dimension: '您是否愿意推荐给同行？', kind: '0-10分', value: '9' }, { dimension: '改进建议', kind: '文字', value: '希望增加数据分析功能' }] });
  await rooms.care();
  const main = page.getByRole('main');
  const view = (name: 'done' | 'suggestions' | 'analysis' | 'templates') => main.getByRole('radiogroup', { name: t('surveys.title'), exact: true }).getByText(t(`surveys.views.${name}`), { exact: true }).click();
  await view('suggestions');
  await main.getByRole('button', { name: t('surveys.suggestion.editOf', { text: '希望增加数据分析功能' }) }).click();
  const dialog = page.getByRole('dialog', { name: t('surveys.suggestion.editTitle') });
  await choose(page, dialog.getByRole('combobox', { name: label('suggestions', 'state') }), term('已列入计划'));
  await typeDay(dialog.getByLabel(label('suggestions', 'plannedOn'), { exact: true }), addDays(today, 60));
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await rooms.today();
  const line = page.locator('[data-workline]').filter({ hasText: t('today.kinds.suggestion') });
  await expect(line).toContainText('希望增加数据分析功能');
  await line.getByRole('button', { name: t('today.handleItem', { title: '希望增加数据分析功能' }) }).click();
  await main.getByRole('button', { name: t('surveys.suggestion.tellOf', { text: '希望增加数据分析功能' }) }).click();
  const tell = page.getByRole('dialog', { name: t('surveys.suggestion.tellTitle') });
  await expect(tell.getByRole('textbox', { name: t('surveys.suggestion.message') })).toHaveValue(/您建议的数据分析功能已列入我们的开发计划/u);
  await tell.getByLabel(label('suggestions', 'toldBy'), { exact: true }).fill('小李');
  await tell.getByRole('button', { name: t('surveys.suggestion.markTold'), exact: true }).click();
  await expect(tell).toBeHidden();
  await rooms.today();
  await expect(line).toHaveCount(0);

  // Every number opens its surveys; one answer is no rate (AT-24).
  await rooms.care();
  await view('analysis');
  const grades = main.getByRole('table', { name: t('surveys.analysis.grades') });
  await expect(grades).toContainText(t('surveys.analysis.noRate', { n: 1 }));
  await grades.getByRole('button', { name: t('surveys.analysis.openOf', { what: `${term('A类')} ${t('surveys.analysis.satisfaction')}` }) }).click();
  await expect(main.getByRole('table', { name: t('surveys.views.done') }).getByRole('row')).toHaveCount(2);
  await view('templates');
  await expect(main.getByRole('list', { name: t('surveys.template.title') }).getByRole('listitem')).toHaveCount(2);
});
