import { useSyncExternalStore } from 'react';

const read = (): number => Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--km-row'), 10) || 44;

function follow(changed: () => void): () => void {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] });
  return () => watcher.disconnect();
}

/** How tall a row of a list is at the chosen density, in pixels: the style sheet's `--km-row`. */
export const useRowHeight = (): number => useSyncExternalStore(follow, read);
