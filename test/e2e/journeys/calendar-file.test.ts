import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weekdayOf } from '../../../shared/calendar/holidays';
import { addDays, dayOf, momentAt, type Day } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone } from '../kemai';

/** A day of next week. */
const nextWeek = (weekday: number): Day => {
  const today = dayOf(Date.now(), appZone);
  return addDays(today, 7 + weekday - weekdayOf(today));
};

test('the calendar is saved; a file of another program is tried, brought in, brought in again without a copy, and taken back (issue 5 item 4) @both', async ({ opened: { kemai, rooms }, place }) => {
  const { page, words } = kemai.stage;
  const [tuesday, thursday] = [nextWeek(2), nextWeek(4)];
  const { id } = await kemai.must('client:create', { fields: { name: '科技有限公司' }, anyway: true });
  await kemai.must('visit:add', { client: id, fields: { plannedOn: tuesday, plannedAt: momentAt(tuesday, '10:00', appZone), minutes: 60, focus: '看样机', place: '滨江路8号' } });
  const calendar = await (await (await rooms.calendar()).isShown()).weekAhead(thursday);
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: words.t('calendar.files.menu'), exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
  };

  await kemai.willSave('out.ics');
  await choose(words.t('calendar.files.save'));
  await page.getByRole('dialog').getByRole('radio', { name: words.t('calendar.files.spans.all') }).check();
  await page.getByRole('button', { name: words.t('exports.go'), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const saved = readFileSync(join(place.out, 'out.ics'), 'utf8');
  expect(saved).toContain('看样机');
  expect(saved).not.toContain('滨江路8号');

  const file = join(place.out, 'abroad.ics');
  const compact = thursday.replaceAll('-', '');
  writeFileSync(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1@x', `DTSTART;TZID=${appZone}:${compact}T140000`, 'DURATION:PT1H', 'SUMMARY:去看展', 'END:VEVENT',
    'BEGIN:VEVENT', 'UID:2@x', `DTSTART;TZID=${appZone}:${compact}T100000`, 'SUMMARY:太密', 'RRULE:FREQ=MINUTELY', 'END:VEVENT', 'BEGIN:VTODO', 'SUMMARY:买票', 'END:VTODO', 'END:VCALENDAR', ''].join('\r\n'));
  await kemai.willPick(file);
  const bringIn = page.getByRole('dialog', { name: words.t('calendar.files.title', { file: 'abroad.ics' }) });
  await choose(words.t('calendar.files.bringIn'));
  await expect(bringIn).toContainText(words.t('calendar.files.why.tooOften'));
  await expect(bringIn).toContainText(words.t('calendar.files.others.VTODO', { count: '1' }));
  await expect(calendar.event(thursday, '去看展')).toHaveCount(0);
  await bringIn.getByRole('button', { name: words.t('calendar.files.go', { count: '1' }) }).click();
  await expect(calendar.event(thursday, '去看展')).toContainText('14:00');

  await kemai.willPick(file);
  await choose(words.t('calendar.files.bringIn'));
  await expect(bringIn).toContainText(words.t('calendar.files.nothing'));
  await bringIn.getByRole('button', { name: words.t('calendar.files.close'), exact: true }).click();
  await kemai.willPick(join(place.out, 'out.ics'));
  await choose(words.t('calendar.files.bringIn'));
  const own = page.getByRole('dialog', { name: words.t('calendar.files.title', { file: 'out.ics' }) });
  await expect(own).toContainText(words.t('calendar.files.nothing'));
  await own.getByRole('button', { name: words.t('calendar.files.close'), exact: true }).click();
  expect((await kemai.must('visit:list', { client: id })).items[0]).toMatchObject({ place: '滨江路8号', focus: '看样机' });

  await page.getByRole('button', { name: words.t('basic.undo'), exact: true }).click();
  await expect(calendar.event(thursday, '去看展')).toHaveCount(0);
});

test('a table of holidays is brought in from the notice of a year that is not published, and the notice goes', async ({ opened: { kemai, rooms }, place }) => {
  const { page, words } = kemai.stage;
  const year = Number(dayOf(Date.now(), appZone).slice(0, 4)) + 6;
  await (await rooms.calendar()).isShown();
  const jump = page.getByLabel(words.t('calendar.jump'));
  await jump.fill(`${year}-02-04`);
  await jump.press('Enter');
  const notice = page.getByRole('button', { name: words.t('calendar.unpublished', { years: String(year) }) });
  const file = join(place.out, 'holidays.csv');
  writeFileSync(file, `\ufeff日期,名称,休或班\n${year}-02-03,春节,休\n${year}-02-08,春节,班\n`);
  await kemai.willPick(file);
  await notice.click();
  await page.getByRole('dialog', { name: words.t('calendar.holidays') }).getByRole('button', { name: words.t('imports.choose.button') }).click();
  await expect(page.getByText(words.t('calendar.holidaysDone', { years: String(year), days: 2 }))).toBeVisible();
  await expect(notice).toHaveCount(0);
  await page.getByRole('button', { name: words.t('basic.undo'), exact: true }).click();
  await expect(notice).toBeVisible();
});
