import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { reviewQueues, type ReviewItem, type ReviewQueue } from '../../shared/review/asks';
import { checkKinds, checkResults } from '../../shared/review/schema';
import type { ActionId } from '../../shared/record/schema';
import type { Day } from '../../shared/kit/dates';
import type { Given } from '../../shared/ipc/contract';
import { openDesk } from './importing';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-08-16T14:30:00+08:00')));
afterEach(() => vault.remove());

const day = (text: string): Day => text as Day;
const isWhole = async (): Promise<void> => expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ derivedStale: 0, logMismatches: 0, ok: true });
const client = async (name: string, more: Partial<Given<'client:create'>> = {}, fields: Given<'client:create'>['fields'] = {}): Promise<ClientId> =>
  valueOf(await vault.ask('client:create', { fields: { name, ...fields }, anyway: true, ...more })).id;
const queue = async (name: ReviewQueue, more: Partial<Given<'review:queue'>> = {}) => valueOf(await vault.ask('review:queue', { queue: name, ...more }));
const only = async (name: ReviewQueue): Promise<ReviewItem> => {
  const { items: [item], total } = await queue(name);
  if (!item || total !== 1) throw new Error(`${total} wait in ${name}`);
  return item;
};
const waiting = async () => valueOf(await vault.ask('review:overview', {})).waiting;
const check = async (clients: readonly ClientId[], kind: '复看' | '复核' | '核实', result: '无误' | '已更正' | '联系不上' | '仍存疑', more: Partial<Given<'review:check'>> = {}) =>
  valueOf(await vault.ask('review:check', { clients: [...clients], kind, method: '电话', result, ...more }));
const at = (moment: string): void => vault.clock.set(moment);

describe('second look (R-AUD-01)', () => {
  it('waits from the day after entry, is late after a week, and ends with a 复看 that can be taken back', async () => {
    const id = await client('甲有限公司');
    expect((await queue('secondLook')).total).toBe(0);
    at('2023-08-17T00:00:00+08:00');
    expect(await only('secondLook')).toMatchObject({ client: id, since: '2023-08-16', dueOn: '2023-08-23', rule: 'R-AUD-01' });
    at('2023-08-23T23:59:00+08:00');
    expect((await waiting()).secondLook).toEqual({ total: 1, late: 0 });
    at('2023-08-24T00:00:00+08:00');
    expect((await waiting()).secondLook).toEqual({ total: 1, late: 1 });
    expect((await queue('secondLook', { late: true })).total).toBe(1);
    const { action } = await check([id], '复看', '无误');
    expect((await queue('secondLook')).total).toBe(0);
    valueOf(await vault.ask('record:undo', { action }));
    expect((await queue('secondLook')).total).toBe(1);
    await isWhole();
  });

  it('is not asked of a client that is lost or gone', async () => {
    const [lost, gone] = [await client('乙有限公司', {}, { stage: '流失', stageReason: '换了供应商' }), await client('丙有限公司')];
    valueOf(await vault.ask('client:delete', { id: gone }));
    at('2023-08-18T09:00:00+08:00');
    expect((await queue('secondLook')).total).toBe(0);
    valueOf(await vault.ask('client:edit', { id: lost, fields: { stage: '潜在', stageReason: null } }));
    expect((await only('secondLook')).client).toBe(lost);
  });
});

