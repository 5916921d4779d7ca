import { mostMade } from '../../../shared/care-plan/asks';
import { nodeRefusal, planRefusal, taskOf } from '../../../shared/care-plan/rules';
import { segmentText, type SegmentInput } from '../../../shared/care-plan/segment';
import type { CarePlan, CarePlanId, CarePlanNode, CarePlanNodeId } from '../../../shared/care-plan/schema';
import type { ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { JobControl } from '../jobs';
import type { WrongRows } from '../reads/lists/conditions';
import { commit, type Act } from '../vault/changes';
import type { Reader } from '../vault/database';
import { formulaField } from '../vault/guards';
import { longAct } from '../vault/long-act';
import { readLive, recordsWhere } from '../vault/records';
import { removeWithDependents } from '../vault/remove';
import type { Vault } from '../vault/vault';
import { candidatesOf, clientsOf, type NodeCandidates, type SegmentClient } from './candidates';
import { joinersOf, keepMembers } from './groups';
import { viewIn } from './segment';

type Answer<C extends `careplan:${'create' | 'edit' | 'delete' | 'node-add' | 'node-edit' | 'node-delete' | 'start' | 'make' | 'end'}`> = Result<Out<C>, Refusal<C>>;

/** A live plan; `null` when there is none. */
export const planIn = (reader: Reader, id: CarePlanId): CarePlan | null => readLive(reader, 'carePlans', id) as CarePlan | null;

/** The nodes of a plan in their order. */
export const nodesOf = (reader: Reader, plan: CarePlanId): readonly CarePlanNode[] =>
  (recordsWhere(reader, 'carePlanNodes', 'plan', plan) as unknown as readonly CarePlanNode[]).toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.id < b.id ? -1 : 1));

/** A segment as it is kept, if it can be read. */
function segmentKept(vault: Vault, segment: SegmentInput): Result<string, WrongRows | { readonly kind: 'notFound'; readonly field: string }> {
  const view = 'view' in segment ? viewIn(vault.writer, segment.view) : null;
  if ('view' in segment && view?.deleted !== false) return err({ kind: 'notFound', field: 'segment' });
  const kept = segmentText(segment, view?.filter ?? {});
  const found = clientsOf({ reader: vault.writer, clock: vault.clock }, { segment: kept });
  return found.ok ? ok(kept) : found;
}

/** Puts a plan on file as a draft. */
export function createPlan(vault: Vault, { fields, segment }: In<'careplan:create'>): Answer<'careplan:create'> {
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const wrong = planRefusal(fields);
  if (wrong) return err(wrong);
  const kept = segmentKept(vault, segment);
  if (!kept.ok) return kept;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('carePlans', { ...fields, segment: kept.value, state: '草稿' }));
  return ok({ id: result as CarePlanId, action });
}

/** Corrects a plan. What it made stays as it was made. */
export function editPlan(vault: Vault, { id, seen, fields, segment }: In<'careplan:edit'>): Answer<'careplan:edit'> {
  const before = planIn(vault.writer, id);
  if (!before) return err({ kind: 'notFound' });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const wrong = planRefusal({ ...before, ...fields });
  if (wrong) return err(wrong);
  const kept = segment === undefined ? ok(before.segment) : segmentKept(vault, segment);
  if (!kept.ok) return kept;
  if (seen !== undefined && seen !== before.stamp) return err({ kind: 'stale' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('carePlans', id, { ...fields, segment: kept.value })).action });
}

/** Moves a plan with its nodes to the bin; the tasks that it made are the clients' and stay. */
export function deletePlan(vault: Vault, { id }: In<'careplan:delete'>): Answer<'careplan:delete'> {
  if (!planIn(vault.writer, id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, 'carePlans', id)).action });
}

/** Adds a node at the end of a plan. */
export function addNode(vault: Vault, { plan, fields }: In<'careplan:node-add'>): Answer<'careplan:node-add'> {
  const owner = planIn(vault.writer, plan);
  if (!owner) return err({ kind: 'notFound' });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const wrong = nodeRefusal(fields);
  if (wrong) return err(wrong);
  const last = nodesOf(vault.writer, plan).at(-1)?.position ?? 0;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('carePlanNodes', { messageClass: '服务', ...fields, plan, position: last + 1, sample: owner.sample }));
  return ok({ id: result as CarePlanNodeId, action });
}

/** Corrects a node; what it made stays as it was made. */
export function editNode(vault: Vault, { id, seen, fields }: In<'careplan:node-edit'>): Answer<'careplan:node-edit'> {
  const before = readLive(vault.writer, 'carePlanNodes', id);
  if (!before) return err({ kind: 'notFound' });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const wrong = nodeRefusal({ ...before, ...fields });
  if (wrong) return err(wrong);
  if (seen !== undefined && seen !== before.stamp) return err({ kind: 'stale' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('carePlanNodes', id, fields)).action });
}

/** Moves a node to the bin. */
export function deleteNode(vault: Vault, { id }: In<'careplan:node-delete'>): Answer<'careplan:node-delete'> {
  if (!readLive(vault.writer, 'carePlanNodes', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('carePlanNodes', id)).action });
}

interface ToMake {
  readonly plan: CarePlan;
  readonly clients: ReadonlyMap<string, SegmentClient>;
  readonly nodes: readonly NodeCandidates[];
  readonly count: number;
  /** How many are left for the next time. */
  readonly left: number;
  /** Whom it takes in anew; `null` for nobody. */
  readonly joined: readonly string[] | null;
}

