import type { CarePlanId } from '../../../shared/care-plan/schema';
import type { Day } from '../../../shared/kit/dates';
import type { Reader } from '../vault/database';

/** The clients for whom something of a plan was done, with the day of the first of it. */
export const firstCare = (reader: Reader, id: CarePlanId): ReadonlyMap<string, Day> =>
  new Map(reader.all<{ client: string; on: Day }>(
    "SELECT client, min(doneOn) AS \"on\" FROM careTasks WHERE plan = $id AND deleted IS NULL AND state = '已完成' AND client IS NOT NULL AND doneOn IS NOT NULL GROUP BY client", { id },
  ).map(({ client, on }) => [client, on]));

/** The rest of a segment: for whom nothing was done. Nobody was drawn by lot, and the effect says so. */
export const othersOf = (segment: ReadonlyMap<string, unknown>, cared: ReadonlyMap<string, Day>): readonly string[] => [...segment.keys()].filter((client) => !cared.has(client));
