import type { Clock } from '../../shared/kit/dates';

/** A clock that stands until it is moved. */
export interface FixedClock extends Clock {
  /** Moves the clock by milliseconds, also backwards. */
  readonly advance: (ms: number) => void;
  readonly set: (iso: string) => void;
}

/** A clock standing at an ISO time, days counted in Shanghai. */
export function fixedClock(iso: string, zone = 'Asia/Shanghai'): FixedClock {
  let ms = Date.parse(iso);
  return {
    zone,
    now: () => ms,
    advance: (by) => {
      ms += by;
    },
    set: (next) => {
      ms = Date.parse(next);
    },
  };
}