describe('re-verification (R-UPD-02, AT-41)', () => {
  it('is due a year after the last word, sooner for grades in a batch, and starts anew with a check', async () => {
    const [c, a] = [await client('丙有限公司', {}, { valueGrade: 'C类' }), await client('甲有限公司', {}, { valueGrade: 'A类' })];
    at('2023-09-16T09:00:00+08:00');
    expect((await queue('recheck')).items).toMatchObject([{ client: a, rhythm: 'monthly', dueOn: '2023-09-16', since: '2023-08-16' }]);
    at('2024-08-15T09:00:00+08:00');
    expect((await queue('recheck', { grade: 'C类' })).total).toBe(0);
    at('2024-08-16T09:00:00+08:00');
    expect((await queue('recheck')).items.map((item) => [item.client, item.dueOn])).toEqual([[a, '2023-09-16'], [c, '2024-08-16']]);
    expect((await waiting()).recheck).toEqual({ total: 2, late: 1 });
    expect(valueOf(await vault.ask('work:all', {})).counts.recheck).toBe(2);
    await check([a, c], '复核', '无误');
    expect((await queue('recheck')).total).toBe(0);
    const { items } = valueOf(await vault.ask('client:list', { filter: { where: [{ field: 'verifiedOn', op: 'is', values: ['2024-08-16'] }] }, sort: { by: 'verifiedOn' } }));
    expect(items.map(({ verification }) => verification)).toEqual(['已核实', '已核实']);
    at('2025-08-17T09:00:00+08:00'); // 366 days after it
    expect((await queue('recheck', { grade: 'C类' })).total).toBe(1);
  });

  it('follows the policies: another batch for a grade', async () => {
    await client('丙有限公司', {}, { valueGrade: 'C类' });
    at('2023-12-01T09:00:00+08:00');
    expect((await queue('recheck')).total).toBe(0);
    valueOf(await vault.ask('policy:set', { key: 'recordCheck.gradeC', value: 'quarterly' }));
    expect(await only('recheck')).toMatchObject({ rhythm: 'quarterly', dueOn: '2023-11-16' });
  });

  it('a failed try is no verification; a check cannot lie in the future', async () => {
    const id = await client('丙有限公司');
    at('2024-08-20T09:00:00+08:00');
    await check([id], '复核', '联系不上');
    expect((await only('recheck')).tries).toBe(1);
    expect(await vault.ask('review:check', { clients: [id], kind: '复核', method: '电话', result: '无误', on: day('2024-08-21') })).toMatchObject({ error: { kind: 'dayInFuture' } });
    expect(valueOf(await vault.ask('review:checks', { client: id })).items).toMatchObject([{ kind: '复核', result: '联系不上', on: '2024-08-20', method: '电话' }]);
  });
});

describe('what is 待核实 (R-AUD-03, R-AUD-04)', () => {
  it('is tried monthly, counts its tries, and ends with a check, for phones and e-mails too', async () => {
    const id = await client('甲有限公司', { phones: [{ text: '0086 12345' }] });
    expect(await only('doubtful')).toMatchObject({ client: id, since: '2023-08-16', dueOn: '2023-09-16', tries: 0, doubts: [{ collection: 'phones', shown: '0086 12345' }, { collection: 'clients', field: 'verification' }] });
    at('2023-09-17T09:00:00+08:00');
    expect((await waiting()).doubtful).toEqual({ total: 1, late: 1 });
    await check([id], '核实', '联系不上', { notes: '空号' });
    expect(await only('doubtful')).toMatchObject({ since: '2023-08-16', dueOn: '2023-10-17', tries: 1, lastCheck: { result: '联系不上' } });
    expect(await check([id], '核实', '无误')).toMatchObject({ checked: 1, doubtful: 0 });
    expect((await queue('doubtful')).total).toBe(0);
    const file = valueOf(await vault.ask('client:read', { id }));
    expect([file.client.verification, file.client.verificationReason, file.phones[0]?.state]).toEqual(['已核实', null, '正常']);
    // What was confirmed stays so when the form is saved with it unchanged.
    valueOf(await vault.ask('client:edit', { id, fields: { notes: '核实过' }, phones: file.phones.map((phone) => ({ id: phone.id as never, text: phone.text ?? '' })) }));
    expect((await queue('doubtful')).total).toBe(0);
    await isWhole();
  });

  it('a part of a number stays 待核实, whoever says it is right', async () => {
    const id = await client('甲有限公司', { phones: [{ text: '138–' }] });
    expect(await check([id], '核实', '无误')).toMatchObject({ checked: 1, doubtful: 1 });
    expect((await queue('doubtful')).total).toBe(1);
  });

  it('a second look verifies nothing, but may find something doubtful', async () => {
    const [id, other] = [await client('甲有限公司', { phones: [{ text: '0086 12345' }] }), await client('乙有限公司')];
    await check([id], '复看', '无误');
    expect((await queue('doubtful')).total).toBe(1);
    await check([other], '复看', '仍存疑', { notes: '名称像是简称' });
    expect((await queue('doubtful')).items.map((item) => item.client)).toContain(other);
    expect(valueOf(await vault.ask('client:read', { id: other })).client).toMatchObject({ verification: '待核实', verificationReason: '名称像是简称' });
  });

  it('a lost client stays in it', async () => {
    const id = await client('甲有限公司', { phones: [{ text: '138–' }] }, { stage: '流失', stageReason: '停业' });
    expect((await only('doubtful')).client).toBe(id);
  });
});

