import { describe, expect, it } from 'vitest';
import { looksLikeFormula } from './formula';
import { findInValue, maskValue } from './guard-values';
import { findSensitive, isBankCard, isResidentId, maskSensitive, sensitiveNumber } from './sensitive-ids';

describe('resident ids and bank cards (R-COL-05, AT-39)', () => {
  it.each([['110101199003071233', true], ['110101199003071234', false], ['110101200102291233', false], ['11010119900307123', false], ['11010519491231002X', true], ['11010519491231002x', true]])(
    '%s is a resident id: %s', (text, is) => expect(isResidentId(text)).toBe(is));
  it.each([['4111111111111111', true], ['4111111111111112', false], ['6222021234567890127', false], ['0000000000000000', false]])('%s is a bank card: %s', (text, is) => expect(isBankCard(text)).toBe(is));
  it.each([
    ['身份证110101199003071233，请核对', ['residentId']],
    ['卡号 4111 1111 1111 1111', ['bankCard']],
    ['１１０１０１１９９００３０７１２３３', ['residentId']],
    ['110101 19900307 1233', ['residentId']],
    ['110101-19900307-1233', ['residentId']],
    ['110101.19900307.1233', ['residentId']],
    ['110101\n199003071233', ['residentId']],
    ['110101199003071233 8', ['residentId']],
    ['8 110101199003071233 13800138000', ['residentId']],
    ['ID110101199003071233', ['residentId']],
    ['110101199003071233、11010519491231002X 4111111111111111', ['residentId', 'residentId', 'bankCard']],
    ['110101199003071233 4111111111111111', ['residentId', 'bankCard']],
    ['订单 202308160012345678', []],
    ['电话 13800138000', []],
    ['13800138000 13900139000', []],
    ['4111-1111-1111-1111', ['bankCard']],
    ['A4111111111111111', []],
    ['01930000-1234-7123-8123-123456789012', []],
    ['514403000267150020', []],
    ['57004786-6307-4649-a3f5-89ac7b06a395', []],
    ['{"tags":["46370340-3804-4196-a94c-290236252040","67148178-3303-4136-b712-a697cf2bcebe"]}', []],
    ['46370340-3804-4196-a94c-290236252040 4111 1111 1111 1111', ['bankCard']],
    ['身份证110101900307123', ['residentId']],
    ['证件号码：110101 900307 123', ['residentId']],
    ['旧身份证号 110101900307123，卡 4111111111111111', ['residentId', 'bankCard']],
    ['ID card no. 110101900307123', ['residentId']],
    ['订单 110101900307123', []],
    ['身份证已核对，订单 202308160012345', []],
    ['身份证 110101901307123', []],
    ['身份证 990101900307123', []],
  ] as const)('%s holds %j', (text, kinds) => expect(findSensitive(text).map(({ kind }) => kind)).toEqual(kinds));
  it('leaves a link of ours whole, whose digits pass as a card', () => expect(maskValue({ client: '57004786-6307-4649-a3f5-89ac7b06a395' })).toEqual({ client: '57004786-6307-4649-a3f5-89ac7b06a395' }));
  it('masks all but the ends', () => expect(maskSensitive('证 110101199003071233。')).toBe('证 110*************33。'));
  it('masks one of 15 digits where the words say so', () => expect(maskSensitive('身份证110101900307123。')).toBe('身份证110**********23。'));
  it('masks two in one text', () => expect(maskSensitive('110101199003071233 4111111111111111')).toBe('110*************33 411***********11'));
  it.each([[110101199003071230, 'residentId'], [4111111111111111, 'bankCard'], [4111111111111112, null], [125000, null], [-5, null], [Number.NaN, null]])('the number %s is %s', (value, kind) =>
    expect(sensitiveNumber(value)).toBe(kind));
});

describe('passports (R-COL-05): by what stands beside them', () => {
  it.each([
    ['E12345678', true], ['EA1234567', true], ['G12345678', true], ['PE1234567', true], ['  E12345678 ', true],
    ['护照号：E12345678', true], ['护照 ab1234567', true], ['Passport no. K1234567', true], ['Ｅ１２３４５６７８', true],
    ['型号 E12345678', false], ['订单 E20230816 已发', false], ['X12345678', false], ['护照已办好，电话 13800138000', false], ['E1234567', false],
  ])('%s: %s', (text, is) => expect(findSensitive(text).some(({ kind }) => kind === 'passport')).toBe(is));
  it('masks them too', () => expect(maskSensitive('护照号：E12345678')).toBe('护照号：E12****78'));
});

describe('values of any shape', () => {
  const id = '110101199003071233';
  it.each([
    [{ fields: { notes: `证 ${id}` } }, 'fields.notes'],
    [{ contacts: [{ name: '王' }, { phones: [{ text: id }] }] }, 'contacts.1.phones.0.text'],
    [{ [id]: 1 }, ''],
    [{ custom: { c_1: 4111111111111111 } }, 'custom.c_1'],
    [{ fields: { number: 'E12345678' } }, null],
    [{ fields: { serial: '护照E12345678' } }, 'fields.serial'],
    [{ fields: { name: '星河科技', at: '2023-08-16' } }, null],
  ])('%j is found at %s', (value, path) => expect(findInValue(value)?.path ?? null).toBe(path));
  it('tells only the ends of what it found', () => expect(findInValue({ notes: `证 ${id}` })).toEqual({ path: 'notes', kind: 'residentId', masked: '110*************33' }));
  it('masks every one and leaves the rest as it was', () => {
    const value = { notes: `证 ${id}`, tags: ['VIP', id], amount: 4111111111111111, day: null, number: 'E12345678' };
    expect(maskValue(value)).toEqual({ notes: '证 110*************33', tags: ['VIP', '110*************33'], amount: null, day: null, number: 'E12345678' });
    const clean = { notes: '照旧' };
    expect(maskValue(clean)).toBe(clean);
  });
});

describe('formulas (data/README: clients-gbk.csv row 4)', () => {
  it.each(['=HYPERLINK("http://x")', ' =1+1', '＝SUM(A1)', '+SUM(A1)', '-cmd|calc', '@SUM(1)'])('%s would run', (text) => expect(looksLikeFormula(text)).toBe(true));
  it.each(['-5', '+86 138 0013 8000', '-', '—', '@某某', '科技有限公司', 'a=b', '+8675526770000'])('%s is only text', (text) => expect(looksLikeFormula(text)).toBe(false));
});
