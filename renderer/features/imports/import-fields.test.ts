import { expect, test } from 'vitest';
import { kindsOfSheet } from '../../../electron/engine/import/columns';
import { importedKinds, type SheetPreview } from '../../../shared/imports/schema';
import { collections } from '../../../shared/record/collections';
import { asksForGrade, choicesToAsk, firstChoices, usualManner } from './choices';
import { importFields, whereIs } from './import-fields';

test.each(importedKinds)('offers for %s exactly the fields that the engine reads', (kind) => {
  expect([...importFields[kind]].sort()).toEqual(kindsOfSheet[kind].columns.map(({ field }) => field).sort());
});

test.each(Object.values(importFields).flat())('%s is a field of a collection', (name) => {
  const where = whereIs(name);
  expect(where && Object.keys(collections[where.collection])).toContain(where?.field);
});

const aSheet = (given: Partial<SheetPreview>): SheetPreview => ({ sheet: '表1', mapping: '', remembered: null, kind: 'clients', rows: 2, columns: [], sample: [], ...given });

test('takes at first what can be imported, and asks only for what differs from what was recognised', () => {
  const sheets = [aSheet({}), aSheet({ sheet: '表6', kind: 'surveys' }), aSheet({ sheet: 'x', kind: 'unknown' })];
  const choices = firstChoices(sheets);
  expect(choicesToAsk('s', sheets, choices, usualManner).sheets).toEqual([{ sheet: '表1' }, { sheet: '表6' }]);
  const changed = { ...choices, x: { taken: true, as: 'followups' as const, columns: { 谁: 'clients.name', 其他: null } } };
  expect(choicesToAsk('s', sheets, changed, { gradeMeans: 'intentGrade', mode: 'update', key: 'phone' })).toEqual({
    session: 's', gradeMeans: 'intentGrade', mode: 'update', key: 'phone', sheets: [{ sheet: '表1' }, { sheet: '表6' }, { sheet: 'x', as: 'followups', columns: { 谁: 'clients.name', 其他: null } }],
  });
});

test('begins with what was said of the same headings last time', () => {
  const remembered = { as: 'followups' as const, columns: { 谁: 'clients.name' } };
  const sheets = [aSheet({ kind: 'unknown', remembered })];
  expect(choicesToAsk('s', sheets, firstChoices(sheets), usualManner).sheets).toEqual([{ sheet: '表1', ...remembered }]);
});

test('asks what the letters mean only where a client table with grades is taken (C-01)', () => {
  const graded = [aSheet({ columns: [{ heading: '客户等级', field: 'clients.valueGrade' }] })];
  expect(asksForGrade(graded, firstChoices(graded))).toBe(true);
  expect(asksForGrade(graded, { 表1: { taken: false, as: 'clients', columns: {} } })).toBe(false);
  expect(asksForGrade(graded, { 表1: { taken: true, as: 'clients', columns: { 客户等级: null } } })).toBe(false);
  expect(asksForGrade([aSheet({})], firstChoices([aSheet({})]))).toBe(false);
});
