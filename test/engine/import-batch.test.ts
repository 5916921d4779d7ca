import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { collectionNames } from '../../shared/record/collections';
import type { ActionId } from '../../shared/record/schema';
import { testPassword, valueOf } from '../harness/temp-vault';
import { countsOf, fixture, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => desk.remove());

const writer = () => {
  const session = desk.vault.engine.session();
  if (!session) throw new Error('locked');
  return session.vault.writer;
};

/** Everything that is stored and live, without the stamps that every write moves. */
async function state(): Promise<unknown> {
  const all = await Promise.all(collectionNames.map(async (name) => [name, (await desk.records(name)).map(({ stamp: _stamp, ...record }) => record)] as const));
  return Object.fromEntries(all);
}

const batchOf = (report: { readonly batch: string | null }): ActionId => {
  if (report.batch === null) throw new Error('nothing was written');
  return report.batch as ActionId;
};
const undo = async (batch: ActionId) => valueOf(await desk.vault.ask('import:undo', { batch }));
const head = '客户编号,客户名称,联系人,电话,行业,标签';

describe('a dry run', () => {
  it('writes nothing, and says what the import then does', async () => {
    await desk.run(fixture('complaints-2023-08.xlsx'));
    const before = { total: writer().get('SELECT total_changes() AS n'), changes: writer().get('SELECT count(*) AS n, max(seq) AS seq FROM changes'), counters: writer().all('SELECT * FROM counters') };
    const seen = await desk.inspect(fixture('manual-tables.xlsx'));
    const dry = valueOf(await desk.vault.ask('import:dry-run', { session: seen.session }));
    expect({ total: writer().get('SELECT total_changes() AS n'), changes: writer().get('SELECT count(*) AS n, max(seq) AS seq FROM changes'), counters: writer().all('SELECT * FROM counters') }).toEqual(before);
    const ran = valueOf(await desk.vault.ask('import:run', { session: seen.session, job: 'job' }));
    expect(ran).toEqual({ ...dry, batch: ran.batch });
    expect(ran.batch).not.toBeNull();
  });

  it('decides anew when the vault changed meanwhile', async () => {
    const seen = await desk.inspect(desk.csv('a.csv', head, '2023001,星河科技,,13800138000,,'));
    expect(onlySheet(valueOf(await desk.vault.ask('import:dry-run', { session: seen.session })))).toMatchObject({ created: 1 });
    valueOf(await desk.vault.ask('client:create', { fields: { name: '别的名字' }, phones: [{ text: '13800138000' }] }));
    expect(countsOf(onlySheet(valueOf(await desk.vault.ask('import:run', { session: seen.session, job: 'job' }))))).toMatchObject({ created: 0, duplicates: 1 });
  });

  it('pages the verdicts of a sheet', async () => {
    const path = desk.csv('a.csv', head, ...Array.from({ length: 120 }, (_, at) => `${2023001 + at},公司${at}号,,,,`), ',,,,,', '2023500,=1+A1,,,,');
    const seen = await desk.inspect(path);
    expect(await desk.vault.ask('import:rows', { session: seen.session, sheet: 'a' })).toEqual({ ok: false, error: { kind: 'noSession' } });
    valueOf(await desk.vault.ask('import:dry-run', { session: seen.session }));
    const page = valueOf(await desk.vault.ask('import:rows', { session: seen.session, sheet: 'a', offset: 118, limit: 10 }));
    expect(page.total).toBe(121);
    expect(page.items.map(({ row, verdict, cells, problems }) => [row, verdict, cells[1], problems.map(({ reason }) => reason)])).toEqual([
      [120, 'create', '公司118号', []], [121, 'create', '公司119号', []], [123, 'reject', '=1+A1', ['formula']],
    ]);
    expect(await desk.vault.ask('import:rows', { session: seen.session, sheet: 'b' })).toEqual({ ok: false, error: { kind: 'unknownSheet' } });
  });
});

