import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../electron/engine/vault/changes';
import { filterOf, type Grouping } from '../../renderer/pieces/report/target';
import { addDays, momentAt, type Day } from '../../shared/kit/dates';
import { countedFigures } from '../../shared/report/model';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2024-01-15T10:00:00+08:00')));
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const at = (on: string, time: string) => momentAt(day(on), time, 'Asia/Shanghai');
const read = async (from: string, to: string) => valueOf(await vault.ask('report:complaints', { from: day(from), to: day(to) })).report;

async function client(name: string, valueGrade: 'A类' | 'B类' | null = null) {
  return valueOf(await vault.ask('client:create', { fields: { name, valueGrade } })).id;
}

test('times run from receipt to the first answer and the first end, whatever was reopened later (R-CP-01, AT-31)', async () => {
  const id = await client('深圳星河科技有限公司', 'A类');
  const { id: complaint } = valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '停机', channel: '邮件', grade: '一般', receivedOn: day('2023-12-04'), receivedAt: at('2023-12-04', '09:00') } }));
  const step = async (step: '接收安抚' | '处理完成', on: string, time: string) => valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step, at: at(on, time), content: '已记' } }));
  await step('接收安抚', '2023-12-04', '11:01');
  await step('处理完成', '2023-12-04', '15:00');
  valueOf(await vault.ask('complaint:reopen', { id: complaint, reason: '仍不满意', plan: '整机更换' }));
  await step('处理完成', '2024-01-15', '09:59');
  valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '只记了日期', channel: '电话', receivedOn: day('2023-12-05') } }));
  const { figures } = await read('2023-12-01', '2023-12-31');
  expect(figures).toMatchObject({ response: { n: 1, of: 2, median: 121, p90: 121 }, handling: { n: 1, of: 2, median: 360 } });
  expect(figures.counts).toMatchObject({ acknowledged: 1, acknowledgedLate: 1, reopened: 1, solvedOnce: 1 });
});

test('only what was promised or handed over counts as compensation (R-CP-05)', async () => {
  const id = await client('广州云帆贸易有限公司');
  const { id: complaint } = valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '延误', receivedOn: day('2023-12-04') } }));
  const { vault: open, exclusive } = sessionOf(vault);
  await exclusive(async () => {
    commit(open, { kind: 'user' }, (act) => {
      for (const [state, valueFen] of [['待审批', 1], ['已驳回', 2], ['已承诺', 30_000], ['已兑现', 20_050]] as const) act.create('compensations', { complaint, kind: '现金', state, valueFen });
    });
    return Promise.resolve();
  });
  const { figures } = await read('2023-12-01', '2023-12-31');
  expect([figures.promisedFen, figures.deliveredFen, figures.counts.compensated, figures.counts.delivered]).toEqual([50_050, 20_050, 1, 1]);
});

describe('a year of three thousand complaints', () => {
  const groupings = { types: 'type', departments: 'department', grades: 'grade', channels: 'channel', states: 'state', clientGrades: 'clientGrade', products: 'product' } as const satisfies Record<string, Grouping>;

  async function fill(): Promise<void> {
    const clients = [await client('甲', 'A类'), await client('乙', 'B类'), await client('丙')];
    const { id: product } = valueOf(await vault.ask('product:create', { fields: { name: '服务器' } }));
    const { vault: open, exclusive } = sessionOf(vault);
    const nth = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
    await exclusive(async () => {
      commit(open, { kind: 'user' }, (act) => {
        for (let index = 0; index < 3000; index++) {
          const receivedOn = addDays(day('2023-01-01'), index % 365);
          const closed = index % 3 === 0;
          const id = act.create('complaints', {
            client: nth(clients, index), content: `第${index}起`, receivedOn, receivedAt: at(receivedOn, '09:00'), number: `N${index}`, problem: nth(['噪音', '停机', '解释不清', null, '响应慢'], index),
            type: nth(['产品问题', '服务问题', '沟通问题', null], index), channel: nth(['电话', '邮件', null], index), department: nth(['产品部', '客服部'], index), grade: nth(['一般', '严重', '重大'], index),
            product: index % 2 === 0 ? product : null, state: closed ? '已关闭' : '处理中', outcome: closed ? nth(['满意', '无法联系'], index) : null,
          });
          if (closed) act.create('complaintSteps', { complaint: id as never, step: '处理完成', at: at(receivedOn, index % 2 === 0 ? '10:00' : '19:00'), content: '好' });
        }
      });
      return Promise.resolve();
    });
  }

  test('adds up, and every number opens exactly its complaints in the list', async () => {
    await fill();
    const report = await read('2023-01-01', '2023-12-31');
    expect(report.total).toBe(3000);
    expect(report.figures.handling).toEqual({ n: 1000, of: 3000, median: 330, p90: 600 });
    const opened = async (target: Parameters<typeof filterOf>[1]) => {
      const filter = filterOf(report, target);
      return filter === null ? null : valueOf(await vault.ask('complaint:list', { filter, offset: 0, limit: 1 })).total;
    };
    for (const [key, by] of Object.entries(groupings) as [keyof typeof groupings, Grouping][]) {
      expect(report[key].reduce((sum, { count }) => sum + count, 0)).toBe(3000);
      for (const { name, count } of report[key]) expect([key, name, await opened({ kind: 'group', by, name })]).toEqual([key, name, count]);
    }
    for (const { problem, count } of report.frequent) expect(await opened({ kind: 'group', by: 'problem', name: problem })).toBe(count);
    for (const figure of countedFigures) {
      const total = await opened({ kind: 'counted', figure });
      if (total !== null) expect([figure, total]).toEqual([figure, report.figures.counts[figure]]);
    }
  });
});
