import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import type { Refusal, ShellHandlers } from '../../shared/ipc/contract';
import type { FileToken, PickedFile } from '../../shared/ipc/file-token';
import { err, ok, type Result } from '../../shared/kit/result';
import type { Printable } from '../../shared/report/page-frame';
import { createFileTokens, newFileToken } from '../engine/files';
import { readLog } from '../engine/log/file-log';
import { writeDurably } from '../engine/vault/durable-file';
import { cloudFolderOf } from './cloud-folder';
import type { EngineHost } from './engine-host';
import { printReport } from './print-report';

/** What the handlers of main need. */
export interface ShellParts {
  readonly window: () => BrowserWindow | null;
  readonly engine: () => EngineHost;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly logs: string;
  readonly vaultFolder: string;
  readonly lock: () => Promise<void>;
  readonly active: () => void;
  readonly words: { readonly pick: string; readonly save: string; readonly tables: string };
}

const filters: Readonly<Record<string, { name: string; extensions: string[] }>> = {
  'report-pdf': { name: 'PDF', extensions: ['pdf'] },
  'report-docx': { name: 'Word', extensions: ['docx'] },
  'report-xlsx': { name: 'Excel', extensions: ['xlsx'] },
  cards: { name: 'vCard', extensions: ['vcf'] },
  calendar: { name: 'iCalendar', extensions: ['ics'] },
  'table-xlsx': { name: 'Excel', extensions: ['xlsx'] },
  'table-csv': { name: 'CSV', extensions: ['csv'] },
  rejected: { name: 'Excel', extensions: ['xlsx'] },
  backup: { name: 'Kemai', extensions: ['kemai-backup'] },
  log: { name: 'Log', extensions: ['log'] },
};

type PickPurpose = 'import' | 'restore' | 'attach' | 'calendar' | 'holidays';

/** What each dialog for opening offers; any file can be attached. */
const openFilters: Readonly<Record<PickPurpose, (tables: string) => Electron.FileFilter[]>> = {
  import: (tables) => [{ name: tables, extensions: ['xlsx', 'xls', 'ods', 'csv', 'txt', 'vcf'] }],
  calendar: () => [{ name: 'iCalendar', extensions: ['ics', 'ical', 'ifb', 'vcs'] }],
  holidays: (tables) => [{ name: tables, extensions: ['xlsx', 'xls', 'ods', 'csv', 'txt'] }],
  restore: () => [{ name: 'Kemai', extensions: ['kemai-backup'] }],
  attach: () => [],
};

/** Files taken from one dialog; more would use up the tokens of the first. */
const mostPicked = 100;

/** Tokens of files, kept beside the engine's own: printing and revealing happen in main. */
export interface ShellFiles {
  readonly receive: (path: string, name: string, size: number) => PickedFile;
}

