import { addDays, dayOf, momentAt, momentOf } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone as zone } from '../kemai';
import { LogFollowup } from '../pages/followup';

// R-ST-06, beyond §2 item 8: what was promised in a note is confirmed with one key, kept, broken, and counted.
test('a promise is found in a note, confirmed with one key and kept; another is refused, a third broken, and the rate tells it', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id: client } = await kemai.must('client:create', { fields: { name: '青禾电商有限公司', owner: '张三' } });
  await kemai.must('promise:add', { client, fields: { text: '出具检测报告', dueOn: addDays(today, -1) } });

  await rooms.clients();
  await page.keyboard.press('n');
  const log = await new LogFollowup(kemai.stage).isOpen();
  await log.about('青禾', '青禾电商有限公司');
  await log.fill({ summary: '客户希望尽快。我们明天上午送达样品；三天内给客户报价。' });
  await log.save();

  const found = page.getByRole('complementary', { name: t('promises.found.title') });
  await expect(found.getByRole('listitem')).toHaveCount(2);
  await expect(found).toContainText('我们明天上午送达样品');
  await page.keyboard.press('p');
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('x');
  await expect(found).toHaveCount(0);

  const main = await rooms.care('promises');
  const table = main.getByRole('grid', { name: t('promises.title') });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('row').nth(1)).toContainText(t('promises.standing.overdue'));
  const sample = table.getByRole('row', { name: /送达样品/u });
  await expect(sample).toContainText('张三');

  await sample.getByRole('button', { name: t('promises.act.moreNamed', { text: '我们明天上午送达样品' }) }).click();
  await page.getByRole('menuitem', { name: t('promises.act.move') }).click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await dialog.getByLabel(t('promises.move.on')).fill(addDays(today, 3));
  await dialog.getByLabel(t('promises.move.on')).press('Tab');
  await dialog.getByLabel(t('promises.move.reason')).fill('供应商晚到，已电话告知');
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(sample).toContainText('原定');

  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('b');
  await expect(table.getByRole('row')).toHaveCount(2);
  await sample.getByRole('button', { name: t('promises.act.keptNamed', { text: '我们明天上午送达样品' }) }).click();
  await expect(main.getByText(t('promises.nothingHere'))).toBeVisible();
  await expect(main.getByText(t('promises.rate.counts', { kept: '1', n: '2' }))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(sample).toBeVisible();
});

test('a promise that is tighter than what was done before is pointed out while a step is typed, and stops nobody (AT-13)', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t, label } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id: client } = await kemai.must('client:create', { fields: { name: '青禾电商有限公司', owner: '张三' } });
  for (let hours = 30; hours < 36; hours++) {
    const receivedAt = momentAt(addDays(today, -9), '08:00', zone);
    const { id: complaint } = await kemai.must('complaint:open', { client, fields: { content: '噪音大', receivedAt } });
    await kemai.must('complaint:add-step', { complaint, fields: { step: '处理完成', content: '已更换', at: momentOf(Date.parse(receivedAt.slice(0, 24)) + hours * 3_600_000, zone) } });
  }
  await kemai.must('complaint:open', { client, fields: { content: '屏幕划痕', receivedOn: today } });
  await (await rooms.complaints()).open('屏幕划痕');
  await page.getByRole('button', { name: t('complaints.page.addStep'), exact: true }).click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await dialog.getByLabel(label('complaintSteps', 'content')).fill('告诉客户：2小时内修好');
  const warning = dialog.getByRole('status', { name: t('promises.over.label') });
  await expect(warning).toContainText(t('promises.over.tight', { hours: '2', p90: '35', n: '6' }));
  await dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('complementary', { name: t('promises.found.title') }).getByRole('button', { name: t('promises.found.take') }).click();
  await rooms.today();
  await expect(page.getByRole('main').getByText(t('today.kinds.promise')).first()).toBeVisible();
  await (await rooms.care('promises')).getByRole('button', { name: t('promises.add'), exact: true }).click();
  await dialog.getByLabel(label('promises', 'text')).fill('今天修好');
  await expect(warning).toContainText('今天修好');
});

