import type { Brief, PackLine } from '../../../shared/brief/model';
import type { ClientId } from '../../../shared/client/schema';
import { onsiteDue, replyDue } from '../../../shared/followup/reply';
import type { Followup } from '../../../shared/followup/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, daysBetween, today, type Day } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import { err, ok, type Result } from '../../../shared/kit/result';
import { addSpan, spanOf } from '../../../shared/policy/interval';
import { pointsText } from '../../../shared/survey/points';
import { holding, type Hold } from '../export/masks';
import { complaintsOfClient } from '../reads/complaint-work';
import type { ReadContext } from '../reads/context';
import { listEscalations } from '../reads/surveys';
import { openOwned, promisedActions, type Owned } from '../vault/hand-over';
import { readLive } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { briefFor } from './brief';
import type { Counted } from './brief-care';

/** Days back whose signals whoever takes a client over should know, and how many of them. */
const signalDays = 90;
const mostSignals = 8;

const byDue = (a: PackLine, b: PackLine): number => ((a.dueOn ?? '~') < (b.dueOn ?? '~') ? -1 : (a.dueOn ?? '~') > (b.dueOn ?? '~') ? 1 : 0);

/** Which fields of a record that is owned tell what is open of it: its text, the first that says something, and its day. */
const open: Readonly<Record<Exclude<Owned['collection'], 'complaints' | 'plans'>, { readonly kind: PackLine['kind']; readonly text: readonly string[]; readonly due: readonly string[] }>> = {
  followups: { kind: 'nextAction', text: ['nextAction'], due: ['nextDueOn'] },
  visits: { kind: 'visit', text: ['focus', 'kind'], due: ['plannedOn'] },
  careTasks: { kind: 'careTask', text: ['action'], due: ['dueOn', 'nextOn'] },
  promises: { kind: 'promise', text: ['text'], due: ['dueOn'] },
  improvementPlans: { kind: 'improvement', text: ['goal'], due: ['dueOn'] },
  improvementActions: { kind: 'improvement', text: ['text'], due: ['dueOn'] },
  suggestions: { kind: 'suggestion', text: ['text'], due: ['plannedOn'] },
  contracts: { kind: 'contract', text: ['title', 'number'], due: ['renewBy', 'endsOn'] },
};

/** What a plan is called that a survey made and nobody gave a goal yet: its points, as in the work of the day; nothing for all else. */
const unnamed = ({ points }: Readonly<Record<string, unknown>>): string => (typeof points === 'number' ? `${pointsText(points)}/100` : '');

/** What is open of a client, soonest first, whoever does it: complaints with the end of their running clock. */
function openLines(context: ReadContext, client: ClientId, hold: Hold): readonly PackLine[] {
  const { reader, clock } = context;
  const clocks = new Map(complaintsOfClient(context, client).map(({ record, dueOn }) => [record, dueOn]));
  const policies = readPolicies(reader);
  const day = today(clock);
  const told = promisedActions(reader, client);
  const dated = (dueOn: Day | null): Pick<PackLine, 'dueOn' | 'late'> => ({ dueOn, late: dueOn !== null && dueOn < day });
  // Management keeps what was escalated to it: it does not go over, but whoever takes over has to know that nobody stepped in yet (R-SV-03).
  const escalated = listEscalations(context, { client, state: '待介入', offset: 0, limit: 20 }).items
    .map(({ recommend, owner, dueOn }): PackLine => ({ kind: 'escalation', text: recommend === null ? '' : `${recommend}/10`, owner, ...dated(dueOn), days: null }));
  return openOwned(reader, client).flatMap(({ collection, id, owner }): PackLine[] => {
    if (collection === 'plans' || told.has(id)) return [];
    const row = readLive(reader, collection, id) as unknown as Readonly<Record<string, unknown>> | null;
    if (row === null) return [];
    const said = (field: string): string => textOf(hold(`${collection}.${field}`, row[field] as string | null));
    if (collection === 'complaints') {
      const received = row['receivedOn'] as Day | null;
      const aged = received !== null && addSpan(received, spanOf(policies, 'handover.complaintAge')) < day;
      return [{
        kind: 'complaint', text: [textOf(row['number']), said('problem') || said('content')].filter((part) => part !== '').join(' '), owner, ...dated(clocks.get(id) ?? null), days: aged ? daysBetween(received, day) : null,
      }];
    }
    if (collection === 'followups' && row['nextState'] !== '待办') {
      const waiting = row as unknown as Followup;
      const end = replyDue(waiting, policies, clock.zone) ?? onsiteDue(waiting, policies, clock.zone);
      return [{ kind: 'reply', text: said('problem') || said('feedback') || said('summary'), owner, ...dated(end?.on ?? null), days: null }];
    }
    const { kind, text, due } = open[collection];
    const dueOn = due.map((field) => row[field] as Day | null).find((on) => on !== null) ?? null;
    return [{ kind, text: text.map(said).find((part) => part !== '') ?? unnamed(row), owner, ...dated(dueOn), days: null }];
  }).concat(escalated).sort(byDue);
}

/** The pack of a handover: the brief of its client, with everything that is open, complaints that are too old, and the signals of the last time (beyond §2 item 14). */
export function packOf(context: ReadContext, id: string, isMasked: boolean, hold: Hold): Result<Brief, { readonly kind: 'notFound' }> {
  const handover = readLive(context.reader, 'handovers', id);
  if (handover === null || handover.client === null) return err({ kind: 'notFound' });
  const { client } = handover;
  const brief = briefFor(context, { client }, isMasked, hold, true);
  if (!brief.ok) return err({ kind: 'notFound' });
  const signals = context.reader.all<{ on: Day | null; signal: string; summary: string | null; feedback: string | null } & Counted>(
    "SELECT heldOn AS \"on\", signal, summary, feedback, count(*) OVER () AS total FROM followups WHERE client = $client AND deleted IS NULL AND signal IN ('积极信号', '消极信号') AND heldOn >= $since ORDER BY heldOn DESC, id DESC LIMIT $most",
    { client, since: addDays(today(context.clock), -signalDays), most: mostSignals });
  return ok({
    ...brief.value,
    more: { ...brief.value.more, signals: (signals[0]?.total ?? 0) - signals.length },
    handover: {
      from: textOf(handover.fromOwner), to: textOf(handover.toOwner), on: handover.handedOn, items: handover.items ?? 0, open: openLines(context, client, hold),
      signals: signals.map(({ on, signal, summary, feedback }) => ({ on, signal, text: hold('followups.feedback', feedback) ?? hold('followups.summary', summary) })),
    },
  });
}

/** The pack to be read on the screen. */
export const readPack = (context: ReadContext, { id }: In<'handover:pack'>): Result<Out<'handover:pack'>, Refusal<'handover:pack'>> => packOf(context, id, false, holding(context.reader, false));
