import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Given } from '../../shared/ipc/contract';
import { momentAt, type Day } from '../../shared/kit/dates';
import { agendaLineOf } from '../../shared/plan/fuse';
import type { Proposal } from '../../shared/plan/asks';
import { openVault } from '../harness/open-vault';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-09-01T09:00:00+08:00')));
afterEach(() => vault.remove());

const day = (text: string): Day => text as Day;
const client = async (name: string, more: Partial<Given<'client:create'>> = {}): Promise<ClientId> => valueOf(await vault.ask('client:create', { ...more, fields: { name, ...more.fields }, anyway: true })).id;
const visit = async (of: ClientId, time: string | null, more: Given<'visit:add'>['fields'] = {}) =>
  valueOf(await vault.ask('visit:add', { client: of, fields: { plannedOn: day('2023-09-05'), ...(time === null ? {} : { plannedAt: momentAt(day('2023-09-05'), time, 'Asia/Shanghai') }), ...more } })).id;
const order = async (): Promise<readonly string[]> => valueOf(await vault.ask('plan:day', { on: day('2023-09-05') })).stops.map(({ clientName }) => clientName);

describe('visit fusion over a vault (AT-17, C-06)', () => {
  const tradeGroup = async (): Promise<ClientId> => {
    const id = await client('贸易集团', { fields: { stage: '合作', valueGrade: 'A类', cooperationSince: day('2022-09-05') } });
    valueOf(await vault.ask('followup:log', { client: id, fields: { heldOn: day('2023-08-10'), summary: '谈过续购' } }));
    valueOf(await vault.ask('plan:set', { client: id, plan: { frequency: '每月1次', nextOn: day('2023-09-10'), method: '上门拜访', focus: '收集使用反馈，了解续购意向' } }));
    return id;
  };
  const proposal = async (of: ClientId): Promise<Proposal | undefined> => valueOf(await vault.ask('plan:proposals', { to: day('2023-09-12'), client: of })).items[0];

  it('puts follow-up and return visit of 2023003 into one, whose visit keeps them as its agenda and takes them off the list', async () => {
    const id = await tradeGroup();
    const found = await proposal(id);
    expect(found?.matters.map(({ duty }) => duty)).toEqual(expect.arrayContaining(['跟进', '回访']));
    expect(found).toMatchObject({ client: id, method: '上门拜访', joins: null });
    if (!found) throw new Error('no proposal');
    const agenda = found.matters.map((matter) => agendaLineOf(matter, matter.text ?? matter.duty ?? ''));
    const { on, at, minutes, method, kind, owner } = found;
    const { action } = valueOf(await vault.ask('plan:accept', { client: id, on, time: at, minutes, method, kind, owner, agenda }));
    expect(await proposal(id)).toBeUndefined();
    const duties = async () => valueOf(await vault.ask('work:all', {})).items.filter((item) => item.client === id && item.kind === 'duty' && (item.duty === '跟进' || item.duty === '回访'));
    expect(await duties()).toEqual([]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(await proposal(id)).toEqual(found);
    expect((await duties()).length).toBeGreaterThan(1);
  });

  it('refuses a day that is over, another client’s visit, and text that a table would run', async () => {
    const [id, other] = [await tradeGroup(), await client('别的公司')];
    const given = { client: id, on: day('2023-09-05'), time: null, method: '电话', kind: '情感维护' as const, owner: null, agenda: ['谈'] };
    expect(await vault.ask('plan:accept', { ...given, on: day('2023-08-31') })).toMatchObject({ error: { kind: 'dayPast', field: 'on' } });
    expect(await vault.ask('plan:accept', { ...given, joins: await visit(other, null) })).toMatchObject({ error: { kind: 'notFound', field: 'joins' } });
    expect(await vault.ask('plan:accept', { ...given, agenda: ['=1+1'] })).toMatchObject({ error: { kind: 'formula' } });
  });
});

describe('the plan of a day (beyond §2 item 11)', () => {
  const at = (lng: number): Given<'client:create'>['addresses'] => [{ province: '上海市', district: '浦东新区', lat: 31.2, lng }];

  it('keeps fixed times, fits the rest in where it lies, tells distances, gaps and clashes, and keeps another order until it is undone', async () => {
    valueOf(await vault.ask('settings:write', { patch: { startLat: 31.2, startLng: 121 } }));
    const [far, near, between] = [await client('远', { addresses: at(121.4) }), await client('近', { addresses: at(121.1) }), await client('中', { addresses: at(121.25) })];
    await visit(far, '10:30', { minutes: 60 });
    const nearVisit = await visit(near, '09:00', { minutes: 120 });
    const betweenVisit = await visit(between, null);
    expect(await order()).toEqual(['近', '中', '远']);
    const { stops, byHand, km } = valueOf(await vault.ask('plan:day', { on: day('2023-09-05') }));
    expect([byHand, stops.map((stop) => stop.km !== null && Math.round(stop.km)), Math.round(km)]).toEqual([false, [10, 14, 14], 38]);
    valueOf(await vault.ask('plan:order', { on: day('2023-09-05'), visits: [betweenVisit, nearVisit] }));
    expect(await order()).toEqual(['中', '近', '远']);
    const clash = valueOf(await vault.ask('plan:day', { on: day('2023-09-05') }));
    expect([clash.byHand, clash.stops.at(-1)?.gap]).toEqual([true, -30]);
    valueOf(await vault.ask('plan:order', { on: day('2023-09-05'), visits: [] }));
    expect(await order()).toEqual(['近', '中', '远']);
  });

  it('goes by district where no coordinates are known, and says so', async () => {
    const inDistrict = (district: string): Given<'client:create'>['addresses'] => [{ province: '浙江省', city: '杭州市', district, street: '文三路1号' }];
    for (const [name, district] of [['甲', '西湖区'], ['乙', '滨江区'], ['丙', '西湖区']] as const) await visit(await client(name, { addresses: inDistrict(district) }), null);
    const stops = valueOf(await vault.ask('plan:day', { on: day('2023-09-05') })).stops;
    expect(stops.map(({ clientName }) => clientName).join('')).toMatch(/甲丙|丙甲/u);
    expect(stops.every(({ located, km }) => !located && km === null)).toBe(true);
  });
});

describe('the brief (R-FU-07)', () => {
  it('holds what was said, promised, complained of and owed, and leaves masked unless a reason is given and kept', async () => {
    const id = await client('华东机电有限公司', {
      fields: { needs: '稳定性', greeting: '不用圣诞问候' }, contacts: [{ name: '王建国', position: '采购总监', role: '采购负责人', attitude: '支持', phones: [{ text: '13800138000' }] }], tags: ['急购'],
    });
    for (const [on, summary] of [['2023-08-01', '一'], ['2023-08-10', '二'], ['2023-08-20', '三'], ['2023-08-25', '四']] as const) valueOf(await vault.ask('followup:log', { client: id, fields: { heldOn: day(on), summary } }));
    valueOf(await vault.ask('followup:log', { client: id, fields: { heldOn: day('2023-08-30'), summary: '五', nextAction: '送样品', nextDueOn: day('2023-09-04') } }));
    valueOf(await vault.ask('complaint:open', { client: id, fields: { receivedOn: day('2023-08-31'), content: '外壳划痕', grade: '一般' } } as never));
    const made = await visit(id, '10:00', { place: '滨江路8号', agenda: ['[duty:跟进:2023-08-30] 样品反馈'] });
    const brief = valueOf(await vault.ask('brief:read', { client: id, visit: made }));
    expect(brief.last.map(({ summary }) => summary)).toEqual(['五', '四', '三']);
    expect(brief.more).toMatchObject({ last: 2, promises: 0 });
    expect(brief.promises).toMatchObject([{ action: '送样品', dueOn: '2023-09-04', late: false }]);
    expect(brief.complaints).toMatchObject([{ problem: '外壳划痕', grade: '一般' }]);
    expect(brief).toMatchObject({ client: { tags: ['急购'] }, visit: { time: '10:00', agenda: ['样品反馈'] }, chain: [{ name: '王建国', phone: '13800138000' }], manner: { greeting: '不用圣诞问候' } });
    const shown = JSON.stringify(valueOf(await vault.ask('brief:document', { of: { on: day('2023-09-05') } })));
    for (const held of ['王建国', '13800138000', '外壳划痕', '送样品', '样品反馈', '滨江路8号']) expect(shown, held).not.toContain(held);
    const full = valueOf(await vault.ask('brief:full', { of: { client: id, visit: made }, format: 'pdf', name: '简报.pdf', reason: '带去拜访' }));
    expect(full.briefs[0]).toEqual(brief);
    expect(valueOf(await vault.ask('export:log', {})).items[0]).toMatchObject({ what: 'brief', rows: 1, reason: '带去拜访', file: '简报.pdf' });
    expect(openVault(vault).writer.get<{ n: number }>('SELECT count(*) AS n FROM exports')?.n).toBe(1);
  });
});

describe('a visit that was held', () => {
  it('is logged with its agenda: visit, duties and promise are done in one action, and come back with it', async () => {
    const id = await client('华东机电有限公司', { fields: { stage: '合作', cooperationSince: day('2023-06-01') } });
    valueOf(await vault.ask('followup:log', { client: id, fields: { heldOn: day('2023-08-20'), summary: '谈过', nextAction: '送样品', nextDueOn: day('2023-09-04') } }));
    const promised = valueOf(await vault.ask('work:all', {})).items.find(({ kind }) => kind === 'nextAction')?.record ?? '';
    const owed = valueOf(await vault.ask('duty:list', { client: id })).items.find(({ kind }) => kind === '感谢信');
    if (!owed) throw new Error('no letter of thanks is owed');
    const held = await visit(id, '10:00', { agenda: [`[duty:感谢信:${owed.anchor}] 感谢信`, `[duty:nextAction:${promised}] 送样品`, '谈续约'] });
    vault.clock.set('2023-09-05T12:00:00+08:00');
    const before = valueOf(await vault.ask('work:all', {})).items;
    const { id: followup, action } = valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '样品已送，谈了续约' }, visit: held }));
    const after = valueOf(await vault.ask('work:all', {})).items;
    expect(after.filter(({ kind }) => kind === 'nextAction' || kind === 'visit')).toEqual([]);
    expect(valueOf(await vault.ask('duty:list', { client: id })).items.some(({ kind, anchor }) => kind === '感谢信' && anchor === owed.anchor)).toBe(false);
    expect(valueOf(await vault.ask('visit:list', { client: id })).items[0]).toMatchObject({ state: '已完成', heldOn: '2023-09-05', followup });
    expect(await vault.ask('followup:log', { client: id, fields: { summary: '又一次' }, visit: held })).toMatchObject({ error: { kind: 'notFound', field: 'visit' } });
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('work:all', {})).items).toEqual(before);
  });

  it('ends one day of what recurs, and leaves the others', async () => {
    const id = await client('华东机电有限公司', { fields: { stage: '合作', cooperationSince: day('2023-06-01') } });
    const weekly = await visit(id, '10:00', { recurrence: 'FREQ=WEEKLY' });
    const on = valueOf(await vault.ask('visit:read', { id: weekly })).plannedOn as Day;
    vault.clock.set(`${on}T12:00:00+08:00`);
    const log = { client: id, fields: { summary: '周例会' }, visit: weekly };
    expect(await vault.ask('followup:log', log)).toMatchObject({ error: { kind: 'notFound', field: 'occurrence' } });
    const { id: followup, action } = valueOf(await vault.ask('followup:log', { ...log, occurrence: on }));
    const visits = valueOf(await vault.ask('visit:list', { client: id })).items;
    expect(visits.find(({ state }) => state === '已完成')).toMatchObject({ heldOn: on, occurrenceOn: on, series: weekly, followup });
    expect(visits.find((each) => each.id === weekly)).toMatchObject({ state: '计划', excluded: [on] });
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('visit:list', { client: id })).items).toMatchObject([{ id: weekly, state: '计划', excluded: null }]);
  });
});
