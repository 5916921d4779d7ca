import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { momentAt, type Day } from '../../shared/kit/dates';
import type { Given } from '../../shared/ipc/contract';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

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

describe('a visit that recurs', () => {
  const weekly = async () => {
    const one = await client('甲公司');
    const { id } = valueOf(await vault.ask('visit:add', { client: one, fields: { plannedOn: day('2023-06-07'), plannedAt: momentAt(day('2023-06-07'), '10:00', 'Asia/Shanghai'), minutes: 60, focus: '周例会', recurrence: 'FREQ=WEEKLY' } }));
    return { one, id };
  };
  const visits = async () => (await work()).items.filter(({ kind }) => kind === 'visit');

  it('has one line for each of its days, of the last 30 and the next 7, each by itself', async () => {
    const before = (await work()).counts;
    const { id } = await weekly();
    const items = await visits();
    expect(items.map(({ occurrence }) => occurrence)).toEqual(['2023-07-19', '2023-07-26', '2023-08-02', '2023-08-09', '2023-08-16', '2023-08-23']);
    expect(items.every(({ id: line, record, dueOn, occurrence }) => record === id && dueOn === occurrence && line === `visit:${id}:${dueOn}`)).toBe(true);
    const { counts } = await work();
    expect([counts.overdue - before.overdue, counts.week - before.week]).toEqual([5, expect.any(Number)]);
  });

  it('loses the line of the day that was held or moved, and no other', async () => {
    const { one, id } = await weekly();
    const { action } = valueOf(await vault.ask('followup:log', { client: one, fields: { heldOn: day('2023-08-09'), summary: '开过了' }, visit: id, occurrence: day('2023-08-09') }));
    expect((await visits()).map(({ dueOn }) => dueOn)).not.toContain('2023-08-09');
    valueOf(await vault.ask('record:undo', { action }));
    expect((await visits()).map(({ dueOn }) => dueOn)).toContain('2023-08-09');
    valueOf(await vault.ask('visit:move', { id, occurrence: day('2023-08-23'), scope: 'this', on: day('2023-08-22'), time: '10:00', minutes: 60 }));
    const moved = await visits();
    expect(moved.filter(({ dueOn }) => dueOn > '2023-08-16').map(({ dueOn, occurrence, record }) => [dueOn, occurrence, record === id])).toEqual([['2023-08-22', null, false]]);
  });
});

describe('what is beyond the list', () => {
  it('is reached page by page, nothing twice and nothing left out', async () => {
    const one = await client('甲公司');
    const lines = 1130;
    const drafts = Array.from({ length: lines }, (_, at) => ({ nextAction: `第${at}件`, nextDueOn: day(`2023-09-${String(1 + (at % 28)).padStart(2, '0')}`) }));
    const { writer } = sessionOf(vault).vault;
    const { id, action } = valueOf(await vault.ask('followup:log', { client: one, fields: { summary: '谈过', nextAction: '发样品', nextDueOn: day('2023-08-20') } }));
    expect(action).toBeTruthy();
    const columns = writer.all<{ name: string }>("SELECT name FROM pragma_table_info('followups')").map(({ name }) => name);
    const copied = columns.map((name) => (name === 'id' ? '$id' : name === 'nextAction' ? '$nextAction' : name === 'nextDueOn' ? '$nextDueOn' : `"${name}"`)).join(', ');
    drafts.forEach((draft, at) => writer.run(`INSERT INTO followups (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${copied} FROM followups WHERE id = $from`, { ...draft, id: `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`, from: id }));
    const { items, counts } = await work();
    const seen = items.map((item) => item.id);
    expect(seen).toHaveLength(1000);
    for (let offset = 0; offset < counts.open - 1000; offset += 50) {
      const page = valueOf(await vault.ask('work:further', { offset, limit: 50 }));
      expect(page.total).toBe(counts.open - 1000);
      expect([...page.items].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))).toEqual(page.items);
      seen.push(...page.items.map((item) => item.id));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(counts.open);
  });
});
