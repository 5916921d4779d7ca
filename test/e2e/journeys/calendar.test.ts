import { weekdayOf } from '../../../shared/calendar/holidays';
import { addDays, clockTime, dayOf, momentAt, type Day } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone, type Kemai } from '../kemai';
import { LogFollowup } from '../pages/followup';

/** Days of next week, so that every one of them lies ahead. */
const nextWeek = (weekday: number): Day => {
  const today = dayOf(Date.now(), appZone);
  return addDays(today, 7 + weekday - weekdayOf(today));
};

const visits = async (kemai: Kemai, client: string) =>
  (await kemai.must('visit:list', { client: client as never })).items.map(({ plannedOn, plannedAt }) => `${plannedOn ?? ''} ${plannedAt === null ? '' : clockTime(plannedAt, appZone)}`.trim()).sort();

test('a visit is dragged into Friday afternoon: it is asked about, made all the same, and undone; a better time is one click (R-RV-04, AT-16) @both', async ({ opened: { kemai, rooms } }) => {
  const { page, words } = kemai.stage;
  const [thursday, friday] = [nextWeek(4), nextWeek(5)];
  const { id } = await kemai.must('client:create', { fields: { name: '科技有限公司' }, anyway: true });
  await kemai.must('visit:add', { client: id, fields: { plannedOn: thursday, plannedAt: momentAt(thursday, '10:00', appZone), minutes: 60, focus: '看样机' } });
  const calendar = await (await (await rooms.calendar()).isShown()).weekAhead(friday);

  await calendar.drag(calendar.event(thursday, '看样机'), thursday, friday, 4);
  await expect(calendar.move).toContainText('12:00');
  await calendar.move.getByRole('button', { name: words.t('basic.cancel'), exact: true }).click();
  await expect(calendar.event(thursday, '看样机')).toBeVisible();
  expect(await visits(kemai, id)).toEqual([`${thursday} 10:00`]);

  await calendar.drag(calendar.event(thursday, '看样机'), thursday, friday, 4);
  await calendar.move.getByRole('button', { name: words.t('calendar.move.anyway') }).click();
  await expect(calendar.event(friday, '看样机')).toContainText('14:00');
  await expect.poll(() => visits(kemai, id)).toEqual([`${friday} 14:00`]); // the grid shows it before it is written
  await page.getByRole('button', { name: words.t('basic.undo'), exact: true }).click();
  await expect(calendar.event(thursday, '看样机')).toContainText('10:00');

  await calendar.drag(calendar.event(thursday, '看样机'), thursday, friday, 4);
  await calendar.move.getByRole('button', { name: words.like('calendar.better') }).click();
  await expect(calendar.move).toBeHidden();
  await expect.poll(() => visits(kemai, id)).not.toEqual([`${thursday} 10:00`]);
  expect((await visits(kemai, id))[0]).not.toContain('14:00');
});

test('what recurs is dragged with all that follows, one of its days is logged with its agenda, and the rest stays planned (AT-17)', async ({ opened: { kemai, rooms } }) => {
  const { page, words } = kemai.stage;
  const today = dayOf(Date.now(), appZone);
  const [tuesday, wednesday] = [nextWeek(2), nextWeek(3)];
  const { id } = await kemai.must('client:create', { fields: { name: '周边有限公司' }, anyway: true });
  const start = addDays(tuesday, -7);
  await kemai.must('visit:add', { client: id, fields: { plannedOn: start, plannedAt: momentAt(start, '10:00', appZone), minutes: 60, focus: '例会', agenda: ['谈续约'], recurrence: 'FREQ=WEEKLY;COUNT=4' } });
  const calendar = await (await (await rooms.calendar()).isShown()).weekAhead(wednesday);
  await calendar.drag(calendar.event(tuesday, '例会'), tuesday, wednesday, 1);
  await calendar.move.getByRole('radio', { name: words.t('calendar.scope.following') }).check();
  await calendar.move.getByRole('button', { name: new RegExp(`^(${words.t('calendar.move.confirm')}|${words.t('calendar.move.anyway')})$`) }).click();
  await expect(calendar.event(wednesday, '例会')).toContainText('11:00');
  await page.keyboard.press('ArrowRight');
  await expect(calendar.event(addDays(wednesday, 7), '例会')).toContainText('11:00');

  await calendar.event(addDays(wednesday, 7), '例会').click();
  const drawer = page.getByRole('dialog').filter({ hasText: '谈续约' });
  await drawer.getByRole('button', { name: words.t('calendar.drawer.log') }).click();
  const log = await new LogFollowup(kemai.stage).isOpen();
  await (await log.fill({ summary: '按议程谈了续约，客户同意' })).save();
  const states = (await kemai.must('visit:list', { client: id })).items.map(({ state, heldOn, series }) => ({ state, held: heldOn, isOne: series !== null }));
  expect(states.filter(({ state }) => state === '已完成')).toEqual([{ state: '已完成', held: today, isOne: true }]);
  expect(states.filter(({ state }) => state === '计划')).toHaveLength(2);
});
