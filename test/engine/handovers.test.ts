import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { addDays, type Day } from '../../shared/kit/dates';
import type { ActionId } from '../../shared/record/schema';
import { openOwned } from '../../electron/engine/vault/hand-over';
import { openVault } from '../harness/open-vault';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const today = '2023-08-16' as Day;
let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault(`${today}T10:00:00+08:00`);
});
afterEach(async () => vault.remove());

const client = async (name: string, owner: string | null = '张三'): Promise<ClientId> => valueOf(await vault.ask('client:create', { fields: { name, owner }, anyway: true })).id;
const promised = async (of: ClientId, text: string, owner?: string) => valueOf(await vault.ask('promise:add', { client: of, fields: { text, dueOn: addDays(today, 3), ...(owner === undefined ? {} : { owner }) } })).id;
const complain = async (of: ClientId, owner: string | null) => valueOf(await vault.ask('complaint:open', { client: of, fields: { content: '噪音大', receivedOn: today, owner } })).id;
const log = async (of: ClientId, nextOwner: string | null) => valueOf(await vault.ask('followup:log', { client: of, fields: { summary: '通话', nextAction: '8月20日电话确认方案', nextOwner } })).id;
const visit = async (of: ClientId, owner: string | null) => valueOf(await vault.ask('visit:add', { client: of, fields: { plannedOn: addDays(today, 5), owner } })).id;
const setOwner = async (id: ClientId, owner: string | null): Promise<ActionId> => valueOf(await vault.ask('client:edit', { id, fields: { owner } })).action;
const handovers = async (filter: object = {}) => valueOf(await vault.ask('handover:list', filter)).items.map(({ clientName, fromOwner, toOwner, items, state }) => [clientName, fromOwner, toOwner, items, state]);

/** Who does what is open of a client. */
const owners = (of: ClientId) => openOwned(openVault(vault).writer, of).map(({ collection, owner }) => [collection, owner]);
const ownerless = (): number => {
  const { writer } = openVault(vault);
  return writer.all<{ id: string; owner: string | null }>('SELECT id, owner FROM clients WHERE deleted IS NULL').flatMap(({ id, owner }) => openOwned(writer, id).filter((open) => open.owner === null && owner === null)).length;
};

