import type { PlanGroup } from '../../../shared/care-plan/effect';
import { mostMembers, type CarePlan, type CarePlanId } from '../../../shared/care-plan/schema';
import type { Day } from '../../../shared/kit/dates';
import type { Act } from '../vault/changes';
import type { Reader } from '../vault/database';

/** The clients for whom something of a plan was done, with the day of the first of it. */
const firstCare = (reader: Reader, id: CarePlanId): ReadonlyMap<string, Day> =>
  new Map(reader.all<{ client: string; on: Day }>(
    "SELECT client, min(doneOn) AS \"on\" FROM careTasks WHERE plan = $id AND deleted IS NULL AND state = '已完成' AND client IS NOT NULL AND doneOn IS NOT NULL GROUP BY client", { id },
  ).map(({ client, on }) => [client, on]));

const keptSql = 'carePlanMembers m JOIN json_each(m.clients) j WHERE m.plan = $id AND m.deleted IS NULL';

/** Whether it is kept whom a plan took in: not of plans that were started before that was. */
const isKept = (reader: Reader, id: CarePlanId): boolean => reader.get('SELECT 1 FROM carePlanMembers WHERE plan = $id AND deleted IS NULL LIMIT 1', { id }) !== undefined;

/** Whom a plan took in and the day; who was merged into another is that one, and who is gone is left out. */
const membersOf = (reader: Reader, id: CarePlanId): ReadonlyMap<string, Day> =>
  new Map(reader.all<{ client: string; on: Day }>(
    `WITH RECURSIVE came(client, "on") AS (SELECT j.value, m.joinedOn FROM ${keptSql} UNION SELECT c.mergedInto, came."on" FROM came JOIN clients c ON c.id = came.client WHERE c.mergedInto IS NOT NULL)
     SELECT came.client, min(came."on") AS "on" FROM came JOIN clients c ON c.id = came.client WHERE c.deleted IS NULL GROUP BY came.client`, { id },
  ).map(({ client, on }) => [client, on]));

/** The groups of an effect: for whom something was done, and who else was taken in, each with the day around which it is seen; `others` is `null` where it was not kept who that is. */
export interface PlanGroups extends Readonly<Record<PlanGroup, ReadonlyMap<string, Day> | null>> {
  readonly cared: ReadonlyMap<string, Day>;
}

/** Nobody was drawn by lot, and the effect says so; who left the segment since, by buying say, stays in its group. */
export function groupsOf(reader: Reader, id: CarePlanId, startsOn: Day): PlanGroups {
  const cared = firstCare(reader, id);
  if (!isKept(reader, id)) return { cared, others: null };
  return { cared, others: new Map([...membersOf(reader, id)].flatMap(([client, on]) => (cared.has(client) ? [] : [[client, on > startsOn ? on : startsOn]]))) };
}

/** Those of a segment whom a plan does not know yet; of a plan that keeps nobody none, unless it is `begun` now. */
export function joinersOf(reader: Reader, id: CarePlanId, segment: Iterable<string>, begun: boolean): readonly string[] | null {
  if (!isKept(reader, id)) return begun ? [...segment] : null;
  const known = new Set(reader.all<{ client: string }>(`SELECT j.value AS client FROM ${keptSql}`, { id }).map(({ client }) => client));
  const joined = [...segment].filter((client) => !known.has(client));
  return joined.length === 0 ? null : joined;
}

/** Keeps whom a plan takes in: nobody is written down too, for a plan that begins with none. */
export function keepMembers(act: Act, { id, sample }: Pick<CarePlan, 'id' | 'sample'>, joinedOn: Day, clients: readonly string[]): void {
  for (let at = 0; at === 0 || at < clients.length; at += mostMembers) act.create('carePlanMembers', { plan: id, joinedOn, clients: JSON.stringify(clients.slice(at, at + mostMembers)), sample });
}
