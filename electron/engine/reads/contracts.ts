import { err, ok, type Result } from '../../../shared/kit/result';
import { today } from '../../../shared/kit/dates';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { spanOf } from '../../../shared/policy/interval';
import type { ContractFilter, ContractRow, ContractSums } from '../../../shared/trade/asks';
import type { Row } from '../vault/database';
import { rowToRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { Where, type ReadContext } from './context';
import { movedDay } from './lists/interval-sql';
import { narrowByText } from './text-filter';

/** When a contract is due for renewal, as SQL says it: the same as `renewalDue`. */
const dueSql = ({ reader }: ReadContext): string => `coalesce(k.renewBy, ${movedDay('k.endsOn', spanOf(readPolicies(reader), 'trade.renewBefore'), '-')})`;

function whereOf(context: ReadContext, filter: ContractFilter): Where {
  const where = new Where().and('k.deleted IS NULL').among('k.outcome', filter.outcome, 'outcome');
  if (filter.client !== undefined) where.and('k.client = $client', { client: filter.client });
  if (filter.due === true) where.and(`k.outcome IS '待续约' AND ${dueSql(context)} <= $today`, { today: today(context.clock) });
  if (filter.from !== undefined) where.and('k.endsOn >= $from', { from: filter.from });
  if (filter.to !== undefined) where.and('k.endsOn <= $to', { to: filter.to });
  narrowByText(where, ['k.number', 'k.title'], 'k.client', filter.text);
  return where;
}

const rowSql = `SELECT k.*, c.name AS clientName, c.number AS clientNumber, n.number AS renewedByNumber
  FROM contracts k LEFT JOIN clients c ON c.id = k.client LEFT JOIN contracts n ON n.id = k.renewedBy AND n.deleted IS NULL`;

const toRow = (row: Row): ContractRow =>
  ({ ...rowToRecord('contracts', row), clientName: row['clientName'], clientNumber: row['clientNumber'], renewedByNumber: row['renewedByNumber'] }) as unknown as ContractRow;

/** One page of contracts; those without the day that is sorted by come last. */
export function listContracts(context: ReadContext, { filter, sort, offset, limit }: In<'contract:list'>): Out<'contract:list'> {
  const { reader } = context;
  const where = whereOf(context, filter);
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM contracts k ${where.sql}`, where.params)?.n ?? 0;
  const column = sort.by === 'renewBy' ? dueSql(context) : `k.${sort.by}`;
  const direction = sort.descending ? 'DESC' : 'ASC';
  // By day, those that wait for an outcome come first: they are what the list is for.
  const openFirst = sort.by === 'endsOn' || sort.by === 'renewBy' ? "k.outcome IS NOT '待续约', " : '';
  const rows = reader.all(`${rowSql} ${where.sql} ORDER BY ${openFirst}${column} ${direction} NULLS LAST, k.id ${direction} LIMIT $limit OFFSET $offset`, { ...where.params, limit, offset });
  return { total, items: rows.map(toRow) };
}

/** Totals of everything that a filter keeps. */
export function sumContracts(context: ReadContext, { filter }: In<'contract:sums'>): Out<'contract:sums'> {
  const where = whereOf(context, filter);
  return context.reader.get<Row>(
    `SELECT count(*) AS count, coalesce(sum(k.amountFen), 0) AS amountFen, coalesce(sum(k.outcome IS '待续约'), 0) AS open FROM contracts k ${where.sql}`,
    where.params,
  ) as unknown as ContractSums;
}

/** One contract. */
export function readContract({ reader }: ReadContext, { id }: In<'contract:read'>): Result<Out<'contract:read'>, Refusal<'contract:read'>> {
  const row = reader.get(`${rowSql} WHERE k.id = $id AND k.deleted IS NULL`, { id });
  return row ? ok(toRow(row)) : err({ kind: 'notFound' });
}
