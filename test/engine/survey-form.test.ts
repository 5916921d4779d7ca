import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx, type CellValue } from 'hucre';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { openDesk, type Desk } from './importing';
import { sessionOf, valueOf } from '../harness/temp-vault';

let desk: Desk;
let clients: readonly ClientId[];
beforeEach(async () => {
  desk = await openDesk('2023-09-10T10:00:00+08:00');
  const names = ['科技有限公司', '贸易集团'];
  clients = await Promise.all(names.map(async (name) => valueOf(await desk.vault.ask('client:create', { fields: { name } })).id));
});
afterEach(() => desk.remove());

const form = async (file: string, whom = clients, more: object = { override: { why: '客户同意过' } }) =>
  desk.vault.ask('survey:form', { clients: [...whom], template: '客户满意度调查表', file: desk.vault.engine.grant(file), ...more });
const consent = async (client: ClientId) => valueOf(await desk.vault.ask('consent:add', { client, fields: { purpose: '调研', channel: '不限', givenOn: '2023-01-05' as never, evidence: '合同附件' } }));
const sheetOf = async (file: string) => (await readXlsx(readFileSync(file))).sheets[0];

/** Writes answers into the column of values, for the lines of one client in their order; a day goes into the first of them. */
async function fillIn(file: string, client: string, answers: readonly (CellValue | undefined)[], heldOn?: string): Promise<void> {
  const sheet = await sheetOf(file);
  const rows = (sheet?.rows ?? []).map((row) => [...row]);
  const heading = rows[0] ?? [];
  const [name, value, on] = [heading.indexOf('调查对象'), heading.indexOf('评分（1-5分）'), heading.indexOf('调查日期')];
  rows.filter((row) => row[name] === client).forEach((row, at) => {
    if (answers[at] !== undefined) row[value] = answers[at] ?? null;
    if (at === 0 && heldOn !== undefined) row[on] = heldOn;
  });
  writeFileSync(file, await writeXlsx({ sheets: [{ name: sheet?.name ?? '', rows }] }));
}
const surveys = async (client: ClientId | undefined) => valueOf(await desk.vault.ask('survey:list', { client: client as ClientId })).items;

test('a form offers what can be answered; its answers come back, twice as once, and one that came back empty is no survey (S2-T6, R-SV-02)', async () => {
  const file = desk.path('form.xlsx');
  expect(valueOf(await form(file))).toEqual({ clients: 2, leftOut: 0, rows: 12 });
  const lists = (await sheetOf(file))?.dataValidations ?? [];
  expect(lists).toHaveLength(10); // five of six questions of each client; words may be anything
  expect(lists[0]).toMatchObject({ type: 'list', errorStyle: 'stop' });
  await fillIn(file, '科技有限公司', [4, 4, 3, '是', 8, '希望增加数据分析功能']);
  const [report] = (await desk.run(file)).sheets;
  expect(report).toMatchObject({ kind: 'surveys', rejected: [], unknownColumns: [] });
  expect((await surveys(clients[0])).map(({ heldOn, template, recommend, answers }) => [heldOn, template, recommend, answers.map(({ value }) => value)])).toEqual([['2023-09-10', '客户满意度调查表', 8, ['4', '4', '3', '是', '8', '希望增加数据分析功能']]]);
  expect(await surveys(clients[1])).toEqual([]);
  expect([valueOf(await desk.vault.ask('improvement:list', {})).total, valueOf(await desk.vault.ask('suggestion:list', {})).total]).toEqual([1, 1]);

  expect((await desk.run(file)).sheets[0]).toMatchObject({ created: 0, updated: 0, rejected: [] });
  await fillIn(file, '科技有限公司', [5]);
  expect((await desk.run(file)).sheets[0]).toMatchObject({ created: 0, rejected: [] });
  expect((await surveys(clients[0])).map(({ answers }) => answers[0]?.value)).toEqual(['5']);
  expect([valueOf(await desk.vault.ask('improvement:list', {})).total, valueOf(await desk.vault.ask('suggestion:list', {})).total]).toEqual([0, 1]);
});

