import { useEffect } from 'react';
import { ask } from '../data/engine';

const atMostEveryMs = 30_000;

/** Tells main that the user is there, so that auto-lock counts from the last touch. */
export function useActivity(): void {
  useEffect(() => {
    let told = 0;
    const touched = (): void => {
      const now = Date.now();
      if (now - told < atMostEveryMs) return;
      told = now;
      void ask('app:active', {});
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touched, { passive: true, capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touched, { capture: true });
    };
  }, []);
}
