import type { Worker } from 'node:worker_threads';
import type { In, Out, Refusal } from '../../shared/ipc/contract';
import type { Clock } from '../../shared/kit/dates';
import type { Result } from '../../shared/kit/result';
import { runRead, type ReadChannel } from './reads/reads';
import { openReader } from './vault/database';

/** The read-only side of an open vault. */
export interface ReaderPort {
  readonly read: <C extends ReadChannel>(channel: C, input: In<C>) => Promise<Result<Out<C>, Refusal<C>>>;
  readonly close: () => Promise<void>;
}

/** Starts the read-only side for a database and its key. */
export type StartReader = (path: string, key: Uint8Array, clock: Clock) => Promise<ReaderPort>;

/** Reads on a connection of its own in the calling thread: for the command line and for tests. */
export const readHere: StartReader = async (path, key, clock) => {
  const reader = openReader(path, key);
  return Promise.resolve({
    read: async (channel, input) => Promise.resolve(runRead(channel, { reader, clock }, input)),
    close: async () => Promise.resolve(reader.close()),
  });
};

/** What the reading thread is told, and what it answers. */
export type ReaderRequest = { readonly id: number; readonly channel: ReadChannel; readonly input: unknown; readonly now: number; readonly zone: string } | 'close';
export type ReaderReply =
  | { readonly id: number; readonly answer: Result<unknown, unknown> }
  | { readonly id: number; readonly failure: Error }
  | 'ready' | 'closed' | { readonly notOpened: Error };
export interface ReaderSetup {
  readonly path: string;
  readonly key: Uint8Array;
}

/** Reads in a thread of its own, so that a long list never keeps a write or an import waiting (house §1). */
export const readInThread =
  (start: (setup: ReaderSetup) => Worker): StartReader =>
  (path, key, clock) =>
    new Promise((opened, failed) => {
      const waiting = new Map<number, { done: (answer: never) => void; fail: (cause: Error) => void }>();
      let next = 0;
      let closed: (() => void) | null = null;
      const worker = start({ path, key });
      const endAll = (cause: Error): void => {
        for (const { fail } of waiting.values()) fail(cause);
        waiting.clear();
        failed(cause);
        closed?.();
      };
      worker.on('error', endAll);
      worker.on('exit', () => endAll(new Error('the reading thread ended')));
      worker.on('message', (reply: ReaderReply) => {
        if (reply === 'ready') {
          opened({
            read: (channel, input) =>
              new Promise((done, fail) => {
                const id = next++;
                waiting.set(id, { done, fail });
                worker.postMessage({ id, channel, input, now: clock.now(), zone: clock.zone } satisfies ReaderRequest);
              }),
            close: () =>
              new Promise((done) => {
                closed = done;
                worker.postMessage('close' satisfies ReaderRequest);
              }),
          });
        } else if (reply === 'closed') closed?.();
        else if ('notOpened' in reply) failed(reply.notOpened);
        else {
          const asked = waiting.get(reply.id);
          waiting.delete(reply.id);
          if ('answer' in reply) asked?.done(reply.answer as never);
          else asked?.fail(reply.failure);
        }
      });
    });
