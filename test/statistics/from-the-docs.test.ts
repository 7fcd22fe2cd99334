import { compareUnits } from '../../src/benchmarks/family/compare-units';
import type { Unit } from '../../src/benchmarks/family/test-unit';
import type { MeasureVersion } from '../../src/catalogue/catalogue';
import {
  clusterChange,
  costPerOutcome,
  countInterval,
  meanInterval,
  newcombeDifference,
  pooledEstimate,
  trend,
  typicalShare,
  welchDifference,
  wilsonInterval,
} from '../../src/statistics';

/*
 * Whoever has `docs/statistics.md` and no code must arrive at the hub's figures. So each formula is written here anew
 * from that page, down to the distributions, and nothing of the library helps to compute what is expected.
 */
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The area under a density from 0 to x, by Simpson's rule. */
function area(density: (x: number) => number, x: number): number {
  const steps = 4000;
  const width = x / steps;
  const inner = Array.from({ length: steps - 1 }, (_, i) => (i % 2 === 0 ? 4 : 2) * density((i + 1) * width));
  return (width / 3) * (density(0) + sum(inner) + density(x));
}
const normal = (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
const gammaOf = (x: number): number => (x < 8 ? gammaOf(x + 1) / x : Math.exp(stirling(x)));
const stirling = (x: number) =>
  (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
const student = (df: number) => {
  const constant = Math.exp(Math.log(gammaOf((df + 1) / 2)) - Math.log(gammaOf(df / 2))) / Math.sqrt(df * Math.PI);
  return (x: number) => constant * (1 + x ** 2 / df) ** (-(df + 1) / 2);
};
const twoSided = (density: (x: number) => number, x: number) => 1 - 2 * area(density, Math.abs(x));
/** The value that leaves α/2 on either side. */
function critical(density: (x: number) => number, alpha: number): number {
  let [low, high] = [0, 60];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (twoSided(density, middle) > alpha) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
const Z = critical(normal, 0.05);

const near = (found: number | null | undefined, expected: number) =>
  expect(Math.abs((found ?? NaN) - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)));

const wilson = (x: number, n: number) => {
  const half = Z * Math.sqrt((x * (n - x)) / n + Z ** 2 / 4);
  return [(x + Z ** 2 / 2 - half) / (n + Z ** 2), (x + Z ** 2 / 2 + half) / (n + Z ** 2)] as const;
};

/** Quantile of type 7. */
function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  return (
    (sorted[low] as number) +
    (at - low) * ((sorted[Math.min(low + 1, sorted.length - 1)] as number) - (sorted[low] as number))
  );
}

function dispersion(z: readonly number[], weights: readonly number[]) {
  const k = z.length;
  const [low, high] = [quantile(z, 0.1), quantile(z, 0.9)];
  const phi = sum(z.map((one) => Math.min(high, Math.max(low, one)) ** 2)) / k;
  const w = sum(weights);
  return { phi, tau2: Math.max(0, (k * phi - (k - 1)) / (w - sum(weights.map((one) => one ** 2)) / w)) };
}

/** min over j ≥ i of m·p₍ⱼ₎/j. */
const adjusted = (p: readonly number[]) =>
  p.map((own) => {
    const sorted = [...p].sort((a, b) => a - b);
    return Math.min(1, ...sorted.flatMap((one, j) => (one >= own ? [(p.length * one) / (j + 1)] : [])));
  });

const version = (of: Partial<MeasureVersion>) =>
  ({ direction: 'HIGHER', scaleMin: null, scaleMax: null, ...of }) as MeasureVersion;

interface Answers {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** Each unit against the rest of all, as the benchmark puts it. */
const againstRest = (cells: readonly Answers[]): Unit[] =>
  cells.map((cell, index) => {
    const rest = cells.filter((_, other) => other !== index);
    const n = sum(rest.map((one) => one.n));
    return {
      cell,
      reference: {
        n,
        sum: sum(rest.map((one) => one.sum)),
        sumOfSquares: sum(rest.map((one) => one.sumOfSquares)),
        concentration: sum(rest.map((one) => (one.n / n) ** 2)),
      },
    };
  });

describe('computed from the formulas of the page alone, the hub’s figures are', () => {
  it('the interval of a share, of a difference, of a mean, of a count, and of a cost per outcome', () => {
    const [lower, upper] = wilson(9, 18);
    near(wilsonInterval({ n: 18, sum: 9 })?.interval.lower, lower);
    near(wilsonInterval({ n: 18, sum: 9 })?.interval.upper, upper);

    const [[l1, u1], [l2, u2]] = [wilson(56, 70), wilson(48, 80)];
    const difference = newcombeDifference({ n: 70, sum: 56 }, { n: 80, sum: 48 });
    near(difference?.interval.lower, 0.8 - 0.6 - Math.hypot(0.8 - l1, u2 - 0.6));
    near(difference?.interval.upper, 0.8 - 0.6 + Math.hypot(u1 - 0.8, 0.6 - l2));

    const first = { n: 7, mean: 3.42, variance: 0.81 ** 2 };
    const second = { n: 19, mean: 3.05, variance: 1.1 ** 2 };
    near(meanInterval(first).interval?.upper, 3.42 + (critical(student(6), 0.05) * 0.81) / Math.sqrt(7));
    const [v1, v2] = [0.81 ** 2 / 7, 1.1 ** 2 / 19];
    const df = (v1 + v2) ** 2 / (v1 ** 2 / 6 + v2 ** 2 / 18);
    near(welchDifference(first, second)?.interval?.lower, 0.37 - critical(student(df), 0.05) * Math.sqrt(v1 + v2));

    near(countInterval(65).interval.lower, 65 * (1 - 1 / (9 * 65) - Z / (3 * Math.sqrt(65))) ** 3);
    const [of9, to9] = wilson(9, 18);
    near(costPerOutcome(1e6, { n: 18, sum: 9 })?.interval.lower, 1e6 / (18 * to9));
    near(costPerOutcome(1e6, { n: 18, sum: 9 })?.interval.upper, 1e6 / (18 * of9));
  });

  it('the judgement of a family of shares: φ, τ², z, adjusted p and the interval that was tested', () => {
    const cells = [30, 40, 35, 50, 60, 45, 33, 80].map((n, index) => {
      const yes = [12, 30, 20, 31, 36, 20, 31, 50][index] as number;
      return { n, sum: yes, sumOfSquares: yes };
    });
    const N = sum(cells.map(({ n }) => n));
    const P = sum(cells.map((cell) => cell.sum)) / N;
    const s2 = cells.map(({ n }) => (P * (1 - P)) / n);
    const { phi, tau2 } = dispersion(
      cells.map(({ n, sum: x }, i) => (x / n - P) / Math.sqrt(s2[i] as number)),
      s2.map((one) => 1 / one),
    );
    const units = againstRest(cells);
    const family = compareUnits(version({ kind: 'SHARE', base: 'RESPONDENTS' }), 'NATION', units);
    near(family.dispersion?.phi, phi);
    near(family.dispersion?.tau, 100 * Math.sqrt(tau2));
    expect(tau2).toBeGreaterThan(0);
    const z = cells.map(({ n, sum: x }, i) => {
      const between = tau2 * (1 + (units[i]?.reference?.concentration ?? NaN)) * ((N - n) / N) ** 2;
      return (x / n - P) / Math.sqrt(P * (1 - P) * (1 / n - 1 / N) + between);
    });
    const q = adjusted(z.map((one) => twoSided(normal, one)));
    const level = (Math.max(1, q.filter((one) => one <= 0.05).length) * 0.05) / cells.length;
    const zc = critical(normal, level);
    family.units.forEach((unit, i) => {
      const { n, sum: x } = cells[i] as Answers;
      near(unit.z, z[i] as number);
      near(unit.adjustedP, q[i] as number);
      const d = x / n - (P * N - x) / (N - n);
      near(unit.difference, 100 * d);
      if (Math.abs(z[i] as number) < 1) return;
      const half = zc * Math.abs(d / (z[i] as number));
      near(unit.interval95?.lower, 100 * (d - half));
      near(unit.interval95?.upper, 100 * (d + half));
    });
  });

  it('the judgement of a family of means: variance within, τ² and z with the spread', () => {
    const cells = [
      [12, 38, 130],
      [18, 70, 290],
      [20, 60, 200],
      [9, 36, 150],
      [25, 80, 280],
      [15, 66, 300],
    ].map(([n, total, squares]) => ({ n, sum: total, sumOfSquares: squares }) as Answers);
    const N = sum(cells.map(({ n }) => n));
    const θ = sum(cells.map((cell) => cell.sum)) / N;
    const within = sum(cells.map(({ n, sum: x, sumOfSquares: xx }) => xx - x ** 2 / n)) / (N - cells.length);
    const { phi, tau2 } = dispersion(
      cells.map(({ n, sum: x }) => (x / n - θ) / Math.sqrt(within / n)),
      cells.map(({ n }) => n / within),
    );
    const units = againstRest(cells);
    const family = compareUnits(version({ kind: 'MEAN', base: 'RESPONDENTS' }), 'NATION', units);
    near(family.dispersion?.within, within);
    near(family.dispersion?.phi, phi);
    near(family.dispersion?.tau, Math.sqrt(tau2));
    family.units.forEach((unit, i) => {
      const { n, sum: x } = cells[i] as Answers;
      const m = N - n;
      const d = x / n - (θ * N - x) / m;
      const concentration = units[i]?.reference?.concentration ?? NaN;
      near(unit.z, d / Math.sqrt(within * (1 / n + 1 / m) + tau2 * (1 + concentration)));
    });
  });

  it('the typical förbund: Paule–Mandel on logits, Hartung–Knapp, and where a new one would lie', () => {
    const cells = [
      [12, 8],
      [20, 9],
      [15, 15],
      [30, 12],
      [18, 14],
    ].map(([n, x]) => ({ n, sum: x }) as { n: number; sum: number });
    const logits = cells.map(({ n, sum: x }) => {
      const half = x === 0 || x === n ? 0.5 : 0;
      return { y: Math.log((x + half) / (n - x + half)), v: 1 / (x + half) + 1 / (n - x + half) };
    });
    const k = logits.length;
    const at = (t: number) => {
      const w = logits.map(({ v }) => 1 / (v + t));
      const mean = sum(logits.map(({ y }, i) => (w[i] as number) * y)) / sum(w);
      return { mean, w: sum(w), Q: sum(logits.map(({ y }, i) => (w[i] as number) * (y - mean) ** 2)) };
    };
    let [low, high] = [0, 50];
    for (let i = 0; i < 100; i++) {
      const middle = (low + high) / 2;
      if (at(middle).Q > k - 1) low = middle;
      else high = middle;
    }
    const { mean, w, Q } = at(low);
    const se = Math.sqrt(Math.max(1, Q / (k - 1)) / w);
    const back = (logit: number) => 1 / (1 + Math.exp(-logit));
    const found = typicalShare(cells);
    near(found?.estimate, back(mean));
    near(found?.interval?.lower, back(mean - critical(student(k - 1), 0.05) * se));
    near(found?.predictionInterval?.upper, back(mean + critical(student(k - 2), 0.05) * Math.sqrt(low + se ** 2)));
    near(pooledEstimate(logits.map(({ y, v }) => ({ value: y, variance: v }))).estimate, mean);
  });

  it('a change with förbund as clusters, and a slope over occasions', () => {
    const shares = (seed: number) =>
      Array.from({ length: 30 }, (_, i) => {
        const n = 10 + ((i * 7 + seed) % 13);
        return { unit: `${i}`, n, sum: Math.floor(n * (0.4 + ((i * 5 + seed * 3) % 11) / 30)) };
      });
    const [before, after] = [shares(1), shares(4)];
    const k = before.length;
    const z = [before, after].map((round) => {
      const N = sum(round.map(({ n }) => n));
      const p = sum(round.map((one) => one.sum)) / N;
      return { p, of: round.map(({ n, sum: x }) => (x - p * n) / N) };
    }) as [{ p: number; of: number[] }, { p: number; of: number[] }];
    const squares = z[0].of.map((one, i) => ((z[1].of[i] as number) - one) ** 2);
    const error = Math.sqrt((k / (k - 1)) * sum(squares));
    const found = clusterChange(before, after);
    near(found.difference, z[1].p - z[0].p);
    near(found.standardError, error);
    near(found.judgement.test?.interval.upper, z[1].p - z[0].p + critical(student(k - 1), 0.05) * error);

    const series = [2019, 2020, 2022, 2023].map((time, i) => ({
      time,
      value: [3, 3.4, 3.3, 3.9][i] as number,
      variance: [0.1, 0.05, 0.2, 0.08][i] as number,
    }));
    const w = series.map(({ variance }) => 1 / variance);
    const mean = (of: (at: (typeof series)[number]) => number) =>
      sum(series.map((one, i) => (w[i] as number) * of(one))) / sum(w);
    const [t, y] = [mean(({ time }) => time), mean(({ value }) => value)];
    const spread = sum(series.map(({ time }, i) => (w[i] as number) * (time - t) ** 2));
    const slope = sum(series.map(({ time, value }, i) => (w[i] as number) * (time - t) * (value - y))) / spread;
    const line = trend(series);
    if (line.kind !== 'TREND') throw new Error('no trend');
    near(line.line.slope, slope);
    near(line.line.standardError, 1 / Math.sqrt(spread));
    near(line.line.pValue, twoSided(normal, slope * Math.sqrt(spread)));
  });
});
