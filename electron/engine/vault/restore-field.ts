import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { CollectionName } from '../../../shared/record/collections';
import type { Stamp } from '../../../shared/record/schema';
import { commit } from './changes';
import { fieldsOf, fieldsOfRegister, readLive } from './records';
import { valueAt } from './undo';
import type { Vault } from './vault';

/** Fields that rules decide: a state follows from steps, a number is given once, a file's facts are its bytes', a changed occurrence belongs to its series. */
const decided: Partial<Readonly<Record<CollectionName, readonly string[]>>> = {
  clients: ['number'],
  phones: ['key'],
  complaints: ['number', 'state', 'planStartedAt', 'handledAt', 'closedAt', 'outcome', 'clientGrade', 'firstHandledAt', 'firstVerdict', 'reopened', 'restartedAt'],
  compensations: ['state', 'kind', 'valueFen', 'decidedBy', 'decidedAt', 'promisedAt'],
  orders: ['number'],
  contracts: ['number'],
  cases: ['number'],
  attachments: ['collection', 'type', 'size', 'content', 'addedAt'],
  visits: ['series', 'occurrenceOn', 'uid'],
  appointments: ['series', 'occurrenceOn', 'uid', 'revision'],
  idNumbers: ['kind', 'shownAt'],
  settings: ['name'],
};

/** Whether a rule decides a field, or it was given once. */
export const isDecided = (collection: CollectionName, key: string): boolean => decided[collection]?.includes(key) === true;

/** Whether fields of a register may be given an earlier value: not what a rule decides, nor a link, whose target may be gone. */
export const isRestorable = (collection: CollectionName, keys: readonly string[]): boolean =>
  keys.every((key) => !isDecided(collection, key) && fieldsOf(collection)[key]?.kind !== 'link' && key !== 'sample');

/** Gives one field of a record the value it had before a change, or after it, as a new change. */
export function restoreField(vault: Vault, { collection, id, change, to }: In<'record:restore-field'>): Result<Out<'record:restore-field'>, Refusal<'record:restore-field'>> {
  const { writer } = vault;
  const line = writer.get<{ register: string | null; value: string | null; replaced: Stamp | null; seq: number }>(
    "SELECT seq, register, value, replaced FROM changes WHERE seq = $change AND collection = $collection AND record = $id AND kind = 'edit'",
    { change, collection, id },
  );
  if (!line || line.register === null || !readLive(writer, collection, id)) return err({ kind: 'notFound' });
  const { register } = line;
  const keys = fieldsOfRegister(collection, register);
  if (!isRestorable(collection, keys)) return err({ kind: 'byRule', field: register });
  const written: unknown = line.value === null ? null : JSON.parse(line.value);
  const after = keys.length === 1 && keys[0] === register ? { [register]: written } : (written as Record<string, unknown>);
  const values = to === 'after' ? after : valueAt(writer, id, register, keys, line.replaced, line.seq);
  class Unchanged extends Error {}
  try {
    const { action } = commit(vault, { kind: 'user' }, (act) => {
      if (!act.edit(collection, id, values)) throw new Unchanged();
    });
    return ok({ action });
  } catch (cause) {
    if (cause instanceof Unchanged) return err({ kind: 'unchanged' });
    throw cause;
  }
}
