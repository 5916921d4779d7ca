import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginAct } from '../../electron/engine/vault/changes';
import { transaction } from '../../electron/engine/vault/database';
import type { ClientId } from '../../shared/client/schema';
import { momentAt, type Day } from '../../shared/kit/dates';
import { fold } from '../../shared/kit/fold';
import { defaultPolicies } from '../../shared/policy/policies';
import type { PromiseFilter } from '../../shared/promise/asks';
import { keptRate, promiseStandings, standingOf, type PromiseStanding } from '../../shared/promise/rules';
import type { ClientPromise, PromiseDraft } from '../../shared/promise/schema';
import { openVault } from '../harness/open-vault';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const zone = 'Asia/Shanghai';
const at = (on: string, time: string) => momentAt(on as Day, time, zone);
const day = (text: string): Day => text as Day;
let vault: TempVault;
let clients: readonly ClientId[];
type Kept = ClientPromise & { readonly clientName: string; readonly clientNumber: string };
let kept: readonly Kept[];

beforeAll(async () => {
  vault = await tempVault('2023-08-17T12:00:00+08:00');
  const names = ['青禾電商有限公司', 'Ｂｌｕｅ 科技', '撤走的公司'];
  clients = await Promise.all(names.map(async (name) => valueOf(await vault.ask('client:create', { fields: { name, owner: '张三' } })).id));
  const files = await Promise.all(clients.map(async (id) => valueOf(await vault.ask('client:read', { id })).client));
  const drafts = Array.from({ length: 400 }, (_, n): PromiseDraft => {
    const due = day(`2023-08-${String(5 + (n % 20)).padStart(2, '0')}`);
    const settledOn = day(`2023-08-${String(4 + (n % 13)).padStart(2, '0')}`);
    const state = (['待兑现', '已兑现', '待兑现', '已违约', '已取消', '未采纳', '已兑现'] as const)[n % 7] ?? '待兑现';
    const open = state === '待兑现';
    return {
      client: clients[n % clients.length] ?? null, text: ['發送數據備份方案', '送达样品 Ａ1', '报价', null][n % 4] ?? null, madeOn: day('2023-08-01'), dueOn: n % 41 === 0 ? null : due,
      dueAt: n % 3 === 0 ? at(due, n % 2 === 0 ? '12:00' : '11:59') : null, state, owner: ['张三', '李四', null][n % 5] ?? null, moves: n % 4, slipped: n % 11 === 0,
      settledOn: open || n % 17 === 0 ? null : settledOn, settledAt: open || n % 2 === 0 ? null : at(settledOn, n % 5 === 0 ? '12:00' : '09:30'),
    };
  });
  const { writer } = openVault(vault);
  transaction(writer, () => {
    const act = beginAct(openVault(vault), { kind: 'import' });
    for (const draft of drafts) act.create('promises', draft);
    act.finish();
  });
  const ids = writer.all<{ id: string }>('SELECT id FROM promises ORDER BY rowid').map(({ id }) => id);
  const nothing = { settledOn: null, settledAt: null, dueAt: null, dueOn: null, contact: null };
  kept = drafts.map((draft, n) => {
    const file = files.find(({ id }) => id === draft.client);
    return { ...nothing, ...draft, id: ids[n], clientName: file?.name ?? '', clientNumber: file?.number ?? '' } as unknown as Kept;
  });
  valueOf(await vault.ask('promise:delete', { id: kept[3]?.id as never }));
  kept = kept.filter((_, n) => n !== 3);
  valueOf(await vault.ask('client:delete', { id: clients[2] as ClientId }));
  kept = kept.filter(({ client }) => client !== clients[2]);
});
afterAll(async () => vault.remove());

