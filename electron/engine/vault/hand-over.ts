import { ownerAfter } from '../../../shared/handover/rules';
import { momentOf, today, type Clock } from '../../../shared/kit/dates';
import type { CollectionName } from '../../../shared/record/collections';
import type { Reader, Row } from './database';

/** What is open of a client and is somebody's: where its owner stands, when it is open, and when it may be opened again, as SQL; whose it is where nobody is named. */
const ownable = [
  ['complaints', 'owner', "state <> '已关闭'", '1'],
  ['followups', 'nextOwner', "nextState = '待办'", 'nextAction IS NOT NULL'],
  // Who wrote the note answers the client who waits, unless somebody else was named (R-FU-02, R-RV-07).
  ['followups', 'nextOwner', "nextState IS NOT '待办' AND (reply IN ('待确认', '待答复') OR resolved = 0)", 'nextAction IS NULL AND (reply IS NOT NULL OR resolved IS NOT NULL)', '"by"'],
  ['visits', 'owner', "state = '计划'", '1'],
  ['careTasks', 'owner', "state = '待执行'", '1'],
  ['promises', 'owner', "state = '待兑现'", "state <> '未采纳'"],
  ['improvementPlans', 'owner', "state = '进行中'", '1'],
  ['improvementActions', 'owner', "state = '待办'", '1'],
  ['suggestions', 'owner', "state NOT IN ('已上线', '不采纳')", '1'],
  ['contracts', 'owner', "coalesce(outcome, '待续约') = '待续约'", '1'],
  ['plans', 'owner', '1', '1'],
] as const satisfies readonly (readonly [CollectionName, string, string, string, string?])[];

/** Whether a record of a collection may be open work of a client. */
const isOwnable = (collection: CollectionName): boolean => ownable.some(([name]) => name === collection);

/** Something of a client with whoever is to do it; `null` for the owner of the client. */
export interface Owned {
  readonly collection: (typeof ownable)[number][0];
  readonly field: string;
  readonly id: string;
  readonly owner: string | null;
}

/** Open things of one client. */
export const openOwned = (reader: Reader, client: string): readonly Owned[] =>
  ownable.flatMap(([collection, field, open, , usual = 'NULL']) =>
    reader.all<{ id: string; owner: string | null }>(`SELECT id, coalesce("${field}", ${usual}) AS owner FROM ${collection} WHERE client = $client AND deleted IS NULL AND ${open} ORDER BY id`, { client }).map((row) => ({ collection, field, ...row })));

/** Everything of one client that is open or may be opened again, from the bin too, and is left to the owner of the client. */
const leftToOwner = (reader: Reader, client: string): readonly Owned[] =>
  ownable.flatMap(([collection, field, , openable, usual = 'NULL']) =>
    reader.all<{ id: string }>(`SELECT id FROM ${collection} WHERE client = $client AND coalesce("${field}", ${usual}) IS NULL AND ${openable} ORDER BY id`, { client }).map(({ id }) => ({ collection, field, id, owner: null })));

/** Next actions of a client that are told as the promise they were confirmed as (decision 0024). */
export const promisedActions = (reader: Reader, client: string): ReadonlySet<string> =>
  new Set(reader.all<{ record: string }>("SELECT record FROM promises WHERE client = $client AND deleted IS NULL AND state = '待兑现' AND field = 'nextAction' AND record IS NOT NULL", { client }).map(({ record }) => record));

/** Whose a client was before it was nobody's, by the log of changes; `null` if it never was anybody's. */
const formerOwner = (reader: Reader, client: string): string | null =>
  reader.all<{ owner: string | null }>(
    "SELECT CASE kind WHEN 'create' THEN value ->> '$.owner' ELSE value ->> '$' END AS owner FROM changes WHERE record = $client AND (kind = 'create' OR register = 'owner') ORDER BY seq DESC", { client },
  ).slice(1).find(({ owner }) => owner !== null)?.owner ?? null;

/** What a handover writes with. */
interface Writing {
  readonly create: (collection: 'handovers', values: Readonly<Record<string, unknown>>) => unknown;
  readonly edit: (collection: CollectionName, record: string, values: Readonly<Record<string, unknown>>) => unknown;
}

/** A client that goes to another owner; `among` are the only open things that go along, where others were the new owner's before. */
interface OwnerMove {
  readonly client: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly among?: ReadonlySet<string> | undefined;
}

/** Notes in an act which clients get another owner and which open things come to another client, and hands them over at its end. */
export function followOwners(reader: Reader, clock: Clock, writing: Writing): {
  readonly edited: (collection: CollectionName, record: string, row: Row, values: Readonly<Record<string, unknown>>) => void;
  /** With `hands` open things go to the new owner; without it only what would be nobody's stays with whoever had it. */
  readonly settle: (hands: boolean) => void;
} {
  const before = new Map<string, string | null>();
  const moved = new Map<string, { readonly from: string; readonly to: string; readonly ids: Set<string> }>();
  const ownerOf = (client: string): string | null => reader.get<{ owner: string | null }>('SELECT owner FROM clients WHERE id = $client', { client })?.owner ?? null;
  return {
    edited: (collection, record, row, values) => {
      if (collection === 'clients' && 'owner' in values && !before.has(record)) before.set(record, row['owner'] as string | null);
      const [from, to] = [row['client'], values['client']];
      if (!isOwnable(collection) || typeof from !== 'string' || typeof to !== 'string' || from === to) return;
      const key = `${from} ${to}`;
      moved.set(key, { from, to, ids: (moved.get(key)?.ids ?? new Set()).add(record) });
    },
    settle: (hands) => {
      const follow = (move: OwnerMove): void => {
        if (hands || move.to === null) handOver(reader, clock, writing, move);
      };
      for (const { from, to, ids } of moved.values()) follow({ client: to, from: ownerOf(from), to: ownerOf(to), among: ids });
      for (const [client, from] of before) follow({ client, from, to: ownerOf(client) });
    },
  };
}

/**
 * Gives what is open of a client to its new owner, in the act that changes the owner: by hand, in bulk, by an import or by a
 * merge, so that one undo takes all of it back. The handover waits until the new owner takes it.
 */
function handOver(reader: Reader, clock: Clock, { create, edit }: Writing, { client, from, to, among }: OwnerMove): void {
  if (from === to) return;
  const former = from ?? formerOwner(reader, client);
  if (former === null || former === to) return;
  const told = promisedActions(reader, client);
  let items = 0;
  for (const { collection, field, id, owner } of to === null ? leftToOwner(reader, client) : openOwned(reader, client)) {
    const next = ownerAfter(owner, former, to);
    if (next === owner || among?.has(id) === false) continue;
    if (collection !== 'plans' && !told.has(id)) items += 1; // a plan is no thing to do: what it asks for is listed as owed
    edit(collection, id, { [field]: next });
  }
  const found = reader.get<{ sample: number | null }>('SELECT sample FROM clients WHERE id = $client AND deleted IS NULL', { client });
  if (to === null || !found) return;
  for (const { id } of reader.all<{ id: string }>("SELECT id FROM handovers WHERE client = $client AND deleted IS NULL AND state = '待接手'", { client })) edit('handovers', id, { state: '已转交' });
  create('handovers', { client, fromOwner: former, toOwner: to, handedOn: today(clock), handedAt: momentOf(clock.now(), clock.zone), items, state: '待接手', sample: found.sample === 1 ? true : null });
}
