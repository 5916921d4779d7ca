import { leftToDerive, nothingDirty, rebuildDerived, type DirtySet } from './derived';
import { transaction, type Reader } from './database';
import type { Exclusive } from './long-act';
import { readMeta, writeMeta, type Vault } from './vault';

/** What this program derives; an earlier one left own values out of the search index. */
const derives = '1';
const key = 'derives';

/** Records derived before others get their turn. */
const atOnce = 100;

/** Whatever may be found by a field of the user's own. */
function holdersOfOwn(reader: Reader): DirtySet {
  const dirty = nothingDirty();
  for (const { id } of reader.all<{ id: string }>('SELECT id FROM customFields')) dirty.everyRecordOfCustom.add(id);
  return dirty;
}

/**
 * Brings what an earlier program derived up to what this one does: in portions behind everything else that waits, and
 * again from the beginning when the vault is closed before it is done. `isOpen` says whether it still is.
 */
export async function deriveAnew(vault: Pick<Vault, 'writer'>, exclusive: Exclusive, isOpen: () => boolean): Promise<void> {
  const { writer } = vault;
  if (readMeta(writer, key) === derives) return;
  const dirty = holdersOfOwn(writer);
  for (let left = 1; left > 0; ) {
    left = await exclusive(async () => {
      if (!isOpen()) return -1;
      transaction(writer, () => rebuildDerived(vault, dirty, atOnce));
      if (leftToDerive(dirty) === 0) writeMeta(writer, key, derives);
      return Promise.resolve(leftToDerive(dirty));
    });
    await new Promise((done) => setImmediate(done));
  }
}
