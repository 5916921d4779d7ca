import { describe, expect, it } from 'vitest';
import { momentAt, msOf, type Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import { keptRate, promiseFigures, standingOf, type Judged, type PromiseStanding } from './rules';

const zone = 'Asia/Shanghai';
const day = (text: string): Day => text as Day;
const at = (on: string, time: string) => momentAt(day(on), time, zone);
/** 8月17日上午送达安装 (S2-T8). */
const morning: Judged = { state: '待兑现', dueOn: day('2023-08-17'), dueAt: at('2023-08-17', '12:00'), settledOn: null, settledAt: null, slipped: false };
const kept = (on: string, time: string | null, more: Partial<Judged> = {}): Judged =>
  ({ ...morning, state: '已兑现', settledOn: day(on), settledAt: time === null ? null : at(on, time), ...more });
const wholeDay = { dueAt: null };

describe('how a promise stands (R-ST-06)', () => {
  it.each<[string, Judged, string, string, PromiseStanding | null]>([
    ['before its time', morning, '2023-08-17', '11:59', 'open'],
    ['at its very minute (R-GEN-01)', morning, '2023-08-17', '12:00', 'open'],
    ['a minute later', morning, '2023-08-17', '12:01', 'overdue'],
    ['of a day, on its evening', { ...morning, ...wholeDay }, '2023-08-17', '23:59', 'open'],
    ['of a day, the day after', { ...morning, ...wholeDay }, '2023-08-18', '00:00', 'overdue'],
    ['seven days late', morning, '2023-08-24', '23:00', 'overdue'],
    ['eight days late: broken by the clock', morning, '2023-08-25', '00:00', 'lapsed'],
    ['kept at 11:00 (S2-T8)', kept('2023-08-17', '11:00'), '2023-09-01', '09:00', 'kept'],
    ['kept at 12:00', kept('2023-08-17', '12:00'), '2023-09-01', '09:00', 'kept'],
    ['kept at 12:01', kept('2023-08-17', '12:01'), '2023-09-01', '09:00', 'late'],
    ['kept on its day, at no time that is known', kept('2023-08-17', null), '2023-09-01', '09:00', 'kept'],
    ['kept the day after', kept('2023-08-18', null, wholeDay), '2023-09-01', '09:00', 'late'],
    ['kept in time of a day to which it was moved too late', kept('2023-08-17', '11:00', { slipped: true }), '2023-09-01', '09:00', 'late'],
    ['said to be broken', { ...morning, state: '已违约' }, '2023-08-17', '09:00', 'broken'],
    ['cancelled', { ...morning, state: '已取消' }, '2023-09-01', '09:00', 'cancelled'],
    ['proposed and not taken', { ...morning, state: '未采纳' }, '2023-09-01', '09:00', null],
  ])('%s', (_name, promise, on, time, standing) => expect(standingOf(promise, defaultPolicies, msOf(at(on, time)), zone)).toBe(standing));
});

describe('the kept-promise rate (beyond §2 item 8)', () => {
  const of = (...standings: readonly PromiseStanding[]) => {
    const how = (standing: PromiseStanding): number => standings.filter((each) => each === standing).length;
    return keptRate(Object.fromEntries(standings.map((standing) => [standing, { n: how(standing), moved: standing === 'late' ? how(standing) : 0 }])));
  };

  it('is what was kept in time of what is decided: late and lapsed ones count against it, open and cancelled ones do not count', () =>
    expect(of('kept', 'kept', 'late', 'broken', 'lapsed', 'open', 'overdue', 'cancelled')).toMatchObject({ kept: 2, late: 1, broken: 2, moved: 1, n: 5, rate: 0.4 }));
  it('counts the promises of a month by what became of them', () =>
    expect(promiseFigures({ kept: { n: 1, moved: 0 }, late: { n: 1, moved: 1 }, lapsed: { n: 1, moved: 0 }, overdue: { n: 1, moved: 0 }, cancelled: { n: 1, moved: 1 } }))
      .toEqual({ due: 4, kept: 1, late: 1, broken: 1, open: 1, moved: 1 }));
  it('says nothing of nothing', () => expect(of('open', 'cancelled')).toMatchObject({ n: 0, rate: null, interval: null }));
  it('has an interval that shows how little three in four say (AT-02)', () => {
    const { interval } = of('kept', 'kept', 'kept', 'broken');
    expect(interval?.low).toBeCloseTo(0.3006, 3);
    expect(interval?.high).toBeCloseTo(0.9544, 3);
  });
});
