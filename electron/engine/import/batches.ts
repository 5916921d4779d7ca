import { err, ok, type Result } from '../../../shared/kit/result';
import type { Out, Refusal } from '../../../shared/ipc/contract';
import type { ImportBatch } from '../../../shared/imports/asks';
import type { CollectionName } from '../../../shared/record/collections';
import type { ActionId } from '../../../shared/record/schema';
import type { Reader } from '../vault/database';
import type { JobControl } from '../jobs';
import type { Exclusive } from '../vault/long-act';
import { undoAction } from '../vault/undo';
import type { Vault } from '../vault/vault';

/** What is remembered of an import beside its changes: the file's name and the counts, never its content. */
export interface About {
  readonly file: string;
  readonly created: number;
  readonly updated: number;
}

/** As it is kept with the action. */
export const aboutToText = (about: About): string => JSON.stringify(about);

/** What was kept with an action. */
export function textToAbout(text: string | null): About {
  const nothing: About = { file: '', created: 0, updated: 0 };
  return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<About>) };
}

/** Batches listed at most. */
const most = 200;

/** The imports of this vault, newest first. */
export const listBatches = (reader: Reader): readonly ImportBatch[] =>
  reader
    .all<{ id: ActionId; at: ImportBatch['at']; about: string | null; undoneBy: string | null }>(
      `SELECT id, at, about, undoneBy FROM actions WHERE kind = 'import' ORDER BY stamp DESC LIMIT ${most}`,
    )
    .map(({ id, at, about, undoneBy }) => ({ batch: id, at, ...textToAbout(about), undone: undoneBy !== null }));

/** Collections whose records people count; phones, tags and the like belong to one of them. */
const counted: readonly CollectionName[] = ['clients', 'plans', 'consents', 'checks', 'followups', 'complaints', 'complaintSteps', 'visits', 'appointments', 'surveys', 'careTasks', 'cases', 'tierRecords', 'products', 'orders', 'orderLines', 'payments', 'owned', 'contracts'];

/** Takes an import back. What was changed since stays and is named. */
export async function undoBatch(
  vault: Vault, exclusive: Exclusive, batch: ActionId, control: JobControl,
): Promise<Result<Out<'import:undo'>, Refusal<'import:undo'>>> {
  const action = vault.writer.get<{ kind: string }>('SELECT kind FROM actions WHERE id = $batch', { batch });
  if (action?.kind !== 'import') return err({ kind: 'notFound' });
  const undone = await undoAction(vault, exclusive, batch, control);
  if (!undone.ok) return undone;
  const count = (kind: 'delete' | 'edit'): number =>
    vault.writer.get<{ n: number }>(
      `SELECT count(DISTINCT record) AS n FROM changes WHERE action = $action AND kind = $kind
       AND collection IN (SELECT value FROM json_each($counted))`,
      { action: undone.value.action, kind, counted: JSON.stringify(counted) },
    )?.n ?? 0;
  const kept = [...new Set(undone.value.kept.map(({ id }) => id))];
  return ok({ removed: count('delete'), restored: count('edit'), kept: kept.map((id) => ({ id, why: 'changedSince' as const })) });
}
