import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOfDay, type Clock } from '../../shared/kit/dates';
import { createEngine, type Engine } from '../../electron/engine/engine';
import { sealBefore } from '../../electron/engine/backup/seal';
import { forkParser } from '../../electron/engine/import/parse-in-child';
import { readHere } from '../../electron/engine/reader';
import { openWriter, type Writer } from '../../electron/engine/vault/database';
import { startingCost } from '../../electron/engine/vault/keys';
import { migrate } from '../../electron/engine/vault/migrations/migrate';
import { deriveAnew } from '../../electron/engine/vault/derive-anew';
import { createExclusive } from '../../electron/engine/session';
import { createVault } from '../../electron/engine/vault/open';
import { writeSettings } from '../../electron/engine/vault/keep-settings';
import type { Bridge, Channel, Given, Out } from '../../shared/ipc/contract';
import { benchDay, generation, writeMany, writeSingular } from './many';

/** The password of every vault that is measured. */
export const benchPassword = '钥匙-correct-horse-7';

/** Two in the afternoon of the day on which the vaults were written. */
export const benchClock: Clock = { now: () => startOfDay(benchDay, 'Asia/Shanghai') + 14 * 3_600_000, zone: 'Asia/Shanghai' };

const cache = join(process.env['KEMAI_CACHE'] ?? join(homedir(), '.cache', 'kemai'), 'bench');

/** An empty database of our schema, encrypted or not. */
export function emptyDatabase(path: string, key: Uint8Array | null): Writer {
  const writer = openWriter(path, key);
  migrate(writer, () => undefined);
  return writer;
}

/** Names the schema and the generator: a cached vault of another name is of no use. */
function version(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kemai-bench-'));
  const writer = emptyDatabase(join(folder, 'schema.db'), null);
  const schema = writer.all<{ sql: string | null }>('SELECT sql FROM sqlite_master ORDER BY name').map(({ sql }) => sql ?? '');
  writer.close();
  rmSync(folder, { recursive: true });
  return createHash('sha256').update([String(generation), ...schema].join('\n')).digest('hex').slice(0, 12);
}

/**
 * A folder of user data whose vault holds `count` clients and three interactions for each, as the app finds it.
 * Made once for each version of schema and generator, and kept outside the project.
 */
export async function userDataWith(count: number, say: (line: string) => void): Promise<string> {
  const folder = join(cache, `${version()}-${count}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) if (old.endsWith(`-${count}`)) rmSync(join(cache, old), { recursive: true });
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  const opening = { folder: join(making, 'vault'), clock: benchClock, touched: () => undefined, sealBefore };
  const made = await createVault(opening, benchPassword, startingCost);
  if (!made.ok) throw new Error(`no vault: ${made.error}`);
  const { vault } = made.value;
  writeSettings(vault, { dailyBackup: false, autoLockMinutes: 0, language: 'zh-CN' });
  const started = performance.now();
  let told = 0;
  writeMany(vault, count, 0, (done) => {
    if (performance.now() - told < 5000) return;
    told = performance.now();
    say(`writing ${count} clients: ${done} after ${Math.round((told - started) / 1000)} s`);
  });
  if (count > 0) writeSingular(vault);
  await deriveAnew(vault, createExclusive(), () => true, () => undefined);
  vault.close();
  renameSync(making, folder);
  return folder;
}

/** Runs `work` over a copy of such a folder: what is written while measuring must not be measured the next time. */
export async function withCopyOf<T>(userData: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(cache, 'copy-'));
  try {
    cpSync(userData, copy, { recursive: true });
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The value of an answer that must not be refused. */
export async function valueOf<C extends Channel>(ask: Bridge, channel: C, input: Given<C>): Promise<Out<C>> {
  const answer = await ask(channel, input);
  if (!answer.ok) throw new Error(`${channel} was refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** An engine over a folder of user data, without Electron; readings in the calling thread. */
export function engineOver(userData: string): { readonly engine: Engine; readonly ask: Bridge } {
  const engine = createEngine({
    folder: join(userData, 'vault'),
    clock: benchClock,
    log: { note: () => undefined, defect: (where, cause) => {
      throw new Error(`defect in ${where}`, { cause });
    } },
    emit: () => undefined,
    parseFile: forkParser(join('dist', 'electron', 'parse-process.js')),
    startReader: readHere,
    sealBefore,
    cost: startingCost,
  });
  return { engine, ask: ((channel: string, input: unknown) => engine.ask(channel, input)) as unknown as Bridge };
}
