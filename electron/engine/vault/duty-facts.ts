import type { Client } from '../../../shared/client/schema';
import { urgentTag } from '../../../shared/client/vocabulary';
import { readFrequency } from '../../../shared/duty/frequency';
import type { DutyFacts, HandledComplaint, PlanFacts, SaidMark } from '../../../shared/duty/facts';
import { dayOf, momentOf, today, type Clock, type Day, type Moment } from '../../../shared/kit/dates';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { ActionKind, Stamp } from '../../../shared/record/schema';
import type { Reader, SqlValue } from './database';
import { fromStamp } from './hlc';
import { readPolicies } from './settings';
import { newestTier } from './tier-of';
import { readMeta } from './vault';

/** What duties are computed by beside the facts of each client; read once for many of them. */
export interface DutyContext {
  readonly policies: PolicyValues;
  readonly today: Day;
  readonly zone: string;
  /** The day on which a stamp was taken, by the clock of the vault. */
  readonly dayOf: (stamp: Stamp) => Day;
}

/**
 * Whether something was written or derived on a day that has not come yet: the clock was set back, or the vault came from a
 * computer whose clock is ahead. What was derived then is of that day, and neither time nor a write brings it back by itself.
 */
export function isAhead(reader: Reader, { now, zone }: Clock): boolean {
  const day = dayOf(now(), zone);
  const last = reader.get<{ stamp: Stamp | null }>('SELECT max(stamp) AS stamp FROM actions')?.stamp ?? null;
  return (last !== null && dayOf(fromStamp(last).ms, zone) > day) || (readMeta(reader, derivedOn) ?? '') > day;
}

/** The vault's own note of the last day on which it was brought up to date. */
export const derivedOn = 'derivedOn';

const quarterHour = 900_000;

/** The context of one portion of work. Calendar arithmetic of many stamps is done once for each quarter of an hour: days begin at none of its minutes in any zone. */
export function dutyContext(reader: Reader, clock: Clock): DutyContext {
  const days = new Map<number, Day>();
  const { zone } = clock;
  return {
    policies: readPolicies(reader), today: today(clock), zone,
    dayOf: (stamp) => {
      const { ms } = fromStamp(stamp);
      const quarter = Math.floor(ms / quarterHour);
      const known = days.get(quarter) ?? dayOf(ms, zone);
      days.set(quarter, known);
      return known;
    },
  };
}

/** A follow-up in which the client took part, and not only somebody tried to reach it (R-GEN-03). */
const tookPart = "f.kind IS NOT '触达'";

