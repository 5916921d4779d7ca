import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { careOfTheDay } from '../../electron/engine/care/scheduled';
import { commit } from '../../electron/engine/vault/changes';
import type { ClientId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-09-01T10:00:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '科技有限公司' }, contacts: [{ name: '王经理' }] })).id;
});
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const refused = (kind: string, field?: string) => ({ ok: false, error: { kind, ...(field === undefined ? {} : { field }) } });
const contactId = async () => valueOf(await vault.ask('client:read', { id: client })).contacts[0]?.id ?? null;

describe('visits (S2-T5)', () => {
  it('are planned, held, corrected, deleted and brought back; one that was held stands in the story', async () => {
    const contact = await contactId();
    const { id } = valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-10'), kind: '问题解决', focus: '操作问题', contact } }));
    expect(valueOf(await vault.ask('visit:list', { client }))).toMatchObject({ total: 1, items: [{ id, state: '计划', contactName: '王经理', plannedOn: '2023-09-10' }] });
    expect(valueOf(await vault.ask('client:timeline', { id: client })).items.map(({ kind }) => kind)).toEqual(['filed']);
    const { action } = valueOf(await vault.ask('visit:edit', { id, fields: { state: '已完成', heldOn: day('2023-09-01'), notes: '都解决了' } }));
    expect(valueOf(await vault.ask('client:timeline', { id: client })).items).toMatchObject([{ kind: 'visit', title: '问题解决', text: '操作问题\n都解决了', opens: { collection: 'visits', id } }, { kind: 'filed' }]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('visit:list', { client })).items).toMatchObject([{ state: '计划', heldOn: null }]);
    valueOf(await vault.ask('visit:delete', { id }));
    const [deleted] = valueOf(await vault.ask('bin:list', {})).items;
    expect(deleted).toMatchObject({ collection: 'visits', title: '2023-09-10 操作问题', client: '科技有限公司' });
    valueOf(await vault.ask('bin:restore', { items: [{ collection: 'visits', id: id as never }] }));
    expect(valueOf(await vault.ask('visit:list', { client })).total).toBe(1);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('are refused with the field that is wrong, and nothing is written', async () => {
    const other = valueOf(await vault.ask('client:create', { fields: { name: '别家' }, contacts: [{ name: '赵总' }] })).id;
    const stranger = valueOf(await vault.ask('client:read', { id: other })).contacts[0]?.id ?? null;
    expect(await vault.ask('visit:add', { client, fields: {} })).toMatchObject(refused('dayMissing', 'plannedOn'));
    expect(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-10'), state: '已完成' } })).toMatchObject(refused('heldMissing', 'heldOn'));
    expect(await vault.ask('visit:add', { client, fields: { heldOn: day('2023-09-02') } })).toMatchObject(refused('dayInFuture', 'heldOn'));
    expect(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-10'), contact: stranger } })).toMatchObject(refused('notFound', 'contact'));
    expect(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-10'), focus: '=1+1' } })).toMatchObject(refused('formula', 'focus'));
    expect(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-10'), minutes: 0 } })).toMatchObject(refused('malformed', 'fields.minutes'));
    expect(valueOf(await vault.ask('visit:list', { client })).total).toBe(0);
  });
});

describe('surveys (S2-T6)', () => {
  const answers = [{ dimension: '服务人员态度', kind: '1-5分' as const, options: null, value: '4' }, { dimension: '改进建议', kind: '文字' as const, value: '增加数据分析功能' }];

  it('keep their answers in order; an edit keeps, adds and drops lines, and one undo takes all of it back', async () => {
    const { id } = valueOf(await vault.ask('survey:add', { client, fields: { heldOn: day('2023-09-01'), by: '小李' }, answers }));
    const [survey] = valueOf(await vault.ask('survey:list', { client })).items;
    const [first, second] = survey?.answers ?? [];
    expect(survey?.answers.map(({ position, dimension, value }) => [position, dimension, value])).toEqual([[1, '服务人员态度', '4'], [2, '改进建议', '增加数据分析功能']]);
    const { action } = valueOf(await vault.ask('survey:edit', { id, fields: {}, answers: [{ id: second?.id, dimension: '改进建议', kind: '文字', value: '响应快一些' }, { dimension: '是否继续', kind: '是/否', value: '是' }] }));
    expect(valueOf(await vault.ask('survey:list', { client })).items[0]?.answers.map(({ position, value }) => [position, value])).toEqual([[1, '响应快一些'], [2, '是']]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('survey:list', { client })).items[0]?.answers.map(({ id: answer, value }) => [answer, value])).toEqual([[first?.id, '4'], [second?.id, '增加数据分析功能']]);
    expect(valueOf(await vault.ask('client:timeline', { id: client })).items[0]).toMatchObject({ kind: 'survey', text: '服务人员态度 4\n改进建议 增加数据分析功能', by: '小李' });
    valueOf(await vault.ask('survey:delete', { id }));
    expect(valueOf(await vault.ask('record:list', { collection: 'surveyAnswers' })).total).toBe(0);
  });

  it('are refused with the line that is wrong (R-SV-01)', async () => {
    const add = (given: typeof answers, heldOn: Day | null = day('2023-09-01')) => vault.ask('survey:add', { client, fields: { heldOn }, answers: given });
    expect(await add(answers, null)).toMatchObject(refused('dayMissing', 'heldOn'));
    expect(await add([])).toMatchObject(refused('answersMissing', 'answers'));
    expect(await add(answers.map((answer) => ({ ...answer, value: null as never })))).toMatchObject(refused('answersMissing', 'answers'));
    expect(await add(answers, day('2023-09-02'))).toMatchObject(refused('dayInFuture', 'heldOn'));
    const { id } = valueOf(await add(answers));
    expect(await vault.ask('survey:edit', { id, fields: { heldOn: day('2023-09-02') } })).toMatchObject(refused('dayInFuture', 'heldOn'));
    expect(await vault.ask('survey:edit', { id, fields: {}, answers: answers.map((answer) => ({ ...answer, value: null })) })).toMatchObject(refused('answersMissing', 'answers'));
    expect(await add([answers[0] as never, { ...(answers[0] as (typeof answers)[0]), value: '6' }])).toMatchObject({ ok: false, error: { kind: 'wrongAnswer', details: { line: 2, dimension: '服务人员态度' } } });
  });
});

describe('care tasks, cases and tier statements (S4-T1…T3)', () => {
  it('a task keeps of its cycle what its shape has use for', async () => {
    const { id } = valueOf(await vault.ask('care:add', { client, fields: { action: '寄贺卡', dueOn: day('2023-12-15') } }));
    expect(valueOf(await vault.ask('care:list', { client })).items).toMatchObject([{ cycle: '当天', dueOn: '2023-12-15', frequency: null, state: '待执行' }]);
    valueOf(await vault.ask('care:edit', { id, fields: { cycle: '重复', frequency: '每月1次' } }));
    expect(valueOf(await vault.ask('care:list', { client })).items).toMatchObject([{ cycle: '重复', dueOn: null, frequency: '每月1次' }]);
    expect(await vault.ask('care:edit', { id, fields: { frequency: null } })).toMatchObject(refused('cycleIncomplete', 'frequency'));
  });

  it('a task that recurs falls due: at once where nobody says when, and where it was on file without a day, on the next day of its rhythm (S4-T2)', async () => {
    const days = async () => valueOf(await vault.ask('care:list', { client })).items.map(({ action, nextOn }) => [action, nextOn]);
    const { id } = valueOf(await vault.ask('care:add', { client, fields: { action: '推送视频', cycle: '重复', frequency: '每月1次' } }));
    expect(await days()).toEqual([['推送视频', '2023-09-01']]);
    expect(valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'care')).toMatchObject([{ title: '推送视频', dueOn: '2023-09-01' }]);
    valueOf(await vault.ask('care:edit', { id, fields: { cycle: '当天', dueOn: day('2023-09-05') } }));
    expect(await days()).toEqual([['推送视频', null]]);
    vault.clock.set('2023-09-03T10:00:00+08:00');
    valueOf(await vault.ask('care:edit', { id, fields: { cycle: '重复', frequency: '每月1次' } }));
    expect(await days()).toEqual([['推送视频', '2023-09-03']]);
    const session = sessionOf(vault);
    commit(session.vault, { kind: 'user' }, (act) => act.create('careTasks', { client, action: '寄样册', cycle: '重复', frequency: '每季度1次', state: '待执行' }));
    vault.clock.set('2024-01-10T10:00:00+08:00');
    await careOfTheDay(session).run();
    expect(await days()).toContainEqual(['寄样册', '2024-03-03']);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('a task is finished by its own ask alone, which the guard answers; it may be opened again (AT-35)', async () => {
    const { id } = valueOf(await vault.ask('care:add', { client, fields: { action: '推送视频', messageClass: '服务', cycle: '重复', frequency: '每月1次' } }));
    expect(await vault.ask('care:edit', { id, fields: { state: '已完成' } })).toMatchObject(refused('finishApart', 'state'));
    expect(await vault.ask('care:add', { client, fields: { action: '群发优惠', state: '已完成' } })).toMatchObject(refused('finishApart', 'state'));
    valueOf(await vault.ask('care:finish', { id }));
    const tasks = async () => valueOf(await vault.ask('care:list', { client })).items.map(({ state, doneOn }) => [state, doneOn]);
    expect(await tasks()).toEqual([['待执行', null], ['已完成', '2023-09-01']]);
    valueOf(await vault.ask('care:edit', { id, fields: { state: '待执行', feedback: '还没做' } }));
    expect((await tasks()).filter(([state]) => state === '待执行')).toEqual([['待执行', null], ['待执行', null]]);
  });

  it('a task that says nothing of what it is sent for is judged as marketing, and settled once it says service (R-CA-09, C-28)', async () => {
    const { id } = valueOf(await vault.ask('care:add', { client, fields: { action: '寄使用手册', method: '信函' } }));
    expect(valueOf(await vault.ask('care:judge', { id }))).toMatchObject({ unclassed: true, judged: { verdict: 'serviceOnly', reasons: [{ kind: 'consentMissing' }] } });
    expect(await vault.ask('care:finish', { id })).toMatchObject(refused('guarded'));
    valueOf(await vault.ask('care:edit', { id, fields: { messageClass: '服务' } }));
    expect(valueOf(await vault.ask('care:judge', { id }))).toMatchObject({ unclassed: false, judged: { verdict: 'allow' } });
    valueOf(await vault.ask('care:finish', { id }));
  });

  it('cases are numbered through, and a number is nobody else’s', async () => {
    valueOf(await vault.ask('case:add', { client, fields: { problem: '客户流失风险高' } }));
    valueOf(await vault.ask('case:add', { client, fields: { number: 'L007', problem: '投诉后挽回' } }));
    valueOf(await vault.ask('case:add', { client, fields: { strategy: '专人跟进' } }));
    expect(valueOf(await vault.ask('case:list', { client })).items.map(({ number }) => number)).toEqual(['L008', 'L007', 'L001']);
    expect(await vault.ask('case:add', { client, fields: { number: 'L001', problem: '又一件' } })).toMatchObject(refused('numberTaken', 'number'));
    expect(await vault.ask('case:add', { client, fields: { lesson: '要快' } })).toMatchObject(refused('contentMissing', 'problem'));
  });

  it('a statement is of today unless it says otherwise', async () => {
    valueOf(await vault.ask('tier:add', { client, fields: { tier: 'HV_LL', totalFen: 85_000_000 } }));
    expect(valueOf(await vault.ask('tier:list', { client })).items).toMatchObject([{ statedOn: '2023-09-01', tier: 'HV_LL' }]);
    expect(await vault.ask('tier:add', { client, fields: { totalFen: -100 } })).toMatchObject(refused('negative', 'totalFen'));
    expect(await vault.ask('tier:add', { client, fields: {} })).toMatchObject(refused('contentMissing', 'tier'));
  });
});

it('an edit over somebody’s newer one is stale, and a client that is gone is not found', async () => {
  const { id } = valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-10') } }));
  const seen = String(valueOf(await vault.ask('record:get', { collection: 'visits', key: id }))['stamp']);
  valueOf(await vault.ask('visit:edit', { id, seen, fields: { focus: '一' } }));
  expect(await vault.ask('visit:edit', { id, seen, fields: { focus: '二' } })).toMatchObject(refused('stale'));
  valueOf(await vault.ask('client:delete', { id: client }));
  expect(await vault.ask('visit:list', { client })).toMatchObject(refused('notFound'));
  expect(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-10') } })).toMatchObject(refused('notFound'));
});

it('they are found by their words, go over with a merge, and leave nothing when the client is erased (R-DC-01, R-COL-05)', async () => {
  const keep = valueOf(await vault.ask('client:create', { fields: { name: '另一家公司' }, contacts: [{ name: '王经理' }] })).id;
  const contact = await contactId();
  valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-10'), focus: '机房巡检', contact } }));
  valueOf(await vault.ask('survey:add', { client, fields: { heldOn: day('2023-09-01'), contact }, answers: [{ dimension: '建议', kind: '文字', value: '增加数据分析功能' }] }));
  valueOf(await vault.ask('care:add', { client, fields: { action: '寄定制贺卡' } }));
  valueOf(await vault.ask('case:add', { client, fields: { problem: '考虑换供应商' } }));
  valueOf(await vault.ask('tier:add', { client, fields: { tier: 'HV_HL' } }));
  for (const [text, ...found] of [['巡检', 'visits'], ['数据分析', 'surveys', 'suggestions'], ['定制贺卡', 'careTasks'], ['供应商', 'cases'], ['L001', 'cases']] as const) {
    expect(valueOf(await vault.ask('search:find', { text })).items).toMatchObject(found.map((collection) => ({ collection, client })));
  }
  valueOf(await vault.ask('merge:run', { keep, drop: client }));
  const [visit] = valueOf(await vault.ask('visit:list', { client: keep })).items;
  const kept = valueOf(await vault.ask('client:read', { id: keep })).contacts[0]?.id;
  expect([visit?.contact, valueOf(await vault.ask('survey:list', { client: keep })).items[0]?.contact]).toEqual([kept, kept]);
  expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  expect(valueOf(await vault.ask('privacy:erase', { client: keep, typed: valueOf(await vault.ask('client:read', { id: keep })).client.number ?? '', reason: '本人要求' })).records).toMatchObject({ visits: 1, surveys: 1, surveyAnswers: 1, careTasks: 1, cases: 1, tierRecords: 1 });
  expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
});
