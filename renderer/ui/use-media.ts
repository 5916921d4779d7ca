import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query of CSS holds, live. */
export function useMedia(query: string): boolean {
  const follow = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches);
}

/** Whether the window has room for what a small one leaves out. */
export const useWide = (): boolean => useMedia('(min-width: 1400px)');
