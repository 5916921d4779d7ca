import { deviceOf } from './hlc';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { HistoryEntry } from '../../../shared/record/asks';
import type { Stamp } from '../../../shared/record/schema';
import { elements, type CollectionName } from '../../../shared/record/collections';
import type { Reader } from './database';
import { fieldsOfRegister } from './records';
import { isRestorable } from './restore-field';
import { calledIn, titleOf } from './titles';
import { valueAt } from './undo';

interface Line {
  readonly collection: CollectionName;
  readonly record: HistoryEntry['record'];
  readonly by: string | null;
  readonly seq: number;
  readonly stamp: Stamp;
  readonly kind: HistoryEntry['kind'];
  readonly register: string | null;
  readonly value: string | null;
  readonly replaced: Stamp | null;
  readonly action: HistoryEntry['action'];
  readonly actionKind: HistoryEntry['actionKind'];
  readonly at: HistoryEntry['at'];
}

/** A record and its elements, deleted ones too, as SQL over its `$id`. */
const partsSql = (collection: CollectionName): string =>
  [
    `SELECT '${collection}', $id`,
    ...(elements[collection] ?? []).map(([child, field]) => `SELECT '${child}', id FROM ${child} WHERE "${field}" = $id`),
  ].join(' UNION ');

/** Who changed which field of a record or its elements, when, from what to what; newest first. */
export function readHistory(reader: Reader, { collection, id, offset, limit }: In<'record:history'>): Result<Out<'record:history'>, Refusal<'record:history'>> {
  const parts = partsSql(collection);
  const total = reader.get<{ n: number }>(`WITH parts(collection, id) AS (${parts}) SELECT count(*) AS n FROM parts p JOIN changes c ON c.record = p.id AND c.collection = p.collection`, { id })?.n ?? 0;
  if (total === 0) return err({ kind: 'notFound' });
  const lines = reader.all<Line>(
    `WITH parts(collection, id) AS (${parts})
     SELECT c.seq, c.collection, c.record, c.stamp, c.kind, c.register, c.value, c.replaced, a.id AS action, a.kind AS actionKind, a.at, a."by"
     FROM parts p JOIN changes c ON c.record = p.id AND c.collection = p.collection JOIN actions a ON a.id = c.action ORDER BY c.seq DESC LIMIT $limit OFFSET $offset`,
    { id, limit, offset },
  );
  const items = lines.map((line): HistoryEntry => {
    const keys = line.register === null ? [] : fieldsOfRegister(line.collection, line.register);
    const before = line.kind === 'edit' && line.register !== null ? valueAt(reader, line.record, line.register, keys, line.replaced, line.seq) : null;
    const shown = (value: unknown): unknown => (line.register === null ? value : calledIn(reader, line.register, value));
    return {
      change: line.seq,
      collection: line.collection,
      record: line.record,
      element: line.record === (id as string) ? null : (titleOf(reader, line.collection, line.record) ?? ''),
      by: line.by,
      restorable: line.kind === 'edit' && isRestorable(line.collection, keys),
      at: line.at,
      device: deviceOf(line.stamp),
      action: line.action,
      actionKind: line.actionKind,
      kind: line.kind,
      field: line.register,
      from: shown(before === null ? null : keys.length === 1 ? (before[keys[0] ?? ''] ?? null) : before),
      to: shown(line.value === null ? null : (JSON.parse(line.value) as unknown)),
    };
  });
  return ok({ total, items });
}
