import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collections, dependents } from '../../shared/record/collections';
import { heldPurposes, purposeOf } from '../../shared/privacy/purposes';
import type { ClientId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import type { OrderId } from '../../shared/trade/schema';
import { logExport } from '../../electron/engine/export/log';
import { commit } from '../../electron/engine/vault/changes';
import { vaultFiles } from '../../electron/engine/vault/header';
import { holdsText, plainPages } from '../harness/plain-pages';
import { openDesk } from './importing';
import { openVault } from '../harness/open-vault';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let scratch: string;
beforeEach(async () => {
  vault = await tempVault('2023-08-16T14:30:00+08:00');
  scratch = mkdtempSync(join(tmpdir(), 'kemai-erase-'));
});
afterEach(async () => {
  await vault.remove();
  rmSync(scratch, { recursive: true, force: true });
});

const day = (text: string): Day => text as Day;
/** One word for each place of a client's data; none is part of another text. */
const words = {
  name: '鹮鹬商贸有限公司', former: '鹮鹬旧名', needs: '鹮需求甲', notes: '鹮备注乙', contact: '鹮联系丙', phone: '13987650391', mail: 'huan@canary-nest.example', street: '鹮街丁', summary: '鹮纪要戊',
  feedback: '鹮反馈己', content: '鹮投诉庚', step: '鹮步骤辛', order: '鹮订单壬', contract: '鹮合同癸', evidence: '鹮凭据子', file: '鹮附件丑', bytes: '鹮内容寅', draft: '鹮草稿卯', gone: '鹮删除辰',
} as const;

/** A client with something everywhere, its name changed once and one follow-up deleted. */
async function fullClient(): Promise<ClientId> {
  const { ask } = vault;
  const { id } = valueOf(await ask('client:create', {
    fields: { name: words.former, needs: words.needs, notes: words.notes },
    contacts: [{ name: words.contact, phones: [{ text: words.phone }], emails: [{ text: words.mail }] }],
    addresses: [{ city: '深圳', street: words.street }],
  }));
  valueOf(await ask('client:edit', { id, fields: { name: words.name } }));
  const { id: followup } = valueOf(await ask('followup:log', { client: id, fields: { summary: words.summary, feedback: words.feedback } }));
  const { id: gone } = valueOf(await ask('followup:log', { client: id, fields: { summary: words.gone } }));
  valueOf(await ask('followup:delete', { id: gone }));
  const { id: complaint } = valueOf(await ask('complaint:open', { client: id, fields: { content: words.content, receivedOn: day('2023-08-16') } }));
  valueOf(await ask('complaint:add-step', { complaint, fields: { step: '处理完成', content: words.step } }));
  valueOf(await ask('order:create', { client: id, fields: { notes: words.order, amountFen: 100_00 } }));
  valueOf(await ask('contract:create', { client: id, fields: { title: words.contract } }));
  valueOf(await ask('consent:add', { client: id, fields: { purpose: '营销', channel: '短信', givenOn: day('2023-08-01'), evidence: words.evidence } }));
  const path = join(scratch, `${words.file}.txt`);
  writeFileSync(path, words.bytes);
  valueOf(await ask('attachment:add', { file: vault.engine.grant(path), collection: 'followups', record: followup as never, job: 'job' }));
  valueOf(await ask('draft:save', { key: `followup:new:${id}`, value: { summary: words.draft } }));
  return id;
}

const inVault = (): Buffer => plainPages(vaultFiles(vault.folder).database, vault.engine.session()?.vault.databaseKey ?? Buffer.alloc(0));
const left = (bytes: Buffer): readonly string[] => Object.entries(words).filter(([, text]) => holdsText(bytes, text)).map(([place]) => place);

describe('erasing a client (PIPL art. 47, sync-and-safety §1)', () => {
  it('leaves nothing of it in any page, free ones included, nor in the journal, nor its files, and the vault sound', async () => {
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '留下的公司' }, tags: ['VIP'] }));
    const id = await fullClient();
    valueOf(await vault.ask('relation:add', { client: other, other: id, kind: '下游客户', fields: {} }));
    expect(left(inVault())).toEqual(Object.keys(words).filter((place) => place !== 'bytes'));
    const contents = readdirSync(vaultFiles(vault.folder).blobs);
    expect(contents).toHaveLength(1);

    const counts = valueOf(await vault.ask('privacy:erase-preview', { client: id }));
    expect(counts).toMatchObject({ drafts: 1, files: 1, records: { clients: 1, contacts: 1, followups: 2, complaints: 1, complaintSteps: 1, orders: 1, contracts: 1, consents: 1, attachments: 1, relations: 1 } });
    expect(valueOf(await vault.ask('privacy:erase', { client: id, typed: words.name, reason: '本人要求' }))).toEqual(counts);

    expect(left(inVault())).toEqual([]);
    expect(holdsText(inVault(), '留下的公司')).toBe(true);
    expect(existsSync(join(vaultFiles(vault.folder).blobs, contents[0] ?? ''))).toBe(false);
    expect(await vault.ask('client:read', { id })).toEqual({ ok: false, error: { kind: 'notFound' } });
    expect(valueOf(await vault.ask('search:find', { text: '鹮鹬' })).items).toEqual([]);
    expect(valueOf(await vault.ask('bin:list', {})).total).toBe(0);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, integrity: [], logMismatches: 0, derivedStale: 0, indexStale: 0 });
    expect(JSON.stringify([vault.log.lines, vault.signals])).not.toContain('鹮');
  });

  it('keeps a tombstone for every record: id, number, day and reason, and nothing else', async () => {
    const id = await fullClient();
    valueOf(await vault.ask('privacy:erase', { client: id, typed: '2023001', reason: '误收集' }));
    const stones = vault.engine.session()?.vault.writer.all('SELECT * FROM erasures') ?? [];
    expect(stones.find((stone) => stone['id'] === id)).toEqual({ id, collection: 'clients', number: '2023001', day: '2023-08-16', reason: '误收集' });
    expect(stones.length).toBeGreaterThan(10);
  });

  it('wants the name or the number typed, and touches nothing otherwise', async () => {
    const id = await fullClient();
    const before = valueOf(await vault.ask('vault:verify', {}));
    for (const typed of ['', ' ', '鹮', '2023002']) expect(await vault.ask('privacy:erase', { client: id, typed, reason: '本人要求' })).toEqual({ ok: false, error: { kind: 'notConfirmed', field: 'typed' } });
    expect(valueOf(await vault.ask('vault:verify', {}))).toEqual(before);
  });

  it('keeps the bytes of a file that another client has too', async () => {
    const id = await fullClient();
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '留下的公司' } }));
    const path = join(scratch, 'same.txt');
    writeFileSync(path, words.bytes);
    valueOf(await vault.ask('attachment:add', { file: vault.engine.grant(path), collection: 'clients', record: other as never, job: 'job' }));
    expect(valueOf(await vault.ask('privacy:erase', { client: id, typed: words.name, reason: '本人要求' })).files).toBe(0);
    expect(readdirSync(vaultFiles(vault.folder).blobs)).toHaveLength(1);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, contents: { count: 1, missing: 0, damaged: 0 } });
  });

  it('is not undone in silence by an old file: its rows are refused, whatever table they stand in', async () => {
    const desk = await openDesk('2023-08-16T14:30:00+08:00');
    try {
      const file = desk.csv('clients.csv', '客户编号,客户名称（个人/公司）,联系人,联系电话', '2022007,鹮鹬商贸有限公司,王经理,13987650391', '2022008,留下的公司,李经理,13987650392');
      expect((await desk.run(file)).sheets[0]).toMatchObject({ created: 2 });
      const { items } = valueOf(await desk.vault.ask('client:list', { filter: { text: '鹮鹬' } }));
      valueOf(await desk.vault.ask('privacy:erase', { client: items[0]?.id as ClientId, typed: '2022007', reason: '本人要求' }));
      const [sheet] = (await desk.run(file)).sheets;
      expect(sheet).toMatchObject({ created: 0, skipped: 1 });
      expect(sheet?.rejected.map(({ row, reason, shown }) => [row, reason, shown])).toEqual([[2, 'erased', '2022007']]);
    } finally {
      await desk.remove();
    }
  });

  it('erases a client that lies in the recycle bin, and what an undo could bring back', async () => {
    const id = await fullClient();
    const { action } = valueOf(await vault.ask('client:delete', { id }));
    valueOf(await vault.ask('privacy:erase', { client: id, typed: words.name, reason: '保存期已满' }));
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('client:list', {})).total).toBe(0);
    expect(left(inVault())).toEqual([]);
  });
});

