import { err, ok, type Result } from '../../../shared/kit/result';
import type { ComplaintClocks, ComplaintRow, ContactGone } from '../../../shared/complaint/asks';
import { inPlaceOf, isThere } from '../../../shared/contact/chain';
import type { Contact } from '../../../shared/client/schema';
import { fold } from '../../../shared/kit/fold';
import { ackDue, gradeRules, handleDue, isOverdue, revisitDue, runningDue, stepsInOrder } from '../../../shared/complaint/rules';
import type { Complaint } from '../../../shared/complaint/schema';
import type { FollowupRow } from '../../../shared/followup/asks';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { Row } from '../vault/database';
import { customIn } from '../vault/custom-values';
import { readPolicies } from '../vault/settings';
import { recordsWhere, rowToRecord } from '../vault/records';
import { Where, type ReadContext } from './context';
import { complaintColumns, complaintFrom } from './lists/complaint-source';
import { sourceOf } from './lists/lists';
import { pageInOrder } from './lists/ordered';

/** A complaint's clocks under the policies in force. */
export function clocksOf(complaint: Complaint, policies: PolicyValues, { clock }: ReadContext): ComplaintClocks {
  const handle = handleDue(complaint, policies, clock.zone);
  const revisit = revisitDue(complaint.handledAt, policies, clock.zone);
  const running = runningDue(complaint, policies, clock.zone);
  return { ack: ackDue(complaint, policies, clock.zone), handle, revisit, running, overdue: isOverdue(running, clock) };
}

/** A row with what the list and the page show beside the fields. */
export const toComplaintRow = (row: Row, policies: PolicyValues, context: ReadContext): ComplaintRow => {
  const complaint = rowToRecord('complaints', row) as unknown as Complaint;
  return { ...complaint, clientName: row['clientName'] as string | null, clientNumber: row['clientNumber'] as string | null, clocks: clocksOf(complaint, policies, context), custom: customIn(row['extra']) };
};

/** One page of complaints with their clocks. */
export function listComplaints(context: ReadContext, { filter, sort, group, offset, limit }: In<'complaint:list'>): Result<Out<'complaint:list'>, Refusal<'complaint:list'>> {
  const page = pageInOrder(context, sourceOf({ list: 'complaints' }), filter, sort, group, offset, limit);
  if (!page.ok) return page;
  const policies = readPolicies(context.reader);
  return ok({ total: page.value.total, items: page.value.rows.map((row) => toComplaintRow(row, policies, context)) });
}

/** The complaint's contact by name, where that person left and nobody of the name is there. Who took over is named with the phone to call first. */
function contactGone({ reader }: ReadContext, { client, contactName }: Complaint): ContactGone | null {
  if (client === null || contactName === null) return null;
  const people = recordsWhere(reader, 'contacts', 'client', client) as unknown as readonly Contact[];
  const named = people.filter(({ name }) => name !== null && fold(name) === fold(contactName));
  const [former] = named;
  if (!former?.leftOn || named.some(isThere)) return null;
  const next = inPlaceOf(people, former.id);
  if (next === null || next.name === null) return { name: contactName, leftOn: former.leftOn, successor: null };
  const phone = reader.get<{ text: string | null }>("SELECT text FROM phones WHERE contact = $id AND deleted IS NULL ORDER BY state = '正常' DESC, id LIMIT 1", { id: next.id })?.text ?? null;
  return { name: contactName, leftOn: former.leftOn, successor: { name: next.name, phone } };
}

/** A complaint with its steps in order, and who leads it by its grade. */
export function readComplaint(context: ReadContext, { id }: In<'complaint:read'>): Result<Out<'complaint:read'>, Refusal<'complaint:read'>> {
  const { reader } = context;
  const row = reader.get(`SELECT ${complaintColumns} FROM ${complaintFrom} WHERE k.id = $id AND k.deleted IS NULL`, { id });
  if (!row) return err({ kind: 'notFound' });
  const complaint = toComplaintRow(row, readPolicies(reader), context);
  const steps = stepsInOrder(recordsWhere(reader, 'complaintSteps', 'complaint', id));
  const { lead, responsible } = gradeRules[complaint.grade ?? '一般'];
  return ok({ complaint, steps, lead, responsible, contactGone: contactGone(context, complaint) } as unknown as Out<'complaint:read'>);
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
