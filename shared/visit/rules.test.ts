import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { cooperationText, visitRefusal } from './rules';
import type { VisitDraft } from './schema';

const day = (text: string): Day => text as Day;

describe('合作时长 of S2-T5 (R-GEN-02)', () => {
  it.each([
    ['2023-07-10', '2023-09-10', '2个月'], ['2022-09-05', '2023-09-05', '1年'], ['2023-03-20', '2023-09-20', '6个月'],
    ['2023-08-31', '2023-09-29', '不足1个月'], ['2023-08-31', '2023-09-30', '1个月'], ['2021-06-01', '2023-09-05', '2年3个月'],
    ['2023-09-11', '2023-09-10', null],
  ])('since %s, on %s: %s', (since, on, text) => expect(cooperationText(day(since), day(on))).toBe(text));
});

describe('a visit (S2-T5)', () => {
  it.each([
    [{ plannedOn: day('2023-09-10') }, null],
    [{}, 'dayMissing'],
    [{ plannedOn: day('2023-09-10'), state: '已完成' }, 'heldMissing'],
    [{ heldOn: day('2023-09-01'), state: '已完成' }, null],
    [{ heldOn: day('2023-09-02'), state: '已完成' }, 'dayInFuture'],
    [{ plannedOn: day('2023-09-10'), recurrence: 'FREQ=WEEKLY' }, null],
    [{ plannedOn: day('2023-09-10'), recurrence: 'weekly' }, 'notARule'],
    [{ plannedOn: day('2023-09-10'), recurrence: 'FREQ=HOURLY' }, 'tooOften'],
    [{ heldOn: day('2023-09-01'), recurrence: 'FREQ=WEEKLY' }, 'dayMissing'],
    [{ plannedOn: day('2023-09-01'), heldOn: day('2023-09-01'), state: '已完成', recurrence: 'FREQ=WEEKLY' }, 'recurring'],
  ] as readonly (readonly [VisitDraft, string | null])[])('%j: %s', (visit, kind) => expect(visitRefusal(visit, day('2023-09-01'))?.kind ?? null).toBe(kind));
});