describe('erasing beside merges (R-DC-01, PIPL art. 47)', () => {
  const sound = async (): Promise<void> => {
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, integrity: [], logMismatches: 0, derivedStale: 0, indexStale: 0 });
  };
  const keeper = async (): Promise<ClientId> => valueOf(await vault.ask('client:create', {
    fields: { name: '留下的公司' }, contacts: [{ name: words.contact, phones: [{ text: words.phone }], emails: [] }], anyway: true,
  })).id;

  it('takes those that were merged into it along, and undoing the merge brings nothing back', async () => {
    const drop = await fullClient();
    const keep = await keeper();
    const { action } = valueOf(await vault.ask('merge:run', { keep, drop, take: { name: 'drop' } }));
    expect(await vault.ask('privacy:erase-preview', { client: drop })).toEqual({ ok: false, error: { kind: 'merged' } });
    expect(await vault.ask('privacy:erase', { client: drop, typed: words.name, reason: '本人要求' })).toEqual({ ok: false, error: { kind: 'merged' } });
    expect(valueOf(await vault.ask('privacy:erase', { client: keep, typed: words.name, reason: '本人要求' })).records).toMatchObject({ clients: 2, contacts: 2 });
    expect(left(inVault())).toEqual([]);
    expect(await vault.ask('record:undo', { action })).toEqual({ ok: false, error: { kind: 'alreadyUndone' } });
    expect(valueOf(await vault.ask('client:list', {})).total).toBe(0);
    expect(valueOf(await vault.ask('bin:list', {})).total).toBe(0);
    await sound();
  });

  it.each(['keep', 'drop'] as const)('leaves nothing of the %s of a merge that was undone, and all of the other', async (gone) => {
    const drop = await fullClient();
    const keep = await keeper();
    const stays = gone === 'keep' ? drop : keep;
    const goes = gone === 'keep' ? keep : drop;
    const { action } = valueOf(await vault.ask('merge:run', { keep, drop, take: { name: 'drop' } }));
    const { action: undo } = valueOf(await vault.ask('record:undo', { action }));
    const before = valueOf(await vault.ask('client:read', { id: stays }));
    valueOf(await vault.ask('privacy:erase', { client: goes, typed: gone === 'keep' ? '留下的公司' : words.name, reason: '本人要求' }));
    if (gone === 'drop') expect(left(inVault())).toEqual(['contact', 'phone']);
    expect(await vault.ask('record:undo', { action: undo })).toEqual({ ok: false, error: { kind: 'alreadyUndone' } });
    expect(valueOf(await vault.ask('client:read', { id: stays })).client.name).toBe(before.client.name);
    expect(valueOf(await vault.ask('merge:list', {})).total).toBe(0);
    await sound();
  });

  it('unlinks what another client keeps, and an undo does not link it again', async () => {
    const drop = await fullClient();
    const keep = await keeper();
    const open = openVault(vault);
    const order = open.writer.get<{ id: OrderId }>('SELECT id FROM orders')?.id ?? null;
    const { result: [linked, unlinked] } = commit(open, { kind: 'user' }, (act) => [act.create('owned', { client: keep, order }), act.create('owned', { client: keep, order })] as const);
    const { action } = commit(open, { kind: 'user' }, (act) => act.edit('owned', unlinked, { order: null }));
    valueOf(await vault.ask('privacy:erase', { client: drop, typed: words.name, reason: '本人要求' }));
    expect(open.writer.all('SELECT id, "order" FROM owned ORDER BY id')).toEqual([linked, unlinked].map((id) => ({ id, order: null })));
    expect(valueOf(await vault.ask('record:undo', { action })).kept).toEqual([{ collection: 'owned', id: unlinked, field: 'order', why: 'changedSince' }]);
    await sound();
  });

  it('reaches every collection whose records belong to a client, so that nothing of it is forgotten', () => {
    const reached = new Set<string>(['clients']);
    for (const name of reached) for (const [child] of dependents[name as 'clients'] ?? []) reached.add(child);
    expect(Object.entries(collections).filter(([name, fields]) => 'client' in fields && !reached.has(name)).map(([name]) => name)).toEqual([]);
    expect(dependents.clients).toEqual(expect.arrayContaining([['relations', 'other'], ['distinctClients', 'other']]));
  });

  it('blanks what names it in the texts about what left and came in', async () => {
    const id = await fullClient();
    const session = { vault: openVault(vault), exclusive: <T>(work: () => Promise<T>) => work() };
    await logExport(session, { what: 'clients', format: 'xlsx', file: `${words.former}.xlsx`, rows: 1, reason: `给${words.name}看` });
    await logExport(session, { what: 'clients', format: 'xlsx', file: 'all.xlsx', rows: 2, reason: '年度核对' });
    valueOf(await vault.ask('privacy:erase', { client: id, typed: words.name, reason: '本人要求' }));
    expect(left(inVault())).toEqual([]);
    expect(valueOf(await vault.ask('export:log', {})).items.map(({ file, reason, rows }) => [file, reason, rows])).toEqual([['all.xlsx', '年度核对', 2], [null, null, 1]]);
    await sound();
  });
});

