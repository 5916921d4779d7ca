import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intakeOf } from '../../electron/engine/blobs/handlers';
import { headBytes, pieceCost, sealedPieceBytes } from '../../electron/engine/blobs/piece';
import { sweepContents } from '../../electron/engine/blobs/sweep';
import { pieceBytes } from '../../shared/attachment/asks';
import type { AttachmentId } from '../../shared/attachment/schema';
import { tempFolder, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let place: string;
let client: string;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'kemai-files-'));
  vault = await tempVault(undefined, { largestAttachment: 8 * 1024 * 1024 });
  client = valueOf(await vault.ask('client:create', { fields: { name: '星河科技有限公司' } })).id;
});
afterEach(async () => {
  await vault.remove();
  rmSync(place, { recursive: true, force: true });
});

const file = (name: string, bytes: Buffer | string): string => {
  const path = join(place, name);
  writeFileSync(path, bytes);
  return path;
};
const add = async (path: string, job = 'job-1') =>
  vault.ask('attachment:add', { file: vault.engine.grant(path), collection: 'clients', record: client as never, job });
const blobs = (): string[] => (existsSync(join(vault.folder, 'blobs')) ? readdirSync(join(vault.folder, 'blobs')) : []);
const blob = (name = blobs()[0] ?? ''): string => join(vault.folder, 'blobs', name);
async function contentOf(id: AttachmentId): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let piece = 0, pieces = 1; piece < pieces; piece++) {
    const read = valueOf(await vault.ask('attachment:read', { id, piece }));
    pieces = read.pieces;
    parts.push(read.bytes);
  }
  return Buffer.concat(parts);
}
const listed = async () => valueOf(await vault.ask('attachment:list', { client: client as never })).items;
/** Opens another engine over the same folder; the client is still there. */
const reopen = async (): Promise<void> => {
  await vault.restart();
  valueOf(await vault.ask('vault:unlock', { password: testPassword }));
};

describe('a file is taken in', () => {
  it.each([1, 1000, pieceBytes - 1, pieceBytes, pieceBytes + 1, 3 * pieceBytes + 7])('%i bytes come out as they went in, from a vault that was opened again', async (size) => {
    const bytes = randomBytes(size);
    const added = valueOf(await add(file('报价 单.bin', bytes)));
    expect(added).toMatchObject({ how: 'sealed', name: '报价 单.bin' });
    await reopen();
    expect((await contentOf(added.id)).equals(bytes)).toBe(true);
    expect(await listed()).toMatchObject([{ name: '报价 单.bin', size, preview: 'none', owner: { collection: 'clients', id: client, title: '星河科技有限公司' } }]);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, contents: { count: 1, bytes: size, missing: 0, damaged: 0 } });
  });

  it('lies on the disk sealed, under a name that says nothing', async () => {
    const text = 'canary 机密报价单 '.repeat(2000);
    valueOf(await add(file('机密.txt', text)));
    const [name, ...others] = blobs();
    expect(others).toEqual([]);
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(blob()).includes('canary')).toBe(false);
    expect(statSync(blob()).size).toBe(headBytes + Buffer.byteLength(text) + pieceCost);
  });

  it('keeps the same content once, however it is called and whatever it hangs on', async () => {
    const bytes = randomBytes(pieceBytes + 5);
    const first = valueOf(await add(file('a.bin', bytes)));
    const second = valueOf(await add(file('b.bin', bytes)));
    expect([first.how, second.how]).toEqual(['sealed', 'shared']);
    expect(blobs()).toHaveLength(1);
    valueOf(await vault.ask('attachment:delete', { id: first.id }));
    expect((await contentOf(second.id)).equals(bytes)).toBe(true);
  });

  it('hangs on follow-ups, complaints, steps, orders and contracts, and shows what each is called', async () => {
    const { id: followup } = valueOf(await vault.ask('followup:log', { client: client as never, fields: { summary: '谈了价格' } }));
    const { id: complaint } = valueOf(await vault.ask('complaint:open', { client: client as never, fields: { content: '机器停了' } }));
    const { id: step } = valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '方案制定', content: '换电源' } }));
    const path = file('图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    for (const [collection, record] of [['followups', followup], ['complaints', complaint], ['complaintSteps', step]] as const) {
      valueOf(await vault.ask('attachment:add', { file: vault.engine.grant(path), collection, record: record as never, job: 'j' }));
    }
    expect((await listed()).map(({ owner, preview }) => [owner.collection, owner.title, preview])).toEqual([
      ['complaintSteps', '20230816-001 方案制定', 'image'], ['complaints', '20230816-001 机器停了', 'image'], ['followups', '2023-08-16 谈了价格', 'image'],
    ]);
    expect(valueOf(await vault.ask('attachment:list', { record: complaint as never })).total).toBe(2);
    valueOf(await vault.ask('complaint:delete', { id: complaint }));
    expect(await listed()).toHaveLength(1);
  });

  it.each<[string, () => string, string]>([
    ['empty', () => file('empty', ''), 'empty'],
    ['too large', () => { const path = file('large', ''); truncateSync(path, 8 * 1024 * 1024 + 1); return path; }, 'tooLarge'],
    ['a folder', () => { mkdirSync(join(place, 'folder')); return join(place, 'folder'); }, 'folder'],
    ['gone', () => join(place, 'nowhere'), 'fileGone'],
  ])('refuses a file that is %s, and leaves nothing', async (_case, make, kind) => {
    expect(await add(make())).toMatchObject({ ok: false, error: { kind } });
    expect(blobs()).toEqual([]);
    expect(await listed()).toEqual([]);
  });

  it('refuses a token that was used, and a record that is gone', async () => {
    const token = vault.engine.grant(file('a', 'a'));
    const to = { collection: 'clients', record: client as never, job: 'j' } as const;
    valueOf(await vault.ask('attachment:add', { file: token, ...to }));
    expect(await vault.ask('attachment:add', { file: token, ...to })).toMatchObject({ error: { kind: 'unknownFile' } });
    valueOf(await vault.ask('client:delete', { id: client as never }));
    expect(await add(file('b', 'b'))).toMatchObject({ error: { kind: 'notFound' } });
  });

  it('refuses a file that changes while it is read', async () => {
    const path = file('growing', randomBytes(6 * pieceBytes));
    const answer = add(path);
    while (blobs().length === 0) await new Promise((done) => setImmediate(done));
    appendFileSync(path, 'more');
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'changedMeanwhile' } });
    expect(blobs()).toEqual([]);
  });
});

