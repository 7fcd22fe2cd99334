import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { COMMAND_LINE } from '../permissions';
import { recordEvent } from '../access';
import { applyCatalogue, checkCatalogue, currentCatalogue, type CatalogueFile } from '../catalogue';
import type { Hub } from '../database';
import type { PatternBook } from '../disclosure';
import { projectRoot } from '../platform';
import { importRegister, readRegisterFile, storeGeography } from '../register';
import type { Geography } from './nation/demo-nation';
import { loadPublishedCases } from '../system-errors';
import { municipalitiesOfReal, whatIsSeeded } from './demo.store';
import { loadDemo, type Progress } from './load-demo';
import { loadEvaluations } from './stories/load-evaluations';
import { loadSystemErrors } from './stories/load-system-errors';

const dataFile = (name: string) => join(projectRoot, 'data', name);

function readRows(name: string): Record<string, string>[] {
  return parse(readFileSync(dataFile(name)), { columns: true, bom: true, skip_empty_lines: true });
}

export function readCatalogueFile(path = dataFile('catalogue.json')): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * The decisions about what to withhold of the demo nation, made beforehand: making them takes minutes and always gives
 * the same. The loading decides about tables that are missing here because the nation has changed. `npm run
 * demo:protection` makes the file anew.
 */
export function readDemoBook(): PatternBook {
  return JSON.parse(readFileSync(dataFile(DEMO_BOOK), 'utf8')) as PatternBook;
}

export const DEMO_BOOK = 'demo-protection.json';

/** Noted when the whole demo is in place, so that the next start resumes a load that was cut off. */
const DEMO_LOADED = 'demo:loaded' as const;

/** Leaves what is in the database as it is and loads what is missing. Returns what it did. */
export interface SeedReport {
  readonly register: boolean;
  readonly catalogue: boolean;
  readonly demo: boolean;
}

/**
 * Gives a new database its counties, municipalities, known förbund, catalogue and published system errors, and, where
 * wanted, the demo nation.
 */
export async function seed(
  hub: Hub,
  options: { readonly demo: boolean; readonly rounds?: readonly string[] },
  progress: Progress = () => undefined,
): Promise<SeedReport> {
  const found = await whatIsSeeded(hub.db, DEMO_LOADED);
  const register = !found.register;
  if (register) await seedRegister(hub);
  const catalogue = (await currentCatalogue(hub.db)).revision === 0;
  if (catalogue) await seedCatalogue(hub);
  const demo = options.demo && !found.demo;
  if (demo) await seedDemo(hub, progress, options.rounds);
  await loadPublishedCases(hub);
  if (options.demo) await loadSystemErrors(hub);
  if (options.demo) await loadEvaluations(hub);
  return { register, catalogue, demo };
}

async function seedRegister(hub: Hub): Promise<void> {
  const counties = readRows('counties.csv').map((row) => ({ code: row.county_code ?? '', name: row.name ?? '' }));
  await hub.transaction((db) => storeGeography(db, counties, municipalities()));
  const chunks = (async function* () {
    yield readFileSync(dataFile('register-known.csv'));
  })();
  const report = await importRegister(hub, COMMAND_LINE, { rows: await readRegisterFile(chunks), dryRun: false });
  if (!report.stored) throw new Error(`The known register was refused: ${JSON.stringify(report.findings)}`);
}

function municipalities() {
  return readRows('municipalities.csv').map((row) => ({
    code: row.municipality_code ?? '',
    name: row.name ?? '',
    countyCode: row.county_code ?? '',
  }));
}

async function seedCatalogue(hub: Hub): Promise<void> {
  const report = await applyCatalogue(hub, COMMAND_LINE, readCatalogueFile());
  if (!report.stored) throw new Error(`The catalogue was refused:\n${report.faults.join('\n')}`);
}

async function seedDemo(hub: Hub, progress: Progress, rounds?: readonly string[]): Promise<void> {
  const { file } = checkCatalogue(readCatalogueFile());
  const { forbund, submissions } = await loadDemo(hub, file as CatalogueFile, await readGeography(hub), progress, {
    book: readDemoBook(),
    ...(rounds ? { rounds } : {}),
  });
  const after = { forbund: forbund.length, submissions: submissions.length };
  const event = { action: DEMO_LOADED, subject: 'demo', forbundId: null, before: null, after };
  await recordEvent(hub.db, hub, COMMAND_LINE, event);
}

/**
 * What the real country lends to an invented one. Municipalities of real förbund count as taken, and those of invented
 * förbund do not, so that a load that was cut off invents the same nation again.
 */
export async function readGeography(hub: Hub): Promise<Geography> {
  const members = await municipalitiesOfReal(hub.db);
  const known = readRows('register-known.csv').map((row) => row.municipality_code ?? '');
  const counties = readRows('counties.csv').map((row) => ({ code: row.county_code ?? '', name: row.name ?? '' }));
  const taken = [...new Set([...known, ...members])];
  return { counties, municipalities: municipalities(), taken };
}
