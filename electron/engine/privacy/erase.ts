import { existsSync, rmSync } from 'node:fs';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { pathOf } from '../blobs/open-content';
import { commit } from '../vault/changes';
import { among } from '../vault/database';
import { syncFolder } from '../vault/durable-file';
import { vaultFiles } from '../vault/header';
import type { OpenVault } from '../vault/open';
import { readRecord } from '../vault/records';
import { belongingsOf, idsOf } from './belongings';
import { contentsOf, countsOf, draftsOf } from './erase-counts';
import { namesOf } from './names';
import { clearMerges, clearNames, unlink } from './traces';

/** Pages once written lie about until they are written again: the file is rebuilt and the journal emptied, so that no copy is left. */
function scrub({ writer }: OpenVault): void {
  writer.exec('VACUUM');
  writer.get('PRAGMA wal_checkpoint(TRUNCATE)');
}

/**
 * Erases a client and everything of it for good (sync-and-safety §1, "Erase"): records, change log, index, list rows,
 * drafts, and the contents of files that nobody else has. The one write that is not in the history and cannot be
 * undone; what stays is a tombstone for each record: its id, its number, the day and the reason.
 */
export function eraseClient(vault: OpenVault, { client, typed, reason }: In<'privacy:erase'>): Result<Out<'privacy:erase'>, Refusal<'privacy:erase'>> {
  const { writer } = vault;
  const record = readRecord(writer, 'clients', client);
  if (!record) return err({ kind: 'notFound' });
  if (record.mergedInto !== null) return err({ kind: 'merged' });
  if (typed.trim() === '' || ![record.name, record.number].includes(typed.trim())) return err({ kind: 'notConfirmed', field: 'typed' });
  const belongings = belongingsOf(writer, client);
  const names = namesOf(writer, belongings);
  const counts = countsOf(writer, belongings, names);
  const ids = JSON.stringify(idsOf(belongings));
  const contents = contentsOf(writer, ids);
  const drafts = draftsOf(writer, belongings, names);
  const day = today(vault.clock);
  const { action } = commit(vault, { kind: 'system' }, (act) => {
    unlink(writer, act, belongings, ids);
    clearMerges(writer, ids, act.id);
    clearNames(writer, names);
    for (const [collection, its] of belongings) {
      for (const id of its) {
        const number = collection === 'clients' ? (readRecord(writer, 'clients', id)?.number ?? null) : null;
        writer.run('INSERT OR REPLACE INTO erasures (id, collection, number, day, reason) VALUES ($id, $collection, $number, $day, $reason)', { id, collection, number, day, reason });
      }
    }
    writer.run(`DELETE FROM searchText WHERE rowid IN (SELECT rowid FROM searchRows WHERE record ${among})`, { ids });
    for (const table of ['searchRows WHERE record', 'clientRows WHERE id', 'dutyRows WHERE client', 'orderRows WHERE id', 'changes WHERE record'] as const) writer.run(`DELETE FROM ${table} ${among}`, { ids });
    for (const key of drafts) writer.run('DELETE FROM drafts WHERE key = $key', { key });
    for (const [collection] of [...belongings].reverse()) writer.run(`DELETE FROM ${collection} WHERE id ${among}`, { ids });
  });
  const paths = contents.map((name) => pathOf(vault.folder, name)).filter((path) => existsSync(path));
  for (const path of paths) rmSync(path, { force: true });
  if (paths.length > 0) syncFolder(vaultFiles(vault.folder).blobs);
  scrub(vault);
  vault.touched({ action, collections: [...belongings.keys()] });
  return ok(counts);
}
