import { occurrences, ruleRefusal } from '../../../shared/calendar/recurrence';
import { onsiteDue, replyDue } from '../../../shared/followup/reply';
import { reachedBetween } from '../../../shared/complaint/escalation';
import type { Followup } from '../../../shared/followup/schema';
import type { In, Out } from '../../../shared/ipc/contract';
import { addDays, clockTime, dayOf, dayOfMoment, endOfDay, momentAt, momentOf, msOf, startOfDay, today, type Day, type Moment } from '../../../shared/kit/dates';
import { workLimit, type WorkItem } from '../../../shared/work/asks';
import { dutyIdOf } from '../../../shared/duty/ids';
import type { DutyKind } from '../../../shared/duty/schema';
import { settledIds } from '../../../shared/plan/fuse';
import { dueGroups, groupOf } from '../../../shared/work/groups';
import { compareWork } from '../../../shared/work/rank';
import { complaintLines, withClients } from './complaint-work';
import { problemsNow } from './measures';
import { notPromised } from './promised';
import { surveyWork, type PlannedSource } from './survey-work';
import { ranked, whose, whoseOf, type Whose } from './whose';
import { countQueued } from '../review/due-clients';
import { waitingChanges, type WaitingChange } from '../review/waiting-changes';
import { readPolicies } from '../vault/settings';
import { rowToRecord } from '../vault/records';
import type { ReadContext } from './context';

/** Follow-ups on which a client waits: for an answer (R-FU-02), for somebody on site (R-RV-07). */
const waitedOn = { reply: "reply IN ('待确认', '待答复')", onsite: 'resolved = 0' } as const;

function replyWork(context: ReadContext, most: number = workLimit): WorkItem[] {
  const policies = readPolicies(context.reader);
  return (['reply', 'onsite'] as const).flatMap((clock) =>
    context.reader.all(`SELECT p.*, ${whose} FROM followups p JOIN clientRows c ON c.id = p.client WHERE p.deleted IS NULL AND p.${waitedOn[clock]} ORDER BY p.heldOn LIMIT ${most}`).flatMap((row): WorkItem[] => {
      const followup = rowToRecord('followups', row) as unknown as Followup;
      const due = (clock === 'reply' ? replyDue : onsiteDue)(followup, policies, context.clock.zone);
      if (due === null) return [];
      const kind = clock === 'reply' && followup.reply === '待确认' ? 'acknowledge' : clock;
      return [{
        id: `${kind}:${followup.id}`, kind, record: followup.id, duty: null, occurrence: null, escalation: null, ...ranked(row as unknown as Whose), title: (followup.problem ?? followup.feedback ?? followup.summary ?? '').slice(0, 60),
        owner: followup.nextOwner ?? followup.by, dueOn: due.on, dueAt: due.at, rule: due.rule, grade: null,
      }];
    }));
}

interface Planned extends Whose {
  readonly id: string;
  readonly title: string | null;
  readonly owner: string | null;
  readonly due: Day;
  readonly at: Moment | null;
}

/** What has a day of its own, soonest first: kind and rule, the columns that it is read from, where it stands. What recurs is laid out by its days instead. */
const planned: readonly PlannedSource[] = [
  { kind: 'nextAction', rule: 'R-FU-05', columns: 'p.nextAction AS title, p.nextOwner AS owner, NULL AS at', from: 'followups p', where: `p.deleted IS NULL AND p.nextState = '待办' AND p.nextDueOn IS NOT NULL AND ${notPromised('p')}`, day: 'p.nextDueOn' },
  // Where the words of a next action are a promise, that is the line.
  { kind: 'promise', rule: 'R-ST-06', columns: 'p.text AS title, p.owner AS owner, p.dueAt AS at', from: 'promises p INDEXED BY promisesOpen', where: "p.deleted IS NULL AND p.state = '待兑现' AND p.dueOn IS NOT NULL", day: 'p.dueOn' },
  { kind: 'handover', rule: 'R-RD-12', columns: "p.fromOwner || ' → ' || p.toOwner AS title, p.toOwner AS owner, NULL AS at", from: 'handovers p INDEXED BY handoversOpen', where: "p.deleted IS NULL AND p.state = '待接手'", day: 'p.handedOn' },
  { kind: 'care', rule: 'S4-T2', columns: 'p.action AS title, p.owner, NULL AS at', from: 'careTasks p INDEXED BY careTasksOpen', where: "p.deleted IS NULL AND p.state = '待执行' AND coalesce(p.dueOn, p.nextOn) IS NOT NULL", day: 'coalesce(p.dueOn, p.nextOn)' },
  { kind: 'visit', rule: 'S2 ch3', columns: 'coalesce(p.focus, p.kind) AS title, p.owner, p.plannedAt AS at', from: 'visits p INDEXED BY visitsPlanned', where: "p.deleted IS NULL AND p.state = '计划' AND p.plannedOn IS NOT NULL AND p.recurrence IS NULL", day: 'p.plannedOn' },
  ...surveyWork,
];

