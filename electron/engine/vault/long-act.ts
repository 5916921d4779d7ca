import type { JobControl } from '../jobs';
import { beginAct, moveStagesAtOnce, type Act, type Reason } from './changes';
import { rollback, type Writer } from './database';
import type { ActionId } from '../../../shared/record/schema';
import type { Touched, Vault } from './vault';

/** Page cache while a long action writes, in KiB, and otherwise: the indexes of a large batch do not fit the usual one. */
const cacheKiB = { long: 65_536, usual: 2000 } as const;

/** Words the search index gathers before it writes them out, in bytes: the more at once, the fewer pieces are merged afterwards. */
const wordBytes = { long: 32 * 2 ** 20, usual: 2 ** 20 } as const;

/** Kept with the index itself, so a transaction that is taken back takes this back too. */
const gatherWords = (writer: Writer, bytes: number): void => writer.exec(`INSERT INTO searchText (searchText, rank) VALUES ('hashsize', ${bytes})`);

/** Derived records made before others get their turn: each costs several times a record. */
const derivedAtOnce = 100;

/** Holds the vault's one transaction while `work` runs in pieces; nothing else writes meanwhile. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

async function derive(act: Act, { progress, breathe }: JobControl): Promise<void> {
  let left = act.derive(0);
  const total = left;
  while (left > derivedAtOnce) {
    progress('index', total - left, total);
    await breathe();
    left = act.derive(derivedAtOnce);
  }
}

/**
 * Runs an action so long that other asks must be answered meanwhile: one transaction, whole or absent, also when it
 * is cancelled, the disk fills up or the process dies. The caller holds `Exclusive`. It returns when it is on the disk.
 */
export async function longAct<T>(
  vault: Vault, reason: Reason, control: JobControl, work: (act: Act) => Promise<T>,
): Promise<{ readonly result: T; readonly action: ActionId }> {
  const { writer, reading } = vault;
  let done: { readonly result: T; readonly touched: Touched; readonly moves: Act['moves'] };
  writer.exec(`PRAGMA cache_size = -${cacheKiB.long}`);
  writer.exec('BEGIN IMMEDIATE');
  try {
    gatherWords(writer, wordBytes.long);
    const act = beginAct(vault, reason);
    const result = await work(act);
    await derive(act, control);
    const touched = act.finish();
    gatherWords(writer, wordBytes.usual);
    writer.exec('COMMIT');
    done = { result, touched, moves: act.moves };
  } catch (cause) {
    rollback(writer);
    vault.reading = reading;
    throw cause;
  } finally {
    writer.exec(`PRAGMA cache_size = -${cacheKiB.usual}`);
    writer.exec('PRAGMA shrink_memory');
  }
  vault.touched(done.touched);
  moveStagesAtOnce(vault, done.moves, done.touched.action);
  return { result: done.result, action: done.touched.action };
}
