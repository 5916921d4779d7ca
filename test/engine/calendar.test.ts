import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { CalendarEntry } from '../../shared/calendar/asks';
import type { VisitId } from '../../shared/visit/schema';
import { momentAt, type Day } from '../../shared/kit/dates';
import { parseHere } from '../../electron/engine/import/parse-here';
import { fixedClock } from '../harness/fixed-clock';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const zone = 'Asia/Shanghai';
const day = (text: string): Day => text as Day;
const at = (on: string, time: string) => momentAt(day(on), time, zone);

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-09-01T10:00:00+08:00', { parseFile: parseHere() });
  client = valueOf(await vault.ask('client:create', { fields: { name: '科技有限公司' }, contacts: [{ name: '王经理' }] })).id;
});
afterEach(async () => vault.remove());

const range = async (from = '2023-09-01', to = '2023-10-31') => valueOf(await vault.ask('calendar:range', { from: day(from), to: day(to) }));
const shown = (entries: readonly CalendarEntry[]): readonly string[] => entries.map(({ kind, on, time, title, changed }) => [kind, on.slice(5), time ?? '', title, changed ? '*' : ''].join(' ').trim());
const visits = async (): Promise<readonly string[]> => (await range()).entries.filter(({ kind }) => kind === 'visit').map(({ on, time, title, changed }) => `${on.slice(5)} ${time ?? ''} ${title}${changed ? ' *' : ''}`);
const weekly = async (rule = 'FREQ=WEEKLY;COUNT=4'): Promise<VisitId> =>
  valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-05'), plannedAt: at('2023-09-05', '10:00'), minutes: 60, focus: '例会', recurrence: rule } })).id;
const appointments = async () => (await range()).entries.filter(({ kind }) => kind === 'appointment');
const undo = async (action: string): Promise<void> => void valueOf(await vault.ask('record:undo', { action: action as never }));

describe('the calendar of some days', () => {
  it('holds visits, appointments, what is planned and complaints, by day and time, with the marks of its days', async () => {
    await weekly();
    valueOf(await vault.ask('visit:add', { client, fields: { heldOn: day('2023-09-01'), kind: '首次拜访' } }));
    valueOf(await vault.ask('appointment:add', { fields: { title: '部门会', startsOn: day('2023-09-05'), startsAt: at('2023-09-05', '09:00'), minutes: 30 } }));
    valueOf(await vault.ask('appointment:add', { fields: { title: '展会', startsOn: day('2023-08-30'), minutes: 1440 * 3 } }));
    valueOf(await vault.ask('plan:set', { client, plan: { nextOn: day('2023-09-06'), focus: '问反馈' } }));
    valueOf(await vault.ask('followup:log', { client, fields: { summary: '谈了', nextAction: '发方案', nextDueOn: day('2023-09-04') } }));
    const { entries, days, unpublished, left } = await range('2023-09-01', '2023-09-30');
    expect(shown(entries)).toEqual([
      'appointment 08-30  展会', 'visit 09-01  首次拜访', 'nextAction 09-04  发方案', 'appointment 09-05 09:00 部门会', 'visit 09-05 10:00 例会',
      'visit 09-12 10:00 例会', 'duty 09-15  问反馈', 'visit 09-19 10:00 例会', 'visit 09-26 10:00 例会',
    ]);
    expect(entries.find(({ kind }) => kind === 'visit')).toMatchObject({ client, clientName: '科技有限公司', minutes: null, state: '已完成' });
    expect(days.map(({ on, holiday, festivals }) => `${on.slice(5)} ${holiday ?? ''} ${festivals.join()}`)).toEqual(['09-10  教师节', '09-29 中秋节 中秋节', '09-30 国庆节 ']);
    expect([unpublished, left]).toEqual([[], 0]);
    expect((await range('2026-12-20', '2027-01-10')).unpublished).toEqual([2027]);
    expect(await vault.ask('calendar:range', { from: day('2023-09-02'), to: day('2023-09-01') })).toMatchObject({ ok: false, error: { kind: 'badRange' } });
  });

  it('holds on its first day what began the evening before and goes on after midnight', async () => {
    valueOf(await vault.ask('appointment:add', { fields: { title: '夜车', startsOn: day('2023-09-03'), startsAt: at('2023-09-03', '22:00'), minutes: 600 } }));
    valueOf(await vault.ask('appointment:add', { fields: { title: '晚饭', startsOn: day('2023-09-03'), startsAt: at('2023-09-03', '22:00'), minutes: 120 } }));
    expect((await range('2023-09-04', '2023-09-10')).entries.filter(({ kind }) => kind === 'appointment').map(({ title, on }) => [title, on])).toEqual([['夜车', '2023-09-03']]);
  });

  it('holds what is owed, but for what a planned visit has on its agenda', async () => {
    const owed = valueOf(await vault.ask('duty:list', { client })).items.find(({ kind }) => kind === '首次跟进');
    if (!owed) throw new Error('the first follow-up is not owed');
    expect(shown((await range()).entries)).toEqual([`duty ${owed.dueOn.slice(5)}  首次跟进`]);
    valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-02'), focus: '登门', agenda: [`[duty:首次跟进:${owed.anchor}] 首次跟进`] } }));
    expect(shown((await range()).entries)).toEqual(['visit 09-02  登门']);
  });

  it('judges a time before something is put there, and names a better one (AT-16)', async () => {
    expect(valueOf(await vault.ask('calendar:judge', { on: day('2023-09-15'), time: '15:00', minutes: 60 }))).toEqual({
      notes: [{ kind: 'avoid', window: 'Fri 12:00-24:00' }], better: { on: '2023-09-15', time: '10:00', minutes: 60 },
    });
    expect(valueOf(await vault.ask('calendar:judge', { on: day('2023-09-12'), time: '10:30', minutes: 60 }))).toEqual({ notes: [{ kind: 'prefer', window: '10:00-11:00' }], better: null });
    valueOf(await vault.ask('policy:set', { key: 'contactTime.avoid', value: [] }));
    expect(valueOf(await vault.ask('calendar:judge', { on: day('2023-09-15'), time: '15:00', minutes: 60 })).notes).toEqual([{ kind: 'prefer', window: '15:00-16:00' }]);
  });
});

