import { afterEach, beforeEach, expect, test } from 'vitest';
import { remindersJob } from '../../electron/engine/schedule/reminders';
import { startScheduler, type Scheduler } from '../../electron/engine/schedule/scheduler';
import type { ClientId } from '../../shared/client/schema';
import type { CareTaskId } from '../../shared/care/schema';
import type { Day } from '../../shared/kit/dates';
import { agendaLineOf } from '../../shared/plan/fuse';
import type { PromiseId } from '../../shared/promise/schema';
import { handTimer, type HandTimer } from '../harness/hand-timer';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const day = (text: string): Day => text as Day;
const due = day('2023-11-16');

let vault: TempVault;
let client: ClientId;
let promise: PromiseId;
let task: CareTaskId;
let timer: HandTimer;
let scheduler: Scheduler;

/** One client to whom something was promised, a present is to be brought and a survey is owed, all on one day. */
beforeEach(async () => {
  vault = await tempVault('2023-11-15T09:00:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '星河贸易', stage: '合作', cooperationSince: day('2023-08-16') }, anyway: true })).id;
  promise = valueOf(await vault.ask('promise:add', { client, fields: { text: '提供备用机', dueOn: due } })).id;
  task = valueOf(await vault.ask('care:add', { client, fields: { action: '送中秋月饼', method: '上门', cycle: '当天', dueOn: due, gift: '月饼礼盒', content: '礼品', messageClass: '服务' } })).id;
  const session = sessionOf(vault);
  timer = handTimer();
  scheduler = startScheduler({ vault: session.vault, exclusive: session.exclusive, clock: vault.clock, emit: session.emit, log: vault.log, timer: timer.timer, jobs: [remindersJob(session)] });
  await timer.fire();
  vault.signals.splice(0);
});
afterEach(async () => {
  scheduler.stop();
  await vault.remove();
});

/** The three things by what each place calls them. */
const things = ['promise', 'care', 'survey'] as const;
type Thing = (typeof things)[number];
type Found = Readonly<Record<Thing, boolean>>;
const all: Found = { promise: true, care: true, survey: true };

const lookAt = async (time: string): Promise<void> => {
  vault.clock.set(`${time}:00+08:00`);
  await timer.fire();
};
const of = (told: (thing: Thing) => boolean): Found => ({ promise: told('promise'), care: told('care'), survey: told('survey') });
/** Lines of open work, as 今日 and the digest of what was missed hold them. */
const inWork = (items: readonly { readonly kind: string; readonly duty: string | null; readonly record: string; readonly dueOn: Day }[]): Found =>
  of((thing) => items.some(({ kind, duty, record, dueOn }) => dueOn === due && (thing === 'survey' ? duty === '满意度调查' : kind === thing && record === (thing === 'care' ? task : promise))));
const proposal = async () => valueOf(await vault.ask('plan:proposals', { to: day('2023-11-20'), client })).items[0];
const accepted = async () => {
  const found = await proposal();
  if (!found) throw new Error('no proposal');
  const { on, at, minutes, method, kind, owner, matters } = found;
  return { on, id: valueOf(await vault.ask('plan:accept', { client, on, time: at, minutes, method, kind, owner, agenda: matters.map((matter) => agendaLineOf(matter, matter.text ?? matter.duty ?? '')) })).id };
};

/** Every place that shows what is to be done, with what it shows of the three (issue 7 point 7). */
const places: readonly (readonly [place: string, found: () => Promise<Found>])[] = [
  ['今日', async () => inWork(valueOf(await vault.ask('work:all', {})).items)],
  ['the calendar', async () => {
    const { entries } = valueOf(await vault.ask('calendar:range', { from: due, to: due }));
    return of((thing) => entries.some(({ kind, record }) => (thing === 'survey' ? kind === 'duty' && record.includes('满意度调查') : kind === thing)));
  }],
  ['the brief', async () => {
    const { promises, care, duties } = valueOf(await vault.ask('brief:read', { client }));
    return { promise: promises.some(({ action }) => action === '提供备用机'), care: care.some(({ action, gift, channel }) => action === '送中秋月饼' && gift === '月饼礼盒' && channel === '上门'), survey: duties.some(({ kind }) => kind === '满意度调查') };
  }],
  ['one visit in place of several (AT-17)', async () => {
    const matters = (await proposal())?.matters ?? [];
    return of((thing) => matters.some(({ what, duty }) => (thing === 'survey' ? duty === '满意度调查' : what === (thing === 'care' ? 'careTask' : thing))));
  }],
  ['the plan of a day', async () => {
    const { on } = await accepted();
    const agenda = valueOf(await vault.ask('plan:day', { on })).stops.flatMap((stop) => stop.agenda);
    return of((thing) => agenda.includes({ promise: '提供备用机', care: '送中秋月饼', survey: '满意度调查' }[thing]));
  }],
  ['the morning’s message', async () => {
    await lookAt('2023-11-16T08:30');
    const digest = vault.signals.flatMap((signal) => (signal.kind === 'remind' ? signal.reminders : [])).find(({ kind }) => kind === 'digest');
    return digest?.kind === 'digest' ? { promise: digest.promises === 1, care: digest.care === 1, survey: digest.surveys === 1 } : { promise: false, care: false, survey: false };
  }],
  ['what was missed while nobody was there', async () => {
    await lookAt('2023-11-20T09:00');
    return inWork(valueOf(await vault.ask('remind:missed', {}))?.items ?? []);
  }],
];

test.each(places)('promises, care and surveys stand in %s like everything else', async (_place, found) => {
  expect(await found()).toEqual(all);
});

test('promises, care and surveys are found, and stand in the timeline once they are past', async () => {
  const found = async (text: string) => valueOf(await vault.ask('search:find', { text })).items.map(({ collection }) => collection);
  expect([await found('备用机'), await found('月饼礼盒')]).toEqual([['promises'], ['careTasks']]);
  valueOf(await vault.ask('promise:settle', { id: promise, state: '已兑现' }));
  valueOf(await vault.ask('care:finish', { id: task, on: day('2023-11-14'), feedback: '孩子们很喜欢' }));
  valueOf(await vault.ask('survey:add', { client, fields: { heldOn: day('2023-11-14'), template: '季度调查' }, answers: [{ dimension: '建议', kind: '文字', value: '再送一次' }] }));
  expect(await found('季度调查')).toContain('surveys');
  const { items } = valueOf(await vault.ask('client:timeline', { id: client }));
  expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['promise', 'care', 'survey']));
  expect(items.find(({ kind }) => kind === 'care')).toMatchObject({ title: '上门', text: '送中秋月饼\n孩子们很喜欢', opens: { collection: 'careTasks', id: task } });
});