const factsSql = `
  SELECT c.id, c.created, c.stamps, c.stage, c.intentGrade, c.valueGrade, c.balanceFen, c.owner, c.filedOn, c.cooperationSince,
    (SELECT s.acquiredOn FROM sources s WHERE s.id = c.sourceEntry AND s.deleted IS NULL) AS acquiredOn,
    (SELECT json_array(max(f.heldOn), max(CASE WHEN ${tookPart} THEN f.heldOn END), max(f.created), max(CASE WHEN ${tookPart} THEN f.created END),
      max(CASE WHEN ${tookPart} AND f.visitKind IS NOT NULL THEN f.heldOn END))
      FROM followups f WHERE f.client = c.id AND f.deleted IS NULL) AS talks,
    (SELECT f.signal FROM followups f WHERE f.client = c.id AND f.deleted IS NULL AND (${tookPart} OR f.signal IS NOT NULL)
      ORDER BY f.heldOn DESC, f.heldAt DESC, f.id DESC LIMIT 1) AS signal,
    (SELECT json_array(max(v.heldOn), max(v.stamp)) FROM visits v WHERE v.client = c.id AND v.deleted IS NULL AND v.state = '已完成') AS visited,
    (SELECT json_group_array(json_array(v.plannedOn, v.method, v.focus, v.owner) ORDER BY v.plannedOn) FROM visits v
      WHERE v.client = c.id AND v.deleted IS NULL AND v.state = '计划' AND v.plannedOn IS NOT NULL AND v.recurrence IS NULL) AS planned,
    (SELECT json_array(max(s.heldOn), max(s.created)) FROM surveys s WHERE s.client = c.id AND s.deleted IS NULL) AS surveyed,
    (SELECT json_array(max(k.receivedOn), max(k.created)) FROM complaints k WHERE k.client = c.id AND k.deleted IS NULL) AS complained,
    (SELECT json_group_array(json_array(k.id, k.handledAt, k.owner) ORDER BY k.id) FROM complaints k
      WHERE k.client = c.id AND k.deleted IS NULL AND k.state = '待回访' AND k.handledAt IS NOT NULL) AS handled,
    (SELECT json_group_array(json_array(o.id, o.orderedOn, o.created, o.stamp) ORDER BY o.orderedOn, o.id) FROM orders o
      WHERE o.client = c.id AND o.deleted IS NULL AND o.state IS NOT '已取消' AND o.orderedOn IS NOT NULL) AS bought,
    ${newestTier('c.id')} AS tier,
    (SELECT json_array(p.frequency, p.reason, p.nextOn, p.method, p.focus, p.owner, coalesce(json_extract(p.stamps, '$.nextOn'), p.created)) FROM plans p
      WHERE p.client = c.id AND p.deleted IS NULL ORDER BY p.id LIMIT 1) AS plan,
    (SELECT json_group_array(json_array(m.duty, m.anchor, m.state, m."on", m.reason) ORDER BY m.created, m.id) FROM dutyMarks m
      WHERE m.client = c.id AND m.deleted IS NULL AND m."on" IS NOT NULL) AS said,
    EXISTS (SELECT 1 FROM clientTags x JOIN tags g ON g.id = x.tag WHERE x.client = c.id AND x.deleted IS NULL AND g.deleted IS NULL AND g.name = '${urgentTag}') AS urgent
  FROM clients c WHERE c.id = $id AND c.deleted IS NULL`;

type Text = string | null;

const list = <T>(value: SqlValue | undefined): readonly T[] => JSON.parse(typeof value === 'string' ? value : '[]') as T[];

const latest = <T extends string>(...values: readonly (T | null | undefined)[]): T | null =>
  values.reduce<T | null>((a, b) => (b !== null && b !== undefined && (a === null || b > a) ? b : a), null);

function planOf(value: SqlValue | undefined, logged: Stamp | null): PlanFacts | null {
  const [plan] = typeof value === 'string' ? [JSON.parse(value) as readonly [Text, Text, Day | null, Text, Text, Text, Stamp]] : [];
  if (!plan) return null;
  const [frequency, reason, nextOn, method, focus, owner, set] = plan;
  return { span: readFrequency(frequency), reason, nextOn, method, focus, owner, overtaken: logged !== null && logged > set };
}

