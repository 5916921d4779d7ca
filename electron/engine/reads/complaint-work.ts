import { today, type Day } from '../../../shared/kit/dates';
import type { WorkItem } from '../../../shared/work/asks';
import type { ReadContext } from './context';
import { openComplaints, type OpenComplaint } from './open-complaints';
import { whoseOf, type OfClient } from './whose';

/** The line of a complaint before its client is looked up. */
export type ComplaintLine = Omit<WorkItem, Exclude<keyof OfClient, 'client'>>;

function lineOf({ id, client, title, owner, grade, state, expectedOn, due, escalation }: OpenComplaint, day: Day): ComplaintLine {
  // A 重大 whose plan has started has no limit left (AT-26): the day it was promised for, or it is looked at every day.
  const { on, at, rule } = due ?? { on: expectedOn ?? day, at: null, rule: 'AT-26' };
  const kind = state === '待回访' ? 'revisit' : 'complaint';
  return { id: `${kind}:${id}`, kind, record: id, client, duty: null, occurrence: null, title, owner, dueOn: on, dueAt: at, rule, grade, escalation };
}

const inOrder = (a: ComplaintLine, b: ComplaintLine): number =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : (a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : (a.dueAt ?? '~') > (b.dueAt ?? '~') ? 1 : a.id < b.id ? -1 : 1;

/** Open complaints, or some of them, by the time of their running clock. */
export function complaintLines(context: ReadContext, of: (complaint: OpenComplaint) => boolean = () => true): readonly ComplaintLine[] {
  const day = today(context.clock);
  return [...openComplaints(context).values()].filter(of).map((complaint) => lineOf(complaint, day)).sort(inOrder);
}

/** Lines with their clients; that of a client who is gone is left out. */
export function withClients(context: ReadContext, lines: readonly ComplaintLine[]): readonly WorkItem[] {
  const clients = whoseOf(context, lines.map(({ client }) => client));
  return lines.flatMap((line): readonly WorkItem[] => {
    const client = clients.get(line.client);
    return client === undefined ? [] : [{ ...line, ...client }];
  });
}

/** Open complaints of one client by the time of their running clock. */
export const complaintsOfClient = (context: ReadContext, client: string): readonly WorkItem[] =>
  withClients(context, complaintLines(context, (complaint) => complaint.client === client));
