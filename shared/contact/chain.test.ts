import { describe, expect, it } from 'vitest';
import type { ContactId } from '../client/schema';
import type { Day } from '../kit/dates';
import { inPlaceOf, makesRing, missingRoles, superiorOf, takeOver, type ChainPerson } from './chain';
import { layOutChain } from './chain-layout';

const person = (id: string, more: Partial<Record<'role' | 'reportsTo' | 'leftOn' | 'successor', string>> = {}): ChainPerson => ({
  id: id as ContactId, name: id, role: (more.role ?? null) as ChainPerson['role'], reportsTo: (more.reportsTo ?? null) as ContactId | null,
  leftOn: (more.leftOn ?? null) as Day | null, successor: (more.successor ?? null) as ContactId | null,
});
const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nobody');
  return value;
};

describe('who takes over (AT-40)', () => {
  const wang = person('wang', { role: '采购负责人', reportsTo: 'boss' });
  const people = [person('boss', { role: '最终决策者' }), wang, person('user', { role: '使用者', reportsTo: 'wang' }), person('li', { role: '影响者', reportsTo: 'wang' })];
  it('hands role, superior and reports to a new person', () => {
    expect(takeOver(people, wang, null)).toEqual({ role: '采购负责人', reportsTo: 'boss', reports: ['user', 'li'] });
  });
  it('makes a former report the superior of the others, under the former superior', () => {
    expect(takeOver(people, wang, known(people[3]))).toEqual({ role: '采购负责人', reportsTo: 'boss', reports: ['user'] });
  });
  it('leaves whoever decides in the end with that role, and above nobody of themselves', () => {
    expect(takeOver(people, wang, known(people[0]))).toEqual({ role: '最终决策者', reportsTo: null, reports: ['user', 'li'] });
  });
});

describe('the chain', () => {
  it('leads from who left to who is there, also over several', () => {
    const people = [person('a', { leftOn: '2023-01-01', successor: 'b' }), person('b', { leftOn: '2023-05-01', successor: 'c' }), person('c'), person('d', { reportsTo: 'a' })];
    expect(inPlaceOf(people, 'a')?.id).toBe('c');
    expect(superiorOf(people, known(people[3]))?.id).toBe('c');
  });
  it('ends where successors point at each other', () => {
    expect(inPlaceOf([person('a', { leftOn: '2023-01-01', successor: 'b' }), person('b', { leftOn: '2023-01-01', successor: 'a' })], 'a')).toBeNull();
  });
  it.each([['a', 'c', true], ['a', 'a', true], ['c', 'a', false], ['b', 'x', false]])('%s under %s is a ring: %s', (id, superior, ring) =>
    expect(makesRing([person('a'), person('b', { reportsTo: 'a' }), person('c', { reportsTo: 'b' })], id, superior)).toBe(ring));
  it('R-COL-03: names the roles that nobody who is there has', () => {
    expect(missingRoles([person('a', { role: '最终决策者', leftOn: '2023-01-01' }), person('b', { role: '采购负责人' })])).toEqual(['最终决策者', '技术', '使用者', '影响者']);
  });
});

describe('the picture', () => {
  const cardsOf = (people: readonly ChainPerson[]) => Object.fromEntries(layOutChain(people).cards.map(({ id, column, row }) => [id, [column, row]]));
  it('stands people below whom they report to', () => {
    expect(cardsOf([person('a'), person('b', { reportsTo: 'a' }), person('c', { reportsTo: 'a' })])).toEqual({ a: [0.5, 0], b: [0, 1], c: [1, 1] });
  });
  it('else by the rank of their roles, in the middle', () => {
    expect(cardsOf([person('u', { role: '使用者' }), person('d', { role: '最终决策者' }), person('t', { role: '技术' }), person('i', { role: '影响者' })]))
      .toEqual({ d: [0.5, 0], t: [0, 1], i: [1, 1], u: [0.5, 2] });
  });
  it('puts who left beside who took over, and who left without one at the end', () => {
    const { cards, links } = layOutChain([person('w', { leftOn: '2023-08-01', successor: 'l' }), person('l'), person('x', { leftOn: '2023-01-01' })]);
    expect(Object.fromEntries(cards.map(({ id, column, row }) => [id, [column, row]]))).toEqual({ l: [0, 0], w: [1, 0], x: [0.5, 1] });
    expect(links).toEqual([{ from: 'w', to: 'l', kind: 'succession' }]);
  });
  it('never puts two cards in one place, whoever reports to whom', () => {
    const people = Array.from({ length: 24 }, (_, at) => person(`p${at}`, {
      ...(at % 5 === 0 ? {} : { reportsTo: `p${(at * 7) % 24}` }), ...(at % 6 === 5 ? { leftOn: '2023-01-01', successor: `p${at - 1}` } : {}), role: ['最终决策者', '技术', '使用者'][at % 3] ?? '',
    }));
    const { cards } = layOutChain(people);
    expect(cards).toHaveLength(people.length);
    for (const row of new Set(cards.map((card) => card.row))) {
      const columns = cards.filter((card) => card.row === row).map(({ column }) => column).sort((a, b) => a - b);
      for (let at = 1; at < columns.length; at++) expect((columns[at] ?? 0) - (columns[at - 1] ?? 0)).toBeGreaterThanOrEqual(1);
    }
  });
});
