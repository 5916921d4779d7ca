import type { FollowedKind } from '../../../shared/export/asks';
import { targetField } from '../import/column';
import { clockTime, type Moment } from '../../../shared/kit/dates';
import { standingOf, type PromiseStanding } from '../../../shared/promise/rules';
import type { ClientPromise } from '../../../shared/promise/schema';
import type { CollectionName } from '../../../shared/record/collections';
import type { Row } from '../vault/database';
import { tableKindOf } from './columns';
import { readPolicies } from '../vault/settings';
import { everyRow, type KnownTable, type TableContext } from './known-table';
import { tableOf, type TableColumn } from './table-file';

/** A column by its heading and the field that it holds, `<collection>.<field>`; `as` is what the row calls it. */
type Followed = readonly [heading: string, field: string, as?: string, width?: number];

interface FollowedTable {
  readonly name: string;
  readonly collection: CollectionName;
  /** Values from elsewhere, as SQL over a row `x`, and what is joined for them. */
  readonly also: string;
  readonly from: string;
  readonly order: string;
  readonly columns: readonly Followed[];
}

const whose: readonly Followed[] = [['客户编号', 'clients.number', 'clientNumber', 12], ['客户名称', 'clients.name', 'clientName', 30]];

/** What was promised, what a client is to be won back by, and what it suggested: read, and kept by the program itself, so import takes none of it. */
const tables: Readonly<Record<FollowedKind, FollowedTable>> = {
  promises: {
    name: '承诺台账', collection: 'promises', from: '', also: '', order: 'x.dueOn, x.id',
    columns: [
      ...whose, ['承诺内容', 'promises.text', 'text', 40], ['承诺日期', 'promises.madeOn'], ['兑现期限', 'promises.dueOn'], ['期限时刻', 'promises.dueAt', 'dueTime', 10], ['最初期限', 'promises.firstDueOn'], ['改期次数', 'promises.moves'], ['改期原因', 'promises.moveReason'],
      ['负责人', 'promises.owner'], ['状态', 'promises.state'], ['兑现情况', 'promises.state', 'standing', 14], ['结果日期', 'promises.settledOn'], ['结果时刻', 'promises.settledAt', 'settledTime', 10], ['说明', 'promises.reason', 'reason', 30],
    ],
  },
  improvementPlans: {
    name: '提升计划', collection: 'improvementPlans', from: '', order: 'x.startedOn, x.id',
    also: `, (SELECT group_concat(a.text || coalesce(' ' || a.owner, '') || coalesce(' ' || a.dueOn, '') || ' ' || a.state, char(10)) FROM (SELECT * FROM improvementActions WHERE improvement = x.id AND deleted IS NULL ORDER BY position, id) a) AS actions`,
    columns: [
      ...whose, ['制定日期', 'improvementPlans.startedOn'], ['满意度', 'improvementPlans.points'], ['目标', 'improvementPlans.goal', 'goal', 34], ['负责人', 'improvementPlans.owner'], ['期限', 'improvementPlans.dueOn'],
      ['措施', 'improvementActions.text', 'actions', 44], ['复查日期', 'improvementPlans.followUpOn'], ['状态', 'improvementPlans.state'], ['结束日期', 'improvementPlans.endedOn'], ['结果', 'improvementPlans.result', 'result', 34],
    ],
  },
  suggestions: {
    name: '客户建议', collection: 'suggestions', from: 'LEFT JOIN products p ON p.id = x.product', also: ', p.name AS productName', order: 'x.raisedOn, x.id',
    columns: [
      ...whose, ['建议', 'suggestions.text', 'text', 44], ['产品', 'products.name', 'productName'], ['提出日期', 'suggestions.raisedOn'], ['状态', 'suggestions.state'], ['评估日期', 'suggestions.decidedOn'], ['预计上线', 'suggestions.plannedOn'],
      ['说明', 'suggestions.reason', 'reason', 30], ['负责人', 'suggestions.owner'], ['已告知的状态', 'suggestions.toldState'], ['告知日期', 'suggestions.toldOn'], ['告知人', 'suggestions.toldBy'],
    ],
  },
};

/** How a promise stands, as the ledger says it: one broken by the clock and one kept late are not what is written of them. */
export const standingColumn: Readonly<Record<PromiseStanding, string>> = { open: '待兑现', overdue: '已过期', lapsed: '过期，算违约', kept: '按时兑现', late: '兑现晚了', broken: '已违约', cancelled: '已取消' };

/** A promise with how it stands now, and the times of day of its end and of what became of it. */
function promiseRows({ reader, clock }: TableContext): (row: Row) => Row {
  const policies = readPolicies(reader);
  const time = (moment: unknown): string | null => (moment === null ? null : clockTime(moment as Moment, clock.zone));
  return (row) => {
    const standing = standingOf({ ...(row as unknown as ClientPromise), slipped: row['slipped'] === 1 }, policies, clock.now(), clock.zone);
    return { ...row, standing: standing === null ? null : standingColumn[standing], dueTime: time(row['dueAt']), settledTime: time(row['settledAt']) };
  };
}

/** Every promise, improvement plan or suggestion of clients that are there; refused promises are none. */
export async function followedTable(context: TableContext, kind: FollowedKind): Promise<KnownTable> {
  const { name, collection, from, also, order, columns } = tables[kind];
  const rows = await everyRow<Row>(
    context,
    `SELECT x.*, c.number AS clientNumber, c.name AS clientName${also} FROM ${collection} x JOIN clients c ON c.id = x.client ${from}
     WHERE x.deleted IS NULL AND c.deleted IS NULL ${kind === 'promises' ? "AND x.state <> '未采纳'" : ''} ORDER BY ${order}`,
    kind === 'promises' ? promiseRows(context) : (row) => row);
  const defined = columns.map(([heading, field, as = field.split('.')[1] ?? '', width]): TableColumn<Row> => ({
    heading, kind: tableKindOf(targetField(field)), value: (row) => row[as] as string | number | null, ...(width === undefined ? {} : { width }),
  }));
  return { kind: null, table: tableOf(name, defined, rows), fields: columns.map(([, field]) => field) };
}
