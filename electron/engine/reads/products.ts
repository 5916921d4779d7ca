import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { ok, type Result } from '../../../shared/kit/result';
import type { OwnedRow } from '../../../shared/trade/asks';
import { rowToRecord } from '../vault/records';
import { Where, type ReadContext } from './context';
import { pageInOrder } from './lists/ordered';
import { productSource, toProductRow } from './lists/product-source';
import { narrowByText } from './text-filter';

/** One page of the catalogue, with how often each was ordered and who owns it. */
export function listProducts(context: ReadContext, { filter, sort, group, offset, limit }: In<'product:list'>): Result<Out<'product:list'>, Refusal<'product:list'>> {
  const page = pageInOrder(context, productSource, filter, sort, group, offset, limit);
  return page.ok ? ok({ total: page.value.total, items: page.value.rows.map(toProductRow) }) : page;
}

/** One page of what clients own; what has no warranty comes last. */
export function listOwned({ reader }: ReadContext, { filter, sort, offset, limit }: In<'owned:list'>): Out<'owned:list'> {
  const where = new Where().and('w.deleted IS NULL').among('w.state', filter.state, 'state');
  if (filter.client !== undefined) where.and('w.client = $client', { client: filter.client });
  if (filter.product !== undefined) where.and('w.product = $product', { product: filter.product });
  if (filter.from !== undefined) where.and('w.warrantyUntil >= $from', { from: filter.from });
  if (filter.to !== undefined) where.and('w.warrantyUntil <= $to', { to: filter.to });
  narrowByText(where, ['w.serial', 'p.name'], 'w.client', filter.text);
  const from = 'FROM owned w LEFT JOIN products p ON p.id = w.product LEFT JOIN clients c ON c.id = w.client LEFT JOIN orders o ON o.id = w."order"';
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n ${from} ${where.sql}`, where.params)?.n ?? 0;
  const direction = sort.descending ? 'DESC' : 'ASC';
  const rows = reader.all(
    `SELECT w.*, p.name AS productName, p.code AS productCode, c.name AS clientName, c.number AS clientNumber, o.number AS orderNumber
     ${from} ${where.sql} ORDER BY w.${sort.by} ${direction} NULLS LAST, w.id ${direction} LIMIT $limit OFFSET $offset`,
    { ...where.params, limit, offset },
  );
  return {
    total,
    items: rows.map((row) => ({
      ...rowToRecord('owned', row), productName: row['productName'], productCode: row['productCode'], clientName: row['clientName'], clientNumber: row['clientNumber'], orderNumber: row['orderNumber'],
    }) as unknown as OwnedRow),
  };
}
