import type { ComplaintFilter } from '../../../../shared/complaint/asks';
import { toMatch } from '../../search/match';
import { firstStepSql } from '../../vault/clock-reading';
import { Where, type ReadContext } from '../context';
import { openComplaints } from '../open-complaints';
import { foundClientIds } from '../text-filter';
import { inOrder } from './client-source';
import { listSource } from './source';

export const complaintFrom = 'complaints k LEFT JOIN clients c ON c.id = k.client';
export const complaintColumns = `k.*, c.name AS clientName, c.number AS clientNumber, ${firstStepSql}`;
/** 重大 before 严重 before 一般. */
const gradeRank = "CASE k.grade WHEN '重大' THEN 0 WHEN '严重' THEN 1 ELSE 2 END";
const stateRank = "CASE k.state WHEN '处理中' THEN 0 WHEN '待回访' THEN 1 ELSE 2 END";

/** What a filter of complaints says beside its conditions. */
export function complaintBase(filter: ComplaintFilter): Where {
  const where = new Where()
    .and('k.deleted IS NULL')
    .among('k.state', filter.state, 'state')
    .among('k.grade', filter.grade, 'grade')
    .among('k.type', filter.type, 'type');
  if (filter.client !== undefined) where.and('k.client = $client', { client: filter.client });
  if (filter.problem !== undefined) where.and('k.problem = $problem', { problem: filter.problem });
  if (filter.department !== undefined) where.and('k.department = $department', { department: filter.department });
  if (filter.from !== undefined) where.and('k.receivedOn >= $from', { from: filter.from });
  if (filter.to !== undefined) where.and('k.receivedOn <= $to', { to: filter.to });
  const match = filter.text === undefined ? null : toMatch(filter.text);
  if (match) {
    where.and(
      `(k.id IN (SELECT s.record FROM searchText t JOIN searchRows s ON s.rowid = t.rowid WHERE searchText MATCH $match AND s.collection = 'complaints')
        OR k.client IN (${foundClientIds}))`,
      { match: match.any },
    );
  }
  return where;
}

/**
 * When the clock that runs ends, by id, as text that sorts by time and begins with the day: a limit in days ends with
 * its day, after every minute of it (R-GEN-01). Pauses, working hours and the matrix decide it, which SQL does not know;
 * only open complaints have one, so that a few thousand are computed where somebody asks for them.
 */
function dues(context: ReadContext): string {
  return JSON.stringify(Object.fromEntries([...openComplaints(context).values()].flatMap(({ id, due }) =>
    (due === null ? [] : [[id, `${due.on} ${due.at ?? '~'}`]]))));
}

/** Closed ones have none, and looking one up takes as long as there are many. */
const runningSql = `CASE WHEN k.state <> '已关闭' THEN json_extract($dues, '$."' || k.id || '"') END`;

/** The list of complaints. */
export const complaintSource = listSource<'complaints'>({
  list: 'complaints',
  from: complaintFrom,
  alias: 'k',
  facts: null,
  walked: {},
  rowid: 'k.rowid',
  id: 'k.id',
  client: 'k.client',
  name: "coalesce(k.number, '') || ' ' || coalesce(k.problem, c.name, '')",
  custom: 'k.extra',
  record: { alias: 'k', join: '' },
  judgedBy: 'k.state',
  usualSort: 'receivedOn',
  base: (_context, filter) => complaintBase(filter),
  sql: () => ({ clientName: 'c.name', clientNumber: 'c.number', clientGrade: 'coalesce(k.clientGrade, c.valueGrade)', productName: '(SELECT name FROM products WHERE id = k.product)', sample: 'coalesce(k.sample, 0)', due: `substr(${runningSql}, 1, 10)` }),
  order: () => ({ grade: gradeRank, state: stateRank, due: runningSql }),
  needs: (context, name) => (name === 'due' ? { dues: dues(context) } : {}),
  sums: {},
  folded: {},
  rowsAt: ({ reader }, rowids) =>
    inOrder(reader.all(`SELECT k.rowid AS at, ${complaintColumns} FROM ${complaintFrom} WHERE k.rowid IN (SELECT value FROM json_each($rowids))`, { rowids: JSON.stringify(rowids) }), rowids),
});
