import { COMMAND_LINE } from '../../src/permissions/actor';
import { importRegister } from '../../src/register/import-register.use-case';
import { seededRandom, type SeededRandom } from '../../src/statistics/numbers/seeded-random';
import { numberFor } from '../support/forbund';
import { getAccepted, publish, teamOf, type SentCell } from '../support/results';
import { startWorld, type World } from '../support/world';

/** Days on which the round of that year is open. */
export const IN_2022 = new Date('2022-11-15T12:00:00Z');
export const IN_2024 = new Date('2024-11-15T12:00:00Z');

/** Fourteen förbund in two counties. Number 12 was made of 10 and 11, and 0 took over 13, all when 2024 began. */
export const MERGED = { parts: [10, 11], into: 12 } as const;
export const ABSORBED = { part: 13, into: 0 } as const;
const COUNTIES = ['01', '12'] as const;
export const REPORT_IN_2022 = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13];
/** Some take part only once, so that the constant panel is smaller than either round. */
export const REPORT_IN_2024 = [0, 1, 2, 3, 4, 5, 6, 12];

export async function startNation(): Promise<World> {
  const world = await startWorld('SEEDED');
  const dates = (index: number) => {
    if (index === MERGED.into) return { existsFrom: '2024-01-01' };
    const successor = MERGED.parts.some((part) => part === index)
      ? MERGED.into
      : index === ABSORBED.part
        ? ABSORBED.into
        : null;
    return successor === null ? {} : { existsUntil: '2024-01-01', successor: numberFor(successor) };
  };
  const rows = Array.from({ length: 14 }, (_, index) => ({
    row: index + 1,
    forbund: `Förbund ${String(index).padStart(2, '0')}`,
    organisationNumber: numberFor(index),
    countyCode: COUNTIES[index % 2 === 0 ? 0 : 1],
    ...dates(index),
  }));
  const report = await importRegister(world.hub, COMMAND_LINE, { rows, dryRun: false });
  if (!report.stored) throw new Error(JSON.stringify(report.findings));
  return world;
}

/** Cells of every kind of measure, with answers enough to be shown. */
export function randomCells(random: SeededRandom): SentCell[] {
  const between = (low: number, high: number) => low + Math.floor((high - low + 1) * random.uniform());
  const n = between(12, 60);
  const answers = (low: number, high: number, step: number) =>
    Array.from({ length: between(12, 30) }, () => low + step * between(0, (high - low) / step));
  const scale = (measure: string, values: readonly number[]): SentCell => ({
    measure,
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
  });
  return [
    { measure: 'FIN-I01', n, numerator: between(1, n - 1) },
    scale('FIN-M06', answers(1, 4, 1)),
    scale('FIN-M08', answers(0, 100, 0.5)),
    { measure: 'FIN-S13-DELTAGARE', count: between(20, 900) },
    { measure: 'FIN-S14-MEDEL', amount: String(between(1_000_000, 90_000_000)) },
    { measure: 'FIN-O12', n: between(1_000_000, 2_000_000), numerator: between(1, 900_000) },
  ];
}

/** Takes one förbund's cells all the way to accepted. */
export async function report(world: World, index: number, round: string, cells: readonly SentCell[]): Promise<void> {
  const forbund = numberFor(index);
  await getAccepted(await teamOf(world, forbund), { forbund, round, cells });
}

export async function release(world: World): Promise<void> {
  const { userErrors } = await publish(await world.as('SECRETARIAT'));
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** Two rounds and three releases: 2022, then 2024, then corrections of two förbund in 2022. */
export async function fillNation(world: World, seed: number): Promise<void> {
  const random = seededRandom(seed);
  world.setClock(IN_2022);
  for (const index of REPORT_IN_2022) await report(world, index, '2022', randomCells(random));
  await release(world);
  world.setClock(IN_2024);
  for (const index of REPORT_IN_2024) await report(world, index, '2024', randomCells(random));
  await release(world);
  for (const index of [1, 4]) await report(world, index, '2022', randomCells(random));
  await release(world);
}
