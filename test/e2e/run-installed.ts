import { spawn } from 'node:child_process';
import { password } from './fixtures';

/** What a command ended with. */
export interface Ended {
  readonly code: number | null;
  /** Standard output as JSON; `null` when it is none. */
  readonly json: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the test says so
  }
}

/** Runs one command line of an installed program to its end. */
export async function runInstalled(executable: string, args: readonly string[]): Promise<Ended> {
  const switches = (process.env['KEMAI_ELECTRON_SWITCHES'] ?? '').split(' ').filter((part) => part !== '');
  const child = spawn(executable, [...switches, ...args], { env: { ...process.env, KEMAI_PASSWORD: password }, stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, json: parsed(out) };
}
