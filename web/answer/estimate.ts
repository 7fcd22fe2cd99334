import { isObject, type Json, type JsonObject } from './json';

/** A value with its known uncertainty, or the reason why there is none. */
export interface Estimate {
  kind: 'estimate';
  value: number | undefined;
  interval: { lower: number; upper: number } | undefined;
  status: string | undefined;
  unreliable: boolean;
}

/** The keys of an object that an estimate has used up, and the estimate. */
export interface FoundEstimate {
  estimate: Estimate;
  valueKey: string;
  used: ReadonlySet<string>;
}

const VALUE_KEYS = ['value', 'estimate'];

/**
 * Finds the estimate that an object *is*: a value with an interval (`interval { lower upper }`, or the two bounds
 * beside it), or a value with a status.
 */
export function findEstimate(object: JsonObject): FoundEstimate | undefined {
  const interval = intervalOf(object.interval) ?? intervalOf(object);
  const valueKey = VALUE_KEYS.find((key) => isNumberOrNull(object[key]));
  const status = typeof object.status === 'string' ? object.status : undefined;
  const isBareValue = valueKey !== undefined && (status !== undefined || object.interval === null);
  if (interval === undefined && !isBareValue) return undefined;
  return {
    estimate: {
      kind: 'estimate',
      value: numberOf(valueKey === undefined ? undefined : object[valueKey]),
      interval,
      status,
      unreliable: object.unreliable === true,
    },
    valueKey: valueKey ?? 'interval',
    used: new Set([valueKey ?? 'interval', 'interval', 'lower', 'upper', 'status', 'unreliable']),
  };
}

/** How the numbers of one column are drawn and written, so that they can be compared by eye. */
export interface Scale {
  from: number;
  to: number;
  decimals: number;
}

/**
 * The scale of a column. Shares are drawn on their whole scale, so that small differences look small; anything else
 * from the least to the greatest bound.
 */
export function scaleOf(estimates: readonly Estimate[]): Scale | undefined {
  const all = estimates.flatMap(({ value, interval }) => [value, interval?.lower, interval?.upper]);
  const numbers = all.filter((number) => number !== undefined);
  if (numbers.length === 0) return undefined;
  const from = Math.min(...numbers);
  const to = Math.max(...numbers);
  const decimals = decimalsFor(numbers);
  if (from >= 0 && to <= 1) return { from: 0, to: 1, decimals };
  return from === to ? { from: from - 1, to: to + 1, decimals } : { from, to, decimals };
}

/** Three figures or so are enough to read; the raw answer keeps them all. */
function decimalsFor(numbers: readonly number[]): number {
  if (numbers.every(Number.isInteger)) return 0;
  const greatest = Math.max(...numbers.map(Math.abs));
  if (greatest <= 1) return 3;
  if (greatest <= 10) return 2;
  return greatest < 1000 ? 1 : 0;
}

function intervalOf(value: Json | undefined): Estimate['interval'] {
  if (!isObject(value)) return undefined;
  const { lower, upper } = value;
  return typeof lower === 'number' && typeof upper === 'number' ? { lower, upper } : undefined;
}

function isNumberOrNull(value: Json | undefined): boolean {
  return value === null || typeof value === 'number';
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
