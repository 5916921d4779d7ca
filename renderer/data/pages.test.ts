import { describe, expect, it } from 'vitest';
import { blankPages, pageSize, pagesBetween, takePage, type ArrivedPage, type Pages } from './pages';

const page = (over: Partial<ArrivedPage<string>>): ArrivedPage<string> => ({
  question: 'q', round: 1, page: 0, total: 1000, rows: ['a'], seen: { first: 0, last: 10 }, ...over,
});
const take = (before: Pages<string>, ...arrived: readonly Partial<ArrivedPage<string>>[]): Pages<string> =>
  arrived.reduce((pages, each) => takePage(pages, page(each)), before);

describe('pages of a long list', () => {
  it('asks for the pages that the visible rows lie on', () => {
    expect(pagesBetween(0, 0)).toEqual([0]);
    expect(pagesBetween(pageSize - 1, pageSize)).toEqual([0, 1]);
    expect(pagesBetween(-5, 5)).toEqual([0]);
  });

  it('keeps the old rows on the screen until their own answer comes, and drops the rest', () => {
    const first = take(blankPages, { page: 0 }, { page: 1 }, { page: 2 });
    const second = take(first, { round: 2, page: 1, rows: ['b'], seen: { first: 0, last: pageSize } });
    expect([...second.pages.keys()].sort()).toEqual([0, 1]);
    expect(second.pages.get(1)?.rows).toEqual(['b']);
  });

  it('never mixes the rows of two questions', () => {
    const next = take(take(blankPages, { page: 0 }, { page: 1 }), { question: 'other', page: 0, rows: ['x'] });
    expect([...next.pages.keys()]).toEqual([0]);
    expect(next.question).toBe('other');
  });

  it('stays small however far one scrolls', () => {
    let pages: Pages<string> = blankPages;
    for (let each = 0; each < 500; each++) pages = take(pages, { page: each, seen: { first: each * pageSize, last: each * pageSize } });
    expect(pages.pages.size).toBeLessThanOrEqual(40);
    expect(pages.pages.has(499)).toBe(true);
  });
});