describe('an add that was cut off', () => {
  /** Cancels once so many pieces were sealed. */
  const cancelledAfter = async (path: string, pieces: number): Promise<void> => {
    const answer = add(path, 'job-9');
    let asked = false;
    while (!asked) {
      await new Promise((done) => setImmediate(done));
      const part = blobs().find((name) => name.endsWith('.part'));
      if (part === undefined || statSync(blob(part)).size < headBytes + pieces * sealedPieceBytes) continue;
      asked = true;
      valueOf(await vault.ask('job:cancel', { job: 'job-9' }));
    }
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await listed()).toEqual([]);
  };

  it('goes on where it was when the same file comes again, in a vault that was opened anew', async () => {
    const bytes = randomBytes(6 * pieceBytes + 99);
    const path = file('video.mp4', bytes);
    await cancelledAfter(path, 2);
    const sealed = readFileSync(blob());
    await reopen();
    const again = valueOf(await add(path));
    expect(again.how).toBe('resumed');
    expect(readFileSync(blob()).subarray(0, headBytes + 2 * sealedPieceBytes).equals(sealed.subarray(0, headBytes + 2 * sealedPieceBytes))).toBe(true);
    expect((await contentOf(again.id)).equals(bytes)).toBe(true);
  });

  it.each<[string, (path: string) => void]>([
    ['was torn in the middle of a piece', (path) => truncateSync(path, headBytes + sealedPieceBytes + 1000)],
    ['has a damaged piece', (path) => { const bytes = readFileSync(path); bytes[headBytes + 20] = (bytes[headBytes + 20] ?? 0) ^ 1; writeFileSync(path, bytes); }],
    ['has no whole head', (path) => truncateSync(path, 10)],
    ['is longer than the file', (path) => appendFileSync(path, randomBytes(9 * sealedPieceBytes))],
  ])('makes good what is left although it %s', async (_case, hurt) => {
    const bytes = randomBytes(5 * pieceBytes);
    const path = file('x.bin', bytes);
    await cancelledAfter(path, 3);
    hurt(blob());
    const again = valueOf(await add(path));
    expect((await contentOf(again.id)).equals(bytes)).toBe(true);
    expect(blobs()).toHaveLength(1);
  });
});