/** The facts of a client that duties are computed from, and whether it is urgent; `null` once it is gone. `verifiedOn` is that of its list row. */
export function dutyFacts(reader: Reader, id: string, verifiedOn: Day | null, context: DutyContext): { readonly facts: DutyFacts; readonly urgent: boolean } | null {
  const row = reader.get(factsSql, { id });
  if (!row) return null;
  const stamps = row['stamps'] === null ? {} : (JSON.parse(String(row['stamps'])) as Readonly<Record<string, Stamp>>);
  const created = row['created'] as Stamp;
  const enteredOn = context.dayOf(created);
  const [talkedOn, tookPartOn, talked, tookPartAt, calledOn] = list<string | null>(row['talks']) as readonly [Day | null, Day | null, Stamp | null, Stamp | null, Day | null];
  const [metOn, visited] = list<string | null>(row['visited']) as readonly [Day | null, Stamp | null];
  const visitedOn = latest(metOn, calledOn); // a return visit by phone is logged as a follow-up of a kind of visit (R-RV-10)
  const [surveyedOn, surveyed] = list<string | null>(row['surveyed']) as readonly [Day | null, Stamp | null];
  const [complainedOn, complained] = list<string | null>(row['complained']) as readonly [Day | null, Stamp | null];
  const bought = list<readonly [string, Day, Stamp, Stamp]>(row['bought']);
  const newestPurchase = latest(...bought.map(([, , , at]) => at));
  const others = [visited, surveyed, complained, newestPurchase];
  const [firstBought] = bought;
  const cooperationSince = row['cooperationSince'] as Day | null;
  const acquiredOn = (row['acquiredOn'] ?? row['filedOn'] ?? enteredOn) as Day;
  const stageStamp = stamps['stage'] ?? created;
  const sleptOn = row['stage'] === '沉睡' ? context.dayOf(stageStamp) : null;
  const planned = list<readonly [Day, Text, Text, Text]>(row['planned']).find(([on]) => visitedOn === null || on > visitedOn);
  const own = row as unknown as Pick<Client, 'stage' | 'intentGrade' | 'valueGrade' | 'balanceFen' | 'owner'>;
  return {
    urgent: row['urgent'] === 1,
    facts: {
      stage: own.stage, intentGrade: own.intentGrade, valueGrade: own.valueGrade, balanceFen: own.balanceFen, owner: own.owner,
      acquired: { on: acquiredOn, at: enteredOn === acquiredOn ? momentOf(fromStamp(created).ms, context.zone) : null },
      enteredOn,
      cooperationOn: cooperationSince ?? firstBought?.[1] ?? null,
      cooperationKnownOn: cooperationSince !== null ? context.dayOf(stamps['cooperationSince'] ?? created) : firstBought ? context.dayOf(firstBought[2]) : enteredOn,
      retired: row['tier'] === 'LV_LL',
      sleptOn,
      firstTouchAsleepOn: sleptOn === null ? null : firstTouch(reader, id, sleptOn),
      lastContactOn: latest(talkedOn, visitedOn, surveyedOn, complainedOn, bought.at(-1)?.[1]),
      lastInteractionOn: latest(tookPartOn, visitedOn, surveyedOn, complainedOn, bought.at(-1)?.[1]),
      signal: row['signal'] === '积极信号' || row['signal'] === '消极信号' ? row['signal'] : null,
      lastVisitOn: visitedOn, lastSurveyOn: surveyedOn,
      plannedVisit: planned ? { on: planned[0], method: planned[1], focus: planned[2], owner: planned[3] } : null,
      purchases: bought.map(([order, on, at]) => ({ id: order, on, enteredOn: context.dayOf(at) })),
      complaints: list<readonly [string, Moment, Text]>(row['handled']).map(([complaint, handledAt, owner]): HandledComplaint => ({ id: complaint, handledAt, owner })),
      verifiedOn,
      plan: planOf(row['plan'], latest(talked, ...others)),
      marks: list<readonly [SaidMark['kind'], string, SaidMark['state'], Day, Text]>(row['said']).map(([kind, anchor, state, on, reason]) => ({ kind, anchor, state, on, reason })),
      stageStamp, stageSetOn: stamps['stage'] === undefined ? null : setByHand(reader, id, stageStamp, context), newestPurchase, newestInteraction: latest(tookPartAt, ...others),
    },
  };
}

/** The day on which somebody set the stage, where it was not a rule or a file that did. */
function setByHand(reader: Reader, id: string, stamp: Stamp, { dayOf }: DutyContext): Day | null {
  const action = reader.get<{ kind: ActionKind }>("SELECT a.kind FROM changes c JOIN actions a ON a.id = c.action WHERE c.record = $id AND c.stamp = $stamp AND c.register = 'stage' LIMIT 1", { id, stamp });
  return action?.kind === 'user' || action?.kind === 'undo' ? dayOf(stamp) : null;
}

const firstTouch = (reader: Reader, id: string, from: Day): Day | null =>
  reader.get<{ on: Day | null }>(
    `SELECT min(t.heldOn) AS "on" FROM (SELECT heldOn FROM followups WHERE client = $id AND deleted IS NULL AND heldOn >= $from
       UNION ALL SELECT heldOn FROM visits WHERE client = $id AND deleted IS NULL AND state = '已完成' AND heldOn >= $from) t`, { id, from })?.on ?? null;