/** What main itself answers: dialogs, printing, lock, the app. */
export function createShellHandlers(parts: ShellParts): { readonly handlers: ShellHandlers; readonly files: ShellFiles } {
  const { window, engine } = parts;
  const tokens = createFileTokens();
  const written = new Map<FileToken, string>();

  const receive: ShellFiles['receive'] = (path, name, size) => {
    const token = newFileToken();
    tokens.grant(path, token);
    engine().grant(path, token);
    return { token, name, size };
  };

  const openDialog = async (purpose: PickPurpose) => {
    const options: Electron.OpenDialogOptions = {
      title: parts.words.pick,
      properties: purpose === 'attach' ? ['openFile', 'multiSelections'] : ['openFile'],
      filters: openFilters[purpose](parts.words.tables),
    };
    const parent = window();
    return parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options);
  };

  const saveDialog = async (purpose: string, name: string) => {
    const options: Electron.SaveDialogOptions = { title: parts.words.save, defaultPath: basename(name), filters: [filters[purpose]].filter((filter) => filter !== undefined) };
    const parent = window();
    return parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options);
  };

  /** Prints what the engine answered into a file that was chosen. */
  const printed = async <No extends string>(document: Result<Printable, { readonly kind: No }>, file: FileToken) => {
    if (!document.ok) return document;
    const path = tokens.take(file);
    if (path === null) return err({ kind: 'unknownFile' as const });
    const { bytes, pages } = await printReport(document.value, parts.pages);
    try {
      writeDurably(path, bytes);
    } catch {
      return err({ kind: 'notWritable' as const, field: 'file' }); // the folder is gone, read-only or full: the user picks another
    }
    return ok({ bytes: bytes.length, pages });
  };

  const handlers: ShellHandlers = {
    'file:pick': async ({ purpose }) => {
      const { canceled, filePaths } = await openDialog(purpose);
      const [path] = filePaths;
      if (canceled || path === undefined) return err({ kind: 'cancelled' });
      return ok(receive(path, basename(path), (await stat(path)).size));
    },
    'file:pick-several': async ({ purpose }) => {
      const { canceled, filePaths } = await openDialog(purpose);
      if (canceled || filePaths.length === 0) return err({ kind: 'cancelled' });
      return ok(await Promise.all(filePaths.slice(0, mostPicked).map(async (path) => receive(path, basename(path), (await stat(path)).size))));
    },
    'file:save': async ({ purpose, name }) => {
      const { canceled, filePath } = await saveDialog(purpose, name);
      if (canceled || filePath === '') return err({ kind: 'cancelled' });
      const file = receive(filePath, basename(filePath), 0);
      written.set(file.token, filePath);
      return ok(file);
    },
    'file:reveal': async ({ file }) => {
      const path = written.get(file);
      if (path === undefined) return Promise.resolve(err({ kind: 'unknownFile' }));
      shell.showItemInFolder(path);
      return ok(true);
    },
    'report:print': async ({ from, to, language, file, reason, name }) => {
      const period = { from, to, language };
      const asked = reason === undefined ? engine().ask('report:complaints', { ...period, masked: true }) : engine().ask('report:full', { ...period, format: 'pdf', name, reason });
      return printed((await asked) as Result<Printable, { kind: 'badPeriod' }>, file);
    },
    'brief:print': async ({ of, language, file, reason, name }) => {
      const asked = reason === undefined ? engine().ask('brief:document', { of, language }) : engine().ask('brief:full', { of, language, format: 'pdf', name, reason });
      return printed((await asked) as Result<Printable, { kind: 'notFound' }>, file);
    },
    'survey:print': async ({ file, ...asked }) => printed((await engine().ask('survey:form-document', asked)) as Result<Printable, Refusal<'survey:form-document'>>, file),
    'calendar:print': async ({ on, language, file, reason, name }) => {
      const asked = reason === undefined ? engine().ask('calendar:week', { on, language }) : engine().ask('calendar:week-full', { on, language, format: 'pdf', name, reason });
      return printed((await asked) as Result<Printable, never>, file);
    },
    'letter:print': async ({ file, ...letter }) => printed((await engine().ask('message:letter', letter)) as Result<Printable, Refusal<'message:letter'>>, file),
    'app:info': async () =>
      Promise.resolve(ok({
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        systemLanguage: app.getLocale().toLowerCase().startsWith('zh') ? ('zh-CN' as const) : ('en' as const),
        dark: nativeTheme.shouldUseDarkColors,
        cloudFolder: cloudFolderOf(parts.vaultFolder),
      })),
    'app:lock': async () => {
      await parts.lock();
      return ok(true);
    },
    'app:active': async () => {
      parts.active();
      return Promise.resolve(ok(true));
    },
    'app:theme': async ({ theme }) => {
      nativeTheme.themeSource = theme;
      return Promise.resolve(ok(true));
    },
    'log:save': async ({ file }) => {
      const path = tokens.take(file);
      if (path === null) return err({ kind: 'unknownFile' });
      const text = readLog(parts.logs);
      try {
        await writeFile(path, text);
      } catch {
        return err({ kind: 'notWritable', field: 'file' });
      }
      return ok({ lines: text.split('\n').length - 1 });
    },
  };
  return { handlers, files: { receive } };
}
