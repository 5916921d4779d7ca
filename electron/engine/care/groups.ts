import type { CarePlanId } from '../../../shared/care-plan/schema';
import type { Reader } from '../vault/database';

/** The clients for whom something of a plan was done. */
export const caredFor = (reader: Reader, id: CarePlanId): readonly string[] =>
  reader.all<{ client: string }>("SELECT DISTINCT client FROM careTasks WHERE plan = $id AND deleted IS NULL AND state = '已完成' AND client IS NOT NULL ORDER BY client", { id }).map(({ client }) => client);

/** The rest of a segment: for whom nothing was done. Nobody was drawn by lot, and the effect says so. */
export function othersOf(segment: ReadonlyMap<string, unknown>, cared: readonly string[]): readonly string[] {
  const known = new Set(cared);
  return [...segment.keys()].filter((client) => !known.has(client));
}
