import { today } from '../../../../shared/kit/dates';
import { spanOf } from '../../../../shared/policy/interval';
import type { ContractFilter, ContractRow } from '../../../../shared/trade/asks';
import type { Row } from '../../vault/database';
import { rowToRecord } from '../../vault/records';
import { readPolicies } from '../../vault/settings';
import { Where, type ReadContext } from '../context';
import { narrowByText } from '../text-filter';
import { inOrder } from './client-source';
import { movedDay } from './interval-sql';
import { listSource } from './source';

/** When a contract is due for renewal, as SQL says it: the same as `renewalDue`. */
const dueSql = ({ reader }: ReadContext): string => `coalesce(k.renewBy, ${movedDay('k.endsOn', spanOf(readPolicies(reader), 'trade.renewBefore'), '-')})`;

/** The same while the renewal is not settled: what is over is due no more. */
const renewalSql = (context: ReadContext): string => `CASE WHEN coalesce(k.outcome, '待续约') = '待续约' THEN ${dueSql(context)} END`;

/** What a filter of contracts says beside its conditions. */
export function contractBase(context: ReadContext, filter: ContractFilter): Where {
  const where = new Where().and('k.deleted IS NULL').among('k.outcome', filter.outcome, 'outcome');
  if (filter.client !== undefined) where.and('k.client = $client', { client: filter.client });
  if (filter.due === true) where.and(`k.outcome IS '待续约' AND ${dueSql(context)} <= $today`, { today: today(context.clock) });
  if (filter.from !== undefined) where.and('k.endsOn >= $from', { from: filter.from });
  if (filter.to !== undefined) where.and('k.endsOn <= $to', { to: filter.to });
  narrowByText(where, ['k.number', 'k.title'], 'k.client', filter.text);
  return where;
}

const from = 'contracts k LEFT JOIN clientRows c ON c.id = k.client LEFT JOIN contracts n ON n.id = k.renewedBy AND n.deleted IS NULL';

/** Contract rows with what a list and a page show beside the fields. */
export const contractSelect = (context: ReadContext): string =>
  `SELECT k.rowid AS at, k.*, c.name AS clientName, c.number AS clientNumber, n.number AS renewedByNumber, ${renewalSql(context)} AS renewal, substr(k.endsOn, 1, 7) AS endsMonth FROM ${from}`;

/** A row of `contractSelect`. */
export const toContractRow = (row: Row): ContractRow =>
  ({
    ...rowToRecord('contracts', row), clientName: row['clientName'], clientNumber: row['clientNumber'], renewedByNumber: row['renewedByNumber'],
    renewal: row['renewal'], endsMonth: row['endsMonth'],
  }) as unknown as ContractRow;

/** The list of contracts. */
export const contractSource = listSource<'contracts'>({
  list: 'contracts',
  from,
  alias: 'k',
  rowid: 'k.rowid',
  id: 'k.id',
  client: 'k.client',
  name: "coalesce(k.number, '') || ' ' || coalesce(k.title, c.name, '')",
  custom: null,
  record: { alias: 'k', join: '' },
  judgedBy: 'n.id IS NOT NULL AS renewed',
  usualSort: 'renewal',
  base: contractBase,
  sql: (context) => ({
    clientName: 'c.name', clientNumber: 'c.number', renewedByNumber: 'n.number', renewal: renewalSql(context), endsMonth: 'substr(k.endsOn, 1, 7)', sample: 'coalesce(k.sample, 0)',
  }),
  order: () => ({ clientName: 'c.pinyin' }),
  facts: null,
  walked: {},
  sums: {},
  folded: {},
  rowsAt: (context, rowids) =>
    inOrder(context.reader.all(`${contractSelect(context)} WHERE k.rowid IN (SELECT value FROM json_each($rowids))`, { rowids: JSON.stringify(rowids) }), rowids),
});
