import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import type { Signal } from '../../shared/ipc/signals';
import { signalLine } from '../ipc/lines';
import { appOrigin, serveApp } from './app-protocol';
import { lockSession } from './lockdown';

/** Title of every window: it is seen in task bars and screenshots, so it names no client. */
export const windowTitle = '客脉 Kemai';

/** Our one window, shut in: isolated, sandboxed, in a session that leaves nothing on the disk. */
export function openMainWindow(dist: string, pages: string, dark: boolean): BrowserWindow {
  const memory = session.fromPartition('kemai');
  lockSession(memory);
  serveApp(memory, pages);
  const window = new BrowserWindow({
    title: windowTitle,
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: dark ? '#14181a' : '#f6f7f7',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(dist, 'preload.js'),
      session: memory,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged && process.env['KEMAI_DEVTOOLS'] === '1',
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  comeBack(window);
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** A page that dies as soon as it is loaded is not loaded for ever. */
const apartMs = 10_000;

/** Loads the page again when its process died; drafts are in the vault, so little more than the place is lost. */
function comeBack(window: BrowserWindow): void {
  let last = -apartMs;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    if (reason === 'clean-exit' || now - last < apartMs) return;
    last = now;
    void window.loadURL(`${appOrigin}/index.html`);
  });
}

/** Tells the window a fact. */
export function tell(window: BrowserWindow | null, signal: Signal): void {
  if (window && !window.isDestroyed()) window.webContents.send(signalLine, signal);
}

/** Forgets everything the page held and loads it anew, empty. */
export async function forgetWindow(window: BrowserWindow): Promise<void> {
  await window.webContents.session.clearStorageData();
  await window.loadURL(`${appOrigin}/index.html`);
}
