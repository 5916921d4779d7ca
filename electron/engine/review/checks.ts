import type { ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { isPartial, verifies } from '../../../shared/review/rules';
import type { CheckId } from '../../../shared/review/schema';
import { commit, userName, type Act } from '../vault/changes';
import { formulaField } from '../vault/guards';
import { readLive, recordsWhere, type StoredRecord } from '../vault/records';
import type { Vault } from '../vault/vault';

/** Ends what was 待核实 of a client (R-AUD-04). A phone of which only a part is known cannot be right, whoever said so: it stays, and the client with it. */
function endDoubts(vault: Vault, act: Act, client: string): void {
  let partial = false;
  for (const collection of ['phones', 'emails'] as const) {
    for (const reach of recordsWhere(vault.writer, collection, 'client', client)) {
      if (reach.state !== '待核实') continue;
      if (isPartial(collection, reach.text)) partial = true;
      else act.edit(collection, reach.id, { state: '正常' });
    }
  }
  act.edit('clients', client, { verification: partial ? '待核实' : '已核实', verificationReason: null });
}

/** Says that clients were checked (R-AUD-01, R-AUD-03, R-AUD-04, R-UPD-02): one action, all or none. */
export function checkClients(vault: Vault, { clients, kind, on, method, result, notes }: In<'review:check'>): Result<Out<'review:check'>, Refusal<'review:check'>> {
  const day = on ?? today(vault.clock);
  if (day > today(vault.clock)) return err({ kind: 'dayInFuture', field: 'on' });
  const formula = formulaField({ notes });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const found = new Map<string, StoredRecord<'clients'>>();
  for (const id of clients) {
    const client = readLive(vault.writer, 'clients', id);
    if (!client) return err({ kind: 'notFound', field: 'clients', details: { id } });
    found.set(id, client);
  }
  const said = notes.trim() || null;
  const { result: doubtful, action } = commit(vault, { kind: 'user' }, (act) => {
    for (const [id, { sample, verificationReason }] of found) {
      act.create('checks', { client: id as ClientId, kind, on: day, by: userName(vault.writer), method, result, notes: said, sample });
      if (verifies(kind, result)) endDoubts(vault, act, id);
      else if (result === '联系不上' || result === '仍存疑') act.edit('clients', id, { verification: '待核实', verificationReason: verificationReason ?? (said ?? result).slice(0, 400) });
    }
    return [...found.keys()].filter((id) => readLive(vault.writer, 'clients', id)?.verification === '待核实').length;
  });
  return ok({ action, checked: found.size, doubtful });
}

/** Moves a check that was put on file by mistake out of sight. */
export function deleteCheck(vault: Vault, { id }: In<'check:delete'>): Result<Out<'check:delete'>, Refusal<'check:delete'>> {
  if (!readLive(vault.writer, 'checks', id)) return err({ kind: 'notFound' });
  return ok({ id: id as unknown as CheckId, action: commit(vault, { kind: 'user' }, (act) => act.remove('checks', id)).action });
}
