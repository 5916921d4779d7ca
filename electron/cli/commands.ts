import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import type { ClientId } from '../../shared/client/schema';
import { weekOf } from '../../shared/calendar/week';
import { exportKinds, fileFormats, type FileFormat } from '../../shared/export/asks';
import { delimiters, importedKinds, importKeys, importModes, textEncodings } from '../../shared/imports/schema';
import { contract, type Bridge, type Channel, type Given, type Out } from '../../shared/ipc/contract';
import type { FileToken } from '../../shared/ipc/file-token';
import { isDay, type Day } from '../../shared/kit/dates';
import { collectionNames, type CollectionName } from '../../shared/record/collections';
import { reviewQueues } from '../../shared/review/asks';
import { tableLines } from '../../shared/report/complaint-month';
import type { ReportDocument } from '../../shared/report/model';
import type { Printable } from '../../shared/report/page-frame';
import { reportFile } from '../engine/export/report-file';
import { commonOptions, Usage, type CommandLine } from './options';
import { Refused } from './output';

/** What a command works with. */
export interface Workbench {
  readonly line: CommandLine;
  readonly ask: Bridge;
  readonly grant: (path: string) => FileToken;
  /** Opens the vault with the password; refusals end the command. */
  readonly unlock: () => Promise<void>;
  /** Brings what is derived up to the day that the engine sees; ends when it is. */
  readonly settle: () => Promise<void>;
  readonly print: (document: Printable) => Promise<Uint8Array>;
  /** Says something on standard error. */
  readonly say: (text: string) => void;
}

/** A command: its JSON value, which is also what people are shown. */
export type Command = (bench: Workbench) => Promise<unknown>;

/** The answer's value; a refusal ends the command. */
async function must<C extends Channel>({ ask }: Workbench, channel: C, input: Given<C>): Promise<Out<C>> {
  const answer = await ask(channel, input);
  if (!answer.ok) throw new Refused(answer.error);
  return answer.value;
}

function positional({ line }: Workbench, at: number, name: string): string {
  const value = line.positionals[at];
  if (value === undefined) throw new Usage(`${name} is missing`);
  return value;
}

function option({ line }: Workbench, name: string): string {
  const value = line.text(name);
  if (value === null) throw new Usage(`--${name} is missing`);
  return value;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Usage(`${name}: not JSON`);
  }
}

function dayOption(bench: Workbench, name: string): Day {
  const text = option(bench, name);
  if (!isDay(text)) throw new Usage(`--${name}: not a date: ${text}`);
  return text;
}

