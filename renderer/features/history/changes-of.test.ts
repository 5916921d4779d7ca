import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/record/asks';
import { changesOf, stepsOf } from './changes-of';

describe('the fields an entry of the history set', () => {
  it('names the values of a creation in the order of the table, without ids and blanks', () =>
    expect(changesOf({ collection: 'complaints', change: 7, restorable: false, kind: 'create', field: null, from: null, to: { grade: '一般', client: 'id', number: '20230816-001', demand: null, sample: true } })).toEqual([
      { field: 'number', from: null, to: '20230816-001', change: 7, restorable: false },
      { field: 'grade', from: null, to: '一般', change: 7, restorable: false },
    ]));

  it('leaves out of a file what only the vault needs', () =>
    expect(changesOf({ collection: 'attachments', change: 7, restorable: false, kind: 'create', field: null, from: null, to: { collection: 'clients', record: 'id', name: '报价.pdf', size: 609, content: 'ab12' } }).map(({ field }) => field)).toEqual(['name', 'size']));

  it('names what an edit changed, also when it was emptied', () =>
    expect(changesOf({ collection: 'clients', change: 7, restorable: true, kind: 'edit', field: 'industry', from: '教育', to: null })).toEqual([{ field: 'industry', from: '教育', to: null, change: 7, restorable: true }]));

  it('takes a group of fields apart', () =>
    expect(changesOf({ collection: 'addresses', change: 7, restorable: true, kind: 'edit', field: 'place', from: { city: '上海' }, to: { city: '北京', street: null } })).toEqual([
      { field: 'city', from: '上海', to: '北京', change: 7, restorable: true },
      { field: 'street', from: null, to: null, change: 7, restorable: true },
    ]));
});

describe('the steps of a history', () => {
  it('gathers what one action changed', () => {
    const entry = (action: string, field: string, kind = 'edit') => ({ collection: 'clients', record: 'r', action, field, kind, from: null, to: 'x' }) as unknown as HistoryEntry;
    const steps = stepsOf([entry('b', 'industry'), entry('b', 'scale'), entry('a', 'industry'), entry('a', 'industry', 'create')]);
    expect(steps.map(({ changes }) => changes.map(({ field }) => field))).toEqual([['industry', 'scale'], ['industry'], ['industry']]);
  });
});
