import { reachedBetween, type EscalationLevel } from '../../../shared/complaint/escalation';
import { openComplaints } from '../reads/open-complaints';
import type { ReadContext } from '../reads/context';
import { whoseOf } from '../reads/whose';

/** A complaint that reached a level, and when. */
export interface Reached {
  readonly complaint: string;
  readonly client: string;
  readonly clientName: string | null;
  readonly level: EscalationLevel;
  readonly at: number;
}

/** What open complaints reach after `from` and by `to`. */
export function escalationsBetween(context: ReadContext, from: number, to: number): readonly Reached[] {
  const reached = [...openComplaints(context).values()].flatMap(({ id: complaint, client, escalation }) =>
    (escalation === null ? [] : reachedBetween(escalation, from, to).map((each) => ({ ...each, complaint, client }))));
  if (reached.length === 0) return [];
  const clients = whoseOf(context, reached.map(({ client }) => client));
  return reached.map((each) => ({ ...each, clientName: clients.get(each.client)?.clientName ?? null }));
}
