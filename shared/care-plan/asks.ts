import * as z from 'zod';
import { page, type ClientFilter, type Written } from '../client/asks';
import { clientId, type Client, type ClientId } from '../client/schema';
import type { CareTask } from '../care/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { jobId } from '../ipc/job-asks';
import type { Day } from '../kit/dates';
import { wrongRows } from '../listview/condition';
import type { ListViewId } from '../listview/schema';
import type { Quadrant } from '../tier/schema';
import type { Judgement } from '../touch/rules';
import { carePlanFields, carePlanId, carePlanNodeFields, carePlanNodeId, contentKinds, type CarePlan, type CarePlanId, type CarePlanNode, type CarePlanNodeId } from './schema';
import { contentGroupings, contentParts, effectFigures, planGroups, type Effect, type Window } from './effect';
import type { BudgetWarning } from './budget';
import { segmentInput } from './segment';

const fields = draftParser(carePlanFields, ['name', 'goal', 'target', 'lifecycle', 'channel', 'budgetFen', 'measure', 'owner', 'startsOn', 'endsOn']);
const nodeFields = draftParser(carePlanNodeFields, [
  'kind', 'days', 'spendFen', 'festival', 'dateField', 'repeat', 'frequency', 'action', 'method', 'messageClass', 'content', 'gift', 'giftLevel', 'budgetFen',
]);
const wrongPlan = ['notFound', 'nameMissing', 'dayMissing', 'daysOutOfOrder', 'formula'] as const;
const wrongNode = ['notFound', 'kindMissing', 'actionMissing', 'festivalMissing', 'fieldMissing', 'frequencyUnclear', 'daysWrong', 'formula'] as const;

/** How far a plan has come. Money in 分. */
export interface PlanCounts {
  readonly nodes: number;
  readonly tasks: number;
  readonly done: number;
  /** What was spent, and what open tasks may still cost. */
  readonly spentFen: number;
  readonly openFen: number;
}

export interface CarePlanRow extends CarePlan {
  readonly counts: PlanCounts;
}

/** What a plan would make of one node, and of how many clients what it needs is not on file (C-25). */
export interface NodePreview {
  readonly node: CarePlanNodeId;
  readonly making: number;
  readonly noData: number;
  /** Clients who do not want to be greeted for its festival, and for whom nothing is made. */
  readonly unwanted: number;
  readonly first: Day | null;
}

export interface PlannedTask {
  readonly node: CarePlanNodeId;
  readonly client: ClientId;
  readonly clientName: string | null;
  readonly contactName: string | null;
  readonly dueOn: Day;
}

/** A task that a plan would make for a client that the guard keeps it from (AT-35): it is made all the same, and judged again when it is done. */
export interface GuardedTask extends Pick<Judgement, 'verdict' | 'until' | 'reasons'> {
  readonly node: CarePlanNodeId;
  readonly client: ClientId;
  readonly clientName: string | null;
  readonly dueOn: Day;
}

/** A task of a plan with whom it is for. */
export interface PlanTask extends CareTask {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly contactName: string | null;
}

export interface PlanClient extends Pick<Client, 'id' | 'name' | 'number' | 'valueGrade' | 'stage'> {
  /** How many of its tasks there are, and how many are done. */
  readonly tasks: number;
  readonly done: number;
}

/** A figure of an effect: of a group, before or after; or of a kind of content for a grade or a quadrant. */
const behind = z.union([
  z.strictObject({ figure: z.enum(effectFigures), when: z.enum(['before', 'after']), group: z.enum(planGroups) }),
  z.strictObject({ content: z.enum(contentKinds), by: z.enum(contentGroupings), of: z.string().max(20).nullable(), part: z.enum(contentParts) }),
]);
export type Behind = z.infer<typeof behind>;

/** Tasks that a plan makes at once at most, the earliest; the rest is made the next time. */
export const mostMade = 20_000;

