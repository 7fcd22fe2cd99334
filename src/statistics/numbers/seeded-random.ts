// Bound once, as in special-functions.ts: these run some 10⁶ times.
const { imul, log, sqrt } = Math;

/** A reproducible source of random numbers: the same seed gives the same numbers on every machine. */
export interface SeededRandom {
  /** Uniform on the open interval from 0 to 1. */
  uniform(): number;
  normal(): number;
  /** Gamma with this shape (above 0) and scale 1. */
  gamma(shape: number): number;
  beta(a: number, b: number): number;
}

/**
 * Mulberry32 (T. Ettinger, public domain): period 2³², ample for some 10⁶ draws. Normal by the polar method (Marsaglia
 * & Bray 1964, SIAM Rev 6:260–264), gamma by Marsaglia & Tsang (2000), ACM TOMS 26:363–372. Domain: a whole seed. Not
 * for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + imul(bits ^ (bits >>> 7), bits | 61);
    return (((bits ^ (bits >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  let spare: number | null = null;
  // A point in the unit circle gives two normal numbers, at a twentieth of the cost of inverting the distribution.
  const normal = () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = sqrt((-2 * log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / sqrt(9 * d)) ** 3;
      if (v > 0 && log(uniform()) < (z * z) / 2 + d - d * v + d * log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number) => {
    const [x, y] = [gamma(a), gamma(b)];
    return x + y === 0 ? a / (a + b) : x / (x + y);
  };
  return { uniform, normal, gamma, beta };
}
