import type { ExportRecord } from '../../../shared/export/schema';
import type { In, Out } from '../../../shared/ipc/contract';
import type { Row } from '../vault/database';
import { rowToRecord } from '../vault/records';
import type { ReadContext } from './context';

/** What left in full, newest first. */
export const readExportLog = ({ reader }: ReadContext, { offset, limit }: In<'export:log'>): Out<'export:log'> => ({
  total: reader.get<{ n: number }>('SELECT count(*) AS n FROM exports WHERE deleted IS NULL')?.n ?? 0,
  items: reader
    .all<Row>('SELECT * FROM exports WHERE deleted IS NULL ORDER BY at DESC, id DESC LIMIT $limit OFFSET $offset', { limit, offset })
    .map((row) => rowToRecord('exports', row)) as unknown as readonly ExportRecord[],
});
