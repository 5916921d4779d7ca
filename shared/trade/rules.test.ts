import { describe, expect, it, test } from 'vitest';
import type { Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import {
  amountStateOf, becomes, checkRefunds, dayOutOfOrder, doubtOf, lineAmount, nextTerm, orderAmount, outstandingOf, paidOf, paidState, renewalDue, renewalState,
  warrantyEnd, warrantyState,
} from './rules';

const day = (text: string): Day => text as Day;
const yuan = (amount: number): number => Math.round(amount * 100);

describe('the amount of an order', () => {
  it.each([
    ['quantity × price', { quantity: 3, unitPriceFen: yuan(19.9) }, yuan(59.7)],
    ['half up', { quantity: 1.005, unitPriceFen: 100 }, 101],
    ['what was written goes first', { quantity: 3, unitPriceFen: yuan(100), amountFen: yuan(280) }, yuan(280)],
    ['free', { quantity: 2, unitPriceFen: 0 }, 0],
    ['without a price', { quantity: 2 }, null],
    ['nothing', {}, null],
  ])('of a line: %s', (_case, line, expected) => expect(lineAmount(line)).toBe(expected));

  it('is the sum of its lines, or what was typed where it has none', () => {
    expect(orderAmount([{ quantity: 2, unitPriceFen: yuan(100) }, { amountFen: yuan(50) }], yuan(9999))).toBe(yuan(250));
    expect(orderAmount([], yuan(9999))).toBe(yuan(9999));
    expect(orderAmount([], null)).toBeNull();
  });
});

describe('payments', () => {
  const received = { kind: '收款', amountFen: yuan(1000) } as const;
  const back = (amount: number) => ({ kind: '退款', amountFen: yuan(amount) }) as const;

  it('are what came less what went back', () => {
    expect(paidOf([received, received, back(300)])).toBe(yuan(1700));
    expect(paidOf([])).toBe(0);
  });
  it.each([
    [[received], true], [[received, back(1000)], true], [[received, back(600), back(400)], true],
    [[received, back(1000.01)], false], [[back(1)], false], [[], true],
  ])('never give back more than came: %j', (payments, fine) => expect(checkRefunds(payments).ok).toBe(fine));
  it('say how much can be given back', () => expect(checkRefunds([received, back(1001)])).toEqual({ ok: false, error: { available: yuan(1000) } }));

  it.each([
    ['执行中', 1000, 0, 1000, 'unpaid'], ['执行中', 1000, 400, 600, 'partly'], ['已完成', 1000, 1000, 0, 'settled'], ['已完成', 1000, 1200, -200, 'giveBack'],
    ['已取消', 1000, 0, 0, 'nothing'], ['已取消', 1000, 300, -300, 'giveBack'], ['待确认', 0, 0, 0, 'nothing'],
  ] as const)('%s over %d 元 with %d 元 paid leave %d 元: %s', (state, amount, paid, left, expected) => {
    const order = { state, amountFen: yuan(amount) };
    expect(outstandingOf(order, yuan(paid))).toBe(yuan(left));
    expect(paidState(order, yuan(paid))).toBe(expected);
  });
});

describe('doubtful amounts (R-DC-03, AT-37)', () => {
  it.each([
    [-100, 'negative'], [-0.01, 'negative'], [0, null], [120_000, null], [850_000, null], [5_000_000, null], [5_000_000.01, 'outlier'], [10_000_000, 'outlier'],
  ] as const)('%d 元: %s', (amount, expected) => expect(doubtOf(yuan(amount), defaultPolicies)).toBe(expected));

  const large = yuan(10_000_000);
  it.each([
    ['is asked about', null, false, { ok: false, error: 'outlier' }],
    ['is kept once confirmed', null, true, { ok: true, value: '已确认' }],
    ['is not asked about again', { amountFen: large, amountState: '已确认' }, false, { ok: true, value: '已确认' }],
    ['stays to be looked at while something else is edited', { amountFen: large, amountState: '待核实' }, false, { ok: true, value: '待核实' }],
    ['is asked about when it is another one', { amountFen: large - 100, amountState: '已确认' }, false, { ok: false, error: 'outlier' }],
  ] as const)('an outlier %s', (_case, before, confirmed, expected) => expect(amountStateOf(large, before, confirmed, defaultPolicies)).toEqual(expected));

  it('is negative whatever anybody confirms', () => expect(amountStateOf(-1, null, true, defaultPolicies)).toEqual({ ok: false, error: 'negative' }));
  it('is not one at all where there is none', () => expect(amountStateOf(null, null, false, defaultPolicies)).toEqual({ ok: true, value: null }));
});

describe('warranties', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'], ['2023-01-31', 1, '2023-02-28'], ['2024-02-29', 12, '2025-02-28'], ['2023-08-16', 36, '2026-08-16'],
  ])('from %s over %d months end on %s (R-GEN-02)', (from, months, end) => expect(warrantyEnd(day(from), months)).toBe(end));
  it('need a day and months', () => {
    expect([warrantyEnd(null, 12), warrantyEnd(day('2024-01-01'), null), warrantyEnd(day('2024-01-01'), 0)]).toEqual([null, null, null]);
  });
  it.each([
    ['2026-08-16', '2026-07-16', 'running'], ['2026-08-16', '2026-07-17', 'soon'], ['2026-08-16', '2026-08-16', 'soon'], ['2026-08-16', '2026-08-17', 'over'],
  ] as const)('until %s, seen on %s: %s', (until, today, expected) => {
    expect(warrantyState({ warrantyUntil: day(until), state: '在用' }, defaultPolicies, day(today))).toBe(expected);
  });
  it('mean nothing for what was given back', () => {
    expect(warrantyState({ warrantyUntil: day('2030-01-01'), state: '已退' }, defaultPolicies, day('2026-01-01'))).toBe('none');
  });
});

