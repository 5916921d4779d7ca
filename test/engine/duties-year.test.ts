import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { ComplaintId } from '../../shared/complaint/schema';
import type { Duty, DutyKind } from '../../shared/duty/schema';
import { addDays, addMonths, dayOf, daysBetween, momentAt, momentOf, today, type Day } from '../../shared/kit/dates';
import type { ActionId } from '../../shared/record/schema';
import { randomFrom } from '../../electron/engine/sample/random';
import type { Row } from '../../electron/engine/vault/database';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

// Issue 5: a year simulated day by day for 200 clients, without a duty lost, doubled or orphaned. What must be owed is read
// a second time, from the records alone and without the rules of `shared/duty`.

const clientCount = 200;
const dayCount = 365;
const callsPerDay = 5;

let vault: TempVault;
afterEach(() => vault.remove());

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const day = (value: unknown): Day | null => text(value) as Day | null;
const last = (...days: readonly (Day | null)[]): Day | null => days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

/** The live records of a collection by their client. */
function byClient(collection: string): (client: string) => readonly Row[] {
  const found = new Map<string, Row[]>();
  for (const row of sessionOf(vault).vault.writer.all(`SELECT * FROM ${collection} WHERE deleted IS NULL AND client IS NOT NULL ORDER BY created, id`)) {
    const client = String(row['client']);
    found.set(client, [...(found.get(client) ?? []), row]);
  }
  return (client) => found.get(client) ?? [];
}

const stampDay = (stamp: string): Day => dayOf(Number.parseInt(stamp.slice(0, 12), 16), vault.clock.zone);

/** A kind that must be owed, once, and its day where nobody set another; `null` where any day will do. */
type Expected = ReadonlyMap<string, Day | null>;

interface Records {
  readonly of: (collection: string) => (client: string) => readonly Row[];
  readonly now: Day;
}