function numberOption({ line }: Workbench, name: string, otherwise: number): number {
  const text = line.text(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Usage(`--${name}: not a number: ${text}`);
  return Number(text);
}

/** An option that takes one of a list, whatever its capitals; absent when it was not given. */
function oneOf<const T extends string>({ line }: Workbench, name: string, all: readonly T[]): T | undefined {
  const text = line.text(name);
  if (text === null) return undefined;
  const found = all.find((value) => value.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw new Usage(`--${name}: no such choice: ${text} (there are ${all.join(', ')})`);
  return found;
}

/** A file that the caller names, as text. */
function readInput(path: string, name: string): string {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch {
    throw new Usage(`${name}: cannot be read: ${path}`);
  }
}

/** Does what writes to a place that the caller chose. */
function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch {
    throw new Refused({ kind: 'notWritable', field: path });
  }
}

/** Creates a vault. The file for the recovery code is tried first: the code is shown once and kept nowhere. */
const init: Command = async (bench) => {
  const password = bench.line.password();
  const out = bench.line.text('recovery-out');
  const isNew = out !== null && !existsSync(resolve(out));
  if (out !== null) writing(out, () => appendFileSync(resolve(out), '', { mode: 0o600 }));
  let made: Out<'vault:create'>;
  try {
    made = await must(bench, 'vault:create', { password });
  } catch (cause) {
    if (isNew) rmSync(resolve(out), { force: true });
    throw cause;
  }
  const { vaultId, recoveryCode } = made;
  const tell = (): void => bench.say(`Recovery code, shown this once: ${recoveryCode}`);
  if (out === null) tell();
  else {
    try {
      writeFileSync(resolve(out), `${recoveryCode}\n`, { mode: 0o600 });
    } catch {
      tell();
    }
  }
  return { ok: true, vaultId };
};

/** Brings a calendar file in, or says what would become of each of its events. */
const importCalendar: Command = async (bench) => {
  const file = resolve(positional(bench, 1, 'FILE'));
  await bench.unlock();
  const trial = await must(bench, 'calendar:file-try', { file: bench.grant(file), job: 'cli' });
  const { session: _session, ...report } = bench.line.flag('dry-run') ? trial : await must(bench, 'calendar:file-run', { session: trial.session, job: 'cli' });
  return { ok: true, ...report };
};

/** Brings a table of holidays in; it replaces what is known of its years. */
const importHolidays: Command = async (bench) => {
  const file = resolve(positional(bench, 1, 'FILE'));
  await bench.unlock();
  return { ok: true, ...(await must(bench, 'calendar:holidays-import', { file: bench.grant(file) })) };
};

/** Files that are no tables of clients, by what they are called before the file. */
const otherImports: Readonly<Record<string, { readonly run: Command; readonly takes: readonly string[] }>> = {
  calendar: { run: importCalendar, takes: ['dry-run'] }, holidays: { run: importHolidays, takes: [] },
};

const importFile: Command = async (bench) => {
  const { line } = bench;
  const [kind = '', more] = line.positionals;
  const other = more === undefined ? undefined : otherImports[kind];
  if (other) {
    const strange = line.given.find((name) => !commonOptions.includes(name) && !other.takes.includes(name));
    if (strange !== undefined) throw new Usage(`import ${kind} takes no --${strange}`);
    return other.run(bench);
  }
  if (more !== undefined) throw new Usage(`one argument too many: ${more}`);
  await bench.unlock();
  const undo = line.text('undo');
  if (undo !== null) return { ok: true, ...(await must(bench, 'import:undo', { batch: undo as never })) };
  const file = resolve(positional(bench, 0, 'FILE'));
  const said = { encoding: oneOf(bench, 'encoding', textEncodings), delimiter: oneOf(bench, 'delimiter', delimiters) };
  const { session, sheets } = await must(bench, 'import:inspect', { file: bench.grant(file), ...said });
  const [only, as, map] = [line.text('sheet'), oneOf(bench, 'as', importedKinds), line.text('map')];
  const grade = oneOf(bench, 'grade-means', ['valueGrade', 'intentGrade']);
  const columns = map === null ? undefined : (parsed(readInput(map, '--map'), '--map') as Record<string, string | null>);
  const rejectedOut = line.text('rejected-out');
  if (rejectedOut !== null && !/\.xlsx$/i.test(rejectedOut)) throw new Usage(`--rejected-out: is written as .xlsx, not ${rejectedOut}`);
  const chosen = sheets.filter(({ sheet }) => only === null || sheet === only);
  if (only !== null && chosen.length === 0) throw new Refused({ kind: 'unknownSheet', field: only });
  const forgets = oneOf(bench, 'mapping', ['forget']) !== undefined;
  for (const { mapping, remembered } of chosen) if (forgets && remembered) await must(bench, 'import:forget', { mapping });
  const choices = {
    session,
    // What was said of the same headings before goes for all that is not said now.
    sheets: chosen.map(({ sheet, remembered }) => ({ sheet, ...(remembered && !forgets && as === undefined ? remembered : {}), ...(as === undefined ? {} : { as }), ...(columns ? { columns } : {}) })),
    gradeMeans: grade,
    mode: oneOf(bench, 'mode', importModes),
    key: oneOf(bench, 'key', importKeys),
  };
  const report = line.flag('dry-run') ? await must(bench, 'import:dry-run', choices) : await must(bench, 'import:run', { ...choices, job: 'cli' });
  if (rejectedOut !== null && report.sheets.some(({ rejected }) => rejected.length > 0)) {
    await must(bench, 'import:rejected', { session, file: bench.grant(resolve(rejectedOut)) });
  }
  return { ok: true, ...report };
};

const asks: Command = async () =>
  Promise.resolve(Object.entries(contract).map(([channel, { input, refusals }]) => ({
    channel,
    input: z.toJSONSchema(input as z.ZodType, { io: 'input', unrepresentable: 'any' }),
    refusals,
  })));

const putAsk: Command = async (bench) => {
  const channel = positional(bench, 0, 'CHANNEL');
  const data = bench.line.text('data') ?? '{}';
  const text = data === '-' ? readFileSync(0, 'utf8') : data.startsWith('@') ? readInput(data.slice(1), '--data') : data;
  const input = parsed(text, '--data');
  if (channel !== 'vault:status' && channel !== 'vault:create') await bench.unlock();
  const answer = await bench.ask(channel as 'vault:status', input as never);
  if (!answer.ok) throw new Refused(answer.error);
  return answer;
};

function collectionOf(bench: Workbench): CollectionName {
  const name = positional(bench, 0, 'COLLECTION');
  const found = collectionNames.find((collection) => collection.toLowerCase() === name.toLowerCase());
  if (!found) throw new Usage(`no such collection: ${name} (there are ${collectionNames.join(', ')})`);
  return found;
}

/** Most rows one ask answers; longer lists are put together. */
const pageSize = 200;

/** What is owed to clients; the filter is that of the ask, with a client by id or number. */
async function listDuties(bench: Workbench, filter: Readonly<Record<string, unknown>>, limit: number, start: number): Promise<unknown> {
  await bench.unlock();
  await bench.settle();
  const client = typeof filter['client'] === 'string' ? { client: (await must(bench, 'record:get', { collection: 'clients', key: filter['client'] }))['id'] as ClientId } : {};
  const wanted: Given<'duty:list'> = { ...filter, ...client };
  const items: Out<'duty:list'>['items'][number][] = [];
  let total = 0;
  do {
    const page = await must(bench, 'duty:list', { ...wanted, offset: start + items.length, limit: Math.max(1, Math.min(pageSize, limit - items.length)) });
    total = page.total;
    if (page.items.length === 0) break;
    items.push(...page.items);
  } while (items.length < limit && start + items.length < total);
  return { total, items };
}

const list: Command = async (bench) => {
  const { line } = bench;
  if (line.positionals[0]?.toLowerCase() === 'duties') {
    return listDuties(bench, parsed(line.text('filter') ?? '{}', '--filter') as Readonly<Record<string, unknown>>, numberOption(bench, 'limit', 100), numberOption(bench, 'offset', 0));
  }
  const collection = collectionOf(bench);
  const filter = parsed(line.text('filter') ?? '{}', '--filter') as Record<string, string>;
  const sort = line.text('sort');
  const [limit, start] = [numberOption(bench, 'limit', 100), numberOption(bench, 'offset', 0)];
  await bench.unlock();
  const items: Readonly<Record<string, unknown>>[] = [];
  let total = 0;
  do {
    const page = await must(bench, 'record:list', {
      collection, filter, descending: line.flag('descending'), offset: start + items.length, limit: Math.max(1, Math.min(pageSize, limit - items.length)),
      ...(sort === null ? {} : { sort }),
    });
    total = page.total;
    if (page.items.length === 0) break;
    items.push(...page.items);
  } while (items.length < limit && start + items.length < total);
  const shown = items.slice(0, limit);
  if (collection !== 'complaints') return { total, items: shown };
  const withClocks = await Promise.all(shown.map(async (item) => ({ ...item, clocks: (await must(bench, 'complaint:read', { id: item['id'] as never })).complaint.clocks })));
  return { total, items: withClocks };
};

const get: Command = async (bench) => {
  const [collection, key] = [collectionOf(bench), positional(bench, 1, 'ID-OR-NUMBER')];
  await bench.unlock();
  return must(bench, 'record:get', { collection, key });
};

const search: Command = async (bench) => {
  const text = positional(bench, 0, 'TEXT');
  const limit = numberOption(bench, 'limit', 20);
  await bench.unlock();
  return must(bench, 'search:find', { text, limit });
};

/** What waits for somebody to look at a file (R-AUD, R-UPD). */
const review: Command = async (bench) => {
  const name = positional(bench, 0, 'QUEUE');
  const page = { limit: Math.min(pageSize, numberOption(bench, 'limit', 60)), offset: numberOption(bench, 'offset', 0) };
  const queue = reviewQueues.find((each) => each.toLowerCase() === name.toLowerCase());
  if (!queue && name !== 'overview' && name !== 'events') throw new Usage(`no such queue: ${name} (there are overview, events, ${reviewQueues.join(', ')})`);
  await bench.unlock();
  if (queue) return must(bench, 'review:queue', { queue, late: bench.line.flag('late'), ...page });
  return name === 'events' ? must(bench, 'review:events', page) : must(bench, 'review:overview', {});
};

/** The language asked for, else that of the vault's user, else Chinese. */
async function languageOf(bench: Workbench): Promise<'zh-CN' | 'en'> {
  if (bench.line.language !== null) return bench.line.language;
  return (await must(bench, 'settings:read', {})).language === 'en' ? 'en' : 'zh-CN';
}

const formats = ['pdf', 'docx', 'xlsx', 'json'] as const;
const isFormat = (text: string): text is (typeof formats)[number] => (formats as readonly string[]).includes(text);

/** How a document that leaves is asked for: in which form, and why in full. */
function leaving(bench: Workbench): { readonly format: 'pdf' | 'json'; readonly reason: string | undefined } {
  const reason = bench.line.text('reason')?.trim();
  if (reason === '') throw new Usage('--reason: is empty');
  return { format: oneOf(bench, 'format', ['pdf', 'json']) ?? 'pdf', reason };
}

/** Writes a document where `--out` says, and answers the file. */
async function writeDocument(bench: Workbench, document: Printable, name: string): Promise<string> {
  const path = join(resolve(bench.line.text('out') ?? '.'), name);
  writing(path, () => mkdirSync(dirname(path), { recursive: true }));
  const bytes = name.endsWith('.pdf') ? await bench.print(document) : `${JSON.stringify(document, null, 2)}\n`;
  writing(path, () => writeFileSync(path, bytes));
  return path;
}

/** What to know before meeting a client, or before each visit of a day, with the day's plan in front (R-FU-07). */
const briefs: Command = async (bench) => {
  const { format, reason } = leaving(bench);
  const key = bench.line.text('client');
  const on = key === null ? dayOption(bench, 'on') : null;
  await bench.unlock();
  const of = on === null ? { client: (await must(bench, 'record:get', { collection: 'clients', key: key ?? '' }))['id'] as ClientId } : { on };
  const [language, name] = [await languageOf(bench), `brief-${on ?? key ?? ''}.${format}`];
  const document = reason === undefined ? await must(bench, 'brief:document', { of, language }) : await must(bench, 'brief:full', { of, language, format, name, reason });
  return { ok: true, files: [await writeDocument(bench, document, name)], figures: { briefs: document.briefs.length, visits: document.plan?.stops.length ?? 0 } };
};

/** The week of a day: what is planned and due, on one sheet. */
const week: Command = async (bench) => {
  const { format, reason } = leaving(bench);
  const on = dayOption(bench, 'on');
  await bench.unlock();
  await bench.settle();
  const [language, name] = [await languageOf(bench), `week-${weekOf(on).from}.${format}`];
  const document = reason === undefined ? await must(bench, 'calendar:week', { on, language }) : await must(bench, 'calendar:week-full', { on, language, format, name, reason });
  const count = (of: 'planned' | 'due'): number => document.days.reduce((sum, day) => sum + day[of].length, 0);
  return { ok: true, files: [await writeDocument(bench, document, name)], figures: { planned: count('planned'), due: count('due') + document.days.reduce((sum, { dueLeft }) => sum + dueLeft, 0) } };
};

const report: Command = async (bench) => {
  const { line } = bench;
  const kind = positional(bench, 0, 'KIND');
  if (kind === 'brief') return briefs(bench);
  if (kind === 'week') return week(bench);
  if (kind !== 'complaints') throw new Usage(`no such report: ${kind} (there are brief, complaints, week)`);
  const [from, to] = [dayOption(bench, 'from'), dayOption(bench, 'to')];
  const wanted = (line.text('format') ?? 'pdf').split(',');
  const known = wanted.filter(isFormat);
  const unknown = wanted.find((format) => !isFormat(format));
  const [first] = known;
  if (unknown !== undefined || first === undefined) throw new Usage(`--format: no such format: ${unknown ?? ''} (there are ${formats.join(', ')})`);
  await bench.unlock();
  const period = { from, to, language: await languageOf(bench) };
  const author = line.text('author');
  const reason = line.text('reason')?.trim();
  if (reason === '') throw new Usage('--reason: is empty');
  const stored = reason === undefined
    ? await must(bench, 'report:complaints', { ...period, masked: true })
    : await must(bench, 'report:full', { ...period, format: first, name: `complaints-${from}-${to}`, reason });
  const document: ReportDocument = author === null ? stored : { ...stored, text: { ...stored.text, author } };
  const out = resolve(line.text('out') ?? '.');
  writing(out, () => mkdirSync(out, { recursive: true }));
  const files: string[] = [];
  for (const format of known) {
    const path = join(out, `complaints-${from}-${to}.${format}`);
    await writeReport(bench, document, format, path);
    files.push(path);
  }
  const { lines: _lines, ...figures } = document.report;
  return { ok: true, files, figures: { ...figures, table: tableLines(document) } };
};

async function writeReport(bench: Workbench, document: ReportDocument, format: (typeof formats)[number], path: string): Promise<void> {
  const bytes = format === 'pdf' ? await bench.print(document) : await reportFile(document, format);
  writing(path, () => writeFileSync(path, bytes));
}

/** The format that a file is called by; a workbook when its name says nothing. */
const formatByName = (file: string): FileFormat => fileFormats.find((format) => file.toLowerCase().endsWith(`.${format}`)) ?? 'xlsx';

const exportFile: Command = async (bench) => {
  const name = positional(bench, 0, 'WHAT');
  const what = exportKinds.find((kind) => kind === name);
  if (!what) throw new Usage(`nothing is called ${name} (there are ${exportKinds.join(', ')})`);
  const out = resolve(option(bench, 'out'));
  const format = oneOf(bench, 'format', fileFormats) ?? formatByName(out);
  const encoding = oneOf(bench, 'encoding', ['UTF-8', 'GB18030']);
  if (encoding === 'GB18030' && format !== 'csv') throw new Usage('--encoding: only csv is written in another encoding');
  const reason = bench.line.text('reason')?.trim();
  if (reason === '') throw new Usage('--reason: is empty');
  const span = Object.fromEntries((['from', 'to'] as const).flatMap((name) => (bench.line.text(name) === null ? [] : [[name, dayOption(bench, name)]])));
  await bench.unlock();
  return { ok: true, file: out, ...(await must(bench, 'export:write', { ...span, what, format: encoding === 'GB18030' ? 'csv-gb18030' : format, reason, file: bench.grant(out), job: 'cli' })) };
};

const backup: Command = async (bench) => {
  const out = resolve(option(bench, 'out'));
  await bench.unlock();
  return { ok: true, file: out, ...(await must(bench, 'backup:make', { file: bench.grant(out), job: 'cli' })) };
};

const restore: Command = async (bench) => {
  const file = resolve(positional(bench, 0, 'FILE'));
  const into = resolve(option(bench, 'into'));
  return { ok: true, into, ...(await must(bench, 'backup:restore', { file: bench.grant(file), secret: bench.line.password(), job: 'cli' })) };
};

const verify: Command = async (bench) => {
  await bench.unlock();
  return must(bench, 'vault:verify', {});
};

/** Every command by name. */
export const commands: Readonly<Record<string, Command>> = { init, import: importFile, asks, ask: putAsk, list, get, search, review, report, export: exportFile, backup, restore, verify };
