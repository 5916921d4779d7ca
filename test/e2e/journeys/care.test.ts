import { expect, test } from '../fixtures';
import { fixture } from '../kemai';
import { choose, labelled, notice, pickRadio, typeDay } from '../pages/controls';

const [firm, core] = ['科技有限公司', '*制造集团'];

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`S2-T5, S2-T6, S4-T1…T3: the manual's tables stand on their clients; a visit is held, and that is taken back (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      await kemai.willPick(fixture('manual-tables.xlsx'));
      const data = await rooms.data();
      const sheets = await (await data.part('imports')).chooseFile();
      const check = await sheets.check();
      for (const sheet of ['表5 客户回访计划表', '表6 客户满意度调查表', '客户信息分层表', '客户维护策略执行表', '客户维护案例分析表']) await expect(check.summary(sheet)).toContainText(words.t('imports.check.counts.created'));
      const clients = await (await check.run()).seeClients();
      await clients.filter('2023001');
      await expect(clients.rows).toHaveCount(1);
      const client = await clients.open('2023001', firm);
      await pickRadio(page, client.main, words.t('care.tab'));

      const visits = client.main.getByRole('region', { name: words.t('care.titles.visits'), exact: true });
      const visit = visits.getByRole('listitem');
      await expect(visit).toContainText('使用体验，操作问题解决');
      await expect(visit).toContainText(words.term('计划'));
      const survey = client.main.getByRole('region', { name: words.t('care.titles.surveys'), exact: true }).getByRole('listitem');
      await expect(survey).toContainText(words.t('care.survey.ofFive', { value: 5 }));
      await expect(survey).toContainText('希望增加数据分析功能，方便监控服务器运行状态。');

      await visit.getByRole('button', { name: words.like('care.editOf') }).click();
      const dialog = page.getByRole('dialog', { name: words.t('care.editTitle.visits') });
      await dialog.getByRole('combobox', { name: words.label('visits', 'state') }).click();
      await page.getByTitle(words.term('已完成'), { exact: true }).filter({ visible: true }).last().click();
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await expect(labelled(dialog, words.label('visits', 'heldOn'))).toHaveAttribute('aria-invalid', 'true');
      await typeDay(labelled(dialog, words.label('visits', 'heldOn')), '2023-09-10');
      await labelled(dialog, words.label('visits', 'notes')).fill('问题都解决了');
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(visit).toContainText(words.term('已完成'));
      await expect(visit).toContainText('问题都解决了');

      await notice(page, words.t('care.edited.visits')).getByRole('button', { name: words.t('basic.undo') }).click();
      await expect(visit).toContainText(words.term('计划'));
      await expect(visit).not.toContainText('问题都解决了');

      const others = await (await rooms.clients()).filter('制造集团');
      await expect(others.rows).toHaveCount(1);
      await others.open('C002', core);
      await pickRadio(page, client.main, words.t('care.tab'));
      await expect(client.main.getByRole('region', { name: words.t('care.titles.tierRecords'), exact: true }).getByRole('listitem')).toContainText(words.term('HV_LL'));
      await expect(client.main.getByRole('region', { name: words.t('care.titles.cases'), exact: true }).getByRole('listitem')).toContainText('L001 因系统稳定性投诉');
    });

    test(`R-CA-09: a care task says what it is sent for, and what none was said of is judged as marketing (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      const { id } = await kemai.must('client:create', { fields: { name: firm } });
      await kemai.must('care:add', { client: id, fields: { action: '寄宣传册' } }); // as a table without the column brings it
      const client = await (await rooms.clients()).open(firm);
      await pickRadio(page, client.main, words.t('care.tab'));
      await client.main.getByRole('button', { name: words.t('care.add.careTasks') }).click();
      const dialog = page.getByRole('dialog', { name: words.t('care.addTitle.careTasks') });
      await labelled(dialog, words.label('careTasks', 'action')).fill('寄使用手册');
      await typeDay(labelled(dialog, words.label('careTasks', 'dueOn')), '2023-12-15');
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      const kind = dialog.getByRole('combobox', { name: words.label('careTasks', 'messageClass') });
      await expect(kind).toHaveAttribute('aria-invalid', 'true');
      await choose(page, kind, words.term('服务'));
      await labelled(dialog, words.label('careTasks', 'gift')).fill('使用手册');
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await expect(dialog).toBeHidden();
      const { items } = await kemai.must('care:list', { client: id });
      expect(items.map(({ action, messageClass, gift }) => [action, messageClass, gift]).sort()).toEqual([['寄使用手册', '服务', '使用手册'], ['寄宣传册', null, null]]);

      const task = client.main.getByRole('region', { name: words.t('care.titles.careTasks'), exact: true }).getByRole('listitem').filter({ hasText: '寄宣传册' });
      await task.getByRole('button', { name: words.t('care.finish.title', { action: '寄宣传册' }) }).click();
      const done = page.getByRole('dialog', { name: words.t('care.finish.title', { action: '寄宣传册' }) });
      await expect(done).toContainText(words.t('care.finish.unclassed'));
      await expect(done).toContainText(words.t('touch.verdicts.serviceOnly'));
    });

    test(`R-SV-01: a survey is asked and answered, refused where an answer is missing its question, and kept as a draft (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      const { id } = await kemai.must('client:create', { fields: { name: firm } });
      const client = await (await rooms.clients()).open(firm);
      await pickRadio(page, client.main, words.t('care.tab'));
      const add = client.main.getByRole('button', { name: words.t('care.add.surveys') });
      await add.click();
      const dialog = page.getByRole('dialog', { name: words.t('care.addTitle.surveys') });
      const question = (n: number) => dialog.getByRole('group', { name: words.t('care.survey.question', { n }), exact: true });
      await expect(question(1)).toContainText(words.term('产品质量稳定性')); // kept as the manual has it, said in the language of the reader
      await pickRadio(page, question(1), '4');
      await labelled(dialog, words.label('surveys', 'template')).fill('季度调查');
      await expect.poll(async () => JSON.stringify(await kemai.must('draft:read', { key: `surveys:new:${id}` }))).toContain('季度调查');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await add.click();
      await expect(question(1).getByRole('radio', { name: '4', exact: true })).toBeChecked();
      await pickRadio(page, question(5), '8');
      await dialog.getByRole('button', { name: words.t('care.survey.wording') }).click();
      await dialog.getByRole('button', { name: words.t('care.survey.add') }).click();
      await pickRadio(page, question(7), '3');
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await expect(dialog.getByRole('alert')).toContainText(words.t('refusals.kind.dimensionMissing', { line: 7 }));
      await dialog.getByRole('button', { name: words.t('care.survey.remove', { n: 7 }) }).click();
      await dialog.getByRole('button', { name: words.t('basic.save'), exact: true }).click();
      await expect(dialog).toBeHidden();
      const survey = client.main.getByRole('region', { name: words.t('care.titles.surveys'), exact: true }).getByRole('listitem');
      await expect(survey).toContainText('季度调查');
      await expect(survey).toContainText(words.term('产品质量稳定性'));
      expect((await kemai.must('survey:list', { client: id })).items[0]?.answers[0]?.dimension).toBe('产品质量稳定性');
      await expect(survey).toContainText(words.t('care.survey.ofTen', { value: 8 }));
    });
  });
}