/** What the manual's tables owe a client, read as plainly as they are written. */
function owedTo(client: Row, { of, now }: Records): Expected {
  const id = String(client['id']);
  const expected = new Map<string, Day | null>();
  for (const complaint of of('complaints')(id)) {
    if (complaint['state'] === '待回访') expected.set(`投诉回访:${String(complaint['id'])}`, addDays(dayOf(Date.parse(String(complaint['handledAt']).slice(0, 24)), vault.clock.zone), 3));
  }
  const stage = text(client['stage']);
  if (stage === '流失') return expected;
  expected.set('资料核对', null);
  const stamps = JSON.parse(text(client['stamps']) ?? '{}') as Readonly<Record<string, string>>;
  const created = String(client['created']);
  const marks = of('dutyMarks')(id);
  const settled = (...kinds: readonly DutyKind[]) => last(...marks.filter(({ duty, state }) => kinds.includes(duty as DutyKind) && state !== '改期').map(({ on }) => day(on)));
  const done = (...kinds: readonly DutyKind[]) => last(...marks.filter(({ duty, state }) => kinds.includes(duty as DutyKind) && state === '已完成').map(({ on }) => day(on)));
  const talks = of('followups')(id);
  const held = of('visits')(id).filter(({ state }) => state === '已完成');
  const surveyed = last(...of('surveys')(id).map(({ heldOn }) => day(heldOn)));
  const orders = of('orders')(id).filter(({ state }) => state !== '已取消');
  const visited = last(...held.map(({ heldOn }) => day(heldOn)));
  const contact = last(...talks.map(({ heldOn }) => day(heldOn)), visited, surveyed, ...of('complaints')(id).map(({ receivedOn }) => day(receivedOn)), ...orders.map(({ orderedOn }) => day(orderedOn)), settled('首次跟进', '跟进', '唤醒'));
  const signals = [...talks].filter(({ kind, signal }) => kind !== '触达' || signal !== null).sort((a, b) => (`${String(a['heldOn'])}${String(a['id'])}` < `${String(b['heldOn'])}${String(b['id'])}` ? -1 : 1));
  const signal = text(signals.at(-1)?.['signal']);

  if (stage === '沉睡') {
    const slept = stampDay(stamps['stage'] ?? created);
    const woken = settled('唤醒');
    const touches = [...talks, ...held].flatMap(({ heldOn }) => (String(heldOn) >= slept ? [day(heldOn)] : [])).sort();
    const touched = touches[0] ?? (woken !== null && woken >= slept ? woken : null);
    if (touched === null) expected.set('唤醒', slept);
    else if (now < addDays(touched, 7)) expected.set('唤醒', addDays(touched, 7));
    else expected.set('跟进', addMonths(last(contact, touched) ?? touched, 3));
  } else if (contact === null && stage === '潜在') expected.set('首次跟进', addDays(day(client['filedOn']) ?? now, 2));
  else {
    const from = contact ?? day(client['filedOn']) ?? now;
    const usual = stage === '合作' ? addMonths(from, 1) : { A类: addDays(from, 7), B类: addDays(from, 14), C类: addMonths(from, 1) }[text(client['intentGrade']) ?? text(client['valueGrade']) ?? 'B类'] ?? null;
    expected.set('跟进', signal === '消极信号' ? addMonths(from, 3) : signal === '积极信号' && usual !== null && usual > addDays(from, 7) ? addDays(from, 7) : usual);
  }
  if (stage !== '合作') return expected;

  const firstOrder = [...orders].sort((a, b) => (String(a['orderedOn']) < String(b['orderedOn']) ? -1 : 1))[0];
  const start = day(client['cooperationSince']) ?? day(firstOrder?.['orderedOn']) ?? stampDay(created);
  const known = stampDay(text(client['cooperationSince']) !== null ? (stamps['cooperationSince'] ?? created) : String(firstOrder?.['created'] ?? created));
  const sent = (letter: number): boolean => marks.some(({ duty, anchor, state }) => duty === '感谢信' && anchor === `${letter}:${start}` && state !== '改期');
  const letters = [addMonths(start, 3), addMonths(start, 12)].filter((on, at) => on >= known && !sent(at + 1));
  const letter = letters.findLast((on) => on <= now) ?? letters[0];
  if (letter !== undefined) expected.set('感谢信', letter);

  const surveys = last(surveyed, settled('满意度调查'));
  const answered = surveys !== null && surveys >= start ? surveys : null;
  const asked = last(visited, done('回访', '使用回访'));
  const bought = orders.length > 0 ? orders.map((order) => ({ id: String(order['id']), on: day(order['orderedOn']) ?? start, known: stampDay(String(order['created'])) })) : client['cooperationSince'] === null ? [] : [{ id: start, on: start, known }];
  const unasked = bought.filter((each) => addMonths(each.on, 1) >= each.known && (asked === null || asked < addDays(addMonths(each.on, 1), -7))
    && !marks.some(({ duty, anchor, state }) => duty === '使用回访' && anchor === each.id && state !== '改期')).map(({ on }) => addMonths(on, 1)).sort();
  const [usage] = unasked;
  if (usage !== undefined) expected.set('使用回访', usage);

  let quarters = 1;
  while (answered === null && addMonths(start, 3 * quarters) < known) quarters += 1;
  const quarter = addMonths(answered ?? start, 3 * quarters);
  const half = [addMonths(start, 6), addMonths(start, 12)].find((on) => on >= known && (answered === null || addDays(answered, 30) < on));
  if (half !== undefined && (signal === '消极信号' || daysBetween(quarter, half) <= 30)) expected.set('满意度调查', half);
  else if (signal !== '消极信号') expected.set('满意度调查', quarter);
  if (signal === '消极信号') return expected;
  const visits = last(asked, settled('回访'));
  const counted = visits !== null && visits >= start ? visits : null;
  const apart = (on: Day): number => (client['valueGrade'] === 'A类' ? 1 : on <= addMonths(start, 3) ? 1 : on < addMonths(start, 6) ? 2 : 3);
  const next = (begin: Day, months = 0): Day => {
    const from = addMonths(begin, months);
    // The first day on which the rhythm of that very day has run out: it can only be where a rhythm ends or begins.
    const days = [addMonths(begin, months + 1), addMonths(begin, months + 2), addMonths(begin, months + 3), addDays(addMonths(start, 3), 1), addMonths(start, 6)].filter((on) => on > from).sort();
    return days.find((on) => on >= addMonths(begin, months + apart(on))) ?? from;
  };
  let visit = next(counted ?? start);
  for (let months = 0; counted === null && visit < known; visit = next(start, months)) while (addMonths(start, months) < visit) months += 1;
  if (usage === undefined || Math.abs(daysBetween(usage, visit)) > 7) expected.set('回访', visit);
  return expected;
}

