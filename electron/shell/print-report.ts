import { randomBytes } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { isUpright, pageFooter, pageHeader, pageMargins, type Printable } from '../../shared/report/page-frame';
import { appOrigin, serveApp } from './app-protocol';
import { lockSession } from './lockdown';

/** A printed report. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Longest a page may take to lay itself out, and again to be printed. */
const patienceMs = 60_000;

/** Documents being printed, by the name under which their page fetches them. */
const waiting = new Map<string, Printable>();
let served = false;

function printSession(root: string): Electron.Session {
  const target = session.fromPartition('print');
  if (!served) {
    served = true;
    lockSession(target);
    serveApp(target, root, (name) => {
      const document = waiting.get(name.replace(/\.json$/, ''));
      return document ? JSON.stringify(document) : null;
    });
  }
  return target;
}

/** Resolves when the page says in its title that it is laid out. */
function laidOut(window: BrowserWindow): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (title: string): void => {
      if (title !== 'ready' && !title.startsWith('failed')) return;
      if (title === 'ready') resolve();
      else reject(new Error('the report page failed'));
    };
    window.webContents.on('page-title-updated', (_event, title) => settle(title));
    window.webContents.on('render-process-gone', () => settle('failed'));
  });
}

/** What is being waited for, or a failure: nobody is to look at a dialog that never ends. */
async function inTime<T>(work: Promise<T>, failing: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(failing)), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Pages of a PDF as Chromium writes it: one page object each. */
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;

/** Prints a document through a hidden page of our own: A4, page numbers, tagged, with an outline. */
export async function printReport(document: Printable, root: string): Promise<Printed> {
  const token = randomBytes(16).toString('hex');
  waiting.set(token, document);
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: { session: printSession(root), contextIsolation: true, sandbox: true, nodeIntegration: false, backgroundThrottling: false },
  });
  try {
    const ready = laidOut(window);
    await inTime(Promise.all([window.loadURL(`${appOrigin}/print.html?d=${token}`), ready]), 'the report page did not finish');
    const bytes = await inTime(window.webContents.printToPDF({
      pageSize: 'A4',
      landscape: !isUpright(document),
      printBackground: true,
      preferCSSPageSize: false,
      margins: pageMargins(document),
      displayHeaderFooter: true,
      headerTemplate: pageHeader(document),
      footerTemplate: pageFooter(document),
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }), 'the report page was not printed');
    return { bytes, pages: countPages(bytes) };
  } finally {
    waiting.delete(token);
    window.destroy();
  }
}
