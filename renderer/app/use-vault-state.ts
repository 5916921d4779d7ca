import { useCallback, useEffect, useState } from 'react';
import type { VaultStatus } from '../../shared/vault/asks';
import { ask, onSignal } from '../data/engine';

/** Which of the three worlds the window is in. First run lasts until its last step, though its vault is open by then. */
export type Phase = 'asking' | 'firstRun' | 'locked' | 'open';

/** Where the vault stands, as the window sees it. */
export interface VaultHold {
  readonly phase: Phase;
  readonly status: VaultStatus | null;
  /** Set when the engine restarted by itself and the user should know. */
  readonly restarted: boolean;
  /** Asks again where the vault stands: after unlocking, creating, restoring. */
  readonly look: () => void;
}

const restartedMark = '#engine-restarted';
const beganAnew = window.location.hash === restartedMark;
if (beganAnew) window.history.replaceState(null, '', window.location.pathname);

/** Loads the page again, empty: what the vault held must not outlive the engine that held it open. */
function beginAnew(): void {
  window.location.hash = restartedMark;
  window.location.reload();
}

const phaseOf: Readonly<Record<VaultStatus['state'], Phase>> = { none: 'firstRun', locked: 'locked', unlocked: 'open' };
const againMs = 400;

/** Follows the vault: asks at the start, hears of every lock, and forgets what belongs to an open vault. */
export function useVaultState(): VaultHold {
  const [hold, setHold] = useState<Omit<VaultHold, 'look'>>({ phase: 'asking', status: null, restarted: beganAnew });
  const [asked, setAsked] = useState(0);
  const look = useCallback(() => setAsked((times) => times + 1), []);

  useEffect(() => {
    let current = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const askNow = (): void =>
      void ask('vault:status', {}).then((answer) => {
        if (!current) return;
        // The engine may still be starting; the password field waits for it, not the user.
        if (!answer.ok) again = setTimeout(askNow, againMs);
        else setHold(({ restarted }) => ({ phase: phaseOf[answer.value.state], status: answer.value, restarted: answer.value.state === 'unlocked' ? false : restarted }));
      });
    askNow();
    return () => {
      current = false;
      clearTimeout(again);
    };
  }, [asked]);

  useEffect(
    () =>
      onSignal((signal) => {
        if (signal.kind === 'engineRestarted') beginAnew();
        if (signal.kind !== 'locked') return;
        // Nothing is shown until the engine says so: main loads the page anew, and what one typed here would be lost.
        setHold(({ status, restarted }) => ({ phase: 'asking', status, restarted }));
        look();
      }),
    [look],
  );

  return { ...hold, look };
}