/** What a source is narrowed to: some days, both included; how many lines at most. */
interface Narrowed {
  readonly between?: { readonly first: Day; readonly last: Day };
  readonly most?: number;
}

function plannedWork({ reader }: ReadContext, { between, most = workLimit }: Narrowed = {}): WorkItem[] {
  return planned.flatMap(({ kind, rule, columns, from, where, day }) =>
    reader.all<Planned & Record<string, never>>(`SELECT p.id, p.client, ${columns}, ${day} AS due, ${whose} FROM ${from} JOIN clientRows c ON c.id = p.client WHERE ${where} ${between ? `AND ${day} BETWEEN $first AND $last` : ''} ORDER BY ${day}, p.id LIMIT ${most}`, { ...between })
      .map((row): WorkItem => ({ id: `${kind}:${row.id}`, kind, record: row.id, duty: null, occurrence: null, escalation: null, ...ranked(row), title: row.title ?? '', owner: row.owner, dueOn: row.due, dueAt: row.at, rule, grade: null })));
}

/** Days before today for which a visit that recurs is still asked after: a meeting of last spring is over, logged or not. */
const askedAfter = 30;
/** Days ahead that the list holds of what recurs: as far as its last group but one. */
const aheadOf = 7;

/** Planned visits that recur, one line for each of their days. */
function recurringWork({ reader, clock }: ReadContext): WorkItem[] {
  const day = today(clock);
  const rows = reader.all<Planned & { recurrence: string; excluded: string | null } & Record<string, never>>(
    `SELECT p.id, p.client, coalesce(p.focus, p.kind) AS title, p.owner, p.plannedOn AS due, p.plannedAt AS at, p.recurrence, p.excluded, ${whose}
     FROM visits p INDEXED BY visitsRecurring JOIN clientRows c ON c.id = p.client
     WHERE p.deleted IS NULL AND p.recurrence IS NOT NULL AND p.state = '计划' AND p.plannedOn <= $last ORDER BY p.plannedOn LIMIT ${workLimit}`, { last: addDays(day, aheadOf) });
  return rows.flatMap((row): WorkItem[] => {
    const { recurrence: rule, due, at } = row;
    if (ruleRefusal(rule) !== null) return []; // of a newer version: what this one cannot follow it does not show
    const excluded = row.excluded === null ? null : (JSON.parse(row.excluded) as string[]);
    const time = at === null ? null : clockTime(at, clock.zone);
    return occurrences({ on: due, rule, excluded }, addDays(day, -askedAfter), addDays(day, aheadOf)).map((on): WorkItem => ({
      id: `visit:${row.id}:${on}`, kind: 'visit', record: row.id, duty: null, occurrence: on, escalation: null, ...ranked(row), title: row.title ?? '', owner: row.owner, dueOn: on,
      dueAt: time === null ? null : momentAt(on, time, clock.zone), rule: 'S2 ch3', grade: null,
    }));
  });
}

interface Owed extends Whose {
  readonly kind: DutyKind;
  readonly anchor: string;
  readonly dueOn: Day;
  readonly dueAt: Moment | null;
  readonly rule: string;
  readonly focus: string | null;
  readonly method: string | null;
  readonly owner: string | null;
}

/** Duties that a planned visit has on its agenda. */
export function dutiesMet(reader: ReadContext['reader']): ReadonlySet<string> {
  const visits = reader.all<{ client: string; agenda: string }>(`SELECT p.client, p.agenda FROM visits p INDEXED BY visitsPlanned WHERE p.deleted IS NULL AND p.state = '计划' AND p.plannedOn IS NOT NULL AND p.agenda LIKE '%[duty:%'`);
  return new Set(visits.flatMap(({ client, agenda }) => settledIds(client, agenda)));
}