describe('gaps (R-AUD-02, R-DC-02)', () => {
  it('are listed, filled as a cell of an import is read, and taken back in one action', async () => {
    const id = await client('甲有限公司', {}, { valueGrade: 'B类' });
    expect(await only('incomplete')).toMatchObject({ client: id, grade: 'B类' });
    expect((await only('incomplete')).gaps.slice(0, 2)).toEqual([{ field: 'reach', must: true, rule: 'R-AUD-02', unknown: false }, { field: 'needs', must: true, rule: 'R-AUD-02', unknown: false }]);
    const before = valueOf(await vault.ask('client:read', { id }));
    const { action, changed } = valueOf(await vault.ask('review:fill', { fills: [
      { client: id, field: 'phone', value: ' 138 0013 8000 ' }, { client: id, field: 'needs', value: '换服务器' }, { client: id, field: 'budgetFen', value: '30万' }, { client: id, field: 'foundedOn', value: '2015/3/1' },
    ] }));
    expect(changed).toBe(4);
    const file = valueOf(await vault.ask('client:read', { id }));
    expect(file.phones).toMatchObject([{ text: '138 0013 8000', key: '+8613800138000', state: '正常' }]);
    expect(file.client).toMatchObject({ needs: '换服务器', budgetFen: 30_000_000, foundedOn: '2015-03-01' });
    expect((await queue('incomplete')).total).toBe(0);
    valueOf(await vault.ask('record:undo', { action }));
    const { stamp: _now, ...after } = valueOf(await vault.ask('client:read', { id })).client;
    const { stamp: _then, ...first } = before.client;
    expect(after).toEqual(first);
    expect((await queue('incomplete')).total).toBe(1);
    await isWhole();
  });

  it.each([
    [{ field: 'foundedOn', value: '31.02.2020' }, { kind: 'wrongValue', field: 'foundedOn', details: { at: 1, reason: 'notADay' } }],
    [{ field: 'budgetFen', value: '很多' }, { kind: 'wrongValue', field: 'budgetFen', details: { at: 1, reason: 'notANumber' } }],
    [{ field: 'budgetFen', value: '-100' }, { kind: 'wrongValue', field: 'budgetFen', details: { at: 1, reason: 'negative' } }],
    [{ field: 'email', value: 'a@b' }, { kind: 'wrongValue', field: 'email', details: { at: 1, reason: 'notAnEmail' } }],
    [{ field: 'needs', value: '=1+1' }, { kind: 'formula', field: 'needs', details: { at: 1, reason: 'formula' } }],
    [{ field: 'address', value: '深圳市南山区' }, { kind: 'wrongField', field: 'address', details: { at: 1, reason: 'wrongField' } }],
    [{ field: 'stamp', value: 'x' }, { kind: 'wrongField', field: 'stamp', details: { at: 1, reason: 'wrongField' } }],
  ])('%j is refused by name, and nothing of the others is written', async (fill, error) => {
    const id = await client('甲有限公司');
    expect(await vault.ask('review:fill', { fills: [{ client: id, field: 'source', value: '行业展会' }, { client: id, ...fill }] })).toEqual({ ok: false, error });
    expect(valueOf(await vault.ask('client:read', { id })).client.source).toBeNull();
  });

  it('can be 未知 for good; filling takes the mark away', async () => {
    const id = await client('甲有限公司', { phones: [{ text: '13800138000' }] });
    const { completeness } = valueOf(await vault.ask('client:list', {})).items[0] ?? { completeness: -1 };
    expect(valueOf(await vault.ask('review:unknown', { clients: [id], fields: ['needs', 'industry'], unknown: true })).changed).toBe(1);
    expect((await queue('incomplete')).total).toBe(0);
    expect(valueOf(await vault.ask('client:list', {})).items[0]?.completeness).toBeGreaterThan(completeness);
    at('2023-08-17T09:00:00+08:00');
    expect((await only('secondLook')).gaps).toContainEqual({ field: 'needs', must: true, rule: 'R-AUD-02', unknown: true });
    valueOf(await vault.ask('review:fill', { fills: [{ client: id, field: 'industry', value: 'IT' }] }));
    expect(valueOf(await vault.ask('client:read', { id })).client.unknowns).toEqual(['needs']);
    expect(await vault.ask('review:unknown', { clients: [id], fields: ['name ', 'stage'], unknown: true })).toMatchObject({ error: { kind: 'wrongField' } });
    expect(valueOf(await vault.ask('review:overview', {})).completeness).toMatchObject({ whole: 1, clients: 1 });
  });
});

