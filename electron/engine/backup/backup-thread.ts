import { parentPort, workerData } from 'node:worker_threads';
import { err } from '../../../shared/kit/result';
import { stepsOf, type BackupThreadReply, type BackupThreadSetup } from './work';

const port = parentPort;
if (!port) throw new Error('a backup is worked on in a worker thread');
const say = (reply: BackupThreadReply): void => port.postMessage(reply);

const { work, cancel } = workerData as BackupThreadSetup;
try {
  const steps = stepsOf(work);
  let next = steps.next();
  while (next.done !== true && Atomics.load(cancel, 0) === 0) {
    say({ step: next.value });
    next = steps.next();
  }
  if (next.done !== true) steps.return(err('cancelled'));
  say({ answer: next.done === true ? next.value : 'cancelled' });
} catch (cause) {
  const failure = cause instanceof Error ? cause : new Error('something that is no error was thrown');
  say({ failure, code: 'code' in failure && typeof failure.code === 'string' ? failure.code : null });
} finally {
  work.task.vaultKey.fill(0);
}
