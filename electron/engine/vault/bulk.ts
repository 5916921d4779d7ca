import type { DescribedList } from '../../../shared/listview/columns';
import type { Complaint } from '../../../shared/complaint/schema';
import { today } from '../../../shared/kit/dates';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { ok, type Result } from '../../../shared/kit/result';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { Order } from '../../../shared/trade/schema';
import type { JobControl } from '../jobs';
import { judge, readChange, type ReadyChange } from '../reads/lists/bulk';
import type { Act } from './changes';
import { tagNamed } from './clients';
import { departmentWithType } from './complaints';
import { removeContract } from './contracts';
import { longAct } from './long-act';
import { setOrderState } from './orders';
import { removeWithDependents } from './remove';
import { readPolicies } from './settings';
import { readLive, recordsWhere } from './records';
import type { Vault } from './vault';

/** Records written before others get their turn. */
const atOnce = 100;

/** Gives a complaint its type, and the department of that type where it has none. */
function setType(vault: Vault, act: Act, policies: PolicyValues, id: string, type: Complaint['type']): void {
  const complaint = readLive(vault.writer, 'complaints', id);
  act.edit('complaints', id, { type, ...(complaint ? departmentWithType(policies, complaint, { type }) : {}) });
}

/** How one record is written; what all share, such as the tag, is looked up once. */
function writer(vault: Vault, act: Act, list: DescribedList, { change, value }: ReadyChange): (id: string) => void {
  const day = today(vault.clock);
  switch (change.kind) {
    case 'set':
      if (list === 'orders' && change.field === 'state') return (id) => setOrderState(vault, act, id, value as Order['state']);
      if (list === 'complaints' && change.field === 'type') {
        const policies = readPolicies(vault.writer);
        return (id) => setType(vault, act, policies, id, value as Complaint['type']);
      }
      return (id) => act.edit(list, id, { [change.field]: value, ...(list === 'clients' ? { updatedOn: day } : {}) } as never);
    case 'addTag': {
      const tag = tagNamed(vault, act, change.name);
      return (id) => {
        act.create('clientTags', { client: id as never, tag: tag as never });
        act.edit('clients', id, { updatedOn: day });
      };
    }
    case 'removeTag':
      return (id) => {
        for (const link of recordsWhere(vault.writer, 'clientTags', 'client', id)) if (link.tag === change.tag) act.remove('clientTags', link.id);
        act.edit('clients', id, { updatedOn: day });
      };
    case 'delete':
      if (list === 'contracts') return (id) => removeContract(vault, act, id);
      return (id) => removeWithDependents(vault.writer, act, list, id);
  }
}

/** Does to every chosen record what the preview said, as one action; the records it refuses are left as they are. Call while nothing else writes. */
export async function bulkEdit(vault: Vault, { chosen, change }: In<'list:bulk-edit'>, { progress, breathe }: JobControl): Promise<Result<Out<'list:bulk-edit'>, Refusal<'list:bulk-edit'>>> {
  const context = { reader: vault.writer, clock: vault.clock };
  const { list } = chosen.rows;
  const ready = readChange(context, list, change);
  if (!ready.ok) return ready;
  const judged = judge(context, chosen, ready.value);
  if (!judged.ok) return judged;
  const changing = judged.value.filter(({ verdict }) => verdict === 'change');
  const same = judged.value.filter(({ verdict }) => verdict === 'same').length;
  const { action } = await longAct(vault, { kind: 'user' }, { progress, breathe }, async (act) => {
    const write = changing.length === 0 ? () => undefined : writer(vault, act, list, ready.value);
    for (const [done, { id }] of changing.entries()) {
      write(id);
      if (done % atOnce !== atOnce - 1) continue;
      progress('write', done + 1, changing.length);
      await breathe();
    }
  });
  return ok({ action, changed: changing.length, same, refused: judged.value.length - changing.length - same });
}
