import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseHere } from '../../electron/engine/import/parse-here';
import { mostEvents } from '../../electron/engine/import/calendar-rows';
import type { AppointmentId } from '../../shared/calendar/schema';
import type { ClientId } from '../../shared/client/schema';
import { addDays, momentAt, type Day } from '../../shared/kit/dates';
import type { VisitId } from '../../shared/visit/schema';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';
import { broughtIn, calendar, changes, counts, entries, event, reasons, shown, tried } from './calendar-files';

const zone = 'Asia/Shanghai';
const day = (text: string): Day => text as Day;
const at = (on: string, time: string) => ({ plannedOn: day(on), plannedAt: momentAt(day(on), time, zone) });
let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-09-04T10:00:00+08:00', { parseFile: parseHere() });
  client = valueOf(await vault.ask('client:create', { fields: { name: '科技有限公司' } })).id;
});
afterEach(async () => vault.remove());

const written = async (reason?: string): Promise<string> => {
  const path = join(vault.folder, 'out.ics');
  valueOf(await vault.ask('export:write', { what: 'calendar', format: 'ics', file: sessionOf(vault).files.grant(path), job: 'out', ...(reason === undefined ? {} : { reason }) }));
  return readFileSync(path, 'utf8');
};

interface Filled {
  readonly weekly: VisitId;
  readonly held: VisitId;
  readonly single: VisitId;
  readonly fair: AppointmentId;
}

async function fill(): Promise<Filled> {
  const add = async (fields: object) => valueOf(await vault.ask('visit:add', { client, fields })).id;
  const weekly = await add({ ...at('2023-09-05', '10:00'), minutes: 45, focus: '例会', place: '滨江路8号', recurrence: 'FREQ=WEEKLY;UNTIL=20231003' });
  valueOf(await vault.ask('visit:move', { id: weekly, occurrence: day('2023-09-12'), scope: 'this', on: day('2023-09-13'), time: '14:00', minutes: 45 }));
  valueOf(await vault.ask('visit:remove', { id: weekly, occurrence: day('2023-09-19'), scope: 'this' }));
  const held = await add({ ...at('2023-09-01', '09:00'), heldOn: day('2023-09-04'), focus: '已谈' });
  const single = await add({ ...at('2023-09-08', '15:00'), focus: '看样机', notes: '带样品' });
  await add({ plannedOn: day('2023-09-11'), state: '已取消', focus: '不去了' });
  const fair = valueOf(await vault.ask('appointment:add', { fields: { title: '展会', startsOn: day('2023-09-07'), minutes: 2880, notes: '带名片' } })).id;
  await broughtIn(vault, calendar(...event('UID:abroad@x', 'DTSTART:20230906T010000Z', 'DURATION:PT30M', 'SUMMARY:外来电话', 'DESCRIPTION:原文', 'SEQUENCE:1')));
  return { weekly, held, single, fair };
}

const times = async (of: TempVault): Promise<readonly string[]> => (await entries(of)).map(({ on, time, minutes }) => `${on} ${time ?? ''} ${minutes ?? 60}`).sort();

