import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import type { ClientId } from '../../shared/client/schema';
import { exportKinds, fileFormats, type FileFormat } from '../../shared/export/asks';
import { delimiters, importedKinds, importKeys, importModes, textEncodings } from '../../shared/imports/schema';
import { contract, type Given, type Out } from '../../shared/ipc/contract';
import { collectionNames, type CollectionName } from '../../shared/record/collections';
import { reviewQueues } from '../../shared/review/asks';
import { care } from './care-commands';
import { complaint } from './complaint-commands';
import { survey } from './survey-commands';
import { commonOptions, Usage } from './options';
import { Refused } from './output';
import { handover, promise } from './promise-commands';
import { report } from './report-commands';
import { script } from './script-commands';
import { touch } from './touch-commands';
import { given, must, positional, option, parsed, dayOption, numberOption, oneOf, readInput, writing, type Command, type Workbench } from './workbench';

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
  const input = given(text, '--data', bench.line.clock);
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
export const commands: Readonly<Record<string, Command>> = { init, import: importFile, asks, ask: putAsk, list, get, search, review, touch, script, complaint, care, survey, promise, handover, report, export: exportFile, backup, restore, verify };
