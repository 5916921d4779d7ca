import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runRead } from '../../electron/engine/reads/reads';
import { openReader } from '../../electron/engine/vault/database';
import { logFollowup } from '../../electron/engine/vault/followups';
import type { Vault } from '../../electron/engine/vault/vault';
import type { Bench } from './engine-figures';
import { figureOf, ratios, type Figure } from './figures';
import { clientName, writeMany } from './many';
import { benchClock, emptyDatabase } from './vaults';

const small = 4000;

type Times = Record<string, number>;

/** The same statements of the product on one file; how long each kind took, in milliseconds. */
function workload(path: string, key: Uint8Array | null): Times {
  const writer = emptyDatabase(path, key);
  const vault: Vault = { writer, clock: benchClock, device: '0badcafe', reading: { ms: 0, counter: 0 }, touched: () => undefined };
  const times: Times = {};
  const time = <T,>(what: string, work: () => T): T => {
    const started = performance.now();
    const result = work();
    times[what] = performance.now() - started;
    return result;
  };
  time(`write ${small} clients and ${3 * small} interactions`, () => writeMany(vault, small));
  const clients = writer.all<{ id: string }>('SELECT id FROM clients ORDER BY id').map(({ id }) => id);
  time('100 durable writes', () => {
    for (const client of clients.slice(0, 100)) logFollowup(vault, { client: client as never, fields: { summary: '电话回访，运行正常' } });
  });
  writer.close();
  const reader = openReader(path, key); // a new connection: its page cache is empty
  const context = { reader, clock: benchClock };
  time('500 clients read', () => {
    for (const id of clients.slice(1000, 1500)) runRead('client:read', context, { id: id as never });
  });
  time('100 searches', () => {
    for (let n = 0; n < 100; n++) runRead('search:find', context, { text: clientName(n).slice(2, 4), limit: 20 });
  });
  time('100 list pages', () => {
    for (let n = 0; n < 100; n++) runRead('client:list', context, { filter: {}, sort: { by: 'name', descending: false }, offset: n * 30, limit: 60 });
  });
  time('20 complaint reports of a year', () => {
    for (let n = 0; n < 20; n++) runRead('report:complaints', context, { from: '2025-07-01', to: '2026-06-30' } as never);
  });
  reader.close();
  return times;
}

/** The encrypted vault against an unencrypted file: the same program, the same addon, in turns. */
export function plainFigures({ runs, say }: Bench): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'kemai-bench-'));
  const key = randomBytes(32);
  const encrypted: Times[] = [];
  const plain: Times[] = [];
  try {
    for (let run = -1; run < runs; run++) {
      say(`the vault against an unencrypted file: ${run < 0 ? 'warming up' : `run ${run + 1} of ${runs}`}`);
      const first = workload(join(folder, `encrypted-${run}.db`), key);
      const other = workload(join(folder, `plain-${run}.db`), null);
      if (run >= 0) {
        encrypted.push(first);
        plain.push(other);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return Object.keys(encrypted[0] ?? {}).flatMap((what) => {
    const [ours, bare] = [encrypted, plain].map((times) => times.map((each) => each[what] ?? Number.NaN));
    return [
      figureOf(what, 'encrypted', 'ms', ours ?? []),
      figureOf(what, 'unencrypted', 'ms', bare ?? []),
      figureOf(what, 'encrypted ÷ unencrypted', 'times', ratios(ours ?? [], bare ?? [])),
    ];
  });
}
