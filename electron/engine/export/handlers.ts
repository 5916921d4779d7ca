import { basename } from 'node:path';
import type { ExportKind } from '../../../shared/export/asks';
import { formatsOf } from '../../../shared/export/asks';
import type { ExportedList } from '../../../shared/trade/asks';
import type { Handlers, In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { asJob, type JobControl } from '../jobs';
import type { Session } from '../session';
import { calendarFile } from './calendar-file';
import { checkTable } from './check-table';
import { clientTable, contactTable } from './client-tables';
import { consentTable } from './consent-table';
import { toGb18030 } from './gb18030';
import { followedTable } from './follow-tables';
import { followupTable } from './followup-table';
import { logExport } from './log';
import { careTable } from './care-tables';
import type { KnownTable, TableContext } from './known-table';
import { manualTables } from './manual-tables';
import { maskFields, maskTable, namesOfPeople } from './masks';
import { clientFiles, type ClientFile } from './people';
import { tablesToXlsx, tableToCsv, type WrittenTable } from './table-file';
import { tradeTables } from './trade-tables';
import { cards } from './vcard';
import { writeOut } from './write-out';

type Written = 'trade:export' | 'export:write';
type Answer<C extends Written> = Promise<Result<Out<C>, Refusal<C>>>;

async function everybody({ vault }: Session, { progress, breathe }: JobControl): Promise<readonly ClientFile[]> {
  const files: ClientFile[] = [];
  const total = vault.writer.get<{ n: number }>('SELECT count(*) AS n FROM clients WHERE deleted IS NULL')?.n ?? 0;
  for await (const portion of clientFiles(vault.writer, breathe)) {
    files.push(...portion);
    progress('export', files.length, total);
  }
  return files;
}

/** The tables of a list of trade with the kinds by which import knows them: orders have their lines and payments with them. */
async function knownTables({ reader, vault }: Session, what: ExportedList, control: JobControl): Promise<Result<readonly [KnownTable, ...KnownTable[]], Refusal<'order:list'>>> {
  const tables = await tradeTables(reader, vault.writer, what, control);
  if (!tables.ok) return tables;
  const [first, lines, payments] = tables.value;
  return ok([
    { kind: what.list, table: first }, ...(lines ? [{ kind: 'orderLines' as const, table: lines }] : []), ...(payments ? [{ kind: 'payments' as const, table: payments }] : []),
  ]);
}

async function tablesOf(session: Session, what: Exclude<ExportKind, 'calendar'>, control: JobControl): Promise<readonly KnownTable[]> {
  const context: TableContext = { reader: session.vault.writer, clock: session.clock, breathe: control.breathe };
  switch (what) {
    case 'tables':
      return manualTables(context, await everybody(session, control));
    case 'clients':
      return [{ kind: 'clients', table: clientTable(await everybody(session, control)) }];
    case 'contacts':
      return [{ kind: 'contacts', table: contactTable(await everybody(session, control)) }];
    case 'followups':
      return [await followupTable(context, await everybody(session, control), false)];
    case 'checks':
      return [{ kind: 'checks', table: await checkTable(context) }];
    case 'promises':
    case 'improvementPlans':
    case 'suggestions':
      return [await followedTable(context, what)];
    case 'consents':
      return [{ kind: 'consents', table: await consentTable(context) }];
    case 'visits':
    case 'surveys':
    case 'tiers':
    case 'careTasks':
    case 'cases':
      return [await careTable(context, what, await everybody(session, control), false)];
    case 'orders':
    case 'contracts':
    case 'products':
    case 'owned': {
      const known = await knownTables(session, { list: what, filter: {} }, control);
      if (!known.ok) throw new Error('a list without conditions cannot be refused');
      return known.value;
    }
  }
}

/** A table as it leaves: with what is sensitive masked, unless nobody is hidden. */
const shown = ({ kind, table, fields }: KnownTable, hidden: ReadonlySet<string> | null): WrittenTable =>
  hidden === null ? table : kind !== null ? maskTable(table, kind, hidden) : fields ? maskFields(table, fields, hidden) : table;

/** What the file will hold: its bytes, how many rows, and the tables by name. */
interface Content {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly sheets: Out<'export:write'>['sheets'];
}

async function contentOf(session: Session, { what, format, reason, from, to }: In<'export:write'>, control: JobControl): Promise<Content> {
  const hidden = reason === undefined ? namesOfPeople(session.vault.writer) : null;
  if (what === 'calendar') {
    const { text, count } = calendarFile(session.vault.writer, session.clock, { from, to }, hidden);
    return { bytes: Buffer.from(text), rows: count, sheets: [] };
  }
  if (format === 'vcf') {
    const { text, count } = cards(await everybody(session, control), hidden);
    return { bytes: Buffer.from(text), rows: count, sheets: [] };
  }
  const known = await tablesOf(session, what, control);
  const tables = known.map((one) => shown(one, hidden));
  const [first] = tables;
  if (!first) throw new Error('nothing to write');
  const sheets = tables.map(({ name, rows }) => ({ sheet: name, rows: rows.length }));
  const rows = what === 'tables' ? sheets.reduce((sum, sheet) => sum + sheet.rows, 0) : first.rows.length;
  if (format === 'xlsx') return { bytes: await tablesToXlsx(tables), rows, sheets };
  const csv = tableToCsv(first);
  return { bytes: format === 'csv' ? csv : toGb18030(Buffer.from(csv).toString('utf8').slice(1)), rows, sheets: sheets.slice(0, 1) };
}

async function writeExport(session: Session, input: In<'export:write'>): Answer<'export:write'> {
  const { what, format, reason } = input;
  if (!formatsOf(what).includes(format)) return err({ kind: 'wrongFormat', field: 'format' });
  const path = session.files.take(input.file);
  if (path === null) return err({ kind: 'unknownFile' });
  return asJob(session, input.job, async (control): Answer<'export:write'> => {
    const { bytes, rows, sheets } = await contentOf(session, input, control);
    await control.breathe();
    if (reason !== undefined) await logExport(session, { what, format, file: basename(path), rows, reason });
    return writeOut(path, bytes, { rows, masked: reason === undefined, sheets });
  });
}

/** A whole list of trade, as its room writes it; masked without a reason, as every export is. */
async function writeTrade(session: Session, { what, format, file, job, reason }: In<'trade:export'>): Answer<'trade:export'> {
  const path = session.files.take(file);
  if (path === null) return err({ kind: 'unknownFile' });
  return asJob(session, job, async (control): Answer<'trade:export'> => {
    const known = await knownTables(session, what, control);
    if (!known.ok) return known;
    const hidden = reason === undefined ? namesOfPeople(session.vault.writer) : null;
    const [first, ...others] = known.value;
    const rows = first.table.rows.length;
    control.progress('write', rows, rows);
    await control.breathe();
    const bytes = format === 'xlsx' ? await tablesToXlsx([first, ...others].map((one) => shown(one, hidden))) : tableToCsv(shown(first, hidden));
    await control.breathe();
    if (reason !== undefined) await logExport(session, { what: what.list, format, file: basename(path), rows, reason });
    return writeOut(path, bytes, { rows, bytes: bytes.length });
  });
}

/** Writing lists and tables to files. */
export function exportHandlers(open: () => Session): Pick<Handlers, Written> {
  return {
    'export:write': (input) => writeExport(open(), input),
    'trade:export': (input) => writeTrade(open(), input),
  };
}
