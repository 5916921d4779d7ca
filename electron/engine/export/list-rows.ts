import { collections, type CollectionName } from '../../../shared/record/collections';
import type { Field } from '../../../shared/field/field';
import { noWords, yesWords } from '../../../shared/custom/vocabulary';
import type { CustomValues } from '../../../shared/custom/rules';
import type { In } from '../../../shared/ipc/contract';
import type { Refused } from '../../../shared/ipc/ask';
import type { ColumnKind } from '../../../shared/listview/condition';
import type { DescribedList } from '../../../shared/listview/columns';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { toClientRow } from '../reads/clients';
import { toComplaintRow } from '../reads/complaints';
import { toContractRow } from '../reads/lists/contract-source';
import { toOrderRow } from '../reads/lists/order-source';
import { toProductRow } from '../reads/lists/product-source';
import type { ReadContext } from '../reads/context';
import type { WrongRows } from '../reads/lists/conditions';
import { sourceOf } from '../reads/lists/lists';
import { orderedRowids } from '../reads/lists/ordered';
import { columnOf, type ListSource } from '../reads/lists/source';
import { masked, namesOfPeople } from './masks';
import { among, type Row } from '../vault/database';
import { clockReading } from '../vault/clock-reading';

/** A value as a file holds it: money in 元. */
export type FileValue = string | number | null;

/** A column of a file. */
export interface FileColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
}

/** The rows of a list as a file holds them, read in portions so that it may be of any length. */
export interface FileRows {
  readonly columns: readonly FileColumn[];
  readonly total: number;
  readonly portion: (from: number) => readonly (readonly FileValue[])[];
}

/** Rows read at once. */
export const rowsAtOnce = 500;

type Given = Pick<In<'list:export'>, 'chosen' | 'sort' | 'group' | 'columns' | 'reason'>;
type Shown = Readonly<Record<string, unknown>> & { readonly id: string; readonly custom?: CustomValues };

/** What makes a row of each list as the list shows it. */
const shownRow: Readonly<Record<DescribedList, (context: ReadContext) => (row: Row) => object>> = {
  clients: ({ clock }) => (row) => toClientRow(row, today(clock)),
  complaints: (context) => {
    const reading = clockReading(context.reader, context.clock);
    return (row) => withDue(toComplaintRow(row, reading, context, new Map())); // no column of a file says what comes back
  },
  orders: () => toOrderRow,
  contracts: () => toContractRow,
  products: () => toProductRow,
};

function asFileValue(kind: ColumnKind, value: unknown): FileValue {
  if (value === null || value === undefined) return null;
  if (kind === 'money') return typeof value === 'number' ? value / 100 : null;
  if (kind === 'yesNo') return value === true || value === 1 ? yesWords[0] : noWords[0];
  if (Array.isArray(value)) return (value as readonly string[]).join('；');
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** The field behind a column, where that has to be masked; amounts that are computed count as sensitive ones do. */
function sensitiveField(kind: ColumnKind, of: readonly [CollectionName, string] | undefined): string | null {
  if (of === undefined) return null; // a field of the user's own
  const field = (collections[of[0]] as Readonly<Record<string, Field>>)[of[1]];
  return (field === undefined ? kind === 'money' : field.sensitive === true) ? of.join('.') : null;
}

function rowidsAbout({ reader }: ReadContext, { client, rowid, from }: ListSource, clients: readonly string[]): ReadonlySet<number> {
  if (client === null || clients.length === 0) return new Set();
  return new Set(reader.all<{ rowid: number }>(`SELECT ${rowid} AS rowid FROM ${from} WHERE ${client} ${among}`, { ids: JSON.stringify(clients) }).map((row) => row.rowid));
}

/** The chosen rows of a list, in its order and with the given columns, without those about clients that are left out. */
export function fileRows(context: ReadContext, { chosen, sort, group, columns: wanted, reason }: Given, leftOut: readonly string[] = []): Result<FileRows, WrongRows | Refused<'unknownField'>> {
  const source = sourceOf(chosen.rows);
  const columns: { readonly name: string; readonly heading: string; readonly kind: ColumnKind; readonly hides: string | null }[] = [];
  for (const { name, heading } of wanted) {
    const column = columnOf(context, source, name);
    if (!column || column.column?.hidden === true) return err({ kind: 'unknownField', field: name });
    columns.push({ name, heading, kind: column.kind, hides: reason === undefined ? sensitiveField(column.kind, column.column?.of) : null });
  }
  const ordered = orderedRowids(context, source, chosen.rows.filter, sort, group);
  if (!ordered.ok) return ordered;
  const toShown = shownRow[chosen.rows.list](context);
  const only = chosen.only === undefined ? null : new Set<string>(chosen.only);
  const except = new Set<string>(chosen.except);
  const people = namesOfPeople(context.reader);
  const without = rowidsAbout(context, source, leftOut);
  const rowids = [...new Set(ordered.value)].filter((rowid) => !without.has(rowid)); // a client with two tags stands in two groups, and once in a file
  const shown = (from: number): readonly Shown[] =>
    source.rowsAt(context, rowids.slice(from, from + rowsAtOnce)).map((row) => toShown(row) as Shown);
  return ok({
    columns,
    total: rowids.length,
    portion: (from) =>
      shown(from)
        .filter(({ id }) => (only === null || only.has(id)) && !except.has(id))
        .map((row) => columns.map(({ name, kind, hides }) => {
          const value = asFileValue(kind, name in row ? row[name] : row.custom?.[name]);
          return hides === null ? value : masked(hides, value, people);
        })),
  });
}

/** The day that the list shows as due. */
const withDue = (row: ReturnType<typeof toComplaintRow>): object => ({ ...row, due: row.clocks.running?.on ?? null });
