import { describe, expect, it } from 'vitest';
import { momentAt, msOf, type Day } from '../kit/dates';
import type { WorkItem } from './asks';
import { groupWork } from './groups';

const today = '2023-08-16' as Day;
const noon = msOf(momentAt(today, '12:00', 'Asia/Shanghai'));
const item = (dueOn: string, time?: string): WorkItem => ({
  id: `nextAction:${dueOn}${time ?? ''}`, kind: 'nextAction', record: 'r', client: 'c', clientName: 'n', title: 't', owner: null,
  dueOn: dueOn as Day, dueAt: time === undefined ? null : momentAt(dueOn as Day, time, 'Asia/Shanghai'), rule: 'R-FU-05', grade: null, escalation: null, duty: null, occurrence: null, urgent: false, vip: false,
});

describe('groupWork', () => {
  it.each([
    ['2023-08-15', undefined, 'overdue'],
    ['2023-08-16', undefined, 'today'],
    ['2023-08-16', '11:59', 'overdue'],
    ['2023-08-16', '12:00', 'today'],
    ['2023-08-17', undefined, 'week'],
    ['2023-08-23', undefined, 'week'],
    ['2023-08-24', undefined, 'later'],
  ] as const)('puts what is due on %s %s into %s', (day, time, group) => {
    const groups = groupWork([item(day, time)], today, noon);
    expect(groups[group]).toHaveLength(1);
  });

  it.each([[5, 'week'], [4.8, 'today'], [0, 'overdue']] as const)('a complaint that is due tomorrow with %s of 24 hours left is for: %s (beyond §1 item 23)', (hours, group) => {
    const due = noon + hours * 3_600_000;
    const complaint: WorkItem = { ...item('2023-08-17'), kind: 'complaint', grade: '一般', escalation: { first: due - 12 * 3_600_000, second: due - 4.8 * 3_600_000, due } };
    expect(groupWork([complaint], today, noon)[group]).toHaveLength(1);
  });

  it('puts each group in the order of its rank', () => {
    const [plain, vip] = [item('2023-08-14'), { ...item('2023-08-15'), vip: true }];
    expect(groupWork([plain, vip], today, noon).overdue).toEqual([vip, plain]);
  });
});
