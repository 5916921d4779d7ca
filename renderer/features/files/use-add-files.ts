import { useCallback, useEffect, useRef, useState } from 'react';
import { pieceBytes, type Added } from '../../../shared/attachment/asks';
import type { attachmentOwners } from '../../../shared/attachment/schema';
import type { PickedFile } from '../../../shared/ipc/file-token';
import { err, type Result } from '../../../shared/kit/result';
import type { RecordId } from '../../../shared/record/schema';
import { ask, onSignal, takeFile } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

/** The record that files are added to. */
export interface AddTo {
  readonly collection: (typeof attachmentOwners)[number];
  readonly record: RecordId;
}

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

interface Source {
  readonly key: string;
  readonly name: string;
  readonly size: number;
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

/** Bytes as text that crosses to the engine. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

const picked = ({ token, name, size }: PickedFile, key: string, to: AddTo): Source => ({
  key, name, size,
  run: () => ask('attachment:add', { file: token, ...to, job: key }),
});

/** A file without a path, such as a pasted picture: its bytes are handed over piece by piece. */
const uploaded = (file: File, name: string, key: string, to: AddTo): Source => ({
  key, name, size: file.size,
  run: async (told, isStopped) => {
    const begun = await ask('attachment:begin', { name, size: file.size, ...to });
    if (!begun.ok) return begun;
    const { upload } = begun.value;
    for (let at = 0; at < file.size; at += pieceBytes) {
      if (isStopped()) {
        await ask('attachment:abandon', { upload });
        return err({ kind: 'cancelled' });
      }
      const bytes = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
      const sent = await ask('attachment:piece', { upload, at, bytes: toBase64(bytes) });
      if (!sent.ok) return sent;
      told(sent.value.received);
    }
    return ask('attachment:finish', { upload });
  },
});

/** Lets files in one after the other, each with its progress, and says so of each that is in. */
export function useAddFiles(to: AddTo): AddFiles {
  const { t } = useWords();
  const unnamed = t('files.pasted');
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
  const newKey = (): string => `file-${crypto.randomUUID()}`;

  return {
    coming,
    pick: async () => {
      const answer = await ask('file:pick-several', { purpose: 'attach' });
      if (!answer.ok) return answer.error.kind === 'cancelled' ? null : answer.error;
      begin(answer.value.map((file) => picked(file, newKey(), to)));
      return null;
    },
    take: async (files) => {
      const made: Source[] = [];
      for (const file of files) {
        const taken = await takeFile(file).catch(() => null); // a pasted picture has no path
        made.push(taken ? picked(taken, newKey(), to) : uploaded(file, file.name === '' || file.name === 'image.png' ? unnamed : file.name, newKey(), to));
      }
      begin(made);
    },
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
