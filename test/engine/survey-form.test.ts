import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx, type CellValue } from 'hucre';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { openDesk, type Desk } from './importing';
import { valueOf } from '../harness/temp-vault';

let desk: Desk;
let clients: readonly ClientId[];
beforeEach(async () => {
  desk = await openDesk('2023-09-10T10:00:00+08:00');
  const names = ['科技有限公司', '贸易集团'];
  clients = await Promise.all(names.map(async (name) => valueOf(await desk.vault.ask('client:create', { fields: { name } })).id));
});
afterEach(() => desk.remove());

const form = async (file: string, whom = clients) => desk.vault.ask('survey:form', { clients: [...whom], template: '客户满意度调查表', file: desk.vault.engine.grant(file) });
const sheetOf = async (file: string) => (await readXlsx(readFileSync(file))).sheets[0];

/** Writes answers into the column of values, for the lines of one client in their order. */
async function fillIn(file: string, client: string, answers: readonly (CellValue | undefined)[]): Promise<void> {
  const sheet = await sheetOf(file);
  const rows = (sheet?.rows ?? []).map((row) => [...row]);
  const heading = rows[0] ?? [];
  const [name, value] = [heading.indexOf('调查对象'), heading.indexOf('评分（1-5分）')];
  rows.filter((row) => row[name] === client).forEach((row, at) => {
    if (answers[at] !== undefined) row[value] = answers[at] ?? null;
  });
  writeFileSync(file, await writeXlsx({ sheets: [{ name: sheet?.name ?? '', rows }] }));
}
const surveys = async (client: ClientId | undefined) => valueOf(await desk.vault.ask('survey:list', { client: client as ClientId })).items;

test('a form offers what can be answered; its answers come back, twice as once, and one that came back empty is no survey (S2-T6, R-SV-02)', async () => {
  const file = desk.path('form.xlsx');
  expect(valueOf(await form(file))).toEqual({ clients: 2, rows: 12 });
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

test('a form needs a questionnaire and clients that are there', async () => {
  const [client] = clients;
  expect(await desk.vault.ask('survey:form', { clients: [client as ClientId], template: '没有', file: desk.vault.engine.grant(desk.path('a.xlsx')) })).toMatchObject({ ok: false, error: { kind: 'notFound', field: 'template' } });
  valueOf(await desk.vault.ask('client:delete', { id: client as ClientId }));
  expect(await form(desk.path('a.xlsx'))).toMatchObject({ ok: false, error: { kind: 'notFound', field: 'clients' } });
});

// R-SEC-01, AT-35: a form on paper has a number of its own for each client, masks names unless there is a reason, and keeps why one is sent in spite of the guard.
test('a form to be printed has a number for each client, and is sent in spite of the guard only with a reason', async () => {
  const [client] = clients as readonly [ClientId];
  const template = '客户满意度调查表';
  const { id: person } = valueOf(await desk.vault.ask('client:create', { fields: { name: '王小明', type: '个人' } }));
  const page = async (more: object = {}, whom: readonly ClientId[] = [...clients, person]) => valueOf(await desk.vault.ask('survey:form-document', { clients: [...whom], template, language: 'en', name: 'form.pdf', ...more }));
  const masked = await page();
  expect(masked).toMatchObject({ kind: 'survey-form', template, language: 'en', madeOn: '2023-09-10' });
  expect(new Set(masked.forms.map(({ form }) => form)).size).toBe(3);
  expect(masked.questions.map(({ kind }) => kind)).toContain('0-10分');
  expect(masked.forms.map(({ name }) => name)).not.toContain('王小明');
  expect((await page({ reason: '寄给客户' })).forms.map(({ name }) => name)).toContain('王小明');
  expect(valueOf(await desk.vault.ask('export:log', {})).items.map(({ what, format, file, reason }) => [what, format, file, reason])).toEqual([['surveys', 'pdf', 'form.pdf', '寄给客户']]);
  expect(valueOf(await desk.vault.ask('touch:overrides', {})).total).toBe(0);
  await page({ override: { why: '客户来电要的' } }, [client]);
  expect(valueOf(await desk.vault.ask('touch:overrides', { client })).items).toMatchObject([{ what: '调查', purpose: '调研', why: '客户来电要的' }]);
});
