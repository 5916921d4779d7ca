import { rowToRecord, type StoredRecord } from '../vault/records';
import { columnsOf } from './columns';
import { everyRow, type TableContext } from './known-table';
import { tableOf, type WrittenTable } from './table-file';

type CheckRow = StoredRecord<'checks'> & { readonly clientNumber: string | null; readonly clientName: string | null };

/** Every check of every client, as import reads it. */
export async function checkTable(context: TableContext): Promise<WrittenTable> {
  const rows = await everyRow(
    context,
    `SELECT k.*, c.number AS clientNumber, c.name AS clientName FROM checks k JOIN clients c ON c.id = k.client
     WHERE k.deleted IS NULL AND c.deleted IS NULL ORDER BY c.number, k."on", k.id`,
    (row) => ({ ...rowToRecord('checks', row), clientNumber: row['clientNumber'], clientName: row['clientName'] }) as CheckRow,
  );
  const column = columnsOf<CheckRow>('checks');
  return tableOf('核对记录', [
    column('clients.number', ({ clientNumber }) => clientNumber, 12),
    column('clients.name', ({ clientName }) => clientName, 30),
    column('checks.kind', ({ kind }) => kind, 10),
    column('checks.on', ({ on }) => on),
    column('checks.method', ({ method }) => method, 12),
    column('checks.result', ({ result }) => result, 12),
    column('checks.by', ({ by }) => by, 12),
    column('checks.notes', ({ notes }) => notes, 34),
  ], rows);
}
