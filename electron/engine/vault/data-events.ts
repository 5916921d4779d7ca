import type { DataEventKind } from '../../../shared/review/asks';
import type { CollectionName } from '../../../shared/record/collections';
import type { ActionId, ActionKind } from '../../../shared/record/schema';
import type { Reader, Writer } from './database';

/** Records that stand for themselves: several of them at once, or one that goes, is worth telling. Their parts are not. */
export const standing: readonly CollectionName[] = ['clients', 'followups', 'complaints', 'orders', 'contracts', 'products', 'sources', 'visits', 'surveys', 'careTasks', 'cases', 'tierRecords'];

interface Counted {
  readonly collection: CollectionName;
  readonly kind: string;
  readonly n: number;
}

const told: Partial<Readonly<Record<ActionKind, DataEventKind>>> = { import: 'import', merge: 'merge', sample: 'sample' };

function eventOf(kind: ActionKind, counts: readonly Counted[]): DataEventKind | null {
  if (kind !== 'user') return told[kind] ?? null;
  if (counts.some((each) => each.kind === 'delete')) return 'deletion';
  return counts.some((each) => each.kind === 'edit' && each.n > 1) ? 'bulk' : null;
}

/** Keeps with an action what it did to data, so that the newest such actions are read off an index. Call once all is written. */
export function keepEvent(writer: Writer, id: ActionId, kind: ActionKind): void {
  if (kind === 'system' || kind === 'undo') return;
  const names = standing.map((name) => `'${name}'`).join(', ');
  const counts = writer.all<Counted>(`SELECT collection, kind, count(DISTINCT record) AS n FROM changes WHERE action = $id AND collection IN (${names}) GROUP BY collection, kind`, { id });
  const event = eventOf(kind, counts);
  if (event === null) return;
  const records = writer.get<{ n: number }>(`SELECT count(DISTINCT record) AS n FROM changes WHERE action = $id AND collection IN (${names})`, { id })?.n ?? 0;
  writer.run('UPDATE actions SET event = $event, records = $records WHERE id = $id', { id, event, records });
}

/** The record that an event is named by: the client that a merge kept, what was deleted, else the first that was written. */
export function mainRecord(reader: Reader, action: ActionId, event: DataEventKind): { readonly collection: CollectionName; readonly record: string } | null {
  const kept = event === 'merge' ? "AND c.register = 'mergedInto' AND c.collection = 'clients'" : event === 'deletion' ? "AND c.kind = 'delete'" : '';
  const rank = `CASE c.collection ${standing.map((name, at) => `WHEN '${name}' THEN ${at}`).join(' ')} END`;
  const found = reader.get<{ collection: CollectionName; record: string; value: string | null }>(
    `SELECT c.collection, c.record, c.value FROM (SELECT * FROM changes WHERE action = $action LIMIT 2000) c
     WHERE c.collection IN (${standing.map((name) => `'${name}'`).join(', ')}) ${kept} ORDER BY ${rank}, c.seq LIMIT 1`, { action });
  if (!found) return null;
  const into: unknown = event === 'merge' ? JSON.parse(found.value ?? 'null') : null;
  return { collection: found.collection, record: typeof into === 'string' ? into : found.record };
}
