import { describe, expect, it } from 'vitest';
import type { ListGroup } from '../../../shared/listview/asks';
import { flatten, groupKey } from './flat-groups';

const groups: readonly ListGroup[] = [
  { value: 'A类', count: 2, first: 0, sums: {} },
  { value: 'B类', count: 50_000, first: 2, sums: {} },
  { value: null, count: 1, first: 50_002, sums: {} },
];

describe('a grouped list laid out', () => {
  it('puts a heading before the rows of each group', () => {
    const flat = flatten(groups, new Set());
    expect(flat.total).toBe(50_006);
    expect(flat.at(0)).toMatchObject({ kind: 'heading', group: { value: 'A类' } });
    expect(flat.at(2)).toEqual({ kind: 'row', row: 1 });
    expect(flat.at(3)).toMatchObject({ kind: 'heading', group: { value: 'B类' } });
    expect(flat.at(4)).toEqual({ kind: 'row', row: 2 });
    expect(flat.at(50_005)).toEqual({ kind: 'row', row: 50_002 });
    expect(flat.at(50_006)).toBeNull();
  });

  it('shows only the heading of a folded group, and reads nothing of it', () => {
    const flat = flatten(groups, new Set(['"B类"']));
    expect(flat.total).toBe(6);
    expect(flat.rowsBetween(0, 5)).toEqual([[0, 1], [50_002, 50_002]]);
    expect(groupKey({ value: null })).toBe('null');
  });
});