/** The ledger as a walk over all promises finds it. */
function walked({ client, owner, standings, from, to, text }: PromiseFilter) {
  const all = kept.flatMap((promise) => {
    const standing = standingOf(promise, defaultPolicies, vault.clock.now(), zone);
    return standing === null ? [] : [{ ...promise, standing }];
  }).filter((promise) => (client === undefined || promise.client === client) && (owner === undefined || promise.owner === owner)
    && (from === undefined || (promise.dueOn !== null && promise.dueOn >= from)) && (to === undefined || (promise.dueOn !== null && promise.dueOn <= to))
    && fold(`${promise.text ?? ''} ${promise.clientName} ${promise.clientNumber}`).includes(fold(text ?? '')));
  const rank: Readonly<Record<PromiseStanding, number>> = { overdue: 0, lapsed: 0, open: 1, late: 2, broken: 2, kept: 2, cancelled: 2 };
  const sign = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const decided = ({ settledAt, dueOn }: Kept): string => settledAt ?? dueOn ?? '';
  const order = [...all].sort((a, b) => rank[a.standing] - rank[b.standing] || (rank[a.standing] === 2 ? sign(decided(b), decided(a)) : 0)
    || sign(a.dueOn ?? '', b.dueOn ?? '') || Number(a.dueAt === null) - Number(b.dueAt === null) || sign(a.dueAt ?? '', b.dueAt ?? '') || sign(a.id, b.id));
  const chosen = order.filter(({ standing }) => standings === undefined || standings.length === 0 || standings.includes(standing));
  const tally = Object.fromEntries(promiseStandings.map((standing) => {
    const those = all.filter((each) => each.standing === standing);
    return [standing, { n: those.length, moved: those.filter(({ moves }) => (moves ?? 0) > 0).length }];
  }));
  return {
    total: chosen.length, lines: chosen.map(({ id, standing }) => [id, standing]), counts: Object.fromEntries(promiseStandings.map((standing) => [standing, tally[standing]?.n])),
    rate: keptRate(tally), owners: [...new Set(all.flatMap((promise) => promise.owner ?? []))].sort(),
  };
}

const cases: readonly (readonly [string, (clients: readonly ClientId[]) => PromiseFilter])[] = [
  ['all of them', () => ({})],
  ['no standing chosen', () => ({ standings: [] })],
  ...promiseStandings.map((standing) => [standing, () => ({ standings: [standing] })] as const),
  ['what waits', () => ({ standings: ['open', 'overdue', 'lapsed'] })],
  ['of one client', ([client]) => ({ client })],
  ['of one owner', () => ({ owner: '李四' })],
  ['of nobody', () => ({ owner: '王五' })],
  ['due in some days', () => ({ from: day('2023-08-10'), to: day('2023-08-17') })],
  ['of one owner, due from a day, late', () => ({ owner: '张三', from: day('2023-08-09'), standings: ['late'] })],
  ['saying something, in another spelling', () => ({ text: '发送数据' })],
  ['of a client that is called so', () => ({ text: 'blue科技' })],
  ['across the words and the client', () => ({ text: 'A1青禾' })],
  ['saying nothing that is there', () => ({ text: '没有这回事' })],
];

it.each(cases)('the ledger counts and pages as a walk over all promises does: %s (R-ST-06, R-GEN-01)', async (_name, filterOf) => {
  const filter = filterOf(clients);
  for (const now of ['2023-08-17T12:00:00.000+08:00', '2023-08-17T12:00:00.001+08:00', '2023-08-20T23:59:59+08:00']) {
    vault.clock.set(now);
    const { total, lines, counts, rate, owners } = walked(filter);
    for (const [offset, limit] of [[0, 7], [7, 60], [Math.max(0, total - 5), 60], [total, 7]] as const) {
      const page = valueOf(await vault.ask('promise:list', { filter, offset, limit }));
      expect({ ...page, items: page.items.map(({ id, standing }) => [id, standing]) }).toEqual({ total, counts, rate, owners, items: lines.slice(offset, offset + limit) });
    }
  }
  expect(walked({}).total).toBeGreaterThan(200);
});
