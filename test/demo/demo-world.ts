import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { CatalogueFile } from '../../src/catalogue/file/catalogue-file';
import { catalogueFileSchema } from '../../src/catalogue/file/catalogue-file';
import type { DemoForbund, DemoNation, Geography } from '../../src/demo/nation/demo-nation';
import { existsAtEndOf } from '../../src/demo/nation/demo-nation';
import { generateNation } from '../../src/demo/nation/generate-nation';
import type { CellInput } from '../../src/submissions/intake/cell';

const dataFile = (name: string) => readFileSync(join(__dirname, '../../data', name), 'utf8');
const rows = (name: string) => parse<Record<string, string>>(dataFile(name), { columns: true });
const field = (row: Record<string, string>, name: string) => row[name] ?? '';

export const catalogue: CatalogueFile = catalogueFileSchema.parse(JSON.parse(dataFile('catalogue.json')));

export const knownForbund = rows('register-known.csv').map((row) => field(row, 'forbund'));

export const geography: Geography = {
  counties: rows('counties.csv').map((row) => ({ code: field(row, 'county_code'), name: field(row, 'name') })),
  municipalities: rows('municipalities.csv').map((row) => ({
    code: field(row, 'municipality_code'),
    name: field(row, 'name'),
    countyCode: field(row, 'county_code'),
  })),
  taken: rows('register-known.csv').map((row) => field(row, 'municipality_code')),
};

/** The nation that everybody sees; generated once for all tests of a file. */
export const nation: DemoNation = generateNation(catalogue, geography);

/** The same text for the same nation, however its objects were put together. */
export function fingerprint(of: unknown): string {
  const canonical = JSON.stringify(of, (_key, value: unknown) => {
    if (typeof value === 'bigint') return value.toString();
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
  return createHash('sha256').update(canonical).digest('hex');
}

export function existingIn(year: number): DemoForbund[] {
  return nation.forbund.filter((each) => existsAtEndOf(each, year));
}

export function versionOf(measure: string, round: string) {
  const versions = catalogue.measures.find(({ code }) => code === measure)?.versions ?? [];
  const version = versions.find((each) => each.firstRound <= round && round <= (each.lastRound ?? round));
  if (version === undefined) throw new Error(`${measure} has no version in ${round}.`);
  return version;
}

/** Every cell with its förbund, its round and the version it is read by. */
export const cells = nation.submissions.flatMap(({ forbund, round, cells: own }) =>
  own.map((cell) => ({ forbund, round, cell, version: versionOf(cell.measure, round) })),
);

export const totals = cells.filter(({ cell }) => cell.dimension === 'TOTAL');

/** A decimal as a whole number of millionths, read from its printed form as a database would. */
export function millionths(value: number | bigint | null | undefined): bigint {
  if (value === null || value === undefined) return 0n;
  const [whole = '0', fraction = ''] = value.toString().split('.');
  if (!/^\d+$/.test(whole) || !/^\d{0,6}$/.test(fraction))
    throw new Error(`${value} is not a decimal of at most six places.`);
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
}

export const FIGURES = [
  'n',
  'numerator',
  'sum',
  'sumOfSquares',
  'count',
  'amount',
] as const satisfies readonly (keyof CellInput)[];
