import { urgentTag } from '../../../shared/client/vocabulary';
import type { WorkItem } from '../../../shared/work/asks';
import type { ReadContext } from './context';

/** What every line of open work takes from its client `c`, a list row: its name, and what it ranks by. */
export const whose = `c.name AS clientName, c.valueGrade IS 'A类' AS vip, instr(c.tags, '"${urgentTag}"') > 0 AS urgent`;

export interface Whose {
  readonly client: string;
  readonly clientName: string | null;
  readonly urgent: number;
  readonly vip: number;
}

/** The client's part of a line. */
export type OfClient = Pick<WorkItem, 'client' | 'clientName' | 'urgent' | 'vip'>;

export const ranked = ({ client, clientName, urgent, vip }: Whose): OfClient => ({ client, clientName: clientName ?? '', urgent: urgent === 1, vip: vip === 1 });

/** The clients' parts of lines, by client; one that is gone has none. */
export function whoseOf({ reader }: ReadContext, clients: readonly string[]): ReadonlyMap<string, OfClient> {
  const rows = reader.all<Whose & Record<string, never>>(`SELECT c.id AS client, ${whose} FROM clientRows c WHERE c.id IN (SELECT value FROM json_each($ids))`, { ids: JSON.stringify([...new Set(clients)]) });
  return new Map(rows.map((row) => [row.client, ranked(row)]));
}