describe('news of a client (R-UPD-01, AT-40)', () => {
  it('is due 24 hours after it was learnt, stands in 今日, and ends when it is in the file', async () => {
    const id = await client('甲有限公司');
    const { id: change } = valueOf(await vault.ask('change:learnt', { client: id, what: ['预算', '采购时间'], notes: '推迟到十月' }));
    const item = valueOf(await vault.ask('work:all', {})).items.find(({ kind }) => kind === 'infoChange');
    expect(item).toMatchObject({ record: change, client: id, rule: 'R-UPD-01', dueOn: '2023-08-17' });
    expect(item?.dueAt?.slice(0, 16)).toBe('2023-08-17T06:30');
    at('2023-08-17T14:30:00+08:00');
    expect((await waiting()).changes).toEqual({ total: 1, late: 0 }); // exactly at the limit is in time (R-GEN-01)
    at('2023-08-17T14:30:01+08:00');
    expect((await waiting()).changes).toEqual({ total: 1, late: 1 });
    expect(await only('changes')).toMatchObject({ client: id, since: '2023-08-16', change: { of: 'infoChanges', id: change, what: ['预算', '采购时间'], notes: '推迟到十月' } });
    const { action } = valueOf(await vault.ask('change:done', { id: change }));
    expect([(await queue('changes')).total, valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind !== 'duty').length]).toEqual([0, 0]);
    valueOf(await vault.ask('record:undo', { action }));
    expect((await queue('changes')).total).toBe(1);
  });

  it('comes with the follow-up in one action, from the time of the conversation', async () => {
    const id = await client('甲有限公司');
    const { id: followup, action } = valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '王经理说预算加了', heldAt: '2023-08-16T02:00:00.000Z[Asia/Shanghai]' as never }, learnt: { what: ['预算'], notes: '加到 50 万' } }));
    expect(await only('changes')).toMatchObject({ change: { what: ['预算'] }, dueAt: '2023-08-17T02:00:00.000Z[Asia/Shanghai]' });
    expect(valueOf(await vault.ask('record:list', { collection: 'infoChanges' })).items[0]).toMatchObject({ followup });
    valueOf(await vault.ask('record:undo', { action }));
    expect([(await queue('changes')).total, valueOf(await vault.ask('followup:list', {})).total]).toEqual([0, 0]);
  });

  it('a contact that left waits in the same queue', async () => {
    const id = await client('甲有限公司', { contacts: [{ name: '王经理', phones: [], emails: [] }] });
    const wang = valueOf(await vault.ask('client:read', { id })).contacts[0]?.id ?? ('' as never);
    valueOf(await vault.ask('contact:leave', { id: wang, leftOn: day('2023-08-15'), successor: { who: 'new', name: '李总监', position: '总监', phone: '13800138000', email: '' } } as never));
    expect(await only('changes')).toMatchObject({ client: id, change: { of: 'contacts', id: wang, what: ['联系人'], notes: '王经理 → 李总监' } });
    expect(valueOf(await vault.ask('work:all', {})).items.map(({ kind }) => kind).filter((kind) => kind !== 'duty')).toEqual(['contactUpdate']);
  });
});