// R-SV-02, R-SV-03: a form says when it was answered, not when it was written; unless somebody fills the day in, that is when it is read.
test('a form that comes back late is of the day on which it is read, however often, and asks for what follows; one that says its day is of that day', async () => {
  const file = desk.path('form.xlsx');
  valueOf(await form(file));
  desk.vault.clock.set('2024-05-20T10:00:00+08:00');
  await fillIn(file, '科技有限公司', [2, 2, 2, '否', 3, '快一点']);
  expect((await desk.run(file)).sheets[0]).toMatchObject({ rejected: [] });
  const heldOn = async (client: ClientId | undefined) => (await surveys(client)).map((survey) => survey.heldOn);
  const follows = async () => [valueOf(await desk.vault.ask('improvement:list', {})).total, valueOf(await desk.vault.ask('survey:escalations', {})).total, valueOf(await desk.vault.ask('suggestion:list', {})).total];
  expect([await heldOn(clients[0]), await follows()]).toEqual([['2024-05-20'], [1, 1, 1]]);
  desk.vault.clock.set('2024-05-23T10:00:00+08:00');
  expect((await desk.run(file)).sheets[0]).toMatchObject({ created: 0, updated: 0, rejected: [] });
  expect([await heldOn(clients[0]), await follows()]).toEqual([['2024-05-20'], [1, 1, 1]]);

  await fillIn(file, '贸易集团', [5, 5, 5, '是', 9, '多举办培训'], '2023-09-12');
  expect((await desk.run(file)).sheets[0]).toMatchObject({ rejected: [] });
  expect([await heldOn(clients[1]), await follows()]).toEqual([['2023-09-12'], [1, 1, 2]]); // too long ago to act on, but a suggestion waits for an answer
});

test('a wrong answer is refused by row and field, and the others stay; what was refused to be answered stays empty', async () => {
  const file = desk.path('form.xlsx');
  valueOf(await form(file, clients.slice(0, 1)));
  await fillIn(file, '科技有限公司', [6, undefined, 4, undefined, 11]);
  const [report] = (await desk.run(file)).sheets;
  expect(report?.rejected).toMatchObject([{ row: 2, reason: 'wrongAnswer', field: 'surveyAnswers.value' }, { row: 6, reason: 'wrongAnswer', field: 'surveyAnswers.value' }]);
  const [survey] = await surveys(clients[0]);
  expect(survey?.answers.map(({ dimension, value }) => [dimension, value])).toEqual([['技术响应速度', null], ['服务人员态度', '4'], ['您是否愿意继续合作？', null], ['您对产品/服务的改进建议：', null]]);
  expect(survey?.points).toBe(80);
});

// C-10: what nobody answered, or what is to be held, is no survey that was held, whether it comes on a form or in a table.
test('a day to come is refused by row and field; a table in which nothing is answered, or nothing rightly, is no survey', async () => {
  const file = desk.csv('surveys.csv', '调查对象,调查日期,调查维度,评价选项,评分（1-5分）',
    '科技有限公司,2023-09-11,产品质量,非常满意/满意/一般/不满意/非常不满意,5', '科技有限公司,2023-09-09,产品质量,非常满意/满意/一般/不满意/非常不满意,', '科技有限公司,2023-09-09,改进建议,,',
    '贸易集团,2023-09-09,产品质量,非常满意/满意/一般/不满意/非常不满意,', '贸易集团,2023-09-09,改进建议,多举办培训,', '贸易集团,2023-09-08,产品质量,非常满意/满意/一般/不满意/非常不满意,', '贸易集团,2023-09-08,响应速度,1-5分,7');
  const [report] = (await desk.run(file)).sheets;
  expect(report?.rejected).toMatchObject([{ row: 2, field: 'surveys.heldOn', column: '调查日期', reason: 'dayInFuture', shown: '2023-09-11' }, { row: 8, field: 'surveyAnswers.value', reason: 'wrongAnswer' }]);
  expect(await surveys(clients[0])).toEqual([]);
  expect((await surveys(clients[1])).map(({ heldOn, answers }) => [heldOn, answers.map(({ value }) => value)])).toEqual([['2023-09-09', [null, '多举办培训']]]);
});

test('a form needs a questionnaire and clients that are there', async () => {
  const [client] = clients;
  expect(await desk.vault.ask('survey:form', { clients: [client as ClientId], template: '没有', file: desk.vault.engine.grant(desk.path('a.xlsx')) })).toMatchObject({ ok: false, error: { kind: 'notFound', field: 'template' } });
  valueOf(await desk.vault.ask('client:delete', { id: client as ClientId }));
  expect(await form(desk.path('a.xlsx'))).toMatchObject({ ok: false, error: { kind: 'notFound', field: 'clients' } });
});

// R-SEC-01: a form on paper has a number of its own for each client, and masks names unless there is a reason.
test('a form to be printed has a number for each client, and its names in full only for a reason that is logged', async () => {
  const template = '客户满意度调查表';
  const { id: person } = valueOf(await desk.vault.ask('client:create', { fields: { name: '王小明', type: '个人' } }));
  for (const each of [...clients, person]) await consent(each);
  const page = async (more: object = {}, whom: readonly ClientId[] = [...clients, person]) => valueOf(await desk.vault.ask('survey:form-document', { clients: [...whom], template, language: 'en', name: 'form.pdf', ...more }));
  const masked = await page();
  expect(masked).toMatchObject({ kind: 'survey-form', template, language: 'en', madeOn: '2023-09-10' });
  expect(new Set(masked.forms.map(({ form }) => form)).size).toBe(3);
  expect(masked.questions.map(({ kind }) => kind)).toContain('0-10分');
  expect(masked.forms.map(({ name }) => name)).not.toContain('王小明');
  expect((await page({ reason: '寄给客户' })).forms.map(({ name }) => name)).toContain('王小明');
  expect(valueOf(await desk.vault.ask('export:log', {})).items.map(({ what, format, file, reason }) => [what, format, file, reason])).toEqual([['surveys', 'pdf', 'form.pdf', '寄给客户']]);
  expect(valueOf(await desk.vault.ask('touch:overrides', {})).total).toBe(0);
});

