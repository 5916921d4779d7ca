import { describe, expect, it } from 'vitest';
import { momentAt, type Day } from '../kit/dates';
import { findOverPromises, judgeDue } from './over-promise';

const on = '2023-08-16' as Day;
const said = { on, at: momentAt(on, '14:30', 'Asia/Shanghai'), zone: 'Asia/Shanghai' };
/** Nine in ten of twelve complaints were handled within 31 hours. */
const pace = { n: 12, p90: 31 * 60 };
const found = (text: string, real = pace) => findOverPromises(text, said, real).map(({ text: words, minutes, enough }) => [words, minutes, enough]);

describe('promises that are tighter than what was done before (AT-13, beyond §2 item 8)', () => {
  it.each([
    ['24小时内解决问题', 24 * 60],
    ['我们保证明天上午更换新机', 21 * 60 + 30],
    ['今天修好', 9 * 60 + 30],
    ['2小时解决', 120],
    ['保证2小时修好', 120],
    ['我们2小时上门维修', 120],
    ['两个小时就给您更换新机', 120],
    ['2h内解决', 120],
    ['2小时内解决', 120],
    ['不超过2小时解决', 120],
    ['马上解决', 0],
    ['立即为您更换', 0],
    ['We will fix it right away', 0],
    ['已安排工程师明天上午上门维修', 21 * 60 + 30],
  ])('points out %s', (text, minutes) => expect(found(text)).toEqual([[text, minutes, true]]));

  it.each([['48小时内更换新机'], ['明天上午发送方案'], ['尽快为您解决'], ['昨天已解决'], ['客户希望今天解决'], ['后天修好'], ['花了2小时修好'], ['24小时上门维修服务'], ['客户要求2小时解决'], ['客户希望马上解决'], ['王总要求立即更换'], ['马上处理'], ['2小时后联系您'], ['已马上修好']])('lets pass %s', (text) => expect(found(text)).toEqual([]));

  it('counts a day without a time until its end: at 22:00 today has two hours left', () =>
    expect(findOverPromises('今天就解决', { ...said, at: momentAt(on, '22:00', said.zone) }, pace)).toMatchObject([{ minutes: 120, dueAt: null }]));
  it.each<[string, string | null, number[]]>([['修好服务器', null, [570]], ['修好服务器', '18:00', [210]], ['发送方案', '18:00', []]])('judges %s by the day and time (%s) that are chosen beside it', (text, time, minutes) =>
    expect(judgeDue(text, { dueOn: on, dueAt: time === null ? null : momentAt(on, time, said.zone) }, said, pace).map((each) => each.minutes)).toEqual(minutes));
  it('lets the very time pass that nine in ten took', () => expect(found('31小时内解决', { n: 12, p90: 31 * 60 })).toEqual([]));
  it('says that it cannot tell of fewer than five complaints', () => {
    expect(found('48小时内更换新机', { n: 4, p90: 60 })).toEqual([['48小时内更换新机', 48 * 60, false]]);
    expect(findOverPromises('48小时内更换新机', said, { n: 0, p90: null })).toHaveLength(1);
  });
});
