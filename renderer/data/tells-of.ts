import type { Signal } from '../../shared/ipc/signals';

/** Whether a fact is about any of the collections that are watched. What is derived is of clients, and of what was said of their duties. */
export const tellsOf = (signal: Signal, watched: ReadonlySet<string>): boolean =>
  (signal.kind === 'changed' && signal.collections.some((name) => watched.has(name))) || (signal.kind === 'derived' && (watched.has('clients') || watched.has('dutyMarks')));
