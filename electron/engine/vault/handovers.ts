import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { commit } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import type { Vault } from './vault';

/** The new owner of a client has read what waits and takes over (R-RD-12). */
export function takeHandover(vault: Vault, { id, note }: In<'handover:take'>): Result<Out<'handover:take'>, Refusal<'handover:take'>> {
  const handover = readLive(vault.writer, 'handovers', id);
  if (!handover) return err({ kind: 'notFound' });
  if (handover.state !== '待接手') return err({ kind: 'alreadyTaken' });
  if (formulaField({ note }) !== null) return err({ kind: 'formula', field: 'note' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('handovers', id, { state: '已接手', takenOn: today(vault.clock), note: note || null })).action });
}
