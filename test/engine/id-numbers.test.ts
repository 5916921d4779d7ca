import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '../../electron/engine/vault/header';
import type { ClientId, ContactId } from '../../shared/client/schema';
import type { ConsentId } from '../../shared/consent/schema';
import type { IdNumberId } from '../../shared/idnumber/schema';
import type { Day } from '../../shared/kit/dates';
import { holdsText, plainPages } from '../harness/plain-pages';
import { decodeSealed } from '../harness/sealed-file';
import { openDesk } from './importing';
import { sessionOf, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

const idNumber = '110101199003071233';
const card = '4111111111111111';

let vault: TempVault;
let scratch: string;
let client: ClientId;
let person: ContactId;
let consent: ConsentId;
beforeEach(async () => {
  vault = await tempVault('2023-08-16T14:30:00+08:00');
  scratch = mkdtempSync(join(tmpdir(), 'kemai-numbers-'));
  client = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' }, contacts: [{ name: '王经理', phones: [], emails: [] }] })).id;
  person = valueOf(await vault.ask('client:read', { id: client })).contacts[0]?.id as ContactId;
  consent = await agree();
});
afterEach(async () => {
  await vault.remove();
  rmSync(scratch, { recursive: true, force: true });
});

const agree = async (expiresOn: string | null = null, of = client): Promise<ConsentId> =>
  valueOf(await vault.ask('consent:add', {
    client: of, fields: { purpose: '证件号', numbers: ['身份证号', '护照号'], givenOn: '2023-08-01' as Day, evidence: '签字表 2023-08-01', expiresOn: expiresOn as Day | null },
  })).id;
const keep = async (given: { readonly number?: string; readonly of?: ClientId; readonly under?: ConsentId } = {}): Promise<IdNumberId> =>
  valueOf(await vault.ask('idnumber:add', { client: given.of ?? client, consent: given.under ?? consent, kind: '身份证号', number: given.number ?? idNumber })).id;
const list = async (of = client) => valueOf(await vault.ask('idnumber:list', { client: of })).items;
const inVault = (): Buffer => plainPages(vaultFiles(vault.folder).database, sessionOf(vault).vault.databaseKey);
const holdsIt = (): boolean => holdsText(inVault(), idNumber);
const isSound = async (): Promise<void> => expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, integrity: [], logMismatches: 0 });

