import { classifyFamily, compareWithCountry, type FunnelCategory } from '../src/statistics/comparison/funnel-category';
import { funnelLimits } from '../src/statistics/comparison/funnel-limits';
import { overdispersion } from '../src/statistics/comparison/overdispersion';
import { quantileType7 } from '../src/statistics/numbers/quantile';
import { shareRankIntervals } from '../src/statistics/comparison/rank-intervals';
import { newcombeDifference } from '../src/statistics/shares/share-difference';
import { wilsonInterval, type ShareCell } from '../src/statistics/shares/share';
import { stabilisedShares } from '../src/statistics/shares/stabilised-shares';
import { BENCHMARK_SQL, MATRIX_SQL, type BenchmarkRow, type MatrixRow } from './benchmark-sql';
import { judgeMeans, type MeanCell } from './handwritten-means';
import { serveHandwritten } from './serve-handwritten';

/*
 * What somebody would write who needed a benchmark of a share and an overview, and nothing else: node:http, pg, one
 * prepared statement a request, the same statistics library, and nothing kept between requests. It computes the figures
 * of the hub's answers; the words, explanations and checks that the hub gives besides are not here.
 */

const WORDS: Record<FunnelCategory, string> = {
  MUCH_HIGHER: 'MUCH_BETTER',
  HIGHER: 'BETTER',
  SIMILAR: 'SIMILAR',
  LOWER: 'WORSE',
  MUCH_LOWER: 'MUCH_WORSE',
  NOT_ASSESSED: 'NOT_ASSESSED',
};
const percent = ({ lower, upper }: { lower: number; upper: number }) => ({ lower: 100 * lower, upper: 100 * upper });
const add = (a: ShareCell, b: ShareCell) => ({ n: a.n + b.n, sum: a.sum + b.sum });
const without = (a: ShareCell, b: ShareCell) => ({ n: a.n - b.n, sum: a.sum - b.sum });

/** Each unit against the country without it, all judged together. */
function judgeShares(cells: readonly ShareCell[], nation: ShareCell) {
  const { tau2, target, phi } = overdispersion(cells);
  const squares = cells.reduce((sum, { n }) => sum + n * n, 0);
  const tests = cells.map((cell) => {
    const rest = without(nation, cell);
    const between = tau2 * (1 + Math.max(0, squares - cell.n ** 2) / rest.n ** 2);
    return compareWithCountry(cell, add(cell, rest), between * (rest.n / nation.n) ** 2);
  });
  return { target, phi, tau: Math.sqrt(tau2), places: classifyFamily(tests) };
}

function benchmarkAnswer(rows: readonly BenchmarkRow[], whole: boolean) {
  const nation = rows.find(({ name }) => name === null);
  if (nation?.n == null) return { benchmark: null };
  const total = { n: nation.n, sum: nation.sum ?? 0 };
  const units = rows.filter(({ name }) => name !== null);
  const shown = units.flatMap(({ n, sum }) => (n === null || sum === null || n === 0 ? [] : [{ n, sum }]));
  const { target, phi, tau, places } = judgeShares(shown, total);
  const stabilised = whole ? stabilisedShares(shown).units : [];
  const ranks = whole ? shareRankIntervals(shown) : [];
  const values = shown.map(({ n, sum }) => (100 * sum) / n);
  const [p10, p25, median, p75, p90] = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantileType7(values, p));
  let next = 0;
  const answers = units.map(({ name, number, n, sum }) => {
    if (n === null || sum === null || n === 0) {
      return { forbund: { name, organisationNumber: number }, value: { value: null, n }, category: 'NOT_ASSESSED' };
    }
    const cell = { n, sum };
    const index = next++;
    const [at95, at998] = [0.95, 0.998].map((c) => newcombeDifference(cell, without(total, cell), c));
    const own = wilsonInterval(cell);
    const smooth = stabilised[index];
    return {
      forbund: { name, organisationNumber: number },
      value: { value: (100 * sum) / n, n, interval: own && percent(own.interval) },
      interval998: percent(wilsonInterval(cell, 0.998)?.interval ?? { lower: 0, upper: 1 }),
      difference: at95 && 100 * at95.estimate,
      differenceInterval: at95 && percent(at95.interval),
      differenceInterval998: at998 && percent(at998.interval),
      pValue: places[index]?.test?.pValue,
      adjustedP: places[index]?.adjustedP,
      category: WORDS[places[index]?.category ?? 'NOT_ASSESSED'],
      ...(smooth && {
        stabilised: { value: 100 * smooth.estimate, interval: percent(smooth.interval) },
        rank: ranks[index],
      }),
    };
  });
  const distribution = { units: values.length, p10, p25, median, p75, p90 };
  const funnel = whole ? curve(Math.max(...shown.map(({ n }) => n)), target) : [];
  return { benchmark: { target: 100 * target, phi, tau: 100 * tau, distribution, funnel, rows: answers } };
}

