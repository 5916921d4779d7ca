import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { defaultPolicies, type PolicyValues } from '../policy/policies';
import { bandDays, completenessOf, gapFields, gapsOf, isFullName, isPartial, missingOf, nextTry, reachedFrom, recheckDue, recheckFrom, rhythmOf, secondLookDue, triesOf, verifies, type FileFacts } from './rules';
import { gapTerms } from './vocabulary';

const day = (text: string): Day => text as Day;
const whole: FileFacts = {
  type: '公司', name: '深圳XX科技有限公司', needs: '换服务器', source: '行业展会', owner: '李雷', industry: 'IT', scale: '50–100人', foundedOn: day('2015-03-01'),
  buyingIntent: '三个月内', preference: '本地部署', budgetFen: 30_000_000, unknowns: null, reach: true, address: true, chain: true,
};
const gaps = (facts: Partial<FileFacts>) => gapsOf({ ...whole, ...facts }).map(({ field }) => field);

describe('how complete a file is (R-AUD-02)', () => {
  it.each<[string, Partial<FileFacts>, readonly string[], number]>([
    ['a whole file', {}, [], 100],
    ['no way to reach it', { reach: false }, ['reach'], 75],
    ['neither of what must be there', { reach: false, needs: null }, ['reach', 'needs'], 50],
    ['an abbreviated name (R-ENT-01)', { name: 'XX科技' }, ['name'], 95],
    ['no decision chain (R-COL-03)', { chain: false }, ['chain'], 95],
    ['a person has no fields of a firm (R-COL-02)', { type: '个人', name: '王芳', industry: null, scale: null, foundedOn: null, chain: false }, [], 100],
    ['a budget of 0 is known', { budgetFen: 0 }, [], 100],
    ['未知 is dealt with (R-DC-02)', { industry: null, scale: null, unknowns: ['industry', 'scale'] }, [], 100],
  ])('%s', (_case, facts, missing, percent) => {
    expect(gaps(facts)).toEqual(missing);
    expect(completenessOf({ ...whole, ...facts })).toBe(percent);
  });

  it('what must be there stays visible as 未知, and is no longer missing (R-DC-02)', () => {
    const facts = { ...whole, needs: null, unknowns: ['needs'] };
    expect(gapsOf(facts)).toEqual([{ field: 'needs', must: true, rule: 'R-AUD-02', unknown: true }]);
    expect([missingOf(facts), completenessOf(facts)]).toEqual([0, 100]);
    expect(missingOf({ ...whole, needs: null, reach: false })).toBe(2);
  });

  it('a mark on what is there says nothing', () => expect(gaps({ unknowns: ['needs', 'industry'] })).toEqual([]));

  it.each<[string | null, FileFacts['type'], boolean]>([
    ['巴巴(中国)有限公司', '公司', true], ['深圳星河科技', '公司', false], ['XX科技', null, false], ['华东分公司（苏州）', '公司', true], ['市第一人民医院', '公司', true], ['招商银行', '公司', true],
    ['Kemai Trading Co., Ltd.', '公司', true], ['王芳', '个人', true], ['王***', '个人', false], [null, '公司', false], ['***公司', '公司', false],
  ])('%s (%s) is a full name: %s (R-ENT-01)', (name, type, full) => expect(isFullName(name, type)).toBe(full));
});

