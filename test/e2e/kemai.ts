import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Language } from '../../renderer/words/words';
import type { Channel, Given, Out } from '../../shared/ipc/contract';
import type { Result } from '../../shared/kit/result';
import { speechOf, type Speech } from './speech';

/** The top of the project; journeys run from there. */
export const root = resolve(process.cwd());

/** A file of test/fixtures. */
export const fixture = (name: string): string => join(root, 'test', 'fixtures', name);

/** The folders one app works in. Nothing of it touches another test or the user's own. */
export interface Place {
  readonly top: string;
  /** User data: the vault, the logs, what Chromium writes. */
  readonly data: string;
  /** The system's folder for temporary files, as this app sees it. */
  readonly temp: string;
  /** The user's home folder, as this app sees it. */
  readonly home: string;
  /** Where a user would save exported files. */
  readonly out: string;
}

/** New, empty folders for one app. */
export function newPlace(): Place {
  const top = mkdtempSync(join(tmpdir(), 'kemai-e2e-'));
  const place = { top, data: join(top, 'data'), temp: join(top, 'temp'), home: join(top, 'home'), out: join(top, 'out') };
  for (const folder of [place.data, place.temp, place.home, place.out]) mkdirSync(folder);
  return place;
}

/** Removes the folders; a process that is just ending may still write. */
export const removePlace = ({ top }: Place): void => rmSync(top, { recursive: true, force: true, maxRetries: 5 });

/** What a journey needs around it; `npm test -- --only journeys` brings it. */
function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start journeys with  npm test -- --only journeys`);
  return value;
}

/** What the preload puts on the window, as a test sees it. */
export interface Door {
  readonly engine: { readonly ask: (channel: unknown, input: unknown) => Promise<unknown> };
}

/** How an app is started. */
export interface How {
  readonly language?: Language;
  /** Another executable than the development one: the packaged app. */
  readonly executable?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The switches of this machine, the folders of this test, and the language of the system. */
export function argumentsFor(place: Place, language: Language, packaged = false): string[] {
  const switches = (process.env['KEMAI_ELECTRON_SWITCHES'] ?? '').split(' ').filter((part) => part !== '');
  return [...switches, ...(packaged ? [] : [root]), `--user-data-dir=${place.data}`, `--lang=${language}`];
}

/** Where every app of a journey lives: it counts days and hours by this zone, whatever the machine's own is. */
export const appZone = 'Asia/Shanghai';

/** The environment of an app: its own temp folder, days counted in its zone. */
export const environmentFor = (place: Place, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  TMPDIR: place.temp,
  TZ: appZone,
  ...more,
});

/** The runtime that journeys run on. */
export const runtime = (): string => needed('KEMAI_ELECTRON');

/** The real app, running. */
export class Kemai {
  /** What the page complained of: errors it threw, and whatever its console calls an error. */
  readonly complaints: string[] = [];
  private ended = false;

  private constructor(
    readonly electron: ElectronApplication,
    readonly page: Page,
    readonly speech: Speech,
    readonly place: Place,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    electron.on('close', () => (this.ended = true));
  }

  /** Starts the app and waits for its window. */
  static async start(place: Place, { language = 'zh-CN', executable, env = {} }: How = {}): Promise<Kemai> {
    const electron = await _electron.launch({
      executablePath: executable ?? runtime(),
      args: argumentsFor(place, language, executable !== undefined),
      env: environmentFor(place, env),
    });
    return new Kemai(electron, await electron.firstWindow(), speechOf(language), place);
  }

  /** The same app with the words of another language, after it was changed in the settings. */
  speaking(language: Language): Stage {
    return { page: this.page, words: speechOf(language) };
  }

  get stage(): Stage {
    return { page: this.page, words: this.speech };
  }

  /** Puts one ask as the window would. */
  async ask<C extends Channel>(channel: C, input: Given<C>): Promise<Result<Out<C>, { readonly kind: string }>> {
    return (await this.put(channel, input)) as Result<Out<C>, { readonly kind: string }>;
  }

  /** Puts anything at all through the window's door, as a page that went wrong would. */
  async put(channel: unknown, input: unknown): Promise<unknown> {
    return this.page.evaluate(([name, data]) => (window as unknown as Door).engine.ask(name, data), [channel, input] as const);
  }

  /** Puts one ask that must not be refused. */
  async must<C extends Channel>(channel: C, input: Given<C>): Promise<Out<C>> {
    const answer = await this.ask(channel, input);
    if (!answer.ok) throw new Error(`${channel} refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  /** The next file dialogs answer with this file, as if the user had picked it. */
  async willPick(path: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, path);
  }

  /** The next save dialogs put their file, under the name that is offered or another one, into the out folder. */
  async willSave(name?: string): Promise<void> {
    await this.electron.evaluate(
      ({ dialog }, { folder, chosen }) => {
        const answer = (...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> => {
          const { defaultPath = 'unnamed' } = (args.at(-1) ?? {}) as { defaultPath?: string };
          return Promise.resolve({ canceled: false, filePath: `${folder}/${chosen ?? defaultPath}` });
        };
        dialog.showSaveDialog = answer;
      },
      { folder: this.place.out, chosen: name },
    );
  }

  /** What was saved into the out folder. */
  saved(): readonly string[] {
    return readdirSync(this.place.out).sort();
  }

  /** Quits as a user does: by closing the window. */
  async quit(): Promise<void> {
    if (this.ended) return;
    await this.electron.close();
  }

  /** Ends every process of the app at once and without a word, as a power cut does. */
  async kill(): Promise<void> {
    if (this.ended) return;
    const { pid } = this.electron.process();
    const closed = this.electron.waitForEvent('close');
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    await closed;
  }
}

/** What every page object works on: the page, and the words that stand on it. */
export interface Stage {
  readonly page: Page;
  readonly words: Speech;
}
