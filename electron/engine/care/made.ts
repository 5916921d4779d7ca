import type { Candidate } from '../../../shared/care-plan/rules';
import type { CarePlanNode } from '../../../shared/care-plan/schema';
import type { CareTask, CareTaskId } from '../../../shared/care/schema';
import { grouped } from '../../../shared/kit/group';
import type { Reader } from '../vault/database';

/** A task that a node made for a client; `taken` is one that is gone because what made it was taken back. */
export interface Made extends Pick<CareTask, 'contact' | 'nextOn' | 'rhythmOn' | 'doneOn' | 'state'> {
  readonly id: CareTaskId;
  readonly client: string;
  readonly occurrence: string | null;
  readonly is: 'here' | 'deleted' | 'taken';
}

interface Entry {
  readonly record: string;
  readonly kind: 'create' | 'delete' | 'restore';
  readonly action: string;
  /** The action that this one took back. */
  readonly undoes: string | null;
}

/** What came of a task by its log: what is taken back leaves it as it was before, and what makes it taken back leaves nothing. */
function comeOf(entries: readonly Entry[]): Made['is'] {
  const before = new Map<string, Made['is']>();
  let is: Made['is'] = 'taken';
  for (const { kind, action, undoes } of entries) {
    if (!before.has(action)) before.set(action, is);
    is = (undoes === null ? undefined : before.get(undoes)) ?? (kind === 'delete' ? 'deleted' : 'here');
  }
  return is;
}

/** Every task that a node ever made. What somebody deleted stays as one that was made; what was taken back does not. */
export function madeOf(reader: Reader, { id, plan }: CarePlanNode): readonly Made[] {
  const tasks = reader.all<Omit<Made, 'is'> & { deleted: string | null }>(
    'SELECT id, client, contact, occurrence, state, nextOn, rhythmOn, doneOn, deleted FROM careTasks WHERE plan = $plan AND node = $id AND client IS NOT NULL', { id, plan });
  const log = grouped(reader.all<Entry & Record<string, never>>(
    `SELECT c.record, c.kind, c.action, a.undoes FROM careTasks t JOIN changes c ON c.record = t.id JOIN actions a ON a.id = c.action
     WHERE t.plan = $plan AND t.node = $id AND t.deleted IS NOT NULL AND c.kind IN ('create', 'delete', 'restore') ORDER BY c.seq`, { id, plan }), ({ record }) => record);
  return tasks.map(({ deleted, ...task }) => ({ ...task, is: deleted === null ? 'here' : comeOf(log.get(task.id) ?? []) }));
}

/** By what a task is told from the others of its node. */
export const keyOf = ({ client, contact }: Pick<Candidate, 'client' | 'contact'>, occurrence: string | null): string => `${client} ${contact ?? ''} ${occurrence ?? ''}`;