const held = async (visit: string, on: Day) => vault.ask('followup:log', { client, fields: { heldOn: on, summary: '送了月饼' }, visit: visit as never });
const states = async () => [valueOf(await vault.ask('care:list', { client })).items.map(({ state, doneOn }) => [state, doneOn]), valueOf(await vault.ask('promise:list', { filter: { client } })).items.map(({ state }) => state)];

test('a visit that was held settles the care and the promises of its agenda, and one undo takes all of it back', async () => {
  const { id, on } = await accepted();
  vault.clock.set(`${on}T18:00:00+08:00`);
  const { action } = valueOf(await held(id, on));
  expect(await states()).toEqual([[['已完成', on]], ['已兑现']]);
  valueOf(await vault.ask('record:undo', { action }));
  expect(await states()).toEqual([[['待执行', null]], ['待兑现']]);
});

test('what the guard keeps back is told in the brief, and stays open for somebody’s reason though its visit was held (AT-19, AT-35)', async () => {
  valueOf(await vault.ask('client:edit', { id: client, fields: { greeting: '不祝中秋' } }));
  const { id, on } = await accepted();
  const { care, visit } = valueOf(await vault.ask('brief:read', { client, visit: id }));
  expect(care.map(({ verdict, reasons }) => [verdict, reasons.some(({ kind, rule }) => kind === 'taboo' && rule === 'R-RV-06')])).toEqual([['override', true]]);
  expect(visit?.agenda.join()).toContain('送中秋月饼');
  vault.clock.set(`${on}T18:00:00+08:00`);
  valueOf(await held(id, on));
  expect(await states()).toEqual([[['待执行', null]], ['已兑现']]);
  expect(await vault.ask('care:finish', { id: task })).toMatchObject({ ok: false, error: { kind: 'guarded' } });
  valueOf(await vault.ask('care:finish', { id: task, override: { why: '客户自己提的' } }));
  expect(await states()).toEqual([[['已完成', on]], ['已兑现']]);
});

test('a promotion on the agenda is done by the visit at any hour, not while it is too often; what stays open is said (AT-35, R-FU-06)', async () => {
  const { id, on } = await accepted();
  valueOf(await vault.ask('care:edit', { id: task, fields: { messageClass: '营销' } }));
  valueOf(await vault.ask('consent:add', { client, fields: { purpose: '营销', channel: '不限', givenOn: day('2023-09-01'), evidence: '签字表' } }));
  valueOf(await vault.ask('policy:set', { key: 'touch.perWeek', value: 1 }));
  vault.clock.set(`${on}T18:00:00+08:00`);
  const call = valueOf(await vault.ask('followup:log', { client, fields: { heldOn: on, method: '微信', summary: '约时间' } }));
  const kept = valueOf(await held(id, on));
  expect([kept.careOpen, (await states())[0]]).toEqual([['送中秋月饼'], [['待执行', null]]]);
  for (const { action } of [kept, call]) valueOf(await vault.ask('record:undo', { action }));
  const done = valueOf(await held(id, on)); // the visit itself is no contact too many for what is brought along
  expect([done.careOpen, (await states())[0]]).toEqual([[], [['已完成', on]]]);
});

test('care by telephone needs no meeting, and is on no agenda', async () => {
  valueOf(await vault.ask('care:edit', { id: task, fields: { method: '电话', gift: null, content: '通话' } }));
  expect((await proposal())?.matters.map(({ what }) => what) ?? []).not.toContain('careTask');
});
