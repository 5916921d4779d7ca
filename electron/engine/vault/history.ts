import { deviceOf } from './hlc';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { HistoryEntry } from '../../../shared/record/asks';
import type { Stamp } from '../../../shared/record/schema';
import type { Reader } from './database';
import { fieldsOfRegister } from './records';
import { valueAt } from './undo';

interface Line {
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

/** Who changed which field of a record, when, from what to what; newest first. */
export function readHistory(reader: Reader, { collection, id, offset, limit }: In<'record:history'>): Result<Out<'record:history'>, Refusal<'record:history'>> {
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM changes WHERE record = $id AND collection = $collection', { id, collection })?.n ?? 0;
  if (total === 0) return err({ kind: 'notFound' });
  const lines = reader.all<Line>(
    `SELECT c.seq, c.stamp, c.kind, c.register, c.value, c.replaced, a.id AS action, a.kind AS actionKind, a.at
     FROM changes c JOIN actions a ON a.id = c.action WHERE c.record = $id AND c.collection = $collection ORDER BY c.seq DESC LIMIT $limit OFFSET $offset`,
    { id, collection, limit, offset },
  );
  const items = lines.map((line): HistoryEntry => {
    const keys = line.register === null ? [] : fieldsOfRegister(collection, line.register);
    const before = line.kind === 'edit' && line.register !== null ? valueAt(reader, id, line.register, keys, line.replaced, line.seq) : null;
    return {
      at: line.at,
      device: deviceOf(line.stamp),
      action: line.action,
      actionKind: line.actionKind,
      kind: line.kind,
      field: line.register,
      from: before === null ? null : keys.length === 1 ? (before[keys[0] ?? ''] ?? null) : before,
      to: line.value === null ? null : (JSON.parse(line.value) as unknown),
    };
  });
  return ok({ total, items });
}
