/** Everything that is drawn, drawn again from the same seed. */
export interface Chance {
  /** A whole number from 0 to one less than `below`. */
  under(below: number): number;
  /** Whether what happens once in so many times happens. */
  once(inSoMany: number): boolean;
  /** Whether what happens with a probability happens. */
  happens(probability: number): boolean;
  pick<T>(all: readonly T[]): T;
}

/** Mulberry32, which is in the public domain: small, and good enough to draw requests with. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const under = (below: number) => Math.floor(next() * below);
  return {
    under,
    once: (inSoMany) => under(inSoMany) === 0,
    happens: (probability) => next() < probability,
    pick: (all) => all[under(all.length)] as never,
  };
}
