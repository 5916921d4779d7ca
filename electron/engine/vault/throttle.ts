import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { writeDurably } from './durable-file';

const shape = z.object({ failed: z.int().min(0), at: z.number() });

/** Tries before waiting begins, and the longest wait in seconds (sync-and-safety §3). */
const freeTries = 5;
const longestWait = 300;

/** Counts wrong passwords on disk, so that a restart does not start afresh. */
export interface Throttle {
  /** Seconds to wait before the next try, 0 when it may come now. */
  readonly waitSeconds: () => number;
  readonly triesLeft: () => number;
  readonly failed: () => void;
  readonly passed: () => void;
}

/** Seconds that `failed` wrong tries cost: none for the first five, then 1, 2, 4 … 300. */
export const waitAfter = (failed: number): number => (failed < freeTries ? 0 : Math.min(longestWait, 2 ** (failed - freeTries)));

/** The throttle of the vault whose attempts are kept at `path`. A clock set back does not shorten a wait. */
export function openThrottle(path: string, now: () => number): Throttle {
  const read = (): { failed: number; at: number } => {
    if (!existsSync(path)) return { failed: 0, at: 0 };
    try {
      return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return { failed: freeTries, at: now() }; // an unreadable count must not be a way around it
    }
  };
  return {
    waitSeconds: () => {
      const { failed, at } = read();
      const wait = waitAfter(failed) * 1000;
      return Math.ceil(Math.min(wait, Math.max(0, at + wait - now())) / 1000);
    },
    triesLeft: () => Math.max(0, freeTries - read().failed),
    failed: () => writeDurably(path, JSON.stringify({ failed: read().failed + 1, at: now() })),
    passed: () => rmSync(path, { force: true }),
  };
}