describe('a visit that recurs (beyond §1 item 13)', () => {
  const move = async (id: VisitId, occurrence: string, scope: 'this' | 'following' | 'all', on: string, time = '14:00') =>
    valueOf(await vault.ask('visit:move', { id, occurrence: day(occurrence), scope, on: day(on), time, minutes: 90 }));

  it('is moved once: that day is left out and stands by itself; one undo puts it back', async () => {
    const id = await weekly();
    const { action, notes } = await move(id, '2023-09-12', 'this', '2023-09-15');
    expect(notes).toEqual([{ kind: 'avoid', window: 'Fri 12:00-24:00' }]);
    expect(await visits()).toEqual(['09-05 10:00 例会', '09-15 14:00 例会 *', '09-19 10:00 例会', '09-26 10:00 例会']);
    await undo(action);
    expect(await visits()).toEqual(['09-05 10:00 例会', '09-12 10:00 例会', '09-19 10:00 例会', '09-26 10:00 例会']);
    expect(await vault.ask('visit:move', { id, occurrence: day('2023-09-13'), scope: 'this', on: day('2023-09-14'), time: null, minutes: null })).toMatchObject({ ok: false, error: { kind: 'notAnOccurrence' } });
  });

  it('is moved from one occurrence on: what was before stays, the count goes on, changed ones go along', async () => {
    const id = await weekly();
    await move(id, '2023-09-26', 'this', '2023-09-28', '11:00');
    const { action } = await move(id, '2023-09-12', 'following', '2023-09-13');
    expect(await visits()).toEqual(['09-05 10:00 例会', '09-13 14:00 例会', '09-20 14:00 例会', '09-28 11:00 例会 *']);
    await undo(action);
    expect(await visits()).toEqual(['09-05 10:00 例会', '09-12 10:00 例会', '09-19 10:00 例会', '09-28 11:00 例会 *']);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('is moved altogether, with the days that are left out', async () => {
    const id = await weekly();
    valueOf(await vault.ask('visit:remove', { id, occurrence: day('2023-09-19'), scope: 'this' }));
    await move(id, '2023-09-12', 'all', '2023-09-14');
    expect(await visits()).toEqual(['09-07 14:00 例会', '09-14 14:00 例会', '09-28 14:00 例会']);
  });

  it('is changed once, from a day on, or altogether', async () => {
    const id = await weekly();
    const change = async (occurrence: string, scope: 'this' | 'following' | 'all', fields: Record<string, unknown>) => valueOf(await vault.ask('visit:change', { id, occurrence: day(occurrence), scope, fields }));
    await change('2023-09-12', 'this', { focus: '带样品', agenda: ['样品', '报价'], place: '展厅' });
    await change('2023-09-26', 'following', { focus: '季度会' });
    await change('2023-09-05', 'all', { recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' });
    expect(await visits()).toEqual(['09-05 10:00 例会', '09-12 10:00 带样品 *', '09-19 10:00 例会', '09-26 10:00 季度会']);
    await change('2023-09-05', 'all', { recurrence: null });
    expect(await visits()).toEqual(['09-05 10:00 例会', '09-12 10:00 带样品 *', '09-26 10:00 季度会']);
  });

  it('is held one by one: what was held stays when the rest is deleted', async () => {
    const id = await weekly('FREQ=DAILY;INTERVAL=3;COUNT=3');
    vault.clock.set('2023-09-08T18:00:00+08:00');
    expect(await vault.ask('visit:edit', { id, fields: { state: '已完成', heldOn: day('2023-09-05') } })).toMatchObject({ ok: false, error: { kind: 'recurring', field: 'state' } });
    valueOf(await vault.ask('visit:change', { id, occurrence: day('2023-09-05'), scope: 'this', fields: { state: '已完成', heldOn: day('2023-09-06') } }));
    expect(await visits()).toEqual(['09-06  例会 *', '09-08 10:00 例会', '09-11 10:00 例会']);
    const { action } = valueOf(await vault.ask('visit:remove', { id, occurrence: day('2023-09-11'), scope: 'all' }));
    expect(await visits()).toEqual(['09-06  例会 *']);
    await undo(action);
    expect(await visits()).toHaveLength(3);
    valueOf(await vault.ask('visit:remove', { id, occurrence: day('2023-09-11'), scope: 'following' }));
    expect(await visits()).toEqual(['09-06  例会 *', '09-08 10:00 例会']);
  });

  it('keeps what the clock shows where summer time begins', async () => {
    const berlin = await tempVault(undefined, { clock: fixedClock('2023-03-01T10:00:00+01:00', 'Europe/Berlin') });
    try {
      const other = valueOf(await berlin.ask('client:create', { fields: { name: 'Berg' }, contacts: [] })).id;
      valueOf(await berlin.ask('visit:add', { client: other, fields: { plannedOn: day('2023-03-22'), plannedAt: momentAt(day('2023-03-22'), '10:00', 'Europe/Berlin'), recurrence: 'FREQ=WEEKLY;COUNT=2' } }));
      expect(valueOf(await berlin.ask('calendar:range', { from: day('2023-03-01'), to: day('2023-04-30') })).entries.filter(({ kind }) => kind === 'visit').map(({ on, time }) => [on, time])).toEqual([['2023-03-22', '10:00'], ['2023-03-29', '10:00']]);
    } finally {
      await berlin.remove();
    }
  });

  it('is refused with a rule that cannot be followed', async () => {
    expect(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-05'), recurrence: 'FREQ=HOURLY' } })).toMatchObject({ ok: false, error: { kind: 'tooOften', field: 'recurrence' } });
    expect(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-05'), agenda: ['=1+1'] } })).toMatchObject({ ok: false, error: { kind: 'formula', field: 'agenda' } });
  });
});

describe('appointments', () => {
  it('are moved, cut in two and deleted like visits, and come back', async () => {
    const { id } = valueOf(await vault.ask('appointment:add', { fields: { title: '例会', startsOn: day('2023-09-04'), startsAt: at('2023-09-04', '14:00'), minutes: 30, recurrence: 'FREQ=WEEKLY;COUNT=3' } }));
    valueOf(await vault.ask('appointment:move', { id, occurrence: day('2023-09-11'), scope: 'following', on: day('2023-09-12'), time: null, minutes: null }));
    expect(shown(await appointments())).toEqual(['appointment 09-04 14:00 例会', 'appointment 09-12  例会', 'appointment 09-19  例会']);
    const { action } = valueOf(await vault.ask('appointment:remove', { id, scope: 'all' }));
    expect(shown(await appointments())).toEqual(['appointment 09-12  例会', 'appointment 09-19  例会']);
    expect(valueOf(await vault.ask('bin:list', {})).items).toMatchObject([{ collection: 'appointments', title: '2023-09-04 例会' }]);
    await undo(action);
    expect(await appointments()).toHaveLength(3);
  });

  it('are refused without a title or a day', async () => {
    expect(await vault.ask('appointment:add', { fields: { startsOn: day('2023-09-04') } })).toMatchObject({ ok: false, error: { kind: 'subjectMissing', field: 'title' } });
    expect(await vault.ask('appointment:add', { fields: { title: '会' } })).toMatchObject({ ok: false, error: { kind: 'dayMissing', field: 'startsOn' } });
  });
});

describe('a table of holidays', () => {
  const bring = async (text: string) => {
    const path = join(vault.folder, 'holidays.csv');
    writeFileSync(path, text);
    return vault.ask('calendar:holidays-import', { file: sessionOf(vault).files.grant(path) });
  };

  it('is brought in for its years, and one undo takes it back', async () => {
    const { years, days, action } = valueOf(await bring('日期,名称,休/班\n2027-02-05,春节,休\n2027年2月6日,春节,放假\n2027/2/20,春节,班\n'));
    expect([years, days]).toEqual([[2027], 3]);
    expect((await range('2027-02-01', '2027-02-28')).days.filter(({ holiday, adjustedWork }) => holiday ?? adjustedWork).map(({ on, holiday, adjustedWork }) => [on, holiday, adjustedWork]))
      .toEqual([['2027-02-05', '春节', null], ['2027-02-06', '春节', null], ['2027-02-20', null, '春节']]);
    expect((await range('2027-02-01', '2027-02-28')).unpublished).toEqual([]);
    expect(valueOf(await vault.ask('calendar:holidays', {})).map(({ year, days: known }) => [year, known.length])).toEqual([[2027, 3]]);
    await undo(action);
    expect((await range('2027-02-01', '2027-02-28')).unpublished).toEqual([2027]);
  });

  it.each([['日期,名称\n2027-02-30,春节,休\n', 'wrongHoliday'], ['2027-02-05,春节,休\n2027-02-05,春节,班\n', 'wrongHoliday'], ['日期,名称,休/班\n', 'noHolidays']])('%j is refused as %s', async (text, kind) => {
    expect(await bring(text)).toMatchObject({ ok: false, error: { kind } });
  });
});