test('a form that came back on paper is put down by its number, once for a client; the same form as a table is the same survey', async () => {
  const file = desk.path('form.xlsx');
  valueOf(await form(file, clients.slice(0, 1)));
  const [heading = [], first = []] = (await sheetOf(file))?.rows ?? [];
  const number = String(first[heading.indexOf('问卷编号')]);
  const [client] = clients as readonly [ClientId];
  const hold = async (given: string) => desk.vault.ask('survey:add', { client, fields: { heldOn: '2023-09-08' as never, form: given }, answers: [{ dimension: '产品质量稳定性', kind: '1-5分', value: '4' }] });
  const { id } = valueOf(await hold(number.toUpperCase()));
  expect(await hold(number)).toMatchObject({ ok: false, error: { kind: 'formTaken', field: 'form', details: { day: '2023-09-08' } } });
  valueOf(await desk.vault.ask('survey:edit', { id, fields: { form: number, by: '小李' } }));
  const { id: other } = valueOf(await hold('电话 7'));
  expect(await desk.vault.ask('survey:edit', { id: other, fields: { form: number } })).toMatchObject({ ok: false, error: { kind: 'formTaken' } });
  await fillIn(file, '科技有限公司', [4, 5, 3]);
  valueOf(await desk.vault.ask('survey:delete', { id: other }));
  expect((await desk.run(file)).sheets[0]).toMatchObject({ rejected: [] });
  expect((await surveys(client)).map((survey) => [survey.id, survey.heldOn, survey.answers.filter(({ value }) => value !== null).map(({ value }) => value)])).toEqual([[id, '2023-09-08', ['4', '5', '3']]]);
});

// beyond §2 item 6, AT-35, R-AUD-05: forms ask those who may be asked; the others are counted, go along for a reason, or never.
test('forms leave out whom the guard keeps, take along for a reason whom one lets through, and are refused when nobody is left', async () => {
  const [free, unasked] = clients as readonly [ClientId, ClientId];
  const { id: quiet } = valueOf(await desk.vault.ask('client:create', { fields: { name: '清静公司', noDisturb: true } }));
  await consent(free);
  const whom = [free, unasked, quiet];
  const overrides = async () => valueOf(await desk.vault.ask('touch:overrides', {})).items.map(({ client, what, purpose, why }) => [client, what, purpose, why]);
  expect(valueOf(await form(desk.path('a.xlsx'), whom, {}))).toEqual({ clients: 1, leftOut: 2, rows: 6 });
  expect(await overrides()).toEqual([]);
  expect(valueOf(await form(desk.path('b.xlsx'), whom, { override: { why: '客户来电要的' } }))).toEqual({ clients: 2, leftOut: 1, rows: 12 });
  expect(await overrides()).toEqual([[unasked, '调查', '调研', '客户来电要的']]);
  const page = async (some: readonly ClientId[], more: object = {}) => desk.vault.ask('survey:form-document', { clients: [...some], template: '客户满意度调查表', name: 'f.pdf', ...more });
  expect(valueOf(await page(whom))).toMatchObject({ leftOut: 2, forms: [{ name: '科技有限公司' }] });
  expect(await page([unasked])).toMatchObject({ ok: false, error: { kind: 'guarded' } });
  expect(await page([quiet], { override: { why: '客户来电要的' } })).toMatchObject({ ok: false, error: { kind: 'notOverridable' } });
  expect(await form(desk.path('c.xlsx'), [quiet])).toMatchObject({ ok: false, error: { kind: 'notOverridable' } });
  expect(await overrides()).toHaveLength(1);
});