describe('what is saved and brought in again', () => {
  it.each([['masked', undefined], ['in full', '交接']])('changes nothing where it came from, and stands at the same times elsewhere: %s', async (_what, reason) => {
    await fill();
    const [before, texts] = [changes(vault), await shown(vault)];
    const text = await written(reason);
    const trial = await tried(vault, text);
    expect([counts(trial), reasons(trial)]).toEqual([[0, 0, trial.events, 0], []]);
    await broughtIn(vault, text);
    expect([changes(vault), await shown(vault)]).toEqual([before + (reason === undefined ? 0 : 1), texts]); // the export in full is logged
    const other = await tempVault('2023-09-04T10:00:00+08:00', { parseFile: parseHere() });
    const report = await broughtIn(other, text);
    expect(reasons(report).map(([, why]) => why)).toEqual(['cancelled']);
    expect(await times(other)).toEqual((await times(vault)).filter((line) => !line.startsWith('2023-09-11')));
    expect(counts(await broughtIn(other, text))).toEqual([0, 0, report.created, 1]);
    await other.remove();
  });

  it('moves and cancels here what another program moved and cancelled, and takes no text from it; one undo puts all back', async () => {
    const { single, fair, weekly, held } = await fill();
    const before = await shown(vault);
    const changed = (await written())
      .replace(`DTSTART;TZID=${zone}:20230908T150000`, `DTSTART;TZID=${zone}:20230909T110000`).replace('DTSTART;VALUE=DATE:20230907', 'DTSTART;VALUE=DATE:20230914').replace('DTEND;VALUE=DATE:20230909', 'DTEND;VALUE=DATE:20230915')
      .replace('DTSTART;VALUE=DATE:20230904', 'DTSTART;VALUE=DATE:20230906').replace(`DTSTART;TZID=${zone}:20230913T140000`, `DTSTART;TZID=${zone}:20230914T160000`)
      .replace(/LAST-MODIFIED:\w+/g, 'LAST-MODIFIED:20230904T030000Z')
      .replace('END:VCALENDAR', [...event(`UID:${weekly}@kemai`, `RECURRENCE-ID;TZID=${zone}:20230926T100000`, `DTSTART;TZID=${zone}:20230926T100000`, 'DURATION:PT45M', 'STATUS:CANCELLED'), 'END:VCALENDAR'].join('\r\n'));
    const report = await broughtIn(vault, changed);
    expect(reasons(report).map(([, why]) => why)).toEqual(['held']);
    expect(report.changed).toBe(4);
    expect(valueOf(await vault.ask('visit:read', { id: single }))).toMatchObject({ plannedOn: '2023-09-09', focus: '看样机', notes: '带样品', state: '计划' });
    expect(valueOf(await vault.ask('record:get', { collection: 'appointments', key: fair }))).toMatchObject({ title: '展会', startsOn: '2023-09-14', minutes: null, notes: '带名片' });
    expect(valueOf(await vault.ask('visit:read', { id: held }))).toMatchObject({ heldOn: '2023-09-04' });
    expect(await shown(vault, '2023-09-12', '2023-10-08')).toEqual(['2023-09-14 all day 展会', '2023-09-14 16:00 45 例会', '2023-09-26 10:00 45 例会', '2023-10-03 10:00 45 例会']);
    expect((await entries(vault, '2023-09-26', '2023-09-26')).map(({ state }) => state)).toEqual(['已取消']);
    valueOf(await vault.ask('record:undo', { action: report.batch as never }));
    expect(await shown(vault)).toEqual(before);
    expect((await broughtIn(vault, changed)).changed).toBe(4); // what was taken back may come again
  });

  it('is older than what was changed here since', async () => {
    const { single } = await fill();
    const text = await written();
    vault.clock.set('2023-09-04T12:00:00+08:00');
    valueOf(await vault.ask('visit:move', { id: single, scope: 'all', on: day('2023-09-15'), time: '10:00', minutes: null }));
    expect(reasons(await broughtIn(vault, text)).map(([, why]) => why)).toEqual(['older']);
    expect(valueOf(await vault.ask('visit:read', { id: single }))).toMatchObject({ plannedOn: '2023-09-15' });
  });
});

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekday = (on: string): number => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
const daysFrom = (from: string, on: string): number => Math.round((Date.parse(on) - Date.parse(from)) / 86_400_000);

interface Rule {
  readonly on: Day;
  readonly hour: number;
  readonly zone: string;
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly more: readonly number[];
  readonly count: number | null;
  readonly skip: readonly number[];
}

/** The days of a rule by counting through them, beside every library. */
function daysOf({ on, frequency, interval, more, count }: Rule, until: string): readonly Day[] {
  const days: Day[] = [];
  const set = new Set([...more, weekday(on)]);
  const monday = addDays(on, -weekday(on));
  for (let each = on; each <= until && (count === null || days.length < count); each = addDays(each, 1)) {
    const months = (Number(each.slice(0, 4)) - Number(on.slice(0, 4))) * 12 + Number(each.slice(5, 7)) - Number(on.slice(5, 7));
    const fits =
      frequency === 'DAILY' ? daysFrom(on, each) % interval === 0
      : frequency === 'WEEKLY' ? set.has(weekday(each)) && Math.floor(daysFrom(monday, each) / 7) % interval === 0
      : each.slice(8) === on.slice(8) && months % interval === 0;
    if (fits) days.push(each);
  }
  return days;
}

