import { saidLines } from '../../../shared/followup/schema';
import { yesNoWords } from '../../../shared/imports/schema';
import type { StoredRecord } from '../vault/records';
import { columnsOf } from './columns';
import { dayText } from './day-text';
import { everyRecord, type KnownTable, type TableContext } from './known-table';
import type { ClientFile } from './people';
import { tableOf, type TableColumn } from './table-file';

type Row = StoredRecord<'followups'> & { readonly number: string | null; readonly name: string | null };
const column = columnsOf<Row>('followups');

const manualColumns: readonly TableColumn<Row>[] = [
  { ...column('followups.heldOn', ({ heldOn, heldAt }) => dayText(heldOn, heldAt), 18), kind: 'text' },
  column('clients.number', ({ number }) => number, 12),
  column('clients.name', ({ name }) => name, 30),
  column('followups.method', ({ method }) => method, 12),
  column('followups.by', ({ by }) => by, 12),
  column('followups.summary', ({ summary }) => summary, 44),
  column('followups.feedback', ({ feedback }) => feedback, 34),
  column('followups.nextAction', ({ nextAction }) => nextAction, 30),
  column('followups.nextDueOn', ({ nextDueOn }) => nextDueOn),
];

const furtherColumns: readonly TableColumn<Row>[] = [
  column('followups.nextOwner', ({ nextOwner }) => nextOwner, 12),
  column('followups.nextState', ({ nextState }) => nextState, 10),
  column('followups.nextReason', ({ nextReason }) => nextReason, 24),
  column('followups.kind', ({ kind }) => kind, 10),
  column('followups.signal', ({ signal }) => signal, 12),
  column('followups.reply', ({ reply }) => reply, 10),
  column('followups.visitKind', ({ visitKind }) => visitKind, 14),
  column('followups.finding', ({ finding }) => finding, 12),
  column('followups.resolved', ({ resolved }) => (resolved === null ? null : yesNoWords[resolved ? 0 : 1]), 10),
  ...saidLines.map((line) => column(`followups.${line}`, (row) => row[line], 24)),
];

/** The log of follow-ups: in S2-T4's columns, or with all that the manual has no column for. */
export async function followupTable(context: TableContext, files: readonly ClientFile[], asManual: boolean): Promise<KnownTable> {
  const clients = new Map<string, ClientFile['client']>(files.map(({ client }) => [client.id, client]));
  const rows = (await everyRecord(context, 'followups', 'heldOn')).map((followup): Row => {
    const client = clients.get(followup.client ?? '');
    return { ...followup, number: client?.number ?? null, name: client?.name ?? null };
  });
  return { kind: 'followups', table: tableOf(asManual ? '表4 客户跟进记录表' : '跟进记录', [...manualColumns, ...(asManual ? [] : furtherColumns)], rows) };
}
