import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowKm, legsOf, orderStops, type Spot, type Stop } from './route';

const shanghai: Spot = { lat: 31.2304, lng: 121.4737 };
const hangzhou: Spot = { lat: 30.2741, lng: 120.1551 };
const aStop = (id: string, given: Partial<Stop> = {}): Stop => ({ id, at: null, spot: null, district: '', street: '', ...given });
const at = (id: string, lng: number, time: number | null = null): Stop => aStop(id, { spot: { lat: 31, lng }, at: time });
const ids = (stops: readonly Stop[]): string => stops.map(({ id }) => id).join('');

describe('as the crow flies', () => {
  it.each([
    ['nowhere', shanghai, shanghai, 0],
    ['Shanghai to Hangzhou', shanghai, hangzhou, 165],
    ['a degree along the equator', { lat: 0, lng: 0 }, { lat: 0, lng: 1 }, 111],
    ['over the date line', { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111],
    ['half round the world', { lat: 0, lng: 0 }, { lat: 0, lng: 180 }, 20_015],
  ])('%s', (_case, a, b, km) => expect(Math.round(crowKm(a, b))).toBe(km));
});

describe('the order of a day (beyond §2 item 11)', () => {
  it.each([
    ['along a line from the start', [at('c', 121.3), at('a', 121.1), at('b', 121.2)], 'abc'],
    ['fixed times are kept, the rest comes where it lies', [at('a', 121.4, 600), at('b', 121.1, 900), at('c', 121.3), at('d', 121.05)], 'dacb'],
    ['by district where nothing else is known', [aStop('a', { district: '浙江省杭州市西湖区' }), aStop('b', { district: '浙江省杭州市滨江区' }), aStop('c', { district: '浙江省杭州市西湖区' })], 'cab'],
    ['then by number of the street', [aStop('a', { district: '西湖区', street: '文三路300号' }), aStop('b', { district: '西湖区', street: '文三路20号' }), aStop('c', { district: '西湖区', street: '文三路158号' })], 'bca'],
    ['nobody', [], ''],
  ])('%s', (_case, stops, order) => {
    const found = ids(orderStops(stops, stops[0]?.spot ? { lat: 31, lng: 121 } : null));
    expect(found).toBe(order);
  });

  it('keeps every stop once and fixed times in order, and does not depend on how they come', () => {
    const stop = fc.record({ lng: fc.integer({ min: 0, max: 50 }), lat: fc.integer({ min: 0, max: 50 }), time: fc.option(fc.integer({ min: 480, max: 1080 })), known: fc.boolean() });
    fc.assert(fc.property(fc.array(stop, { maxLength: 9 }), (given) => {
      const stops = given.map(({ lng, lat, time, known }, index) => aStop(String.fromCodePoint(97 + index), { at: time, spot: known ? { lat: 31 + lat / 100, lng: 121 + lng / 100 } : null, district: `区${lat % 3}` }));
      const order = orderStops(stops, shanghai);
      expect([...ids(order)].sort().join('')).toBe(ids(stops));
      const times = order.flatMap((one) => (one.at === null ? [] : [one.at]));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(ids(orderStops([...stops].reverse(), shanghai))).toBe(ids(order));
    }), { seed: 5, numRuns: 150 });
  });

  it('finds the shortest way among a few stops as trying all of them does', () => {
    const spots = [[0, 0], [3, 1], [1, 3], [4, 4], [2, 0]].map(([x = 0, y = 0], index) => aStop(String(index), { spot: { lat: 31 + y / 50, lng: 121 + x / 50 } }));
    const length = (order: readonly Stop[]): number => legsOf(order.map((stop) => ({ ...stop, minutes: 60 })), shanghai).reduce((sum, { km }) => sum + (km ?? 0), 0);
    const all = (left: readonly Stop[]): readonly (readonly Stop[])[] => (left.length === 0 ? [[]] : left.flatMap((first) => all(left.filter((one) => one !== first)).map((rest) => [first, ...rest])));
    expect(length(orderStops(spots, shanghai))).toBeCloseTo(Math.min(...all(spots).map(length)), 6);
  });
});

describe('between two visits', () => {
  it('says distance, gap and clash, and nothing where it knows nothing', () => {
    const day = [{ ...at('a', 121, 600), minutes: 60 }, { ...at('b', 121, 690), minutes: 60 }, { ...at('c', 121.1, 720), minutes: 30 }, { ...aStop('d'), minutes: 60 }];
    const between = [{ ...at('a', 121, 600), minutes: 60 }, { ...aStop('x'), minutes: 45 }, { ...at('y', 121, 690), minutes: 30 }];
    expect(legsOf(between).map(({ gap }) => gap)).toEqual([null, null, -15]);
    expect(legsOf(day).map(({ km, gap }) => [km === null ? null : Math.round(km), gap])).toEqual([[null, null], [0, 30], [10, -30], [null, null]]);
  });
});
