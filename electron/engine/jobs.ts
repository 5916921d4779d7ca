import type { Signal } from '../../shared/ipc/signals';

/** What a long job is given: a way to tell how far it is, to let others in, and to see that it was cancelled. */
export interface JobControl {
  /** Tells how far the job is; `total` 0 while it is not known. At most ten times a second reach the window. */
  readonly progress: (step: string, done: number, total: number) => void;
  /** Lets other asks be answered; throws `Cancelled` when the job was cancelled meanwhile. */
  readonly breathe: () => Promise<void>;
}

/** Thrown inside a job that was cancelled; whoever started it answers `cancelled` and leaves nothing behind. */
export class Cancelled extends Error {}

/** The long jobs that run now. */
export interface Jobs {
  readonly run: <T>(job: string, work: (control: JobControl) => Promise<T>) => Promise<T>;
  /** Whether there was such a job. */
  readonly cancel: (job: string) => boolean;
  /** Cancels every job: the vault is being locked. */
  readonly cancelAll: () => void;
}

/** Runs long work as a job; one that was cancelled is refused as `cancelled`. */
export async function asJob<T>({ jobs }: { readonly jobs: Jobs }, job: string, work: (control: JobControl) => Promise<T>): Promise<T | { readonly ok: false; readonly error: { readonly kind: 'cancelled' } }> {
  try {
    return await jobs.run(job, work);
  } catch (cause) {
    if (cause instanceof Cancelled) return { ok: false, error: { kind: 'cancelled' } };
    throw cause;
  }
}

const signalEveryMs = 100;

/** Keeps the long jobs of one engine. `now` is a steady clock in milliseconds. */
export function createJobs(emit: (signal: Signal) => void, now: () => number): Jobs {
  const running = new Map<string, { cancelled: boolean }>();
  return {
    run: async (job, work) => {
      const state = { cancelled: false };
      running.set(job, state);
      let lastStep = '';
      let lastAt = -Infinity;
      try {
        return await work({
          progress: (step, done, total) => {
            if (step === lastStep && done < total && now() - lastAt < signalEveryMs) return;
            [lastStep, lastAt] = [step, now()];
            emit({ kind: 'job', job, step, done, total });
          },
          breathe: async () => {
            await new Promise((resolve) => setImmediate(resolve));
            if (state.cancelled) throw new Cancelled();
          },
        });
      } finally {
        running.delete(job);
      }
    },
    cancel: (job) => {
      const state = running.get(job);
      if (state) state.cancelled = true;
      return state !== undefined;
    },
    cancelAll: () => {
      for (const state of running.values()) state.cancelled = true;
    },
  };
}
