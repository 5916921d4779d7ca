import type { Timer } from '../../electron/engine/schedule/scheduler';

/** A timer that fires when a test says so. */
export interface HandTimer {
  readonly timer: Timer;
  /** Milliseconds until the next look, as it was asked for; `null` when none is. */
  readonly waiting: () => number | null;
  /** Fires, and waits until the next look was asked for or the scheduler stopped. */
  readonly fire: () => Promise<void>;
  /** Waits for that without firing. */
  readonly settled: () => Promise<void>;
}

/** A timer turned by hand. */
export function handTimer(): HandTimer {
  let armed: { readonly ms: number; readonly fire: () => void } | null = null;
  let asked = 0;
  const settledAfter = async (before: number): Promise<void> => {
    for (let turn = 0; asked === before && turn < 20_000; turn++) await new Promise((done) => setImmediate(done));
  };
  return {
    timer: (ms, fire) => {
      const mine = { ms, fire };
      armed = mine;
      asked++;
      return () => {
        if (armed === mine) armed = null;
      };
    },
    waiting: () => armed?.ms ?? null,
    fire: () => {
      const { fire } = armed ?? { fire: () => undefined };
      const before = asked;
      armed = null;
      fire();
      return settledAfter(before);
    },
    settled: () => settledAfter(asked),
  };
}
