import {
  benjaminiHochberg,
  exactMean,
  partialSpearman,
  reliability,
  spearman,
  type RankCorrelation,
} from '../../statistics';

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
  readonly rank: RankCorrelation | null;
  /** Why there is no rank correlation; null when there is one. */
  readonly notComputed: NotComputed | null;
  /**
   * With the other factors held constant, save one that the result is part of; `partialN` förbund have all of them.
   */
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

export const NOT_COMPUTED = ['RESULT_IN_FACTOR', 'TOO_FEW_FORBUND', 'NO_VARIATION'] as const;
export type NotComputed = (typeof NOT_COMPUTED)[number];

/** Below this the test of a rank correlation is too rough to be shown. */
export const FEWEST_FORBUND = 10;
const CERTAIN = 0.05;

/** One variable over förbund, round by round; those of two variables are paired by their place. */
export type Columns = readonly Column[];

/**
 * Every factor against every result, judged together: rank correlation and partial rank correlation with the other
 * factors held constant, Benjamini–Hochberg over the whole grid. One point is one förbund, whatever rounds it is of,
 * since the same förbund twice is not two: of each förbund the rounds count in which it has what the cell compares.
 * A result that is part of a factor goes with it by construction: that cell is not computed, and in no family. Says
 * nothing about cause.
 */
export function factorGrid(
  factors: ReadonlyMap<string, Columns>,
  results: ReadonlyMap<string, Columns>,
  isPart: (result: string, factor: string) => boolean,
): readonly GridCell[] {
  const cells = [...factors].flatMap(([factor, column]) =>
    [...results].map(([result, outcome]) => {
      const controls = [...factors].flatMap(([name, other]) =>
        name === factor || isPart(result, name) ? [] : [other],
      );
      const pairs = shared([column, outcome]);
      const complete = shared([column, outcome, ...controls]);
      const [x, y] = pairs as [number[], number[]];
      const [px, py, ...held] = complete as [number[], number[], ...number[][]];
      const inFactor = isPart(result, factor);
      const isEnough = (n: number, fewest: number) => !inFactor && n >= fewest;
      const rank = isEnough(x.length, FEWEST_FORBUND) ? spearman(x, y) : null;
      const why: NotComputed = inFactor
        ? 'RESULT_IN_FACTOR'
        : x.length < FEWEST_FORBUND
          ? 'TOO_FEW_FORBUND'
          : 'NO_VARIATION';
      return {
        factor,
        result,
        n: x.length,
        rank,
        notComputed: rank ? null : why,
        partialN: px.length,
        partial: isEnough(px.length, FEWEST_FORBUND + controls.length) ? partialOf(px, py, held) : null,
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

/**
 * The means of those who have all of some variables in a round, over the rounds in which they do. By key, so that the
 * order in which förbund come changes nothing.
 */
function shared(variables: readonly Columns[]): number[][] {
  const found = new Map<number, number[][]>();
  const [first = []] = variables;
  first.forEach((column, round) => {
    for (const key of column.keys()) {
      const values = variables.map((columns) => columns[round]?.get(key)?.value);
      if (values.every((value) => value !== undefined)) found.set(key, [...(found.get(key) ?? []), values]);
    }
  });
  const keys = [...found.keys()].sort((a, b) => a - b);
  return variables.map((_, index) =>
    keys.map((key) => exactMean((found.get(key) ?? []).map((values) => values[index] as number))),
  );
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

/** Of each förbund’s mean over the rounds that it has. */
function reliabilityOf(columns: Columns): number | null {
  const byForbund = new Map<number, Value[]>();
  for (const [key, value] of columns.flatMap((column) => [...column])) {
    byForbund.set(key, [...(byForbund.get(key) ?? []), value]);
  }
  const estimates = [...byForbund.values()]
    .map(meanOf)
    .flatMap(({ value, variance }) => (variance !== null && variance > 0 ? { value, variance } : []));
  return estimates.length >= FEWEST_FORBUND ? reliability(estimates) : null;
}

/** The mean of some values, with its sampling variance when all have one. */
export function meanOf(values: readonly Value[]): Value {
  const known = values.every(({ variance }) => variance !== null);
  return {
    value: values.reduce((sum, { value }) => sum + value, 0) / values.length,
    variance: known ? values.reduce((sum, { variance }) => sum + (variance ?? 0), 0) / values.length ** 2 : null,
  };
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