export const carePlanAsks = {
  'careplan:list': ask(z.strictObject(page), []).answers<{ readonly total: number; readonly items: readonly CarePlanRow[] }>(),
  /** A plan with its nodes; `clients` counts whom it takes in now, `null` where its segment cannot be read any more. */
  'careplan:read': ask(z.strictObject({ id: carePlanId }), ['notFound']).answers<{
    readonly plan: CarePlanRow;
    readonly nodes: readonly CarePlanNode[];
    readonly segment: { readonly filter: ClientFilter; readonly view: { readonly id: ListViewId; readonly name: string; readonly lost: boolean } | null };
    readonly clients: number | null;
    readonly warnings: readonly BudgetWarning[];
  }>(),
  /** Of how many clients a segment is now. */
  'careplan:count': ask(z.strictObject({ segment: segmentInput }), wrongRows).answers<{ readonly clients: number }>(),
  'careplan:create': ask(z.strictObject({ fields, segment: segmentInput }), [...wrongPlan, ...wrongRows]).answers<Written<CarePlanId>>(),
  'careplan:edit': ask(z.strictObject({ id: carePlanId, seen: z.string().max(80).optional(), fields, segment: segmentInput.optional() }), [...wrongPlan, ...wrongRows, 'stale']).answers<Written<CarePlanId>>(),
  'careplan:delete': ask(z.strictObject({ id: carePlanId }), ['notFound']).answers<Written<CarePlanId>>(),
  'careplan:node-add': ask(z.strictObject({ plan: carePlanId, fields: nodeFields }), wrongNode).answers<Written<CarePlanNodeId>>(),
  'careplan:node-edit': ask(z.strictObject({ id: carePlanNodeId, seen: z.string().max(80).optional(), fields: nodeFields }), [...wrongNode, 'stale']).answers<Written<CarePlanNodeId>>(),
  'careplan:node-delete': ask(z.strictObject({ id: carePlanNodeId }), ['notFound']).answers<Written<CarePlanNodeId>>(),
  /** What the plan would make now, and what is not on file for it; nothing is written by looking. */
  'careplan:preview': ask(z.strictObject({ id: carePlanId, limit: z.int().min(0).max(200).default(50) }), ['notFound', ...wrongRows]).answers<{
    readonly clients: number;
    readonly making: number;
    /** What all of it may cost, in 分. */
    readonly costFen: number;
    readonly nodes: readonly NodePreview[];
    readonly tasks: readonly PlannedTask[];
    /** How many of them the guard would keep back as it stands now, and the first of those. */
    readonly guardedCount: number;
    readonly guarded: readonly GuardedTask[];
    readonly warnings: readonly BudgetWarning[];
  }>(),
  /** Lets a plan run and makes its first tasks; all of that or nothing, also when it is cancelled. */
  'careplan:start': ask(z.strictObject({ id: carePlanId, job: jobId.optional() }), ['notFound', 'noNodes', 'dayMissing', 'dayPast', ...wrongRows, 'cancelled']).answers<Written<CarePlanId> & { readonly made: number; readonly left: number }>(),
  /** Makes what a running plan has to make by now; what was made once is never made again. */
  'careplan:make': ask(z.strictObject({ id: carePlanId, job: jobId.optional() }), ['notFound', 'notRunning', ...wrongRows, 'cancelled']).answers<Written<CarePlanId> & { readonly made: number; readonly left: number }>(),
  'careplan:end': ask(z.strictObject({ id: carePlanId }), ['notFound']).answers<Written<CarePlanId>>(),
  'careplan:tasks': ask(z.strictObject({ id: carePlanId, state: z.enum(['待执行', '已完成']).optional(), client: clientId.optional(), ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly PlanTask[] }>(),
  /** Whom a plan takes in now, one of the groups of its effect, or those behind one figure of it. */
  'careplan:clients': ask(z.strictObject({ id: carePlanId, group: z.enum(planGroups).optional(), behind: behind.optional(), ...page }), ['notFound', 'notStarted', ...wrongRows]).answers<{ readonly total: number; readonly items: readonly PlanClient[] }>(),
  /** Before and after in windows of equal length, beside those in the segment who got nothing (AT-23, R-ST-07, R-CA-11, R-CA-17). */
  'careplan:effect': ask(z.strictObject({ id: carePlanId }), ['notFound', 'notStarted', ...wrongRows]).answers<Effect>(),
  /** What a case is told from: a client's part of a plan, and what it did before and since (S4-T3). */
  'careplan:story': ask(z.strictObject({ id: carePlanId, client: clientId }), ['notFound', 'notStarted']).answers<{
    readonly plan: CarePlan;
    readonly client: Pick<Client, 'id' | 'name' | 'needs' | 'valueGrade'>;
    readonly tier: Quadrant | null;
    readonly tasks: readonly CareTask[];
    readonly days: number;
    readonly before: Window;
    readonly after: Window;
  }>(),
} as const;
