import type { Page } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSlot } from '../../electron/engine/vault/keys';
import { readHeader } from '../../electron/engine/vault/header';
import type { Bench } from './engine-figures';
import { figureOf, ratios, timed, type Figure } from './figures';
import { emptyApp, launch, type Launched } from './launched';
import { memoryOf } from './machine';
import { busyEntries, busyName, viewName } from './many';
import { afterPress, lastPaint, type Sight } from './painted';
import { benchPassword, userDataWith } from './vaults';

/** What one start of the app gave. Milliseconds and MB. */
interface Start {
  readonly field: number;
  readonly lockedMemory: number;
  readonly room?: number;
  readonly rows?: number;
  readonly openMemory?: number;
  readonly keystrokes: readonly number[];
  readonly large?: LargeStart;
}

/** What is typed into the search of everything: the start of half of all names, one character, initials. */
const searched = ['l', '海', 'lq'] as const;

/** What is done with a large vault beside starting it. Milliseconds. */
interface LargeStart {
  /** From a saved view's name until its groups and rows are painted. */
  readonly view: number;
  /** From a key in the search of everything until hits are painted. */
  readonly hits: readonly number[];
  /** From Enter on a client with a long history until its newest entries are painted. */
  readonly history: number;
}

const field = 'input[type="password"]';

async function startOf(app: Launched): Promise<Pick<Start, 'field' | 'lockedMemory'>> {
  await app.page.waitForSelector(field);
  return { field: (await lastPaint(app.page)) - app.spawnedAt, lockedMemory: memoryOf(app.pid) };
}

/** Types one character after the other into the list's search and clears it again; each time until other rows are painted. */
async function typeInto({ page }: Launched, times: number): Promise<number[]> {
  const search = page.locator('#room input[type="search"]');
  await search.click();
  const values: number[] = [];
  for (let run = -1; run < times; run++) {
    const painted = await afterPress(page, 'otherRows');
    await page.keyboard.press(['l', 'h', 'm'][(run + 3) % 3] ?? 'l'); // 有限公司 would be found by y, x, g and s
    const value = await painted();
    if (run >= 0) values.push(value);
    const cleared = await afterPress(page, 'otherRows');
    await page.keyboard.press('Backspace');
    await cleared();
  }
  return values;
}

/** Milliseconds until `sight` is painted after what `press` does. */
async function after(page: Page, sight: Sight, press: () => Promise<void>): Promise<number> {
  const painted = await afterPress(page, sight);
  await press();
  return painted();
}

/** Opens the saved view, searches everything by several texts, and opens the client with a long history from there. */
async function largeStart({ page }: Launched): Promise<LargeStart> {
  const view = await after(page, 'otherRows', () => page.getByRole('button', { name: viewName, exact: true }).click());
  const hits: number[] = [];
  for (const text of [...searched, busyName]) {
    await page.keyboard.press('Control+k');
    const field = page.locator('[role="dialog"] input[role="combobox"]');
    await field.waitFor();
    hits.push(await after(page, 'hits', () => page.keyboard.insertText(text)));
    if (text === busyName) break;
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  }
  await page.locator('[role="option"][aria-selected="true"]', { hasText: busyName }).waitFor();
  return { view, hits, history: await after(page, 'history', () => page.keyboard.press('Enter')) };
}

async function unlockedStart(userData: string, keystrokes: number): Promise<Start> {
  const app = await launch(process.cwd(), userData);
  try {
    const start = await startOf(app);
    await app.page.fill(field, benchPassword);
    const room = await afterPress(app.page, 'firstRoom');
    await app.page.keyboard.press('Enter');
    const roomPainted = await room();
    const rows = await afterPress(app.page, 'clientRows');
    await app.page.keyboard.press('Control+2');
    const rowsPainted = await rows();
    const openMemory = memoryOf(app.pid);
    const opened = { ...start, room: roomPainted, rows: rowsPainted, openMemory };
    return keystrokes > 0 ? { ...opened, keystrokes: await typeInto(app, keystrokes), large: await largeStart(app) } : { ...opened, keystrokes: [] };
  } finally {
    await app.close();
  }
}