test('what was written before is looked through for promises where it stands, in the story and at a step of a complaint (R-ST-06)', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id: client } = await kemai.must('client:create', { fields: { name: '青禾电商有限公司', owner: '张三' } });
  await kemai.must('followup:log', { client, fields: { heldOn: addDays(today, -30), summary: '我们明天上午送达样品' } });
  const { id: complaint } = await kemai.must('complaint:open', { client, fields: { content: '屏幕划痕', receivedOn: today } });
  await kemai.must('complaint:add-step', { complaint, fields: { step: '方案制定', content: '告诉客户：三天内更换', at: momentOf(Date.now() - 60_000, zone) } });
  await kemai.must('complaint:add-step', { complaint, fields: { step: '处理执行', content: '已到现场', at: momentOf(Date.now() - 30_000, zone) } });
  const found = page.getByRole('complementary', { name: t('promises.found.title') });

  const list = await rooms.clients();
  await list.open('青禾电商有限公司');
  const story = page.getByRole('region', { name: t('clients.timeline.title'), exact: true });
  const note = story.getByRole('listitem').filter({ hasText: '明天上午送达样品' }).getByRole('button', { name: t('promises.find.act') });
  await note.click();
  await expect(found.getByRole('listitem')).toHaveText(/明天上午送达样品/u);
  await page.keyboard.press('p');
  await expect(found).toHaveCount(0);
  await note.click();
  await expect(page.getByText(t('promises.find.none'))).toBeVisible();
  await expect(found).toHaveCount(0);

  await (await rooms.complaints()).open('屏幕划痕');
  const step = (text: string) => page.getByRole('list', { name: t('complaints.steps.label') }).getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: t('promises.find.act') });
  await step('已到现场').click();
  await expect(page.getByText(t('promises.find.none'))).toBeVisible();
  await step('三天内更换').click();
  await expect(found.getByRole('listitem')).toHaveText(/三天内更换/u);
});

test('an entry of the calendar opens the promise, the care task or the duty itself, and a hit of the search its promise', async ({ opened: { kemai, rooms } }) => {
  const { page, words } = kemai.stage;
  const { t, label } = words;
  const today = dayOf(Date.now(), zone);
  const { id: client } = await kemai.must('client:create', { fields: { name: '青禾电商有限公司', owner: '张三' } });
  for (let n = 1; n <= 25; n++) await kemai.must('promise:add', { client, fields: { text: `寄第${n}份样品`, madeOn: addDays(today, -30), dueOn: addDays(today, -30 + n) } });
  await kemai.must('promise:add', { client, fields: { text: '出具检测报告', dueOn: today } });
  await kemai.must('care:add', { client, fields: { action: '寄贺卡', cycle: '当天', dueOn: today } });
  const { items: [duty] } = await kemai.must('duty:list', { client, kinds: ['首次跟进'] });
  if (duty === undefined) throw new Error('nothing is owed');

  await rooms.calendar();
  await page.keyboard.press('m');
  const entry = (text: string | RegExp) => page.locator('.km-calendar').getByRole('button').filter({ hasText: text }).first();
  const marked = (text: string | RegExp) => page.locator('[aria-current="true"]').filter({ hasText: text });
  await entry('出具检测报告').click();
  await expect(marked('出具检测报告')).toBeInViewport();
  await rooms.calendar();
  await page.keyboard.press('m');
  await entry('寄贺卡').click();
  await expect(page.getByRole('dialog').filter({ visible: true }).getByLabel(label('careTasks', 'action'))).toHaveValue('寄贺卡');
  await page.keyboard.press('Escape');
  await rooms.calendar();
  await page.keyboard.press('m');
  await entry(new RegExp(words.term('首次跟进'))).click();
  await expect(page.getByRole('list', { name: t('duties.title') }).getByRole('listitem').and(marked(words.term('首次跟进')))).toBeInViewport();

  await rooms.today();
  await rooms.room.focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').filter({ visible: true }).fill('出具检测');
  await page.getByRole('option', { name: /出具检测报告/u }).first().click();
  await expect(marked('出具检测报告')).toBeInViewport();
});