describe('amounts beyond the ceiling (R-DC-03, AT-37)', () => {
  const yuan = (amount: number): number => amount * 100;
  it('of a client’s own are confirmed for good, and asked about again when they change', async () => {
    const id = await client('甲有限公司', {}, { budgetFen: yuan(10_000_000) });
    const settle = async (verdict: Given<'review:amount'>['verdict']) => vault.ask('review:amount', { collection: 'clients', id: id as never, field: 'budgetFen', verdict });
    expect(await only('outliers')).toMatchObject({ client: id, rule: 'R-DC-03', since: '2023-08-16', doubts: [{ collection: 'clients', id, field: 'budgetFen', shown: yuan(10_000_000) }] });
    const { action } = valueOf(await settle({ is: 'right' }));
    expect((await queue('outliers')).total).toBe(0);
    expect(await settle({ is: 'right' })).toMatchObject({ error: { kind: 'notDoubted' } });
    valueOf(await vault.ask('record:undo', { action }));
    expect((await queue('outliers')).total).toBe(1);
    expect(await settle({ is: 'corrected', fen: yuan(9_000_000) })).toMatchObject({ error: { kind: 'outlier' } });
    valueOf(await settle({ is: 'corrected', fen: yuan(100_000) }));
    expect((await queue('outliers')).total).toBe(0);
    valueOf(await vault.ask('client:edit', { id, fields: { budgetFen: yuan(10_000_001) } }));
    valueOf(await settle({ is: 'right' }));
    valueOf(await vault.ask('client:edit', { id, fields: { budgetFen: yuan(10_000_002) } }));
    expect((await queue('outliers')).total).toBe(1);
    valueOf(await settle({ is: 'dropped' }));
    expect(valueOf(await vault.ask('client:read', { id })).client.budgetFen).toBeNull();
  });

  it('of contracts that an import left in doubt are settled where they stand', async () => {
    const id = await client('甲有限公司');
    const { id: contract } = valueOf(await vault.ask('contract:create', { client: id, fields: { title: '年度服务', amountFen: yuan(10_000_000) }, confirmed: true }));
    const writer = vault.engine.session()?.vault;
    if (!writer) throw new Error('locked');
    const { commit } = await import('../../electron/engine/vault/changes');
    const doubt = () => commit(writer, { kind: 'import' }, (act) => act.edit('contracts', contract, { amountFen: yuan(10_000_000), amountState: '待核实' }));
    doubt();
    expect((await only('outliers')).doubts).toEqual([{ collection: 'contracts', id: contract, field: 'amountFen', shown: yuan(10_000_000) }]);
    valueOf(await vault.ask('review:amount', { collection: 'contracts', id: contract as never, field: 'amountFen', verdict: { is: 'right' } }));
    expect(valueOf(await vault.ask('contract:read', { id: contract })).amountState).toBe('已确认');
    doubt();
    valueOf(await vault.ask('review:amount', { collection: 'contracts', id: contract as never, field: 'amountFen', verdict: { is: 'corrected', fen: yuan(1000) } }));
    expect(valueOf(await vault.ask('contract:read', { id: contract }))).toMatchObject({ amountState: '正常', amountFen: yuan(1000) });
  });
});

