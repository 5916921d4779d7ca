import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ClientId } from '../../shared/client/schema';
import { weekOf } from '../../shared/calendar/week';
import { tableLines } from '../../shared/report/complaint-month';
import type { ReportDocument } from '../../shared/report/model';
import type { Printable } from '../../shared/report/page-frame';
import { reportFile } from '../engine/export/report-file';
import { Usage } from './options';
import { must, positional, dayOption, oneOf, writing, type Command, type Workbench } from './workbench';

/** The language asked for, else that of the vault's user, else Chinese. */
export async function languageOf(bench: Workbench): Promise<'zh-CN' | 'en'> {
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
export async function writeDocument(bench: Workbench, document: Printable, name: string): Promise<string> {
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

export const report: Command = async (bench) => {
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
