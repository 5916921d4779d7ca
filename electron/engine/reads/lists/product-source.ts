import type { ProductFilter, ProductRow } from '../../../../shared/trade/asks';
import type { Row } from '../../vault/database';
import { rowToRecord } from '../../vault/records';
import { Where } from '../context';
import { narrowByText } from '../text-filter';
import { inOrder } from './client-source';
import { listSource } from './source';

function productBase(filter: ProductFilter): Where {
  const where = new Where().and('p.deleted IS NULL').among('p.state', filter.state, 'state');
  narrowByText(where, ['p.name', 'p.code'], null, filter.text);
  return where;
}

const sold = `FROM orderLines l JOIN orders o ON o.id = l."order" WHERE l.product = p.id AND l.deleted IS NULL AND o.deleted IS NULL AND o.state IS NOT '已取消'`;

/** How often each was ordered, what that came to, and who owns it. */
const figures = {
  orders: `(SELECT count(DISTINCT o.id) ${sold})`,
  soldFen: `(SELECT coalesce(sum(l.amountFen), 0) ${sold})`,
  owners: "(SELECT count(DISTINCT w.client) FROM owned w WHERE w.product = p.id AND w.deleted IS NULL AND w.state IS NOT '已退')",
};
const figureColumns = Object.entries(figures).map(([name, sql]) => `${sql} AS ${name}`).join(', ');

/** A row of the catalogue as the list shows it. */
export const toProductRow = (row: Row): ProductRow => ({ ...rowToRecord('products', row), orders: row['orders'], soldFen: row['soldFen'], owners: row['owners'] }) as unknown as ProductRow;

/** The catalogue. */
export const productSource = listSource<'products'>({
  list: 'products',
  from: 'products p',
  alias: 'p',
  rowid: 'p.rowid',
  id: 'p.id',
  client: null,
  name: "coalesce(p.name, p.code, '')",
  custom: null,
  record: { alias: 'p', join: '' },
  judgedBy: `EXISTS (SELECT 1 FROM orderLines l WHERE l.product = p.id AND l.deleted IS NULL) OR EXISTS (SELECT 1 FROM owned w WHERE w.product = p.id AND w.deleted IS NULL) AS inUse`,
  usualSort: 'name',
  base: (_context, filter) => productBase(filter),
  sql: () => ({ ...figures, sample: 'coalesce(p.sample, 0)' }),
  order: () => ({}),
  facts: null,
  walked: {},
  sums: {},
  folded: {},
  rowsAt: ({ reader }, rowids) =>
    inOrder(reader.all(`SELECT p.rowid AS at, p.*, ${figureColumns} FROM products p WHERE p.rowid IN (SELECT value FROM json_each($rowids))`, { rowids: JSON.stringify(rowids) }), rowids),
});