describe('the numbers of the room 数据', () => {
  it('say how old the files are, and lead to them', async () => {
    const first = await client('甲有限公司', {}, { valueGrade: 'A类' });
    at('2024-08-16T09:00:00+08:00');
    await client('乙有限公司', {}, { valueGrade: 'A类' });
    valueOf(await vault.ask('consent:add', { client: first, fields: { purpose: '营销', channel: '电话', givenOn: day('2023-08-01'), evidence: '签字表', expiresOn: day('2024-01-01') } }));
    const overview = valueOf(await vault.ask('review:overview', {}));
    expect(overview.ageing.filter(({ clients }) => clients > 0)).toEqual([{ grade: 'A类', band: 'upTo1', clients: 1 }, { grade: 'A类', band: 'over12', clients: 1 }]);
    const to = overview.bands.find(({ band }) => band === 'over12')?.to ?? day('');
    expect(valueOf(await vault.ask('client:list', { filter: { where: [{ field: 'verifiedOn', op: 'before', values: [to] }] } })).total).toBe(0);
    expect(valueOf(await vault.ask('client:list', { filter: { where: [{ field: 'verifiedOn', op: 'between', values: ['1900-01-01', to] }] } })).items.map(({ name }) => name)).toEqual(['甲有限公司']);
    expect(overview.waiting.consent).toEqual({ total: 2, late: 0 });
    expect((await queue('consent')).items.map(({ name, authorised }) => [name, authorised])).toEqual([['乙有限公司', 'never'], ['甲有限公司', 'ended']]);
  });

  it('tell what was done to data, and what of it can be taken back', async () => {
    const [a, b, c] = [await client('甲有限公司'), await client('乙有限公司'), await client('丙有限公司')];
    valueOf(await vault.ask('list:bulk-edit', { chosen: { rows: { list: 'clients', filter: {} } }, change: { kind: 'set', field: 'industry', value: 'IT' }, job: 'bulk' } as never));
    valueOf(await vault.ask('merge:run', { keep: a, drop: b, take: {} }));
    const { action } = valueOf(await vault.ask('client:delete', { id: c }));
    valueOf(await vault.ask('client:edit', { id: a, fields: { notes: '一句话' } }));
    const events = valueOf(await vault.ask('review:events', {}));
    expect(events.items.map(({ what, collection, title, undoable }) => [what, collection, title?.split(' ')[0], undoable])).toEqual([
      ['deletion', 'clients', '丙有限公司', true], ['merge', 'clients', '甲有限公司', true], ['bulk', 'clients', '甲有限公司', true],
    ]);
    expect(events.items.map(({ records }) => records)).toEqual([1, 1, 3]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('review:events', {})).items[0]).toMatchObject({ action, undoable: false });
  });

  it('tell of a visit that went as of a client', async () => {
    const { id } = valueOf(await vault.ask('visit:add', { client: await client('甲有限公司'), fields: { plannedOn: '2023-08-20' as Day } }));
    valueOf(await vault.ask('visit:delete', { id }));
    expect(valueOf(await vault.ask('review:events', {})).items).toMatchObject([{ what: 'deletion', collection: 'visits', records: 1 }]);
  });
});

