import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { careRefusal, cycleText, readCycle, tidyCycle } from './rules';
import type { CareTaskDraft } from './schema';

const readDay = (text: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);
const day = '2023-12-10' as Day;

describe('执行周期 of S4-T2', () => {
  it.each([
    ['2023-12-15', { cycle: '当天', dueOn: '2023-12-15', frequency: null }],
    ['2023-12-10前', { cycle: '之前', dueOn: day, frequency: null }],
    ['2023-12-10 之前', { cycle: '之前', dueOn: day, frequency: null }],
    ['每月1次', { cycle: '重复', dueOn: null, frequency: '每月1次' }],
    ['隔周', { cycle: '重复', dueOn: null, frequency: '隔周' }],
    ['weekly', { cycle: '重复', dueOn: null, frequency: 'weekly' }],
    ['尽快', null],
    ['某天前', null],
  ])('%s', (text, cycle) => expect(readCycle(text, readDay)).toEqual(cycle));

  it.each(['2023-12-15', '2023-12-10前', '每月1次'])('%s is written as it was read', (text) => expect(cycleText(readCycle(text, readDay) ?? { cycle: null, dueOn: null, frequency: null })).toBe(text));
});

describe('a care task (S4-T2)', () => {
  it.each([
    [{ action: '寄贺卡' }, null],
    [{ cycle: '当天', dueOn: day }, 'actionMissing'],
    [{ action: '寄贺卡', cycle: '当天' }, 'cycleIncomplete'],
    [{ action: '寄贺卡', cycle: '重复', dueOn: day }, 'cycleIncomplete'],
    [{ action: '寄贺卡', cycle: '重复', frequency: '每月1次' }, null],
  ] as readonly (readonly [CareTaskDraft, string | null])[])('%j: %s', (task, kind) => expect(careRefusal(task)?.kind ?? null).toBe(kind));

  it('keeps of its cycle what its shape has use for', () => {
    expect(tidyCycle({ cycle: '重复', dueOn: day, frequency: '每月1次' })).toEqual({ cycle: '重复', dueOn: null, frequency: '每月1次' });
    expect(tidyCycle({ dueOn: day, frequency: '每月1次' })).toEqual({ cycle: '当天', dueOn: day, frequency: null });
    expect(tidyCycle({ frequency: '每月1次' })).toEqual({ cycle: '重复', dueOn: null, frequency: '每月1次' });
    expect(tidyCycle({})).toEqual({ cycle: null, dueOn: null });
  });
});