function curve(largest: number, target: number) {
  const grid = new Set(Array.from({ length: Math.min(20, largest) }, (_, index) => index + 1));
  for (let i = 0; i <= 20; i += 1) grid.add(Math.round(20 * (largest / 20) ** (i / 20)));
  return [...grid]
    .filter((n) => n <= largest)
    .map((n) => ({ n, at95: funnelLimits(n, target), at998: funnelLimits(n, target, 0.998) }));
}

function matrixAnswer(rows: readonly MatrixRow[]) {
  const measures = new Map<string, MatrixRow[]>();
  for (const row of rows) measures.set(row.measure, [...(measures.get(row.measure) ?? []), row]);
  const forbund = new Map<string, { measure: string; value: number | null; category: string }[]>();
  for (const [measure, column] of measures) {
    const nation = column.find(({ name }) => name === null);
    const units = column.filter(({ name }) => name !== null);
    const categories = categoriesOf(units, nation);
    units.forEach((row, index) => {
      const cells = forbund.get(row.number ?? '') ?? [];
      forbund.set(row.number ?? '', [
        ...cells,
        { measure, value: valueOf(row), category: categories[index] ?? 'NOT_ASSESSED' },
      ]);
    });
  }
  return {
    matrix: { rows: [...forbund].map(([organisationNumber, cells]) => ({ forbund: { organisationNumber }, cells })) },
  };
}

function valueOf({ kind, n, sum, perUnit }: MatrixRow): number | null {
  if (n === null || sum === null || n === 0) return null;
  if (kind === 'SHARE') return (100 * sum) / n;
  return kind === 'COUNT' || (kind === 'AMOUNT' && !perUnit) ? sum : sum / n;
}

function categoriesOf(units: readonly MatrixRow[], nation: MatrixRow | undefined): string[] {
  const [first] = units;
  const none = units.map(() => 'NOT_ASSESSED');
  if (!first || nation?.n == null || first.base === 'SEK' || first.kind === 'COUNT' || first.kind === 'AMOUNT')
    return none;
  const cells = units.map(({ n, sum, squares }): MeanCell | null =>
    n ? { n, sum: sum ?? 0, sumOfSquares: squares ?? 0 } : null,
  );
  const shown = cells.flatMap((cell) => cell ?? []);
  if (shown.length < 5) return none;
  const total = { n: nation.n, sum: nation.sum ?? 0, sumOfSquares: nation.squares ?? 0 };
  const places = first.kind === 'SHARE' ? judgeShares(shown, total).places : judgeMeans(shown, total);
  let next = 0;
  return cells.map((cell) => (cell ? WORDS[places[next++]?.category ?? 'NOT_ASSESSED'] : 'NOT_ASSESSED'));
}

serveHandwritten(async (pool, { pathname, searchParams }) => {
  const [measure, round] = [searchParams.get('measure') ?? '', searchParams.get('round') ?? ''];
  if (pathname === '/matrix') {
    return matrixAnswer((await pool.query<MatrixRow>({ name: 'matrix', text: MATRIX_SQL, values: [round] })).rows);
  }
  const { rows } = await pool.query<BenchmarkRow>({
    name: 'benchmark',
    text: BENCHMARK_SQL,
    values: [measure, round],
  });
  return benchmarkAnswer(rows, pathname === '/benchmark');
});