describe('contracts', () => {
  it.each([
    [{ startsOn: '2024-01-01', endsOn: '2024-12-31' }, null],
    [{ startsOn: '2024-01-01', endsOn: '2024-01-01' }, null],
    [{ startsOn: '2024-01-02', endsOn: '2024-01-01' }, 'endsOn'],
    [{ endsOn: '2024-12-31', renewBy: '2025-01-01' }, 'renewBy'],
    [{ startsOn: '2024-06-01', renewBy: '2024-05-31' }, 'renewBy'],
    [{ endsOn: '2024-12-31', signedOn: '2025-01-01' }, 'signedOn'],
    [{ startsOn: '2024-01-01', signedOn: '2024-02-01' }, null],
    [{}, null],
  ])('%j: %s is out of order', (days, expected) => expect(dayOutOfOrder(days as never)).toBe(expected));

  it('are due on the day written down, else a month before they end', () => {
    expect(renewalDue({ renewBy: day('2024-10-01'), endsOn: day('2024-12-31') }, defaultPolicies)).toBe('2024-10-01');
    expect(renewalDue({ renewBy: null, endsOn: day('2024-12-31') }, defaultPolicies)).toBe('2024-12-01');
    expect(renewalDue({ renewBy: null, endsOn: null }, defaultPolicies)).toBeNull();
  });
  it.each([
    ['2024-11-30', '待续约', 'running'], ['2024-12-01', '待续约', 'due'], ['2024-12-31', '待续约', 'due'], ['2025-01-01', '待续约', 'lapsed'],
    ['2025-01-01', '已续约', 'settled'], ['2024-06-01', '提前终止', 'settled'],
  ] as const)('seen on %s with %s: %s', (today, outcome, expected) => {
    expect(renewalState({ renewBy: null, endsOn: day('2024-12-31'), outcome }, defaultPolicies, day(today))).toBe(expected);
  });
  it.each([
    ['2024-01-01', '2024-12-31', '2025-01-01', '2025-12-31'], ['2024-03-15', '2024-06-14', '2024-06-15', '2024-09-14'], ['2024-01-01', '2024-01-10', '2024-01-11', '2024-01-20'],
  ])('that ran from %s to %s run again from %s to %s', (from, to, startsOn, endsOn) => expect(nextTerm({ startsOn: day(from), endsOn: day(to) })).toEqual({ startsOn, endsOn }));
});

describe('what an order makes of its client', () => {
  const today = day('2026-08-16');
  const at = (orderedOn: string, state: '执行中' | '已取消' = '执行中') => ({ state, orderedOn: day(orderedOn) });
  const client = (stage: '潜在' | '合作' | '沉睡' | '流失', cooperationSince: string | null = null) => ({ stage, cooperationSince: cooperationSince === null ? null : day(cooperationSince) });
  test.each([
    ['a prospect becomes 合作 since that day (AT-18)', client('潜在'), at('2026-08-16'), { stage: '合作', cooperationSince: '2026-08-16' }],
    ['an order entered late counts as much', client('潜在'), at('2023-08-20'), { stage: '合作', cooperationSince: '2023-08-20' }],
    ['nothing for one who is', client('合作', '2023-01-01'), at('2026-08-16'), {}],
    ['who slept is awake (R-GEN-03, R-GEN-04)', client('沉睡', '2023-01-01'), at('2026-08-16'), { stage: '合作' }],
    ['but not by an order as old as the sleep', client('沉睡', '2023-01-01'), at('2026-02-16'), {}],
    ['流失 was said by a person', client('流失', '2023-01-01'), at('2026-08-16'), {}],
    ['a cancelled order makes nothing', client('潜在'), at('2026-08-16', '已取消'), {}],
  ])('%s', (_case, given, order, expected) => expect(becomes(given, order, defaultPolicies, today)).toEqual(expected));
});
