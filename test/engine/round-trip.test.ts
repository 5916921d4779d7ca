import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CollectionName } from '../../shared/record/collections';
import type { Day } from '../../shared/kit/dates';
import type { ExportedList } from '../../shared/trade/asks';
import { orderStates, ownedStates, productStates, renewalOutcomes, type ProductId } from '../../shared/trade/schema';
import { contactKinds, findings, signals } from '../../shared/followup/schema';
import { careLevels, contentKinds, messageClasses } from '../../shared/care-plan/schema';
import { careStates } from '../../shared/care/schema';
import { costUnits } from '../../shared/source/schema';
import { answerKinds, usualOptions, type AnswerKind } from '../../shared/survey/schema';
import { quadrants } from '../../shared/tier/schema';
import { visitKinds } from '../../shared/visit/vocabulary';
import { momentAt } from '../../shared/kit/dates';
import { openDesk, type Desk } from './importing';
import { valueOf } from '../harness/temp-vault';

let from: Desk;
let to: Desk;
beforeEach(async () => {
  [from, to] = [await openDesk(), await openDesk()];
});
afterEach(async () => {
  await from.remove();
  await to.remove();
});

const seed = 20_240_601;
const some = <T>(of: fc.Arbitrary<T>): readonly T[] => fc.sample(of, { seed, numRuns: 25 });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const day: fc.Arbitrary<Day> = fc.date({ min: new Date('2021-01-01'), max: new Date('2024-05-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as Day);
const word = fc.constantFrom('展会', '推荐；老客户', '一行\n两行', '含,逗号"和引号"', '+86 755', '0012', '1.50', '2024-05-01', '成本：15元/次', 'A-B');
const fen = fc.integer({ min: 1, max: 5_000_000 });

/** A collection as it reads, with links by what they lead to and without what a vault gives by itself. */
async function plain(desk: Desk, collection: CollectionName, but: readonly string[] = []): Promise<readonly unknown[]> {
  const called = new Map<string, unknown>();
  for (const [owner, key] of [['clients', 'name'], ['products', 'name'], ['orders', 'number'], ['contracts', 'number'], ['contacts', 'name'], ['surveys', 'template']] as const) {
    for (const record of await desk.records(owner)) called.set(String(record['id']), record[key]);
  }
  const apart = new Set(['id', 'stamp', 'created', 'sample', ...but]);
  const rows = (await desk.records(collection)).map((record) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !apart.has(key)).map(([key, value]) => [key, called.get(String(value)) ?? value])));
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Imports a file where it came from and into an empty vault: nothing new in the first, everything in the second. */
async function back(path: string): Promise<void> {
  for (const { created, updated, rejected, unknownColumns } of (await from.run(path)).sheets) expect({ created, updated, rejected, unknownColumns }).toEqual({ created: 0, updated: 0, rejected: [], unknownColumns: [] });
  for (const { rejected } of (await to.run(path)).sheets) expect(rejected).toEqual([]);
}

// S2-T2, C-18: the register with costs by lead, by click and in all, counted or written down, whatever its remark says.
test('the register of sources is itself again', async () => {
  const counts = fc.oneof(fc.constant({}), fc.integer({ min: 0, max: 500 }).chain((leads) => fc.record({ leads: fc.constant(leads), valid: maybe(fc.integer({ min: 0, max: leads })) })));
  const cost = fc.oneof(fc.constant({}), fc.record({ costFen: fen, costUnit: fc.constantFrom(...costUnits), clicks: fc.integer({ min: 1, max: 100_000 }) }), fc.record({ clicks: fc.nat(500) }));
  const entries = some(fc.record({ channel: word, owner: maybe(word), acquiredOn: maybe(day), notes: maybe(word), counts, cost }));
  for (const [at, { counts: counted, cost: paid, ...entry }] of entries.entries()) {
    valueOf(await from.vault.ask('source:create', { fields: { ...entry, ...counted, ...paid, name: `第${at}场` } }));
  }
  const { items } = valueOf(await from.vault.ask('source:list', {}));
  valueOf(await from.vault.ask('client:create', { fields: { name: '来自登记的公司', sourceEntry: (items[0]?.id ?? null) as never } }));
  const path = from.path('sources.xlsx');
  valueOf(await from.vault.ask('source:write', { file: from.vault.engine.grant(path), reason: '核对' }));
  await back(path);
  expect(await plain(to, 'sources')).toEqual(await plain(from, 'sources'));
});

// House, issue 3 point 2: orders with lines and payments, products, what clients own, contracts.
test.each(['xlsx', 'csv'] as const)('products, orders, what clients own and contracts are themselves again as %s', async (format) => {
  const { ask } = from.vault;
  const name = '深圳星河科技有限公司';
  const client = valueOf(await ask('client:create', { fields: { name, type: '公司' } })).id;
  valueOf(await to.vault.ask('client:create', { fields: { name, type: '公司' } }));
  const products = some(fc.record({ unit: maybe(word), priceFen: maybe(fen), warrantyMonths: maybe(fc.nat(120)), state: fc.constantFrom(...productStates), notes: maybe(word) }));
  const made: ProductId[] = [];
  for (const [at, fields] of products.entries()) made.push(valueOf(await ask('product:create', { fields: { ...fields, name: `产品${at % 20}`, code: `P-${at}` } })).id);
  const line = fc.record({ name: word, quantity: fc.integer({ min: 1, max: 9 }), unitPriceFen: fen });
  const payment = fc.record({ paidOn: day, amountFen: fen, method: maybe(word), notes: maybe(word) });
  const orders = some(fc.record({
    fields: fc.record({ orderedOn: day, state: fc.constantFrom(...orderStates), owner: maybe(word), notes: maybe(word) }), lines: fc.array(line, { minLength: 1, maxLength: 3 }), payments: fc.array(payment, { maxLength: 2 }),
  }));
  for (const [at, { fields, lines, payments }] of orders.entries()) {
    const known = { product: made[at % made.length] ?? null, name: `产品${at % 20}`, quantity: 1, unitPriceFen: 100 };
    valueOf(await ask('order:create', { client, fields: { ...fields, number: `DD-${at}` }, lines: [known, ...lines], payments, own: at % 10 === 0 }));
  }
  for (const [at, fields] of some(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), boughtOn: maybe(day), state: fc.constantFrom(...ownedStates), notes: maybe(word) })).entries()) {
    valueOf(await ask('owned:create', { client, fields: { ...fields, product: made[at % made.length] ?? null, serial: `SN-${at}`, warrantyUntil: '2030-01-31' as Day } }));
  }
  const contracts = some(fc.record({ title: word, signedOn: maybe(day), endsOn: maybe(fc.constant('2026-05-31' as Day)), renewBy: maybe(fc.constant('2026-04-30' as Day)), outcome: fc.constantFrom(...renewalOutcomes), amountFen: maybe(fen), owner: maybe(word), notes: maybe(word) }));
  for (const [at, fields] of contracts.entries()) valueOf(await ask('contract:create', { client, fields: { ...fields, number: `HT-${at}` } }));
  for (const list of ['products', 'orders', 'owned', 'contracts'] as const satisfies readonly ExportedList['list'][]) {
    const path = from.path(`${list}.${format}`);
    valueOf(await ask('trade:export', { what: { list }, format, file: from.vault.engine.grant(path), job: 'x', reason: '核对' }));
    await back(path);
  }
  const inFile = format === 'xlsx' ? (['products', 'orders', 'orderLines', 'payments', 'owned', 'contracts'] as const) : (['products', 'orders', 'owned', 'contracts'] as const);
  for (const collection of inFile) expect(await plain(to, collection), collection).toEqual(await plain(from, collection));
});

