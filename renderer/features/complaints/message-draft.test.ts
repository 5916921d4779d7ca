import { describe, expect, it } from 'vitest';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import type { Day, Moment } from '../../../shared/kit/dates';
import { usualStage } from './message-draft';
import { followingDay } from './next-day';

type Known = Parameters<typeof usualStage>[0];
const at = '2023-08-16T06:30:00.000Z[Asia/Shanghai]' as Moment;
const file = ({ state = '处理中', acknowledgedAt = null, ...over }: { state?: string; acknowledgedAt?: Moment | null } & Partial<Pick<ComplaintFile, 'steps' | 'pauses' | 'clocks'>> = {}): Known =>
  ({ complaint: { state, acknowledgedAt }, steps: [], clocks: [], pauses: [], ...over }) as unknown as Known;
const handle = (inTime: boolean) => [{ kind: 'handle', state: 'running', inTime }] as unknown as ComplaintFile['clocks'];

describe('what there is to tell the client (R-CP-01, R-CP-04)', () => {
  it.each([
    ['nobody answered yet', file(), 'acknowledged'],
    ['answered', file({ acknowledgedAt: at, clocks: handle(true) }), 'planned'],
    ['a step is an answer', file({ steps: [{}] as never }), 'planned'],
    ['it waits for the client', file({ acknowledgedAt: at, pauses: [{ to: null }] as never, clocks: handle(false) }), 'waiting'],
    ['a pause is over', file({ acknowledgedAt: at, pauses: [{ to: at }] as never }), 'planned'],
    ['it takes longer than its limit', file({ acknowledgedAt: at, clocks: handle(false) }), 'delayed'],
    ['handled', file({ state: '待回访', acknowledgedAt: at }), 'handled'],
  ])('%s', (_name, known, stage) => expect(usualStage(known)).toBe(stage));
});

describe('the day of a next action', () => {
  const today = '2023-08-16' as Day;
  it.each([
    ['follows the words', '', '8月17日送达', null, '2023-08-17'],
    ['follows words that change', '8月17日送达', '8月18日送达', '2023-08-17', '2023-08-18'],
    ['goes with the words', '8月17日送达', '送达', '2023-08-17', null],
    ['stays where another was chosen', '8月17日送达', '8月18日送达', '2023-08-20', '2023-08-20'],
  ])('%s', (_name, before, now, deadline, expected) => expect(followingDay(before, now, deadline as Day | null, today)).toBe(expected));
});
