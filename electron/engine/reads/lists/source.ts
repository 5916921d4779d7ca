import type { CustomField } from '../../../../shared/custom/schema';
import { customIdOf, isCustomKey } from '../../../../shared/custom/rules';
import type { ListRows } from '../../../../shared/listview/asks';
import { columnsOf, customOwnerOf, type DescribedList, type ListColumn } from '../../../../shared/listview/columns';
import { columnKindOf, type ColumnKind } from '../../../../shared/listview/condition';
import { customSql } from '../../vault/custom-indexes';
import { customFieldsOf } from '../../vault/custom-values';
import type { Row } from '../../vault/database';
import type { ReadContext, Where } from '../context';

/** One list as SQL knows it. All names in it are ours; whatever the user wrote is a parameter. */
export interface ListSource<L extends DescribedList = DescribedList> {
  readonly list: L;
  /** What stands behind FROM. */
  readonly from: string;
  readonly rowid: string;
  readonly id: string;
  /** The client that a row is about; `null` where rows are about none. */
  readonly client: string | null;
  /** What a record is called in a preview. */
  readonly name: string;
  /** The column with the values of custom fields; `null` where there are none. */
  readonly custom: string | null;
  /** The record itself, as a bulk edit looks at it, and what has to be joined for it. */
  readonly record: { readonly alias: string; readonly join: string };
  /** Columns with what rules look at in a bulk edit, named as in `BulkFacts`. */
  readonly judgedBy: string;
  readonly usualSort: string;
  /** The part of the filter that is not built of conditions. */
  readonly base: (context: ReadContext, filter: Extract<ListRows, { list: L }>['filter']) => Where;
  /** Columns by name that are not `<alias>.<name>`. */
  readonly sql: (context: ReadContext) => Readonly<Record<string, string>>;
  readonly alias: string;
  /** Parameters that a column's SQL has in it, for what is computed outside of SQL. */
  readonly needs?: (context: ReadContext, name: string) => Readonly<Record<string, string>>;
  /** What a column is ordered by where its value alone would say little. */
  readonly order: (context: ReadContext) => Readonly<Record<string, string>>;
  /** An index that answers by itself what is asked of these columns alone; `null` where there is none. */
  readonly facts: { readonly index: string; readonly columns: ReadonlySet<string> } | null;
  /** Columns without empty values that are too long to be sorted by, with the index that has them in order. */
  readonly walked: Readonly<Record<string, string>>;
  /** What of a column is summed, where it is not the column as it stands. */
  readonly sums: Readonly<Record<string, string>>;
  /** Columns beside which the same text stands folded. */
  readonly folded: Readonly<Record<string, string>>;
  /** Rows as the list shows them, in the order of their rowids; a row that is gone is left out. */
  readonly rowsAt: (context: ReadContext, rowids: readonly number[]) => readonly Row[];
}

/** A list for code that treats all lists alike: a filter comes with the name of its list, so it is always of its kind. */
export const listSource = <L extends DescribedList>(source: ListSource<L>): ListSource => source as unknown as ListSource;

/** A column with its SQL. */
export interface SqlColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly sql: string;
  /** What it is ordered by; closed lists go by their own order. */
  readonly order: string;
  readonly params: Readonly<Record<string, string>>;
  /** Parameters of `sql` itself. */
  readonly needs: Readonly<Record<string, string>>;
  /** The same text folded, where it is kept. */
  readonly folded: string | null;
  readonly field: CustomField | null;
  readonly column: ListColumn | null;
}

/** A name as part of the name of a parameter. */
export const asParam = (name: string): string => name.replaceAll('-', '');

/** Places of a closed list by value: ordering by these puts A类 before B类 and 潜在 before 流失. */
function ranked(name: string, sql: string, options: readonly string[]): Pick<SqlColumn, 'order' | 'params'> {
  const key = (at: number): string => `rank_${asParam(name)}_${at}`;
  return {
    order: `CASE ${sql} ${options.map((_, at) => `WHEN $${key(at)} THEN ${at}`).join(' ')} ELSE ${options.length} END`,
    params: Object.fromEntries(options.map((option, at) => [key(at), option])),
  };
}

/** A column of a list by its name, the list's own or a custom field's; `null` when it has none of that name. */
export function columnOf(context: ReadContext, source: ListSource, name: string): SqlColumn | null {
  if (isCustomKey(name)) {
    const id = customIdOf(name);
    const owner = customOwnerOf[source.list];
    const field = owner === null ? undefined : customFieldsOf(context.reader, owner).find((each) => each.id === id);
    if (!field?.kind || source.custom === null) return null;
    const sql = customSql(source.custom, id);
    const order = field.kind === '单选' && (field.options ?? []).length > 0 ? ranked(name, sql, field.options ?? []) : { order: sql, params: {} };
    return { name, kind: columnKindOf[field.kind], sql, ...order, folded: null, needs: {}, field, column: null };
  }
  const known = columnsOf(source.list);
  const column = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!column) return null;
  const sql = source.sql(context)[name] ?? `${source.alias}."${name}"`;
  const order = source.order(context)[name];
  const by = order !== undefined ? { order, params: {} } : column.options ? ranked(name, sql, column.options) : { order: sql, params: {} };
  return { name, kind: column.kind, sql, ...by, folded: source.folded[name] ?? null, needs: source.needs?.(context, name) ?? {}, field: null, column };
}

/** Whether rows can be gathered by a column. */
export const canGroup = ({ column, field, kind }: SqlColumn): boolean => (field ? kind === 'choice' || kind === 'yesNo' || kind === 'text' : column?.group === true);

/** Whether a column is summed. */
export const canSum = ({ kind }: SqlColumn): boolean => kind === 'money' || kind === 'number';
