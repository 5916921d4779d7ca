import { useCallback, useEffect, useRef, useState } from 'react';
import type { Channel, Given, Out, Refusal } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import type { CollectionName } from '../../shared/record/collections';
import { ask, onSignal } from './engine';
import { tellsOf } from './tells-of';

/** What a reading hook hands to a view. `value` stays while it is read again, so that nothing blinks. */
export interface Reading<C extends Channel> {
  readonly value: Out<C> | null;
  readonly error: Refusal<C> | Fault | null;
  /** True only until the first answer. */
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * Reads through an ask, and again whenever its input changes or one of `watched` is written.
 * An answer that arrives after a newer question is dropped. `null` asks nothing.
 */
export function useAsk<C extends Channel>(channel: C, input: Given<C> | null, watched: readonly CollectionName[]): Reading<C> {
  const key = input === null ? null : JSON.stringify(input);
  const watching = watched.join(',');
  const newest = useRef(0);
  const [state, setState] = useState<{ value: Out<C> | null; error: Refusal<C> | Fault | null; loading: boolean }>({
    value: null,
    error: null,
    loading: true,
  });

  const read = useCallback(() => {
    if (key === null) return;
    const mine = ++newest.current;
    void ask(channel, JSON.parse(key) as Given<C>).then((answer) => {
      if (mine !== newest.current) return;
      setState(answer.ok ? { value: answer.value, error: null, loading: false } : { value: null, error: answer.error, loading: false });
    });
  }, [channel, key]);

  /** Answers still on their way are dropped. */
  const forget = useCallback(() => {
    newest.current++;
  }, []);

  useEffect(() => {
    read();
    const names = new Set(watching.split(','));
    const stop = onSignal((signal) => {
      if (tellsOf(signal, names)) read();
    });
    return () => {
      stop();
      forget();
    };
  }, [read, watching, forget]);

  return key === null ? { value: null, error: null, loading: false, reload: read } : { ...state, reload: read };
}
