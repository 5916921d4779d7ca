import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import { openDesk } from './importing';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-08-16T14:30:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' }, contacts: [{ name: '王经理', phones: [], emails: [] }] })).id;
});
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const consent = { purpose: '营销', channel: '短信', givenOn: day('2023-08-01'), evidence: '签字表 2023-08-01', expiresOn: day('2023-12-31') } as const;
const state = async (purpose: string, channel: string): Promise<string | undefined> =>
  valueOf(await vault.ask('consent:list', { client })).states.find((each) => each.purpose === purpose && each.channel === channel)?.state;
const gaps = async (): Promise<unknown> => valueOf(await vault.ask('consent:gaps', {})).items.map(({ id, why }) => [id, why]);

describe('authorisation records (R-AUD-05, beyond §1 item 25)', () => {
  it('hold until they run out by a later clock, and again when they are renewed', async () => {
    expect(await gaps()).toEqual([[client, 'never']]);
    const { id } = valueOf(await vault.ask('consent:add', { client, fields: consent }));
    expect([await state('营销', '短信'), await state('营销', '电话'), await state('服务', '短信')]).toEqual(['有', '无', '无']);
    expect(await gaps()).toEqual([]);
    vault.clock.set('2024-01-01T09:00:00+08:00');
    expect(await state('营销', '短信')).toBe('过期');
    expect(await gaps()).toEqual([[client, 'ended']]);
    valueOf(await vault.ask('consent:edit', { id, fields: { expiresOn: day('2024-12-31') } }));
    expect(await state('营销', '短信')).toBe('有');
  });

  it('end with a withdrawal, which is undone like any change and stands in the client’s history', async () => {
    const { id } = valueOf(await vault.ask('consent:add', { client, fields: consent }));
    const { action } = valueOf(await vault.ask('consent:withdraw', { id, on: day('2023-08-15'), reason: '嫌短信太多' }));
    expect(await state('营销', '短信')).toBe('撤回');
    expect(await vault.ask('consent:withdraw', { id, on: day('2023-08-16'), reason: '' })).toEqual({ ok: false, error: { kind: 'alreadyWithdrawn' } });
    const history = valueOf(await vault.ask('record:history', { collection: 'clients', id: client as never }));
    expect(history.items.filter(({ collection }) => collection === 'consents').map(({ kind, field }) => [kind, field])).toEqual(expect.arrayContaining([['edit', 'withdrawnOn'], ['edit', 'withdrawnReason'], ['create', null]]));
    valueOf(await vault.ask('record:undo', { action }));
    expect(await state('营销', '短信')).toBe('有');
  });

  it('go with their client into the bin and come back with it', async () => {
    valueOf(await vault.ask('consent:add', { client, fields: consent }));
    valueOf(await vault.ask('client:delete', { id: client }));
    expect(valueOf(await vault.ask('record:list', { collection: 'consents' })).total).toBe(0);
    expect(await gaps()).toEqual([]);
    valueOf(await vault.ask('bin:restore', { items: [{ collection: 'clients', id: client as never }] }));
    expect(await state('营销', '短信')).toBe('有');
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('stand in the client list as they do today, to be shown, asked for and gathered by', async () => {
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '乙公司' } }));
    valueOf(await vault.ask('consent:add', { client, fields: consent }));
    valueOf(await vault.ask('consent:add', { client: other, fields: { ...consent, channel: '不限', expiresOn: null } }));
    const rows = async () => valueOf(await vault.ask('client:list', { sort: { by: 'number', descending: false } })).items.map(({ consentService, consentMarketing, marketingWays }) => [consentService, consentMarketing, marketingWays.length]);
    const found = async (field: string, op: 'is' | 'isNot', ...values: string[]) => valueOf(await vault.ask('client:list', { filter: { where: [{ field, op, values }] }, sort: { by: 'number', descending: false } })).items.map(({ name }) => name);
    expect(await rows()).toEqual([['无', '有', 1], ['无', '有', 6]]);
    expect([await found('consentMarketing', 'is', '有'), await found('marketingWays', 'is', '短信'), await found('marketingWays', 'is', '电话'), await found('consentService', 'is', '无')])
      .toEqual([['甲公司', '乙公司'], ['甲公司', '乙公司'], ['乙公司'], ['甲公司', '乙公司']]);
    vault.clock.set('2024-01-01T09:00:00+08:00');
    expect(await rows()).toEqual([['无', '过期', 0], ['无', '有', 6]]);
    expect([await found('consentMarketing', 'is', '过期'), await found('marketingWays', 'is', '短信'), await found('consentMarketing', 'isNot', '有')]).toEqual([['甲公司'], ['乙公司'], ['甲公司']]);
    const groups = valueOf(await vault.ask('list:groups', { rows: { list: 'clients', filter: {} }, group: 'consentMarketing' })).groups;
    expect(groups.map(({ value, count }) => [value, count])).toEqual([['有', 1], ['过期', 1]]);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0 });
  });

  it('an open complaint keeps a client off every marketing list, whatever was agreed to, and says so (AT-35)', async () => {
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '乙公司' } }));
    for (const each of [client, other]) valueOf(await vault.ask('consent:add', { client: each, fields: { ...consent, channel: '不限', expiresOn: null } }));
    const { id: complaint } = valueOf(await vault.ask('complaint:open', { client, fields: { content: '停机' } }));
    const found = async (field: string, ...values: (string | boolean)[]) => valueOf(await vault.ask('client:list', { filter: { where: [{ field, op: 'is', values }] } })).items.map(({ name }) => name);
    const rows = async () => valueOf(await vault.ask('client:list', { sort: { by: 'number', descending: false } })).items.map(({ mayMarket, marketingStop, marketingWays }) => [mayMarket, marketingStop, marketingWays.length]);
    expect([await found('mayMarket', true), await found('marketingWays', '短信'), await found('marketingStop', '有未关闭投诉'), await rows()])
      .toEqual([['乙公司'], ['乙公司'], ['甲公司'], [[false, '有未关闭投诉', 0], [true, null, 6]]]);
    expect(await state('服务', '短信')).toBe('无'); // service is asked of its own consent: the complaint changes nothing of it
    valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '处理完成', content: '好' } }));
    expect(await found('mayMarket', true)).toEqual(['乙公司']);
    valueOf(await vault.ask('complaint:close', { id: complaint, outcome: '满意' }));
    expect((await found('mayMarket', true)).toSorted()).toEqual(['甲公司', '乙公司'].toSorted());
  });

  it('a 淘汰 client is on no marketing list while its newest tier says so (C-28)', async () => {
    valueOf(await vault.ask('consent:add', { client, fields: { ...consent, channel: '不限', expiresOn: null } }));
    const found = async (field: string, ...values: (string | boolean)[]) => valueOf(await vault.ask('client:list', { filter: { where: [{ field, op: 'is', values }] } })).items.map(({ mayMarket, marketingStop, marketingWays }) => [mayMarket, marketingStop, marketingWays.length]);
    expect(await found('mayMarket', true)).toEqual([[true, null, 6]]);
    const { id } = valueOf(await vault.ask('tier:add', { client, fields: { tier: 'LV_LL', statedOn: '2023-08-01' as Day } }));
    expect([await found('mayMarket', true), await found('marketingWays', '短信'), await found('marketingStop', '淘汰不打扰')]).toEqual([[], [], [[false, '淘汰不打扰', 0]]]);
    valueOf(await vault.ask('tier:edit', { id, fields: { tier: 'LV_HL' } }));
    expect(await found('mayMarket', true)).toEqual([[true, null, 6]]);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0 });
  });

  it('come from a table, refused as their form would refuse them, and known again', async () => {
    const desk = await openDesk('2023-08-16T14:30:00+08:00');
    try {
      const heading = '客户编号,客户名称,授权人,用途,方式,授权日期,凭据,有效期至,撤回日期';
      const file = desk.csv('consents.csv', heading, ',甲公司,王经理,营销,短信,2023-08-01,签字表,,', ',甲公司,,营销,,2023-08-01,,,', ',乙公司,,推销,,2023-08-01,录音,,', ',乙公司,,服务,,2023-09-01,录音,,', ',乙公司,,服务,,2023-08-01,录音,2023-07-01,');
      const [sheet] = (await desk.run(file)).sheets;
      expect(sheet).toMatchObject({ kind: 'consents', created: 1 });
      expect(sheet?.rejected.map(({ row, field, reason }) => [row, field, reason])).toEqual([
        [3, 'consents.evidence', 'missing'], [4, 'consents.purpose', 'notInList'], [5, 'consents.givenOn', 'dayInFuture'], [6, 'consents.expiresOn', 'daysOutOfOrder'],
      ]);
      expect((await desk.run(file)).sheets[0]).toMatchObject({ created: 0, updated: 0, skipped: 1 });
      const later = desk.csv('later.csv', heading, ',甲公司,王经理,营销,短信,2023-08-01,签字表,,2023-08-10');
      expect((await desk.run(later)).sheets[0]).toMatchObject({ created: 0, updated: 1 });
      const [row] = valueOf(await desk.vault.ask('client:list', {})).items;
      expect(row).toMatchObject({ name: '甲公司', contactName: '王经理', consentMarketing: '撤回' });
    } finally {
      await desk.remove();
    }
  });

  it('say who gave them, and only somebody of the same client', async () => {
    const contact = valueOf(await vault.ask('client:read', { id: client })).contacts[0]?.id ?? null;
    valueOf(await vault.ask('consent:add', { client, fields: { ...consent, contact } }));
    expect(valueOf(await vault.ask('consent:list', { client })).items[0]).toMatchObject({ contactName: '王经理', standing: '有效' });
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '乙公司' } }));
    expect(await vault.ask('consent:add', { client: other, fields: { ...consent, contact } })).toEqual({ ok: false, error: { kind: 'notFound', field: 'contact' } });
  });

  it.each([
    [{ purpose: null }, 'purposeMissing', 'purpose'],
    [{ evidence: ' ' }, 'evidenceMissing', 'evidence'],
    [{ evidence: '=1+1' }, 'formula', 'evidence'],
    [{ givenOn: day('2023-08-17') }, 'dayInFuture', 'givenOn'],
    [{ expiresOn: day('2023-07-31') }, 'daysOutOfOrder', 'expiresOn'],
  ])('with %j nothing is written: %s', async (parts, kind, field) => {
    expect(await vault.ask('consent:add', { client, fields: { ...consent, ...parts } })).toEqual({ ok: false, error: { kind, field } });
    expect(valueOf(await vault.ask('consent:list', { client })).items).toEqual([]);
  });
});
