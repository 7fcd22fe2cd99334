import fc from 'fast-check';
import { versionAt, type Catalogue, type MeasureVersion } from '../../src/catalogue/catalogue';
import { roundOf } from '../../src/catalogue/catalogue';
import type { SentCell } from './results';

/** What one respondent, event or invoice adds to a measure. */
interface Answer {
  readonly value: number;
  /** Dimension → category. */
  readonly place: Readonly<Record<string, string>>;
}

const KRONOR_BEYOND_2_53 = 9_007_199_254_740_993n;

/**
 * Valid cells of a round of a real catalogue: a few measures of any kind, each as its total and some of its splits.
 * They are summed from single answers, so that every split adds up, as it does in a förbund.
 */
export function validCells(
  catalogue: Catalogue,
  round: string,
  insatser: readonly string[] = [],
): fc.Arbitrary<SentCell[]> {
  const versions = [...catalogue.measures.values()].flatMap(
    (measure) => versionAt(measure, roundOf(catalogue, round)) ?? [],
  );
  return fc
    .subarray(versions, { minLength: 1, maxLength: 6 })
    .chain((chosen) => fc.tuple(...chosen.map((version) => cellsOfMeasure(catalogue, version, insatser))))
    .map((measures) => measures.flat());
}

function cellsOfMeasure(
  catalogue: Catalogue,
  version: MeasureVersion,
  insatser: readonly string[],
): fc.Arbitrary<SentCell[]> {
  const dimensions = version.dimensions.map((code) => ({
    code,
    categories: [
      ...(catalogue.dimensions.get(code)?.categories.map((category) => category.code) ?? []),
      ...(code === 'INTERVENTION' ? insatser : []),
    ],
  }));
  const answer = fc.record({
    value: valueOf(version),
    place: fc.record(
      Object.fromEntries(dimensions.map(({ code, categories }) => [code, fc.constantFrom(...categories)])),
    ),
  });
  return fc
    .record({
      answers: fc.array(answer, { maxLength: 40 }),
      splits: fc.subarray(dimensions.map(({ code }) => code)),
      // A large förbund is a small one many times over.
      times: fc.constantFrom(1, 1, 1, 1000, 2 ** 33),
    })
    .map(({ answers, splits, times }) => [
      toCell(version, answers, times),
      ...splits.flatMap((dimension) =>
        [...new Set(answers.map((one) => one.place[dimension] as string))].map((category) => ({
          ...toCell(
            version,
            answers.filter((one) => one.place[dimension] === category),
            times,
          ),
          dimension,
          category,
        })),
      ),
    ]);
}

function valueOf({ kind, scaleMin, scaleMax }: MeasureVersion): fc.Arbitrary<number> {
  if (kind === 'SHARE') return fc.constantFrom(0, 1);
  if (kind === 'COUNT' || kind === 'AMOUNT') return fc.constant(1);
  // Quarters are exact in binary, so that sums can be compared to the last digit.
  return fc.integer({ min: (scaleMin ?? 0) * 4, max: (scaleMax ?? 100) * 4 }).map((quarters) => quarters / 4);
}

function toCell({ measure, kind, perUnit }: MeasureVersion, answers: readonly Answer[], times: number): SentCell {
  const n = answers.length * times;
  const sum = answers.reduce((total, { value }) => total + value, 0) * times;
  const sumOfSquares = answers.reduce((total, { value }) => total + value ** 2, 0) * times;
  switch (kind) {
    case 'SHARE':
      return { measure: measure.code, n, numerator: sum };
    case 'COUNT':
      return { measure: measure.code, count: n };
    case 'AMOUNT':
      return { measure: measure.code, amount: KRONOR_BEYOND_2_53 * BigInt(answers.length), ...(perUnit ? { n } : {}) };
    default:
      return { measure: measure.code, n, sum, sumOfSquares };
  }
}

/** What is to be read back of a cell: n, and the sum as a decimal. */
export function expectedOf(cell: SentCell): { place: string; n: number; sum: string; sumOfSquares: string | null } {
  const { measure, dimension = 'TOTAL', category = 'TOTAL', n, numerator, sum, sumOfSquares, count, amount } = cell;
  return {
    place: `${measure} ${dimension} ${category}`,
    n: count ?? n ?? 0,
    sum: String(amount ?? count ?? numerator ?? sum),
    sumOfSquares: sumOfSquares === undefined ? null : String(sumOfSquares),
  };
}

/** One field of one cell made wrong, in a way that no other field can make right. */
export function corruption(cells: readonly SentCell[]): fc.Arbitrary<SentCell[]> {
  const corruptions: readonly ((cell: SentCell) => SentCell)[] = [
    (cell) => ({ ...cell, measure: `${cell.measure}-X` }),
    (cell) => ({ ...cell, dimension: 'HEIGHT' }),
    (cell) => ({ ...cell, dimension: cell.dimension ?? 'SEX', category: 'NOBODY' }),
    (cell) => (cell.count === undefined ? { ...cell, n: -1 - (cell.n ?? 0) } : { ...cell, count: -1 - cell.count }),
    (cell) => (cell.count === undefined ? { ...cell, n: (cell.n ?? 0) + 0.5 } : { ...cell, count: cell.count + 0.5 }),
    (cell) => (cell.count === undefined ? { ...cell, n: 2 ** 53 } : { ...cell, count: 2 ** 53 }),
    (cell) => (cell.numerator === undefined ? { ...cell, numerator: 1 } : { ...cell, numerator: (cell.n ?? 0) + 1 }),
    (cell) => (cell.sum === undefined ? { ...cell, sum: 1 } : { ...cell, sum: 101 * (cell.n ?? 0) + 1 }),
    (cell) =>
      cell.sumOfSquares === undefined
        ? { ...cell, sumOfSquares: 1 }
        : { ...cell, sumOfSquares: 2 * cell.sumOfSquares + 1e4 * ((cell.n ?? 0) + 1) },
    (cell) => ({ ...cell, mean: 1e6, sd: 1 }),
  ];
  return fc
    .tuple(fc.nat(cells.length - 1), fc.constantFrom(...corruptions))
    .map(([at, corrupt]) => cells.map((cell, index) => (index === at ? corrupt(cell) : cell)));
}