describe('what is held of a client, and why (R-COL-05, PIPL art. 45)', () => {
  it('knows a purpose for every field of a client’s records but those that only hold them together', () => {
    const without = Object.keys(heldPurposes).flatMap((collection) =>
      Object.keys(collections[collection as 'clients']).filter((field) => purposeOf(collection as 'clients', field) === null).map((field) => field));
    expect([...new Set(without)].sort()).toEqual(['anchor', 'client', 'collection', 'complaint', 'consent', 'contact', 'content', 'field', 'followUp', 'followup', 'form', 'improvement', 'key', 'mergedInto', 'node', 'occurrence', 'order', 'other', 'plan', 'position', 'prevention', 'product', 'record', 'renewedBy', 'sample', 'series', 'sourceEntry', 'survey', 'tag', 'uid', 'visit']);
  });

  it('lists each kind with purpose, basis, since when and how it came', async () => {
    const id = await fullClient();
    vault.clock.advance(86_400_000);
    valueOf(await vault.ask('client:edit', { id, fields: { needs: '新的需求' } }));
    const { items, consent } = valueOf(await vault.ask('privacy:holdings', { client: id }));
    expect(consent).toBe('无');
    expect(items.find(({ collection, field }) => collection === 'clients' && field === 'needs')).toMatchObject({ purpose: 'needs', basis: 'consent', values: 1, from: ['user'] });
    const needs = items.find(({ field }) => field === 'needs');
    expect(needs?.since.startsWith('2023-08-16')).toBe(true);
    expect(needs?.changed.startsWith('2023-08-17')).toBe(true);
    expect(items.find(({ collection, field }) => collection === 'phones' && field === 'text')).toMatchObject({ purpose: 'contact', basis: 'consent' });
    expect(items.find(({ collection, field }) => collection === 'followups' && field === 'summary')).toMatchObject({ values: 2 });
    expect(items.some(({ field }) => field === 'client' || field === 'sample')).toBe(false);
  });

  it('hands all of it to the person as a workbook and as JSON', async () => {
    const id = await fullClient();
    const [book, json] = [join(scratch, 'person.xlsx'), join(scratch, 'person.json')];
    const names = { clients: '客户', 'clients.name': '客户名称' };
    const { records } = valueOf(await vault.ask('privacy:export', { client: id, format: 'xlsx', file: vault.engine.grant(book), reason: '本人要求', names }));
    valueOf(await vault.ask('privacy:export', { client: id, format: 'json', file: vault.engine.grant(json), reason: '本人要求', names }));
    expect(valueOf(await vault.ask('export:log', {})).items.map(({ what, file, reason }) => [what, file, reason])).toEqual([['person', 'person.json', '本人要求'], ['person', 'person.xlsx', '本人要求']]);
    const sheets = await readExcel(book);
    expect(sheets[0]?.sheet).toBe('客户');
    expect(sheets[0]?.data[0]).toContain('客户名称');
    const shown = Object.entries(words).filter(([place]) => !['former', 'bytes', 'draft', 'gone'].includes(place)).map(([, text]) => text);
    const cells = JSON.stringify(sheets);
    const text = readFileSync(json, 'utf8');
    for (const word of shown) expect([word, cells.includes(word), text.includes(word)]).toEqual([word, true, true]);
    for (const word of [words.gone, words.draft]) expect([cells.includes(word), text.includes(word)]).toEqual([false, false]);
    expect((JSON.parse(text) as { held: { records: unknown[] }[] }).held.reduce((sum, { records: rows }) => sum + rows.length, 0)).toBe(records);
  });
});
