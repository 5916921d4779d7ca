import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { momentAt, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { VisitId } from '../../../shared/visit/schema';
import { commit } from '../vault/changes';
import { formulaField } from '../vault/guards';
import { takeChecksAlong } from '../vault/prevention-visits';
import { readLive } from '../vault/records';
import type { Vault } from '../vault/vault';

/** Makes of a proposal a visit with its agenda, or puts its agenda behind that of a visit that is planned. */
export function acceptProposal(vault: Vault, { client, on, time, minutes, method, kind, owner, agenda, joins }: In<'plan:accept'>): Result<Out<'plan:accept'>, Refusal<'plan:accept'>> {
  const whose = readLive(vault.writer, 'clients', client);
  if (!whose) return err({ kind: 'notFound', field: 'client' });
  const visit = joins === undefined ? null : readLive(vault.writer, 'visits', joins);
  if (joins !== undefined && (visit?.client !== client || visit.state !== '计划')) return err({ kind: 'notFound', field: 'joins' });
  if (on < today(vault.clock)) return err({ kind: 'dayPast', field: 'on' });
  const formula = formulaField({ method, owner, agenda });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    if (visit) {
      act.edit('visits', visit.id, { agenda: [...new Set([...(visit.agenda ?? []), ...agenda])] });
      return visit.id;
    }
    const id = act.create('visits', {
      client, kind, method, owner: owner ?? whose.owner, plannedOn: on, plannedAt: time === null ? null : momentAt(on, time, vault.clock.zone), minutes, agenda, state: '计划', sample: whose.sample,
    });
    takeChecksAlong(vault, act, client);
    return id;
  });
  return ok({ id: result as VisitId, action });
}
