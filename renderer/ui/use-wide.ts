import { useSyncExternalStore } from 'react';

/** From here on a list has room for its lesser columns. */
const wide = '(min-width: 1400px)';

function follow(changed: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the window has room for what a small one leaves out. */
export const useWide = (): boolean => useSyncExternalStore(follow, () => window.matchMedia(wide).matches);
