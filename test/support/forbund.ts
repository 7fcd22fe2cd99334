import { COMMAND_LINE } from '../../src/permissions/actor';
import { importRegister, type ImportRegister } from '../../src/register/import-register.use-case';
import { demoOrganisationNumber } from '../../src/demo/nation/organisation-numbers';
import type { World } from './world';

/** A well-formed organisation number that belongs to nobody. */
export const numberFor = (index: number): string => demoOrganisationNumber(50_000 + index);

/**
 * The personal identity number of Tolvan Tolvansson, whom every Swedish form is filled in by and who does not exist.
 */
export const PERSONAL_NUMBER = '19121212-1212';

/** Whether the number stands in a text, however it is written. */
export const tellsPersonalNumber = (text: string): boolean => /121212\D?1212/.test(text);

type Row = ImportRegister['rows'][number];

/**
 * Registers förbund `from` … `to` − 1 with invented numbers, in one county each, and gives their numbers.
 * @param members a municipality of each, in the same order
 */
export async function registerForbund(
  world: World,
  counties: readonly string[],
  from = 0,
  facts: Partial<Row> = {},
  members: readonly string[] = [],
): Promise<string[]> {
  const numbers = counties.map((_, index) => numberFor(from + index));
  const rows = counties.map((countyCode, index) => ({
    row: index + 1,
    forbund: `Förbund ${from + index}`,
    organisationNumber: numbers[index],
    countyCode,
    municipalityCode: members[index],
    ...facts,
  }));
  const report = await importRegister(world.hub, COMMAND_LINE, { rows, dryRun: false });
  if (!report.stored) throw new Error(JSON.stringify(report.findings));
  return numbers;
}
