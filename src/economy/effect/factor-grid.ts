import { benjaminiHochberg, partialSpearman, reliability, spearman, type RankCorrelation } from '../../statistics';

/** A förbund's published value, on any scale, with its sampling variance (null when it has none). */
export interface Value {
  readonly value: number;
  readonly variance: number | null;
}

/** One variable over förbund: by förbund key. */
export type Column = ReadonlyMap<number, Value>;

/** One square of the heat table. */
export interface GridCell {
  readonly factor: string;
  readonly result: string;
  /** Förbund with both. */
  readonly n: number;
  /** Null below the fewest, or where nothing differs. */
  readonly rank: RankCorrelation | null;
  /** With the other factors held constant; `partialN` förbund have all of them. */
  readonly partial: RankCorrelation | null;
  readonly partialN: number;
  /** p-values adjusted over the whole grid. */
  readonly adjustedP: number | null;
  readonly adjustedPartialP: number | null;
  readonly sign: Sign;
  /** How much of the differences between förbund is real, 0 to 1; null where it cannot be told. */
  readonly factorReliability: number | null;
  readonly resultReliability: number | null;
}

export const SIGNS = ['POSITIVE', 'NEGATIVE', 'NOT_CERTAIN', 'NOT_COMPUTED'] as const;
export type Sign = (typeof SIGNS)[number];

/** Below this the test of a rank correlation is too rough to be shown. */
export const FEWEST_FORBUND = 10;
const CERTAIN = 0.05;

/**
 * Every factor against every result, judged together: rank correlation and partial rank correlation with the other
 * factors held constant, Benjamini–Hochberg over the whole grid. One point is one förbund, whatever rounds it is of,
 * since the same förbund twice is not two. Says nothing about cause.
 */
export function factorGrid(
  factors: ReadonlyMap<string, Column>,
  results: ReadonlyMap<string, Column>,
): readonly GridCell[] {
  const cells = [...factors].flatMap(([factor, column]) =>
    [...results].map(([result, outcome]) => {
      const controls = [...factors].flatMap(([name, other]) => (name === factor ? [] : [other]));
      const pairs = shared([column, outcome]);
      const complete = shared([column, outcome, ...controls]);
      const [x, y] = pairs as [number[], number[]];
      const [px, py, ...held] = complete as [number[], number[], ...number[][]];
      return {
        factor,
        result,
        n: x.length,
        rank: x.length >= FEWEST_FORBUND ? spearman(x, y) : null,
        partialN: px.length,
        partial: px.length >= FEWEST_FORBUND + controls.length ? partialOf(px, py, held) : null,
        factorReliability: reliabilityOf(column),
        resultReliability: reliabilityOf(outcome),
      };
    }),
  );
  const adjusted = adjust(cells.map(({ rank }) => rank));
  const adjustedPartial = adjust(cells.map(({ partial }) => partial));
  return cells.map((cell, index) => ({
    ...cell,
    adjustedP: adjusted[index] ?? null,
    adjustedPartialP: adjustedPartial[index] ?? null,
    sign: signOf(cell.rank, adjusted[index] ?? null),
  }));
}

/** The values of those who have all, by key, so that the order in which förbund come changes nothing. */
function shared(columns: readonly Column[]): number[][] {
  const [first] = columns;
  const keys = [...(first?.keys() ?? [])].filter((key) => columns.every((column) => column.has(key)));
  keys.sort((a, b) => a - b);
  return columns.map((column) => keys.map((key) => (column.get(key) as Value).value));
}

/**
 * Controls that do not vary hold nothing constant and are left out; those that determine one another leave no answer.
 */
function partialOf(x: readonly number[], y: readonly number[], controls: readonly number[][]): RankCorrelation | null {
  const varying = controls.filter((values) => new Set(values).size > 1);
  try {
    return partialSpearman(x, y, varying);
  } catch {
    return null;
  }
}

function reliabilityOf(column: Column): number | null {
  const estimates = [...column.values()].flatMap(({ value, variance }) =>
    variance !== null && variance > 0 ? { value, variance } : [],
  );
  return estimates.length >= FEWEST_FORBUND ? reliability(estimates) : null;
}

function adjust(found: readonly (RankCorrelation | null)[]): (number | null)[] {
  const adjusted = benjaminiHochberg(found.flatMap((one) => one?.pValue ?? []));
  let next = 0;
  return found.map((one) => (one ? (adjusted[next++] ?? null) : null));
}

function signOf(rank: RankCorrelation | null, adjustedP: number | null): Sign {
  if (!rank || adjustedP === null) return 'NOT_COMPUTED';
  if (adjustedP > CERTAIN) return 'NOT_CERTAIN';
  return rank.rho > 0 ? 'POSITIVE' : 'NEGATIVE';
}
