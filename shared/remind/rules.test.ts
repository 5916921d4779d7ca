import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingTime, toTell, type QuietHours } from './rules';

const zone = 'Asia/Shanghai';
const night: QuietHours = { from: '20:00', to: '08:00' };
const at = (text: string): number => Date.parse(`${text}+08:00`);

describe('quiet hours', () => {
  it.each([
    ['in the day: at once', '2023-09-01T12:00', night, '2023-09-01T12:00'],
    ['as they begin', '2023-09-01T20:00', night, '2023-09-02T08:00'],
    ['at night: in the morning', '2023-09-01T23:30', night, '2023-09-02T08:00'],
    ['after midnight: the same morning', '2023-09-02T03:00', night, '2023-09-02T08:00'],
    ['as they end: at once', '2023-09-02T08:00', night, '2023-09-02T08:00'],
    ['a rest at noon', '2023-09-02T12:30', { from: '12:00', to: '14:00' }, '2023-09-02T14:00'],
    ['never quiet', '2023-09-02T03:00', { from: '00:00', to: '00:00' }, '2023-09-02T03:00'],
  ])('%s', (_case, due, quiet, told) => expect(tellingTime(at(due), quiet, zone)).toBe(at(told)));
});

describe('what is told', () => {
  const one = (due: string) => ({ at: at(due) });
  it.each([
    ['on time: by itself', '2023-09-01T11:59', '2023-09-01T12:00', [1, 0]],
    ['ten minutes late: still by itself', '2023-09-01T11:59', '2023-09-01T12:10', [1, 0]],
    ['slept through: with the rest', '2023-09-01T11:59', '2023-09-01T15:00', [0, 1]],
    ['not yet', '2023-09-01T11:00', '2023-09-01T11:59', [0, 0]],
    ['told before', '2023-09-01T12:00', '2023-09-01T12:05', [0, 0]],
  ])('%s', (_case, until, now, counts) => {
    const { singly, together } = toTell([one('2023-09-01T12:00')], at(until), at(now), night, zone);
    expect([singly.length, together.length]).toEqual(counts);
  });

  it('tells everything once, however often and irregularly somebody looks', () => {
    const minutes = fc.integer({ min: 0, max: 3 * 1440 });
    fc.assert(fc.property(fc.array(minutes, { maxLength: 30 }), fc.array(minutes, { maxLength: 40 }), (due, looks) => {
      const start = at('2023-09-01T00:00');
      const tellings = due.map((minute, id) => ({ id, at: start + minute * 60_000 + 1 }));
      const told: number[] = [];
      let until = start;
      for (const now of [...looks.map((minute) => start + minute * 60_000).sort((a, b) => a - b), start + 5 * 86_400_000]) {
        const { singly, together } = toTell(tellings, until, now, night, zone);
        told.push(...[...singly, ...together].map(({ id }) => id));
        until = Math.max(until, now);
      }
      expect([...told].sort((a, b) => a - b)).toEqual(tellings.map(({ id }) => id));
    }), { seed: 11, numRuns: 200 });
  });
});
