import { describe, expect, it } from 'vitest';
import { canPromise, compensationSum, isAlone, isWithinAuthority, missingOfDecision } from './compensation';

const limit = 50_000;
const given = (valueFen: number | null, state: '待审批' | '已批准' | '已驳回' | '已承诺' | '已兑现') => ({ valueFen, state });

describe('compensation (R-CP-05)', () => {
  it.each([
    ['500.00 元', 50_000, true], ['500.01 元', 50_001, false], ['20,000 元', 2_000_000, false], ['nothing', 0, true],
  ] as const)('%s within one’s own authority: %s (AT-29)', (_name, fen, within) => expect(isWithinAuthority(fen, limit)).toBe(within));

  it('adds up all of one complaint but what was refused', () =>
    expect(compensationSum([given(30_000, '已兑现'), given(20_000, '待审批'), given(90_000, '已驳回'), given(null, '已批准')])).toBe(50_000));

  it.each([
    ['within the authority', '已批准', null, 50_000, 'ok'],
    ['approved above it', '已批准', '2023-08-16', 2_000_000, 'ok'],
    ['waiting for approval', '待审批', null, 2_000_000, 'notApproved'],
    ['refused', '已驳回', '2023-08-16', 0, 'notApproved'],
    ['within it once, with more given beside it since', '已批准', null, 50_001, 'notApproved'],
    ['promised before', '已承诺', null, 100, 'alreadyPromised'],
    ['delivered', '已兑现', null, 100, 'alreadyPromised'],
  ] as const)('may be promised %s', (_name, state, decidedAt, sum, wanted) => {
    const allowed = canPromise({ state, decidedAt: decidedAt as never }, sum, limit);
    expect(allowed.ok ? 'ok' : allowed.error.kind).toBe(wanted);
  });

  it.each([
    ['no reason', '', '', false, 'reasonMissing'], ['alone without second thoughts', '值得', '', true, 'coolingNoteMissing'], ['alone with them', '值得', '放了一夜，仍然同意', true, null], ['by somebody else', '值得', '', false, null],
  ] as const)('decided with %s (domain §7.3)', (_name, reason, coolingNote, alone, missing) => expect(missingOfDecision({ reason, coolingNote, alone })).toBe(missing));

  it.each([['', '李雷', true], ['李雷', '李雷', true], ['王总', '李雷', false]] as const)('approver %j, user %j: alone %s', (approver, user, alone) => expect(isAlone(approver, user)).toBe(alone));
});