/** What is owed and not said by another line: the return visit after a complaint is that of the complaint, and what a planned visit has on its agenda is that of the visit. */
function dutyWork({ reader }: ReadContext, { timed = false, between, most = workLimit }: Narrowed & { readonly timed?: boolean } = {}): WorkItem[] {
  const met = dutiesMet(reader);
  const read = (among: string): readonly Owed[] => reader.all<Owed & Record<string, never>>(
    `SELECT d.client, d.kind, d.anchor, d.dueOn, d.dueAt, d.rule, d.focus, d.method, d.owner, ${whose} FROM dutyRows d JOIN clientRows c ON c.id = d.client
     WHERE ${among} AND d.kind <> '投诉回访' ${between ? 'AND d.dueOn BETWEEN $first AND $last' : ''} ORDER BY d.dueOn, d.client, d.kind, d.anchor LIMIT ${most + met.size}`, { ...between });
  return (timed ? ['d.dueAt IS NOT NULL'] : ['d.urgent = 1', 'd.urgent = 0']).flatMap(read).flatMap((row): WorkItem[] => {
    const record = dutyIdOf(row.client, row);
    return met.has(record) ? [] : [{
      id: `duty:${record}`, kind: 'duty', record, duty: row.kind, occurrence: null, escalation: null, ...ranked(row), title: [row.method, row.focus].filter((part) => part).join(' · '), owner: row.owner, dueOn: row.dueOn, dueAt: row.dueAt, rule: row.rule, grade: null,
    }];
  });
}

/** News that is not in the file yet: people who left, and whatever else was learnt (R-UPD-01). */
function changeWork(context: ReadContext, changes: readonly WaitingChange[], most: number = workLimit): WorkItem[] {
  const shown = changes.slice(0, most);
  const byClient = whoseOf(context, shown.map(({ client }) => client));
  return shown.flatMap(({ change, client, owner, dueAt }): WorkItem[] => {
    const kind = change.of === 'contacts' ? 'contactUpdate' : 'infoChange';
    const rank = byClient.get(client);
    return rank === undefined ? [] : [{
      id: `${kind}:${change.id}`, kind, record: change.id, ...rank, duty: null, occurrence: null, escalation: null, title: kind === 'infoChange' ? [change.what.join('、'), change.notes].filter((part) => part).join(' · ') : (change.notes ?? ''),
      owner, dueOn: dayOfMoment(dueAt), dueAt, rule: 'R-UPD-01', grade: null,
    }];
  });
}

/** Measures of reports that are due, and problems that came back and were pushed to nobody yet: what belongs to no client (R-CP-08). */
function reportWork(context: ReadContext): WorkItem[] {
  const day = today(context.clock);
  const nobodys = { client: '', clientName: '', duty: null, occurrence: null, dueAt: null, grade: null, escalation: null, urgent: false, vip: false } as const;
  const measures = context.reader.all<{ id: string; text: string | null; owner: string | null; dueOn: Day; to: Day }>(
    `SELECT id, text, owner, dueOn, "to" FROM measures WHERE deleted IS NULL AND state = '待办' AND dueOn <= $until ORDER BY dueOn LIMIT ${workLimit}`, { until: addDays(day, 7) });
  return [
    ...measures.map((row): WorkItem => ({ ...nobodys, id: `measure:${row.id}`, kind: 'measure', record: row.to, title: row.text ?? '', owner: row.owner, dueOn: row.dueOn, rule: 'R-CP-07' })),
    ...problemsNow(context).filter(({ mark }) => mark === null).map((again): WorkItem =>
      ({ ...nobodys, id: `repeat:${again.problem}`, kind: 'repeat', record: `${again.month}-01`, title: again.problem, owner: again.department, dueOn: day, rule: 'R-CP-08' })),
  ];
}

/** The open work with a limit to the minute that ends after `from` and by `to`, in milliseconds: what reminders look at each minute, and so without all the rest. */
export function timedWork(context: ReadContext, from: number, to: number): readonly WorkItem[] {
  const { zone } = context.clock;
  const ends = ({ dueAt }: Pick<WorkItem, 'dueAt'>): boolean => dueAt !== null && msOf(dueAt) > from && msOf(dueAt) <= to;
  const between = { first: dayOf(from, zone), last: dayOf(to, zone) };
  return [
    ...withClients(context, complaintLines(context).filter(ends)),
    ...[...changeWork(context, waitingChanges(context)), ...replyWork(context), ...dutyWork(context, { timed: true, between }), ...plannedWork(context, { between }).filter(({ kind }) => kind === 'promise')].filter(ends),
  ];
}

/** The open work that is due on some days, both included, and complaints that climb on them; of each source but complaints at most `workLimit`. */
export function workBetween(context: ReadContext, first: Day, last: Day): readonly WorkItem[] {
  const between = { first, last };
  const [from, to] = [startOfDay(first, context.clock.zone), endOfDay(last, context.clock.zone)];
  const climbs = ({ escalation }: Pick<WorkItem, 'escalation'>): boolean => escalation !== null && reachedBetween(escalation, from, to).length > 0;
  const falls = ({ dueOn }: Pick<WorkItem, 'dueOn'>): boolean => dueOn >= first && dueOn <= last;
  return [
    ...withClients(context, complaintLines(context).filter((line) => falls(line) || climbs(line))),
    ...[...changeWork(context, waitingChanges(context)), ...replyWork(context), ...recurringWork(context), ...plannedWork(context, { between }), ...dutyWork(context, { between })].filter(falls),
  ];
}

