import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempVault, valueOf, type TempVault } from '../../../test/harness/temp-vault';
import type { ClientId } from '../../../shared/client/schema';

const dayMs = 86_400_000;

describe('review:client', () => {
  let vault: TempVault;
  let client: ClientId;
  beforeEach(async () => {
    vault = await tempVault('2023-08-16T14:30:00+08:00');
    client = valueOf(await vault.ask('client:create', { fields: { name: '深圳星河科技有限公司', valueGrade: 'A类' }, phones: [{ text: '13800138000' }] })).id;
  });
  afterEach(() => vault.remove());

  const read = async () => valueOf(await vault.ask('review:client', { client }));

  it('R-AUD-02, R-UPD-02: says what is missing, since when it holds and when it is due again', async () => {
    expect(await read()).toMatchObject({ verifiedOn: '2023-08-16', dueOn: '2023-09-16', rhythm: 'monthly', secondLook: false, unknowns: [], changes: [] });
    expect((await read()).gaps[0]).toEqual({ field: 'needs', must: true, rule: 'R-AUD-02', unknown: false });
    valueOf(await vault.ask('review:unknown', { clients: [client], fields: ['needs'], unknown: true }));
    expect(await read()).toMatchObject({ unknowns: ['needs'] });
    expect((await read()).gaps[0]).toMatchObject({ field: 'needs', unknown: true });
  });

  it('R-AUD-01: waits for its second look from the day after entry until it was looked at', async () => {
    vault.clock.advance(dayMs);
    expect((await read()).secondLook).toBe(true);
    valueOf(await vault.ask('review:check', { clients: [client], kind: '复看', method: '自查', result: '无误' }));
    expect((await read()).secondLook).toBe(false);
  });

  it('R-UPD-01: holds what was learnt until the file says it', async () => {
    const { id } = valueOf(await vault.ask('change:learnt', { client, what: ['预算'], notes: '改为 60 万' }));
    expect((await read()).changes).toMatchObject([{ id, what: ['预算'], notes: '改为 60 万' }]);
    valueOf(await vault.ask('change:done', { id }));
    expect((await read()).changes).toEqual([]);
  });

  it('refuses a client that is not there', async () => {
    valueOf(await vault.ask('client:delete', { id: client }));
    expect(await vault.ask('review:client', { client })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});

describe('review:queue by rhythm', () => {
  it('R-UPD-02: narrows what is due to one batch', async () => {
    const vault = await tempVault('2023-08-16T14:30:00+08:00');
    for (const [name, valueGrade] of [['甲公司', 'A类'], ['乙公司', 'B类'], ['丙公司', 'C类']] as const) valueOf(await vault.ask('client:create', { fields: { name, valueGrade } }));
    vault.clock.advance(400 * dayMs);
    const names = async (rhythm?: 'monthly' | 'quarterly' | 'yearly') =>
      valueOf(await vault.ask('review:queue', { queue: 'recheck', ...(rhythm === undefined ? {} : { rhythm }) })).items.map(({ name }) => name).sort();
    expect(await names()).toHaveLength(3);
    expect(await names('monthly')).toEqual(['甲公司']);
    expect(await names('quarterly')).toEqual(['乙公司']);
    expect(await names('yearly')).toEqual(['丙公司']);
    await vault.remove();
  });
});
