import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Clock } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { DatabaseDamaged, openReader, openWriter, schemaVersion, sqliteCode, type Reader, type Writer } from './database';
import { readerVersion, readHeader, vaultFiles, writeHeader, type VaultHeader } from './header';
import { CostRefused, deriveKey, newRecoveryCode, newVaultKey, openSlot, passwordSlot, recoverySlot, type KdfCost, type KeySlot } from './keys';
import { takeLock, type VaultLock } from './lock';
import { currentVersion, migrate } from './migrations/migrate';
import { readMeta, writeMeta, type Touched, type Vault } from './vault';

/** A vault that is open for writing, with what only its holder needs. */
export interface OpenVault extends Vault {
  readonly folder: string;
  readonly header: VaultHeader;
  readonly vaultKey: Buffer;
  readonly databaseKey: Buffer;
  /** Closes the database, lets go of the lock and overwrites the keys. */
  readonly close: () => void;
}

/** Why a vault does not open, beside a wrong secret. */
export type OpenRefusal = 'none' | 'damaged' | 'inUse' | 'newer' | 'weakParameters' | 'diskFull';

/** Seals a backup of an open vault before its schema is changed. */
export type SealBefore = (vault: { readonly writer: Writer; readonly clock: Clock; readonly folder: string; readonly header: VaultHeader; readonly vaultKey: Buffer }, from: number) => void;

interface Opening {
  readonly folder: string;
  readonly clock: Clock;
  readonly touched: (what: Touched) => void;
  readonly sealBefore: SealBefore;
}

/** Opens the slot of `kind` with what the user typed: the vault key, `null` for a wrong secret. */
export async function unlockKey(header: VaultHeader, kind: KeySlot['kind'], secret: string): Promise<Result<Buffer | null, 'weakParameters'>> {
  try {
    for (const slot of header.slots) {
      if (slot.kind !== kind) continue;
      const key = await openSlot(slot, header.vaultId, secret);
      if (key) return ok(key);
    }
    return ok(null);
  } catch (cause) {
    if (cause instanceof CostRefused) return err('weakParameters');
    throw cause;
  }
}

/** Opens the database of a vault whose key is known; brings its schema up to date. */
export function openWithKey({ folder, clock, touched, sealBefore }: Opening, header: VaultHeader, vaultKey: Buffer): Result<OpenVault, OpenRefusal> {
  const files = vaultFiles(folder);
  if (!existsSync(files.database) && existsSync(files.fresh)) renameSync(files.fresh, files.database);
  if (!existsSync(files.database)) return err('damaged');
  const lock = takeLock(files.lock);
  if (!lock) return err('inUse');
  const databaseKey = deriveKey(vaultKey, header.vaultId, 'database');
  let writer: Writer | null = null;
  try {
    writer = openWriter(files.database, databaseKey);
    if (schemaVersion(writer) > currentVersion) return refuse(writer, lock, 'newer');
    migrate(writer, (from) => sealBefore({ writer: writer as Writer, clock, folder, header, vaultKey }, from));
    const device = readMeta(writer, 'device') ?? nameDevice(writer);
    const reading = JSON.parse(readMeta(writer, 'reading') ?? '{"ms":0,"counter":0}') as { ms: number; counter: number };
    const open = writer;
    return ok({
      folder, header, vaultKey, databaseKey, writer, clock, device, reading, touched,
      close: () => {
        open.close();
        lock.release();
        vaultKey.fill(0);
        databaseKey.fill(0);
      },
    });
  } catch (cause) {
    const code = sqliteCode(cause);
    if (cause instanceof DatabaseDamaged || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return refuse(writer, lock, 'damaged');
    if (isDiskFull(cause)) return refuse(writer, lock, 'diskFull');
    writer?.close();
    lock.release();
    throw cause;
  }
}

/** Refuses to write: another program holds the vault. */
const heldElsewhere = (): never => {
  throw new Error('the vault is held by another program');
};

/** Opens a vault that another program is writing to, for reading only (`design/cli.md`). */
export function openBeside({ folder, clock, touched }: Opening, header: VaultHeader, vaultKey: Buffer): Result<OpenVault, OpenRefusal> {
  const databaseKey = deriveKey(vaultKey, header.vaultId, 'database');
  let reader: Reader;
  try {
    reader = openReader(vaultFiles(folder).database, databaseKey);
  } catch (cause) {
    if (cause instanceof DatabaseDamaged) return err('damaged');
    throw cause;
  }
  const version = schemaVersion(reader);
  if (version !== currentVersion) {
    reader.close();
    return err(version > currentVersion ? 'newer' : 'inUse');
  }
  return ok({
    folder, header, vaultKey, databaseKey, clock, touched,
    writer: { ...reader, run: heldElsewhere, exec: heldElsewhere },
    device: readMeta(reader, 'device') ?? '',
    reading: { ms: 0, counter: 0 },
    close: () => {
      reader.close();
      vaultKey.fill(0);
      databaseKey.fill(0);
    },
  });
}

function refuse(writer: Writer | null, lock: VaultLock, why: OpenRefusal): Result<never, OpenRefusal> {
  writer?.close();
  lock.release();
  return err(why);
}

function nameDevice(writer: Writer): string {
  const device = randomBytes(4).toString('hex');
  writeMeta(writer, 'device', device);
  return device;
}

/** Creates a vault in an empty folder and opens it. The recovery code is answered here and kept nowhere. */
export async function createVault(
  opening: Opening,
  password: string,
  cost: KdfCost,
): Promise<Result<{ readonly vault: OpenVault; readonly recoveryCode: string }, 'exists' | 'inUse' | 'diskFull'>> {
  const { folder } = opening;
  if (readHeader(folder) !== 'none') return err('exists');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const vaultId = uuidv7();
  const vaultKey = newVaultKey();
  const recoveryCode = newRecoveryCode();
  const slots = [await passwordSlot(vaultKey, vaultId, password, cost), recoverySlot(vaultKey, vaultId, recoveryCode)];
  const header: VaultHeader = { format: 'kemai-vault', version: 1, minReader: readerVersion, vaultId, slots, recoveryConfirmed: false };
  const files = vaultFiles(folder);
  try {
    // The database comes first under another name and moves when the header stands: a crash at any
    // point leaves either nothing that counts as a vault, or one that opens.
    rmSync(files.fresh, { force: true });
    openWriter(files.fresh, deriveKey(vaultKey, vaultId, 'database')).close();
    chmodSync(files.fresh, 0o600);
    writeHeader(folder, header);
  } catch (cause) {
    rmSync(files.fresh, { force: true });
    if (isDiskFull(cause)) return err('diskFull');
    throw cause;
  }
  const opened = openWithKey(opening, header, vaultKey);
  if (opened.ok) return ok({ vault: opened.value, recoveryCode });
  if (opened.error === 'inUse' || opened.error === 'diskFull') return err(opened.error);
  throw new Error(`a vault that was just made is ${opened.error}`);
}

/** Whether an error says that the disk is full. */
export const isDiskFull = (cause: unknown): boolean =>
  sqliteCode(cause) === 'SQLITE_FULL' || (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC');

/** Replaces the slot of one kind; the other ways to the key stay. */
export function replaceSlot(folder: string, header: VaultHeader, slot: KeySlot, recoveryConfirmed = header.recoveryConfirmed): VaultHeader {
  const next = { ...header, slots: [...header.slots.filter((other) => other.kind !== slot.kind), slot], recoveryConfirmed };
  writeHeader(folder, next);
  return next;
}
