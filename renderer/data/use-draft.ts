import { useCallback, useEffect, useRef, useState } from 'react';
import type { Given } from '../../shared/ipc/contract';
import type { Moment } from '../../shared/kit/dates';
import { ask } from './engine';

const debounceMs = 400;
type Json = Given<'draft:save'>['value'];

/** What an unfinished form kept. */
export interface Draft<T> {
  /** False until the vault was asked; show the form only then, so that a draft does not overwrite typing. */
  readonly loaded: boolean;
  /** What an earlier, unfinished form held; `null` when there was none. Parse it: it may be of an older version. */
  readonly restored: T | null;
  readonly restoredAt: Moment | null;
  /** Forgets the draft: after saving, or when the user throws it away. Waits for a save that is under way. */
  readonly drop: () => Promise<void>;
}

/**
 * Keeps `value` in the vault as one types, so that it survives a reload, a crash and kill -9.
 * `null` means that nothing was typed yet. What is still waiting is saved when the form goes away.
 */
export function useDraft<T>(key: string, value: T | null): Draft<T> {
  const [found, setFound] = useState<{ readonly key: string; readonly value: T | null; readonly at: Moment | null } | null>(null);
  const text = value === null ? null : JSON.stringify(value);
  const saved = useRef<string | null>(null);
  const waiting = useRef<{ readonly key: string; readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let current = true;
    void ask('draft:read', { key }).then((answer) => {
      if (!current) return;
      const draft = answer.ok ? answer.value : null;
      saved.current = draft === null ? null : JSON.stringify(draft.value);
      setFound({ key, value: (draft?.value ?? null) as T | null, at: draft?.at ?? null });
    });
    return () => {
      current = false;
    };
  }, [key]);

  const flush = useCallback(() => {
    const now = waiting.current;
    if (now === null) return;
    clearTimeout(now.timer);
    waiting.current = null;
    saved.current = now.text;
    underWay.current = ask('draft:save', { key: now.key, value: JSON.parse(now.text) as Json });
  }, []);

  const loaded = found?.key === key;
  useEffect(() => {
    if (!loaded || text === null || text === saved.current) return;
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { key, text, timer: setTimeout(flush, debounceMs) };
  }, [loaded, key, text, flush]);

  useEffect(() => flush, [flush, key]);

  const drop = useCallback(async () => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    saved.current = text;
    await underWay.current;
    await ask('draft:drop', { key });
  }, [key, text]);

  return { loaded, restored: loaded ? (found?.value ?? null) : null, restoredAt: loaded ? (found?.at ?? null) : null, drop };
}
