import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../electron/engine/vault/changes';
import type { ClientId } from '../../shared/client/schema';
import { isCreditCode } from '../../shared/client/credit-code';
import type { Day } from '../../shared/kit/dates';
import { collectionNames } from '../../shared/record/collections';
import type { ActionId } from '../../shared/record/schema';
import { openVault } from '../harness/open-vault';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-08-30T10:00:00+08:00')));
afterEach(() => vault.remove());

const day = (text: string): Day => text as Day;
const create = async (fields: object, rest: object = {}): Promise<ClientId> => valueOf(await vault.ask('client:create', { fields, ...rest, anyway: true })).id;
const merge = async (keep: ClientId, drop: ClientId, take: Record<string, 'keep' | 'drop' | 'both'> = {}) => valueOf(await vault.ask('merge:run', { keep, drop, take }));
const undo = async (action: ActionId) => valueOf(await vault.ask('record:undo', { action }));
const fileOf = async (id: ClientId) => valueOf(await vault.ask('client:read', { id }));
const pairs = async (weak = false) => valueOf(await vault.ask('duplicate:list', { weak })).items.map(({ a, b, why }) => [[a.name, b.name].sort().join(' = '), why.join('+')]);

/** Every live record without the stamps that each write leaves. */
const visible = (): unknown => collectionNames.filter((name) => name !== 'settings').map((name) =>
  openVault(vault).writer.all(`SELECT * FROM ${name} WHERE deleted IS NULL ORDER BY id`).map(({ stamp: _stamp, stamps: _stamps, created: _created, ...row }) => row));

describe('credit codes (GB 32100)', () => {
  it.each([
    ['91350100M000100Y43', true], ['91350100M000100Y44', false], ['91350100M000100Y4', false], ['9135010OM000100Y43', false], ['110101199003071233', false],
  ])('%s: %s', (code, right) => expect(isCreditCode(code)).toBe(right));

  it('are kept tidy, and a wrong one is refused by name', async () => {
    const id = await create({ name: '甲', creditCode: '9135 0100-m000100y43' });
    expect((await fileOf(id)).client.creditCode).toBe('91350100M000100Y43');
    expect(await vault.ask('client:edit', { id, fields: { creditCode: '91350100M000100Y44' } })).toMatchObject({ error: { kind: 'malformed', field: 'fields.creditCode', reason: 'badCreditCode' } });
  });
});

describe('clients that look alike', () => {
  it('AT-36, AT-38: are proposed by firm, number, mailbox and code, the likeliest first; persons of one name only when asked', async () => {
    await create({ name: '科技' }, { phones: [{ text: '138 0013 8000' }] });
    await create({ name: '科技有限公司' }, { phones: [{ text: '+86-138-0013-8000' }] });
    await create({ name: '张伟', type: '个人' });
    await create({ name: '张伟', type: '个人' });
    await create({ name: '甲公司', creditCode: '91350100M000100Y43' }, { emails: [{ text: 'a@b.cn' }] });
    await create({ name: '乙商行', creditCode: '91350100M000100Y43' });
    await create({ name: '丙商行' }, { emails: [{ text: 'A@B.cn' }] });
    expect(await pairs()).toEqual([['科技 = 科技有限公司', 'phone+name'], ['乙商行 = 甲公司', 'creditCode'], ['丙商行 = 甲公司', 'email']]);
    expect(await pairs(true)).toContainEqual(['张伟 = 张伟', 'name']);
  });

  it('are no likeness when two codes differ, when they are related, or when they were said to be different', async () => {
    const [a, b, c] = [await create({ name: '星河科技' }), await create({ name: '深圳星河科技有限公司' }), await create({ name: '星河科技股份有限公司' })];
    expect(await pairs()).toHaveLength(3);
    const { action } = valueOf(await vault.ask('duplicate:dismiss', { client: a, other: b, reason: '老板不同' }));
    expect(await vault.ask('duplicate:dismiss', { client: b, other: a })).toMatchObject({ error: { kind: 'alreadyDistinct' } });
    valueOf(await vault.ask('relation:add', { client: a, other: c, kind: '子公司', fields: {} }));
    expect(await pairs()).toEqual([['星河科技股份有限公司 = 深圳星河科技有限公司', 'name']]);
    expect(valueOf(await vault.ask('client:lookalikes', { name: '星河科技', except: a })).map(({ id }) => id)).toEqual([c]);
    await undo(action);
    expect(await pairs()).toHaveLength(2);
  });

  it('do not drown in one switchboard: a number of many is named apart', async () => {
    for (let at = 0; at < 22; at++) await create({ name: `园区第${at}户` }, { phones: [{ text: '0755-26000000' }] });
    const { total, common } = valueOf(await vault.ask('duplicate:list', {}));
    expect({ total, common }).toMatchObject({ total: 0, common: [{ why: 'phone', clients: 22 }] });
  });
});

