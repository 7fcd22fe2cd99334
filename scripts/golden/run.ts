import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as distributions from '../../src/statistics/numbers/distributions';
import { StatisticsError } from '../../src/statistics/numbers/errors';
import { NotComputed, type Adapter, type Computed, type GoldenCase, type GoldenFile } from './case';
import { clusterAdapters } from './cluster-adapters';
import { differences, publishedDifferences, type Difference, type Tolerance } from './compare';
import { familyAdapters } from './family-adapters';
import { lineAdapters } from './line-adapters';
import { shareAdapters } from './share-adapters';

/** The result of comparing the library with a file of golden values. */
export interface GoldenReport {
  readonly passed: number;
  readonly failures: readonly (Difference & { readonly file: string; readonly name: string })[];
  /** Values left out, as "fn: key – reason", with the number of times. */
  readonly notComputed: ReadonlyMap<string, number>;
}

/** Why keys of the golden values are not computed. */
const REASONS: Readonly<Record<string, string>> = {
  ccrExact: 'the score as a fraction; compared as a decimal under "ccr"',
  bccExact: 'the score as a fraction; compared as a decimal under "bcc"',
  ccrReferenceSets: 'a reference set need not be the only one; that ours is one is a test of its own',
  maxSlackSumCCR: 'a sum over quantities of different kinds depends on their units of measurement',
  maxSlackSumBCC: 'a sum over quantities of different kinds depends on their units of measurement',
  dNoncentralLower: 'limits by the non-central t; the product shows the large-sample limits of g',
  dNoncentralUpper: 'limits by the non-central t; the product shows the large-sample limits of g',
};

const tableFunctions: Readonly<Record<string, (...args: number[]) => number>> = {
  normQuantile: distributions.normalQuantile,
  normCdf: distributions.normalCdf,
  tQuantile: distributions.tQuantile,
  tCdf: distributions.tCdf,
  betaCdf: distributions.betaCdf,
  betaQuantile: distributions.betaQuantile,
  chisqQuantile: distributions.chiSquareQuantile,
  chisqUpperTail: distributions.chiSquareUpperTail,
  gammaQuantile: distributions.gammaQuantile,
  binomCdf: (k, n, p) => distributions.binomialTails(k, n, p).lower,
  binomPmf: distributions.binomialProbability,
  poisCdf: (k, mean) => distributions.poissonTails(k, mean).lower,
  poissonCdf: (k, mean) => distributions.poissonTails(k, mean).lower,
  poisPmf: distributions.poissonProbability,
};

const adapters: Readonly<Record<string, Adapter>> = {
  ...shareAdapters,
  ...familyAdapters,
  ...lineAdapters,
  ...clusterAdapters,
};

/** The golden files of a folder, by name. */
export function goldenFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

/** Runs every case of one golden file against the library. */
export async function runGoldenFile(folder: string, name: string): Promise<GoldenReport> {
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenFile;
  const notComputed = new Map<string, number>();
  const failures: (Difference & { file: string; name: string })[] = [];
  let passed = 0;
  for (const golden of file.cases) {
    const missing = (key: string, reason?: string) => {
      const line = `${golden.fn}: ${key} – ${reason ?? REASONS[key] ?? 'not part of the library'}`;
      notComputed.set(line, (notComputed.get(line) ?? 0) + 1);
    };
    const outcome = golden.rows
      ? runRows(golden, toleranceOf(file, golden), missing)
      : await runCase(file, golden, missing);
    passed += outcome.passed;
    failures.push(...outcome.found.map((difference) => ({ file: name, name: golden.name, ...difference })));
  }
  return { passed, failures, notComputed };
}

interface Outcome {
  readonly passed: number;
  readonly found: readonly Difference[];
}

type Missing = (key: string, reason?: string) => void;

async function runCase(file: GoldenFile, golden: GoldenCase, missing: Missing): Promise<Outcome> {
  const adapter = adapters[golden.fn];
  const expected = { ...golden.expected, ...alsoExpected(golden) };
  if (!adapter) return leaveOut(missing, 'the whole function', 'no such method in the library');
  let got: Computed | null;
  try {
    got = await adapter(golden.input ?? {}, expected);
  } catch (error) {
    if (error instanceof NotComputed) return leaveOut(missing, golden.name, error.message);
    if (!(error instanceof StatisticsError)) throw error;
    if (golden.expected === null || 'error' in expected) return { passed: 1, found: [] };
    return {
      passed: 0,
      found: [{ path: 'expected', expected: golden.expected, got: `${error.code}: ${error.message}` }],
    };
  }
  if (golden.expected === null) {
    return got === null ? { passed: 1, found: [] } : { passed: 0, found: [{ path: 'expected', expected: null, got }] };
  }
  // The library answers null as a whole where a case may expect null under each key.
  got ??= Object.fromEntries(Object.keys(expected).map((key) => [key, null]));
  return compareCase(expected, got, golden, toleranceOf(file, golden), missing);
}

function compareCase(
  expected: Readonly<Record<string, unknown>>,
  got: Computed,
  golden: GoldenCase,
  tolerance: Tolerance,
  missing: Missing,
): Outcome {
  const keys = Object.keys(expected).filter((key) => key in got || (missing(key), false));
  const found = keys.flatMap((key) => differences(expected[key], got[key], tolerance, key, missing));
  const published = golden.published
    ? publishedDifferences(golden.published, publishable(got))
    : { compared: 0, found: [] };
  const failed = [...found, ...published.found];
  const wrong = new Set(failed.map(({ path }) => path.replace(/^published\./, 'published:').split(/[.[]/)[0]));
  return { passed: keys.length + published.compared - wrong.size, found: failed };
}

/** Published values name the variants of a standard error directly. */
function publishable(got: Computed): Computed {
  const { se } = got;
  return typeof se === 'object' && se !== null && !Array.isArray(se) ? { ...got, ...se } : got;
}

function runRows(golden: GoldenCase, tolerance: Tolerance, missing: Missing): Outcome {
  const fn = tableFunctions[golden.fn];
  if (!fn) return leaveOut(missing, 'the whole function', 'no such distribution in the library');
  const rows = golden.rows!;
  const found = rows.flatMap((row) => {
    const args = row.slice(0, -1);
    return differences(row.at(-1), fn(...args), tolerance, `(${args.join(', ')})`, missing);
  });
  return { passed: rows.length - found.length, found };
}

function leaveOut(missing: Missing, what: string, reason: string): Outcome {
  missing(what, reason);
  return { passed: 0, found: [] };
}

function alsoExpected(golden: GoldenCase): Record<string, unknown> {
  return Object.fromEntries(Object.entries(golden).filter(([key]) => key.startsWith('also')));
}

function toleranceOf(file: GoldenFile, golden: GoldenCase): Tolerance {
  const relTol = golden.relTol ?? file.relTol ?? 1e-9;
  const byDigits = golden.minimumDigits === undefined ? relTol : 10 ** -golden.minimumDigits;
  const absTol = golden.absTol ?? (golden.relTol === undefined ? file.absTol : undefined);
  return absTol === undefined ? { relTol: byDigits } : { relTol: byDigits, absTol };
}
