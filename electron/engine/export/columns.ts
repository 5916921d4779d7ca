import type { Field } from '../../../shared/field/field';
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

const kinds: Partial<Readonly<Record<Field['kind'], TableKind>>> = { day: 'day', money: 'money', number: 'number' };

/** How the cells of a field are written; what is none of these, or no field at all, is a text. */
export const tableKindOf = (field: Pick<Field, 'kind'> | undefined): TableKind => (field && kinds[field.kind]) ?? 'text';

/** Columns of a kind of table, each by the field that it holds. */
export const columnsOf =
  <R>(kind: ImportedKind) =>
  (field: string, value: TableColumn<R>['value'], width?: number): TableColumn<R> => ({
    heading: headingOf(kind, field), kind: tableKindOf(targetField(field)), value, ...(width === undefined ? {} : { width }),
  });
