/** Locks after idle time. Pure of Electron, so that tests drive it with a fixed clock. */
export interface AutoLock {
  /** The user was there. */
  readonly active: () => void;
  readonly setMinutes: (minutes: number) => void;
  /** Looks at the clock; called every few seconds and after the machine woke up. */
  readonly tick: () => void;
}

/** Calls `lock` once when `minutes` have passed without anybody; 0 minutes means never (sync-and-safety §3). */
export function createAutoLock(now: () => number, lock: () => void, minutes = 15): AutoLock {
  let limit = minutes;
  let last = now();
  return {
    active: () => (last = now()),
    setMinutes: (next) => (limit = next),
    tick: () => {
      if (now() < last) last = now(); // the clock was set back: count from now rather than never
      if (limit === 0 || now() - last < limit * 60_000) return;
      last = now();
      lock();
    },
  };
}
