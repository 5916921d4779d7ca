import { useEffect, useRef, useState } from 'react';
import type { Out } from '../../../shared/ipc/contract';
import { ask } from '../../data/engine';

const debounceMs = 120;

/** How strong the engine finds a password; `null` while it is empty or being judged for the first time. */
export function useStrength(password: string): Out<'vault:strength'> | null {
  const [judged, setJudged] = useState<Out<'vault:strength'> | null>(null);
  const newest = useRef(0);
  useEffect(() => {
    const mine = ++newest.current;
    if (password === '') return;
    const timer = setTimeout(() => {
      void ask('vault:strength', { password }).then((answer) => {
        if (mine === newest.current && answer.ok) setJudged(answer.value);
      });
    }, debounceMs);
    return () => clearTimeout(timer);
  }, [password]);
  return password === '' ? null : judged;
}
