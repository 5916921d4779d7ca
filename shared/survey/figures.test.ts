import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { analysisOf, figuresOf, npsOf, periodsOf, spanBefore, type AskingFact, type SurveyFact } from './figures';

const day = (text: string): Day => text as Day;
const fact = (heldOn: string, points: number | null, recommend: number | null, grade: string | null = null): SurveyFact =>
  ({ heldOn: day(heldOn), grade, points, recommend, ratings: points === null ? 0 : 3, content: points === null ? 0 : points >= 80 ? 3 : 1 });

describe('NPS (domain §4, AT-24)', () => {
  it.each([
    ['a promoter alone', [9], 100], ['a passive alone', [8], 0], ['a detractor alone', [6], -100],
    ['half away from zero above', [9, 9, 9, 6, 6, 7, 8, 8], 13], ['and below', [6, 6, 6, 9, 9, 7, 8, 8], -13], ['thirds', [10, 10, 3], 33],
  ] as const)('%s: %j is %s', (_case, recommends, value) => expect(npsOf(recommends)).toMatchObject({ n: recommends.length, value }));
  it('is nothing without an answer', () => expect(npsOf([])).toMatchObject({ n: 0, value: null }));
  it('a balance of nothing is 0, not −0', () => expect(Object.is(npsOf([9, 3]).value, 0)).toBe(true));
});

it('means points of surveys that have any, and ratings of 4 and 5 of all ratings with their interval', () => {
  const { satisfaction, nps, surveys } = figuresOf([fact('2023-09-01', 80, 9), fact('2023-09-02', 60, null), fact('2023-09-03', null, 4)]);
  expect([surveys, satisfaction.n, satisfaction.points, satisfaction.ratings, satisfaction.content, nps.n]).toEqual([3, 2, 70, 6, 4, 2]);
  expect(satisfaction.interval?.low).toBeCloseTo(0.3, 2);
});

describe('spans', () => {
  it.each([
    ['2023-01-01', '2023-12-31', 'quarter', 4, '2023-10-01', '2023-12-31'], ['2023-02-10', '2023-05-05', 'quarter', 2, '2023-04-01', '2023-05-05'], ['2023-02-10', '2023-05-05', 'month', 4, '2023-05-01', '2023-05-05'],
  ] as const)('%s to %s by %s has %s, the last from %s to %s', (from, to, by, count, first, last) => {
    const parts = periodsOf(day(from), day(to), by);
    expect([parts.length, parts[0]?.from, parts.at(-1)]).toEqual([count, from, { from: first, to: last }]);
  });
  it.each([['2023-07-01', '2023-09-30', '2023-04-01', '2023-06-30'], ['2023-03-01', '2023-03-31', '2023-02-01', '2023-02-28'], ['2023-09-05', '2023-09-11', '2023-08-29', '2023-09-04']] as const)(
    'before %s to %s lies %s to %s', (from, to, first, last) => expect(spanBefore(day(from), day(to))).toEqual({ from: first, to: last }));
});

it('parts surveys by grade and quarter, beside the span before', () => {
  const facts = [fact('2023-03-31', 100, 10, 'A类'), fact('2023-05-01', 60, 3, 'A类'), fact('2023-07-01', 80, 9, 'A类'), fact('2023-08-01', 90, 9, 'B类'), fact('2023-09-30', 70, 5)];
  const { all, before, grades, periods } = analysisOf({ surveys: facts, askings: [] }, { from: day('2023-04-01'), to: day('2023-09-30') }, 'quarter', 'ofFive');
  expect([all.surveys, all.nps.value, before.surveys]).toEqual([4, 0, 1]);
  expect(grades.map(({ grade, nps }) => [grade, nps.n, nps.value])).toEqual([['A类', 2, 0], ['B类', 1, 100], [null, 1, -100]]);
  expect(periods.map(({ from, surveys }) => [from, surveys])).toEqual([['2023-04-01', 1], ['2023-07-01', 3]]);
});

it('counts what came back of what was sent, by grade and quarter; a grade that was only asked is shown too (R-CA-11)', () => {
  const asking = (askedOn: string, returned: boolean, grade: string | null = null): AskingFact => ({ askedOn: day(askedOn), grade, returned });
  const askings = [asking('2023-03-31', true, 'A类'), asking('2023-04-01', true, 'A类'), asking('2023-07-01', false, 'A类'), asking('2023-09-30', false)];
  const { all, before, grades, periods } = analysisOf({ surveys: [fact('2023-05-01', 60, 3, 'B类')], askings }, { from: day('2023-04-01'), to: day('2023-09-30') }, 'quarter', 'ofFive');
  expect([all.response, before.response]).toEqual([{ asked: 3, returned: 1 }, { asked: 1, returned: 1 }]);
  expect(grades.map(({ grade, response }) => [grade, response.returned, response.asked])).toEqual([['A类', 1, 2], ['B类', 0, 0], [null, 0, 1]]);
  expect(periods.map(({ response }) => [response.returned, response.asked])).toEqual([[1, 1], [0, 2]]);
});
