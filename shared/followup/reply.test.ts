import { describe, expect, it } from 'vitest';
import { momentAt, type Day } from '../kit/dates';
import { missedFrom } from '../policy/interval';
import { defaultPolicies } from '../policy/policies';
import { nextReply, onsiteDue, replyDue } from './reply';

const zone = 'Asia/Shanghai';
const heldOn = '2023-08-16' as Day;
const at = (time: string, day = heldOn) => momentAt(day, time, zone);
const mail = { heldOn, heldAt: at('09:00'), reply: '待确认', finding: null, visitKind: null, resolved: null } as const;

describe('when a client must have its answer (R-FU-02, AT-12)', () => {
  it('acknowledges a mail of 09:00 by 11:00 and answers it by 09:00 the next day', () => {
    expect(replyDue(mail, defaultPolicies, zone)).toMatchObject({ at: at('11:00'), policy: 'response.mailAck' });
    expect(replyDue({ ...mail, reply: nextReply('待确认') }, defaultPolicies, zone)).toMatchObject({ at: at('09:00', '2023-08-17' as Day), policy: 'response.feedback' });
    expect(replyDue({ ...mail, reply: nextReply('待答复') }, defaultPolicies, zone)).toBeNull();
  });
  it('is in time at the limit, and late a minute after it (R-GEN-01)', () => {
    const due = replyDue(mail, defaultPolicies, zone);
    expect(due === null ? 0 : missedFrom(due, zone)).toBe(Date.parse('2023-08-16T03:00:00.001Z'));
  });
  it('ends with the day where only the day is known', () => expect(replyDue({ ...mail, heldAt: null, reply: '待答复' }, defaultPolicies, zone)).toMatchObject({ on: '2023-08-17', at: null }));
  it('runs for nobody who does not wait', () => {
    expect(replyDue({ ...mail, reply: null }, defaultPolicies, zone)).toBeNull();
    expect(replyDue({ ...mail, heldOn: null }, defaultPolicies, zone)).toBeNull();
  });
});

describe('when somebody must be on site (R-RV-07)', () => {
  it.each([
    [{ visitKind: '问题解决', finding: null, resolved: false }, '2023-08-17'], [{ visitKind: null, finding: '即时问题', resolved: false }, '2023-08-17'], [{ visitKind: '问题解决', finding: '共性问题', resolved: false }, null],
    [{ visitKind: '问题解决', finding: '即时问题', resolved: true }, null], [{ visitKind: '问题解决', finding: '即时问题', resolved: null }, null], [{ visitKind: '满意度调查', finding: null, resolved: false }, null],
  ] as const)('%j: %s', (visit, on) => expect(onsiteDue({ ...mail, ...visit }, defaultPolicies, zone)?.on ?? null).toBe(on));
});