describe('a client that gets another owner (beyond §2 item 14, R-RD-12)', () => {
  test('takes what is open of the old owner along, leaves what others do, and one undo brings all of it back', async () => {
    const id = await client('科技有限公司');
    await promised(id, '寄样品');
    await promised(id, '出图', '王工');
    await complain(id, '张三');
    await log(id, '张三');
    await visit(id, null);
    valueOf(await vault.ask('suggestion:add', { client: id, fields: { text: '希望增加数据分析功能', owner: '张三' } }));
    const { id: plan } = valueOf(await vault.ask('improvement:start', { client: id }));
    valueOf(await vault.ask('improvement:edit', { id: plan, fields: { owner: '张三' }, actions: [{ text: '每周回访', owner: '张三' }, { text: '培训', owner: '王工' }] }));
    const before = owners(id);
    const action = await setOwner(id, '李四');
    expect(owners(id)).toEqual([['complaints', '李四'], ['followups', '李四'], ['visits', '李四'], ['promises', '李四'], ['promises', '王工'],
      ['improvementPlans', '李四'], ['improvementActions', '李四'], ['improvementActions', '王工'], ['suggestions', '李四']]);
    expect(await handovers({ open: true, owner: '李四' })).toEqual([['科技有限公司', '张三', '李四', 7, '待接手']]);
    const [handover] = valueOf(await vault.ask('handover:list', { open: true })).items;
    const pack = valueOf(await vault.ask('handover:pack', { id: handover?.id as never })).handover?.open.map(({ kind, text }) => [kind, text]);
    expect(pack).toEqual(expect.arrayContaining([['improvement', '每周回访'], ['suggestion', '希望增加数据分析功能']]));
    valueOf(await vault.ask('record:undo', { action }));
    expect(owners(id)).toEqual(before);
    expect(await handovers()).toEqual([]);
  });

  // R-FU-02, R-RV-07, R-RD-12: whom a client waits for, what it is owed and its contracts go along; what was confirmed as a promise is one line.
  test('leaves nothing with the old owner: the plan of contacts, who answers, contracts, and a next action that is a promise', async () => {
    const id = await client('科技有限公司');
    valueOf(await vault.ask('plan:set', { client: id, plan: { frequency: '每月1次', nextOn: addDays(today, 3), method: '电话', focus: '续约', owner: '张三' } }));
    valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '来信说备份失败', method: '邮件', by: '张三', reply: '待确认', heldAt: '2023-08-16T01:00:00.000Z[Asia/Shanghai]' as never } }));
    valueOf(await vault.ask('contract:create', { client: id, fields: { number: 'H-1', title: '维保合同', endsOn: addDays(today, 40), renewBy: addDays(today, 20), owner: '张三' } }));
    const note = valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '通话', nextAction: '8月20日发送备份方案', nextOwner: '张三' } })).id;
    const [proposal] = valueOf(await vault.ask('promise:proposals', { collection: 'followups', record: note as never }));
    valueOf(await vault.ask('promise:add', { client: id, fields: { text: proposal?.text ?? '', dueOn: proposal?.dueOn ?? null, owner: '张三', collection: 'followups', record: note as never, field: 'nextAction' } }));
    const mine = async (owner: string) => [
      ...valueOf(await vault.ask('work:all', {})).items.filter((item) => item.owner === owner && item.kind !== 'handover').map(({ kind }) => kind as string),
      ...openVault(vault).writer.all<{ kind: string }>('SELECT kind FROM dutyRows WHERE client = $id AND owner = $owner', { id, owner }).map(({ kind }) => kind),
    ].sort();
    const before = await mine('张三');
    expect(before).toEqual(expect.arrayContaining(['acknowledge', 'promise', '跟进']));
    await setOwner(id, '李四');
    expect([await mine('张三'), await mine('李四')]).toEqual([[], before]);
    const [handover] = valueOf(await vault.ask('handover:list', {})).items;
    expect(handover?.items).toBe(3);
    expect(valueOf(await vault.ask('handover:pack', { id: handover?.id as never })).handover?.open.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['reply', '2023-08-16'], ['promise', '2023-08-20'], ['contract', addDays(today, 20)]]);
  });

  test('goes over with its pack also when it was nobody\'s in between, and not when it only comes back', async () => {
    const id = await client('科技有限公司');
    await promised(id, '寄样品');
    await promised(id, '出图', '王工');
    await setOwner(id, null);
    await setOwner(id, '李四');
    expect(owners(id)).toEqual([['promises', '李四'], ['promises', '王工']]);
    expect(await handovers()).toEqual([['科技有限公司', '张三', '李四', 1, '待接手']]);
    await setOwner(id, null);
    await setOwner(id, '李四');
    expect(await handovers()).toHaveLength(1);
    const never = await client('新客户', null);
    await setOwner(never, '李四');
    expect(await handovers()).toHaveLength(1);
  });

  test('waits for the newest owner alone: one that went on before it was taken is passed on', async () => {
    const id = await client('科技有限公司');
    await setOwner(id, '李四');
    const action = await setOwner(id, '王五');
    expect((await handovers()).map(([, from, to, , state]) => [from, to, state]).sort()).toEqual([['张三', '李四', '已转交'], ['李四', '王五', '待接手']]);
    expect(valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'handover').map(({ title }) => title)).toEqual(['李四 → 王五']);
    valueOf(await vault.ask('record:undo', { action }));
    expect((await handovers()).map(([, from, to, , state]) => [from, to, state])).toEqual([['张三', '李四', '待接手']]);
  });

  test('has all that will be owed and everybody there in its pack, not only the next days', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '合作公司', owner: '张三', stage: '合作', valueGrade: 'A类', cooperationSince: addDays(today, -40) }, contacts: Array.from({ length: 8 }, (_, at) => ({ name: `联系人${at}` })), anyway: true }));
    await setOwner(id, '李四');
    const [handover] = valueOf(await vault.ask('handover:list', {})).items;
    const pack = valueOf(await vault.ask('handover:pack', { id: handover?.id as never }));
    expect(pack.chain).toHaveLength(8);
    expect(pack.duties.map(({ kind }) => kind).sort()).toEqual(openVault(vault).writer.all<{ kind: string }>('SELECT kind FROM dutyRows WHERE client = $id', { id }).map(({ kind }) => kind).sort());
    expect(pack.duties.some(({ dueOn }) => dueOn > addDays(today, 30))).toBe(true);
  });

  test('waits until the new owner takes over, once', async () => {
    const id = await client('科技有限公司');
    await setOwner(id, '李四');
    const [handover] = valueOf(await vault.ask('handover:list', {})).items;
    if (!handover) throw new Error('no handover');
    expect(valueOf(await vault.ask('handover:read', { id: handover.id })).state).toBe('待接手');
    valueOf(await vault.ask('handover:take', { id: handover.id, note: '已和张三当面交接' }));
    expect(await vault.ask('handover:take', { id: handover.id })).toMatchObject({ ok: false, error: { kind: 'alreadyTaken' } });
    expect(await handovers({ open: true })).toEqual([]);
  });

  test('is handed over by a bulk edit as by hand', async () => {
    const [a, b] = [await client('甲公司'), await client('乙公司')];
    await promised(a, '寄样品');
    await promised(b, '出报告');
    const chosen = { rows: { list: 'clients' as const, filter: {} }, only: [a, b] as never };
    const { action } = valueOf(await vault.ask('list:bulk-edit', { chosen, change: { kind: 'set', field: 'owner', value: '李四' }, job: 'bulk' }));
    expect([...owners(a), ...owners(b)]).toEqual([['promises', '李四'], ['promises', '李四']]);
    expect((await handovers()).map(([name]) => name).sort()).toEqual(['乙公司', '甲公司']);
    valueOf(await vault.ask('record:undo', { action }));
    expect([...owners(a), ...owners(b)]).toEqual([['promises', '张三'], ['promises', '张三']]);
  });

  test('by a merge, too: what comes over becomes the kept client\'s, what stood there stays', async () => {
    const [keep, drop] = [await client('科技有限公司', '李四'), await client('科技', '张三')];
    await promised(keep, '张三帮忙的事', '张三');
    await promised(drop, '寄样品');
    await visit(drop, null);
    const { action } = valueOf(await vault.ask('merge:run', { keep, drop, take: {} }));
    expect(owners(keep)).toEqual([['visits', '李四'], ['promises', '张三'], ['promises', '李四']]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(owners(drop)).toEqual([['visits', null], ['promises', '张三']]);
  });

  test('without a new owner, whoever had it answers for what is open, and for what is opened again', async () => {
    const id = await client('科技有限公司');
    const planned = await visit(id, null);
    valueOf(await vault.ask('visit:edit', { id: planned, fields: { state: '已取消' } }));
    await complain(id, null);
    await setOwner(id, null);
    expect(owners(id)).toEqual([['complaints', '张三']]);
    valueOf(await vault.ask('visit:edit', { id: planned, fields: { state: '计划' } }));
    expect(owners(id)).toContainEqual(['visits', '张三']);
    expect(await handovers()).toEqual([]);
  });
});

