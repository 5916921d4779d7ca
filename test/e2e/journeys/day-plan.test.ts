import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, addMonths, dayOf, momentAt, momentOf } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone as zone } from '../kemai';
import { Messages } from '../messages';

test('plan a day: a proposal accepted, the order changed and undone, a visit logged so that it goes, briefs printed (AT-17)', async ({ opened, place }) => {
  const { kemai, rooms } = opened;
  const { page, words } = kemai.stage;
  const today = dayOf(Date.now(), zone);
  const make = async (name: string, lng: number) => (await kemai.must('client:create', { fields: { name, stage: '合作', valueGrade: 'A类', cooperationSince: addMonths(addDays(today, 4), -12) }, addresses: [{ city: '上海市', district: '浦东新区', lat: 31.2, lng }], anyway: true })).id;
  const [near, far, owed] = [await make('近处有限公司', 121.1), await make('远处有限公司', 121.4), await make('贸易集团有限公司', 121.2)];
  await kemai.must('followup:log', { client: owed, fields: { heldOn: addDays(today, -22), summary: '谈过续购' } });
  await kemai.must('plan:set', { client: owed, plan: { frequency: '每月1次', nextOn: addDays(today, 9), method: '上门拜访', focus: '收集使用反馈' } });
  await kemai.must('settings:write', { patch: { startLat: 31.2, startLng: 121 } });
  for (const client of [near, far]) await kemai.must('visit:add', { client, fields: { plannedOn: today, method: '上门拜访', agenda: ['谈续约'] } });
  await kemai.must('visit:add', { client: near, fields: { plannedOn: addDays(today, 30), plannedAt: momentAt(addDays(today, 30), '10:00', zone) } });
  await (await rooms.today()).isShown();
  const main = page.getByRole('main');
  const stops = main.getByRole('list', { name: words.t('today.day.list') }).getByRole('listitem');
  await expect(stops).toHaveCount(2);
  await expect(stops.first()).toContainText('近处有限公司');

  await stops.first().getByRole('button', { name: words.t('plan.downNamed', { client: '近处有限公司' }) }).click();
  await expect(stops.first()).toContainText('远处有限公司');
  await page.getByRole('button', { name: words.t('basic.undo'), exact: true }).click();
  await expect(stops.first()).toContainText('近处有限公司');

  await main.getByRole('button', { name: words.t('plan.acceptNamed', { client: '贸易集团有限公司' }) }).click();
  await expect(main.getByRole('button', { name: words.t('plan.acceptNamed', { client: '贸易集团有限公司' }) })).toHaveCount(0);
  expect((await kemai.must('visit:list', { client: owed })).items[0]?.agenda?.length).toBeGreaterThan(1);

  await stops.first().getByRole('button', { name: words.t('brief.openNamed', { client: '近处有限公司' }) }).click();
  const sheet = page.getByRole('article', { name: words.t('brief.of', { client: '近处有限公司' }) });
  await expect(sheet).toContainText('谈续约');
  await page.keyboard.press('Escape');

  const file = join(place.out, 'briefs.pdf');
  await kemai.willSave('briefs.pdf');
  await main.getByRole('button', { name: words.t('brief.printDay') }).click();
  await page.getByRole('button', { name: words.t('exports.go'), exact: true }).click();
  await expect(page.getByText(words.like('brief.printed'))).toBeVisible({ timeout: 60_000 });
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file).toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(3);

  await stops.first().getByRole('button', { name: words.t('plan.logNamed', { client: '近处有限公司' }) }).click();
  await page.getByRole('dialog').filter({ visible: true }).getByRole('button', { name: words.t('basic.save'), exact: true }).click();
  await expect(stops.filter({ hasText: '近处有限公司' })).toContainText('已完成');
});

test('a line is moved with one key, and comes back with undo', async ({ opened }) => {
  const { kemai, rooms } = opened;
  const { page, words } = kemai.stage;
  const today = dayOf(Date.now(), zone);
  const { id } = await kemai.must('client:create', { fields: { name: '改期有限公司', stage: '合作' }, anyway: true });
  await kemai.must('followup:log', { client: id, fields: { summary: '谈过', nextAction: '送样品到公司', nextDueOn: today } });
  await kemai.must('care:add', { client: id, fields: { action: '寄产品手册', cycle: '重复', frequency: '每月1次' } });
  const { id: plan } = await kemai.must('improvement:start', { client: id });
  await kemai.must('improvement:edit', { id: plan, fields: {}, actions: [{ text: '安排专人对接', dueOn: today }] });
  await (await rooms.today()).isShown();
  const list = (group: 'today' | 'week') => page.getByRole('list', { name: words.t('today.list', { group: words.t(`today.groups.${group}`) }) });
  for (const what of ['送样品到公司', '寄产品手册', '安排专人对接']) {
    await page.getByRole('main').getByRole('listitem').filter({ hasText: what }).focus();
    await page.keyboard.press('m');
    await page.getByRole('dialog').filter({ visible: true }).getByRole('button', { name: words.t('today.move.week'), exact: true }).click();
    await expect(list('week').getByText(what)).toBeVisible();
    await page.getByRole('button', { name: words.t('basic.undo'), exact: true }).click();
    await expect(list('today').getByText(what)).toBeVisible();
  }
});

test('a visit is told before it begins, without its client’s name, and the message opens it', async ({ opened }) => {
  test.setTimeout(180_000); // a reminder has the time of a visit, which is told by the minute
  const { kemai } = opened;
  const { page } = kemai.stage;
  const messages = await Messages.keep(kemai);
  const { id } = await kemai.must('client:create', { fields: { name: '提醒有限公司' }, anyway: true });
  await kemai.must('settings:write', { patch: { remindMinutes: 30 } });
  const begins = (Math.floor(Date.now() / 60_000) + 31) * 60_000;
  await kemai.must('visit:add', { client: id, fields: { plannedOn: dayOf(begins, zone), plannedAt: momentOf(begins, zone) } });
  const told = (): Promise<readonly string[]> => messages.under('拜访提醒');
  await expect.poll(told, { timeout: 120_000, intervals: [2000] }).toHaveLength(1);
  expect((await told()).join('')).not.toContain('提醒有限公司');
  await messages.click('拜访提醒', '');
  await expect(page.getByRole('heading', { name: '提醒有限公司' })).toBeVisible();
  expect(await told()).toHaveLength(1);
});
