import { addMonths, dayOf, type Day } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone as zone } from '../kemai';
import { ComplaintsPage } from '../pages/complaints';

// R-CP-11, AT-34, beyond §2 item 13: what others complained of is looked at where the same product stands.
test('a problem of three months in a row becomes a check of all owners, stands on their visits, is done when one is logged, and shows whether complaints fall', async ({ opened: { kemai, rooms } }) => {
  test.setTimeout(180_000);
  const { page } = kemai.stage;
  const { t, term, label } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const problem = '服务器噪音大';
  const { id: product } = await kemai.must('product:create', { fields: { name: 'X200服务器' } });
  const owner = async (name: string): Promise<string> => {
    const { id } = await kemai.must('client:create', { fields: { name }, anyway: true });
    await kemai.must('owned:create', { client: id, fields: { product, state: '在用' } });
    return id;
  };
  const angry = await owner('青禾电商有限公司');
  const planned = await owner('近处有限公司');
  await owner('远处有限公司');
  const firstOfMonth = `${today.slice(0, 8)}01` as Day;
  for (const back of [2, 1, 0]) await kemai.must('complaint:open', { client: angry as never, fields: { content: '噪音很大', problem, product, receivedOn: addMonths(firstOfMonth, -back) } });
  const { id: visit } = await kemai.must('visit:add', { client: planned as never, fields: { plannedOn: today, method: '上门拜访', agenda: ['谈续约'] } });

  await rooms.complaints();
  const list = new ComplaintsPage(kemai.stage);
  const flag = t('prevention.repeat', { months: 3 });
  await expect(list.rows.first()).toContainText(t('prevention.repeatShort', { months: 3 }));
  const complaint = await list.open(problem);
  await expect(complaint.main.getByText(`${flag} · 产品部`)).toBeVisible();
  await page.getByRole('button', { name: t('complaints.page.more'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('prevention.startFor') }).click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await expect(dialog.getByRole('status')).toContainText('将列入 2 家客户，其中 1 家已有拜访计划');
  await dialog.getByRole('button', { name: t('prevention.start'), exact: true }).click();

  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(`${problem} · X200服务器`);
  const clients = main.getByRole('table', { name: t('prevention.clientsLabel') });
  await expect(clients.getByRole('row')).toHaveCount(3);
  await expect(clients.getByRole('row', { name: /远处有限公司/u })).toContainText(t('prevention.noVisit'));
  expect((await kemai.must('visit:read', { id: visit })).agenda?.at(-1)).toContain(t('prevention.topic', { problem }));

  const chart = main.getByRole('region', { name: t('prevention.chart', { problem }) });
  await expect(chart.getByText(t('prevention.startMark'))).toBeVisible();
  await chart.getByRole('button', { name: t('reports.view.asTable', { chart: t('prevention.chart', { problem }) }) }).click();
  await expect(chart.getByRole('row')).toHaveCount(13);

  await main.getByRole('button', { name: t('basic.edit'), exact: true }).click();
  await dialog.getByLabel(label('preventions', 'owner'), { exact: true }).fill('张工');
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(main.getByText('张工').first()).toBeVisible();

  await clients.getByRole('checkbox', { name: t('prevention.tick', { client: '远处有限公司' }) }).click();
  await main.getByRole('button', { name: t('prevention.planVisits'), exact: true }).click();
  await dialog.getByRole('button', { name: t('prevention.planVisits'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(main.getByText(t('prevention.noVisit'), { exact: true })).toHaveCount(0);

  await (await rooms.today()).isShown();
  const stop = main.getByRole('list', { name: t('today.day.list') }).getByRole('listitem').filter({ hasText: '近处有限公司' });
  await stop.getByRole('button', { name: t('plan.logNamed', { client: '近处有限公司' }) }).click();
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(stop).toContainText('已完成');

  await rooms.complaints();
  await main.getByText(t('prevention.title'), { exact: true }).click();
  await expect(main.getByRole('table', { name: t('prevention.title') })).toContainText('1 / 2');
  await main.getByRole('button', { name: problem, exact: true }).click();
  await main.getByText(t('prevention.show.done'), { exact: true }).click();
  await expect(clients.getByRole('row', { name: /近处有限公司/u })).toContainText(term('已完成'));
  await main.getByText(t('prevention.show.open'), { exact: true }).click();
  await clients.getByRole('checkbox', { name: t('prevention.tick', { client: '远处有限公司' }) }).click();
  await main.getByRole('button', { name: t('prevention.markNotNeeded'), exact: true }).click();
  await dialog.getByLabel(t('prevention.why'), { exact: true }).fill('已经换成新款');
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(main.getByText(t('basic.progress', { done: 2, total: 2 }))).toBeVisible();
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('the report leads from a frequent problem to a check', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id: product } = await kemai.must('product:create', { fields: { name: 'X200服务器' } });
  const made = async (name: string) => {
    const { id } = await kemai.must('client:create', { fields: { name }, anyway: true });
    await kemai.must('owned:create', { client: id, fields: { product } });
    return id;
  };
  const angry = await made('青禾电商有限公司');
  await made('近处有限公司');
  await kemai.must('complaint:open', { client: angry, fields: { content: '划痕', problem: '外观划痕', receivedOn: addMonths(`${today.slice(0, 8)}01` as Day, -1) } });
  await rooms.reports();
  await page.getByRole('button', { name: t('prevention.startForProblem', { problem: '外观划痕' }) }).click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await expect(dialog.getByRole('status')).toContainText('将列入 1 家客户');
  await dialog.getByRole('button', { name: t('prevention.start'), exact: true }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('外观划痕 · X200服务器');
});
