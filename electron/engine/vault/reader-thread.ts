import { parentPort, workerData } from 'node:worker_threads';
import type { ReaderReply, ReaderRequest, ReaderSetup } from '../reader';
import { runRead } from '../reads/reads';
import { openReader, type Reader } from './database';

const port = parentPort;
if (!port) throw new Error('the reader runs in a worker thread');
const say = (reply: ReaderReply): void => port.postMessage(reply);

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));

let reader: Reader | null = null;
try {
  const { path, key } = workerData as ReaderSetup;
  reader = openReader(path, key);
  key.fill(0);
  say('ready');
} catch (cause) {
  say({ notOpened: asError(cause) });
}

port.on('message', (request: ReaderRequest) => {
  if (request === 'close') {
    reader?.close();
    say('closed');
    port.close();
    return;
  }
  const { id, channel, input, now, zone } = request;
  try {
    if (!reader) throw new Error('the database is not open');
    say({ id, answer: runRead(channel, { reader, clock: { now: () => now, zone } }, input as never) });
  } catch (cause) {
    say({ id, failure: asError(cause) });
  }
});
