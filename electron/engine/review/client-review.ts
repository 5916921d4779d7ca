import type { Grade } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { InfoChangeId } from '../../../shared/review/schema';
import { gapsOf, recheckDue, rhythmOf } from '../../../shared/review/rules';
import type { ReadContext } from '../reads/context';
import { recordsWhere } from '../vault/records';
import { fileFactsOf } from '../vault/review-facts';
import { readPolicies } from '../vault/settings';
import { stampFrom } from './due-clients';
import { clientsOf } from './queue-items';

/** How the file of one client stands: verified when, due when, what it lacks and what was learnt that it does not say yet. */
export function readClientReview({ reader, clock }: ReadContext, { client }: In<'review:client'>): Result<Out<'review:client'>, Refusal<'review:client'>> {
  const row = clientsOf(reader, [client]).get(client);
  if (row === undefined) return err({ kind: 'notFound' });
  const [policies, now] = [readPolicies(reader), today(clock)];
  const [facts, grade, verifiedOn] = [fileFactsOf(row), row['valueGrade'] as Grade | null, row['verifiedOn'] as Day | null];
  const news = recordsWhere(reader, 'infoChanges', 'client', client);
  return ok({
    verifiedOn, dueOn: recheckDue(verifiedOn, grade, policies, now).on, rhythm: rhythmOf(grade, policies),
    completeness: Number(row['completeness']), gaps: gapsOf(facts), unknowns: facts.unknowns ?? [],
    // Another day than that of its entry (R-AUD-01).
    secondLook: row['unlookedSince'] !== null && String(row['unlookedSince']) < stampFrom(now, clock.zone),
    changes: news
      .flatMap(({ id, what, notes, dueAt, doneAt }) => (doneAt !== null || dueAt === null ? [] : [{ id: id as InfoChangeId, what: what ?? [], notes, dueAt }]))
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
  });
}
