import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-08-16T14:30:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' }, contacts: [{ name: '王经理', phones: [], emails: [] }] })).id;
});
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const consent = { purpose: '营销', channel: '短信', givenOn: day('2023-08-01'), evidence: '签字表 2023-08-01', expiresOn: day('2023-12-31') } as const;
const state = async (purpose: string, channel: string): Promise<string | undefined> =>
  valueOf(await vault.ask('consent:list', { client })).states.find((each) => each.purpose === purpose && each.channel === channel)?.state;
const gaps = async (): Promise<unknown> => valueOf(await vault.ask('consent:gaps', {})).items.map(({ id, why }) => [id, why]);

describe('authorisation records (R-AUD-05, beyond §1 item 25)', () => {
  it('hold until they run out by a later clock, and again when they are renewed', async () => {
    expect(await gaps()).toEqual([[client, 'never']]);
    const { id } = valueOf(await vault.ask('consent:add', { client, fields: consent }));
    expect([await state('营销', '短信'), await state('营销', '电话'), await state('服务', '短信')]).toEqual(['有', '无', '无']);
    expect(await gaps()).toEqual([]);
    vault.clock.set('2024-01-01T09:00:00+08:00');
    expect(await state('营销', '短信')).toBe('过期');
    expect(await gaps()).toEqual([[client, 'ended']]);
    valueOf(await vault.ask('consent:edit', { id, fields: { expiresOn: day('2024-12-31') } }));
    expect(await state('营销', '短信')).toBe('有');
  });

  it('end with a withdrawal, which is undone like any change and stands in the client’s history', async () => {
    const { id } = valueOf(await vault.ask('consent:add', { client, fields: consent }));
    const { action } = valueOf(await vault.ask('consent:withdraw', { id, on: day('2023-08-15'), reason: '嫌短信太多' }));
    expect(await state('营销', '短信')).toBe('撤回');
    expect(await vault.ask('consent:withdraw', { id, on: day('2023-08-16'), reason: '' })).toEqual({ ok: false, error: { kind: 'alreadyWithdrawn' } });
    const history = valueOf(await vault.ask('record:history', { collection: 'clients', id: client as never }));
    expect(history.items.filter(({ collection }) => collection === 'consents').map(({ kind, field }) => [kind, field])).toEqual(expect.arrayContaining([['edit', 'withdrawnOn'], ['edit', 'withdrawnReason'], ['create', null]]));
    valueOf(await vault.ask('record:undo', { action }));
    expect(await state('营销', '短信')).toBe('有');
  });

  it('go with their client into the bin and come back with it', async () => {
    valueOf(await vault.ask('consent:add', { client, fields: consent }));
    valueOf(await vault.ask('client:delete', { id: client }));
    expect(valueOf(await vault.ask('record:list', { collection: 'consents' })).total).toBe(0);
    expect(await gaps()).toEqual([]);
    valueOf(await vault.ask('bin:restore', { items: [{ collection: 'clients', id: client as never }] }));
    expect(await state('营销', '短信')).toBe('有');
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('say who gave them, and only somebody of the same client', async () => {
    const contact = valueOf(await vault.ask('client:read', { id: client })).contacts[0]?.id ?? null;
    valueOf(await vault.ask('consent:add', { client, fields: { ...consent, contact } }));
    expect(valueOf(await vault.ask('consent:list', { client })).items[0]).toMatchObject({ contactName: '王经理', standing: '有效' });
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '乙公司' } }));
    expect(await vault.ask('consent:add', { client: other, fields: { ...consent, contact } })).toEqual({ ok: false, error: { kind: 'notFound', field: 'contact' } });
  });

  it.each([
    [{ purpose: null }, 'purposeMissing', 'purpose'],
    [{ evidence: ' ' }, 'evidenceMissing', 'evidence'],
    [{ evidence: '=1+1' }, 'formula', 'evidence'],
    [{ givenOn: day('2023-08-17') }, 'dayInFuture', 'givenOn'],
    [{ expiresOn: day('2023-07-31') }, 'daysOutOfOrder', 'expiresOn'],
  ])('with %j nothing is written: %s', async (parts, kind, field) => {
    expect(await vault.ask('consent:add', { client, fields: { ...consent, ...parts } })).toEqual({ ok: false, error: { kind, field } });
    expect(valueOf(await vault.ask('consent:list', { client })).items).toEqual([]);
  });
});
