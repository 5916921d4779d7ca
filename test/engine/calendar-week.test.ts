import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { spanOf } from '../../shared/calendar/week';
import { momentAt, type Day } from '../../shared/kit/dates';
import { openVault } from '../harness/open-vault';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const zone = 'Asia/Shanghai';
const day = (text: string): Day => text as Day;
const at = (on: string, time: string) => momentAt(day(on), time, zone);

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-09-28T10:00:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '科技有限公司' }, contacts: [{ name: '王经理' }] })).id;
});
afterEach(() => vault.remove());

const week = async (on = '2023-10-05') => valueOf(await vault.ask('calendar:week', { on: day(on) }));

describe('the days of an entry', () => {
  it.each([
    ['a visit of an hour', '23:00', 60, ['2023-09-29'], '00:00'],
    ['what goes on after midnight', '23:30', 90, ['2023-09-29', '2023-09-30'], '01:00'],
    ['what has no length', '10:00', null, ['2023-09-29'], null],
    ['a whole day', null, null, ['2023-09-29'], null],
    ['two whole days', null, 2880, ['2023-09-29', '2023-09-30'], null],
  ] as const)('are those that %s reaches into', (_name, time, minutes, days, until) => {
    const { days: found, until: end } = spanOf({ on: day('2023-09-29'), time, minutes });
    expect([found, end === '24:00' ? '00:00' : end]).toEqual([days, until]);
  });
});

describe('a printed week', () => {
  it('holds Monday to Sunday with holidays and days worked in exchange, what recurs, what goes on, and what is due', async () => {
    valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-25'), plannedAt: at('2023-09-25', '10:00'), minutes: 60, focus: '例会', recurrence: 'FREQ=WEEKLY', agenda: ['[duty:回访:2023-09-01] 使用情况', '谈续约'] } }));
    const cancelled = valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-10-03'), focus: '不去了' } })).id;
    valueOf(await vault.ask('visit:edit', { id: cancelled, fields: { state: '已取消' } }));
    valueOf(await vault.ask('appointment:add', { fields: { title: '夜车', startsOn: day('2023-10-01'), startsAt: at('2023-10-01', '22:00'), minutes: 600 } }));
    valueOf(await vault.ask('followup:log', { client, fields: { summary: '谈了', nextAction: '发方案', nextDueOn: day('2023-10-07') } }));
    const { days, unpublished, left } = await week();
    expect(days.map(({ on, holiday, adjustedWork, works }) => [on.slice(5), holiday ?? adjustedWork ?? '', works])).toEqual([
      ['10-02', '国庆节', false], ['10-03', '国庆节', false], ['10-04', '国庆节', false], ['10-05', '国庆节', false], ['10-06', '国庆节', false], ['10-07', '国庆节', true], ['10-08', '国庆节', true],
    ]);
    expect(days[0]?.planned.map(({ title, time, until, goesOn }) => [title, time, until, goesOn])).toEqual([['***', null, '08:00', true], ['例会', '10:00', '11:00', false]]);
    expect(days[1]?.planned).toEqual([]);
    expect(days[5]?.due.map(({ kind }) => kind)).toEqual(['nextAction']);
    expect([unpublished, left, (await week('2023-10-08')).days[0]?.on, (await week('2023-10-09')).days[0]?.on]).toEqual([[], 0, '2023-10-02', '2023-10-09']);
    expect((await week('2027-01-06')).unpublished).toEqual([2027]);
  });

  it('leaves masked unless a reason is given, which is kept before it leaves (decision 0013)', async () => {
    const contact = valueOf(await vault.ask('client:read', { id: client })).contacts[0]?.id;
    valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-10-09'), plannedAt: at('2023-10-09', '10:00'), focus: '例会', place: '滨江路8号', agenda: ['[duty:回访:2023-09-01] 使用情况'], ...(contact === undefined ? {} : { contact }) } }));
    valueOf(await vault.ask('appointment:add', { fields: { title: '体检', startsOn: day('2023-10-09'), place: '市一医院' } }));
    valueOf(await vault.ask('followup:log', { client, fields: { summary: '谈了', nextAction: '发方案', nextDueOn: day('2023-10-10') } }));
    valueOf(await vault.ask('complaint:open', { client, fields: { receivedOn: day('2023-10-10'), content: '外壳划痕', grade: '一般' } } as never));
    const held = ['王经理', '滨江路8号', '使用情况', '体检', '市一医院', '发方案', '外壳划痕'];
    const shown = JSON.stringify(await week('2023-10-09'));
    for (const text of held) expect(shown, text).not.toContain(text);
    expect(shown).toContain('科技有限公司');
    const full = JSON.stringify(valueOf(await vault.ask('calendar:week-full', { on: day('2023-10-09'), format: 'pdf', name: '一周.pdf', reason: '贴在办公室' })));
    for (const text of held) expect(full, text).toContain(text);
    expect(full).not.toContain('[duty:');
    expect(valueOf(await vault.ask('export:log', {})).items[0]).toMatchObject({ what: 'week', format: 'pdf', file: '一周.pdf', reason: '贴在办公室' });
    expect(openVault(vault).writer.get<{ n: number }>('SELECT count(*) AS n FROM exports')?.n).toBe(1);
  });

  it('names how much more is due where a day has too much of it', async () => {
    for (let at = 0; at < 11; at++) valueOf(await vault.ask('followup:log', { client, fields: { summary: '谈了', nextAction: `发方案 ${at}`, nextDueOn: day('2023-10-11') } }));
    const wednesday = (await week('2023-10-09')).days[2];
    expect([wednesday?.due.length, wednesday?.dueLeft]).toEqual([8, 3]);
  });
});
