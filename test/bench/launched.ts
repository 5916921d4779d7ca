import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An app that runs, with its first window. */
export interface Launched {
  readonly page: Page;
  /** Wall-clock milliseconds of the moment before the process was started. */
  readonly spawnedAt: number;
  readonly pid: number;
  readonly close: () => Promise<void>;
}

function electron(): { readonly executable: string; readonly switches: readonly string[] } {
  const executable = process.env['KEMAI_ELECTRON'];
  if (executable === undefined) throw new Error('no Electron: start with `npm run bench`, which brings one');
  return { executable, switches: (process.env['KEMAI_ELECTRON_SWITCHES'] ?? '').split(' ').filter((part) => part !== '') };
}

/** Waits for the line in which Chromium says where it can be reached. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let heard = '';
    child.stderr?.on('data', (text: Buffer) => {
      heard += String(text);
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(heard)?.[1];
      if (address !== undefined) found(address);
    });
    child.once('exit', (code) => failed(new Error(`Electron ended with ${code} before it could be reached: ${heard.slice(-2000)}`)));
  });

async function firstPage(browser: Browser): Promise<Page> {
  for (;;) {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page) return page;
    await new Promise((done) => setTimeout(done, 5));
  }
}

/**
 * Starts Electron on an app folder as a user would, and only looks in from outside: a driver that starts the app
 * itself holds it back until it is attached, and would be measured along.
 */
export async function launch(appFolder: string, userData: string): Promise<Launched> {
  const { executable, switches } = electron();
  const spawnedAt = Date.now();
  const child = spawn(executable, [...switches, '--remote-debugging-port=0', `--user-data-dir=${userData}`, '--lang=zh-CN', appFolder], { stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const page = await firstPage(browser);
  return {
    page,
    spawnedAt,
    pid: child.pid ?? -1,
    close: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await browser.close();
      await gone;
    },
  };
}

/** The least that Electron can show: one window, one password field, no program around it. */
export function emptyApp(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kemai-empty-'));
  const page = '<!doctype html><meta charset="utf-8"><title>empty</title><body><label>密码 <input type="password" autofocus></label></body>';
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }));
  writeFileSync(join(folder, 'page.html'), page);
  writeFileSync(join(folder, 'main.js'), `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { contextIsolation: true, sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('page.html');
});
app.on('window-all-closed', () => app.quit());
`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
