import { settledIds, type Matter } from '../../../shared/plan/fuse';
import { atMeetingSql } from '../../../shared/care/message';
import type { ClientId } from '../../../shared/client/schema';
import { dutyIdOf } from '../../../shared/duty/ids';
import type { DutyKind } from '../../../shared/duty/schema';
import type { Day, Moment } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import type { VisitId } from '../../../shared/visit/schema';
import type { Reader } from '../vault/database';
import { complaintsOfClient } from '../reads/complaint-work';
import { notPromised } from '../reads/promised';
import type { ReadContext } from '../reads/context';

/** A planned visit with what its agenda settles already. */
interface PlannedVisit {
  readonly id: VisitId;
  readonly on: Day;
  readonly settles: ReadonlySet<string>;
}

/** Visits of a client that are still to be held, from a day on. */
export const plannedVisits = (reader: Reader, client: string, from: Day): readonly PlannedVisit[] =>
  reader.all<{ id: VisitId; plannedOn: Day; agenda: string | null }>(
    "SELECT id, plannedOn, agenda FROM visits WHERE client = $client AND deleted IS NULL AND state = '计划' AND plannedOn >= $from AND recurrence IS NULL ORDER BY plannedOn, id", { client, from })
    .map(({ id, plannedOn, agenda }) => ({ id, on: plannedOn, settles: new Set(settledIds(client, agenda)) }));

interface DutyLine {
  readonly kind: DutyKind;
  readonly anchor: string;
  readonly dueOn: Day;
  readonly dueAt: Moment | null;
  readonly rule: string;
  readonly method: string | null;
  readonly focus: string | null;
}

/** Open care tasks that are done at a meeting, over a row `t`; those without a day wait until somebody gives them one. */
export const careAtMeetings = `FROM careTasks t WHERE t.deleted IS NULL AND t.state = '待执行' AND coalesce(t.dueOn, t.nextOn) IS NOT NULL AND coalesce(t.dueOn, t.nextOn) <= $to AND ${atMeetingSql}`;

/** Everything that a meeting with a client until `to` could settle: what is owed, next actions, promises, care that needs a meeting, and complaints to be spoken of. */
export function mattersOf(context: ReadContext, client: ClientId, to: Day): readonly Matter[] {
  const { reader } = context;
  const duties = reader.all<DutyLine & Record<string, never>>('SELECT kind, anchor, dueOn, dueAt, rule, method, focus FROM dutyRows WHERE client = $client AND dueOn <= $to ORDER BY dueOn', { client, to });
  const actions = reader.all<{ id: string; nextAction: string | null; nextDueOn: Day }>(
    `SELECT id, nextAction, nextDueOn FROM followups WHERE client = $client AND deleted IS NULL AND nextState = '待办' AND ${notPromised('followups')} AND nextDueOn <= $to ORDER BY nextDueOn`, { client, to });
  const promises = reader.all<{ id: string; text: string | null; dueOn: Day; dueAt: Moment | null }>(
    "SELECT id, text, dueOn, dueAt FROM promises WHERE client = $client AND deleted IS NULL AND state = '待兑现' AND dueOn <= $to ORDER BY dueOn", { client, to });
  const care = reader.all<{ id: string; action: string | null; method: string | null; dueOn: Day }>(
    `SELECT t.id, t.action, t.method, coalesce(t.dueOn, t.nextOn) AS dueOn ${careAtMeetings} AND t.client = $client ORDER BY 4, 1`, { client, to });
  return [
    ...duties.map(({ kind, anchor, dueOn, dueAt, rule, method, focus }): Matter => ({ id: dutyIdOf(client, { kind, anchor }), what: 'duty', duty: kind, anchor, dueOn, dueAt, rule, method, text: focus })),
    ...actions.map(({ id, nextAction, nextDueOn }): Matter => ({ id, what: 'nextAction', duty: null, anchor: id, dueOn: nextDueOn, dueAt: null, rule: 'R-FU-05', method: null, text: nextAction })),
    ...promises.map(({ id, text, dueOn, dueAt }): Matter => ({ id, what: 'promise', duty: null, anchor: id, dueOn, dueAt, rule: 'R-ST-06', method: null, text })),
    ...care.map(({ id, action, method, dueOn }): Matter => ({ id, what: 'careTask', duty: null, anchor: id, dueOn, dueAt: null, rule: 'S4-T2', method, text: action })),
    ...complaintsOfClient(context, client).map(({ record, dueOn, dueAt, rule, title }): Matter => ({ id: record, what: 'complaint', duty: null, anchor: record, dueOn, dueAt, rule, method: null, text: textOf(title) })),
  ];
}