/** What of a day's rows is not as it must be; empty when all is well. */
function faults(now: Day): readonly string[] {
  const { writer } = sessionOf(vault).vault;
  const cached = new Map<string, (client: string) => readonly Row[]>();
  const of = (collection: string) => {
    const known = cached.get(collection) ?? byClient(collection);
    cached.set(collection, known);
    return known;
  };
  const rows = new Map<string, (Duty & { readonly client: string })[]>();
  for (const row of writer.all<Duty & { client: string } & Record<string, never>>('SELECT * FROM dutyRows')) rows.set(row.client, [...(rows.get(row.client) ?? []), row]);
  const found: string[] = [];
  for (const client of writer.all('SELECT * FROM clients WHERE deleted IS NULL')) {
    const id = String(client['id']);
    const mine = rows.get(id) ?? [];
    rows.delete(id);
    const expected = owedTo(client, { of, now });
    const keys = mine.map(({ kind, anchor }) => (kind === '投诉回访' ? `${kind}:${anchor}` : kind));
    for (const key of expected.keys()) if (!keys.includes(key)) found.push(`${now} ${id}: ${key} is lost`);
    for (const [at, key] of keys.entries()) {
      const row = mine[at];
      if (!expected.has(key)) found.push(`${now} ${id}: ${key} is owed for no reason`);
      else if (keys.indexOf(key) !== at) found.push(`${now} ${id}: ${key} is doubled`);
      else if (row && ![null, row.ruleOn ?? row.dueOn].includes(expected.get(key) ?? null)) found.push(`${now} ${id}: ${key} on ${row.dueOn} (rule ${String(row.ruleOn)}), and not on ${String(expected.get(key))}`);
    }
  }
  for (const [id, orphans] of rows) found.push(`${now}: ${orphans.length} duties of ${id}, who is gone`);
  return found;
}

/** One thing that happens: which, to whom, and a number that decides its details. */
type Call = readonly [number, number, number];

