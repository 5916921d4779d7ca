import { err, ok, type Result } from '../../../shared/kit/result';
import type { ClockDue, ComplaintClocks, ComplaintRow, ContactGone } from '../../../shared/complaint/asks';
import { ackDue, clocksOf, handleDue, runningClock, type Clocked, type ClockKind } from '../../../shared/complaint/clocks';
import { escalationOf } from '../../../shared/complaint/escalation';
import { compensationSum } from '../../../shared/complaint/compensation';
import { inPlaceOf, isThere } from '../../../shared/contact/chain';
import type { Contact } from '../../../shared/client/schema';
import { fold } from '../../../shared/kit/fold';
import { notBefore, stepsInOrder, triesSince } from '../../../shared/complaint/rules';
import { leaders, type Compensation, type Complaint, type ComplaintPause, type ComplaintStep } from '../../../shared/complaint/schema';
import type { FollowupRow } from '../../../shared/followup/asks';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { Moment } from '../../../shared/kit/dates';
import type { Reader, Row } from '../vault/database';
import { customIn } from '../vault/custom-values';
import { readLive, recordsWhere, rowToRecord } from '../vault/records';
import { titleOf } from '../vault/titles';
import { clockReading, type ClockReading } from '../vault/clock-reading';
import { Where, type ReadContext } from './context';
import { complaintColumns, complaintFrom } from './lists/complaint-source';
import { sourceOf } from './lists/lists';
import { comingBack } from './measures';
import { pageInOrder } from './lists/ordered';

/** Which clock ends next, and whether any stands. */
export function clocksIn(complaint: Clocked, { rules }: ClockReading, { clock }: ReadContext): ComplaintClocks {
  const now = clock.now();
  const all = clocksOf(complaint, rules, now);
  const dueOf = (kind: ClockKind): ClockDue | null => {
    const found = all.find((each) => each.kind === kind);
    return found?.due ? { ...found.due, policy: found.policy } : null;
  };
  const running = runningClock(complaint, rules, now);
  return {
    ack: dueOf('ack'), handle: dueOf('handle'), fulfil: dueOf('fulfil'), revisit: dueOf('revisit'),
    running: running?.due ? { ...running.due, policy: running.policy } : null,
    overdue: running !== null && !running.inTime,
    paused: all.some(({ state }) => state === 'paused'),
  };
}

/** A row with what the list and the page show beside the fields. */
export const toComplaintRow = (row: Row, reading: ClockReading, context: ReadContext, again: ReturnType<typeof comingBack>): ComplaintRow => {
  const { pauses, firstStepAt, ...complaint } = reading.of(row);
  return {
    ...complaint, clientName: row['clientName'] as string | null, clientNumber: row['clientNumber'] as string | null,
    clocks: clocksIn({ ...complaint, pauses, firstStepAt }, reading, context), comesBack: complaint.problem === null ? null : (again.get(complaint.problem) ?? null), custom: customIn(row['extra']),
  };
};

/** One page of complaints with their clocks. */
export function listComplaints(context: ReadContext, { filter, sort, group, offset, limit }: In<'complaint:list'>): Result<Out<'complaint:list'>, Refusal<'complaint:list'>> {
  const page = pageInOrder(context, sourceOf({ list: 'complaints' }), filter, sort, group, offset, limit);
  if (!page.ok) return page;
  const reading = clockReading(context.reader, context.clock, { among: page.value.rows.map((row) => String(row['id'])) });
  const again = comingBack(context);
  return ok({ total: page.value.total, items: page.value.rows.map((row) => toComplaintRow(row, reading, context, again)) });
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

/** When the client was reached for its return visit; a visit before the newest handling belongs to an earlier round. */
const visitedAt = (steps: readonly ComplaintStep[], handledAt: Moment | null): Moment | null =>
  handledAt === null ? null : (steps.find((step) => step.step === '反馈回访' && step.reached !== false && notBefore(step, handledAt))?.at ?? null);

/** A complaint with its clocks, steps and pauses in order, what is given to make good, and who leads it by its grade. */
export function readComplaint(context: ReadContext, { id }: In<'complaint:read'>): Result<Out<'complaint:read'>, Refusal<'complaint:read'>> {
  const { reader, clock } = context;
  const row = reader.get(`SELECT ${complaintColumns} FROM ${complaintFrom} WHERE k.id = $id AND k.deleted IS NULL`, { id });
  if (!row) return err({ kind: 'notFound' });
  const reading = clockReading(reader, clock, { among: [id] });
  const complaint = toComplaintRow(row, reading, context, comingBack(context));
  const steps = stepsInOrder(recordsWhere(reader, 'complaintSteps', 'complaint', id) as unknown as readonly ComplaintStep[]);
  const compensations = recordsWhere(reader, 'compensations', 'complaint', id) as unknown as readonly Compensation[];
  const clocked = reading.of(row);
  const clocks = clocksOf({ ...clocked, visitedAt: visitedAt(steps, complaint.handledAt) }, reading.rules, clock.now());
  const running = runningClock(clocked, reading.rules, clock.now());
  const escalation = escalationOf(clocked, reading.rules, clock.now(), running);
  const limitFen = Number(reading.rules.policies['complaint.compensationFen']);
  return ok({
    complaint, steps, clocks, escalation: running === null || escalation === null ? null : { ...escalation, by: running.kind }, ...leaders[complaint.grade ?? '一般'], contactGone: contactGone(context, complaint),
    pauses: recordsWhere(reader, 'complaintPauses', 'complaint', id) as unknown as readonly ComplaintPause[],
    compensations, compensationFen: compensationSum(compensations), compensationLimitFen: limitFen, tries: triesSince(steps, complaint.handledAt),
    named: { product: nameOf(reader, 'products', complaint.product), order: nameOf(reader, 'orders', complaint.order) },
  });
}

const nameOf = (reader: Reader, collection: 'products' | 'orders', id: string | null): string | null => (id === null ? null : titleOf(reader, collection, id));

/** When a complaint like this would have to be answered and handled; its client's grade decides, too (C-07). */
export function complaintLimits({ reader, clock }: ReadContext, { client, ...said }: In<'complaint:limits'>): Out<'complaint:limits'> {
  const { rules } = clockReading(reader, clock, { among: [] });
  const clientGrade = client === null ? null : (readLive(reader, 'clients', client)?.valueGrade ?? null);
  return { ack: ackDue(said, rules), handle: handleDue({ ...said, clientGrade, restartedAt: null }, rules) };
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