/** The earliest of what is to be made, as many as are made at once. */
function earliest(nodes: readonly NodeCandidates[]): readonly NodeCandidates[] {
  const days = nodes.flatMap(({ candidates }) => candidates.map(({ dueOn }) => dueOn)).sort();
  const last = days[mostMade];
  if (last === undefined) return nodes;
  let room = mostMade - days.indexOf(last); // those of the last day that still fit
  return nodes.map((node) => ({ ...node, candidates: node.candidates.filter(({ dueOn }) => dueOn < last || (dueOn === last && room-- > 0)) }));
}

/** What a plan has to make now, the earliest first where it is more than is made at once. Others get their turn between its nodes. */
async function toMake(vault: Vault, plan: CarePlan, { progress, breathe }: JobControl, begun = false): Promise<Result<ToMake, WrongRows>> {
  const context = { reader: vault.writer, clock: vault.clock };
  const clients = clientsOf(context, plan);
  if (!clients.ok) return clients;
  const nodes = nodesOf(vault.writer, plan.id);
  const found: NodeCandidates[] = [];
  for (const [at, node] of nodes.entries()) {
    progress('choose', at, nodes.length);
    await breathe();
    found.push(...candidatesOf(context, plan, [node], clients.value));
  }
  const all = found.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const count = Math.min(all, mostMade);
  return ok({ plan, clients: clients.value, nodes: earliest(found), count, left: all - count, joined: joinersOf(vault.writer, plan.id, clients.value.keys(), begun) });
}

/** Tasks written before others get their turn. */
const atOnce = 100;

async function make(vault: Vault, act: Act, { plan, clients, nodes, count, joined }: ToMake, { progress, breathe }: JobControl): Promise<void> {
  if (joined !== null) keepMembers(act, plan, today(vault.clock), joined);
  let done = 0;
  for (const { node, candidates } of nodes) {
    for (const candidate of candidates) {
      const whose = clients.get(candidate.client);
      const task = { ...taskOf(node, candidate), client: candidate.client as ClientId, owner: plan.owner ?? whose?.owner ?? null, sample: whose?.sample ?? null };
      if (candidate.taken === null) act.create('careTasks', task);
      else {
        act.restore('careTasks', candidate.taken);
        act.edit('careTasks', candidate.taken, task);
      }
      done += 1;
      if (done % atOnce !== 0) continue;
      progress('write', done, count);
      await breathe();
    }
  }
}

/** Lets a plan run, from today where it says no day, and makes its first tasks; all of that or nothing. Call while nothing else writes. */
export async function startPlan(vault: Vault, { id }: In<'careplan:start'>, control: JobControl): Promise<Answer<'careplan:start'>> {
  const draft = planIn(vault.writer, id);
  if (!draft) return err({ kind: 'notFound' });
  if (nodesOf(vault.writer, id).length === 0) return err({ kind: 'noNodes' });
  if (draft.endsOn !== null && draft.endsOn < today(vault.clock)) return err({ kind: 'dayPast', field: 'endsOn' });
  const running: CarePlan = { ...draft, state: '进行中', startsOn: draft.startsOn ?? today(vault.clock) };
  const making = await toMake(vault, running, control, draft.state === '草稿');
  if (!making.ok) return making;
  const { action } = await longAct(vault, { kind: 'user' }, control, async (act) => {
    act.edit('carePlans', id, { state: running.state, startsOn: running.startsOn, endsOn: running.endsOn });
    await make(vault, act, making.value, control);
  });
  return ok({ id, action, made: making.value.count, left: making.value.left });
}

/** Makes what a running plan has to make by now; all of it or nothing. Call while nothing else writes. */
export async function makeTasks(vault: Vault, { id }: In<'careplan:make'>, control: JobControl): Promise<Answer<'careplan:make'>> {
  const plan = planIn(vault.writer, id);
  if (!plan) return err({ kind: 'notFound' });
  if (plan.state !== '进行中') return err({ kind: 'notRunning' });
  const making = await toMake(vault, plan, control);
  if (!making.ok) return making;
  const { action } = await longAct(vault, { kind: 'user' }, control, (act) => make(vault, act, making.value, control));
  return ok({ id, made: making.value.count, left: making.value.left, action });
}

/** Ends a plan; its open tasks stay with their clients. */
export function endPlan(vault: Vault, { id }: In<'careplan:end'>): Answer<'careplan:end'> {
  if (!planIn(vault.writer, id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('carePlans', id, { state: '已结束' })).action });
}

/** What came of the running plans on a day that begins. */
export interface CareOfTheDay {
  readonly made: number;
  /** Plans whose last day is over. */
  readonly ended: number;
  /** Plans whose segment cannot be read: they wait for somebody to mend it, and their page says so. */
  readonly unreadable: number;
}

/** Makes what running plans have to make on the day that begins, and ends those whose last day is over, each as an act of the program's own, whole or absent. Call while nothing else writes. */
export async function makeForTheDay(vault: Vault, control: JobControl): Promise<CareOfTheDay> {
  const running = vault.writer.all<{ id: CarePlanId } & Record<string, never>>("SELECT id FROM carePlans WHERE deleted IS NULL AND state = '进行中' ORDER BY id");
  let [made, ended, unreadable] = [0, 0, 0];
  for (const { id } of running) {
    const plan = planIn(vault.writer, id);
    if (plan === null) continue;
    const reason = { kind: 'system', about: plan.name ?? '', rule: 'R-CA-06' } as const;
    if (plan.endsOn !== null && plan.endsOn < today(vault.clock)) {
      commit(vault, reason, (act) => act.edit('carePlans', id, { state: '已结束' }));
      ended += 1;
      continue;
    }
    const making = await toMake(vault, plan, control);
    if (!making.ok) unreadable += 1;
    if (!making.ok || (making.value.count === 0 && making.value.joined === null)) continue;
    const { value } = making;
    await longAct(vault, reason, control, (act) => make(vault, act, value, control));
    made += value.count;
  }
  return { made, ended, unreadable };
}