async function happens([what, whom, detail]: Call, clients: ClientId[], actions: ActionId[]): Promise<void> {
  const now = today(vault.clock);
  const client = clients[whom % clients.length] as ClientId;
  const at = momentOf(vault.clock.now(), vault.clock.zone);
  const done = (answer: { readonly ok: true; readonly value: { readonly action?: ActionId } } | { readonly ok: false }): void => {
    if (answer.ok && answer.value.action !== undefined) actions.push(answer.value.action);
  };
  const duties = async () => valueOf(await vault.ask('duty:list', { client })).items;
  switch (what) {
    case 0: case 1: case 2: case 3:
      return done(await vault.ask('followup:log', { client, fields: { summary: '谈了进展', kind: detail % 4 === 0 ? '触达' : '互动', heldOn: addDays(now, -(detail % 3)), ...(detail % 5 === 0 ? { signal: detail % 2 === 0 ? '积极信号' : '消极信号' } : {}) } }));
    case 4: case 5:
      return done(await vault.ask('order:create', { client, fields: { orderedOn: addDays(now, -(detail % 5)) }, lines: [{ name: '服务器', quantity: 1, unitPriceFen: 100_000 }] }));
    case 6:
      return done(await vault.ask('visit:add', { client, fields: { plannedOn: now, heldOn: now } }));
    case 7:
      return done(await vault.ask('survey:add', { client, fields: { heldOn: now }, answers: [{ dimension: '质量', kind: '1-5分', value: '4' }] }));
    case 8: {
      const opened = await vault.ask('complaint:open', { client, fields: { content: '有划痕', receivedOn: now } });
      return opened.ok ? done(await vault.ask('complaint:add-step', { complaint: opened.value.id, fields: { step: '处理完成', at, content: '已更换' } })) : undefined;
    }
    case 9: {
      const [waiting] = sessionOf(vault).vault.writer.all<{ id: ComplaintId }>("SELECT id FROM complaints WHERE state = '待回访' AND deleted IS NULL ORDER BY id LIMIT 1");
      return waiting ? done(await vault.ask('complaint:close', { id: waiting.id, outcome: '满意', at })) : undefined;
    }
    case 10: case 11: {
      const open = (await duties()).filter(({ kind }) => kind !== '投诉回访' && kind !== '资料核对');
      const id = open[detail % Math.max(1, open.length)]?.id;
      if (id === undefined) return;
      if (detail % 3 === 0) return done(await vault.ask('duty:move', { id, on: addDays(now, detail % 20), reason: '客户出差' }));
      return done(await vault.ask('duty:settle', { ids: [id], state: detail % 3 === 1 ? '已完成' : '免除', reason: '已说明' }));
    }
    case 12: case 13:
      return void (actions.length > 0 && (await vault.ask('record:undo', { action: actions[detail % actions.length] as ActionId })));
    case 14:
      if (detail % 4 === 0) clients.splice(clients.indexOf(client), 1);
      return void (detail % 4 === 0 ? await vault.ask('client:delete', { id: client }) : await vault.ask('client:edit', { id: client, fields: { stage: (['潜在', '合作', '沉睡', '流失'] as const)[detail % 7 % 4] } }));
    default: {
      const other = clients[detail % clients.length] as ClientId;
      if (other === client || detail % 3 !== 0) return;
      clients.splice(clients.indexOf(other), 1);
      done(await vault.ask('merge:run', { keep: client, drop: other }));
    }
  }
}

/** What happens in a year, by a number: a history that failed is named by it. */
function yearOf(seed: number): readonly (readonly Call[])[] {
  const random = randomFrom(seed);
  return Array.from({ length: dayCount }, () => Array.from({ length: callsPerDay }, (): Call => [random.int(0, 15), random.int(0, 10_000), random.int(0, 10_000)]));
}

it('a year of 200 clients: nothing owed is lost, doubled or left behind', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
      vault = await tempVault('2023-01-01T09:00:00+08:00');
      const first = today(vault.clock);
      const clients: ClientId[] = [];
      for (let at = 0; at < clientCount; at++) {
        const since = at % 4 === 0 ? addDays(first, -((at * 17) % 500)) : null;
        const grade = (['A类', 'B类', 'C类'] as const)[at % 3];
        const name = `客户${at}有限公司`;
        const fields = since === null ? { name, intentGrade: grade } : { name, stage: '合作' as const, cooperationSince: since, valueGrade: grade };
        clients.push(valueOf(await vault.ask('client:create', { fields, anyway: true })).id);
      }
      const actions: ActionId[] = [];
      for (const [at, calls] of yearOf(seed).entries()) {
        vault.clock.set(momentAt(addDays(first, at), '09:00', 'Asia/Shanghai').slice(0, 24));
        await sessionOf(vault).derive();
        for (const call of calls) await happens(call, clients, actions);
        const wrong = faults(addDays(first, at));
        expect(wrong.slice(0, 5)).toEqual([]);
      }
      const { writer } = sessionOf(vault).vault;
      const counts = writer.get<{ duties: number; notices: number; marks: number }>("SELECT (SELECT count(*) FROM dutyRows) AS duties, (SELECT count(*) FROM actions WHERE rule IS NOT NULL) AS notices, (SELECT count(*) FROM dutyMarks) AS marks");
      expect(counts?.notices).toBeGreaterThan(30); // stages did move, and much was said of duties
      expect(counts?.marks).toBeGreaterThan(30);
      expect(valueOf(await vault.ask('duty:list', {})).total).toBe(counts?.duties);
      expect(valueOf(await vault.ask('vault:verify', {})).derivedStale).toBe(0);
    }),
    { numRuns: 1, seed: 5, endOnFailure: true },
  );
});