describe('checks belong to their client', () => {
  it('come from a table, refused with row and reason, and known again', async () => {
    const desk = await openDesk('2023-08-16T14:30:00+08:00');
    try {
      const heading = '客户编号,客户名称,核对类型,核对日期,核对方式,核对结果,备注';
      const file = desk.csv('checks.csv', heading, ',甲有限公司,复核,2023-08-01,电话,无误,', ',甲有限公司,复核,2023-09-01,电话,无误,', ',甲有限公司,抽查,2023-08-01,电话,无误,', ',甲有限公司,核实,2023-08-02,电话,,');
      const [sheet] = (await desk.run(file)).sheets;
      expect(sheet).toMatchObject({ kind: 'checks', created: 1 });
      expect(sheet?.rejected.map(({ row, field, reason }) => [row, field, reason])).toEqual([[3, 'checks.on', 'dayInFuture'], [4, 'checks.kind', 'notInList'], [5, 'checks.result', 'missing']]);
      expect((await desk.run(file)).sheets[0]).toMatchObject({ created: 0, updated: 0, skipped: 1 });
      expect(valueOf(await desk.vault.ask('client:list', {})).items[0]).toMatchObject({ name: '甲有限公司', verifiedOn: '2023-08-01' });
    } finally {
      await desk.remove();
    }
  });

  it('any sequence of checks, marks and fills goes back to each state before it', async () => {
    const clients = [await client('甲有限公司', { phones: [{ text: '138–' }] }, { valueGrade: 'A类' }), await client('乙公司', { emails: [{ text: 'wangxxtech' }] }), await client('王芳', {}, { type: '个人' })];
    const state = async (): Promise<unknown> => [
      valueOf(await vault.ask('client:list', { sort: { by: 'number', descending: false } })).items,
      await Promise.all(reviewQueues.map(async (name) => (await queue(name)).items.map(({ lastCheck: _last, ...item }) => item))),
    ];
    const of = fc.constantFrom(...clients);
    const step = fc.oneof(
      fc.record({ channel: fc.constant('review:check' as const), client: of, kind: fc.constantFrom(...checkKinds), result: fc.constantFrom(...checkResults) }),
      fc.record({ channel: fc.constant('review:unknown' as const), client: of, field: fc.constantFrom('needs', 'reach', 'industry'), unknown: fc.boolean() }),
      fc.record({ channel: fc.constant('review:fill' as const), client: of, field: fc.constantFrom('needs', 'phone', 'source'), value: fc.constantFrom('138 0013 8000', '0086 12345', '行业展会') }),
    );
    const take = async (one: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
      if (one.channel === 'review:check') return valueOf(await vault.ask('review:check', { clients: [one.client], kind: one.kind, method: '电话', result: one.result })).action;
      if (one.channel === 'review:unknown') return valueOf(await vault.ask('review:unknown', { clients: [one.client], fields: [one.field], unknown: one.unknown })).action;
      return valueOf(await vault.ask('review:fill', { fills: [{ client: one.client, field: one.field, value: one.value }] })).action;
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const states: unknown[] = [];
      const actions: ActionId[] = [];
      for (const one of steps) {
        states.push(await state());
        actions.push(await take(one));
      }
      for (const action of actions.reverse()) {
        expect(valueOf(await vault.ask('record:undo', { action })).kept).toEqual([]);
        expect(await state()).toEqual(states.pop());
      }
    }), { numRuns: 8, seed: 41 });
    await isWhole();
  });

  it('go over in a merge, with what nobody could find out and what was confirmed', async () => {
    const [keep, drop] = [await client('甲有限公司', {}, { valueGrade: 'A类' }), await client('甲有限公司（苏州）', {}, { budgetFen: 1_000_000_000 })];
    await check([drop], '复核', '无误');
    valueOf(await vault.ask('review:unknown', { clients: [drop], fields: ['needs'], unknown: true }));
    valueOf(await vault.ask('review:amount', { collection: 'clients', id: drop as never, field: 'budgetFen', verdict: { is: 'right' } }));
    const { action } = valueOf(await vault.ask('merge:run', { keep, drop, take: { budgetFen: 'drop' } }));
    expect(valueOf(await vault.ask('review:checks', { client: keep })).total).toBe(1);
    expect(valueOf(await vault.ask('client:read', { id: keep })).client).toMatchObject({ unknowns: ['needs'], budgetFen: 1_000_000_000 });
    expect((await queue('outliers')).total).toBe(0);
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('review:checks', { client: drop })).total).toBe(1);
    expect(valueOf(await vault.ask('client:read', { id: keep })).client.unknowns).toBeNull();
    await isWhole();
  });

  it('stand among what is held of it, and go for good when it is erased (R-AUD-05)', async () => {
    const id = await client('甲有限公司');
    await check([id], '核实', '无误');
    valueOf(await vault.ask('change:learnt', { client: id, what: ['地址'] }));
    const { items: held, checkedOn } = valueOf(await vault.ask('privacy:holdings', { client: id }));
    expect(checkedOn).toBe(valueOf(await vault.ask('review:client', { client: id })).verifiedOn);
    expect(held).toEqual(expect.arrayContaining([expect.objectContaining({ collection: 'checks', field: 'result', purpose: 'prove' }), expect.objectContaining({ collection: 'infoChanges', field: 'what', purpose: 'needs' })]));
    valueOf(await vault.ask('privacy:erase', { client: id, typed: '甲有限公司', reason: '本人要求' }));
    expect([valueOf(await vault.ask('record:list', { collection: 'checks' })).total, valueOf(await vault.ask('record:list', { collection: 'checks', deleted: true })).total]).toEqual([0, 0]);
  });
});
