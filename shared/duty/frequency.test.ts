import { describe, expect, it } from 'vitest';
import { readFrequency } from './frequency';

describe('rhythms in words (S2-T3)', () => {
  it.each([
    ['每周1次', { amount: 7, unit: 'd' }], ['每2周1次', { amount: 14, unit: 'd' }], ['每两周1次', { amount: 14, unit: 'd' }], ['双周1次', { amount: 14, unit: 'd' }], ['每月1次', { amount: 1, unit: 'mo' }],
    ['每季度1次', { amount: 3, unit: 'mo' }], ['每半年1次', { amount: 6, unit: 'mo' }], ['每年一次', { amount: 12, unit: 'mo' }], ['每10天', { amount: 10, unit: 'd' }], ['每十五天一次', { amount: 15, unit: 'd' }],
    ['每隔3天', { amount: 3, unit: 'd' }], ['每个月', { amount: 1, unit: 'mo' }], ['每两个月1次', { amount: 2, unit: 'mo' }], ['每月2次', { amount: 15, unit: 'd' }], ['每周2次', { amount: 3, unit: 'd' }],
    ['每半月1次', { amount: 15, unit: 'd' }], ['１次/周', { amount: 7, unit: 'd' }], ['2次/月', { amount: 15, unit: 'd' }], ['每日 1 次', { amount: 1, unit: 'd' }],
  ] as const)('%s', (text, span) => expect(readFrequency(text)).toEqual(span));

  it.each([null, '', '不定期', '每周10次', '按需', '每0天', '有空时', '半天', '每周0次'])('%j says no interval', (text) => expect(readFrequency(text)).toBeNull());
});
