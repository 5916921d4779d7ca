import type { HandoverRow } from '../../../shared/handover/asks';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { rowToRecord } from '../vault/records';
import { Where, type ReadContext } from './context';

const from = 'handovers h JOIN clients c ON c.id = h.client AND c.deleted IS NULL';
const columns = 'h.*, c.name AS clientName, c.number AS clientNumber';
const toRow = (row: Parameters<typeof rowToRecord>[1]): HandoverRow => ({ ...rowToRecord('handovers', row), clientName: row['clientName'], clientNumber: row['clientNumber'] }) as unknown as HandoverRow;

/** Clients that went to another owner, the newest first. */
export function listHandovers({ reader }: ReadContext, { client, owner, open, offset, limit }: In<'handover:list'>): Out<'handover:list'> {
  const where = new Where().and('h.deleted IS NULL');
  if (client !== undefined) where.and('h.client = $client', { client });
  if (owner !== undefined) where.and('h.toOwner = $owner', { owner });
  if (open !== undefined) where.and(open ? "h.state = '待接手'" : "h.state <> '待接手'");
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${from} ${where.sql}`, where.params)?.n ?? 0;
  return { total, items: reader.all(`SELECT ${columns} FROM ${from} ${where.sql} ORDER BY h.handedAt DESC, h.id DESC LIMIT $limit OFFSET $offset`, { ...where.params, limit, offset }).map(toRow) };
}

/** One handover. */
export function readHandover({ reader }: ReadContext, { id }: In<'handover:read'>): Result<Out<'handover:read'>, Refusal<'handover:read'>> {
  const row = reader.get(`SELECT ${columns} FROM ${from} WHERE h.deleted IS NULL AND h.id = $id`, { id });
  return row ? ok(toRow(row)) : err({ kind: 'notFound' });
}
