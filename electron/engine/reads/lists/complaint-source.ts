import type { ComplaintFilter } from '../../../../shared/complaint/asks';
import { gradeRules } from '../../../../shared/complaint/rules';
import type { ComplaintGrade } from '../../../../shared/complaint/schema';
import { spanOf } from '../../../../shared/policy/interval';
import type { PolicyValues } from '../../../../shared/policy/policies';
import { readPolicies } from '../../vault/settings';
import { toMatch } from '../../search/match';
import { Where, type ReadContext } from '../context';
import { foundClientIds } from '../text-filter';
import { inOrder } from './client-source';
import type { ListSource } from './source';

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

/** A policy's interval as SQLite's date modifier; hours count in whole days, as for a date without a time (R-GEN-01). */
function modifierOf(policies: PolicyValues, grade: ComplaintGrade): string {
  const { amount, unit } = spanOf(policies, gradeRules[grade].policy);
  const number = Number(amount);
  return unit === 'mo' ? `+${number} months` : `+${unit === 'h' ? Math.ceil(number / 24) : number} days`;
}

/** The day a complaint is due by its grade (AT-26). */
function dueSql({ reader }: ReadContext): string {
  const policies = readPolicies(reader);
  const [major, serious, general] = [modifierOf(policies, '重大'), modifierOf(policies, '严重'), modifierOf(policies, '一般')].map((modifier) => `'${modifier}'`);
  return `date(k.receivedOn, CASE k.grade WHEN '重大' THEN ${major} WHEN '严重' THEN ${serious} ELSE ${general} END)`;
}

/** The list of complaints. */
export const complaintSource: ListSource<'complaints'> = {
  list: 'complaints',
  from: complaintFrom,
  alias: 'k',
  rowid: 'k.rowid',
  id: 'k.id',
  name: "coalesce(k.number, '') || ' ' || coalesce(k.problem, c.name, '')",
  custom: 'k.extra',
  usualSort: 'receivedOn',
  base: (_context, filter) => complaintBase(filter),
  sql: (context) => ({ clientName: 'c.name', clientNumber: 'c.number', sample: 'coalesce(k.sample, 0)', due: dueSql(context) }),
  order: { grade: gradeRank, state: stateRank },
  rowsAt: ({ reader }, rowids) =>
    inOrder(reader.all(`SELECT k.rowid AS at, ${complaintColumns} FROM ${complaintFrom} WHERE k.rowid IN (SELECT value FROM json_each($rowids))`, { rowids: JSON.stringify(rowids) }), rowids),
};
