import { describe, expect, it } from 'vitest';
import { momentAt, type Day } from '../kit/dates';
import { findOverPromises } from './over-promise';

const on = '2023-08-16' as Day;
const said = { on, at: momentAt(on, '14:30', 'Asia/Shanghai'), zone: 'Asia/Shanghai' };
/** Nine in ten of twelve complaints were handled within 31 hours. */
const pace = { n: 12, p90: 31 * 60 };
const found = (text: string, real = pace) => findOverPromises(text, said, real).map(({ text: words, minutes, enough }) => [words, minutes, enough]);

describe('promises that are tighter than what was done before (AT-13, beyond §2 item 8)', () => {
  it.each([
    ['24小时内解决问题', 24 * 60],
    ['我们保证明天上午更换新机', 21 * 60 + 30],
    ['今天修好', 24 * 60],
  ])('points out %s', (text, minutes) => expect(found(text)).toEqual([[text, minutes, true]]));

  it.each([['48小时内更换新机'], ['明天上午发送方案'], ['尽快为您解决'], ['昨天已解决'], ['客户希望今天解决'], ['后天修好']])('lets pass %s', (text) => expect(found(text)).toEqual([]));

  it('lets the very time pass that nine in ten took', () => expect(found('31小时内解决', { n: 12, p90: 31 * 60 })).toEqual([]));
  it('says that it cannot tell of fewer than five complaints', () => {
    expect(found('48小时内更换新机', { n: 4, p90: 60 })).toEqual([['48小时内更换新机', 48 * 60, false]]);
    expect(findOverPromises('48小时内更换新机', said, { n: 0, p90: null })).toHaveLength(1);
  });
});