describe('when a file is due again (R-UPD-02, R-GEN-02)', () => {
  const due = (verifiedOn: string, grade: Parameters<typeof recheckDue>[1], policies: PolicyValues = defaultPolicies) => recheckDue(day(verifiedOn), grade, policies, day('2024-08-16')).on;
  it.each([
    ['2023-08-16', 'C类', '2024-08-16'], ['2023-08-16', null, '2024-08-16'], ['2024-02-29', 'C类', '2025-02-28'], ['2024-01-31', 'A类', '2024-02-29'], ['2024-05-31', 'B类', '2024-08-31'],
  ] as const)('verified on %s, %s: due on %s', (verifiedOn, grade, on) => expect(due(verifiedOn, grade)).toBe(on));

  it('366 days ago is in the list, and exactly twelve months (AT-41)', () => {
    const from = recheckFrom(day('2024-08-16'), 'C类', defaultPolicies);
    expect([day('2023-08-16') <= from, day('2023-08-17') <= from, day('2023-08-15') <= from]).toEqual([true, false, true]);
  });

  it('a batch that is rarer than once a year does not make it rarer', () => {
    const rare: PolicyValues = { ...defaultPolicies, 'recordCheck.batchMonthly': '18mo' };
    expect(due('2023-08-16', 'A类', rare)).toBe('2024-08-16');
    expect(recheckFrom(day('2024-08-16'), 'A类', rare)).toBe('2023-08-16');
  });

  it('a batch of a grade is the user’s to choose', () => {
    expect([rhythmOf('A类', defaultPolicies), rhythmOf('B类', defaultPolicies), rhythmOf('C类', defaultPolicies), rhythmOf(null, defaultPolicies)]).toEqual(['monthly', 'quarterly', 'yearly', 'yearly']);
    expect(rhythmOf('C类', { ...defaultPolicies, 'recordCheck.gradeC': 'quarterly' })).toBe('quarterly');
  });

  it('what is due by a day is what the rule says of every day around it', () => {
    for (const now of ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-31', '2023-02-28', '2024-12-31'].map(day)) {
      const from = recheckFrom(now, 'A类', defaultPolicies);
      for (let at = 0; at < 70; at++) {
        const verified = new Date(Date.parse(now) - at * 86_400_000).toISOString().slice(0, 10) as Day;
        expect(recheckDue(verified, 'A类', defaultPolicies, now).on <= now, `${verified} by ${now}`).toBe(verified <= from);
      }
    }
  });

  it.each([['2024-03-31', 1, 'mo', '2024-02-29'], ['2024-02-29', 1, 'mo', '2024-01-31'], ['2024-03-07', 7, 'd', '2024-02-29'], ['2024-03-07', 36, 'h', '2024-03-05']] as const)(
    'by %s %i %s have passed since %s', (on, amount, unit, from) => expect(reachedFrom(day(on), { amount, unit })).toBe(from));

  it('bands follow each other without a gap', () => {
    const bands = bandDays(day('2024-08-16'));
    expect(bands.map(({ band, from, to }) => [band, from, to])).toEqual([
      ['upTo1', '2024-07-17', null], ['upTo3', '2024-05-17', '2024-07-16'], ['upTo6', '2024-02-17', '2024-05-16'], ['upTo12', '2023-08-17', '2024-02-16'], ['over12', null, '2023-08-16'], ['never', null, null],
    ]);
  });
});

describe('what is 待核实 (R-AUD-04)', () => {
  it('is tried again with the monthly batch, and counts its tries', () => {
    expect(nextTry(day('2024-01-31'), defaultPolicies)).toMatchObject({ on: '2024-02-29', rule: 'R-AUD-04' });
    const check = (id: string, on: string, result: '无误' | '联系不上' | '仍存疑' | '已更正') => ({ id: id as never, on: day(on), result });
    expect(triesOf([])).toBe(0);
    expect(triesOf([check('a', '2024-01-01', '联系不上'), check('b', '2024-02-01', '仍存疑')])).toBe(2);
    expect(triesOf([check('c', '2024-03-01', '联系不上'), check('a', '2024-01-01', '联系不上'), check('b', '2024-02-01', '无误')])).toBe(1);
    expect(triesOf([check('b', '2024-02-01', '已更正'), check('a', '2024-02-01', '联系不上')])).toBe(0);
  });

  it.each([['复核', '无误', true], ['核实', '已更正', true], ['核实', '联系不上', false], ['复看', '无误', false], [null, null, false]] as const)('%s %s verifies: %s (R-AUD-03)', (kind, result, yes) =>
    expect(verifies(kind, result)).toBe(yes));

  it.each([['phones', '138–', true], ['phones', '138****8000', true], ['phones', '95588', false], ['phones', '0755-2222 3333 转 8', false], ['emails', 'wangxxtech', true], ['emails', 'w***@xx.com', true], ['emails', 'w@xx', false]] as const)(
    '%s %s is a part only: %s', (collection, text, partial) => expect(isPartial(collection, text)).toBe(partial));
});

it('a second look is due seven days after entry (R-AUD-01)', () => expect(secondLookDue(day('2024-08-16'), defaultPolicies)).toMatchObject({ on: '2024-08-23', rule: 'R-AUD-01' }));

it('has a term for every thing that may be missing, so that tables can name it (R-DC-02)', () => expect([...gapTerms.keys()].sort()).toEqual([...gapFields].sort()));