describe('a file without a path', () => {
  const begin = async (size: number) => vault.ask('attachment:begin', { name: '截图.png', size, collection: 'clients', record: client as never });

  it('comes in pieces, is sealed as it comes, and is the same content as the picked one', async () => {
    const bytes = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(2 * pieceBytes)]);
    const { upload } = valueOf(await begin(bytes.length));
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      valueOf(await vault.ask('attachment:piece', { upload, at, bytes: bytes.subarray(at, at + pieceBytes).toString('base64') }));
      for (const name of blobs()) expect(readFileSync(blob(name)).includes(bytes.subarray(at, at + 64))).toBe(false);
    }
    const { id, how } = valueOf(await vault.ask('attachment:finish', { upload }));
    expect(how).toBe('sealed');
    expect((await contentOf(id)).equals(bytes)).toBe(true);
    expect(valueOf(await add(file('same.png', bytes))).how).toBe('shared');
    expect((await listed()).map(({ preview }) => preview)).toEqual(['image', 'image']);
  });

  it('refuses pieces out of order, an unfinished file and too many at once; an abandoned one leaves nothing', async () => {
    const { upload } = valueOf(await begin(pieceBytes + 1));
    const piece = async (at: number, length: number) => vault.ask('attachment:piece', { upload, at, bytes: randomBytes(length).toString('base64') });
    expect(await piece(pieceBytes, 1)).toMatchObject({ error: { kind: 'wrongPiece' } });
    expect(await piece(0, 10)).toMatchObject({ error: { kind: 'wrongPiece' } });
    valueOf(await piece(0, pieceBytes));
    expect(await vault.ask('attachment:finish', { upload })).toMatchObject({ error: { kind: 'incomplete' } });
    for (let others = 0; others < 7; others++) valueOf(await begin(5));
    expect(await begin(5)).toMatchObject({ error: { kind: 'tooMany' } });
    valueOf(await vault.ask('attachment:abandon', { upload }));
    expect(await piece(pieceBytes, 1)).toMatchObject({ error: { kind: 'unknownUpload' } });
    expect(blobs()).toHaveLength(7);
    expect(await begin(0)).toMatchObject({ error: { kind: 'empty' } });
    expect(await begin(9 * 1024 * 1024)).toMatchObject({ error: { kind: 'tooLarge', details: { megabytes: 8 } } });
  });
});

describe('looked at and handed out', () => {
  it.each([
    ['UTF-8', Buffer.from('会议纪要：价格已谈妥')],
    ['GB18030', Buffer.from('bbe1d2e9bccdd2aa', 'hex')],
  ])('shows the beginning of a text in %s', async (encoding, bytes) => {
    const { id } = valueOf(await add(file('纪要.txt', bytes)));
    const shown = valueOf(await vault.ask('attachment:text', { id }));
    expect(shown).toMatchObject({ encoding, cut: false });
    expect(shown.text).toContain('会议纪要');
  });

  it('cuts a long text at a whole character, and refuses what is none', async () => {
    const { id } = valueOf(await add(file('long.txt', '客'.repeat(300_000))));
    const shown = valueOf(await vault.ask('attachment:text', { id }));
    expect(shown.cut).toBe(true);
    expect(new Set(shown.text)).toEqual(new Set(['客']));
    const other = valueOf(await add(file('none.txt', Buffer.from([0, 1, 2, 0xff, 0xfe]))));
    expect(await vault.ask('attachment:text', { id: other.id })).toMatchObject({ error: { kind: 'notText' } });
  });

  it('saves a copy where the user chose, and leaves nothing half written', async () => {
    const bytes = randomBytes(2 * pieceBytes + 3);
    const { id } = valueOf(await add(file('a.bin', bytes)));
    const to = join(place, 'copy.bin');
    expect(valueOf(await vault.ask('attachment:save', { id, file: vault.engine.grant(to), job: 'j' }))).toEqual({ bytes: bytes.length });
    expect(readFileSync(to).equals(bytes)).toBe(true);
    expect(await vault.ask('attachment:save', { id, file: vault.engine.grant(join(place, 'no', 'where')), job: 'j' })).toMatchObject({ error: { kind: 'notWritable' } });
    const sealed = readFileSync(blob());
    sealed[sealed.length - 50] = (sealed[sealed.length - 50] ?? 0) ^ 1;
    writeFileSync(blob(), sealed);
    const other = join(place, 'other.bin');
    expect(await vault.ask('attachment:save', { id, file: vault.engine.grant(other), job: 'j' })).toMatchObject({ error: { kind: 'blobDamaged' } });
    expect(readdirSync(place).sort()).toEqual(['a.bin', 'copy.bin']);
  });
});

