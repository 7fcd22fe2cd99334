import type { DemoSubmission } from '../src/demo/nation/demo-nation';
import type { CellInput } from '../src/submissions/intake/cell';

const COLUMNS = [
  'measure',
  'dimension',
  'category',
  'n',
  'numerator',
  'sum',
  'sumOfSquares',
  'mean',
  'sd',
  'count',
  'amount',
] as const;
const HEADER = 'measure;dimension;category;n;numerator;sum;sum_of_squares;mean;sd;count;amount';

/** A file as a förbund would send it. */
export function toCsv(cells: readonly CellInput[]): Buffer {
  const lines = cells.map((cell) => COLUMNS.map((column) => cell[column]?.toString() ?? '').join(';'));
  return Buffer.from(`${[HEADER, ...lines].join('\n')}\n`);
}

export const fileOf = (submission: DemoSubmission) => ({
  forbund: submission.forbund,
  cells: submission.cells.length,
  csv: toCsv(submission.cells),
});

/** Measures of 2022 that are split by insats, by what their kind is made of. */
const SHARES = ['FIN-I01', 'FIN-I02', 'FIN-I04', 'FIN-I05', 'FIN-M07', 'FIN-S13'];
const INDICES = ['FIN-I03', 'FIN-M08'];
const MEANS = ['FIN-M06'];
const COUNTS = ['FIN-S13-DELTAGARE'];
export const SPLIT_MEASURES = [...SHARES, ...INDICES, ...MEANS, ...COUNTS];

export const interventionCode = (index: number) => `BENCH-${index + 1}`;

/** One very large submission: every measure for each of so many insatser, and the totals that they sum to. */
export function largeSubmission(interventions: number, seed = 20031210): CellInput[] {
  const random = pseudoRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const answers: Record<string, () => Partial<Record<'n' | 'numerator' | 'sum' | 'sumOfSquares' | 'count', number>>> = {
    share: () => {
      const n = between(5, 30);
      return { n, numerator: between(1, n - 1) };
    },
    // Everybody answers the same: the smallest sum of squares that is possible, and a whole number.
    index: () => sums(between(5, 30), between(10, 90)),
    mean: () => sums(between(5, 30), between(2, 4)),
    count: () => ({ count: between(0, 40) }),
  };
  const sums = (n: number, value: number) => ({ n, sum: n * value, sumOfSquares: n * value ** 2 });
  const kinds = [
    ['share', SHARES],
    ['index', INDICES],
    ['mean', MEANS],
    ['count', COUNTS],
  ] as const;
  return kinds.flatMap(([kind, measures]) =>
    measures.flatMap((measure) => {
      const parts = Array.from({ length: interventions }, (_, index): CellInput => {
        return { measure, dimension: 'INTERVENTION', category: interventionCode(index), ...answers[kind]?.() };
      });
      const total: Record<string, number> = {};
      for (const part of parts) {
        for (const field of ['n', 'numerator', 'sum', 'sumOfSquares', 'count'] as const) {
          const value = part[field];
          if (typeof value === 'number') total[field] = (total[field] ?? 0) + value;
        }
      }
      return [{ measure, dimension: 'TOTAL', category: 'TOTAL', ...total }, ...parts];
    }),
  );
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