/** What somebody may do, by number. */
type Step = readonly [what: 'owner' | 'clear' | 'bulk' | 'merge' | 'undo' | 'open' | 'close' | 'reopen', which: number, who: number];
const names = ['张三', '李四', '王五'];
const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom('owner', 'owner', 'clear', 'bulk', 'merge', 'undo', 'undo', 'open', 'open', 'close', 'reopen'), fc.nat(99), fc.nat(99));

test('nothing open becomes ownerless, whatever is handed over, cleared, merged, opened, closed and undone (beyond §2 item 14)', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const ids: ClientId[] = [];
      for (const [at, name] of ['甲公司', '乙公司', '丙公司'].entries()) ids.push(await client(`第${(run += 1)}轮${name}`, names[at] ?? null));
      const actions: ActionId[] = [];
      const opened: (readonly [kind: number, id: string])[] = [];
      const done = (answer: { readonly ok: boolean; readonly value?: unknown }): void => {
        if (answer.ok) actions.push((answer.value as { readonly action: ActionId }).action);
      };
      for (const [what, which, who] of steps) {
        const id = ids[which % ids.length] as ClientId;
        const name = names[who % names.length] ?? null;
        const mine = who % 2 === 0 ? null : name;
        if (what === 'owner') done(await vault.ask('client:edit', { id, fields: { owner: name } }));
        if (what === 'clear') done(await vault.ask('client:edit', { id, fields: { owner: null } }));
        if (what === 'bulk') done(await vault.ask('list:bulk-edit', { chosen: { rows: { list: 'clients', filter: {} }, only: ids } as never, change: { kind: 'set', field: 'owner', value: name }, job: 'b' }));
        if (what === 'merge') done(await vault.ask('merge:run', { keep: id, drop: ids[(which + 1) % ids.length] as ClientId, take: {} }));
        if (what === 'undo') {
          const action = actions[which % Math.max(1, actions.length)];
          if (action !== undefined) await vault.ask('record:undo', { action });
        }
        const hasOwner = (openVault(vault).writer.get<{ owner: string | null }>('SELECT owner FROM clients WHERE id = $id AND deleted IS NULL', { id })?.owner ?? null) !== null;
        if (what === 'open' && (hasOwner || mine !== null)) {
          const kind = which % 5;
          const made = await [
            async () => vault.ask('promise:add', { client: id, fields: { text: '寄样品', dueOn: addDays(today, 3), owner: mine } }),
            async () => vault.ask('complaint:open', { client: id, fields: { content: '噪音大', receivedOn: today, owner: mine } }),
            async () => vault.ask('visit:add', { client: id, fields: { plannedOn: addDays(today, 5), owner: mine } }),
            async () => vault.ask('followup:log', { client: id, fields: { summary: '通话', nextAction: '8月20日电话确认方案', nextOwner: mine } }),
            async () => vault.ask('suggestion:add', { client: id, fields: { text: '增加报表', owner: mine } }),
          ][kind]?.();
          if (made?.ok) opened.push([kind, made.value.id]);
        }
        const [kind, record] = opened[which % Math.max(1, opened.length)] ?? [9, ''];
        const closes = what === 'close';
        if (closes || what === 'reopen') {
          if (kind === 0) done(await vault.ask('promise:settle', { id: record as never, state: closes ? '已兑现' : '待兑现' }));
          if (kind === 4) done(await vault.ask('suggestion:edit', { id: record as never, fields: { state: closes ? '不采纳' : '可行' } }));
          if (kind === 2) done(await vault.ask('visit:edit', { id: record as never, fields: { state: closes ? '已取消' : '计划' } }));
          if (kind === 3) done(await vault.ask('followup:finish-next', { id: record as never, state: closes ? '已完成' : '待办' }));
        }
        expect(ownerless(), JSON.stringify(steps)).toBe(0);
      }
    }),
    { numRuns: 25, seed: 7 },
  );
}, 120_000);