describe('damage beside the vault', () => {
  it.each<[string, (path: string) => void, string]>([
    ['gone', (path) => rmSync(path), 'blobMissing'],
    ['cut', (path) => truncateSync(path, statSync(path).size - 1), 'blobDamaged'],
    ['cut at a piece', (path) => truncateSync(path, headBytes + sealedPieceBytes), 'blobDamaged'],
    ['turned by one bit', (path) => { const bytes = readFileSync(path); bytes[headBytes + 100] = (bytes[headBytes + 100] ?? 0) ^ 4; writeFileSync(path, bytes); }, 'blobDamaged'],
    ['given another head', (path) => writeFileSync(path, Buffer.concat([randomBytes(headBytes), readFileSync(path).subarray(headBytes)])), 'blobDamaged'],
    ['not ours at all', (path) => writeFileSync(path, 'hello'), 'blobDamaged'],
  ])('is told when a content is %s, by reading and by the check; adding the file again heals it', async (_case, hurt, kind) => {
    const path = file('a.bin', randomBytes(2 * pieceBytes + 3));
    const { id } = valueOf(await add(path));
    hurt(blob());
    expect(await vault.ask('attachment:read', { id, piece: 0 })).toMatchObject({ ok: false, error: { kind } });
    const check = valueOf(await vault.ask('vault:verify', {}));
    expect(check.ok).toBe(false);
    expect(check.contents).toMatchObject(kind === 'blobMissing' ? { missing: 1, damaged: 0 } : { missing: 0, damaged: 1 });
    valueOf(await add(path));
    expect((await contentOf(id)).equals(readFileSync(path))).toBe(true);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  it('never shows one content in place of another', async () => {
    const [a, b] = [valueOf(await add(file('a', randomBytes(500)))), valueOf(await add(file('b', randomBytes(500))))];
    const [first = '', second = ''] = blobs();
    renameSync(blob(first), blob('x'));
    renameSync(blob(second), blob(first));
    renameSync(blob('x'), blob(second));
    for (const { id } of [a, b]) expect(await vault.ask('attachment:read', { id, piece: 0 })).toMatchObject({ error: { kind: 'blobDamaged' } });
  });
});

describe('bytes that nothing refers to', () => {
  const sweep = async (): Promise<number> => {
    const session = vault.engine.session();
    if (!session) throw new Error('locked');
    return intakeOf(session).queue(() => sweepContents(session.vault.folder, session.vault.writer, session.clock));
  };
  const aged = (days: number): void => {
    const at = (vault.clock.now() - days * 86_400_000) / 1000;
    for (const name of blobs()) utimesSync(blob(name), at, at);
  };

  it('stay for the 30 days of the bin and then go; what is still shared stays', async () => {
    const one = valueOf(await add(file('a', 'aaa')));
    const shared = valueOf(await add(file('b', 'bbb')));
    valueOf(await add(file('c', 'bbb')));
    for (const { id } of [one, shared]) valueOf(await vault.ask('attachment:delete', { id }));
    vault.clock.advance(29 * 86_400_000);
    aged(29);
    expect(await sweep()).toBe(0);
    valueOf(await vault.ask('bin:restore', { items: [{ collection: 'attachments', id: one.id as never }] }));
    expect((await contentOf(one.id)).toString()).toBe('aaa');
    valueOf(await vault.ask('attachment:delete', { id: one.id }));
    vault.clock.advance(31 * 86_400_000);
    aged(60);
    expect(await sweep()).toBe(1);
    expect(blobs()).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
  });

  it('lets an interrupted add wait a week', async () => {
    const { upload } = valueOf(await vault.ask('attachment:begin', { name: 'a', size: 5, collection: 'clients', record: client as never }));
    expect(blobs()).toEqual([`${upload}.part`]);
    aged(6);
    expect(await sweep()).toBe(0);
    aged(8);
    expect(await sweep()).toBe(1);
  });
});

describe('a backup carries the files', () => {
  it('and a restored vault shows them; each kind of damage on the way is found', async () => {
    const bytes = [randomBytes(3 * pieceBytes + 1), randomBytes(10), randomBytes(pieceBytes)];
    const ids = [];
    for (const [at, content] of bytes.entries()) ids.push(valueOf(await add(file(`${at}.bin`, content))).id);
    const path = join(place, 'one.kemai-backup');
    valueOf(await vault.ask('backup:make', { file: vault.engine.grant(path), job: 'j' }));
    expect(statSync(path).size).toBeGreaterThan(4 * pieceBytes);
    const fresh = await tempFolder();
    valueOf(await fresh.ask('backup:restore', { file: fresh.engine.grant(path), secret: testPassword, job: 'j' }));
    valueOf(await fresh.ask('vault:unlock', { password: testPassword }));
    expect(valueOf(await fresh.ask('vault:verify', {}))).toMatchObject({ ok: true, contents: { count: 3, missing: 0, damaged: 0 } });
    expect(Buffer.from(valueOf(await fresh.ask('attachment:read', { id: ids[1] as AttachmentId, piece: 0 })).bytes).equals(bytes[1] as Buffer)).toBe(true);
    await fresh.remove();

    const whole = readFileSync(path);
    for (const at of [whole.length - 1, whole.length - pieceBytes, whole.length - 3 * pieceBytes]) {
      const hurt = Buffer.from(whole);
      hurt[at] = (hurt[at] ?? 0) ^ 1;
      writeFileSync(path, hurt);
      const other = await tempFolder();
      expect(await other.ask('backup:restore', { file: other.engine.grant(path), secret: testPassword, job: 'j' })).toMatchObject({ error: { kind: 'damaged' } });
      expect(existsSync(join(other.folder, 'blobs'))).toBe(false);
      await other.remove();
    }
  });
});
