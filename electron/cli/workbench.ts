import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bridge, Channel, Given, Out } from '../../shared/ipc/contract';
import type { FileToken } from '../../shared/ipc/file-token';
import { isDay, momentOf, type Clock, type Day } from '../../shared/kit/dates';
import type { Printable } from '../../shared/report/page-frame';
import { Usage, type CommandLine } from './options';
import { Refused } from './output';

/** What a command works with. */
export interface Workbench {
  readonly line: CommandLine;
  readonly ask: Bridge;
  readonly grant: (path: string) => FileToken;
  /** Opens the vault with the password; refusals end the command. */
  readonly unlock: () => Promise<void>;
  /** Brings what is derived up to the day that the engine sees; ends when it is. */
  readonly settle: () => Promise<void>;
  readonly print: (document: Printable) => Promise<Uint8Array>;
  /** Says something on standard error. */
  readonly say: (text: string) => void;
}

/** A command: its JSON value, which is also what people are shown. */
export type Command = (bench: Workbench) => Promise<unknown>;

/** The answer's value; a refusal ends the command. */
export async function must<C extends Channel>({ ask }: Workbench, channel: C, input: Given<C>): Promise<Out<C>> {
  const answer = await ask(channel, input);
  if (!answer.ok) throw new Refused(answer.error);
  return answer.value;
}

export function positional({ line }: Workbench, at: number, name: string): string {
  const value = line.positionals[at];
  if (value === undefined) throw new Usage(`${name} is missing`);
  return value;
}

export function option({ line }: Workbench, name: string): string {
  const value = line.text(name);
  if (value === null) throw new Usage(`--${name} is missing`);
  return value;
}

export function parsed(text: string, name: string, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive);
  } catch {
    throw new Usage(`${name}: not JSON`);
  }
}

export function dayOption(bench: Workbench, name: string): Day {
  const text = option(bench, name);
  if (!isDay(text)) throw new Usage(`--${name}: not a date: ${text}`);
  return text;
}

export function numberOption({ line }: Workbench, name: string, otherwise: number): number {
  const text = line.text(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Usage(`--${name}: not a number: ${text}`);
  return Number(text);
}

/** An option that takes one of a list, whatever its capitals; absent when it was not given. */
export function oneOf<const T extends string>({ line }: Workbench, name: string, all: readonly T[]): T | undefined {
  const text = line.text(name);
  if (text === null) return undefined;
  const found = all.find((value) => value.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw new Usage(`--${name}: no such choice: ${text} (there are ${all.join(', ')})`);
  return found;
}

/** A file that the caller names, as text. */
export function readInput(path: string, name: string): string {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch {
    throw new Usage(`${name}: cannot be read: ${path}`);
  }
}

/** Does what writes to a place that the caller chose. */
export function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch {
    throw new Refused({ kind: 'notWritable', field: path });
  }
}

/** The fields of an ask as `--data` says them. */
export type Data = Readonly<Record<string, unknown>>;

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const namesMoment = /^at$|At$/;

/** JSON from a caller: a moment may stand there as this command line writes it, ISO 8601 with offset (`design/cli.md`); it was lived in the zone of the caller. */
export function given(text: string, name: string, { zone }: Pick<Clock, 'zone'>): unknown {
  return parsed(text, name, (key, value) => (typeof value === 'string' && namesMoment.test(key) && isoTime.test(value) && !Number.isNaN(Date.parse(value)) ? momentOf(Date.parse(value), zone) : value));
}

/** What `--data` says: JSON, or a file that holds it. The contract says what may stand in it (`kemai asks`). */
export function dataOf({ line }: Workbench): Data {
  const text = line.text('data') ?? '{}';
  return given(text.startsWith('@') ? readInput(text.slice(1), '--data') : text, '--data', line.clock) as Data;
}
