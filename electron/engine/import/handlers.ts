import { basename, dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { maskSensitive } from '../../../shared/guard/sensitive-ids';
import type { InspectedFile } from '../../../shared/imports/asks';
import type { PreviewRow, SheetPreview } from '../../../shared/imports/schema';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { Handlers, In, Out, Refusal } from '../../../shared/ipc/contract';
import { asJob, Cancelled, type JobControl } from '../jobs';
import type { Session } from '../session';
import { customFieldsOf } from '../vault/custom-values';
import { writeDurably } from '../vault/durable-file';
import type { Reader } from '../vault/database';
import { isCalendar } from '../calendar/bring-in';
import { isDiskFull } from '../vault/open';
import { aboutToText, listBatches, undoBatch } from './batches';
import { cellText, shownText } from './cell-text';
import { ownColumns, type OwnColumns } from './columns-own';
import { guardSheet, type GuardedSheet } from './guarded-sheet';
import { keepFile, openedFile, type OpenedFile } from './import-sessions';
import { forgetMapping, mappingKey, rememberedMapping, rememberMappings } from './mappings';
import { filledRows, planImport, reportOfPlan, type Choices, type Plan, type Progress, type SheetPlan } from './plan';
import type { ParseRefusal, SaidOfText } from './parse';
import { recognise } from './recognise';
import { countRejected, rejectedWorkbook } from './rejected-workbook';
import { writePlan } from './write-plan';

type ImportChannel = Extract<keyof Handlers, `import:${string}`>;
type Answer<C extends ImportChannel> = Promise<Result<Out<C>, Refusal<C>>>;

/** Rows of a sheet shown before anything is decided. */
const sampleRows = 8;

/** Tells a job how far planning is. */
const checking = ({ progress, breathe }: JobControl): Progress => ({ tell: (done, total) => progress('check', done, total), breathe });

function previewOf(reader: Reader, sheet: GuardedSheet, own: OwnColumns): SheetPreview {
  const recognised = recognise(sheet, {}, own);
  const rows = filledRows(sheet, recognised);
  const positions = recognised.headings.flatMap((known, at) => (known ? [{ at, known }] : []));
  const mapping = mappingKey(recognised);
  return {
    sheet: sheet.name,
    mapping,
    remembered: rememberedMapping(reader, mapping),
    kind: recognised.kind,
    rows: rows.length,
    columns: positions.map(({ known }) => ({ heading: known.heading, field: known.column?.field ?? null })),
    sample: rows.slice(0, sampleRows).map((index) => positions.map(({ at }) => shownText(cellText(sheet.rows[index]?.[at])))),
  };
}

async function readFile(session: Session, path: string, said: SaidOfText, again: OpenedFile | null): Promise<Result<InspectedFile, { readonly kind: ParseRefusal | 'calendarFile' }>> {
  const parsed = await session.parseFile(path, said);
  if (!parsed.ok) return err({ kind: parsed.error });
  if (isCalendar(parsed.value)) return err({ kind: 'calendarFile' });
  const { encoding, delimiter, sheets } = parsed.value;
  const own = ownColumns(customFieldsOf(session.vault.writer));
  const opened = keepFile(session, { path, file: maskSensitive(basename(path)), encoding, delimiter, sheets: sheets.map(guardSheet) }, again);
  return ok({ session: opened.id, file: opened.file, encoding, delimiter, sheets: opened.sheets.map((sheet) => previewOf(session.vault.writer, sheet, own)) });
}

async function inspect(session: Session, { file, ...said }: In<'import:inspect'>): Answer<'import:inspect'> {
  const path = session.files.take(file);
  return path === null ? err({ kind: 'unknownFile' }) : readFile(session, path, said, null);
}

async function reread(session: Session, { session: id, ...said }: In<'import:reread'>): Answer<'import:reread'> {
  const opened = openedFile(session, id);
  return opened ? readFile(session, opened.path, said, opened) : err({ kind: 'noSession' });
}

type Chosen = Pick<In<'import:dry-run'>, 'sheets' | 'gradeMeans' | 'mode' | 'key'>;

/** What the caller chose; `null` when it names a sheet that the file does not have. */
function choicesOf(opened: OpenedFile, { sheets, gradeMeans, mode, key }: Chosen): Choices | null {
  if (sheets?.some(({ sheet }) => !opened.sheets.some(({ name }) => name === sheet))) return null;
  return { gradeMeans, mode, key, sheets: sheets ? new Map(sheets.map(({ sheet, as, columns }) => [sheet, { as, columns }])) : null };
}

const newestChange = ({ vault }: Session): number => vault.writer.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM changes')?.seq ?? 0;

/** Plans a file, or answers the plan made before when neither choices nor vault nor day changed since. Call while nothing writes. */
async function planOf(session: Session, opened: OpenedFile, choices: Choices, chosen: Chosen, progress: Progress): Promise<Plan> {
  const asked = JSON.stringify([chosen.sheets ?? null, chosen.gradeMeans, chosen.mode, chosen.key, session.clock.zone, today(session.clock)]);
  const vaultAt = newestChange(session);
  if (opened.plan?.asked === asked && opened.plan.vaultAt === vaultAt) return opened.plan.plan;
  const plan = await planImport(session.vault.writer, session.clock, opened.sheets, choices, progress);
  opened.plan = { plan, choices, asked, vaultAt };
  return plan;
}

async function dryRun(session: Session, input: In<'import:dry-run'>): Answer<'import:dry-run'> {
  const opened = openedFile(session, input.session);
  if (!opened) return err({ kind: 'noSession' });
  const choices = choicesOf(opened, input);
  if (!choices) return err({ kind: 'unknownSheet' });
  const work = async (control: JobControl): Answer<'import:dry-run'> => {
    const plan = await session.exclusive(() => planOf(session, opened, choices, input, checking(control)));
    return ok(reportOfPlan(plan, opened, null));
  };
  return asJob(session, input.job ?? `check-${opened.id}`, work);
}

function rowsOf({ sheet, recognised, rows, verdicts, problems, doubts }: SheetPlan, offset: number, limit: number): readonly PreviewRow[] {
  const positions = recognised.headings.flatMap((known, at) => (known ? [at] : []));
  return rows.slice(offset, offset + limit).map((index, at) => ({
    row: index + 1,
    verdict: verdicts[offset + at] ?? 'skip',
    cells: positions.map((position) => shownText(cellText(sheet.rows[index]?.[position]))),
    problems: [...(problems.get(index) ?? []), ...(doubts.get(index) ?? [])],
  }));
}

async function pageRows(session: Session, { session: id, sheet, offset, limit }: In<'import:rows'>): Answer<'import:rows'> {
  const opened = openedFile(session, id);
  if (!opened?.plan) return err({ kind: 'noSession' });
  const found = opened.plan.plan.sheets.find((plan) => plan.sheet.name === sheet);
  return found ? ok({ total: found.rows.length, items: rowsOf(found, offset, limit) }) : err({ kind: 'unknownSheet' });
}

async function runPlan(session: Session, opened: OpenedFile, choices: Choices, input: In<'import:run'>, control: JobControl): Answer<'import:run'> {
  try {
    const plan = await planOf(session, opened, choices, input, checking(control));
    const report = (batch: string | null): Out<'import:run'> => reportOfPlan(plan, opened, batch);
    if (plan.writes.length === 0) return ok(report(null));
    const { sheets } = report(null);
    const count = (key: 'created' | 'updated'): number => sheets.reduce((sum, sheet) => sum + sheet[key], 0);
    const about = aboutToText({ file: opened.file, created: count('created'), updated: count('updated') });
    const batch = await writePlan(session.vault, plan, about, control);
    rememberMappings(session.vault, opened.sheets, choices);
    return ok(report(batch));
  } catch (cause) {
    if (cause instanceof Cancelled) return err({ kind: 'cancelled' });
    if (isDiskFull(cause)) return err({ kind: 'diskFull' });
    throw cause;
  }
}

async function run(session: Session, input: In<'import:run'>): Answer<'import:run'> {
  const opened = openedFile(session, input.session);
  if (!opened) return err({ kind: 'noSession' });
  const choices = choicesOf(opened, input);
  if (!choices) return err({ kind: 'unknownSheet' });
  return session.jobs.run(input.job, (control) => session.exclusive(() => runPlan(session, opened, choices, input, control)));
}

async function saveRejected(session: Session, { session: id, file }: In<'import:rejected'>): Answer<'import:rejected'> {
  const opened = openedFile(session, id);
  if (!opened?.plan) return err({ kind: 'noSession' });
  const { sheets } = opened.plan.plan;
  const rows = countRejected(sheets);
  if (rows === 0) return err({ kind: 'nothingRejected' });
  const path = session.files.take(file);
  if (path === null) return err({ kind: 'unknownFile' });
  if (!existsSync(dirname(path))) return err({ kind: 'notWritable' });
  const workbook = await rejectedWorkbook(sheets);
  try {
    writeDurably(path, workbook);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return err({ kind: 'notWritable' });
    throw cause;
  }
  return ok({ rows });
}

async function undo(session: Session, { batch, job }: In<'import:undo'>): Answer<'import:undo'> {
  return asJob(session, job ?? `undo-${batch}`, (control) => undoBatch(session.vault, session.exclusive, batch, control));
}

/** Bringing files in: read, look at, try, write, take back. */
export const importHandlers = (open: () => Session): Pick<Handlers, ImportChannel> => ({
  'import:inspect': (input) => inspect(open(), input),
  'import:reread': (input) => reread(open(), input),
  'import:forget': async ({ mapping }) => open().exclusive(async () => Promise.resolve(forgetMapping(open().vault, mapping) ? ok(true as const) : err({ kind: 'notFound' as const }))),
  'import:dry-run': (input) => dryRun(open(), input),
  'import:rows': (input) => pageRows(open(), input),
  'import:run': (input) => run(open(), input),
  'import:rejected': (input) => saveRejected(open(), input),
  'import:undo': (input) => undo(open(), input),
  'import:batches': async () => Promise.resolve(ok(listBatches(open().vault.writer))),
});
