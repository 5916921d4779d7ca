import { uuidv7 } from 'uuidv7';
import { maskValue } from '../../../shared/guard/guard-values';
import { maskSensitive } from '../../../shared/guard/sensitive-ids';
import type { MovedStage } from '../../../shared/duty/rules';
import { stageMoves } from '../../../shared/duty/schema';
import { momentOf, type Day } from '../../../shared/kit/dates';
import { collectionNames, type CollectionName, type Values } from '../../../shared/record/collections';
import type { ActionId, ActionKind, Stamp } from '../../../shared/record/schema';
import { searchedBeside, type SearchedBeside } from './beside-entries';
import { keepEvent } from './data-events';
import { leftToDerive, nothingDirty, rebuildDerived } from './derived';
import { transaction, type Params, type Row } from './database';
import { followOwners } from './hand-over';
import { tick, toStamp } from './hlc';
import { fieldsOf, fieldsOfRegister, registerOf, rowToStamps, toSql } from './records';
import { writeMeta, type Touched, type Vault } from './vault';

/** Values handed to a write; fields this version does not know are kept (sync-and-safety §0.6). */
export type Draft<C extends CollectionName> = { readonly [K in keyof Values<C>]?: Values<C>[K] | undefined };

/** Why an action is written, kept with it. */
export interface Reason {
  readonly kind: ActionKind;
  readonly undoes?: ActionId;
  /** What people will know it by: a file's name, never its content. */
  readonly about?: string;
  /** Rule of `spec/domain.md` by which the program acted. */
  readonly rule?: string;
  /** The action that made it act, with which it is taken back. */
  readonly cause?: ActionId;
}

/**
 * An action under way inside a transaction. Every write to a record goes through it, and it writes the
 * change log and the record together, so that neither can be without the other.
 */
export interface Act {
  readonly id: ActionId;
  readonly create: <C extends CollectionName>(collection: C, values: Draft<C>, id?: string) => string;
  /** Writes the registers whose values differ; answers whether any did. */
  readonly edit: <C extends CollectionName>(collection: C, id: string, values: Draft<C>) => boolean;
  readonly remove: (collection: CollectionName, id: string) => boolean;
  readonly restore: (collection: CollectionName, id: string) => boolean;
  /** Stamp that every entry of this action carries. */
  readonly stamp: () => Stamp;
  /** Brings up to date at most so many records of what is derived; answers how many are left. For actions so long that others must get their turn. */
  readonly derive: (most: number) => number;
  /** Brings what is derived up to date and remembers the clock. Call once, before the commit. */
  readonly finish: () => Touched;
  /** Stages that rules would move now, by client; complete once `finish` was called. */
  readonly moves: ReadonlyMap<string, MovedStage>;
}

const columnsSql = new Map<CollectionName, string>();

function insertSql(collection: CollectionName): string {
  let sql = columnsSql.get(collection);
  if (!sql) {
    const keys = Object.keys(fieldsOf(collection));
    sql = `INSERT INTO ${collection} (id, created, stamp, extra, ${keys.map((key) => `"${key}"`).join(', ')})
      VALUES ($id, $created, $created, $extra, ${keys.map((key) => `$f_${key}`).join(', ')})`;
    columnsSql.set(collection, sql);
  }
  return sql;
}

/**
 * Splits values into those of known fields, given and not null, and the rest. The last line of R-COL-05: asks with a
 * sensitive number are refused before, so what is masked here came another way, such as in a file's name.
 */
function sortOut(collection: CollectionName, values: Readonly<Record<string, unknown>>): { known: Record<string, unknown>; extra: Record<string, unknown> } {
  const fields = fieldsOf(collection);
  const known: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    (key in fields ? known : extra)[key] = maskValue(value, key);
  }
  return { known, extra };
}

const isSearchedBeside = (collection: CollectionName): collection is SearchedBeside => (searchedBeside as readonly string[]).includes(collection);

