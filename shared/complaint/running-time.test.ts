import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingTime, type WorkingTime } from '../calendar/working-time';
import type { HolidayTables } from '../calendar/holidays';
import { momentAt, momentOf, msOf, type Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import { afterRunning, clockRules, limitAfter, ranBetween, type Pause } from './running-time';

const zone = 'Asia/Shanghai';
const minute = 60_000;
const at = (day: string, time: string) => momentAt(day as Day, time, zone);
const office = (windows: readonly string[], tables: HolidayTables = new Map()): WorkingTime => {
  const working = workingTime(windows, tables, zone);
  if (working === null) throw new Error('no hour is worked');
  return working;
};

describe('working hours', () => {
  const day = office(['09:00-12:00', '13:30-18:00']);
  it.each([
    ['within the morning', '2023-08-16', '09:30', 2, '2023-08-16', '11:30'],
    ['exactly to its end', '2023-08-16', '09:30', 2.5, '2023-08-16', '12:00'],
    ['over noon', '2023-08-16', '11:00', 2, '2023-08-16', '14:30'],
    ['from the night before', '2023-08-15', '22:00', 1, '2023-08-16', '10:00'],
    ['over a weekend', '2023-08-18', '17:00', 2, '2023-08-21', '10:00'],
    ['over National Day, of which the days around are worked (调休)', '2023-09-28', '17:00', 2, '2023-10-07', '10:00'],
  ] as const)('%s', (_name, from, time, hours, on, by) => expect(momentOf(afterRunning(msOf(at(from, time)), hours * 60 * minute, [], day) ?? 0, zone)).toBe(at(on, by)));

  it('are none where no window leaves a minute', () => {
    expect(workingTime([], new Map(), zone)).toBeNull();
    expect(workingTime(['Sun 09:00-12:00'], new Map(), zone)).toBeNull();
    expect(clockRules({ ...defaultPolicies, 'complaint.hours': 'business', 'complaint.businessHours': [] }, new Map(), zone).working).toBeNull();
  });

  it('count once where windows overlap', () => expect(ranBetween(msOf(at('2023-08-16', '00:00')), msOf(at('2023-08-17', '00:00')), [], office(['09:00-12:00', '10:00-13:00']))).toBe(4 * 60 * minute));
});

describe('limits that end with a day', () => {
  const rules = clockRules(defaultPolicies, new Map(), zone);
  const start = { on: '2023-08-16' as Day, at: null };
  it.each([
    ['without a pause', [], '2023-08-18'],
    ['with three hours of it: a begun day counts whole', [{ from: at('2023-08-16', '12:00'), to: at('2023-08-16', '15:00') }], '2023-08-19'],
    ['with two days of it', [{ from: at('2023-08-16', '12:00'), to: at('2023-08-18', '12:00') }], '2023-08-20'],
    ['with one that began after the limit', [{ from: at('2023-08-19', '12:00'), to: null }], '2023-08-18'],
    ['with one that lasts', [{ from: at('2023-08-17', '12:00'), to: null }], null],
  ] as readonly (readonly [string, readonly Pause[], string | null])[])('%s', (_name, pauses, on) => expect(limitAfter(start, 'complaint.seriousSolve', 'AT-26', pauses, rules)?.on ?? null).toBe(on));
});

describe('pauses and working hours', () => {
  /** Minute by minute: what a clock on the wall would count. */
  function slowly(from: number, minutes: number, pauses: readonly Pause[], worksAt: ((at: number) => boolean) | null): number | null {
    const end = from + 40 * 1440 * minute;
    let left = minutes;
    const stops = pauses.map((pause) => ({ from: msOf(pause.from), to: pause.to === null ? Infinity : msOf(pause.to) }));
    for (let now = from; left > 0; now += minute) {
      if (now > end) return null;
      const stands = stops.some((stop) => stop.from <= now && now < stop.to);
      if (!stands && (worksAt === null || worksAt(now))) left -= 1;
      if (left === 0) return now + minute;
    }
    return from;
  }
  const worksAt = (now: number): boolean => {
    const wall = new Date(now + 8 * 60 * minute); // Shanghai has one offset all year
    const [weekday, time] = [wall.getUTCDay(), wall.getUTCHours() * 60 + wall.getUTCMinutes()];
    return weekday !== 0 && weekday !== 6 && ((time >= 9 * 60 && time < 12 * 60) || (time >= 13 * 60 + 30 && time < 18 * 60));
  };
  const start = msOf(at('2023-08-14', '00:00'));
  const within = fc.integer({ min: 0, max: 6 * 1440 });
  const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 })), { maxLength: 4 });

  it.each([['around the clock', null], ['in working hours', worksAt]] as const)('%s end when a slow reading of the wall clock says so', (_name, works) => {
    const working = works === null ? null : office(['09:00-12:00', '13:30-18:00']);
    fc.assert(fc.property(within, fc.integer({ min: 1, max: 1500 }), within, spans, fc.boolean(), (begins, minutes, first, steps, lasts) => {
      const from = start + begins * minute;
      let now = start + first * minute;
      const pauses = steps.map(([gap, long], nth): Pause => {
        const begin = now + gap * minute;
        now = begin + long * minute;
        return { from: momentOf(begin, zone), to: lasts && nth === steps.length - 1 ? null : momentOf(now, zone) };
      });
      const fast = afterRunning(from, minutes * minute, pauses, working);
      const slow = slowly(from, minutes, pauses, works);
      expect(fast).toBe(slow);
      if (fast !== null) expect(ranBetween(from, fast, pauses, working)).toBe(minutes * minute);
    }), { seed: 22, numRuns: 120 });
  });
});
