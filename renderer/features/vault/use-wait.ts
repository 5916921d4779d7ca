import { useEffect, useState } from 'react';
import { ask } from '../../data/engine';
import type { VaultStatus } from '../../../shared/vault/asks';

/** How long the next try must wait, counted down, and how many are left before waiting begins. */
export interface Wait {
  readonly seconds: number;
  /** `null` until one failed. */
  readonly triesLeft: number | null;
  /** Reads the engine's count again, after a try that failed. */
  readonly failed: () => Promise<void>;
}

/** Follows the engine's throttle; the engine refuses early tries by itself, this only tells the user. */
export function useWait(status: VaultStatus | null): Wait {
  const [until, setUntil] = useState(() => Date.now() + (status?.waitSeconds ?? 0) * 1000);
  const [triesLeft, setTriesLeft] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));

  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(() => setNow(Date.now()), 250);
    return () => clearTimeout(timer);
  }, [seconds, now]);

  const failed = async (): Promise<void> => {
    const answer = await ask('vault:status', {});
    if (!answer.ok) return;
    const at = Date.now();
    setNow(at);
    setUntil(at + answer.value.waitSeconds * 1000);
    setTriesLeft(answer.value.triesLeft);
  };
  return { seconds, triesLeft, failed };
}
