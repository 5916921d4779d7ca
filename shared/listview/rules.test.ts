import { describe, expect, it } from 'vitest';
import { bulkRefusal, deleteRefusal } from './bulk';
import { columnsOf, describedLists, usualColumns } from './columns';
import { condition, fitsColumn, type ColumnKind, type Operator } from './condition';

describe('what may be asked of a column', () => {
  it.each<[ColumnKind, Operator, (string | number | boolean)[], boolean]>([
    ['text', 'contains', ['云'], true],
    ['text', 'contains', [], false],
    ['text', 'contains', [''], false],
    ['text', 'greater', ['a'], false],
    ['text', 'is', ['a', 'b'], true],
    ['choice', 'is', ['A类', 'B类'], true],
    ['choice', 'contains', ['A'], false],
    ['day', 'before', ['2023-08-16'], true],
    ['day', 'before', ['2023-02-30'], false],
    ['day', 'between', ['2023-01-01', '2023-12-31'], true],
    ['day', 'between', ['2023-01-01'], false],
    ['day', 'withinLast', [30], true],
    ['day', 'withinLast', [-1], false],
    ['day', 'withinLast', [1.5], false],
    ['money', 'atLeast', [100], true],
    ['money', 'atLeast', ['100'], false],
    ['number', 'between', [1, 2], true],
    ['day', 'thisMonth', [], true],
    ['day', 'thisMonth', [1], false],
    ['number', 'thisMonth', [], false],
    ['yesNo', 'is', [true], true],
    ['yesNo', 'is', ['是'], false],
    ['several', 'empty', [], true],
    ['several', 'empty', ['x'], false],
  ])('%s %s %j: %s', (kind, op, values, fits) => expect(fitsColumn(kind, { op, values })).toBe(fits));

  it.each(['__proto__', 'a b', 'name; DROP TABLE clients', 'r.name', '', 'c_x'])('takes no name like %j', (field) =>
    expect(condition.safeParse({ field, op: 'is', values: ['x'] }).success).toBe(false));
});

describe('columns', () => {
  it.each(describedLists)('%s shows columns that it has', (list) => {
    for (const name of usualColumns[list]) expect(columnsOf(list)[name], name).toBeDefined();
  });
});

describe('what a bulk edit leaves out', () => {
  const facts = { stage: '合作', stageReason: null, state: '处理中', renewed: false, inUse: false, numbersHeld: false };
  it.each([
    ['clients', 'stage', '流失', facts, 'reasonMissing'],
    ['clients', 'stage', '流失', { ...facts, stageReason: '换了供应商' }, null],
    ['clients', 'stage', '沉睡', facts, null],
    ['clients', 'intentGrade', 'A类', facts, 'notProspect'],
    ['clients', 'intentGrade', null, facts, null],
    ['clients', 'intentGrade', 'A类', { ...facts, stage: '潜在' }, null],
    ['complaints', 'grade', '严重', { ...facts, state: '已关闭' }, 'closed'],
    ['complaints', 'owner', '李雷', { ...facts, state: '已关闭' }, null],
    ['contracts', 'outcome', '未续约', { ...facts, renewed: true }, 'renewed'],
    ['contracts', 'outcome', '已续约', { ...facts, renewed: true }, null],
    ['contracts', 'outcome', '未续约', facts, null],
  ])('%s %s = %s', (list, field, value, given, why) => expect(bulkRefusal(list, field, value, given)).toBe(why));

  it.each([
    ['products', { inUse: true }, 'inUse'], ['products', {}, null], ['orders', { inUse: true }, null],
    ['clients', { numbersHeld: true }, 'numbersHeld'], ['clients', {}, null], // R-COL-05
  ])('deleting %s with %j', (list, said, why) => expect(deleteRefusal(list, { ...facts, ...said })).toBe(why));
});
