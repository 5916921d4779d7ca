import { sealBefore } from '../engine/backup/seal';
import { createEngine } from '../engine/engine';
import { parseWith, type StartParser } from '../engine/import/parse-with';
import { openLog } from '../engine/log/file-log';
import { readHere } from '../engine/reader';
import type { Bridge } from '../../shared/ipc/contract';
import type { Printable } from '../../shared/report/page-frame';
import { commands } from './commands';
import { commandNames, helpText, shapeOf } from './help';
import { commonOptions, readCommandLine, Usage, type CommandLine } from './options';
import { refusalJson, refusalLine, Refused, toJson, toText } from './output';

/** What the command line needs of the process it runs in. */
export interface Surroundings {
  readonly defaultVault: () => string;
  readonly logs: string;
  readonly print: (document: Printable) => Promise<Uint8Array>;
  readonly startParser: StartParser;
}

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function execute(line: CommandLine, name: string, { defaultVault, logs, print, startParser }: Surroundings): Promise<unknown> {
  const command = commands[name];
  if (!command) throw new Usage(`no such command: ${name} (there are ${commandNames.join(', ')})`);
  checkShape(line, name);
  const into = name === 'restore' ? line.text('into') : null;
  const engine = createEngine({
    folder: into ?? line.vault ?? defaultVault(),
    clock: line.clock,
    log: openLog(logs, 'cli', Date.now),
    emit: (signal) => {
      if (signal.kind === 'job' && !line.json) say(`${signal.step} ${signal.done}${signal.total > 0 ? `/${signal.total}` : ''}`);
    },
    parseFile: parseWith(startParser),
    startReader: readHere,
    sealBefore,
    beside: true,
  });
  const ask = engine.ask as unknown as Bridge;
  try {
    return await command({
      line, ask, print, say,
      grant: engine.grant,
      settle: async () => engine.session()?.derive(),
      unlock: async () => {
        const opened = await ask('vault:unlock', { password: line.password() });
        if (!opened.ok) throw new Refused(opened.error);
      },
    });
  } finally {
    await engine.end();
  }
}

/** What a command does not take is a slip of the caller, never passed over. */
function checkShape(line: CommandLine, name: string): void {
  const { options, most } = shapeOf(name);
  const strange = line.given.find((option) => !options.includes(option) && !commonOptions.includes(option));
  if (strange !== undefined) throw new Usage(`${name} takes no --${strange}`);
  const surplus = line.positionals[most];
  if (surplus !== undefined) throw new Usage(`one argument too many: ${surplus}`);
}

/** Whether a command ran to its end and found something wrong: a script must see it. */
const foundWrong = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** Runs one command line to its end and answers the exit code: 0 done, 1 refused, 2 wrong usage, 3 defect. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let line: CommandLine;
  try {
    line = readCommandLine(args);
  } catch (cause) {
    if (!(cause instanceof Usage)) throw cause;
    say(`${cause.message}\n\n${helpText(null)}`);
    return 2;
  }
  if (line.help || line.command === null) {
    (line.help ? out : say)(helpText(line.command));
    return line.help ? 0 : 2;
  }
  const language = line.language ?? 'zh-CN';
  try {
    const value = await execute(line, line.command, surroundings);
    out(line.json ? toJson(value) : toText(value));
    return foundWrong(value) ? 1 : 0;
  } catch (cause) {
    if (cause instanceof Usage) {
      say(`${cause.message}\n\n${helpText(line.command)}`);
      return 2;
    }
    if (cause instanceof Refused) {
      if (line.json) out(refusalJson(cause.refusal, language));
      else say(refusalLine(cause.refusal, language));
      return cause.refusal.kind === 'defect' ? 3 : 1;
    }
    const ref = openLog(surroundings.logs, 'cli', Date.now).defect('cli', cause);
    if (line.json) out(refusalJson({ kind: 'defect', ref }, language));
    else say(refusalLine({ kind: 'defect', ref }, language));
    return 3;
  }
}
