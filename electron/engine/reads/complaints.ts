import { err, ok, type Result } from '../../../shared/kit/result';
import type { ComplaintClocks, ComplaintRow } from '../../../shared/complaint/asks';
import { ackDue, gradeRules, handleDue, isOverdue, revisitDue, runningDue, stepsInOrder } from '../../../shared/complaint/rules';
import type { Complaint, ComplaintGrade } from '../../../shared/complaint/schema';
import type { FollowupRow } from '../../../shared/followup/asks';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { spanOf } from '../../../shared/policy/interval';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { Row } from '../vault/database';
import { readPolicies } from '../vault/settings';
import { recordsWhere, rowToRecord } from '../vault/records';
import { toMatch } from '../search/match';
import { Where, type ReadContext } from './context';

/** A complaint's clocks under the policies in force. */
export function clocksOf(complaint: Complaint, policies: PolicyValues, { clock }: ReadContext): ComplaintClocks {
  const handle = handleDue(complaint, policies, clock.zone);
  const revisit = revisitDue(complaint.handledAt, policies, clock.zone);
  const running = runningDue(complaint, policies, clock.zone);
  return { ack: ackDue(complaint, policies, clock.zone), handle, revisit, running, overdue: isOverdue(running, clock) };
}

const toRow = (row: Row, policies: PolicyValues, context: ReadContext): ComplaintRow => {
  const complaint = rowToRecord('complaints', row) as unknown as Complaint;
  return { ...complaint, clientName: row['clientName'] as string | null, clientNumber: row['clientNumber'] as string | null, clocks: clocksOf(complaint, policies, context) };
};

const fromSql = 'FROM complaints k LEFT JOIN clients c ON c.id = k.client';
const columnsSql = 'k.*, c.name AS clientName, c.number AS clientNumber';
/** 重大 before 严重 before 一般. */
const gradeRank = "CASE k.grade WHEN '重大' THEN 0 WHEN '严重' THEN 1 ELSE 2 END";
const stateRank = "CASE k.state WHEN '处理中' THEN 0 WHEN '待回访' THEN 1 ELSE 2 END";

/** A policy's interval as SQLite's date modifier; hours count in whole days, as for a date without a time (R-GEN-01). */
function modifierOf(policies: PolicyValues, grade: ComplaintGrade): string {
  const { amount, unit } = spanOf(policies, gradeRules[grade].policy);
  return unit === 'mo' ? `+${amount} months` : `+${unit === 'h' ? Math.ceil(amount / 24) : amount} days`;
}

const sorts: Readonly<Record<In<'complaint:list'>['sort']['by'], string>> = {
  receivedOn: 'k.receivedOn', number: 'k.number', grade: gradeRank, state: stateRank,
  due: "date(k.receivedOn, CASE k.grade WHEN '重大' THEN $dueMajor WHEN '严重' THEN $dueSerious ELSE $dueGeneral END)",
};

/** One page of complaints with their clocks. */
export function listComplaints(context: ReadContext, { filter, sort, offset, limit }: In<'complaint:list'>): Out<'complaint:list'> {
  const { reader } = context;
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
        OR k.client IN (SELECT s.record FROM searchText t JOIN searchRows s ON s.rowid = t.rowid WHERE searchText MATCH $match AND s.collection = 'clients'))`,
      { match: match.any },
    );
  }
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n ${fromSql} ${where.sql}`, where.params)?.n ?? 0;
  const policies = readPolicies(reader);
  const direction = sort.descending ? 'DESC' : 'ASC';
  const due = sort.by !== 'due' ? {} : { dueMajor: modifierOf(policies, '重大'), dueSerious: modifierOf(policies, '严重'), dueGeneral: modifierOf(policies, '一般') };
  const rows = reader.all(
    `SELECT ${columnsSql} ${fromSql} ${where.sql} ORDER BY ${sorts[sort.by]} ${direction}, k.id ${direction} LIMIT $limit OFFSET $offset`,
    { ...where.params, ...due, limit, offset },
  );
  return { total, items: rows.map((row) => toRow(row, policies, context)) };
}

/** A complaint with its steps in order, and who leads it by its grade. */
export function readComplaint(context: ReadContext, { id }: In<'complaint:read'>): Result<Out<'complaint:read'>, Refusal<'complaint:read'>> {
  const { reader } = context;
  const row = reader.get(`SELECT ${columnsSql} ${fromSql} WHERE k.id = $id AND k.deleted IS NULL`, { id });
  if (!row) return err({ kind: 'notFound' });
  const complaint = toRow(row, readPolicies(reader), context);
  const steps = stepsInOrder(recordsWhere(reader, 'complaintSteps', 'complaint', id));
  const { lead, responsible } = gradeRules[complaint.grade ?? '一般'];
  return ok({ complaint, steps, lead, responsible } as unknown as Out<'complaint:read'>);
}

/** Values in use, most used first. */
export function complaintChoices({ reader }: ReadContext): Out<'complaint:choices'> {
  const inUse = (column: string): string[] =>
    reader.all<{ value: string }>(`SELECT ${column} AS value FROM complaints WHERE ${column} IS NOT NULL AND deleted IS NULL GROUP BY ${column} ORDER BY count(*) DESC LIMIT 200`).map(({ value }) => value);
  return { problems: inUse('problem'), departments: inUse('department'), owners: inUse('owner') };
}

/** One page of follow-ups, newest first; `open` keeps those with a next action to do, soonest first. */
export function listFollowups({ reader }: ReadContext, { client, open, offset, limit }: In<'followup:list'>): Out<'followup:list'> {
  const where = new Where().and('f.deleted IS NULL');
  if (client !== undefined) where.and('f.client = $client', { client });
  if (open === true) where.and("f.nextState = '待办'");
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM followups f ${where.sql}`, where.params)?.n ?? 0;
  const order = open === true ? 'f.nextDueOn, f.id' : 'f.heldOn DESC, f.id DESC';
  const rows = reader.all(
    `SELECT f.*, c.name AS clientName, c.number AS clientNumber FROM followups f LEFT JOIN clients c ON c.id = f.client ${where.sql} ORDER BY ${order} LIMIT $limit OFFSET $offset`,
    { ...where.params, limit, offset },
  );
  return {
    total,
    items: rows.map((row) => ({ ...rowToRecord('followups', row), clientName: row['clientName'], clientNumber: row['clientNumber'] }) as unknown as FollowupRow),
  };
}