async function emptyStart(folder: string): Promise<Start> {
  const userData = mkdtempSync(join(tmpdir(), 'kemai-empty-data-'));
  const app = await launch(folder, userData);
  try {
    return { ...(await startOf(app)), keystrokes: [] };
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}

async function argon2(userData: string, runs: number): Promise<number[]> {
  const header = readHeader(join(userData, 'vault'));
  const slot = typeof header === 'string' ? undefined : header.slots.find(({ kind }) => kind === 'password');
  if (typeof header === 'string' || !slot) throw new Error('no password slot');
  return timed(runs, () => openSlot(slot, header.vaultId, benchPassword));
}

/** The app as a user starts it, beside an Electron that shows one empty window; every start is a new process. */
export async function windowFigures({ runs, clients, say }: Bench): Promise<Figure[]> {
  if (!existsSync(join('dist', 'renderer', 'index.html'))) throw new Error('no bundle: start with `npm run bench`');
  const sizes = [0, Math.round(clients / 10), clients];
  const userData = new Map<number, string>();
  for (const size of sizes) userData.set(size, await userDataWith(size, say));
  const empty = emptyApp();
  const bare: Start[] = [];
  const starts = new Map<number, Start[]>(sizes.map((size) => [size, []]));
  try {
    for (let run = -1; run < runs; run++) {
      say(`window: ${run < 0 ? 'warming up' : `run ${run + 1} of ${runs}`}`);
      const start = await emptyStart(empty.folder);
      if (run >= 0) bare.push(start);
      for (const size of sizes) {
        const mine = await unlockedStart(userData.get(size) ?? '', size === clients ? 6 : 0);
        if (run >= 0) starts.get(size)?.push(mine);
      }
    }
  } finally {
    empty.remove();
  }
  const large = starts.get(clients) ?? [];
  const singles = large.flatMap((start) => start.large ?? []);
  const of = (size: number, key: 'room' | 'rows' | 'openMemory'): number[] => (starts.get(size) ?? []).map((start) => start[key] ?? Number.NaN);
  return [
    figureOf('spawn → empty window painted', 'Electron alone', 'ms', bare.map((start) => start.field)),
    figureOf('spawn → password field painted', `${clients} clients`, 'ms', large.map((start) => start.field)),
    figureOf('spawn → password field ÷ empty window', `${clients} clients`, 'times', ratios(large.map((start) => start.field), bare.map((start) => start.field))),
    figureOf('Argon2id alone', '256 MiB, 3 passes, 4 lanes', 'ms', await argon2(userData.get(clients) ?? '', runs)),
    ...sizes.map((size) => figureOf('Enter → first room painted', `${size} clients, Argon2id included`, 'ms', of(size, 'room'))),
    ...sizes.map((size) => figureOf('Ctrl+2 → client list painted', `${size} clients`, 'ms', of(size, 'rows'))),
    figureOf('keystroke → rows painted', `${clients} clients, 120 ms of waiting for the next key included`, 'ms', large.flatMap((start) => start.keystrokes)),
    figureOf('saved view → groups and rows painted', `${clients} clients, a condition, groups and sums`, 'ms', singles.map(({ view }) => view)),
    ...[...searched, 'a whole name'].map((text, at) => figureOf('Ctrl+K, text → hits painted', `${clients} clients, ${text}`, 'ms', singles.map(({ hits }) => hits[at] ?? Number.NaN))),
    figureOf('Enter on a hit → history painted', `${clients} clients, ${busyEntries} entries`, 'ms', singles.map(({ history }) => history)),
    figureOf('memory, all processes (PSS)', 'empty window', 'MB', bare.map((start) => start.lockedMemory)),
    figureOf('memory, all processes (PSS)', 'lock screen', 'MB', large.map((start) => start.lockedMemory)),
    ...sizes.map((size) => figureOf('memory, all processes (PSS)', `client list of ${size} clients`, 'MB', of(size, 'openMemory'))),
  ];
}
