import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { COMMAND_LINE } from '../access/actor';
import { applyCatalogue } from '../catalogue/apply-catalogue';
import { checkCatalogue } from '../catalogue/check-catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import type { CatalogueFile } from '../catalogue/catalogue-file';
import type { Hub } from '../database/hub';
import { projectRoot } from '../platform/project-root';
import { importRegister } from '../register/import-register';
import { readRegisterFile } from '../register/register-file';
import { memberships, storeGeography } from '../register/register.store';
import type { Geography } from './demo-nation';
import { loadDemo, type Progress } from './load-demo';

const dataFile = (name: string) => join(projectRoot, 'data', name);

function readRows(name: string): Record<string, string>[] {
  return parse(readFileSync(dataFile(name)), { columns: true, bom: true, skip_empty_lines: true });
}

export function readCatalogueFile(path = dataFile('catalogue.json')): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What was in the database already is left as it is; what is missing is loaded. Says what it did. */
export interface SeedReport {
  readonly register: boolean;
  readonly catalogue: boolean;
  readonly demo: boolean;
}

/** Gives a new database its counties, municipalities, known förbund and catalogue, and the demo nation where it is wanted. */
export async function seed(
  hub: Hub,
  options: { readonly demo: boolean },
  progress: Progress = () => undefined,
): Promise<SeedReport> {
  const [counts] = await hub.db.query<{ forbund: number; synthetic: number }[]>(
    'SELECT count(*)::integer AS forbund, (count(*) FILTER (WHERE synthetic))::integer AS synthetic FROM forbund',
  );
  const register = counts?.forbund === 0;
  if (register) await seedRegister(hub);
  const catalogue = (await currentCatalogue(hub.db)).revision === 0;
  if (catalogue) await seedCatalogue(hub);
  const demo = options.demo && counts?.synthetic === 0;
  if (demo) await seedDemo(hub, progress);
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

async function seedDemo(hub: Hub, progress: Progress): Promise<void> {
  const { file } = checkCatalogue(readCatalogueFile());
  await loadDemo(hub, file as CatalogueFile, await readGeography(hub), progress);
}

/** What the real country lends to an invented one; the municipalities of the stored register are taken. */
export async function readGeography(hub: Hub): Promise<Geography> {
  const taken = new Set(readRows('register-known.csv').map((row) => row.municipality_code ?? ''));
  const stored = await memberships(hub.db, {
    municipalities: municipalities().map((municipality) => municipality.code),
  });
  for (const { municipalityCode } of stored) taken.add(municipalityCode);
  const counties = readRows('counties.csv').map((row) => ({ code: row.county_code ?? '', name: row.name ?? '' }));
  return { counties, municipalities: municipalities(), taken: [...taken] };
}
