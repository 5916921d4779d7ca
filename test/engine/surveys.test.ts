import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-09-10T10:00:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '科技有限公司', valueGrade: 'B类' } })).id;
});
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const refused = (kind: string, field?: string) => ({ ok: false, error: { kind, ...(field === undefined ? {} : { field }) } });
const t6 = (ratings: readonly (number | null)[], recommend: number | null, suggestion: string | null = null) => [
  ...ratings.map((rating, at) => ({ dimension: `维度${at + 1}`, kind: '1-5分' as const, value: rating === null ? null : String(rating) })),
  { dimension: '您是否愿意继续合作？', kind: '是/否' as const, value: '是' },
  { dimension: '您是否愿意推荐给同行？', kind: '0-10分' as const, value: recommend === null ? null : String(recommend) },
  { dimension: '您对产品/服务的改进建议：', kind: '文字' as const, value: suggestion },
];
const hold = async (ratings: readonly (number | null)[], recommend: number | null, suggestion: string | null = null, heldOn = '2023-09-10', of = client) =>
  valueOf(await vault.ask('survey:add', { client: of, fields: { heldOn: day(heldOn) }, answers: t6(ratings, recommend, suggestion) }));
const plans = async () => valueOf(await vault.ask('improvement:list', {})).items;
const escalations = async () => valueOf(await vault.ask('survey:escalations', {})).items;
const suggestions = async () => valueOf(await vault.ask('suggestion:list', {})).items;
const work = async () => valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => ['improvement', 'escalation', 'suggestion'].includes(kind));