describe('a number kept under an authorisation (R-COL-05, AT-39, beyond §2 item 7)', () => {
  it('is told by its ends, and shown in full for the asking, which the history knows', async () => {
    const id = await keep({ number: ' 110101-19900307-1233 ' });
    expect(await list()).toMatchObject([{ id, kind: '身份证号', ends: '110*************33', authorised: true, shownAt: null }]);
    expect(valueOf(await vault.ask('idnumber:show', { id })).number).toBe(idNumber);
    expect((await list())[0]?.shownAt).toMatch(/^2023-08-16T06:30/);
    const history = valueOf(await vault.ask('record:history', { collection: 'clients', id: client as never })).items.filter(({ collection }) => collection === 'idNumbers');
    expect(history.map(({ kind, field }) => [kind, field])).toEqual([['edit', 'shownAt'], ['create', null]]);
    expect(valueOf(await vault.ask('record:undoable', {})).undo).not.toBe(history[0]?.action);
    await isSound();
  });

  it('lies in one table only: in no change, index, list, draft, log, signal or backup', async () => {
    const id = await keep();
    valueOf(await vault.ask('idnumber:show', { id }));
    const { writer } = sessionOf(vault).vault;
    const tables = writer.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'").map(({ name }) => name);
    expect(tables.filter((name) => JSON.stringify(writer.all(`SELECT * FROM "${name}"`)).includes(idNumber))).toEqual(['idNumberValues']);
    expect(holdsIt()).toBe(true);
    const lists = [await vault.ask('idnumber:list', { client }), await vault.ask('record:list', { collection: 'idNumbers' }), await vault.ask('search:find', { text: idNumber }), await vault.ask('privacy:holdings', { client })];
    expect(JSON.stringify([lists, vault.log.lines, vault.signals])).not.toContain(idNumber);
    const backup = join(scratch, 'all.kemai-backup');
    valueOf(await vault.ask('backup:make', { file: vault.engine.grant(backup), job: 'job' }));
    const { database, databaseKey } = decodeSealed(readFileSync(backup), vault.recoveryCode);
    writeFileSync(join(scratch, 'carried.db'), database);
    const carried = plainPages(join(scratch, 'carried.db'), databaseKey);
    expect([holdsText(carried, idNumber), holdsText(carried, '甲公司')]).toEqual([false, true]);
    const table = join(scratch, 'tables.xlsx');
    valueOf(await vault.ask('export:write', { what: 'tables', format: 'xlsx', reason: '核对', file: vault.engine.grant(table), job: 'job' }));
    expect(holdsText(readFileSync(table), idNumber)).toBe(false);
  });

  it.each([
    ['its own deletion', async (id: IdNumberId) => vault.ask('idnumber:delete', { id })],
    ['the withdrawal', async () => vault.ask('consent:withdraw', { id: consent, on: '2023-08-16' as Day, reason: '', numbers: true })],
    ['the consent deleted', async () => vault.ask('consent:delete', { id: consent, numbers: true })],
    ['the client deleted', async () => vault.ask('client:delete', { id: client, numbers: true })],
    ['the client erased', async () => vault.ask('privacy:erase', { client, typed: '甲公司', reason: '本人要求' })],
    ['undoing that it was kept', async () => vault.ask('record:undo', { action: valueOf(await vault.ask('record:undoable', {})).undo as never })],
  ])('is gone with %s: from every page, free ones included, and the journal', async (_way, end) => {
    const others = await Promise.all(Array.from({ length: 90 }, async (_, at) => valueOf(await vault.ask('client:create', { fields: { name: `乙${at}` }, anyway: true })).id));
    for (const [at, of] of others.entries()) {
      const under = valueOf(await vault.ask('consent:add', { client: of, fields: { purpose: '证件号', numbers: ['护照号'], givenOn: '2023-08-01' as Day, evidence: '签字表' } })).id;
      valueOf(await vault.ask('idnumber:add', { client: of, consent: under, kind: '护照号', number: `E${String(10_000_000 + at)}` })); // pages are split around it
    }
    const id = await keep();
    expect(holdsIt()).toBe(true);
    valueOf(await end(id) as { ok: true; value: unknown });
    expect(holdsIt()).toBe(false);
    expect(holdsText(inVault(), 'E10000089')).toBe(true);
    expect(readdirSync(vault.folder).length).toBeGreaterThan(1);
    await isSound();
  });

  it('does not go in silence: the authorisation and the client are kept until somebody says so', async () => {
    await keep();
    const held = { ok: false, error: { kind: 'numbersHeld', details: { count: 1 } } };
    expect(await vault.ask('consent:withdraw', { id: consent, on: '2023-08-16' as Day, reason: '' })).toEqual(held);
    expect(await vault.ask('consent:delete', { id: consent })).toEqual(held);
    expect(await vault.ask('consent:edit', { id: consent, fields: { numbers: ['护照号'] } })).toEqual(held);
    expect(await vault.ask('client:delete', { id: client })).toEqual(held);
    expect((await list())[0]?.ends).not.toBeNull();
    valueOf(await vault.ask('consent:edit', { id: consent, fields: { evidence: '签字表原件' } }));
  });

  it('does not go with many clients at once: whoever has one stays', async () => {
    await keep();
    valueOf(await vault.ask('client:create', { fields: { name: '乙公司' } }));
    const given = { chosen: { rows: { list: 'clients', filter: {} } }, change: { kind: 'delete' } } as const;
    expect(valueOf(await vault.ask('list:bulk-preview', given))).toMatchObject({ changing: 1, refused: [{ why: 'numbersHeld', count: 1 }] });
    expect(valueOf(await vault.ask('list:bulk-edit', { ...given, job: 'job' }))).toMatchObject({ changed: 1 });
    expect(await vault.ask('client:read', { id: client })).toMatchObject({ ok: true });
    expect((await list())[0]?.ends).not.toBeNull();
  });

  it('does not go in silence with a table that ends its authorisation: the trial run says so', async () => {
    const desk = await openDesk('2023-08-16T14:30:00+08:00');
    try {
      const grant = '客户名称,用途,方式,授权日期,凭据,号码种类,撤回日期';
      await desk.run(desk.csv('given.csv', grant, '甲公司,证件号,不限,2023-08-01,签字表,身份证号；护照号,'));
      const [of] = valueOf(await desk.vault.ask('client:list', {})).items;
      const [under] = valueOf(await desk.vault.ask('consent:list', { client: of?.id as ClientId })).items;
      valueOf(await desk.vault.ask('idnumber:add', { client: of?.id as ClientId, consent: under?.id as ConsentId, kind: '身份证号', number: idNumber }));
      const doubtsOf = async (row: string) => (await desk.dryRun(desk.csv('later.csv', grant, row))).sheets[0]?.doubts.map(({ field, reason, shown }) => [field, reason, shown]);
      expect(await doubtsOf('甲公司,证件号,不限,2023-08-01,签字表,身份证号；护照号,')).toEqual([]);
      expect(await doubtsOf('甲公司,证件号,不限,2023-08-01,签字表,护照号,')).toEqual([['consents.numbers', 'numbersGo', '身份证号']]);
      expect(await doubtsOf('甲公司,证件号,不限,2023-08-01,签字表,身份证号；护照号,2023-08-15')).toEqual([['consents.withdrawnOn', 'numbersGo', '身份证号']]);
    } finally {
      await desk.remove();
    }
  });

  it('never comes back: an undo brings the record and says that its number is gone', async () => {
    const id = await keep();
    const { action } = valueOf(await vault.ask('client:delete', { id: client, numbers: true }));
    valueOf(await vault.ask('record:undo', { action }));
    expect(await list()).toMatchObject([{ id, ends: null }]);
    expect(await vault.ask('idnumber:show', { id })).toEqual({ ok: false, error: { kind: 'numberGone' } });
    expect(valueOf(await vault.ask('privacy:holdings', { client })).items.some(({ collection }) => collection === 'idNumbers')).toBe(false);
    await keep();
    expect((await list()).map(({ ends }) => ends)).toEqual([null, '110*************33']);
    await isSound();
  });

  it('must be deleted once its authorisation ran out: listed, and shown no more', async () => {
    const under = await agree('2023-08-31');
    const id = await keep({ under });
    expect(valueOf(await vault.ask('idnumber:overdue', {}))).toEqual({ total: 0, items: [] });
    vault.clock.set('2023-09-01T09:00:00+08:00');
    expect(valueOf(await vault.ask('idnumber:overdue', {}))).toEqual({ total: 1, items: [{ id, client, number: '2023001', name: '甲公司', kind: '身份证号', expiresOn: '2023-08-31' }] });
    expect(await vault.ask('idnumber:show', { id })).toEqual({ ok: false, error: { kind: 'notAuthorised' } });
    expect((await list())[0]).toMatchObject({ authorised: false, ends: '110*************33' });
  });

  it.each([
    ['another kind', { kind: '银行卡号', number: card }, { kind: 'notAuthorised', field: 'consent' }],
    ['a mistyped digit', { number: '110101199003071234' }, { kind: 'wrongNumber', field: 'number' }],
    ['a name', { number: '王经理' }, { kind: 'wrongNumber', field: 'number' }],
  ] as const)('is not taken for %s', async (_case, given, error) => {
    expect(await vault.ask('idnumber:add', { client, consent, kind: '身份证号', ...given })).toEqual({ ok: false, error });
    expect(await list()).toEqual([]);
  });

  it('is not taken twice, nor under somebody else’s authorisation or one that was withdrawn', async () => {
    await keep();
    expect(await vault.ask('idnumber:add', { client, consent, kind: '身份证号', number: '110101 19900307 1233' })).toEqual({ ok: false, error: { kind: 'alreadyKept', field: 'number' } });
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '乙公司' } }));
    expect(await vault.ask('idnumber:add', { client: other, consent, kind: '身份证号', number: idNumber })).toEqual({ ok: false, error: { kind: 'notFound', field: 'consent' } });
    const mine = valueOf(await vault.ask('consent:add', { client, fields: { purpose: '证件号', contact: person, numbers: ['身份证号'], givenOn: '2023-08-01' as Day, evidence: '签字表' } })).id;
    expect(await vault.ask('idnumber:add', { client: other, consent: mine, kind: '身份证号', number: idNumber })).toMatchObject({ ok: false });
    expect((await list()).length).toBe(1);
    valueOf(await vault.ask('consent:withdraw', { id: mine, on: '2023-08-16' as Day, reason: '' }));
    expect(await vault.ask('idnumber:add', { client, consent: mine, kind: '身份证号', number: '11010519491231002X' })).toEqual({ ok: false, error: { kind: 'notAuthorised', field: 'consent' } });
  });

  it('stays refused everywhere else', async () => {
    await keep();
    expect(await vault.ask('client:edit', { id: client, fields: { notes: idNumber } })).toMatchObject({ ok: false, error: { kind: 'sensitiveNumber' } });
    expect(await vault.ask('consent:edit', { id: consent, fields: { evidence: idNumber } })).toMatchObject({ ok: false, error: { kind: 'sensitiveNumber' } });
  });

  it('goes over with its client in a merge and back when that is undone', async () => {
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '乙公司' } }));
    const id = await keep();
    const { action } = valueOf(await vault.ask('merge:run', { keep: other, drop: client, take: {} }));
    expect(await list(other)).toMatchObject([{ id, ends: '110*************33', authorised: true }]);
    valueOf(await vault.ask('record:undo', { action }));
    expect([await list(other), (await list())[0]?.ends]).toEqual([[], '110*************33']);
    await isSound();
  });

  it('is in the file for the person, in full, and in what is held', async () => {
    await keep();
    expect(valueOf(await vault.ask('privacy:holdings', { client })).items.find(({ collection }) => collection === 'idNumbers')).toMatchObject({ field: 'kind', purpose: 'authorised', basis: 'consent', values: 1 });
    const path = join(scratch, 'person.json');
    valueOf(await vault.ask('privacy:export', { client, format: 'json', file: vault.engine.grant(path), reason: '本人要求', names: {} }));
    expect(readFileSync(path, 'utf8')).toContain(idNumber);
  });

  it('is wiped on the next opening when a crash came between', async () => {
    const id = await keep();
    const { writer } = sessionOf(vault).vault;
    writer.run("UPDATE idNumbers SET deleted = 'x' WHERE id = $id", { id }); // as a commit that nobody wiped after
    expect(writer.get("SELECT value FROM meta WHERE key = 'numbersToWipe'")).toBeDefined();
    writer.run('UPDATE idNumbers SET deleted = NULL WHERE id = $id', { id });
    await vault.restart();
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    expect(sessionOf(vault).vault.writer.get("SELECT value FROM meta WHERE key = 'numbersToWipe'")).toBeUndefined();
    expect(holdsIt()).toBe(false);
  });
});
