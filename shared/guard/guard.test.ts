import { describe, expect, it } from 'vitest';
import { looksLikeFormula } from './formula';
import { findSensitive, isBankCard, isResidentId, maskSensitive } from './sensitive-ids';

describe('resident ids and bank cards (R-COL-05, AT-39)', () => {
  it.each([['110101199003071233', true], ['110101199003071234', false], ['110101200102291233', false], ['11010119900307123', false], ['11010519491231002X', true], ['11010519491231002x', true]])(
    '%s is a resident id: %s', (text, is) => expect(isResidentId(text)).toBe(is));
  it.each([['4111111111111111', true], ['4111111111111112', false], ['6222021234567890127', false], ['0000000000000000', false]])('%s is a bank card: %s', (text, is) => expect(isBankCard(text)).toBe(is));
  it.each([
    ['身份证110101199003071233，请核对', ['residentId']],
    ['卡号 4111 1111 1111 1111', ['bankCard']],
    ['１１０１０１１９９００３０７１２３３', ['residentId']],
    ['110101 19900307 1233', ['residentId']],
    ['订单 202308160012345678', []],
    ['电话 13800138000', []],
  ] as const)('%s holds %j', (text, kinds) => expect(findSensitive(text).map(({ kind }) => kind)).toEqual(kinds));
  it('masks all but the ends', () => expect(maskSensitive('证 110101199003071233。')).toBe('证 110*************33。'));
});

describe('formulas (data/README: clients-gbk.csv row 4)', () => {
  it.each(['=HYPERLINK("http://x")', ' =1+1', '＝SUM(A1)', '+SUM(A1)', '-cmd|calc', '@SUM(1)'])('%s would run', (text) => expect(looksLikeFormula(text)).toBe(true));
  it.each(['-5', '+86 138 0013 8000', '-', '—', '@某某', '科技有限公司', 'a=b', '+8675526770000'])('%s is only text', (text) => expect(looksLikeFormula(text)).toBe(false));
});
