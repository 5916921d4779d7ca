import { rowToRecord, type StoredRecord } from '../vault/records';
import { columnsOf } from './columns';
import { between } from './masks';
import { everyRow, type TableContext } from './known-table';
import { tableOf, type WrittenTable } from './table-file';

type ConsentRow = StoredRecord<'consents'> & { readonly clientNumber: string | null; readonly clientName: string | null; readonly person: string | null };

/** Every consent of every client, as import reads it. */
export async function consentTable(context: TableContext): Promise<WrittenTable> {
  const rows = await everyRow(
    context,
    `SELECT s.*, c.number AS clientNumber, c.name AS clientName, k.name AS person FROM consents s JOIN clients c ON c.id = s.client LEFT JOIN contacts k ON k.id = s.contact AND k.deleted IS NULL
     WHERE s.deleted IS NULL AND c.deleted IS NULL ORDER BY c.number, s.givenOn, s.id`,
    (row) => ({ ...rowToRecord('consents', row), clientNumber: row['clientNumber'], clientName: row['clientName'], person: row['person'] }) as ConsentRow,
  );
  const column = columnsOf<ConsentRow>('consents');
  return tableOf('授权记录', [
    column('clients.number', ({ clientNumber }) => clientNumber, 12),
    column('clients.name', ({ clientName }) => clientName, 30),
    column('contacts.name', ({ person }) => person, 12),
    column('consents.purpose', ({ purpose }) => purpose, 10),
    column('consents.channel', ({ channel }) => channel, 10),
    column('consents.numbers', ({ numbers }) => numbers?.join(between) ?? null, 18),
    column('consents.givenOn', ({ givenOn }) => givenOn),
    column('consents.evidence', ({ evidence }) => evidence, 34),
    column('consents.expiresOn', ({ expiresOn }) => expiresOn),
    column('consents.withdrawnOn', ({ withdrawnOn }) => withdrawnOn),
    column('consents.withdrawnReason', ({ withdrawnReason }) => withdrawnReason, 30),
  ], rows);
}
