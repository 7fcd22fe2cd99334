import type { Matcher } from './case';

/** How near is near enough: absolute if given, else relative. */
export interface Tolerance {
  readonly relTol: number;
  readonly absTol?: number;
}

/** A difference between an expected and a computed value, with the path to it inside the case. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Where a zero is expected no relative error exists; this is far below anything shown. */
const ZERO = 1e-12;

/** Every place where the computed value is not the expected one; keys that were not computed are reported as such. */
export function differences(
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
  path: string,
  missing: (path: string) => void,
): Difference[] {
  if (typeof got === 'function') return (got as Matcher)(expected) ? [] : [{ path, expected, got: 'another value' }];
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [{ path, expected, got }];
    return expected.flatMap((value, index) => differences(value, got[index], tolerance, `${path}[${index}]`, missing));
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return [{ path, expected, got }];
    return Object.entries(expected).flatMap(([key, value]) => {
      const inner = path === '' ? key : `${path}.${key}`;
      if (key in got) return differences(value, got[key], tolerance, inner, missing);
      missing(inner);
      return [];
    });
  }
  if (typeof expected === 'number' && typeof got === 'number') {
    return isNear(expected, got, tolerance) ? [] : [{ path, expected, got }];
  }
  return expected === got ? [] : [{ path, expected, got }];
}

/** Differences from published values at the decimals they were printed with. */
export function publishedDifferences(
  published: Readonly<Record<string, unknown>>,
  got: Readonly<Record<string, unknown>>,
): { readonly compared: number; readonly found: Difference[] } {
  const decimals = typeof published['decimals'] === 'number' ? published['decimals'] : undefined;
  const keys = Object.keys(published).filter((key) => key !== 'decimals' && key !== 'where' && key in got);
  const rounded = (expected: unknown, value: unknown, path: string): Difference[] => {
    if (Array.isArray(expected) && Array.isArray(value)) {
      return expected.flatMap((one, index) => rounded(one, value[index], `${path}[${index}]`));
    }
    if (typeof expected !== 'number' || typeof value !== 'number') return [];
    // Without stated decimals the source may have cut instead of rounded: one unit of the last digit printed.
    const near = decimals === undefined ? 10 ** -printedDecimals(expected) : 0.5000001 * 10 ** -decimals;
    return Math.abs(expected - value) <= near ? [] : [{ path, expected, got: value }];
  };
  return { compared: keys.length, found: keys.flatMap((key) => rounded(published[key], got[key], `published.${key}`)) };
}

function printedDecimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function isNear(expected: number, got: number, { relTol, absTol }: Tolerance): boolean {
  const error = Math.abs(expected - got);
  if (absTol !== undefined) return error <= absTol;
  return error <= (expected === 0 ? ZERO : relTol * Math.abs(expected));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
