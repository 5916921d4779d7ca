import type { ImportedKind } from '../../../shared/imports/schema';
import { targetField } from '../import/column';
import { kindsOfSheet } from '../import/columns';
import type { TableColumn, TableKind } from './table-file';

/** The heading by which import knows a column, so that what was written can be read again. */
export function headingOf(kind: ImportedKind, field: string): string {
  const [heading] = kindsOfSheet[kind].columns.find((column) => column.field === field)?.headings ?? [];
  if (heading === undefined) throw new Error(`no column ${field} in ${kind}`);
  return heading;
}

const kinds: Partial<Readonly<Record<string, TableKind>>> = { day: 'day', money: 'money', number: 'number' };

/** Columns of a kind of table, each by the field that it holds. */
export const columnsOf =
  <R>(kind: ImportedKind) =>
  (field: string, value: TableColumn<R>['value'], width?: number): TableColumn<R> => ({
    heading: headingOf(kind, field), kind: kinds[targetField(field).kind] ?? 'text', value, ...(width === undefined ? {} : { width }),
  });
