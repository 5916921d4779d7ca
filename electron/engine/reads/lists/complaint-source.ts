import type { ComplaintFilter } from '../../../../shared/complaint/asks';
import { gradeRules } from '../../../../shared/complaint/rules';
import { offsetMinutes } from '../../../../shared/kit/dates';
import { spanOf, type Span } from '../../../../shared/policy/interval';
import { readPolicies } from '../../vault/settings';
import { toMatch } from '../../search/match';
import { Where, type ReadContext } from '../context';
import { foundClientIds } from '../text-filter';
import { inOrder } from './client-source';
import { movedDay } from './interval-sql';
import { listSource } from './source';

export const complaintFrom = 'complaints k LEFT JOIN clients c ON c.id = k.client';
export const complaintColumns = 'k.*, c.name AS clientName, c.number AS clientNumber';
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

/** Behind a day: a limit in days ends with its day, after every minute of it (R-GEN-01). */
const endOfDay = " || ' 24'";

/** When a clock of so long ends that starts at receipt: to the minute where the minute is known, else with the day. */
function fromReceipt(span: Span, ahead: number): string {
  const byDay = `${movedDay('k.receivedOn', span, '+')}${endOfDay}`;
  return span.unit === 'h' ? `CASE WHEN k.receivedAt IS NULL THEN ${byDay} ELSE datetime(substr(k.receivedAt, 1, 19), '${Number(span.amount)} hours', '${ahead} minutes') END` : byDay;
}

/**
 * When the clock that runs ends, as text that sorts by time and begins with the day: the same as `runningDue`. It is
 * told in the present offset of the zone; a change to summer time may move what is due at midnight.
 */
function runningSql({ reader, clock }: ReadContext): string {
  const policies = readPolicies(reader);
  const ahead = offsetMinutes(clock.now(), clock.zone);
  const [major, serious, general] = (['重大', '严重', '一般'] as const).map((grade) => fromReceipt(spanOf(policies, gradeRules[grade].policy), ahead));
  const revisit = movedDay(`date(substr(k.handledAt, 1, 19), '${ahead} minutes')`, spanOf(policies, 'complaint.revisit'), '+');
  return `CASE WHEN k.state = '待回访' THEN ${revisit}${endOfDay} WHEN k.state = '已关闭' THEN NULL
    WHEN k.grade = '重大' THEN CASE WHEN k.planStartedAt IS NULL THEN ${major} END WHEN k.grade = '严重' THEN ${serious} ELSE ${general} END`;
}

/** The list of complaints. */
export const complaintSource = listSource<'complaints'>({
  list: 'complaints',
  from: complaintFrom,
  alias: 'k',
  facts: null,
  walked: {},
  rowid: 'k.rowid',
  id: 'k.id',
  name: "coalesce(k.number, '') || ' ' || coalesce(k.problem, c.name, '')",
  custom: 'k.extra',
  record: { alias: 'k', join: '' },
  judgedBy: 'k.state',
  usualSort: 'receivedOn',
  base: (_context, filter) => complaintBase(filter),
  sql: (context) => ({ clientName: 'c.name', clientNumber: 'c.number', clientGrade: 'coalesce(k.clientGrade, c.valueGrade)', productName: '(SELECT name FROM products WHERE id = k.product)', sample: 'coalesce(k.sample, 0)', due: `substr(${runningSql(context)}, 1, 10)` }),
  order: (context) => ({ grade: gradeRank, state: stateRank, due: runningSql(context) }),
  sums: {},
  folded: {},
  rowsAt: ({ reader }, rowids) =>
    inOrder(reader.all(`SELECT k.rowid AS at, ${complaintColumns} FROM ${complaintFrom} WHERE k.rowid IN (SELECT value FROM json_each($rowids))`, { rowids: JSON.stringify(rowids) }), rowids),
});
