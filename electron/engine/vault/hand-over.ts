import { ownerAfter } from '../../../shared/handover/rules';
import { momentOf, today, type Clock } from '../../../shared/kit/dates';
import type { CollectionName } from '../../../shared/record/collections';
import type { Reader, Row } from './database';

/** What is open of a client and is somebody's: where its owner stands, when it is open, and when it may be opened again, as SQL. */
const ownable = [
  ['complaints', 'owner', "state <> '已关闭'", '1'],
  ['followups', 'nextOwner', "nextState = '待办'", 'nextAction IS NOT NULL'],
  ['visits', 'owner', "state = '计划'", '1'],
  ['careTasks', 'owner', "state = '待执行'", '1'],
  ['promises', 'owner', "state = '待兑现'", "state <> '未采纳'"],
  ['improvementPlans', 'owner', "state = '进行中'", '1'],
  ['improvementActions', 'owner', "state = '待办'", '1'],
  ['suggestions', 'owner', "state NOT IN ('已上线', '不采纳')", '1'],
] as const satisfies readonly (readonly [CollectionName, string, string, string])[];

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
  ownable.flatMap(([collection, field, open]) =>
    reader.all<{ id: string; owner: string | null }>(`SELECT id, "${field}" AS owner FROM ${collection} WHERE client = $client AND deleted IS NULL AND ${open} ORDER BY id`, { client }).map((row) => ({ collection, field, ...row })));

/** Everything of one client that is open or may be opened again, from the bin too, and is left to the owner of the client. */
const leftToOwner = (reader: Reader, client: string): readonly Owned[] =>
  ownable.flatMap(([collection, field, , openable]) =>
    reader.all<{ id: string }>(`SELECT id FROM ${collection} WHERE client = $client AND "${field}" IS NULL AND ${openable} ORDER BY id`, { client }).map(({ id }) => ({ collection, field, id, owner: null })));

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
  if (from === null || from === to) return;
  let items = 0;
  for (const { collection, field, id, owner } of to === null ? leftToOwner(reader, client) : openOwned(reader, client)) {
    const next = ownerAfter(owner, from, to);
    if (next === owner || among?.has(id) === false) continue;
    items += 1;
    edit(collection, id, { [field]: next });
  }
  const found = reader.get<{ sample: number | null }>('SELECT sample FROM clients WHERE id = $client AND deleted IS NULL', { client });
  if (to === null || !found) return;
  create('handovers', { client, fromOwner: from, toOwner: to, handedOn: today(clock), handedAt: momentOf(clock.now(), clock.zone), items, state: '待接手', sample: found.sample === 1 ? true : null });
}
