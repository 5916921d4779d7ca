import type { AttachmentRow } from '../../../shared/attachment/asks';
import { previewOf } from '../../../shared/attachment/kinds';
import type { In, Out } from '../../../shared/ipc/contract';
import type { Row } from '../vault/database';
import { Where, type ReadContext } from './context';

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What the record is called that a file hangs on, by its collection. */
const titleSql = `CASE a.collection
  WHEN 'clients' THEN (SELECT name FROM clients WHERE id = a.record)
  WHEN 'followups' THEN (SELECT trim(coalesce(heldOn, '') || ' ' || substr(coalesce(summary, feedback, ''), 1, 60)) FROM followups WHERE id = a.record)
  WHEN 'complaints' THEN (SELECT trim(coalesce(number, '') || ' ' || substr(coalesce(problem, content, ''), 1, 60)) FROM complaints WHERE id = a.record)
  WHEN 'complaintSteps' THEN (SELECT trim(coalesce(k.number, '') || ' ' || coalesce(s.step, '')) FROM complaintSteps s JOIN complaints k ON k.id = s.complaint WHERE s.id = a.record)
  WHEN 'orders' THEN (SELECT number FROM orders WHERE id = a.record)
  WHEN 'contracts' THEN (SELECT trim(coalesce(number, '') || ' ' || coalesce(title, '')) FROM contracts WHERE id = a.record)
END`;

/** The complaint's steps are its own story: what hangs on them is shown with it. */
const ofRecord = '(a.record = $record OR a.record IN (SELECT id FROM complaintSteps WHERE complaint = $record AND deleted IS NULL))';

/** The files of a client with all that hangs on it, of one record, or the one with an id; newest first. */
export function listAttachments({ reader }: ReadContext, { client, record, id, offset, limit }: In<'attachment:list'>): Out<'attachment:list'> {
  const where = new Where().and('a.deleted IS NULL');
  if (client !== undefined) where.and('a.client = $client', { client });
  if (record !== undefined) where.and(ofRecord, { record });
  if (id !== undefined) where.and('a.id = $id', { id });
  const sum = reader.get<{ n: number; bytes: number | null }>(`SELECT count(*) AS n, sum(a.size) AS bytes FROM attachments a ${where.sql}`, where.params);
  const rows = reader.all<Row>(
    `SELECT a.id, a.name, a.type, a.size, a.addedAt, a.notes, a.collection, a.record, ${titleSql} AS title FROM attachments a ${where.sql}
     ORDER BY a.id DESC LIMIT $limit OFFSET $offset`,
    { ...where.params, limit, offset },
  );
  return {
    total: sum?.n ?? 0,
    bytes: sum?.bytes ?? 0,
    items: rows.map((row) => {
      const [type, size] = [textOf(row['type']), typeof row['size'] === 'number' ? row['size'] : null];
      return {
        id: row['id'], name: textOf(row['name']), type, size, addedAt: row['addedAt'], notes: textOf(row['notes']), preview: previewOf(type, size),
        owner: { collection: row['collection'], id: row['record'], title: textOf(row['title']) },
      } as unknown as AttachmentRow;
    }),
  };
}
