import { dayOf } from '../../../shared/kit/dates';
import { monthOfDay } from '../../../shared/report/period';
import { expect, test } from '../fixtures';
import { appZone as zone } from '../kemai';
import { choose, labelled, notice, pickRadio, typeDay } from '../pages/controls';

// R-RV-02, R-SV-02, R-CA-11: the survey follows the visit that was for it; what came of it is found and reported; its form can be printed.
test('a visit leads to its survey, the plan of a low one is found and reported, and a form is printed', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t, term, label } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id } = await kemai.must('client:create', { fields: { name: '科技有限公司', valueGrade: 'B类' } });
  const { id: other } = await kemai.must('client:create', { fields: { name: '别家公司' } });
  const { forms: [sent] } = await kemai.must('survey:form-document', { clients: [other], template: '客户满意度调查表', override: { why: '客户来电要的' } });
  const client = await (await rooms.clients()).open('科技有限公司');
  await pickRadio(page, client.main, t('care.tab'));
  await client.main.getByRole('button', { name: t('care.add.visits') }).click();
  const visit = page.getByRole('dialog', { name: t('care.addTitle.visits') });
  await choose(page, visit.getByRole('combobox', { name: label('visits', 'kind') }), term('满意度调查'));
  await choose(page, visit.getByRole('combobox', { name: label('visits', 'state') }), term('已完成'));
  await typeDay(labelled(visit, label('visits', 'heldOn')), today);
  await visit.getByRole('button', { name: t('basic.save'), exact: true }).click();
  const survey = page.getByRole('dialog', { name: t('care.addTitle.surveys') });
  const question = (n: number) => survey.getByRole('group', { name: t('care.survey.question', { n }), exact: true });
  await expect(question(1)).toBeFocused();
  for (const key of ['4', '4', '3', 'y', '8']) await page.keyboard.press(key);
  await survey.getByLabel(label('surveys', 'form'), { exact: true }).fill(sent?.form ?? '');
  await page.keyboard.press('Control+Enter');
  await expect(survey.getByText(t('refusals.kind.formOfAnother', { form: sent?.form ?? '', client: '别家公司' }))).toBeVisible();
  await survey.getByLabel(label('surveys', 'form'), { exact: true }).fill('纸质 7');
  await page.keyboard.press('Control+Enter');
  await expect(survey).toBeHidden();
  await expect(notice(page, t('surveys.madePlan'))).toBeVisible();
  const { items: [held] } = await kemai.must('visit:list', { client: id });
  expect(await kemai.must('survey:list', { client: id })).toMatchObject({ total: 1, items: [{ visit: held?.id, form: '纸质 7', planOwed: true }] });

  await kemai.willSave('form.pdf');
  await client.main.getByRole('button', { name: t('surveys.form.send') }).click();
  const form = page.getByRole('dialog', { name: t('surveys.form.title', { count: 1 }) });
  await expect(form.getByRole('button', { name: t('surveys.form.print') })).toBeDisabled();
  await form.getByLabel(t('lists.purpose.why'), { exact: true }).fill('客户来电要的');
  await form.getByRole('button', { name: t('surveys.form.print') }).click();
  await expect(notice(page, /form\.pdf/u)).toBeVisible({ timeout: 60_000 });
  expect(await kemai.must('touch:overrides', { client: id })).toMatchObject({ total: 1, items: [{ what: '调查', why: '客户来电要的' }] });
  await kemai.must('improvement:edit', { id: (await kemai.must('improvement:list', {})).items[0]?.id ?? ('' as never), fields: { goal: '下次升到 85 分' } });
  const { surveys } = await kemai.must('report:complaints', { ...monthOfDay(today) });
  expect(surveys.now).toMatchObject({ figures: { surveys: 1, satisfaction: { n: 1 } }, response: { asked: 2, returned: 0 }, plans: { opened: 1 } });
  await kemai.must('improvement:start', { client: other });
  const openFigure = async (line: string) => {
    await (await rooms.reports()).month(today.slice(0, 7));
    await page.getByRole('row').filter({ hasText: line }).getByRole('button').click();
    await expect(page.getByRole('button', { name: t('surveys.clearFilter') })).toBeVisible();
  };
  const plans = page.getByRole('list', { name: t('surveys.plan.title') }).getByRole('listitem');
  await openFigure('评价率');
  await expect(page.getByText(t('surveys.none.doneHere'))).toBeVisible();
  await openFigure('新建提升计划');
  await expect(plans).toHaveCount(2);
  await expect(page.getByText(t('surveys.none.escalations'))).toBeHidden();
  await openFigure('高层介入');
  await expect(page.getByText(t('surveys.none.escalations'))).toBeVisible();
  await expect(plans).toHaveCount(0);
  await page.getByRole('button', { name: t('surveys.clearFilter') }).click();
  await expect(plans).toHaveCount(2);
  const palette = await (await rooms.palette()).type('升到 85');
  await expect(palette.found.first()).toContainText('85');
});

// C-12, R-RV-02: however such a visit is logged, its survey comes next, and knows the visit.
test('a visit of the day that was to ask how satisfied the client is leads from its note to the survey', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id: client } = await kemai.must('client:create', { fields: { name: '科技有限公司', valueGrade: 'B类' } });
  const { id: visit } = await kemai.must('visit:add', { client, fields: { plannedOn: today, kind: '满意度调查', method: '上门拜访', agenda: ['问新产品用得怎样'] } });
  await (await rooms.today()).isShown();
  await page.getByRole('list', { name: t('today.day.list') }).getByRole('button', { name: t('plan.logNamed', { client: '科技有限公司' }) }).click();
  await page.getByRole('dialog').filter({ visible: true }).getByRole('button', { name: t('basic.save'), exact: true }).click();
  const survey = page.getByRole('dialog', { name: t('care.addTitle.surveys') });
  await expect(survey.getByRole('group', { name: t('care.survey.question', { n: 1 }), exact: true })).toBeFocused();
  for (const key of ['5', '5', '4', 'y', '9']) await page.keyboard.press(key);
  await page.keyboard.press('Control+Enter');
  await expect(survey).toBeHidden();
  expect(await kemai.must('survey:list', { client })).toMatchObject({ total: 1, items: [{ visit, heldOn: today, channel: '上门拜访', recommend: 9 }] });
});