// S2-T5, S2-T6, S4-T1…T3, C-12, C-13: what is kept of looking after clients, everything of it in a table of its own, and the manual's columns in the manual's.
test.each(['xlsx', 'csv'] as const)('visits, surveys, tiers, care tasks and cases are themselves again as %s', async (format) => {
  const { ask } = from.vault;
  const client = valueOf(await ask('client:create', { fields: { name: '深圳星河科技有限公司', industry: '制造', scale: '中型(100-500人)', cooperationSince: '2022-03-31' as Day, noDisturb: true }, contacts: [{ name: '王芳', position: '采购总监' }] })).id;
  for (const [name, birthday, birthdayCalendar] of [['李雷', '02-29', null], ['韩梅', '08-15', '农历'], ['赵强', '06-01', '农历闰月'], ['孙丽', '12-31', '公历']] as const) valueOf(await ask('contact:add', { client, fields: { name, birthday, birthdayCalendar } }));
  const other = valueOf(await ask('client:create', { fields: { name: '（个人）', type: '个人', needs: '一行\n两行' } })).id;
  const of = fc.constantFrom(client, other);
  const contact = valueOf(await ask('client:read', { id: client })).contacts[0]?.id ?? null;
  const visits = some(fc.record({
    of, held: fc.boolean(), fields: fc.record({ plannedOn: day, kind: maybe(fc.constantFrom(...visitKinds)), frequency: maybe(word), method: maybe(word), focus: maybe(word), owner: maybe(word), minutes: maybe(fc.integer({ min: 1, max: 1440 })), notes: maybe(word) }), time: maybe(fc.constantFrom('09:30', '15:00')),
  }));
  for (const { of: whose, held, fields, time } of visits) {
    const more = { plannedAt: time === null ? null : momentAt(fields.plannedOn, time, 'Asia/Shanghai'), contact: whose === client ? contact : null, ...(held ? { heldOn: fields.plannedOn } : {}) };
    valueOf(await ask('visit:add', { client: whose, fields: { ...fields, ...more } }));
  }
  const values: Readonly<Record<AnswerKind, fc.Arbitrary<string>>> = { '1-5分': fc.constantFrom('1', '5'), '是/否': fc.constantFrom('是', '否'), '0-10分': fc.constantFrom('0', '10'), 文字: word };
  const answer = fc.constantFrom(...answerKinds).chain((kind) => fc.record({ dimension: word, kind: fc.constant(kind), options: fc.constant(usualOptions[kind]), value: maybe(values[kind]) }));
  for (const [at, { of: whose, answers, fields }] of some(fc.record({ of, answers: fc.array(answer, { minLength: 1, maxLength: 4 }).filter((given) => given.some(({ value }) => value !== null)), fields: fc.record({ heldOn: day, by: maybe(word), channel: maybe(word), notes: maybe(word) }) })).entries()) {
    valueOf(await ask('survey:add', { client: whose, fields: { ...fields, template: `问卷${at}` }, answers }));
  }
  const cycle = fc.oneof(fc.constant({}), day.map((dueOn) => ({ cycle: '当天' as const, dueOn })), day.map((dueOn) => ({ cycle: '之前' as const, dueOn })), fc.constantFrom('每月1次', '每季度2次', '隔周').map((frequency) => ({ cycle: '重复' as const, frequency })));
  for (const { of: whose, cycle: when, fields } of some(fc.record({ of, cycle, fields: fc.record({ action: word, method: maybe(word), owner: maybe(word), state: fc.constantFrom(...careStates), feedback: maybe(word), nextStep: maybe(word), resources: maybe(word), messageClass: maybe(fc.constantFrom(...messageClasses)), content: maybe(fc.constantFrom(...contentKinds)), gift: maybe(word), giftLevel: maybe(fc.constantFrom(...careLevels)), budgetFen: maybe(fen), costFen: maybe(fen) }) }))) {
    const { id } = valueOf(await ask('care:add', { client: whose, fields: { ...fields, ...when, state: '待执行' } }));
    if (fields.state === '已完成') valueOf(await ask('care:finish', { id, on: '2023-08-31' as Day, override: { why: '补记' } })); // one that recurs makes its next
  }
  for (const { of: whose, fields } of some(fc.record({ of, fields: fc.record({ problem: word, strategy: maybe(word), process: maybe(word), effect: maybe(word), lesson: maybe(word) }) }))) valueOf(await ask('case:add', { client: whose, fields }));
  const statement = fc.record({ statedOn: day, totalFen: maybe(fen), lastOrderOn: maybe(day), lastInteractionOn: maybe(day), tier: fc.constantFrom(...quadrants) });
  for (const { of: whose, fields } of some(fc.record({ of, fields: statement }))) valueOf(await ask('tier:add', { client: whose, fields }));

  const kinds = ['clients', 'visits', 'surveys', 'tiers', 'careTasks', 'cases'] as const;
  for (const what of kinds) {
    const path = from.path(`${what}.${format}`);
    valueOf(await ask('export:write', { what, format, file: from.vault.engine.grant(path), job: 'x', reason: '核对' }));
    await back(path);
  }
  expect((await to.records('clients')).map(({ noDisturb }) => noDisturb).sort()).toEqual([null, true].sort());
  for (const collection of ['visits', 'surveys', 'surveyAnswers', 'tierRecords', 'careTasks', 'cases', 'contacts'] as const) expect(await plain(to, collection), collection).toEqual(await plain(from, collection));
  const path = from.path('tables.xlsx');
  valueOf(await ask('export:write', { what: 'tables', file: from.vault.engine.grant(path), job: 'x', reason: '核对' }));
  await back(path);
}, 120_000);

