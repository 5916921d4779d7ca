import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import { careParts } from '../../shared/report/care-parts';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-09-10T10:00:00+08:00')));
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const aClient = async (name: string) => valueOf(await vault.ask('client:create', { fields: { name, valueGrade: 'B类' } })).id;
const hold = async (client: ClientId, heldOn: string, ratings: readonly (number | null)[], recommend: number | null, suggestion: string | null = null) =>
  valueOf(await vault.ask('survey:add', {
    client, fields: { heldOn: day(heldOn) },
    answers: [
      ...ratings.map((rating, at) => ({ dimension: `维度${at + 1}`, kind: '1-5分' as const, value: rating === null ? null : String(rating) })),
      { dimension: '您是否愿意推荐给同行？', kind: '0-10分' as const, value: recommend === null ? null : String(recommend) },
      { dimension: '改进建议', kind: '文字' as const, value: suggestion },
    ],
  }));
const part = async (from: string, to: string, language: 'zh-CN' | 'en' = 'zh-CN', masked = false) => {
  const found = careParts(valueOf(await vault.ask('report:complaints', { from: day(from), to: day(to), language, masked }))).find(({ key }) => key === 'surveys');
  return found === undefined ? null : { ...found, rows: Object.fromEntries((found.table?.rows ?? []).map(({ cells: [name = '', ...rest] }) => [name, rest])) };
};

// R-CA-11, R-SV-02, R-SV-03, R-RV-09, AT-24: what was asked, said and done stands in the report beside the period before.
it('tells of the surveys of a month, of what came of them, and of the month before', async () => {
  const clients = await Promise.all(['甲', '乙', '丙', '丁', '戊', '己'].map(aClient));
  const [first] = clients;
  for (const client of clients.slice(0, 2)) await hold(client, '2023-08-20', [4, 4], 9);
  for (const client of clients.slice(1)) await hold(client, '2023-09-05', [5, null], 9);
  await hold(first as ClientId, '2023-09-06', [3, 3], 5, '快一点');
  const september = await part('2023-09-01', '2023-09-30');
  expect(september?.sentences[0]).toBe('满意度为每次调查已答维度的均分 ÷ 5 × 100，再按调查次数平均。');
  expect(september?.rows).toEqual({
    调查次数: ['6次', '2次', '+4次'], 评价率: ['—', '—', '—'],
    答题率: ['58.3%（14/24）', '75%（6/8）', '−16.7个百分点'],
    满意度: ['93.3分（n=6）', '80分（n=2，样本小）', '—'],
    好评率: ['71.4%（5/7）', '4/4', '—'],
    NPS: ['+67；推荐5、被动0、贬损1（n=6）', '推荐2、被动0、贬损0（n=2）', '—'],
    新建提升计划: ['1次', '0次', '+1次'], 完成提升计划: ['0次', '0次', '持平'], 到期未完成的提升计划: ['0次', '0次', '持平'],
    高层介入: ['上报1次，已介入0次', '0次', '+1次'],
    客户建议: ['1条：待评估1；已告知客户0条', '0条', '+1'],
  });
});

it('tells how long management took, which plans ran over, and where suggestions stand', async () => {
  const client = await aClient('甲');
  await hold(client, '2023-09-06', [2, 2], 3, '快一点');
  const [{ id: escalation } = { id: '' }] = valueOf(await vault.ask('survey:escalations', {})).items;
  const [{ id: suggestion } = { id: '' }] = valueOf(await vault.ask('suggestion:list', {})).items;
  vault.clock.set('2023-09-13T10:00:00+08:00');
  valueOf(await vault.ask('survey:take', { id: escalation as never, by: '王总', done: '当面道歉' }));
  valueOf(await vault.ask('suggestion:edit', { id: suggestion as never, fields: { state: '已列入计划', plannedOn: day('2023-12-01') } }));
  valueOf(await vault.ask('suggestion:tell', { id: suggestion as never, by: '小李', text: '' }));
  const [plan] = valueOf(await vault.ask('improvement:list', {})).items;
  vault.clock.set('2023-12-01T10:00:00+08:00');
  const due = plan?.dueOn ?? day('2023-09-30');
  expect((await part(`${due.slice(0, 8)}01`, due))?.rows['到期未完成的提升计划']?.[0]).toBe('1次');
  valueOf(await vault.ask('improvement:end', { id: plan?.id as never, state: '已完成', result: '复查 93 分', on: due }));
  expect((await part('2023-09-01', '2023-09-30'))?.rows).toMatchObject({ 高层介入: ['上报1次，已介入1次，用时中位数3天、最长3天', '0次', '+1次'], 客户建议: ['1条：已列入计划1；已告知客户1条', '0条', '+1'] });
  expect((await part(`${due.slice(0, 8)}01`, due))?.rows).toMatchObject({ 完成提升计划: ['1次', '0次', '+1次'], 到期未完成的提升计划: ['0次', '0次', '持平'] });
  expect((await part('2023-09-01', '2023-09-30', 'en'))?.rows).toMatchObject({ 'Management steps in': ['1 raised, 1 taken, median 3 d, longest 3 d', '0', '+1'], Suggestions: ['1: planned 1; told 1', '0', '+1'] });
  expect(await part('2022-01-01', '2022-01-31')).toBeNull();
});

it('opens of every line that counts what follows those records, and no others', async () => {
  const [early, late] = [await aClient('甲'), await aClient('乙')];
  await hold(early, '2023-09-06', [2, 2], 3, '快一点');
  const [plan] = valueOf(await vault.ask('improvement:list', {})).items;
  vault.clock.set('2023-10-10T10:00:00+08:00');
  valueOf(await vault.ask('improvement:end', { id: plan?.id as never, state: '已完成', result: '复查 93 分' }));
  await hold(late, '2023-10-09', [2, 2], 3, '换一家');
  const opened = async (from: string, to: string) => {
    const rows = careParts(valueOf(await vault.ask('report:complaints', { from: day(from), to: day(to) }))).find(({ key }) => key === 'surveys')?.table?.rows ?? [];
    const found = rows.flatMap(({ opens }) => (opens?.kind === 'surveys' && opens.view !== 'done' ? [opens.counted] : []));
    return Promise.all(found.map(async ({ as, ...period }) => [as, (as === 'escalations' ? valueOf(await vault.ask('survey:escalations', period)) : as === 'suggestions' ? valueOf(await vault.ask('suggestion:list', period)) : valueOf(await vault.ask('improvement:list', { counted: { ...period, as } }))).items.map(({ clientName }) => clientName)] as const));
  };
  expect(await opened('2023-09-01', '2023-09-30')).toEqual([['opened', ['甲']], ['done', []], ['late', ['甲']], ['escalations', ['甲']], ['suggestions', ['甲']]]);
  expect(await opened('2023-10-01', '2023-10-31')).toEqual([['opened', ['乙']], ['done', ['甲']], ['late', []], ['escalations', ['乙']], ['suggestions', ['乙']]]);
});
