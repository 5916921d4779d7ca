import { describe, expect, it } from 'vitest';
import { wilson } from '../kit/wilson';
import { costOf, costPer, rankingWorth, rateOf, ratesOf, sourceRefusal } from './rules';
import { costInRemark, remarkOfCost } from './schema';

const tenth = (share: number): number => Math.round(share * 1000) / 10;

describe('the interval of a rate (AT-02)', () => {
  it.each([
    [3, 15, 7.0, 45.2], [2, 8, 7.1, 59.1], [5, 25, 8.9, 39.1], [10, 48, 11.7, 34.3], [0, 10, 0, 27.8], [10, 10, 72.2, 100],
  ])('%i of %i: %d–%d %%', (part, whole, low, high) => {
    const interval = wilson(part, whole);
    expect(interval && [tenth(interval.low), tenth(interval.high)]).toEqual([low, high]);
  });
  it.each([[0, 0], [16, 15], [-1, 4]])('%i of %i has none', (part, whole) => expect(wilson(part, whole)).toBeNull());
});

describe('rates between named steps (C-18)', () => {
  it('names each by the steps it joins, and has none where a step is not known', () => {
    const { leadToValid, validToFirstOrder, leadToFirstOrder } = ratesOf({ leads: 15, valid: 3, firstOrders: null });
    expect(leadToValid).toMatchObject({ part: 3, whole: 15, small: true });
    expect([validToFirstOrder, leadToFirstOrder]).toEqual([null, null]);
    expect(ratesOf({ leads: 60, valid: 40, firstOrders: 10 }).validToFirstOrder).toMatchObject({ part: 10, whole: 40, small: false });
  });
  it.each([[29, true], [30, false]])('of %i is a small sample: %s', (whole, small) => expect(rateOf(1, whole)?.small).toBe(small));
});

describe('what a ranking is worth (AT-02, beyond §2 item 15)', () => {
  it.each<[string, [number, number][], string]>([
    ['the three rows of S2-T2', [[3, 15], [2, 8], [5, 25]], 'small'],
    ['intervals that overlap', [[30, 100], [25, 100]], 'notSignificant'],
    ['intervals apart', [[80, 100], [20, 100], [10, 90]], 'clear'],
    ['one channel', [[3, 15]], 'nothing'],
  ])('%s', (_name, rates, worth) => expect(rankingWorth(rates.map(([part, whole]) => rateOf(part, whole)))).toBe(worth));
});

describe('cost (AT-03)', () => {
  it.each([
    [{ costFen: 1500, costUnit: '每条线索', clicks: null }, 25, { kind: 'known', fen: 1500, total: 37_500 }],
    [{ costFen: 1500, costUnit: '每次点击', clicks: 40 }, 25, { kind: 'known', fen: 1500, total: 60_000 }],
    [{ costFen: 1500, costUnit: '每次点击', clicks: null }, 25, { kind: 'clicksMissing', fen: 1500 }],
    [{ costFen: 80_000, costUnit: '总额', clicks: null }, 25, { kind: 'known', fen: 80_000, total: 80_000 }],
    [{ costFen: 1500, costUnit: null, clicks: null }, 25, { kind: 'unitMissing', fen: 1500 }],
    [{ costFen: null, costUnit: null, clicks: null }, 25, { kind: 'none' }],
  ] as const)('%j with %i leads', (priced, leads, cost) => expect(costOf(priced, leads)).toEqual(cost));
  it.each([[37_500, 25, 1500], [37_500, 5, 7500], [1000, 3, 333], [1, 2, 1], [1000, 0, null]])('%i 分 for %i heads: %s', (total, heads, each) =>
    expect(costPer(total, heads)).toBe(each));
  it.each([
    ['成本：15元/次', { fen: 1500, unit: null }], ['成本:15元/条线索', { fen: 1500, unit: '每条线索' }], ['费用 2万元', { fen: 2_000_000, unit: '总额' }],
    ['成本：0.8元/点击', { fen: 80, unit: '每次点击' }], ['展位号：A08', null], ['推荐人：李经理', null],
  ])('%s', (remark, stated) => expect(costInRemark(remark)).toEqual(stated));
  it.each(['每条线索', '每次点击', '总额'] as const)('a remark made of %s reads back', (unit) => expect(costInRemark(remarkOfCost(1550, unit))).toEqual({ fen: 1550, unit }));
});

describe('what cannot be written down', () => {
  const base = { channel: '行业展会', leads: 15, valid: 3, costFen: null, costUnit: null, clicks: null };
  it.each([
    ['as it is', {}, null],
    ['AT-04: 16 of 15', { valid: 16 }, 'validOverLeads'], ['all of them', { valid: 15 }, null], ['no leads', { leads: null }, 'leadsMissing'], ['half a client', { leads: 15.5 }, 'notACount'],
    ['fewer than none', { valid: -1 }, 'notACount'], ['nothing counted', { leads: null, valid: null }, null], ['no channel', { channel: null }, 'channelMissing'],
    ['AT-03: a cost without its unit', { costFen: 1500 }, 'costUnitMissing'], ['by click without clicks', { costFen: 1500, costUnit: '每次点击' as const }, 'clicksMissing'],
  ])('%s', (_name, change, kind) => expect(sourceRefusal({ ...base, ...change })?.kind ?? null).toBe(kind));
});
