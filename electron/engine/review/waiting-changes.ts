import type { Grade } from '../../../shared/client/schema';
import { dayOfMoment, momentOf, type Day, type Moment } from '../../../shared/kit/dates';
import type { Stamp } from '../../../shared/record/schema';
import type { ReviewItem } from '../../../shared/review/asks';
import type { ReadContext } from '../reads/context';
import { fromStamp } from '../vault/hlc';

/** News that is not in the file yet, with its client as far as it is chosen by. */
export interface WaitingChange {
  readonly client: string;
  readonly clientName: string | null;
  readonly grade: Grade | null;
  readonly owner: string | null;
  readonly change: NonNullable<ReviewItem['change']>;
  readonly since: Day;
  readonly dueAt: Moment;
}

interface ChangeRow extends Pick<WaitingChange, 'client' | 'clientName' | 'grade' | 'owner' | 'dueAt'> {
  readonly id: string;
  readonly what: string | null;
  readonly notes: string | null;
  readonly learntAt: Moment | null;
  readonly created: Stamp;
}

/** What was learnt of clients and is not in their files (R-UPD-01), people who left included (AT-40); the first due comes first. */
export function waitingChanges({ reader, clock }: ReadContext): readonly WaitingChange[] {
  const whose = 'k.client, c.name AS clientName, c.valueGrade AS grade, c.owner, k.id, k.created';
  const rest = "JOIN clients c ON c.id = k.client AND c.deleted IS NULL AND c.stage IS NOT '流失'";
  const learnt = reader.all<ChangeRow>(
    `SELECT ${whose}, k.what, k.notes, k.learntAt, k.dueAt FROM infoChanges k INDEXED BY infoChangesOpen ${rest} WHERE k.deleted IS NULL AND k.doneAt IS NULL ORDER BY k.dueAt, k.id`);
  const left = reader.all<ChangeRow>(
    `SELECT ${whose}, NULL AS what, coalesce(k.name, k.position, '') || ' → ' || coalesce(n.name, n.position, '?') AS notes, NULL AS learntAt, k.updateDueAt AS dueAt
     FROM contacts k ${rest} LEFT JOIN contacts n ON n.id = k.successor WHERE k.deleted IS NULL AND k.updateDueAt IS NOT NULL ORDER BY k.updateDueAt, k.id`);
  const lineOf = (of: 'infoChanges' | 'contacts') => ({ id, what, notes, learntAt, created, ...row }: ChangeRow): WaitingChange => ({
    ...row, since: dayOfMoment(learntAt ?? momentOf(fromStamp(created).ms, clock.zone)),
    change: { of, id, what: of === 'contacts' ? ['联系人'] : (JSON.parse(what ?? '[]') as string[]), notes },
  });
  return [...learnt.map(lineOf('infoChanges')), ...left.map(lineOf('contacts'))].sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.change.id < b.change.id ? -1 : 1));
}