/** What is owed, for counting, by the narrowest index. */
const owedInOrder = { from: 'dutyRows p INDEXED BY dutyRowsByDay', where: "p.kind <> '投诉回访'", day: 'p.dueOn' } as const;

/** The open work, at most `workLimit` of it, with the counts of all (house §2). Of each source what is due first is looked at; among that the rank decides. */
export function readWork(context: ReadContext): Out<'work:all'> {
  const { clock, reader } = context;
  const [day, now] = [today(clock), clock.now()];
  const changes = waitingChanges(context);
  const replies = replyWork(context);
  const recurring = recurringWork(context);
  const reports = reportWork(context);
  const complaints = complaintLines(context);
  const listed = [...changeWork(context, changes), ...replies, ...recurring, ...reports];
  const rank = compareWork(now);
  const items = [...withClients(context, complaints.slice(0, workLimit)), ...listed, ...plannedWork(context), ...dutyWork(context)]
    .map((item) => ({ item, group: dueGroups.indexOf(groupOf(item, day, now)) }))
    .sort((a, b) => a.group - b.group || rank(a.item, b.item))
    .slice(0, workLimit)
    .map(({ item }) => item);
  const count = (sql: string, params: Readonly<Record<string, string>> = {}): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, params)?.n ?? 0;
  const openComplaints = count("complaints WHERE deleted IS NULL AND state <> '已关闭'");
  const counted = { overdue: 0, today: 0, week: 0 };
  for (const item of [...complaints, ...listed]) {
    const group = groupOf(item, day, now);
    if (group !== 'later') counted[group] += 1;
  }
  let open = openComplaints + changes.length + replies.length + recurring.length + reports.length;
  for (const { from, where, day: column } of [...planned, owedInOrder]) {
    const between = (first: Day, last: Day): number => count(`${from} WHERE ${where} AND ${column} BETWEEN $first AND $last`, { first, last });
    counted.overdue += between('0000-01-01' as Day, addDays(day, -1));
    counted.today += between(day, day);
    counted.week += between(addDays(day, 1), addDays(day, 7));
    if (from !== owedInOrder.from) open += count(`${from} WHERE ${where}`);
  }
  // All that is owed without looking at each: return visits after complaints are as many as complaints that wait for one.
  open += count('dutyRows') - count("complaints WHERE deleted IS NULL AND state <> '已关闭' AND state = '待回访' AND handledAt IS NOT NULL");
  const before = { day, now: momentOf(now, clock.zone) };
  const begun = count(`visits p INDEXED BY visitsPlanned WHERE ${planned.find(({ kind }) => kind === 'visit')?.where ?? ''} AND p.plannedOn = $day AND p.plannedAt < $now`, before)
    + count("promises p INDEXED BY promisesOpen WHERE p.deleted IS NULL AND p.state = '待兑现' AND p.dueOn = $day AND p.dueAt < $now", before);
  return {
    items,
    counts: {
      clients: count('clientRows'), openComplaints, toVerify: count("clientRows WHERE verification = '待核实'"), recheck: countQueued(context, 'recheck', false), open,
      overdue: counted.overdue + begun, today: counted.today - begun, week: counted.week,
    },
  };
}

/** No limit, as SQL says it. */
const all = -1;

/**
 * A page of the open work that `readWork` leaves out, by day, so that all of it can be reached. Each source is read in the order
 * of its days as far as the page may reach, and what comes first in all of them is the page: it never depends on the page before.
 */
export function readFurtherWork(context: ReadContext, { offset, limit }: In<'work:further'>): Out<'work:further'> {
  const { items, counts } = readWork(context);
  const total = Math.max(0, counts.open - items.length);
  if (total === 0) return { total, items: [] };
  const listed = new Set(items.map(({ id }) => id));
  const most = items.length + offset + limit;
  const sources = [
    ...withClients(context, complaintLines(context)), ...changeWork(context, waitingChanges(context), Infinity), ...replyWork(context, all), ...recurringWork(context),
    ...plannedWork(context, { most }), ...dutyWork(context, { most }),
  ];
  const byDay = (a: WorkItem, b: WorkItem): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0); // and in a day as the sources have it
  return { total, items: sources.filter(({ id }) => !listed.has(id)).sort(byDay).slice(offset, offset + limit) };
}
