import { runningDue } from '../../../shared/complaint/rules';
import type { Complaint } from '../../../shared/complaint/schema';
import type { Out } from '../../../shared/ipc/contract';
import { dayOfMoment, today, type Day } from '../../../shared/kit/dates';
import { workLimit, type WorkItem } from '../../../shared/work/asks';
import { countQueued } from '../review/due-clients';
import { waitingChanges, type WaitingChange } from '../review/waiting-changes';
import { readPolicies } from '../vault/settings';
import { rowToRecord } from '../vault/records';
import type { ReadContext } from './context';
import { textOf } from '../../../shared/kit/plain';

function complaintWork(context: ReadContext): WorkItem[] {
  const policies = readPolicies(context.reader);
  const rows = context.reader.all(
    `SELECT k.*, c.name AS clientName FROM complaints k JOIN clients c ON c.id = k.client
     WHERE k.deleted IS NULL AND k.state <> '已关闭' ORDER BY +k.receivedOn LIMIT ${workLimit}`, // +: else the index of days is walked, closed complaints and all
  );
  return rows.flatMap((row): WorkItem[] => {
    const complaint = rowToRecord('complaints', row) as unknown as Complaint;
    const handled = complaint.state === '待回访';
    if (complaint.client === null || complaint.receivedOn === null) return [];
    // A 重大 whose plan has started has no limit left (AT-26): the day it was promised for, or it is looked at every day.
    const due = runningDue(complaint, policies, context.clock.zone) ?? { on: complaint.expectedOn ?? today(context.clock), at: null, rule: 'AT-26' };
    const kind = handled ? 'revisit' : 'complaint';
    return [{
      id: `${kind}:${complaint.id}`, kind, record: complaint.id, client: complaint.client, clientName: textOf(row['clientName']),
      title: [complaint.number, complaint.problem ?? complaint.content?.slice(0, 60)].filter((part) => part).join(' '),
      owner: complaint.owner, dueOn: due.on, dueAt: due.at, rule: due.rule, grade: complaint.grade,
    }];
  });
}

/** Next actions and planned follow-ups, soonest first. */
function plannedWork({ reader }: ReadContext): WorkItem[] {
  const nextActions = reader.all<{ id: string; client: string; name: string | null; action: string | null; owner: string | null; due: Day }>(
    `SELECT f.id, f.client, c.name, f.nextAction AS action, f.nextOwner AS owner, f.nextDueOn AS due FROM followups f JOIN clients c ON c.id = f.client
     WHERE f.deleted IS NULL AND f.nextState = '待办' AND f.nextDueOn IS NOT NULL ORDER BY f.nextDueOn LIMIT ${workLimit}`,
  );
  const plans = reader.all<{ id: string; client: string; name: string | null; focus: string | null; owner: string | null; due: Day }>(
    `SELECT p.id, p.client, c.name, p.focus, p.owner, p.nextOn AS due FROM plans p JOIN clients c ON c.id = p.client
     WHERE p.deleted IS NULL AND p.nextOn IS NOT NULL ORDER BY p.nextOn LIMIT ${workLimit}`,
  );
  return [
    ...nextActions.map((row): WorkItem => ({
      id: `nextAction:${row.id}`, kind: 'nextAction', record: row.id, client: row.client, clientName: row.name ?? '', title: row.action ?? '',
      owner: row.owner, dueOn: row.due, dueAt: null, rule: 'R-FU-05', grade: null,
    })),
    ...plans.map((row): WorkItem => ({
      id: `plannedFollowup:${row.id}`, kind: 'plannedFollowup', record: row.id, client: row.client, clientName: row.name ?? '', title: row.focus ?? '',
      owner: row.owner, dueOn: row.due, dueAt: null, rule: 'AT-07', grade: null,
    })),
  ];
}

/** News that is not in the file yet: people who left, and whatever else was learnt (R-UPD-01). */
function changeWork(changes: readonly WaitingChange[]): WorkItem[] {
  return changes.slice(0, workLimit).map(({ change, client, clientName, owner, dueAt }): WorkItem => {
    const kind = change.of === 'contacts' ? 'contactUpdate' : 'infoChange';
    return {
      id: `${kind}:${change.id}`, kind, record: change.id, client, clientName: clientName ?? '', title: kind === 'infoChange' ? [change.what.join('、'), change.notes].filter((part) => part).join(' · ') : (change.notes ?? ''),
      owner, dueOn: dayOfMoment(dueAt), dueAt, rule: 'R-UPD-01', grade: null,
    };
  });
}

/** The open work by due date, at most `workLimit`, with the counts of all of it (house §2). */
export function readWork(context: ReadContext): Out<'work:all'> {
  const changes = waitingChanges(context);
  const items = [...complaintWork(context), ...plannedWork(context), ...changeWork(changes)]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, workLimit);
  const count = (sql: string): number => context.reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n ?? 0;
  const openComplaints = count("complaints WHERE deleted IS NULL AND state <> '已关闭'");
  const open = openComplaints + count("followups WHERE deleted IS NULL AND nextState = '待办' AND nextDueOn IS NOT NULL") + count('plans WHERE deleted IS NULL AND nextOn IS NOT NULL')
    + changes.length;
  return { items, counts: { clients: count('clientRows'), openComplaints, toVerify: count("clientRows WHERE verification = '待核实'"), recheck: countQueued(context, 'recheck', false), open } };
}