/** Who works here, by the name in the settings; `null` when none was given. */
export function userName(writer: Vault['writer']): string | null {
  const kept = writer.get<{ value: string | null }>("SELECT value FROM settings WHERE name = 'userName' AND deleted IS NULL LIMIT 1")?.value ?? '""';
  const name: unknown = JSON.parse(kept);
  return typeof name === 'string' && name !== '' ? name : null;
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

/** Acts in which a client that gets another owner is handed over; what is taken back takes its handover back. */
const handsOver: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>(['user', 'import', 'merge']);

/** Begins an action. The caller holds the transaction and calls `finish` before it commits. */
export function beginAct(vault: Vault, reason: Reason): Act {
  const { writer } = vault;
  const id = uuidv7() as ActionId;
  const collections = new Set<CollectionName>();
  const dirty = nothingDirty();
  let stamp: Stamp | null = null;

  /** Takes the action's stamp, or moves it past a stamp that is about to be overwritten. */
  const stampOver = (overwritten: readonly Stamp[]): Stamp => {
    if (stamp !== null && overwritten.every((other) => other <= (stamp as Stamp))) return stamp;
    if (stamp === null) {
      vault.reading = tick(vault.reading, vault.clock.now(), overwritten);
      stamp = toStamp(vault.reading, vault.device);
      writer.run(
        'INSERT INTO actions (id, stamp, at, kind, undoes, about, "by", rule, cause) VALUES ($id, $stamp, $at, $kind, $undoes, $about, $by, $rule, $cause)',
        { rule: reason.rule ?? null, cause: reason.cause ?? null, id, stamp, at: momentOf(vault.clock.now(), vault.clock.zone), kind: reason.kind, undoes: reason.undoes ?? null, about: reason.about === undefined ? null : maskSensitive(reason.about), by: userName(writer) },
      );
      return stamp;
    }
    vault.reading = tick(vault.reading, vault.clock.now(), overwritten);
    return toStamp(vault.reading, vault.device);
  };

  const log = (kind: string, collection: CollectionName, record: string, at: Stamp, register: string | null, value: unknown, replaced: Stamp | null): void => {
    collections.add(collection);
    writer.run(
      `INSERT INTO changes (action, stamp, collection, record, kind, register, value, replaced)
       VALUES ($action, $stamp, $collection, $record, $kind, $register, $value, $replaced)`,
      { action: id, stamp: at, collection, record, kind, register, value: value === undefined ? null : JSON.stringify(value), replaced },
    );
  };

  const markDirty = (collection: CollectionName, record: string, row: Readonly<Record<string, unknown>>): void => {
    if (collection === 'clients') dirty.clients.add(record);
    if (collection === 'complaints') dirty.complaints.add(record);
    if (collection === 'followups') dirty.followups.add(record);
    if (collection === 'orders') dirty.orders.add(record);
    if (collection === 'customFields') dirty.customFields.add(record);
    if (isSearchedBeside(collection)) dirty.beside.add(`${collection}:${record}`);
    if (collection === 'carePlanNodes' && typeof row['plan'] === 'string') dirty.beside.add(`carePlans:${row['plan']}`);
    if (typeof row['improvement'] === 'string') dirty.beside.add(`improvementPlans:${row['improvement']}`);
    if (typeof row['survey'] === 'string') dirty.beside.add(`surveys:${row['survey']}`);
    if (collection === 'tags') dirty.everyClientOfTag.add(record);
    // Nothing of a client's row is made from its part of a check or a form that was sent to it, and both go to many.
    if (typeof row['client'] === 'string' && collection !== 'preventionItems' && collection !== 'surveyForms') dirty.clients.add(row['client']);
    if (typeof row['complaint'] === 'string') dirty.complaints.add(row['complaint']);
    if (collection !== 'owned' && typeof row['order'] === 'string') dirty.orders.add(row['order']);
  };

  const rowOf = (collection: CollectionName, record: string): Row => {
    const row = writer.get(`SELECT * FROM ${collection} WHERE id = $id`, { id: record });
    if (!row) throw new Error(`no ${collection} record to write to`);
    return row;
  };

  const create: Act['create'] = (collection, values, given) => {
    const record = given ?? uuidv7();
    const at = stampOver([]);
    const { known, extra } = sortOut(collection, values);
    const params: Record<string, Params[string]> = { id: record, created: at, extra: isEmpty(extra) ? null : JSON.stringify(extra) };
    for (const [key, field] of Object.entries(fieldsOf(collection))) params[`f_${key}`] = toSql(field, known[key]);
    writer.run(insertSql(collection), params);
    const said = Object.fromEntries(Object.entries({ ...known, ...extra }).filter(([, value]) => value !== null));
    log('create', collection, record, at, null, said, null);
    markDirty(collection, record, known);
    return record;
  };

  const edit: Act['edit'] = (collection, record, values) => {
    const row = rowOf(collection, record);
    const fields = fieldsOf(collection);
    const { known, extra } = sortOut(collection, values);
    const before = row['extra'] === null ? {} : (JSON.parse(String(row['extra'])) as Record<string, unknown>);
    const registers = new Set<string>();
    for (const [key, value] of Object.entries(known)) {
      const field = fields[key];
      if (field && toSql(field, value) !== (row[key] ?? null)) registers.add(registerOf(collection, key));
    }
    for (const [key, value] of Object.entries(extra)) {
      if (JSON.stringify(value) !== JSON.stringify(before[key] ?? null)) registers.add(key);
    }
    if (registers.size === 0) return false;

    owners.edited(collection, record, row, known);
    const stamps = rowToStamps(row);
    const overwritten = [...registers].map((register) => stamps.edited[register] ?? stamps.created);
    const at = stampOver(overwritten);
    const edited: Record<string, Stamp> = { ...stamps.edited };
    const sets: string[] = [];
    const params: Record<string, Params[string]> = { id: record };
    for (const register of registers) {
      const keys = fieldsOfRegister(collection, register);
      const after: Record<string, unknown> = {};
      for (const key of keys) {
        const field = fields[key];
        if (!field) {
          after[key] = extra[key] ?? null;
          before[key] = after[key];
          continue;
        }
        after[key] = key in known ? known[key] : row[key];
        sets.push(`"${key}" = $f_${key}`);
        params[`f_${key}`] = key in known ? toSql(field, known[key]) : (row[key] ?? null);
      }
      log('edit', collection, record, at, register, keys.length === 1 && keys[0] === register ? (after[register] ?? null) : after, edited[register] ?? stamps.created);
      edited[register] = at;
    }
    params['stamps'] = JSON.stringify(edited);
    params['stamp'] = at;
    params['extra'] = isEmpty(before) ? null : JSON.stringify(before);
    writer.run(`UPDATE ${collection} SET ${[...sets, 'stamps = $stamps', 'stamp = $stamp', 'extra = $extra'].join(', ')} WHERE id = $id`, params);
    markDirty(collection, record, row);
    markDirty(collection, record, known);
    if (collection === 'customFields' && registers.has('archived')) dirty.everyRecordOfCustom.add(record);
    return true;
  };

  const setDeleted = (collection: CollectionName, record: string, deleted: boolean): boolean => {
    const row = rowOf(collection, record);
    const stamps = rowToStamps(row);
    if ((stamps.deleted !== null) === deleted) return false;
    const replaced = stamps.deleted ?? stamps.edited['deleted'] ?? null;
    const at = stampOver([row['stamp'] as Stamp]);
    const edited = { ...stamps.edited, deleted: at };
    writer.run(`UPDATE ${collection} SET deleted = $deleted, stamp = $at, stamps = $stamps WHERE id = $id`, {
      id: record, at, deleted: deleted ? at : null, stamps: JSON.stringify(edited),
    });
    log(deleted ? 'delete' : 'restore', collection, record, at, null, undefined, replaced);
    markDirty(collection, record, row);
    if (collection === 'customFields') dirty.everyRecordOfCustom.add(record);
    return true;
  };

  const owners = followOwners(writer, vault.clock, { create: (collection, values) => create(collection, values as never), edit: (collection, record, values) => edit(collection, record, values as never) });

  return {
    id,
    moves: dirty.moves,
    create,
    edit,
    remove: (collection, record) => setDeleted(collection, record, true),
    restore: (collection, record) => setDeleted(collection, record, false),
    stamp: () => stampOver([]),
    derive: (most) => {
      rebuildDerived(vault, dirty, most);
      return leftToDerive(dirty);
    },
    finish: () => {
      owners.settle(handsOver.has(reason.kind));
      stampOver([]); // an action that changed nothing is there all the same: somebody may ask to undo it
      rebuildDerived(vault, dirty);
      keepEvent(writer, id, reason.kind);
      writeMeta(writer, 'reading', JSON.stringify(vault.reading));
      return { action: id, collections: collectionNames.filter((name) => collections.has(name)) };
    },
  };
}

/**
 * The one function through which every write goes: record, change log, what is derived and the clock in
 * one transaction. It returns when the write is on the disk; when `work` throws, nothing was written.
 */
export function commit<T>(vault: Vault, reason: Reason, work: (act: Act) => T): { readonly result: T; readonly action: ActionId } {
  const { result, touched, moves } = written(vault, reason, work);
  vault.touched(touched);
  moveStagesAtOnce(vault, moves, touched.action);
  return { result, action: touched.action };
}

function written<T>(vault: Vault, reason: Reason, work: (act: Act) => T): { readonly result: T; readonly touched: Touched; readonly moves: Act['moves'] } {
  const reading = vault.reading;
  try {
    return transaction(vault.writer, () => {
      const act = beginAct(vault, reason);
      const result = work(act);
      return { result, touched: act.finish(), moves: act.moves };
    });
  } catch (cause) {
    vault.reading = reading;
    throw cause;
  }
}

/** Moves the stages that an action moved. Falling asleep is left to the day: what was just put on file should not change under the eyes of who did it. */
export const moveStagesAtOnce = (vault: Vault, moves: ReadonlyMap<string, MovedStage>, cause: ActionId): void =>
  moveStages(vault, new Map([...moves].filter(([, { move }]) => move !== 'fellAsleep')), cause);

/**
 * Moves the stages of clients as rules say (R-GEN-04, C-11), in one act of the program's own for each rule: it is told
 * of, and can be taken back. With `cause`, it goes back together with that action.
 */
export function moveStages(vault: Vault, moves: ReadonlyMap<string, MovedStage>, cause?: ActionId): void {
  for (const move of stageMoves) {
    const moved = [...moves].filter(([, each]) => each.move === move);
    const [first] = moved;
    if (!first) continue;
    commit(vault, { kind: 'system', about: move, rule: first[1].rule, ...(cause === undefined ? {} : { cause }) }, (act) => {
      for (const [client, { to }] of moved) act.edit('clients', client, { stage: to, stageReason: null, ...(to === '合作' ? cooperation(vault, client) : {}) });
    });
  }
}

/** The start of co-operation of a client that has none on file: its first purchase. */
function cooperation({ writer }: Vault, client: string): Draft<'clients'> {
  const row = writer.get<{ since: Day | null; first: Day | null }>(
    "SELECT c.cooperationSince AS since, (SELECT min(o.orderedOn) FROM orders o WHERE o.client = c.id AND o.deleted IS NULL AND o.state IS NOT '已取消') AS first FROM clients c WHERE c.id = $client", { client });
  return row?.since === null && row.first !== null ? { cooperationSince: row.first } : {};
}