/** The day in Shanghai when a clock elsewhere shows an hour, by the offsets of that zone, found without the calendar's own code. */
function dayHere(on: Day, hour: number, there: string): string {
  const guess = Date.parse(`${on}T${String(hour).padStart(2, '0')}:00:00Z`);
  const wall = (ms: number): number => Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone: there, dateStyle: 'short', timeStyle: 'medium' }).format(ms).replace(' ', 'T')}Z`);
  const ms = guess - (wall(guess) - guess);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(ms - (wall(ms) - guess));
}

// Hours at which no change of the clock there moves an occurrence over midnight here.
const places = fc.constantFrom({ zone, hour: 9 }, { zone: 'Europe/Berlin', hour: 9 }, { zone: 'America/New_York', hour: 20 }, { zone: 'Asia/Tokyo', hour: 0 }, { zone: 'UTC', hour: 20 });
const rules: fc.Arbitrary<Rule> = fc.record({
  on: fc.integer({ min: 0, max: 60 }).map((days) => addDays(day('2023-07-01'), days)).filter((on) => Number(on.slice(8)) > 1 && Number(on.slice(8)) < 28), place: places,
  frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'), interval: fc.integer({ min: 1, max: 3 }), more: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  count: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }), skip: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
}).map(({ place, ...rule }) => ({ ...rule, ...place }));

it('lays out what recurs elsewhere as counting through its days does', async () => {
  const until = '2024-02-01';
  const some = fc.sample(rules, { seed: 20_230_904, numRuns: 120 });
  const stamp = (on: string, hour: number): string => `${on.replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000`;
  const lines = some.flatMap((rule, number) => {
    const days = daysOf(rule, until);
    const left = rule.skip.flatMap((place) => days[place] ?? []);
    const byDay = rule.frequency === 'WEEKLY' ? `;BYDAY=${[...new Set([...rule.more, weekday(rule.on)])].sort().map((at) => names[at]).join(',')}` : '';
    return event(`UID:p${number}`, `SUMMARY:${number}`, `DTSTART;TZID=${rule.zone}:${stamp(rule.on, rule.hour)}`, `RRULE:FREQ=${rule.frequency};INTERVAL=${rule.interval}${byDay}${rule.count === null ? '' : `;COUNT=${rule.count}`}`,
      ...left.map((on) => `EXDATE;TZID=${rule.zone}:${stamp(on, rule.hour)}`));
  });
  const text = calendar(...lines);
  expect(reasons(await broughtIn(vault, text))).toEqual([]);
  const found = new Map<string, string[]>();
  for (const { title, on } of await entries(vault, '2023-07-01', '2024-01-25')) found.set(title, [...(found.get(title) ?? []), on]);
  for (const [number, rule] of some.entries()) {
    const all = daysOf(rule, until);
    const expected = all.filter((_, place) => !rule.skip.includes(place)).map((on) => dayHere(on, rule.hour, rule.zone)).filter((on) => on <= '2024-01-25');
    expect({ number, rule, days: found.get(String(number)) ?? [] }).toEqual({ number, rule, days: expected });
  }
  const again = await broughtIn(vault, text);
  expect(counts(again)).toEqual([0, 0, some.length, 0]);
}, 120_000);

describe('a hostile file', () => {
  const refused = async (content: string): Promise<unknown> => {
    const path = join(vault.folder, 'hostile.ics');
    writeFileSync(path, content);
    const answer = await vault.ask('calendar:file-try', { file: sessionOf(vault).files.grant(path) });
    return answer.ok ? 'read' : answer.error.kind;
  };

  it('is refused when it is too large, has too many events, does not end, or goes too deep', async () => {
    const path = join(vault.folder, 'huge.ics');
    writeFileSync(path, calendar());
    truncateSync(path, 300 * 1024 * 1024);
    expect(await vault.ask('calendar:file-try', { file: sessionOf(vault).files.grant(path) })).toMatchObject({ ok: false, error: { kind: 'tooLarge' } });
    expect(await refused(calendar(...Array.from({ length: mostEvents + 1 }, () => 'BEGIN:VEVENT\r\nEND:VEVENT')))).toBe('tooLarge');
    expect(await refused(calendar(...event('UID:1', 'DTSTART:20230905T100000')).replace('END:VCALENDAR', ''))).toBe('unreadable');
    expect(await refused(calendar('END:VEVENT'))).toBe('unreadable');
    expect(await refused(calendar(...Array.from({ length: 100_000 }, () => 'BEGIN:VEVENT')))).toBe('unreadable');
  }, 60_000);

  it('cannot hold the reading up with a zone or a rule that never ends', async () => {
    const zoneLines = ['BEGIN:VTIMEZONE', 'TZID:trap', 'BEGIN:STANDARD', 'DTSTART:16010101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0900', 'RRULE:FREQ=SECONDLY', 'END:STANDARD', 'END:VTIMEZONE'];
    const report = await broughtIn(vault, calendar(...zoneLines, ...event('UID:1', 'DTSTART;TZID=trap:20230905T100000', 'SUMMARY:a'), ...event('UID:2', 'DTSTART:19000101T100000', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'SUMMARY:b'),
      ...event('UID:3', 'DTSTART:19000102T100000', 'RRULE:FREQ=DAILY', 'SUMMARY:c')));
    expect(report.lines.map(({ verdict, notes }) => [verdict, ...notes])).toEqual([['create', 'unknownZone'], ['create'], ['create']]);
    expect(await shown(vault, '2023-09-05', '2023-09-05')).toEqual(['2023-09-05 10:00 a', '2023-09-05 10:00 c']);
  });

  it('with thousands of occurrences of one name is brought in once and known again', async () => {
    const many = calendar(...event('UID:m', 'DTSTART:20230905T100000', 'RRULE:FREQ=DAILY', 'SUMMARY:m'),
      ...Array.from({ length: 1500 }, (_, n) => addDays(day('2023-09-06'), n).replaceAll('-', '')).flatMap((on) => event('UID:m', `RECURRENCE-ID:${on}T100000`, `DTSTART:${on}T110000`, 'SUMMARY:n')));
    expect(counts(await broughtIn(vault, many))).toEqual([1501, 0, 0, 0]);
    expect(counts(await broughtIn(vault, many))).toEqual([0, 0, 1501, 0]);
  }, 60_000);
});
