import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/** Reads from dexie, and again whenever a row it read is written. `reader` must be stable. */
export function useLive<T>(reader: () => Promise<T>, first: T): T {
  const [value, setValue] = useState<T>(first);
  useEffect(() => {
    const subscription = liveQuery(reader).subscribe({ next: setValue });
    return () => subscription.unsubscribe();
  }, [reader]);
  return value;
}
