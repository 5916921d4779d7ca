import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../shared/kit/dates';

/** The command line was not understood: exit code 2, with a sentence. */
export class Usage extends Error {}

/** What every command takes (`design/cli.md`). */
export interface CommonOptions {
  readonly vault: string | null;
  readonly password: () => string;
  readonly clock: Clock;
  /** As asked for; otherwise the vault's own, otherwise Chinese. */
  readonly language: 'zh-CN' | 'en' | null;
  readonly json: boolean;
  readonly help: boolean;
}

/** A command line taken apart. */
export interface CommandLine extends CommonOptions {
  readonly command: string | null;
  readonly positionals: readonly string[];
  /** Value of a text option; `null` when it was not given. */
  readonly text: (name: string) => string | null;
  readonly flag: (name: string) => boolean;
  /** Every option that was given, by name. */
  readonly given: readonly string[];
}

const common = {
  vault: { type: 'string' }, 'password-file': { type: 'string' }, now: { type: 'string' }, tz: { type: 'string' }, lang: { type: 'string' },
  json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Names of the options that every command takes. */
export const commonOptions: readonly string[] = Object.keys(common);

const special = {
  'recovery-out': { type: 'string' }, sheet: { type: 'string' }, as: { type: 'string' }, map: { type: 'string' }, 'rejected-out': { type: 'string' },
  'grade-means': { type: 'string' }, encoding: { type: 'string' }, delimiter: { type: 'string' }, mode: { type: 'string' }, key: { type: 'string' }, mapping: { type: 'string' }, 'dry-run': { type: 'boolean' }, undo: { type: 'string' }, data: { type: 'string' }, filter: { type: 'string' },
  sort: { type: 'string' }, descending: { type: 'boolean' }, limit: { type: 'string' }, offset: { type: 'string' }, from: { type: 'string' },
  to: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, into: { type: 'string' }, author: { type: 'string' }, reason: { type: 'string' }, why: { type: 'string' }, late: { type: 'boolean' }, client: { type: 'string' }, on: { type: 'string' },
  kind: { type: 'string' }, channel: { type: 'string' }, time: { type: 'string' }, text: { type: 'string' }, greeting: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

function clockOf(now: string | undefined, tz: string | undefined): Clock {
  const zone = tz ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new Usage(`--tz: no such time zone: ${zone}`);
  }
  if (now === undefined) return { now: Date.now, zone };
  try {
    const fixed = /Z|[+-]\d\d:?\d\d$/.test(now)
      ? Temporal.Instant.from(now).epochMilliseconds
      : Temporal.PlainDateTime.from(now).toZonedDateTime(zone).epochMilliseconds;
    return { now: () => fixed, zone };
  } catch {
    throw new Usage(`--now: not an ISO time: ${now}`);
  }
}

function passwordFrom(file: string | undefined): string {
  if (file === undefined) {
    const given = process.env['KEMAI_PASSWORD'];
    if (given === undefined || given === '') throw new Usage('a password is needed: --password-file FILE, or KEMAI_PASSWORD');
    return given;
  }
  try {
    return readFileSync(resolve(file), 'utf8').replace(/\r?\n[^]*$/, '');
  } catch {
    throw new Usage(`--password-file: cannot be read: ${file}`);
  }
}

/** Takes the arguments apart; throws `Usage` for what no command takes. */
export function readCommandLine(args: readonly string[]): CommandLine {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof common & typeof special; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options: { ...common, ...special }, allowPositionals: true });
  } catch (cause) {
    throw new Usage(cause instanceof Error ? cause.message : String(cause));
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.lang !== undefined && values.lang !== 'zh-CN' && values.lang !== 'en') throw new Usage(`--lang: zh-CN or en, not ${values.lang}`);
  const given = values as Readonly<Record<string, string | boolean | undefined>>;
  return {
    command: command ?? null,
    positionals: rest,
    vault: values.vault === undefined ? null : resolve(values.vault),
    password: () => passwordFrom(values['password-file']),
    clock: clockOf(values.now, values.tz),
    language: values.lang ?? null,
    json: values.json === true,
    help: values.help === true,
    text: (name) => {
      const value = given[name];
      return typeof value === 'string' ? value : null;
    },
    flag: (name) => given[name] === true,
    given: Object.keys(values),
  };
}
