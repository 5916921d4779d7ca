import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealBefore } from '../../electron/engine/backup/seal';
import { readHeader } from '../../electron/engine/vault/header';
import { openWithKey, unlockKey } from '../../electron/engine/vault/open';
import { figureOf, timed, type Figure } from './figures';
import { listFigures } from './list-figures';
import { busyEntries, busyName, clientName, clientPhone } from './many';
import { reviewFigures } from './review-figures';
import { benchClock, benchPassword, engineOver, userDataWith, valueOf, withCopyOf } from './vaults';

/** What a measurement is given. */
export interface Bench {
  /** How often each thing is measured, at least. */
  readonly runs: number;
  /** Clients in the large vault. */
  readonly clients: number;
  readonly say: (line: string) => void;
}

const searches = (): readonly (readonly [what: string, text: string])[] => [
  ['2 characters', clientName(1234).slice(2, 4)],
  ['3 characters', clientName(1234).slice(2, 5)],
  ['whole name', clientName(4321)],
  ['one character', '海'],
  ['pinyin', 'lanqiao'],
  ['initials', 'lq'],
  ['part of a phone', clientPhone(777).slice(5)],
  ['words of a note', '噪音'],
  ['a name in traditional characters', '藍橋'],
  ['two words', `${clientName(1234).slice(2, 4)} ${clientName(1234).slice(4, 6)}`],
  ['nothing there', '查无此名'],
];

/** Searching, listing, reading and writing one record in the large vault, through the contract. */
export const engineFigures = async (bench: Bench): Promise<Figure[]> =>
  withCopyOf(await userDataWith(bench.clients, bench.say), (userData) => figuresOver(userData, bench));

async function figuresOver(userData: string, { runs, clients }: Bench): Promise<Figure[]> {
  const { engine, ask } = engineOver(userData);
  const size = `${clients} clients`;
  const many = Math.max(20, runs);
  const figures: Figure[] = [];
  try {
    figures.push(figureOf('open the vault, key in hand', size, 'ms', await opens(userData, runs)));
    await valueOf(ask, 'vault:unlock', { password: benchPassword });
    for (const [what, text] of searches()) {
      figures.push(figureOf('search', `${size}, ${what}`, 'ms', await timed(many, () => valueOf(ask, 'search:find', { text }))));
    }
    const pages = [['updatedOn', true], ['name', false], ['lastContactOn', true], ['openComplaints', true]] as const;
    for (const [by, descending] of pages) {
      for (const [which, offset] of [['first', 0], ['last', Math.max(0, clients - 60)]] as const) {
        figures.push(figureOf('list page', `${size}, by ${by}, ${which}`, 'ms', await timed(many, () => valueOf(ask, 'client:list', { sort: { by, descending }, offset, limit: 60 }))));
      }
    }
    figures.push(figureOf('list page', `${size}, A类 and 合作`, 'ms', await timed(many, () => valueOf(ask, 'client:list', { filter: { valueGrade: ['A类'], stage: ['合作'] } }))));
    figures.push(...await listFigures(ask, size, many));
    figures.push(...await reviewFigures(ask, size, many));
    const { items } = await valueOf(ask, 'client:list', { limit: 200 });
    figures.push(figureOf('read a client', size, 'ms', await timed(many, (run) => valueOf(ask, 'client:read', { id: items[(run + 1) % items.length]?.id ?? ('' as never) }))));
    const busy = (await valueOf(ask, 'client:list', { filter: { text: busyName } })).items[0]?.id ?? ('' as never);
    figures.push(figureOf('read a client and its newest entries', `${size}, ${busyEntries} entries`, 'ms', await timed(many, async () => {
      await valueOf(ask, 'client:read', { id: busy });
      return valueOf(ask, 'client:timeline', { id: busy });
    })));
    figures.push(figureOf('durable write: log a follow-up', `${size}, for the client with ${busyEntries} entries`, 'ms', await timed(many, () =>
      valueOf(ask, 'followup:log', { client: busy, fields: { summary: '电话回访，运行正常' } }))));
    figures.push(figureOf('open work', size, 'ms', await timed(many, () => valueOf(ask, 'work:all', {}))));
    figures.push(figureOf('complaint report of a month', size, 'ms', await timed(many, () => valueOf(ask, 'report:complaints', { from: '2026-05-01', to: '2026-05-31' } as never))));
    figures.push(figureOf('durable write: log a follow-up', size, 'ms', await timed(Math.max(50, runs), (run) =>
      valueOf(ask, 'followup:log', { client: items[(run + 1) % items.length]?.id ?? ('' as never), fields: { summary: '电话回访，运行正常' } }))));
    figures.push(figureOf('durable write: change a client', size, 'ms', await timed(Math.max(50, runs), (run) =>
      valueOf(ask, 'client:edit', { id: items[(run + 1) % items.length]?.id ?? ('' as never), fields: { notes: `第${run}次修改` } }))));
  } finally {
    await engine.end();
  }
  figures.push(figureOf('durable write: 4 kB and fsync, bare', 'this disk', 'ms', await bareSync()));
  return figures;
}

/** Opening the database again and again, without deriving the key, which is slow by design. */
async function opens(userData: string, runs: number): Promise<number[]> {
  const folder = join(userData, 'vault');
  const header = readHeader(folder);
  if (typeof header === 'string') throw new Error('no header');
  const key = await unlockKey(header, 'password', benchPassword);
  if (!key.ok || !key.value) throw new Error('no key');
  const vaultKey = key.value;
  return timed(runs, () => {
    const opened = openWithKey({ folder, clock: benchClock, touched: () => undefined, sealBefore }, header, Buffer.from(vaultKey));
    if (!opened.ok) throw new Error(opened.error);
    opened.value.close();
  });
}

/** What the disk itself takes to keep a page: no durable write can be faster. */
async function bareSync(): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kemai-bench-'));
  const file = openSync(join(folder, 'page'), 'w');
  const page = Buffer.alloc(4096, 1);
  const values = await timed(50, () => {
    writeSync(file, page);
    fsyncSync(file);
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return values;
}
