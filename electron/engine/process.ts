import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Signal } from '../../shared/ipc/signals';
import type { EngineReply, EngineRequest, EngineSetup, ParentPort } from '../ipc/engine-messages';
import { scheduledBackups } from './backup/scheduled';
import { sealBefore } from './backup/seal';
import { workInThread } from './backup/work';
import { createEngine } from './engine';
import { parseWith } from './import/parse-with';
import { parserThroughPort } from './import/parser-through-port';
import { openLog } from './log/file-log';
import { readInThread } from './reader';

// Electron's utility process: `process.parentPort` is the line to main; nothing here imports electron.
const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
const setup = JSON.parse(process.argv.at(-1) ?? '{}') as EngineSetup;
const say = (reply: EngineReply): void => port.postMessage(reply);
const clock = { now: Date.now, zone: setup.zone };
const log = openLog(setup.logs, 'engine', clock.now);
const parsers = parserThroughPort(say);
const schedule = scheduledBackups(log);

const engine = createEngine({
  folder: setup.vault,
  clock,
  log,
  emit: (signal: Signal) => say({ kind: 'signal', signal }),
  parseFile: parseWith(parsers.start),
  sealBefore,
  startReader: readInThread((data) => new Worker(join(__dirname, 'reader-thread.js'), { workerData: data })),
  backupWork: workInThread((data) => new Worker(join(__dirname, 'backup-thread.js'), { workerData: data })),
  opened: schedule.start,
});

port.on('message', ({ data }: { data: EngineRequest }) => {
  switch (data.kind) {
    case 'ask':
      void engine.ask(data.channel, data.input).then((answer) => say({ kind: 'answer', id: data.id, answer }));
      return;
    case 'grant':
      engine.grant(data.path, data.token);
      return;
    case 'parser':
      parsers.received(data);
      return;
    case 'wake':
      schedule.wake();
      return;
    case 'end':
      void engine.end().then(() => process.exit(0));
  }
});

process.on('uncaughtException', (cause) => {
  log.defect('uncaught', cause);
  process.exit(70);
});
say({ kind: 'ready' });
