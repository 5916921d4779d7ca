import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../electron/engine/engine';
import { sealBefore } from '../../electron/engine/backup/seal';
import type { ParseFile } from '../../electron/engine/import/parse';
import { readHere } from '../../electron/engine/reader';
import type { LifeParts } from '../../electron/engine/life';
import type { Session } from '../../electron/engine/session';
import { lowestCost } from '../../electron/engine/vault/keys';
import type { Bridge } from '../../shared/ipc/contract';
import type { Signal } from '../../shared/ipc/signals';
import { fixedClock, type FixedClock } from './fixed-clock';
import { memoryLog, type MemoryLog } from './memory-log';

/** A password strong enough for every test vault. */
export const testPassword = '钥匙-correct-horse-7';

/** A real engine over a real encrypted vault in a folder of its own. */
export interface TempVault {
  readonly folder: string;
  readonly clock: FixedClock;
  readonly engine: Engine;
  /** Puts asks as the window would: everything passes through structuredClone. */
  readonly ask: Bridge;
  readonly signals: Signal[];
  readonly log: MemoryLog;
  readonly recoveryCode: string;
  /** Ends the engine and starts another over the same folder, locked. */
  readonly restart: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** The engine's contract as the window sees it, without Electron. */
export const directBridge = (engine: () => Engine): Bridge =>
  (async (channel: string, input: unknown) => structuredClone(await engine().ask(channel, structuredClone(input)))) as unknown as Bridge;

/** The value of an answer that must not be refused. */
export function valueOf<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** The session of an unlocked vault: for what no ask shows. */
export function sessionOf({ engine }: Pick<TempVault, 'engine'>): Session {
  const session = engine.session();
  if (!session) throw new Error('locked');
  return session;
}

const noParser: ParseFile = async () => Promise.resolve({ ok: false, error: 'unreadable' });

/** An empty folder with an engine over it; no vault yet. */
export async function tempFolder(now = '2023-08-16T14:30:00+08:00', parts: Partial<LifeParts> = {}): Promise<Omit<TempVault, 'recoveryCode'>> {
  const root = mkdtempSync(join(tmpdir(), 'kemai-test-'));
  const folder = join(root, 'vault');
  const clock = fixedClock(now);
  const signals: Signal[] = [];
  const log = memoryLog();
  const start = (): Engine =>
    createEngine({ folder, clock, log, emit: (signal) => signals.push(signal), parseFile: noParser, startReader: readHere, sealBefore, cost: lowestCost, ...parts });
  let engine = start();
  return Promise.resolve({
    folder, clock, signals, log,
    get engine() {
      return engine;
    },
    ask: directBridge(() => engine),
    restart: async () => {
      await engine.end();
      engine = start();
    },
    remove: async () => {
      await engine.end();
      rmSync(root, { recursive: true, force: true });
    },
  });
}

/** A new vault, open, at a fixed time. */
export async function tempVault(now?: string, parts?: Partial<LifeParts>): Promise<TempVault> {
  const made = await tempFolder(now, parts);
  const { recoveryCode } = valueOf(await made.ask('vault:create', { password: testPassword }));
  return Object.assign(made, { recoveryCode });
}