describe('what follows from a survey', () => {
  it('AT-20: 4, 5, 4 and 8 asks for nothing but looks into the suggestion (AT-25)', async () => {
    expect(await hold([4, 5, 4], 8, '希望增加数据分析功能')).toMatchObject({ recommend: 8, planOwed: false, escalationOwed: false, made: { plan: false, escalation: false, suggestions: 1 } });
    expect(valueOf(await vault.ask('survey:list', { client })).items[0]?.points).toBeCloseTo(86.7, 1);
    expect([await plans(), await escalations()]).toEqual([[], []]);
    expect(await suggestions()).toMatchObject([{ text: '希望增加数据分析功能', state: '待评估', raisedOn: '2023-09-10', toTell: false, clientName: '科技有限公司' }]);
  });

  it('AT-21, R-SV-02: below 80 a plan of 销售主管 is made in the same act, and goes back with it', async () => {
    const { id, action } = await hold([4, 4, 3], 8);
    expect(await plans()).toMatchObject([{ client, survey: id, owner: '销售主管', state: '进行中', startedOn: '2023-09-10', dueOn: '2023-09-24', followUpOn: '2023-10-24', heldOn: '2023-09-10' }]);
    expect(await work()).toMatchObject([{ kind: 'improvement', rule: 'R-SV-02', owner: '销售主管', dueOn: '2023-09-24', clientName: '科技有限公司', title: '73.3/100' }]);
    valueOf(await vault.ask('record:undo', { action }));
    expect([await plans(), await work(), valueOf(await vault.ask('survey:list', { client })).total]).toEqual([[], [], 0]);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('AT-21, AT-22: exactly 80 and 7 ask for nothing, 6 for senior management until somebody took it (R-SV-03)', async () => {
    expect((await hold([4, 4, 4], 7)).made).toEqual({ plan: false, escalation: false, suggestions: 0 });
    expect((await hold([5, 5, 5], 6, null, '2023-09-10')).made).toEqual({ plan: false, escalation: true, suggestions: 0 });
    const [escalation] = await escalations();
    expect(escalation).toMatchObject({ recommend: 6, owner: '管理层', state: '待介入', dueOn: '2023-09-13' });
    expect(await work()).toMatchObject([{ kind: 'escalation', title: '6', owner: '管理层', dueOn: '2023-09-13' }]);
    const id = escalation?.id as never;
    expect(await vault.ask('survey:take', { id, by: '王总', done: '当面道歉', on: day('2023-09-11') })).toMatchObject(refused('dayInFuture', 'on'));
    const { action } = valueOf(await vault.ask('survey:take', { id, by: '王总', done: '当面道歉，换了服务团队' }));
    expect([await work(), (await escalations())[0]]).toMatchObject([[], { state: '已介入', takenBy: '王总', takenOn: '2023-09-10' }]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(await work()).toHaveLength(1);
  });

  it('keeps its answers and all that follows when its plan was worked on and it is taken back; goes whole when nothing was', async () => {
    const { id, action } = await hold([2, 2, 2], 3, '快一点');
    const [plan] = await plans();
    valueOf(await vault.ask('improvement:edit', { id: plan?.id as never, fields: { goal: '升到 85 分' } }));
    const before = valueOf(await vault.ask('survey:list', { client }));
    const undone = valueOf(await vault.ask('record:undo', { action }));
    expect([undone.reverted, undone.kept.some((kept) => kept.id === id)]).toEqual([0, true]);
    expect(valueOf(await vault.ask('survey:list', { client }))).toEqual(before);
    expect([(await plans()).length, (await escalations()).length, (await suggestions()).length]).toEqual([1, 1, 1]);
    const { action: second } = await hold([2, 2, 1], 2, '换一家');
    valueOf(await vault.ask('record:undo', { action: second }));
    expect([valueOf(await vault.ask('survey:list', { client })).total, (await suggestions()).length]).toEqual([1, 1]);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('R-SV-03: an open escalation says the worst that the client said, by its survey; a milder answer changes nothing', async () => {
    await hold([5, 5, 5], 6);
    const { id: worst } = await hold([5, 5, 5], 0);
    expect((await hold([5, 5, 5], 5)).made.escalation).toBe(false);
    expect(await escalations()).toMatchObject([{ recommend: 0, survey: worst, state: '待介入' }]);
    expect(await work()).toMatchObject([{ kind: 'escalation', title: '0' }]);
  });

  it('follows a correction while nobody began on it, and stays once somebody did', async () => {
    const { id } = await hold([3, 3, 3], 5, '快一点');
    valueOf(await vault.ask('survey:edit', { id, fields: {}, answers: t6([5, 5, 5], 9, '再快一点') }));
    expect([await plans(), await escalations(), (await suggestions()).map(({ text }) => text)]).toEqual([[], [], ['再快一点']]);
    valueOf(await vault.ask('survey:edit', { id, fields: {}, answers: t6([3, 3, 3], 5) }));
    const [plan] = await plans();
    valueOf(await vault.ask('improvement:edit', { id: plan?.id as never, fields: { goal: '升到 85 分' }, actions: [{ text: '专人对接', owner: '小李', dueOn: day('2023-09-15') }] }));
    valueOf(await vault.ask('survey:edit', { id, fields: {}, answers: t6([5, 5, 5], 9) }));
    expect([(await plans()).length, await escalations(), await suggestions()]).toEqual([1, [], []]);
  });

  it('asks for nothing where a newer survey says otherwise, and for one plan at a time', async () => {
    await hold([5, 5, 5], 9);
    expect((await hold([1, 1, 1], 0, null, '2023-03-10')).made).toMatchObject({ plan: false, escalation: false });
    expect((await hold([2, 2, 2], 9)).made.plan).toBe(true);
    expect((await hold([1, 2, 2], 9)).made.plan).toBe(false);
    expect(await plans()).toHaveLength(1);
  });

  it('goes with its client into the bin and comes back (undo, restore)', async () => {
    await hold([1, 1, 1], 0, '换一家');
    const { action } = valueOf(await vault.ask('client:delete', { id: client }));
    expect([await plans(), await escalations(), await suggestions(), await work()]).toEqual([[], [], [], []]);
    valueOf(await vault.ask('record:undo', { action }));
    expect([(await plans()).length, (await escalations()).length, (await suggestions()).length]).toEqual([1, 1, 1]);
  });
});

describe('a 提升计划 (R-SV-02)', () => {
  it('says what is to be reached, who does what by when; asks again, ends with what came of it', async () => {
    await hold([3, 3, 3], 8);
    const id = (await plans())[0]?.id as never;
    const actions = [{ text: '专人对接', owner: '小李', dueOn: day('2023-09-15') }, { text: '每周回访' }];
    expect(await vault.ask('improvement:edit', { id, fields: {}, actions: [{ text: null }] })).toMatchObject(refused('textMissing', 'actions'));
    expect(await vault.ask('improvement:edit', { id, fields: { goal: '=1' } })).toMatchObject(refused('formula', 'goal'));
    valueOf(await vault.ask('improvement:edit', { id, fields: { goal: '升到 85 分' }, actions }));
    expect(await work()).toMatchObject([{ title: '专人对接', dueOn: '2023-09-15' }]);
    const kept = (await plans())[0]?.actions ?? [];
    valueOf(await vault.ask('improvement:edit', { id, fields: {}, actions: kept.map(({ id: action, text, owner, dueOn }, at) => ({ id: action, text, owner, dueOn, state: at === 0 ? ('已完成' as const) : ('待办' as const) })) }));
    expect((await plans())[0]?.actions.map(({ text, state, doneOn }) => [text, state, doneOn])).toEqual([['专人对接', '已完成', '2023-09-10'], ['每周回访', '待办', null]]);
    expect(await work()).toMatchObject([{ title: '每周回访', dueOn: '2023-09-24' }]);
    vault.clock.set('2023-10-24T10:00:00+08:00');
    await hold([5, 4, 5], 9, null, '2023-10-24');
    expect((await plans())[0]?.pointsAfter).toBeCloseTo(93.3, 1);
    expect(await vault.ask('improvement:end', { id, state: '已取消' })).toMatchObject(refused('reasonMissing', 'result'));
    valueOf(await vault.ask('improvement:end', { id, state: '已完成', result: '升到 93 分' }));
    expect([await work(), (await plans())[0]]).toMatchObject([[], { state: '已完成', endedOn: '2023-10-24', points: 60 }]);
  });

  it('of a worse survey waits for the end of the one that runs, and is made with it; one that is over is not made again', async () => {
    await hold([3, 3, 3], 8);
    const { id: worse } = await hold([1, 1, 1], 8);
    const [running] = await plans();
    const { action } = valueOf(await vault.ask('improvement:end', { id: running?.id as never, state: '已完成', result: '已培训' }));
    const [next, ...over] = await plans();
    expect([next, over.map(({ state }) => state), (await work()).map(({ record }) => record)]).toMatchObject([{ survey: worse, state: '进行中', points: 20, dueOn: '2023-09-24' }, ['已完成'], [next?.id]]);
    valueOf(await vault.ask('record:undo', { action }));
    expect((await plans()).map(({ id, state }) => [id, state])).toEqual([[running?.id, '进行中']]);
    valueOf(await vault.ask('improvement:end', { id: running?.id as never, state: '已取消', result: '另有安排' }));
    valueOf(await vault.ask('improvement:end', { id: (await plans())[0]?.id as never, state: '已取消', result: '另有安排' }));
    expect((await plans()).map(({ state }) => state)).toEqual(['已取消', '已取消']);
    valueOf(await vault.ask('improvement:start', { client }));
    valueOf(await vault.ask('improvement:end', { id: (await plans())[0]?.id as never, state: '已完成', result: '电话回访' }));
    expect(await plans()).toHaveLength(3);
  });

  it('stays with its survey when that is corrected and still falls short, whatever was held since', async () => {
    const { id } = await hold([3, 3, 3], 8, null, '2023-09-01');
    await hold([2, 2, 2], 8);
    valueOf(await vault.ask('survey:edit', { id, fields: {}, answers: t6([3, 3, 2], 8) }));
    expect(await plans()).toMatchObject([{ survey: id, state: '进行中' }]);
  });

  it('is asked about again on its day, when it is done too, until a survey held since answers; never when it was given up', async () => {
    const asked = async () => valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'askAgain').map(({ record, dueOn, title, clientName, rule }) => [record, dueOn, title, clientName, rule]);
    await hold([3, 3, 3], 8);
    const id = (await plans())[0]?.id as never;
    valueOf(await vault.ask('improvement:edit', { id, fields: { goal: '升到 85 分', followUpOn: day('2023-10-20') } }));
    expect(await asked()).toEqual([[id, '2023-10-20', '升到 85 分', '科技有限公司', 'R-SV-02']]);
    const { action } = valueOf(await vault.ask('improvement:end', { id, state: '已取消', result: '客户停业' }));
    expect(await asked()).toEqual([]);
    valueOf(await vault.ask('record:undo', { action }));
    valueOf(await vault.ask('improvement:end', { id, state: '已完成', result: '已培训' }));
    vault.clock.set('2023-10-24T10:00:00+08:00');
    expect((await asked()).map(([record]) => record)).toEqual([id]);
    const { id: survey } = await hold([5, 5, 5], 9, null, '2023-10-24');
    expect([await asked(), (await plans())[0]]).toMatchObject([[], { id, followUp: survey, pointsAfter: 100 }]);
  });

  it('is asked about again by the next survey, once the one that asked first is deleted', async () => {
    await hold([3, 3, 3], 8);
    vault.clock.set('2023-10-24T10:00:00+08:00');
    const { id: first } = await hold([4, 4, 4], 8, null, '2023-10-24');
    valueOf(await vault.ask('survey:delete', { id: first }));
    await hold([5, 5, 5], 9, null, '2023-10-24');
    expect((await plans())[0]?.pointsAfter).toBe(100);
  });

  it('is made by hand, one at a time', async () => {
    const { id: survey } = await hold([5, 5, 5], 9);
    valueOf(await vault.ask('improvement:start', { client, survey }));
    expect(await vault.ask('improvement:start', { client })).toMatchObject(refused('planRunning'));
    const id = (await plans())[0]?.id as never;
    valueOf(await vault.ask('improvement:end', { id, state: '已完成' }));
    const { id: next } = valueOf(await vault.ask('improvement:start', { client }));
    expect(await vault.ask('improvement:end', { id, state: '进行中' })).toMatchObject(refused('planRunning'));
    valueOf(await vault.ask('improvement:delete', { id: next }));
    valueOf(await vault.ask('improvement:end', { id, state: '进行中' }));
    expect(valueOf(await vault.ask('bin:list', {})).items).toMatchObject([{ collection: 'improvementPlans' }]);
  });
});

describe('客户建议 (R-RV-09, AT-25)', () => {
  it('are evaluated, planned, told of, and are open until the client was told', async () => {
    await hold([5, 5, 5], 9, '希望增加数据分析功能');
    const id = (await suggestions())[0]?.id as never;
    const decide = async (fields: object) => vault.ask('suggestion:edit', { id, fields });
    expect(await decide({ state: '不采纳' })).toMatchObject(refused('reasonMissing', 'reason'));
    expect(await decide({ state: '已列入计划' })).toMatchObject(refused('dayMissing', 'plannedOn'));
    expect(await vault.ask('suggestion:tell', { id })).toMatchObject(refused('nothingToTell'));
    valueOf(await decide({ state: '可行' }));
    expect(await work()).toEqual([]);
    valueOf(await decide({ state: '已列入计划', plannedOn: '2023-12-01' }));
    expect(await work()).toMatchObject([{ kind: 'suggestion', rule: 'R-RV-09', title: '希望增加数据分析功能', dueOn: '2023-09-10' }]);
    valueOf(await vault.ask('suggestion:tell', { id, by: '小李' }));
    expect([await work(), (await suggestions())[0]]).toMatchObject([[], { toldState: '已列入计划', toldOn: '2023-09-10', toldBy: '小李', toTell: false }]);
    valueOf(await decide({ state: '已上线' }));
    expect(valueOf(await vault.ask('suggestion:list', { toTell: true })).total).toBe(1);
  });

  it('are put on file by hand; a stranger product is refused', async () => {
    expect(await vault.ask('suggestion:add', { client, fields: {} })).toMatchObject(refused('textMissing', 'text'));
    const { id } = valueOf(await vault.ask('suggestion:add', { client, fields: { text: '支持微信登录' } }));
    expect(await suggestions()).toMatchObject([{ id, state: '待评估', raisedOn: '2023-09-10' }]);
    valueOf(await vault.ask('suggestion:delete', { id }));
    expect(await suggestions()).toEqual([]);
  });
});

describe('questionnaires (C-27)', () => {
  const templates = async () => valueOf(await vault.ask('survey:templates', {}));
  const question = { dimension: '物流速度', kind: '1-5分' as const, options: null };

  it('are the two shipped ones and the user\'s own; a changed one leaves surveys as they were asked, and goes back to what was shipped', async () => {
    expect((await templates()).map(({ shipped, questions }) => [shipped, questions.filter(({ kind }) => kind === '1-5分').length, questions.length])).toEqual([['S2-T6', 3, 6], ['R-SV-01', 6, 9]]);
    await hold([4, 5, 4], 8);
    const { id } = valueOf(await vault.ask('survey:save-template', { shipped: 'S2-T6', name: '季度调查', questions: [question] }));
    valueOf(await vault.ask('survey:save-template', { name: '交付后调查', questions: [question] }));
    expect((await templates()).map(({ name, shipped }) => [name, shipped])).toEqual([['季度调查', 'S2-T6'], ['满意度调查（六个维度）', 'R-SV-01'], ['交付后调查', null]]);
    expect(valueOf(await vault.ask('survey:list', { client })).items[0]?.answers).toHaveLength(6);
    expect(await vault.ask('survey:save-template', { name: '季度调查', questions: [question] })).toMatchObject(refused('questionnaireTaken', 'name'));
    expect(await vault.ask('survey:save-template', { name: '问卷', questions: [] })).toMatchObject(refused('malformed', 'questions'));
    valueOf(await vault.ask('survey:delete-template', { id }));
    expect((await templates())[0]?.name).toBe('客户满意度调查表');
  });
});

describe('NPS and satisfaction', () => {
  it('by grade and quarter with n, each figure leading to its surveys (AT-24)', async () => {
    const other = valueOf(await vault.ask('client:create', { fields: { name: '贸易集团', valueGrade: 'A类' } })).id;
    for (const [heldOn, ratings, recommend, of] of [['2023-05-10', [5, 5, 5], 10, client], ['2023-07-10', [4, 4, 3], 6, client], ['2023-08-10', [5, 5, 4], 9, other], ['2023-09-01', [null, null, null], null, other]] as const) {
      await hold([...ratings], recommend, null, heldOn, of);
    }
    const found = valueOf(await vault.ask('survey:analysis', { from: day('2023-07-01'), to: day('2023-09-30') }));
    expect(found).toMatchObject({
      formula: 'ofFive', all: { surveys: 3, nps: { n: 2, promoters: 1, detractors: 1, value: 0 }, satisfaction: { n: 2, ratings: 6, content: 5 } }, before: { from: '2023-04-01', surveys: 1, nps: { value: 100 } },
      grades: [{ grade: 'A类', surveys: 2, nps: { n: 1, value: 100 } }, { grade: 'B类', surveys: 1, nps: { n: 1, value: -100 } }],
    });
    expect(found.all.satisfaction.points).toBeCloseTo((1100 / 15 + 1400 / 15) / 2, 5);
    const count = async (filter: object) => valueOf(await vault.ask('survey:find', { from: day('2023-07-01'), to: day('2023-09-30'), ...filter })).total;
    expect([await count({}), await count({ recommends: '推荐者' }), await count({ recommends: '贬损者' }), await count({ grade: 'A类' }), await count({ below: true }), await count({ recommending: true }), await count({ rated: true })]).toEqual([3, 1, 1, 2, 1, 2, 2]);
    valueOf(await vault.ask('policy:set', { key: 'survey.formula', value: 'fromOne' }));
    expect(valueOf(await vault.ask('survey:find', { below: true })).total).toBe(1);
    expect(valueOf(await vault.ask('survey:find', { recommends: '贬损者' })).items[0]?.points).toBeCloseTo(66.7, 1);
  });
});

describe('grades of analysis (domain §4): those of the day of the survey', () => {
  const gradesOf = async () => valueOf(await vault.ask('survey:analysis', { from: day('2023-07-01'), to: day('2023-12-31'), by: 'quarter' })).grades.map(({ grade, surveys }) => [grade, surveys]);
  const regrade = async (valueGrade: 'A类' | 'C类') => valueOf(await vault.ask('client:edit', { id: client, fields: { valueGrade } }));

  it('a client that is graded anew keeps its earlier surveys in its earlier grade; the list behind the figure too', async () => {
    await hold([5, 5, 5], 9, null, '2023-09-10');
    vault.clock.set('2023-10-02T10:00:00+08:00');
    await regrade('A类');
    await hold([4, 4, 4], 8, null, '2023-10-02');
    vault.clock.set('2023-11-02T10:00:00+08:00');
    await regrade('C类');
    await hold([3, 3, 3], 7, null, '2023-11-02');
    await hold([4, 4, 5], 7, null, '2023-10-31');
    expect(await gradesOf()).toEqual([['A类', 2], ['B类', 1], ['C类', 1]]);
    const behind = async (grade: string | null) => valueOf(await vault.ask('survey:find', { grade })).items.map(({ heldOn }) => heldOn);
    expect([await behind('A类'), await behind('B类'), await behind('C类'), await behind(null)]).toEqual([['2023-10-31', '2023-10-02'], ['2023-09-10'], ['2023-11-02'], []]);
  });

  it('a survey older than the file counts by the grade the client was filed with', async () => {
    vault.clock.set('2023-10-02T10:00:00+08:00');
    await regrade('A类');
    await hold([5, 5, 5], 9, null, '2023-07-10');
    expect(await gradesOf()).toEqual([['B类', 1]]);
  });
});

it('plans, what is done for them, and suggestions are found like what they follow from (R-SV-02, R-RV-09)', async () => {
  await hold([2, 2, 2], 9, '希望增加数据分析功能');
  const [plan] = await plans();
  valueOf(await vault.ask('improvement:edit', { id: plan?.id as never, fields: { goal: '下次升到 85 分' }, actions: [{ text: '指定专人对接', owner: '小李', dueOn: day('2023-09-15') }] }));
  const found = async (text: string) => valueOf(await vault.ask('search:find', { text })).items.map(({ collection, title, subtitle }) => [collection, title, subtitle]);
  expect(await found('升到 85')).toEqual([['improvementPlans', '下次升到 85 分', expect.stringContaining('进行中')]]);
  expect((await found('专人对接')).map(([collection]) => collection)).toEqual(['improvementPlans']);
  expect((await found('数据分析')).map(([collection]) => collection).sort()).toEqual(['suggestions', 'surveys']);
  valueOf(await vault.ask('improvement:delete', { id: plan?.id as never }));
  expect(await found('专人对接')).toEqual([]);
  expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ indexMissing: 0, indexStale: 0 });
});

describe('a survey that is held at a visit', () => {
  const due = async () => valueOf(await vault.ask('duty:list', { kinds: ['满意度调查', '回访'], client })).items.map(({ kind, dueOn }) => [kind, dueOn]);

  it('settles what was due once, with its visit or without, and is one contact with it (C-10, R-FU-06)', async () => {
    valueOf(await vault.ask('client:edit', { id: client, fields: { stage: '合作', cooperationSince: day('2023-06-01') } }));
    const before = await due();
    expect(before.find(([kind]) => kind === '满意度调查')).toEqual(['满意度调查', '2023-12-01']);
    const { id: visit } = valueOf(await vault.ask('visit:add', { client, fields: { kind: '满意度调查', state: '已完成', heldOn: day('2023-09-10'), method: '电话' } }));
    expect((await due()).find(([kind]) => kind === '满意度调查')).toEqual(['满意度调查', '2023-12-01']); // a visit alone asked nothing
    valueOf(await vault.ask('survey:add', { client, fields: { heldOn: day('2023-09-10'), channel: '电话', visit }, answers: t6([5, 5, 5], 9) }));
    const after = await due();
    expect(after.filter(([kind]) => kind === '满意度调查')).toHaveLength(1);
    expect(valueOf(await vault.ask('survey:find', { client })).items).toMatchObject([{ visit }]);
    const facts = valueOf(await vault.ask('touch:judge', { client, kind: 'service', channel: '邮件', text: '', greeting: false }));
    expect(JSON.stringify(facts)).not.toContain('"frequency"');
    vault.clock.set('2023-12-11T10:00:00+08:00');
    valueOf(await vault.ask('survey:add', { client, fields: { heldOn: day('2023-12-01') }, answers: t6([5, 5, 5], 9) }));
    expect((await due()).filter(([kind]) => kind === '满意度调查')).toEqual([['满意度调查', '2024-03-01']]);
  });

  it('is of a visit of that client only', async () => {
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '别家公司' } }));
    const { id: visit } = valueOf(await vault.ask('visit:add', { client: other, fields: { kind: '满意度调查', state: '已完成', heldOn: day('2023-09-10') } }));
    expect(await vault.ask('survey:add', { client, fields: { heldOn: day('2023-09-10'), visit }, answers: t6([5, 5, 5], 9) })).toMatchObject(refused('notFound', 'visit'));
  });
});
