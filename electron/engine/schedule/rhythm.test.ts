import { describe, expect, it } from 'vitest';
import { dailyAt, standingAt } from './rhythm';

const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const shanghai = 'Asia/Shanghai';
const midday = dailyAt('12:30');

describe('every day at 12:30', () => {
  it.each([
    ['in the morning', '2023-08-16T09:00:00+08:00', shanghai, '2023-08-16T04:30:00.000Z'],
    ['at that very minute: the next day', '2023-08-16T12:30:00+08:00', shanghai, '2023-08-17T04:30:00.000Z'],
    ['in the evening', '2023-08-16T23:59:00+08:00', shanghai, '2023-08-17T04:30:00.000Z'],
    ['at the end of a year', '2023-12-31T13:00:00+08:00', shanghai, '2024-01-01T04:30:00.000Z'],
    ['when clocks go forward in Berlin', '2024-03-30T13:00:00+01:00', 'Europe/Berlin', '2024-03-31T10:30:00.000Z'],
    ['when clocks go back in Berlin', '2024-10-26T13:00:00+02:00', 'Europe/Berlin', '2024-10-27T11:30:00.000Z'],
  ])('%s', (_case, now, zone, next) => expect(iso(midday(at(now), zone))).toBe(next));

  it('still comes where that minute does not exist', () => {
    expect(iso(dailyAt('02:30')(at('2024-03-31T01:00:00+01:00'), 'Europe/Berlin'))).toBe('2024-03-31T01:30:00.000Z');
  });
});

describe('where a job stands', () => {
  const ran = '2023-08-16T04:30:05.000Z';
  const due = '2023-08-17T04:30:00.000Z';
  it.each([
    ['never ran', '2023-08-16T09:00:00+08:00', null, null, null, '2023-08-16T04:30:00.000Z'],
    ['ran today', '2023-08-16T15:00:00+08:00', ran, due, ran, due],
    ['was missed for a week', '2023-08-24T09:00:00+08:00', ran, due, ran, due],
    ['clock set back by hours: not again today', '2023-08-16T08:00:00+08:00', ran, due, ran, due],
    ['clock set back by a day: not again before tomorrow', '2023-08-15T13:00:00+08:00', ran, due, ran, due],
    ['clock set back from 2099: at the next midday', '2023-08-16T08:00:00+08:00', '2099-01-01T04:30:00.000Z', '2099-01-02T04:30:00.000Z', null, '2023-08-16T04:30:00.000Z'],
    ['next run noted years ahead', '2023-08-16T15:00:00+08:00', ran, '2031-01-01T00:00:00.000Z', ran, due],
    ['waiting for another try', '2023-08-16T13:00:00+08:00', '2023-08-15T04:30:05.000Z', '2023-08-16T05:30:00.000Z', '2023-08-15T04:30:05.000Z', '2023-08-16T05:30:00.000Z'],
  ])('%s', (_case, now, lastRun, nextRun, last, next) => {
    const standing = standingAt(at(now), { lastRun: lastRun === null ? null : at(lastRun), nextRun: nextRun === null ? null : at(nextRun) }, midday, shanghai);
    expect({ last: iso(standing.lastRun), next: iso(standing.nextRun) }).toEqual({ last, next });
  });
});
