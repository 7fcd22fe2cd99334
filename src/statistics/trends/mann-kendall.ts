import { criticalZ, twoSidedNormalP } from '../numbers/distributions';
import { requireConfidence, requireDomain } from '../numbers/errors';
import type { Interval } from '../numbers/interval';
import { pairwiseSlopes, tieCorrection } from './pairwise-slopes';
import { median } from '../numbers/quantile';

/** Mann–Kendall test with Sen's slope. */
export interface MannKendall {
  /** Rising pairs minus falling pairs. */
  readonly s: number;
  /** Variance of S without trend, corrected for ties. */
  readonly variance: number;
  /** (S ∓ 1)/√Var: with continuity correction. */
  readonly z: number;
  readonly pNormal: number;
  /** Exact two-sided p; `null` when values are tied, or beyond 50 occasions. */
  readonly pExact: number | null;
  /** The exact p where there is one, else the normal. */
  readonly pValue: number;
  /** S over the number of pairs. */
  readonly tauA: number;
  /** Median of the pairwise slopes, per unit of time. */
  readonly senSlope: number;
  /** Median value − slope · median time. */
  readonly intercept: number;
  readonly senInterval: Interval;
}

/** Counting the permutations grows with n⁴; beyond this many occasions the normal p is as good. */
const MOST_FOR_EXACT = 50;

/**
 * Mann–Kendall test of a monotone trend, with Sen's slope.
 *
 * S = Σ sign(yⱼ − yᵢ); Var = (n(n − 1)(2n + 5) − Σt(t − 1)(2t + 5))/18; the exact p counts the permutations with |S| at
 * least as large. With 3 or 4 occasions p is never below 0.08, and a series of equal values has p = 1. The interval of
 * the slope takes the ranks (N ∓ z√Var)/2 of the N slopes, interpolated, at most the extremes.
 *
 * Source: Mann (1945), Econometrica 13:245–259; Kendall (1975); Sen (1968), JASA 63:1379–1389. Unit: that of the values
 * per unit of time. Domain: at least two occasions at distinct times; meaningful from five.
 */
export function mannKendall(times: readonly number[], values: readonly number[], confidence = 0.95): MannKendall {
  const slopes = pairwiseSlopes(times, values);
  requireConfidence(confidence);
  const n = times.length;
  const pairs = (n * (n - 1)) / 2;
  requireDomain(slopes.length === pairs, 'Occasions need distinct times.');
  const s = slopes.reduce((sum, slope) => sum + Math.sign(slope), 0);
  const ties = tieCorrection(values);
  const variance = (n * (n - 1) * (2 * n + 5) - ties) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const pNormal = twoSidedNormalP(z);
  const pExact = ties > 0 || n > MOST_FOR_EXACT ? null : exactP(n, Math.abs(s));
  const senSlope = median(slopes);
  return {
    s,
    variance,
    z,
    pNormal,
    pExact,
    pValue: pExact ?? pNormal,
    tauA: s / pairs,
    senSlope,
    intercept: median(values) - senSlope * median(times),
    senInterval: senInterval(slopes, variance, confidence),
  };
}

/** P(|S| ≥ s) over all orders of n different values, from the number of orders with each number of inversions. */
function exactP(n: number, s: number): number {
  let frequencies = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(frequencies.length + size - 1).fill(0);
    frequencies.forEach((frequency, inversions) => {
      for (let more = 0; more < size; more++) next[inversions + more]! += frequency / size;
    });
    frequencies = next;
  }
  const most = (n * (n - 1)) / 2;
  const tail = frequencies.reduce((sum, share, inversions) => (most - 2 * inversions >= s ? sum + share : sum), 0);
  return s === 0 ? 1 : Math.min(1, 2 * tail);
}

function senInterval(slopes: readonly number[], variance: number, confidence: number): Interval {
  const half = criticalZ(confidence) * Math.sqrt(variance);
  const at = (rank: number) => {
    const position = Math.min(slopes.length, Math.max(1, rank)) - 1;
    const below = Math.floor(position);
    const above = slopes[Math.min(below + 1, slopes.length - 1)]!;
    return slopes[below]! + (position - below) * (above - slopes[below]!);
  };
  return { lower: at((slopes.length - half) / 2), upper: at((slopes.length + half) / 2 + 1), confidence };
}
