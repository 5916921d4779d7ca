import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { password } from './fixtures';
import { environmentFor, root, type Place } from './kemai';

/** What a command answered. */
export interface Answer {
  readonly code: number | null;
  /** Standard output, which with --json must be one JSON value and nothing else. */
  readonly out: string;
  readonly err: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Runs one command line over the vault of a place, as a script does. */
export async function kemai(place: Place, ...args: readonly string[]): Promise<Answer> {
  const child = spawn(process.execPath, [join(root, 'build', 'kemai.mjs'), '--vault', join(place.data, 'vault'), '--tz', 'Asia/Shanghai', '--json', ...args], {
    cwd: place.out,
    env: environmentFor(place, { KEMAI_PASSWORD: password }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, out, err, json: out === '' ? {} : (JSON.parse(out) as Answer['json']) };
}
