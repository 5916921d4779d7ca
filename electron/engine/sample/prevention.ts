import type { ClientId } from '../../../shared/client/schema';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { addDays, momentOf, msOf, today, type Moment } from '../../../shared/kit/dates';
import type { PreventionId } from '../../../shared/prevention/schema';
import type { ProductId } from '../../../shared/trade/schema';
import type { Act } from '../vault/changes';
import { nextVisits, putOnAgendas } from '../vault/prevention-visits';
import type { Vault } from '../vault/vault';
import { grievances } from './grievances';
import { staff } from './people';

const sample = true;
/** Days ago that the check began. */
const daysAgo = 40;
/** How the clients of the check stand, one after the other: half of them are checked. */
const said = [
  { state: '已完成', note: '上门测了噪音，风扇正常' }, { state: '已完成', note: '远程刷新固件，转速已降' }, null, null, { state: '不需要', note: '设备已经停用' }, null,
] as const;

/** A check of all who own the first product, for the problem that keeps coming back, half of it done (R-CP-11). */
export function writePrevention(vault: Vault, act: Act, product: ProductId): void {
  const day = today(vault.clock);
  const problem = grievances[0]?.problem ?? '';
  const startedOn = addDays(day, -daysAgo);
  const owners = vault.writer.all<{ client: ClientId }>("SELECT DISTINCT client FROM owned WHERE product = $product AND deleted IS NULL AND sample = 1 AND state IS NOT '已退' ORDER BY client", { product });
  const prevention = act.create('preventions', { problem, product, startedOn, dueOn: addDays(day, 20), owner: staff.care, topic: `检查：${problem}`, state: '进行中', sample }) as PreventionId;
  for (const [at, { client }] of owners.entries()) {
    const settled = said[at % said.length] ?? null;
    act.create('preventionItems', { prevention, client, ...(settled === null ? {} : { ...settled, doneOn: addDays(startedOn, 1 + (at % (daysAgo - 1))) }), sample });
  }
  putOnAgendas(vault, act, nextVisits(vault.writer, { prevention }, day));
}

/** Two complaints that are being handled: one waits for its client, and what another is to be given waits for an approval (R-CP-05). */
export function writeWaiting(vault: Vault, act: Act): void {
  const open = vault.writer.all<{ id: ComplaintId; receivedAt: Moment }>(
    "SELECT id, receivedAt FROM complaints WHERE sample = 1 AND deleted IS NULL AND state = '处理中' AND receivedAt IS NOT NULL ORDER BY receivedOn DESC, id LIMIT 2");
  const now = momentOf(vault.clock.now(), vault.clock.zone);
  const [paused, given] = open;
  if (paused) act.create('complaintPauses', { complaint: paused.id, from: momentOf(Math.min(vault.clock.now(), msOf(paused.receivedAt) + 3_600_000), vault.clock.zone), reason: '等客户提供机房照片和序列号', sample });
  if (given) act.create('compensations', { complaint: given.id, kind: '现金', what: '停机当天的订单损失', valueFen: 120_000, state: '待审批', by: staff.care, proposedAt: now, sample });
}
