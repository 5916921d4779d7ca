/** Chance that comes out the same for the same seed, on every machine and for ever. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** All of them in another order. */
  readonly shuffled: <T>(from: readonly T[]) => T[];
  /** Chance of its own for one part, so that a change in one part leaves the others as they were. */
  readonly branch: (salt: number) => Random;
}

/** Chance from a seed, by mulberry32: 32 bits of state, far more than invented people need. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int: Random['int'] = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    chance: (share) => next() < share,
    pick: <T,>(from: readonly T[]): T => {
      const picked = from[int(0, from.length - 1)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    shuffled: <T,>(from: readonly T[]): T[] => {
      const order = from.map((item) => ({ item, at: next() }));
      return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
    },
    branch: (salt) => randomFrom(Math.imul(seed ^ 0x9e3779b9, salt + 1) ^ (salt * 0x85ebca6b)),
  };
}
