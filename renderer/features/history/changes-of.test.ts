import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/record/asks';
import { changesOf, stepsOf } from './changes-of';

describe('the fields an entry of the history set', () => {
  it('names the values of a creation in the order of the table, without ids and blanks', () =>
    expect(changesOf('complaints', { kind: 'create', field: null, from: null, to: { grade: '一般', client: 'id', number: '20230816-001', demand: null, sample: true } })).toEqual([
      { field: 'number', from: null, to: '20230816-001' },
      { field: 'grade', from: null, to: '一般' },
    ]));

  it('names what an edit changed, also when it was emptied', () =>
    expect(changesOf('clients', { kind: 'edit', field: 'industry', from: '教育', to: null })).toEqual([{ field: 'industry', from: '教育', to: null }]));

  it('takes a group of fields apart', () =>
    expect(changesOf('addresses', { kind: 'edit', field: 'place', from: { city: '上海' }, to: { city: '北京', street: null } })).toEqual([
      { field: 'city', from: '上海', to: '北京' },
      { field: 'street', from: null, to: null },
    ]));
});

describe('the steps of a history', () => {
  it('gathers what one action changed', () => {
    const entry = (action: string, field: string, kind = 'edit') => ({ action, field, kind, from: null, to: 'x' }) as unknown as HistoryEntry;
    const steps = stepsOf('clients', [entry('b', 'industry'), entry('b', 'scale'), entry('a', 'industry'), entry('a', 'industry', 'create')]);
    expect(steps.map(({ changes }) => changes.map(({ field }) => field))).toEqual([['industry', 'scale'], ['industry'], ['industry']]);
  });
});