describe('taking an import back', () => {
  it('brings back the state before, also of records that it changed', async () => {
    await desk.run(desk.csv('a.csv', head, '2023001,星河科技,张伟,13800138000,教育,急购', '2023002,远航物流,,,,'));
    const before = await state();
    const report = await desk.run(desk.csv('b.csv', head, '2023001,星河科技有限公司,王芳,13900139000,物流,价格敏感', '2023003,天成贸易,李强,138–,,急购'));
    expect(countsOf(onlySheet(report))).toMatchObject({ created: 1, updated: 1 });
    expect(await undo(batchOf(report))).toEqual({ removed: 1, restored: 1, kept: [] });
    expect(await state()).toEqual(before);
    expect(valueOf(await desk.vault.ask('import:batches', {})).map(({ file, created, updated, undone }) => [file, created, updated, undone])).toEqual([
      ['b.csv', 1, 1, true], ['a.csv', 2, 0, false],
    ]);
    expect(await desk.vault.ask('import:undo', { batch: batchOf(report) })).toEqual({ ok: false, error: { kind: 'alreadyUndone' } });
    expect(valueOf(await desk.vault.ask('vault:verify', {}))).toMatchObject({ ok: true, logMismatches: 0, derivedStale: 0 });
  });

  it('keeps and names what was changed since, with the client it hangs on', async () => {
    const report = await desk.run(fixture('manual-tables.xlsx'));
    const followup = (await desk.records('followups')).find(({ heldOn }) => heldOn === '2023-08-16');
    valueOf(await desk.vault.ask('followup:finish-next', { id: followup?.['id'] as never, state: '已完成' }));
    const client = (await desk.records('clients')).find(({ number }) => number === '2023003');
    valueOf(await desk.vault.ask('followup:log', { client: client?.['id'] as ClientId, fields: { summary: '后来的事' } }));
    const { kept } = await undo(batchOf(report));
    expect(kept.map(({ id }) => id).sort()).toEqual([followup?.['id'], followup?.['client'], client?.['id']].sort());
    expect((await desk.records('clients')).map(({ number }) => number)).toEqual(['2023001', '2023003']);
    expect((await desk.records('followups')).map(({ summary }) => summary)).toEqual([followup?.['summary'], '后来的事']);
    expect(valueOf(await desk.vault.ask('vault:verify', {}))).toMatchObject({ ok: true, logMismatches: 0, derivedStale: 0 });
  });

  it('imports the same file again after it was taken back', async () => {
    const first = await desk.run(fixture('manual-tables.xlsx'));
    await undo(batchOf(first));
    const again = await desk.run(fixture('manual-tables.xlsx'));
    expect(again.sheets).toEqual(first.sheets);
    expect((await desk.records('clients')).length).toBe(9);
  });

  it('knows no batch that is none', async () => {
    const made = valueOf(await desk.vault.ask('client:create', { fields: { name: '甲公司' } }));
    expect(await desk.vault.ask('import:undo', { batch: made.action })).toEqual({ ok: false, error: { kind: 'notFound' } });
  });

  it('brings back the same state for any files, and a file twice makes no copies', async () => {
    const cell = (...values: readonly string[]) => fc.constantFrom('', ...values);
    const row = fc.tuple(
      cell('2023001', '2023002', '2023003'), cell('星河科技', '深圳星河科技有限公司', '远航物流', '（个人）'), cell('张伟', '王芳'),
      cell('13800138000', '138–', '13900139000'), cell('教育', '物流'), cell('急购', '急购；价格敏感'),
    );
    const file = fc.array(row, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
        const done: { readonly batch: ActionId; readonly before: unknown }[] = [];
        const run = async (path: string) => {
          const before = await state();
          const report = await desk.run(path);
          if (report.batch !== null) done.push({ batch: report.batch as ActionId, before });
          return { before, sheet: onlySheet(report) };
        };
        for (const [at, rows] of files.entries()) {
          const path = desk.csv(`${at}.csv`, head, ...rows.map((cells) => cells.join(',')));
          await run(path);
          const again = await run(path);
          if (again.sheet.updated > 0) continue; // a file that contradicts itself says something else each time
          expect(again.sheet.created, 'copies').toBe(0);
          expect(await state()).toEqual(again.before);
        }
        for (const { batch, before } of done.reverse()) {
          expect((await undo(batch)).kept).toEqual([]);
          expect(await state()).toEqual(before);
        }
        expect(valueOf(await desk.vault.ask('vault:verify', {}))).toMatchObject({ ok: true, logMismatches: 0, derivedStale: 0 });
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('an import that ends early', () => {
  const many = () => desk.csv('many.csv', head, ...Array.from({ length: 1500 }, (_, at) => `${2023001 + at},公司${at}号,联系人${at},,,`));

  async function cancelAt(step: string): Promise<void> {
    const reached = () => desk.vault.signals.some((signal) => signal.kind === 'job' && signal.job === 'long' && signal.step === step);
    while (!reached()) await new Promise((done) => setImmediate(done));
    expect(await desk.vault.ask('job:cancel', { job: 'long' })).toEqual({ ok: true, value: true });
  }

  it('can be tried and the trial cancelled', async () => {
    const before = await state();
    const seen = await desk.inspect(many());
    const running = desk.vault.ask('import:dry-run', { session: seen.session, job: 'long' });
    await cancelAt('check');
    expect(await running).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await state()).toEqual(before);
    expect(onlySheet(valueOf(await desk.vault.ask('import:dry-run', { session: seen.session, job: 'again' })))).toMatchObject({ created: 1500 });
  });

  it.each(['revert', 'index'] as const)('stays whole when taking it back is cancelled while it says %s', async (step) => {
    const batch = batchOf(await desk.run(many()));
    const before = await state();
    const running = desk.vault.ask('import:undo', { batch, job: 'long' });
    await cancelAt(step);
    expect(await running).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await state()).toEqual(before);
    expect(valueOf(await desk.vault.ask('import:batches', {}))).toMatchObject([{ undone: false }]);
    expect(await undo(batch)).toMatchObject({ removed: 1500, kept: [] });
    expect(valueOf(await desk.vault.ask('vault:verify', {}))).toMatchObject({ ok: true, logMismatches: 0, derivedStale: 0 });
  });

  it.each(['check', 'write', 'index'] as const)('leaves nothing when it is cancelled while it says %s', async (step) => {
    await desk.run(desk.csv('a.csv', head, '2022001,星河科技,,,,'));
    const before = await state();
    const reading = desk.vault.engine.session()?.vault.reading;
    const seen = await desk.inspect(many());
    const running = desk.vault.ask('import:run', { session: seen.session, job: 'long' });
    await cancelAt(step);
    expect(await running).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await state()).toEqual(before);
    expect(desk.vault.engine.session()?.vault.reading).toEqual(reading);
    expect(valueOf(await desk.vault.ask('import:batches', {})).length).toBe(1);
    expect(onlySheet(valueOf(await desk.vault.ask('import:run', { session: seen.session, job: 'again' })))).toMatchObject({ created: 1500 });
    expect(valueOf(await desk.vault.ask('vault:verify', {}))).toMatchObject({ ok: true, logMismatches: 0, derivedStale: 0 });
  });

  it('leaves nothing when the vault is locked meanwhile', async () => {
    const seen = await desk.inspect(many());
    const running = desk.vault.ask('import:run', { session: seen.session, job: 'long' });
    while (!desk.vault.signals.some((signal) => signal.kind === 'job' && signal.step === 'write')) await new Promise((done) => setImmediate(done));
    await desk.vault.restart();
    expect(await running).toEqual({ ok: false, error: { kind: 'cancelled' } });
    valueOf(await desk.vault.ask('vault:unlock', { password: testPassword }));
    expect((await desk.records('clients')).length).toBe(0);
    expect(await desk.vault.ask('import:dry-run', { session: seen.session })).toEqual({ ok: false, error: { kind: 'noSession' } });
  });

  it('leaves nothing when the disk is full', async () => {
    const before = await state();
    const pages = writer().get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    writer().exec(`PRAGMA max_page_count = ${pages + 20}`);
    const seen = await desk.inspect(many());
    expect(await desk.vault.ask('import:run', { session: seen.session, job: 'job' })).toEqual({ ok: false, error: { kind: 'diskFull' } });
    writer().exec('PRAGMA max_page_count = 1073741823');
    expect(await state()).toEqual(before);
    valueOf(await desk.vault.ask('client:create', { fields: { name: '之后' } }));
  });

  it('answers other asks while it writes', async () => {
    const seen = await desk.inspect(many());
    const running = desk.vault.ask('import:run', { session: seen.session, job: 'long' });
    while (!desk.vault.signals.some((signal) => signal.kind === 'job' && signal.step === 'write')) await new Promise((done) => setImmediate(done));
    expect(valueOf(await desk.vault.ask('client:list', {})).total).toBe(0);
    valueOf(await running);
    expect(valueOf(await desk.vault.ask('client:list', {})).total).toBe(1500);
  });
});

describe('what is kept open', () => {
  it('is the three newest files', async () => {
    const sessions: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) sessions.push((await desk.inspect(desk.csv(`${name}.csv`, head, '2023001,甲公司,,,,'))).session);
    const answers = await Promise.all(sessions.map((session) => desk.vault.ask('import:dry-run', { session })));
    expect(answers.map(({ ok }) => ok)).toEqual([false, true, true, true]);
    expect(await desk.vault.ask('import:rejected', { session: sessions[3] ?? '', file: desk.vault.engine.grant(desk.path('r.xlsx')) })).toEqual({ ok: false, error: { kind: 'nothingRejected' } });
  });

  it('refuses what cannot be written, and a token twice', async () => {
    const file = desk.vault.engine.grant(desk.csv('a.csv', head, '2023001,=1+A1,,,,'));
    const seen = valueOf(await desk.vault.ask('import:inspect', { file }));
    expect(await desk.vault.ask('import:inspect', { file })).toEqual({ ok: false, error: { kind: 'unknownFile' } });
    valueOf(await desk.vault.ask('import:dry-run', { session: seen.session }));
    expect(await desk.vault.ask('import:rejected', { session: seen.session, file: desk.vault.engine.grant(desk.path('no/such/folder.xlsx')) })).toEqual({ ok: false, error: { kind: 'notWritable' } });
  });
});
