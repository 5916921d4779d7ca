import { useEffect, useState } from 'react';
import { dayOf, type Day } from '../../shared/kit/dates';

/** The zone this computer lives in. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Now, again at least every `everyMs`: for clocks that run on the screen. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = (): void => setNow(Date.now());
    const timer = setInterval(tick, everyMs);
    window.addEventListener('focus', tick); // a laptop that slept has a late timer
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', tick);
    };
  }, [everyMs]);
  return now;
}

/** Today here; turns over at midnight. */
export const useToday = (): Day => dayOf(useNow(), localZone());
