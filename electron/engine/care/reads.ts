import type { CarePlanRow, NodePreview, PlanClient, PlannedTask, PlanTask } from '../../../shared/care-plan/asks';
import { budgetWarnings, isValuable, type BudgetWarning, type Given } from '../../../shared/care-plan/budget';
import { segmentText } from '../../../shared/care-plan/segment';
import type { CarePlan } from '../../../shared/care-plan/schema';
import type { ClientId, Grade } from '../../../shared/client/schema';
import type { CareTask } from '../../../shared/care/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addMonths, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { ReadContext } from '../reads/context';
import { rowToRecord } from '../vault/records';
import { among, type SqlValue } from '../vault/database';
import { readPolicies } from '../vault/settings';
import { newestTier } from '../vault/tier-of';
import { candidatesOf, clientsOf } from './candidates';
import { clientsBehind } from './effect';
import { groupsOf } from './groups';
import { guardedIn } from './guard';
import { nodesOf, planIn } from './plans';
import { segmentOf, viewIn } from './segment';

/** What a task costs: what was spent on it, else what it may cost. */
const costs = 'coalesce(t.costFen, t.budgetFen, 0)';
const rowsSql = `SELECT p.*, (SELECT count(*) FROM carePlanNodes n WHERE n.plan = p.id AND n.deleted IS NULL) AS nodes, count(t.id) AS tasks, coalesce(sum(t.state = '已完成'), 0) AS done,
    coalesce(sum(CASE WHEN t.state = '已完成' THEN ${costs} END), 0) AS spentFen, coalesce(sum(CASE WHEN t.state IS NOT '已完成' THEN ${costs} END), 0) AS openFen
  FROM carePlans p LEFT JOIN careTasks t ON t.plan = p.id AND t.deleted IS NULL`;

const toRow = (row: Readonly<Record<string, SqlValue>>): CarePlanRow => {
  const count = (key: string): number => Number(row[key] ?? 0);
  const counts = { nodes: count('nodes'), tasks: count('tasks'), done: count('done'), spentFen: count('spentFen'), openFen: count('openFen') };
  return { ...rowToRecord('carePlans', row), counts } as unknown as CarePlanRow;
};

/** Plans with how far each has come, the running ones first. */
export function listPlans({ reader }: ReadContext, { offset, limit }: In<'careplan:list'>): Out<'careplan:list'> {
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM carePlans WHERE deleted IS NULL')?.n ?? 0;
  const rows = reader.all(`${rowsSql} WHERE p.deleted IS NULL GROUP BY p.id ORDER BY p.state = '已结束', p.state = '草稿', p.startsOn DESC, p.id DESC LIMIT $limit OFFSET $offset`, { limit, offset });
  return { total, items: rows.map(toRow) };
}

interface Costing {
  readonly client: string;
  readonly fen: number;
  readonly level: CareTask['giftLevel'];
}

/** What speaks against the money of a plan: of what it made, and of what it would make (R-CA-10). */
function warningsOf({ reader, clock }: ReadContext, { id, budgetFen }: CarePlan, coming: readonly Costing[]): readonly BudgetWarning[] {
  const made = reader.all<{ client: string; fen: number; level: CareTask['giftLevel'] }>(`SELECT t.client, ${costs} AS fen, t.giftLevel AS level FROM careTasks t WHERE t.plan = $id AND t.deleted IS NULL AND t.client IS NOT NULL`, { id });
  const byClient = new Map<string, { costFen: number; levels: CareTask['giftLevel'][] }>();
  for (const { client, fen, level } of [...made, ...coming]) {
    const known = byClient.get(client) ?? { costFen: 0, levels: [] };
    byClient.set(client, { costFen: known.costFen + fen, levels: [...known.levels, level] });
  }
  const worth = reader.all<{ id: string; grade: Grade | null; tier: string | null; fen: number }>(
    `SELECT c.id, c.valueGrade AS grade,
       ${newestTier('c.id')} AS tier,
       (SELECT coalesce(sum(o.amountFen), 0) FROM orders o WHERE o.client = c.id AND o.deleted IS NULL AND o.state IS NOT '已取消' AND o.orderedOn > $since) AS fen
     FROM clients c WHERE c.id ${among}`, { ids: JSON.stringify([...byClient.keys()]), since: addMonths(today(clock), -12) });
  const given = worth.map(({ id: client, grade, tier, fen }): Given => ({ isValuable: isValuable(grade, tier), yearFen: fen, costFen: 0, levels: [], ...byClient.get(client) }));
  return budgetWarnings(given, budgetFen, Number(readPolicies(reader)['care.giftShare']));
}

/** Of how many clients a segment is, without whoever is 流失: what its plan would care for. */
export function countSegment(context: ReadContext, { segment }: In<'careplan:count'>): Result<Out<'careplan:count'>, Refusal<'careplan:count'>> {
  const view = 'view' in segment ? viewIn(context.reader, segment.view) : null;
  const clients = clientsOf(context, { segment: segmentText(segment, view?.filter ?? {}) });
  return clients.ok ? ok({ clients: clients.value.size }) : clients;
}

/** A plan with its nodes, whom it takes in now, and what speaks against its money. */
export function readPlan(context: ReadContext, { id }: In<'careplan:read'>): Result<Out<'careplan:read'>, Refusal<'careplan:read'>> {
  const row = context.reader.get(`${rowsSql} WHERE p.id = $id AND p.deleted IS NULL GROUP BY p.id`, { id });
  if (!row) return err({ kind: 'notFound' });
  const plan = toRow(row);
  const segment = segmentOf(context.reader, plan);
  const clients = clientsOf(context, plan);
  return ok({
    plan, nodes: nodesOf(context.reader, id), segment: segment.ok ? segment.value : { filter: {}, view: null },
    clients: clients.ok ? clients.value.size : null, warnings: warningsOf(context, plan, []),
  });
}

