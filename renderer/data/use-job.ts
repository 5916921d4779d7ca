import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, onSignal } from './engine';

/** How far a long job is. */
export interface JobProgress {
  /** Name of what it does now, for the catalogues. */
  readonly step: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly startedAt: number;
  readonly cancelling: boolean;
}

/** A long job that the window started and may stop. */
export interface Job {
  /** `null` when none runs. */
  readonly progress: JobProgress | null;
  /** Runs `work` with the job's id, which its ask must carry; one at a time. Resolves to what `work` answers. */
  readonly run: <T>(work: (job: string) => Promise<T>) => Promise<T>;
  /** Asks it to stop; its own ask then answers `cancelled`. */
  readonly cancel: () => void;
}

/** A job id that no other job of this window has. */
const newJob = (): string => `job-${crypto.randomUUID()}`;

/** Follows one long job by its signals. */
export function useJob(): Job {
  const id = useRef<string | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);

  useEffect(
    () =>
      onSignal((signal) => {
        if (signal.kind !== 'job' || signal.job !== id.current) return;
        const { step, done, total } = signal;
        setProgress((now) => (now === null ? null : { ...now, step, done, total }));
      }),
    [],
  );

  const run = useCallback(async <T>(work: (job: string) => Promise<T>): Promise<T> => {
    const job = newJob();
    id.current = job;
    setProgress({ step: '', done: 0, total: 0, startedAt: Date.now(), cancelling: false });
    try {
      return await work(job);
    } finally {
      if (id.current === job) {
        id.current = null;
        setProgress(null);
      }
    }
  }, []);

  const cancel = useCallback(() => {
    if (id.current === null) return;
    setProgress((now) => (now === null ? null : { ...now, cancelling: true }));
    void ask('job:cancel', { job: id.current });
  }, []);

  return { progress, run, cancel };
}
