import type { MeasureVersion } from '../src/catalogue/catalogue';
import { restOf, plus, type Cell } from '../src/benchmarks/family/comparator';
import { compareUnits } from '../src/benchmarks/family/compare-units';
import { funnelCurve } from '../src/benchmarks/family/funnel-curve';
import { rankIntervals, stabilise } from '../src/benchmarks/figures/stabilise';
import { seededRandom } from '../src/statistics/numbers/seeded-random';

const SIZES = [75, 750] as const;
const SHARE = {
  kind: 'SHARE',
  base: 'RESPONDENTS',
  direction: 'HIGHER',
  scaleMin: null,
  scaleMax: null,
} as MeasureVersion;

/** Förbund of 12 to 60 answers, as they are. */
function drawCells(count: number): Cell[] {
  const random = seededRandom(20031210);
  return Array.from({ length: count }, () => {
    const n = 12 + Math.floor(49 * random.uniform());
    return { n, sum: Math.round(n * random.beta(15, 5)), sumOfSquares: 0 };
  });
}

const PARTS: readonly {
  name: string;
  linear: boolean;
  repetitions: number;
  work: (cells: readonly Cell[]) => unknown;
}[] = [
  {
    name: 'tests, categories, differences',
    linear: true,
    repetitions: 15,
    work: (cells) => {
      const rest = restOf(cells.reduce(plus), cells);
      return compareUnits(
        SHARE,
        'NATION',
        cells.map((cell) => ({ cell, reference: rest(cell) })),
      );
    },
  },
  { name: 'funnel curves', linear: true, repetitions: 15, work: (cells) => funnelCurve(SHARE, cells, 75, null) },
  {
    name: 'rank intervals (draws × units × log units)',
    linear: false,
    repetitions: 2,
    work: (cells) => rankIntervals(SHARE, cells),
  },
  {
    name: 'stabilised values (grid × distinct cells)',
    linear: false,
    repetitions: 2,
    work: (cells) => stabilise(SHARE, cells),
  },
];

/** Processor milliseconds for one family, computed once and shared by all its rows, at 75 and at 750 units. */
export function growthRows(): { linear: boolean; factor: number; cells: string[] }[] {
  return PARTS.map(({ name, linear, repetitions, work }) => {
    const [small, large] = SIZES.map((count) => {
      const cells = drawCells(count);
      work(cells);
      const times = Array.from({ length: repetitions }, () => processorTime(() => work(cells)));
      return Math.min(...times);
    }) as [number, number];
    const factor = large / small;
    return {
      linear,
      factor,
      cells: [name, `${small.toFixed(1)} ms (75)`, `${large.toFixed(1)} ms (750)`, '', `× ${factor.toFixed(1)}`, ''],
    };
  });
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
