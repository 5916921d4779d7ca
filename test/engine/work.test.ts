import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { momentAt, type Day } from '../../shared/kit/dates';
import type { Given } from '../../shared/ipc/contract';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-08-16T14:30:00+08:00')));
afterEach(() => vault.remove());

const day = (text: string): Day => text as Day;
const client = async (name: string, more: Partial<Given<'client:create'>> = {}): Promise<ClientId> => valueOf(await vault.ask('client:create', { ...more, fields: { name, ...more.fields }, anyway: true })).id;
const next = async (of: ClientId, nextAction: string, nextDueOn: string) => valueOf(await vault.ask('followup:log', { client: of, fields: { summary: '谈过', nextAction, nextDueOn: day(nextDueOn), nextReason: '已约好' } }));
const own = ['nextAction', 'visit', 'complaint'];
const work = async () => {
  const { items, counts } = valueOf(await vault.ask('work:all', {}));
  return { titles: items.filter(({ kind }) => own.includes(kind)).map(({ title }) => title), items, counts };
};

describe('the open work', () => {
  it('is ranked within what is late, due today and due later (R-FU-12)', async () => {
    const [plain, urgent, vip] = [await client('甲公司'), await client('乙公司', { tags: ['急购'] }), await client('丙公司', { fields: { valueGrade: 'A类' } })];
    await next(plain, '今天做', '2023-08-16');
    await next(plain, '昨天做', '2023-08-15');
    await next(vip, '昨天给重要客户', '2023-08-15');
    await next(urgent, '昨天给急购客户', '2023-08-15');
    await next(plain, '前天做', '2023-08-14');
    await next(urgent, '明天给急购客户', '2023-08-17');
    expect((await work()).titles).toEqual(['昨天给急购客户', '昨天给重要客户', '前天做', '昨天做', '今天做', '明天给急购客户']);
  });

  it('counts all of it, by when it is due', async () => {
    const before = (await work()).counts;
    const one = await client('甲公司');
    valueOf(await vault.ask('followup:log', { client: one, fields: { summary: '谈过' } })); // what is owed to a new client is behind it
    const base = (await work()).counts;
    for (const [index, on] of ['2023-08-14', '2023-08-15', '2023-08-16', '2023-08-17', '2023-08-23', '2023-08-24'].entries()) await next(one, `第${index}件事`, on);
    const { counts } = await work();
    expect(before.open).toBe(0);
    expect([counts.overdue - base.overdue, counts.today - base.today, counts.week - base.week, counts.open - base.open]).toEqual([2, 1, 2, 6]);
  });

  it('holds planned visits: late once their hour has passed, gone when held', async () => {
    const one = await client('甲公司');
    const at = async (time: string) => valueOf(await vault.ask('visit:add', { client: one, fields: { plannedOn: day('2023-08-16'), plannedAt: momentAt(day('2023-08-16'), time, 'Asia/Shanghai'), focus: `${time} 拜访` } })).id;
    const [passed] = [await at('10:00'), await at('15:00')];
    const { items, counts, titles } = await work();
    expect(titles).toEqual(['10:00 拜访', '15:00 拜访']);
    expect(items.find(({ kind }) => kind === 'visit')).toMatchObject({ record: passed, rule: 'S2 ch3', dueOn: '2023-08-16' });
    expect([counts.overdue, counts.today]).toEqual([1, 1]);
    valueOf(await vault.ask('visit:edit', { id: passed, fields: { state: '已完成', heldOn: day('2023-08-16') } }));
    expect((await work()).titles).toEqual(['15:00 拜访']);
  });
});
