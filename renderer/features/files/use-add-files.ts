import { useCallback, useEffect, useRef, useState } from 'react';
import type { Added } from '../../../shared/attachment/asks';
import type { Result } from '../../../shared/kit/result';
import { handedOver, newFileKey, pickFiles, type AddTo, type Handed } from '../../data/add-files';
import { ask, onSignal } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

/** A file on its way in. */
export interface Coming {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'running' | 'refused';
  readonly step: string;
  readonly done: number;
  readonly error: AnyRefusal | null;
}

interface Source extends Pick<Handed, 'name' | 'size'> {
  readonly key: string;
  readonly run: (told: (done: number) => void, isStopped: () => boolean) => Promise<Result<Added, AnyRefusal>>;
}

/** What a view needs to let files in. */
export interface AddFiles {
  readonly coming: readonly Coming[];
  readonly pick: () => Promise<AnyRefusal | null>;
  /** Files that were dropped or pasted. */
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly cancel: (key: string) => void;
  /** Tries a refused or cancelled file again; it goes on where it was. */
  readonly again: (key: string) => void;
  readonly dismiss: (key: string) => void;
}

/** Lets files in one after the other, each with its progress, and says so of each that is in. */
export function useAddFiles(to: AddTo): AddFiles {
  const { t } = useWords();
  const added = ({ action, how, name }: Added): void => notifySaved(action, t(how === 'shared' ? 'files.addedShared' : how === 'resumed' ? 'files.addedResumed' : 'files.added', { name }));
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const sources = useRef(new Map<string, Source>());
  const stopped = useRef(new Set<string>());
  const tail = useRef<Promise<void>>(Promise.resolve());
  const told = useRef(added);
  useEffect(() => {
    told.current = added;
  });

  const change = useCallback((key: string, values: Partial<Coming> | null) => {
    setComing((now) => (values === null ? now.filter((each) => each.key !== key) : now.map((each) => (each.key === key ? { ...each, ...values } : each))));
  }, []);

  useEffect(
    () =>
      onSignal((signal) => {
        if (signal.kind === 'job' && sources.current.has(signal.job)) change(signal.job, { step: signal.step, done: signal.done });
      }),
    [change],
  );

  const run = useCallback(
    (source: Source) => {
      tail.current = tail.current.then(async () => {
        const isStopped = (): boolean => stopped.current.has(source.key);
        if (isStopped()) return change(source.key, { state: 'refused', error: { kind: 'cancelled' } });
        change(source.key, { state: 'running', error: null, done: 0, step: 'read' });
        const answer = await source.run((done) => change(source.key, { done, step: 'seal' }), isStopped);
        if (!answer.ok) return change(source.key, { state: 'refused', error: answer.error });
        sources.current.delete(source.key);
        change(source.key, null);
        told.current(answer.value);
      });
    },
    [change],
  );

  const begin = useCallback(
    (made: readonly Source[]) => {
      setComing((now) => [...now, ...made.map(({ key, name, size }): Coming => ({ key, name, size, state: 'waiting', step: 'read', done: 0, error: null }))]);
      for (const source of made) {
        sources.current.set(source.key, source);
        run(source);
      }
    },
    [run],
  );
  const letIn = (files: readonly Handed[]): void => begin(files.map(({ name, size, bring }): Source => {
    const key = newFileKey();
    return { key, name, size, run: (done, isStopped) => bring(to, key, done, isStopped) };
  }));

  return {
    coming,
    pick: async () => {
      const answer = await pickFiles();
      if (!answer.ok) return answer.error;
      if (answer.value !== null) letIn(answer.value);
      return null;
    },
    take: async (files) => letIn(await handedOver(files)),
    cancel: (key) => {
      stopped.current.add(key);
      void ask('job:cancel', { job: key });
    },
    again: (key) => {
      const source = sources.current.get(key);
      stopped.current.delete(key);
      if (source) run(source);
    },
    dismiss: (key) => {
      sources.current.delete(key);
      change(key, null);
    },
  };
}
