import { addDays, momentOf, type Day } from '../../../shared/kit/dates';
import type { ClientId } from '../../../shared/client/schema';
import type { Act } from '../vault/changes';
import type { Vault } from '../vault/vault';
import { learn } from '../review/info-changes';
import { readLive } from '../vault/records';
import { staff } from './people';
import type { SampleClient } from './clients';

const sample = true;

/** The newest of the clients have not had their second look, and a third of the others was verified some weeks ago (R-AUD-01, R-UPD-02). */
export function writeChecks(act: Act, client: ClientId, { fields: { filedOn } }: Pick<SampleClient, 'fields'>, at: number, today: Day): void {
  const lookedOn = addDays(filedOn, 1);
  if (at % 9 === 8 || lookedOn > today) return;
  act.create('checks', { client, kind: '复看', on: lookedOn, by: staff.care, method: '自查', result: '无误', sample });
  const verifiedOn = addDays(today, -10 * (at % 12) - 5);
  if (at % 3 === 0 && verifiedOn > lookedOn) act.create('checks', { client, kind: '复核', on: verifiedOn, by: staff.care, method: '电话', result: at % 6 === 0 ? '已更正' : '无误', sample });
}

/** Something for each queue of review: news that is due, an amount that must be a slip, and files without what must be there. */
export function writeQueues(vault: Vault, act: Act, companies: readonly ClientId[]): void {
  const [news, slip, ...others] = companies.slice(5);
  const first = news === undefined ? null : readLive(vault.writer, 'clients', news);
  if (first) learn(vault, act, first, { what: ['预算', '采购时间'], notes: '预算追加到 30 万，采购推迟到下个季度' }, { followup: null, at: momentOf(vault.clock.now() - 3 * 3_600_000, vault.clock.zone) });
  if (slip !== undefined) act.edit('clients', slip, { budgetFen: 1_200_000_000 });
  for (const client of others.filter((_, at) => at % 12 === 0)) act.edit('clients', client, { needs: null });
}
