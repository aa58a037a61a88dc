/** Chance that is the same every time: a world of a size is always the same world. */

export interface Chance {
  /** 0 <= value < 1. */
  next(): number;
  pick<T>(from: readonly [T, ...(readonly T[])]): T;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
}

/** Mulberry32, a small generator in the public domain. */
export function createChance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
  };
}