describe('merging two clients (R-DC-01, AT-36)', () => {
  async function both(): Promise<{ keep: ClientId; drop: ClientId }> {
    const keep = await create({ name: '科技', industry: '信息技术', notes: '老客户', filedOn: '2023-05-02' }, { phones: [{ text: '13800138000' }], tags: ['服务器采购'], contacts: [{ name: '王经理', phones: [{ text: '13900139000' }] }] });
    const drop = await create({ name: '科技有限公司', industry: '教育', stage: '合作', notes: '要发票', scale: '50人', filedOn: '2023-03-01' }, {
      phones: [{ text: '+86 138 0013 8000' }, { text: '0755-26000001' }], tags: ['服务器采购', '预算50万'],
      contacts: [{ name: '王经理', position: '采购总监', phones: [{ text: '13900139000' }, { text: '13700137000' }] }, { name: '李工' }],
    });
    valueOf(await vault.ask('followup:log', { client: drop, fields: { heldOn: day('2023-08-01'), summary: '到访' } }));
    valueOf(await vault.ask('complaint:open', { client: drop, fields: { content: '噪音大', receivedOn: day('2023-08-29') } }));
    valueOf(await vault.ask('order:create', { client: drop, fields: { orderedOn: day('2023-08-02') }, lines: [{ name: '服务器', quantity: 1, unitPriceFen: 100, amountFen: 100 }] }));
    return { keep, drop };
  }

  it('shows first what there is to choose, what goes over and what both have', async () => {
    const { keep, drop } = await both();
    const preview = valueOf(await vault.ask('merge:preview', { keep, drop }));
    expect(Object.fromEntries(preview.fields.map(({ field, proposed }) => [field, proposed]))).toMatchObject({ name: 'drop', industry: 'keep', scale: 'drop', filedOn: 'drop', stage: 'drop', notes: 'both' });
    expect(Object.fromEntries(preview.moves.map(({ collection, count }) => [collection, count]))).toMatchObject({ followups: 1, complaints: 1, orders: 1, orderLines: 1, clientTags: 1 });
    expect(preview.same.map(({ collection, title }) => `${collection} ${title}`)).toEqual(
      expect.arrayContaining(['contacts 王经理 采购总监', 'phones +86 138 0013 8000', 'clientTags 服务器采购']));
  });

  it('keeps one id, every word and every link, each thing once', async () => {
    const { keep, drop } = await both();
    await merge(keep, drop, { industry: 'drop' });
    const file = await fileOf(keep);
    expect(file.client).toMatchObject({ number: '2023001', name: '科技有限公司', industry: '教育', stage: '合作', scale: '50人', filedOn: '2023-03-01', notes: '老客户\n要发票' });
    expect(file.phones.map(({ text }) => text)).toEqual(['13800138000', '0755-26000001']);
    expect(file.tags.map(({ name }) => name).sort()).toEqual(['预算50万', '服务器采购'].sort());
    expect(file.contacts.map(({ name, position, phones }) => [name, position, phones.map(({ text }) => text)])).toEqual([['王经理', '采购总监', ['13900139000', '13700137000']], ['李工', null, []]]);
    expect(file.counts).toMatchObject({ followups: 1, complaints: 1 });
    expect(valueOf(await vault.ask('client:list', {})).items.map(({ id, orderCount, openComplaints }) => [id, orderCount, openComplaints])).toEqual([[keep, 1, 1]]);
    expect(await vault.ask('client:read', { id: drop })).toMatchObject({ error: { kind: 'notFound' } });
    expect(valueOf(await vault.ask('bin:list', {})).items).toEqual([]);
    expect(await vault.ask('record:restore', { collection: 'clients', id: drop as never })).toMatchObject({ error: { kind: 'merged' } });
    expect(valueOf(await vault.ask('merge:list', {})).items).toMatchObject([{ keep: { id: keep }, drop: { id: drop, name: '科技有限公司', number: '2023002' }, undone: false }]);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it.each([[false, true], [true, false], [null, true], [true, null]])('leaves alone who asked for quiet in either file, and keeps what both said of greetings (C-28, AT-19): %s and %s', async (mine, theirs) => {
    const [keep, drop] = [await create({ name: '甲', noDisturb: mine, greeting: '不用圣诞问候' }), await create({ name: '甲公司', noDisturb: theirs, greeting: '不用七夕问候' })];
    await merge(keep, drop);
    expect((await fileOf(keep)).client).toMatchObject({ noDisturb: true, greeting: '不用圣诞问候\n不用七夕问候' });
  });

  it.each([[['drop'], 1], [['keep'], 1], [[], 1], [['keep', 'drop'], 2]] as const)('keeps what was done of a plan, and has nothing done twice: done at %j (C-05)', async (doneAt, left) => {
    const [keep, drop] = [await create({ name: '甲' }), await create({ name: '甲公司' })];
    const { id } = valueOf(await vault.ask('careplan:create', { fields: { name: '关怀' }, segment: {} }));
    valueOf(await vault.ask('careplan:node-add', { plan: id, fields: { kind: '节日', festival: '中秋节', action: '寄贺卡', days: -30 } }));
    valueOf(await vault.ask('careplan:start', { id }));
    const tasks = async () => valueOf(await vault.ask('careplan:tasks', { id })).items;
    for (const at of doneAt) {
      const task = (await tasks()).find(({ client }) => client === (at === 'keep' ? keep : drop));
      if (task !== undefined) valueOf(await vault.ask('care:finish', { id: task.id, feedback: `在${at}` }));
    }
    await merge(keep, drop);
    expect((await tasks()).map(({ client, state, feedback }) => [client, state, feedback]).sort()).toEqual(doneAt.length === 0 ? [[keep, '待执行', null]] : doneAt.map((at) => [keep, '已完成', `在${at}`]).sort());
    expect(await tasks()).toHaveLength(left);
  });

  it('is undone even after later edits: what changed since stays and is listed, what was added stays with the kept one', async () => {
    const { keep, drop } = await both();
    const before = visible();
    const { action } = await merge(keep, drop);
    valueOf(await vault.ask('client:edit', { id: keep, fields: { scale: '200人' } }));
    const { id: later } = valueOf(await vault.ask('followup:log', { client: keep, fields: { heldOn: day('2023-08-30'), summary: '合并之后' } }));
    const { kept } = await undo(action);
    expect(kept).toEqual([{ collection: 'clients', id: keep, field: 'scale', why: 'changedSince' }]);
    expect((await fileOf(keep)).client).toMatchObject({ name: '科技', scale: '200人', notes: '老客户' });
    expect((await fileOf(drop)).counts).toMatchObject({ followups: 1, complaints: 1 });
    expect(valueOf(await vault.ask('followup:list', { client: keep })).items.map(({ id }) => id)).toEqual([later]);
    valueOf(await vault.ask('followup:delete', { id: later }));
    valueOf(await vault.ask('client:edit', { id: keep, fields: { scale: null } }));
    expect(JSON.stringify(visible())).toBe(JSON.stringify(before));
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('takes back with an order what was added to it while the two were one', async () => {
    const { keep, drop } = await both();
    const { action } = await merge(keep, drop);
    const [order] = valueOf(await vault.ask('order:list', { filter: { client: keep } })).items;
    commit(openVault(vault), { kind: 'user' }, (act) => {
      act.create('orderLines', { order: order?.id ?? null, client: keep, name: '后加的一行' });
      act.create('payments', { order: order?.id ?? null, client: keep, kind: '收款', amountFen: 100 });
    });
    const { action: taken } = await undo(action);
    const owners = (): unknown => openVault(vault).writer.all('SELECT client FROM orderLines WHERE deleted IS NULL UNION SELECT client FROM payments WHERE deleted IS NULL UNION SELECT client FROM orders WHERE deleted IS NULL');
    expect(owners()).toEqual([{ client: drop }]);
    await undo(taken);
    expect(owners()).toEqual([{ client: keep }]);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('refuses to put a firm above itself', async () => {
    const [top, middle, bottom] = [await create({ name: '甲' }), await create({ name: '乙' }), await create({ name: '丙' })];
    valueOf(await vault.ask('relation:add', { client: top, other: middle, kind: '子公司', fields: {} }));
    valueOf(await vault.ask('relation:add', { client: middle, other: bottom, kind: '子公司', fields: {} }));
    expect(await vault.ask('merge:run', { keep: top, drop: bottom })).toMatchObject({ error: { kind: 'parentRing' } });
    expect((await merge(top, middle)).moved).toBe(2);
    expect(valueOf(await vault.ask('relation:list', { client: top })).items).toMatchObject([{ other: bottom, kind: '子公司' }]);
  });

  it.each([
    ['the same client', (keep: ClientId) => ({ keep, drop: keep }), { kind: 'same' }],
    ['one that is gone', (keep: ClientId) => ({ keep, drop: '00000000-0000-7000-8000-000000000000' }), { kind: 'notFound' }],
    ['a field that both say alike', (keep: ClientId, drop: ClientId) => ({ keep, drop, take: { type: 'drop' } }), { kind: 'unknownField', field: 'type' }],
    ['two lines in one line', (keep: ClientId, drop: ClientId) => ({ keep, drop, take: { industry: 'both' } }), { kind: 'unknownField', field: 'industry' }],
    ['an older sight of it', (keep: ClientId, drop: ClientId) => ({ keep, drop, seen: { keep: 'x', drop: 'y' } }), { kind: 'stale' }],
  ])('refuses %s and writes nothing', async (_, input, error) => {
    const { keep, drop } = await both();
    const before = visible();
    expect(await vault.ask('merge:run', input(keep, drop) as never)).toMatchObject({ ok: false, error });
    expect(visible()).toEqual(before);
  });
});

const names = ['科技', '科技有限公司', '星河'];
const people = ['王经理', '李总监'];
const numbers = ['13800138000', '13800138001', '075526000001'];
const one = fc.record({
  name: fc.constantFrom(...names), industry: fc.option(fc.constantFrom('教育', '医疗'), { nil: undefined }), notes: fc.option(fc.constantFrom('一', '二'), { nil: undefined }),
  phones: fc.subarray(numbers), tags: fc.subarray(['甲', '乙']), contacts: fc.array(fc.record({ name: fc.constantFrom(...people), phones: fc.subarray(numbers) }), { maxLength: 2 }),
  followups: fc.nat(2), ordered: fc.boolean(), plan: fc.boolean(), relatedTo: fc.option(fc.nat(3), { nil: undefined }),
});

// Issue 4: merge and undo in any order return the same state (beyond 1, item 2).
it('merges undone in any order leave everything as it was', async () => {
  await fc.assert(fc.asyncProperty(fc.array(one, { minLength: 3, maxLength: 5 }), fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat(99)), async (given, wanted, order) => {
    const ids: ClientId[] = [];
    for (const { phones, contacts, tags, followups, ordered, plan, relatedTo, ...fields } of given) {
      const id = await create(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), {
        tags, phones: phones.map((text) => ({ text })), contacts: contacts.map(({ name, phones: own }) => ({ name, phones: own.map((text) => ({ text })) })),
      });
      for (let at = 0; at < followups; at++) valueOf(await vault.ask('followup:log', { client: id, fields: { heldOn: day('2023-08-01'), summary: `第${at}次` } }));
      if (ordered) commit(openVault(vault), { kind: 'user' }, (act) => act.create('orders', { client: id, orderedOn: day('2023-08-01'), amountFen: 100, amountState: '正常' }));
      if (plan) valueOf(await vault.ask('plan:set', { client: id, plan: { focus: fields.name } }));
      if (relatedTo !== undefined && ids[relatedTo] !== undefined) await vault.ask('relation:add', { client: id, other: ids[relatedTo], kind: '子公司', fields: {} });
      ids.push(id);
    }
    const before = visible();
    const live = [...ids];
    const actions: ActionId[] = [];
    for (const [first, second] of wanted) {
      const keep = live[first % live.length];
      const [drop] = live.splice(second % live.length, 1);
      if (keep === undefined || drop === undefined || keep === drop) {
        if (drop !== undefined) live.push(drop);
        continue;
      }
      const merged = await vault.ask('merge:run', { keep, drop });
      if (merged.ok) actions.push(merged.value.action);
      else live.push(drop); // a firm above itself
    }
    // What is added to an order meanwhile follows it, wherever the undoing takes it.
    const open = openVault(vault);
    const added = open.writer.all<{ id: string; client: string }>('SELECT id, client FROM orders WHERE deleted IS NULL').map(({ id, client }) =>
      commit(open, { kind: 'user' }, (act) => act.create('payments', { order: id as never, client: client as never, kind: '收款' })).result);
    while (actions.length > 0) {
      const at = (order.next().value ?? 0) % actions.length;
      await undo(actions.splice(at, 1)[0] as ActionId);
    }
    expect(open.writer.all('SELECT 1 FROM payments p JOIN orders o ON o.id = p."order" WHERE p.deleted IS NULL AND p.client <> o.client')).toEqual([]);
    commit(open, { kind: 'user' }, (act) => {
      for (const id of added) act.remove('payments', id);
    });
    expect(visible()).toEqual(before);
    for (const id of ids) await vault.ask('client:delete', { id });
  }), { numRuns: 40, seed: 4 });
  expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
}, 120_000);