/** What a plan would make now and what it may cost; nothing is written by looking. A draft is looked at as if it ran from today. */
export function previewPlan(context: ReadContext, { id, limit }: In<'careplan:preview'>): Result<Out<'careplan:preview'>, Refusal<'careplan:preview'>> {
  const { reader, clock } = context;
  const kept = planIn(reader, id);
  if (!kept) return err({ kind: 'notFound' });
  const plan: CarePlan = { ...kept, startsOn: kept.startsOn ?? today(clock) };
  const clients = clientsOf(context, plan);
  if (!clients.ok) return clients;
  const found = candidatesOf(context, plan, nodesOf(reader, id), clients.value);
  const coming = found.flatMap(({ node, candidates }) => candidates.map((candidate) => ({ node, ...candidate })));
  const nodes = found.map(({ node, candidates, noData, unwanted }): NodePreview => ({ node: node.id, making: candidates.length, noData, unwanted, first: candidates[0]?.dueOn ?? null }));
  const shown = coming.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).slice(0, limit);
  const people = new Map(reader.all<{ id: string; name: string | null }>(`SELECT id, name FROM contacts WHERE id ${among}`, { ids: JSON.stringify(shown.flatMap(({ contact }) => contact ?? [])) }).map((person) => [person.id, person.name]));
  const tasks = shown.map(({ node, client, contact, dueOn }): PlannedTask => ({
    node: node.id, client: client as ClientId, clientName: clients.value.get(client)?.name ?? null, contactName: contact === null ? null : (people.get(contact) ?? null), dueOn,
  }));
  const guarded = guardedIn(context, found);
  const costFen = coming.reduce((sum, { node }) => sum + (node.budgetFen ?? 0), 0);
  return ok({
    clients: clients.value.size, making: coming.length, costFen, nodes, tasks, guardedCount: guarded.length, guarded: guarded.slice(0, limit),
    warnings: warningsOf(context, plan, coming.map(({ node, client }) => ({ client, fen: node.budgetFen ?? 0, level: node.giftLevel }))),
  });
}

/** The tasks that a plan made, those to be done first. */
export function listPlanTasks({ reader }: ReadContext, { id, state, client, offset, limit }: In<'careplan:tasks'>): Result<Out<'careplan:tasks'>, Refusal<'careplan:tasks'>> {
  if (!planIn(reader, id)) return err({ kind: 'notFound' });
  const where = `t.plan = $id AND t.deleted IS NULL ${state === undefined ? '' : 'AND t.state = $state'} ${client === undefined ? '' : 'AND t.client = $client'}`;
  const params = { id, ...(state === undefined ? {} : { state }), ...(client === undefined ? {} : { client }) };
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM careTasks t WHERE ${where}`, params)?.n ?? 0;
  const rows = reader.all(
    `SELECT t.*, c.name AS clientName, c.number AS clientNumber, k.name AS contactName FROM careTasks t LEFT JOIN clients c ON c.id = t.client LEFT JOIN contacts k ON k.id = t.contact
     WHERE ${where} ORDER BY t.state = '已完成', coalesce(t.dueOn, t.nextOn), t.id LIMIT $limit OFFSET $offset`, { ...params, limit, offset });
  return ok({ total, items: rows.map((row) => ({ ...rowToRecord('careTasks', row), clientName: row['clientName'], clientNumber: row['clientNumber'], contactName: row['contactName'] }) as unknown as PlanTask) });
}

/** Whom a plan takes in now, one of the groups of its effect, or those behind one of its figures, with what was made and done for each, by name. */
export function listPlanClients(context: ReadContext, { id, group, behind, offset, limit }: In<'careplan:clients'>): Result<Out<'careplan:clients'>, Refusal<'careplan:clients'>> {
  const plan = planIn(context.reader, id);
  if (!plan) return err({ kind: 'notFound' });
  const clients = clientsOf(context, plan);
  if (!clients.ok) return clients;
  const grouped = group === undefined ? null : [...(groupsOf(context.reader, id, plan.startsOn ?? today(context.clock))[group] ?? new Map<string, never>()).keys()];
  const figured = behind === undefined ? null : clientsBehind(context, id, behind);
  if (figured?.ok === false) return figured;
  const ids = figured?.value ?? grouped ?? [...clients.value.keys()];
  const items = context.reader.all(
    // The tasks are counted of the lines of the page only: of each client in turn they would be looked for among all of the plan.
    `WITH page AS MATERIALIZED (SELECT r.id, r.pinyin FROM clientRows r WHERE r.id ${among} ORDER BY r.pinyin, r.id LIMIT $limit OFFSET $offset)
     SELECT c.id, c.name, c.number, c.valueGrade, c.stage, count(t.id) AS tasks, coalesce(sum(t.state = '已完成'), 0) AS done
     FROM page JOIN clients c ON c.id = page.id LEFT JOIN careTasks t INDEXED BY careTasksByClient ON t.plan = $id AND t.client = c.id AND t.deleted IS NULL
     GROUP BY c.id ORDER BY page.pinyin, c.id`, { id, ids: JSON.stringify(ids), limit, offset });
  return ok({ total: ids.length, items: items as unknown as readonly PlanClient[] });
}
