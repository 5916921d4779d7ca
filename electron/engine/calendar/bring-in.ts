import { basename } from 'node:path';
import { mostLines, type CalendarFileReport, type EventVerdict, type FileEventLine } from '../../../shared/calendar/file-report';
import { maskSensitive } from '../../../shared/guard/sensitive-ids';
import type { Handlers, In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { ActionId } from '../../../shared/record/schema';
import { aboutToText } from '../import/batches';
import { calendarSheet, otherCounts, rawEvent, type OtherCounts, type RawEvent } from '../import/calendar-rows';
import type { ParsedFile } from '../import/parse';
import { asJob, Cancelled, type JobControl } from '../jobs';
import type { Session } from '../session';
import type { Act } from '../vault/changes';
import { longAct } from '../vault/long-act';
import { isDiskFull } from '../vault/open';
import { readLive } from '../vault/records';
import { removeOccurrence } from '../vault/series';
import type { Vault } from '../vault/vault';
import { keepCalendar, openedCalendar, type OpenedCalendar } from './file-sessions';
import { planFile, type FilePlan, type FileWrite } from './plan-file';

type FileChannel = 'calendar:file-try' | 'calendar:file-run';
type Answer<C extends FileChannel> = Promise<Result<Out<C>, Refusal<C>>>;

/** Records written before others get their turn. */
const writesAtOnce = 400;

const jsonOf = (cell: unknown): unknown => {
  try {
    return typeof cell === 'string' ? JSON.parse(cell) : null;
  } catch {
    return null; // a table that happens to be called like a calendar
  }
};

/** The events of a file as the reading process handed them on; `null` when it is no calendar. */
function readCalendarSheet({ sheets: [sheet] }: ParsedFile): { readonly events: readonly RawEvent[]; readonly others: OtherCounts } | null {
  if (sheet?.name !== calendarSheet) return null;
  const others = otherCounts.safeParse(jsonOf(sheet.rows[0]?.[0]));
  if (!others.success) return null;
  const events = sheet.rows.slice(1).flatMap((row) => {
    const event = rawEvent.safeParse(jsonOf(row[0]));
    return event.success ? [event.data] : [];
  });
  return { events, others: others.data };
}

/** Whether a file that was read is a calendar, which is brought in by its own way. */
export const isCalendar = (parsed: ParsedFile): boolean => readCalendarSheet(parsed) !== null;

/** Lines of a report: what needs to be looked at first. */
function shown(lines: readonly FileEventLine[]): readonly FileEventLine[] {
  const rank = ({ verdict, notes }: FileEventLine): number => (verdict === 'leave' ? 0 : notes.length > 0 ? 1 : verdict === 'same' ? 3 : 2);
  return [...lines].sort((a, b) => rank(a) - rank(b) || a.number - b.number).slice(0, mostLines);
}

function reportOf({ id, file, events, others }: OpenedCalendar, { lines }: FilePlan, batch: ActionId | null): CalendarFileReport {
  const count = (verdict: EventVerdict): number => lines.filter((line) => line.verdict === verdict).length;
  return { session: id, batch, file, events: events.length, created: count('create'), changed: count('change'), same: count('same'), left: count('leave'), others, lines: shown(lines) };
}

function writeOne(vault: Vault, act: Act, write: FileWrite): void {
  const { collection, id } = write;
  if (write.kind === 'create') act.create(collection, write.values, id);
  else if (write.kind === 'edit') act.edit(collection, id, write.values);
  else if (write.kind === 'restore') act.restore(collection, id);
  else {
    const record = readLive(vault.writer, collection, id);
    if (record) removeOccurrence(vault, act, collection, record, { scope: 'all' });
  }
}

async function writePlan(vault: Vault, { writes }: FilePlan, about: string, control: JobControl): Promise<ActionId> {
  const { action } = await longAct(vault, { kind: 'import', about }, control, async (act) => {
    for (const [done, write] of writes.entries()) {
      writeOne(vault, act, write);
      if (done % writesAtOnce !== writesAtOnce - 1) continue;
      control.progress('write', done + 1, writes.length);
      await control.breathe();
    }
  });
  return action;
}

async function tryFile(session: Session, { file, job }: In<'calendar:file-try'>): Answer<'calendar:file-try'> {
  const path = session.files.take(file);
  if (path === null) return err({ kind: 'unknownFile' });
  const parsed = await session.parseFile(path);
  if (!parsed.ok) return err({ kind: parsed.error });
  const read = readCalendarSheet(parsed.value);
  if (read === null) return err({ kind: 'notACalendar' });
  const opened = keepCalendar(session, { file: maskSensitive(basename(path)), ...read });
  const work = async (control: JobControl): Answer<'calendar:file-try'> =>
    ok(reportOf(opened, await session.exclusive(() => planFile(session.vault.writer, session.clock.zone, opened.events, control)), null));
  return asJob(session, job ?? `try-${opened.id}`, work);
}

async function runFile(session: Session, { session: id, job }: In<'calendar:file-run'>): Answer<'calendar:file-run'> {
  const opened = openedCalendar(session, id);
  if (!opened) return err({ kind: 'noSession' });
  const { vault } = session;
  const work = async (control: JobControl): Answer<'calendar:file-run'> => {
    try {
      const plan = await planFile(vault.writer, session.clock.zone, opened.events, control);
      if (plan.writes.length === 0) return ok(reportOf(opened, plan, null));
      const { created, changed } = reportOf(opened, plan, null);
      return ok(reportOf(opened, plan, await writePlan(vault, plan, aboutToText({ file: opened.file, created, updated: changed }), control)));
    } catch (cause) {
      if (cause instanceof Cancelled) return err({ kind: 'cancelled' });
      if (isDiskFull(cause)) return err({ kind: 'diskFull' });
      throw cause;
    }
  };
  return session.jobs.run(job, (control) => session.exclusive(() => work(control)));
}

/** Bringing calendar files in: read and tried, then written as one action (decision 0021). */
export const calendarFileHandlers = (open: () => Session): Pick<Handlers, FileChannel> => ({
  'calendar:file-try': (input) => tryFile(open(), input),
  'calendar:file-run': (input) => runFile(open(), input),
});
