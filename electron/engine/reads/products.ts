import type { In, Out } from '../../../shared/ipc/contract';
import type { OwnedRow, ProductRow } from '../../../shared/trade/asks';
import { rowToRecord } from '../vault/records';
import { Where, type ReadContext } from './context';
import { narrowByText } from './text-filter';

/** One page of the catalogue, with how often each was ordered and who owns it. */
export function listProducts({ reader }: ReadContext, { filter, sort, offset, limit }: In<'product:list'>): Out<'product:list'> {
  const where = new Where().and('p.deleted IS NULL').among('p.state', filter.state, 'state');
  narrowByText(where, ['p.name', 'p.code'], null, filter.text);
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM products p ${where.sql}`, where.params)?.n ?? 0;
  const direction = sort.descending ? 'DESC' : 'ASC';
  const order = `p.${sort.by} ${direction} NULLS LAST, p.id ${direction}`;
  const sold = `FROM orderLines l JOIN orders o ON o.id = l."order" WHERE l.product = p.id AND l.deleted IS NULL AND o.deleted IS NULL AND o.state IS NOT '已取消'`;
  const rows = reader.all(
    `SELECT p.*, (SELECT count(DISTINCT o.id) ${sold}) AS orders, (SELECT coalesce(sum(l.amountFen), 0) ${sold}) AS soldFen,
      (SELECT count(DISTINCT w.client) FROM owned w WHERE w.product = p.id AND w.deleted IS NULL AND w.state IS NOT '已退') AS owners
     FROM products p WHERE p.id IN (SELECT p.id FROM products p ${where.sql} ORDER BY ${order} LIMIT $limit OFFSET $offset) ORDER BY ${order}`,
    { ...where.params, limit, offset },
  );
  return { total, items: rows.map((row) => ({ ...rowToRecord('products', row), orders: row['orders'], soldFen: row['soldFen'], owners: row['owners'] }) as unknown as ProductRow) };
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