// Issue 5, C-12, R-RV-07…10: what a follow-up holds beyond S2-T4's columns.
test.each(['xlsx', 'csv'] as const)('follow-ups with all that was learnt are themselves again as %s', async (format) => {
  const client = valueOf(await from.vault.ask('client:create', { fields: { name: '杭州云帆有限公司', type: '公司' } })).id;
  valueOf(await to.vault.ask('client:create', { fields: { name: '杭州云帆有限公司', type: '公司' } }));
  const said = { problem: maybe(word), scene: maybe(word), suggestion: maybe(word), personal: maybe(word), greeting: maybe(word), needs: maybe(word), chain: maybe(word), budget: maybe(word) };
  const logged = some(fc.record({ ...said, heldOn: day, kind: fc.constantFrom(...contactKinds), signal: maybe(fc.constantFrom(...signals)), visitKind: maybe(fc.constantFrom(...visitKinds)), finding: maybe(fc.constantFrom(...findings)), resolved: maybe(fc.boolean()), method: maybe(word) }));
  for (const [at, fields] of logged.entries()) {
    valueOf(await from.vault.ask('followup:log', { client, fields: { ...fields, by: '李明', summary: `第${at}次`, nextAction: '以后再联系', nextOwner: '王芳', nextDueOn: '2024-06-30' as Day, nextReason: '客户未定' } }));
  }
  const path = from.path(`followups.${format}`);
  valueOf(await from.vault.ask('export:write', { what: 'followups', format, file: from.vault.engine.grant(path), job: 'j', reason: '核对' }));
  await back(path);
  expect(await plain(to, 'followups')).toEqual(await plain(from, 'followups'));
});
