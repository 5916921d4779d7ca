import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '../../electron/engine/vault/header';
import type { Channel, Given } from '../../shared/ipc/contract';
import { holdsText, plainPages } from '../harness/plain-pages';
import { decodeSealed } from '../harness/sealed-file';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const idNumber = '110101199003071233';
const card = '4111111111111111';
const refused = (field: string, number = 'residentId', masked = '110*************33') => ({ ok: false, error: { kind: 'sensitiveNumber', field, details: { number, masked } } });

let vault: TempVault;
let scratch: string;
beforeEach(async () => {
  vault = await tempVault();
  scratch = mkdtempSync(join(tmpdir(), 'kemai-guard-'));
});
afterEach(async () => {
  await vault.remove();
  rmSync(scratch, { recursive: true, force: true });
});

const key = (): Buffer => vault.engine.session()?.vault.databaseKey ?? Buffer.alloc(0);
const inVault = (): Buffer => plainPages(vaultFiles(vault.folder).database, key());

describe('the guard before every write (R-COL-05, AT-39)', () => {
  it('refuses a number in a form, a note, a tag, a phone, an own field, a view, a preset and a setting, and says where', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } }));
    const tries: readonly [Channel, unknown, string][] = [
      ['client:create', { fields: { name: '乙公司', notes: `证 ${idNumber}` } }, 'fields.notes'],
      ['client:create', { fields: { name: '乙公司' }, tags: [idNumber] }, 'tags.0'],
      ['client:edit', { id, fields: {}, phones: [{ text: idNumber }] }, 'phones.0.text'],
      ['client:edit', { id, fields: {}, contacts: [{ name: '王经理', notes: idNumber, phones: [], emails: [] }] }, 'contacts.0.notes'],
      ['followup:log', { client: id, fields: { summary: `他的身份证是${idNumber}` } }, 'fields.summary'],
      ['complaint:open', { client: id, fields: { content: idNumber, receivedOn: '2023-08-16' } }, 'fields.content'],
      ['order:create', { client: id, fields: { notes: idNumber, amountFen: 100 }, lines: [] }, 'fields.notes'],
      ['custom:create', { owner: 'clients', label: '证件', kind: '单选', options: [idNumber] }, 'options.0'],
      ['preset:add', { list: 'industry', value: idNumber }, 'value'],
      ['tag:add', { name: idNumber }, 'name'],
      ['settings:write', { patch: { userName: idNumber } }, 'patch.userName'],
    ];
    for (const [channel, input, field] of tries) expect(await vault.ask(channel, input as Given<typeof channel>), channel).toEqual(refused(field));
    expect(await vault.ask('client:edit', { id, fields: { notes: `卡号 ${card}` } })).toEqual(refused('fields.notes', 'bankCard', '411***********11'));
    expect(await vault.ask('client:edit', { id, fields: { notes: '护照 E12345678' } })).toEqual(refused('fields.notes', 'passport', 'E12****78'));
    expect(valueOf(await vault.ask('client:list', {})).total).toBe(1);
    expect(holdsText(inVault(), idNumber)).toBe(false);
  });

  it('keeps what only looks like one: an order number, a phone, a serial, a credit code', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司', creditCode: '514403000267150020', notes: '订单 202308160012345678，电话 13800138000' } }));
    const { id: product } = valueOf(await vault.ask('product:create', { fields: { name: '服务器', code: 'E12345678' } }));
    valueOf(await vault.ask('owned:create', { client: id, fields: { product, serial: 'G12345678' } }));
  });

  it('leaves a number that was typed, drafted, hidden in a file name and refused nowhere: not in the pages, the journal, a backup or the log', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '留痕公司' } }));
    valueOf(await vault.ask('draft:save', { key: 'client:new', value: { notes: `证 ${idNumber}`, [idNumber]: 1 } }));
    expect(valueOf(await vault.ask('draft:read', { key: 'client:new' }))?.value).toEqual({ notes: '证 110*************33', '110*************33': 1 });
    await vault.ask('followup:log', { client: id, fields: { summary: idNumber } });
    await vault.ask('search:find', { text: idNumber });
    await vault.ask('client:list', { filter: { text: idNumber } });
    const file = join(scratch, `身份证${idNumber}.txt`);
    writeFileSync(file, '一份材料');
    const added = valueOf(await vault.ask('attachment:add', { file: vault.engine.grant(file), collection: 'clients', record: id as never, job: 'job' }));
    expect(valueOf(await vault.ask('record:get', { collection: 'attachments', key: added.id }))['name']).toBe('身份证110*************33.txt');
    const backup = join(scratch, 'all.kemai-backup');
    valueOf(await vault.ask('backup:make', { file: vault.engine.grant(backup), job: 'job' }));
    const { database, databaseKey } = decodeSealed(readFileSync(backup), vault.recoveryCode);
    writeFileSync(join(scratch, 'carried.db'), database);
    const places: readonly (readonly [string, Buffer])[] = [
      ['pages and journal', inVault()], ['backup', plainPages(join(scratch, 'carried.db'), databaseKey)], ['log', Buffer.from(JSON.stringify([vault.log.lines, vault.signals]))],
    ];
    for (const [place, bytes] of places) expect(holdsText(bytes, idNumber), place).toBe(false);
    for (const [place, bytes] of places.slice(0, 2)) expect(holdsText(bytes, '留痕公司'), `${place} can be searched`).toBe(true);
    for (const name of readdirSync(vault.folder, { recursive: true, withFileTypes: true })) expect(name.name).not.toContain(idNumber);
  });

  it('masks what comes another way, and an old number when an undo writes it again', async () => {
    const { writer } = vault.engine.session()?.vault ?? {};
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司', notes: '旧备注' } }));
    writer?.run('UPDATE clients SET notes = $notes WHERE id = $id', { id, notes: idNumber }); // as a version before the guard left it
    writer?.run("UPDATE changes SET value = replace(value, '旧备注', $notes)", { notes: idNumber });
    const { action } = valueOf(await vault.ask('client:edit', { id, fields: { notes: '新备注' } }));
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('client:read', { id })).client.notes).toBe('110*************33');
  });
});