// R-CA-11, domain §4: what was sent is kept, so that what came back can be held against it.
test('answers that came back are counted of the forms that were sent, in the month of sending; what is sent twice within it is asked once', async () => {
  const [first, second] = clients as readonly [ClientId, ClientId];
  const responses = async () => valueOf(await desk.vault.ask('survey:analysis', { from: '2023-09-01' as never, to: '2023-10-31' as never, by: 'month' })).periods.map(({ response: { returned, asked } }) => `${returned}/${asked}`);
  const [sheet, again, later] = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => desk.path(name)) as [string, string, string];
  expect(await responses()).toEqual(['0/0', '0/0']);
  valueOf(await form(sheet));
  valueOf(await form(again, [first]));
  valueOf(await desk.vault.ask('survey:form-document', { clients: [first], template: '客户满意度调查表', override: { why: '客户同意过' } }));
  expect(await responses()).toEqual(['0/2', '0/0']);
  desk.vault.clock.set('2023-10-05T10:00:00+08:00');
  valueOf(await form(later, [second]));
  await fillIn(again, '科技有限公司', [4, 4, 4, '是', 9]);
  expect((await desk.run(again)).sheets[0]).toMatchObject({ rejected: [] });
  expect(await responses()).toEqual(['1/2', '0/1']); // by the day on which it was sent, not by that on which it came back
  const found = async () => valueOf(await desk.vault.ask('survey:find', { sent: { from: '2023-09-01' as never, to: '2023-09-30' as never } })).items;
  expect((await found()).map(({ client }) => client)).toEqual([first]);
  // What nobody answered by its form does not count as an answer to it.
  valueOf(await desk.vault.ask('survey:add', { client: second, fields: { heldOn: '2023-10-05' as never }, answers: [{ dimension: '产品质量', kind: '1-5分', value: '4' }], override: { why: '客户来电' } }));
  expect(await responses()).toEqual(['1/2', '0/1']);

  const [survey] = await surveys(first);
  const { action } = valueOf(await desk.vault.ask('survey:delete', { id: survey?.id as never }));
  expect(await responses()).toEqual(['0/2', '0/1']);
  valueOf(await desk.vault.ask('record:undo', { action }));
  expect(await responses()).toEqual(['1/2', '0/1']);
  valueOf(await desk.vault.ask('client:delete', { id: second }));
  expect(await responses()).toEqual(['1/1', '0/0']);
});

test('a form goes with its client: merged into another, and erased with it', async () => {
  const [drop, keep] = clients as readonly [ClientId, ClientId];
  valueOf(await form(desk.path('form.xlsx'), [drop]));
  valueOf(await desk.vault.ask('merge:run', { keep, drop }));
  const kept = () => sessionOf(desk.vault).vault.writer.all('SELECT client FROM surveyForms WHERE deleted IS NULL');
  expect(kept()).toEqual([{ client: keep }]);
  const { number } = valueOf(await desk.vault.ask('client:read', { id: keep })).client;
  expect(valueOf(await desk.vault.ask('privacy:erase', { client: keep, typed: number ?? '', reason: '本人要求' })).records).toMatchObject({ surveyForms: 1 });
  expect(kept()).toEqual([]);
});

// R-SV-02: a number says whose form it is; answers of one client do not become those of another.
test('a form that was sent to another client is refused by its number, put down by hand, corrected or imported', async () => {
  const [first, second] = clients as readonly [ClientId, ClientId];
  const file = desk.path('form.xlsx');
  valueOf(await form(file, [first]));
  const { forms: [printed] } = valueOf(await desk.vault.ask('survey:form-document', { clients: [first], template: '客户满意度调查表', override: { why: '客户同意过' } }));
  const number = printed?.form ?? '';
  const answers = [{ dimension: '产品质量', kind: '1-5分' as const, value: '4' }];
  const refused = { ok: false, error: { kind: 'formOfAnother', field: 'form', details: { form: number, client: '科技有限公司' } } };
  const add = async (client: ClientId, given?: string) => desk.vault.ask('survey:add', { client, fields: { heldOn: '2023-09-08' as never, form: given ?? null }, answers });
  expect(await add(second, number.toUpperCase())).toMatchObject(refused);
  const { id } = valueOf(await add(second));
  expect(await desk.vault.ask('survey:edit', { id, fields: { form: number } })).toMatchObject(refused);

  await fillIn(file, '科技有限公司', [4, 4, 4, '是', 9]);
  const sheet = await sheetOf(file);
  const rows = (sheet?.rows ?? []).map((row) => row.map((cell) => (cell === '科技有限公司' ? '贸易集团' : cell === number ? number.toUpperCase() : cell)));
  const heading = rows[0] ?? [];
  for (const row of rows.slice(1)) row[heading.indexOf('客户编号')] = null;
  writeFileSync(file, await writeXlsx({ sheets: [{ name: sheet?.name ?? '', rows }] }));
  const [report] = (await desk.run(file)).sheets;
  expect(report).toMatchObject({ created: 0, updated: 0 });
  expect(report?.rejected[0]).toMatchObject({ row: 2, field: 'surveys.form', column: '问卷编号', reason: 'formOfAnother' });
  expect(report?.rejected).toHaveLength(6);
  expect((await surveys(second)).map((survey) => survey.id)).toEqual([id]);
  valueOf(await add(first, number));
});
