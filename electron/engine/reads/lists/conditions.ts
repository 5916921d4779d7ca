import { fitsColumn, type Condition, type ConditionValue } from '../../../../shared/listview/condition';
import { addDays, today, type Day } from '../../../../shared/kit/dates';
import { fold } from '../../../../shared/kit/fold';
import { err, ok, type Result } from '../../../../shared/kit/result';
import type { Refused } from '../../../../shared/ipc/ask';
import type { SqlValue } from '../../vault/database';
import type { ReadContext } from '../context';
import { columnOf, type ListSource, type SqlColumn } from './source';

/** A condition as SQL with its values as parameters. */
export interface SqlCondition {
  readonly sql: string;
  readonly params: Readonly<Record<string, SqlValue>>;
}

export type WrongRows = Refused<'unknownField' | 'badCondition'>;

const asSql = (value: ConditionValue): SqlValue => (typeof value === 'boolean' ? (value ? 1 : 0) : value);

/** Values of a set: tags of a client, or a custom field that holds several. */
function ofSeveral({ name, sql }: SqlColumn, op: Condition['op'], among: string): string {
  const has = name !== 'tags'
    ? `EXISTS (SELECT 1 FROM json_each(coalesce(${sql}, '[]')) j WHERE j.value IN (${among}))`
    : `r.id IN (SELECT x.client FROM clientTags x JOIN tags t ON t.id = x.tag WHERE x.deleted IS NULL AND t.deleted IS NULL AND t.name IN (${among}))`;
  const isEmpty = `coalesce(${sql}, '[]') = '[]'`;
  return { is: has, isNot: `NOT ${has}`, empty: isEmpty, filled: `NOT ${isEmpty}` }[op as 'is'];
}

function ofOne({ sql, folded }: SqlColumn, op: Condition['op'], at: readonly string[], day: Day, days: number): string {
  const [first = '', second = ''] = at;
  const contains = folded !== null ? `instr(${folded}, ${first}f) > 0` : `(instr(lower(${sql}), lower(${first})) > 0 OR instr(lower(${sql}), ${first}f) > 0)`;
  switch (op) {
    case 'is':
      return `${sql} IN (${at.join(', ')})`;
    case 'isNot':
      return `(${sql} IS NULL OR ${sql} NOT IN (${at.join(', ')}))`;
    case 'contains':
      return `coalesce(${contains}, 0)`;
    case 'notContains':
      return `NOT coalesce(${contains}, 0)`;
    case 'before':
    case 'less':
      return `${sql} < ${first}`;
    case 'after':
    case 'greater':
      return `${sql} > ${first}`;
    case 'atLeast':
      return `${sql} >= ${first}`;
    case 'atMost':
      return `${sql} <= ${first}`;
    case 'between':
      return `${sql} BETWEEN min(${first}, ${second}) AND max(${first}, ${second})`;
    case 'withinLast':
      return `${sql} BETWEEN '${addDays(day, -days)}' AND '${day}'`;
    case 'notWithinLast':
      return `(${sql} IS NULL OR ${sql} < '${addDays(day, -days)}')`;
    case 'withinNext':
      return `${sql} BETWEEN '${day}' AND '${addDays(day, days)}'`;
    case 'thisMonth':
      return `${sql} BETWEEN '${day.slice(0, 7)}-01' AND '${day.slice(0, 7)}-31'`;
    case 'empty':
      return `${sql} IS NULL`;
    case 'filled':
      return `${sql} IS NOT NULL`;
  }
}

const counted: ReadonlySet<Condition['op']> = new Set(['withinLast', 'notWithinLast', 'withinNext']);

/** One condition; the `n`th, which names its parameters. */
function conditionSql(column: SqlColumn, { op, values }: Condition, n: number, day: Day): SqlCondition {
  const at = counted.has(op) ? [] : values.map((_, index) => `$w${n}_${index}`);
  const params: Record<string, SqlValue> = { ...column.needs };
  if (!counted.has(op)) values.forEach((value, index) => (params[`w${n}_${index}`] = asSql(value)));
  if (op === 'contains' || op === 'notContains') {
    params[`w${n}_0f`] = fold(String(values[0] ?? ''));
    if (column.folded !== null) delete params[`w${n}_0`];
  }
  const sql = column.kind === 'several' ? ofSeveral(column, op, at.join(', ')) : ofOne(column, op, at, day, Number(values[0] ?? 0));
  return { sql, params };
}

/** All conditions of a filter as one; `null` without any. A column that is not there, or a question that does not fit it, is refused. */
export function conditionsSql(context: ReadContext, source: ListSource, where: readonly Condition[] | undefined, any: boolean | undefined): Result<SqlCondition | null, WrongRows> {
  if (where === undefined || where.length === 0) return ok(null);
  const day = today(context.clock);
  const parts: SqlCondition[] = [];
  for (const [n, each] of where.entries()) {
    const column = columnOf(context, source, each.field);
    if (!column) return err({ kind: 'unknownField', field: each.field });
    if (!fitsColumn(column.kind, each)) return err({ kind: 'badCondition', field: each.field });
    parts.push(conditionSql(column, each, n, day));
  }
  const sql = parts.map((part) => `(${part.sql})`).join(any === true ? ' OR ' : ' AND ');
  return ok({ sql: `(${sql})`, params: Object.assign({}, ...parts.map(({ params }) => params)) as SqlCondition['params'] });
}
