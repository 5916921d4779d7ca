import type { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/kit/result';
import { Cancelled, type JobControl } from '../jobs';
import type { HeadRefusal } from './format';
import { sealSteps, type Sealed, type SealTask } from './seal';
import { unsealSteps, type BackupStep, type UnsealTo } from './unseal';

/** Opens a sealed file into a database file, with the key in hand. */
export interface UnsealTask {
  readonly file: string;
  readonly vaultKey: Uint8Array;
  readonly to: UnsealTo;
}

/** What a backup does for seconds on end: reads, ciphers and checks the whole vault. */
export interface BackupWork {
  readonly seal: (task: SealTask, control: JobControl) => Promise<Result<Sealed, 'notVerified'>>;
  /** Answers the fingerprint of the file that was opened. */
  readonly unseal: (task: UnsealTask) => Promise<Result<string, HeadRefusal>>;
}

/** One piece of work by name, as it is sent to a thread. */
export type BackupTask = { readonly kind: 'seal'; readonly task: SealTask } | { readonly kind: 'unseal'; readonly task: UnsealTask };
type Answer = Result<Sealed | string, string>;

/** The steps of a piece of work. */
export function* stepsOf(work: BackupTask): Generator<BackupStep, Answer> {
  if (work.kind === 'seal') return yield* sealSteps(work.task);
  const opened = yield* unsealSteps(work.task.file, work.task.vaultKey, work.task.to, 'restore');
  return opened.ok ? ok(opened.value.fingerprint) : opened;
}

async function drive(work: BackupTask, control: JobControl): Promise<Answer> {
  const steps = stepsOf(work);
  try {
    for (;;) {
      const next = steps.next();
      if (next.done === true) return next.value;
      control.progress(next.value.step, next.value.done, next.value.total);
      await control.breathe();
    }
  } finally {
    steps.return(err('cancelled')); // runs what cleans up when it ended early
  }
}

const workOf = (run: (work: BackupTask, control: JobControl) => Promise<Answer>, restoring: JobControl): BackupWork => ({
  seal: async (task, control) => {
    const vaultKey = Uint8Array.from(task.vaultKey); // locking overwrites the vault's key; what is under way ends under the right one
    try {
      return (await run({ kind: 'seal', task: { ...task, vaultKey } }, control)) as Result<Sealed, 'notVerified'>;
    } finally {
      vaultKey.fill(0);
    }
  },
  unseal: async (task) => (await run({ kind: 'unseal', task }, restoring)) as Result<string, HeadRefusal>,
});

const uncontrolled: JobControl = { progress: () => undefined, breathe: () => new Promise((done) => setImmediate(done)) };

/** Works in the calling thread, in small pieces but for the copy and the check: for the command line and for tests. */
export const workHere = (restoring: JobControl = uncontrolled): BackupWork => workOf(drive, restoring);

/** What a working thread is started with, and what it says. */
export interface BackupThreadSetup {
  readonly work: BackupTask;
  /** One shared flag: 1 asks the thread to clean up and end. */
  readonly cancel: Int32Array;
}
export type BackupThreadReply =
  | { readonly step: BackupStep }
  | { readonly answer: Answer | 'cancelled' }
  /** The error and its code, which does not survive the way between threads by itself. */
  | { readonly failure: Error; readonly code: string | null };

/** Works in a thread of its own, so that a vault of any size keeps neither a list nor a write waiting. */
export const workInThread = (start: (setup: BackupThreadSetup) => Worker, restoring: JobControl = uncontrolled): BackupWork =>
  workOf(
    (work, control) =>
      new Promise<Answer>((done, fail) => {
        const cancel = new Int32Array(new SharedArrayBuffer(4));
        let why: Error = new Cancelled();
        const worker = start({ work, cancel });
        worker.on('error', fail);
        worker.on('exit', () => fail(new Error('the backup thread ended')));
        worker.on('message', (reply: BackupThreadReply) => {
          if ('answer' in reply) {
            if (reply.answer === 'cancelled') fail(why);
            else done(reply.answer);
          } else if ('failure' in reply) {
            fail(reply.code === null ? reply.failure : Object.assign(reply.failure, { code: reply.code }));
          } else {
            control.progress(reply.step.step, reply.step.done, reply.step.total);
            control.breathe().catch((cause: unknown) => {
              if (cause instanceof Error) why = cause;
              Atomics.store(cancel, 0, 1);
            });
          }
        });
      }),
    restoring,
  );
