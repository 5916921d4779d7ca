import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { password } from './fixtures';
import { root, runtime } from './kemai';

/** What a command ended with. */
export interface Ended {
  readonly code: number | null;
  /** Standard output, all of it. */
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON; `null` when it is none. */
  readonly json: unknown;
}

const switches = (): string[] => (process.env['KEMAI_ELECTRON_SWITCHES'] ?? '').split(' ').filter((part) => part !== '');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the caller looks at `out` then
  }
}

/** Runs one command line to its end, on the built app or on a packaged one. */
export async function runCommand(args: readonly string[], { executable, secret = password }: { readonly executable?: string; readonly secret?: string } = {}): Promise<Ended> {
  const before = executable === undefined ? [...switches(), '--log-level=3', join(root, 'dist', 'electron', 'cli.js'), '--'] : [];
  const after = executable === undefined ? [] : switches();
  const child = spawn(executable ?? runtime(), [...before, ...args, ...after], {
    env: { ...process.env, KEMAI_PASSWORD: secret, TZ: 'Asia/Shanghai', ELECTRON_ENABLE_LOGGING: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err, json: parsed(out) };
}
