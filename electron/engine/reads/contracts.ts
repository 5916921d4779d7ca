import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { ContractSums } from '../../../shared/trade/asks';
import type { Row } from '../vault/database';
import type { ReadContext } from './context';
import { contractSelect, contractSource, toContractRow } from './lists/contract-source';
import { pageInOrder, selected } from './lists/ordered';

/** One page of contracts. */
export function listContracts(context: ReadContext, { filter, sort, group, offset, limit }: In<'contract:list'>): Result<Out<'contract:list'>, Refusal<'contract:list'>> {
  const page = pageInOrder(context, contractSource, filter, sort, group, offset, limit);
  return page.ok ? ok({ total: page.value.total, items: page.value.rows.map(toContractRow) }) : page;
}

/** Totals of everything that a filter keeps. */
export function sumContracts(context: ReadContext, { filter }: In<'contract:sums'>): Result<Out<'contract:sums'>, Refusal<'contract:sums'>> {
  const rows = selected(context, contractSource, filter);
  if (!rows.ok) return rows;
  const { from, where, params } = rows.value;
  const sums = context.reader.get<Row>(
    `SELECT count(*) AS count, coalesce(sum(k.amountFen), 0) AS amountFen, coalesce(sum(k.outcome IS '待续约'), 0) AS open FROM ${from} ${where}`,
    params,
  );
  return ok(sums as unknown as ContractSums);
}

/** One contract. */
export function readContract(context: ReadContext, { id }: In<'contract:read'>): Result<Out<'contract:read'>, Refusal<'contract:read'>> {
  const row = context.reader.get(`${contractSelect(context)} WHERE k.id = $id AND k.deleted IS NULL`, { id });
  return row ? ok(toContractRow(row)) : err({ kind: 'notFound' });
}
