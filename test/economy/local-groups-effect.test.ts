import { registerForbund } from '../support/forbund';
import { FREE_MUNICIPALITIES, registerGroups } from '../support/local-groups';
import { getAccepted, publish, teamOf, type SentCell } from '../support/results';
import { startWorld, type World } from '../support/world';

const FORBUND = 6;
/** Kronor, participants, those who left, those in work or studies. */
const NORR = [900_000, 60, 40, 20] as const;
const SODER = [500_000, 50, 30, 12] as const;

/** A förbund’s cells: two groups and nobody outside of them. */
function cellsOf(index: number): SentCell[] {
  const groups = { NORR, SODER: SODER.map((value) => value + index) };
  const of = (at: number) => Object.entries(groups).map(([category, values]) => ({ category, value: values[at] ?? 0 }));
  const sum = (at: number) => of(at).reduce((all, { value }) => all + value, 0);
  const split = { dimension: 'LOCAL_GROUP' };
  return [
    { measure: 'FIN-S14-INSATS', amount: String(sum(0)) },
    ...of(0).map(({ category, value }) => ({ measure: 'FIN-S14-INSATS', ...split, category, amount: String(value) })),
    { measure: 'FIN-S13-DELTAGARE', count: sum(1) },
    ...of(1).map(({ category, value }) => ({ measure: 'FIN-S13-DELTAGARE', ...split, category, count: value })),
    { measure: 'FIN-S13-LOKAL', n: sum(2), numerator: sum(3) },
    ...of(2).map(({ category, value: n }, group) => ({
      ...{ measure: 'FIN-S13-LOKAL', ...split, category, n },
      numerator: of(3)[group]?.value ?? 0,
    })),
  ];
}

describe('the kronor of local groups', () => {
  let world: World;
  let numbers: string[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const counties = Array.from({ length: FORBUND }, () => '01');
    numbers = await registerForbund(world, counties, 0, {}, FREE_MUNICIPALITIES);
    const teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    for (const [index, team] of teams.entries()) {
      const forbund = numbers[index] ?? '';
      await registerGroups(team.editor, forbund, FREE_MUNICIPALITIES[index], ['NORR', 'SODER']);
      await getAccepted(team, { forbund, round: '2024', cells: cellsOf(index) });
    }
    const [first] = teams;
    if (first) await publish(first.secretariat);
  });
  afterAll(() => world.close());

  const INPUT = 'rounds: ["2024"], units: LOCAL_GROUP, outcome: "FIN-S13-LOKAL"';
  const errorOf = async (field: string) => (await world.anybody.ask(`{ ${field} }`)).errors?.[0]?.extensions.code;

  it('are set against what came out, group by group, and each against the others', async () => {
    const { resourceEffect } = await world.anybody.data<{
      resourceEffect: {
        unitCount: number;
        causalClaim: string;
        coverage: { unitsReporting: number };
        units: {
          key: string;
          intervention: object | null;
          localGroup: { code: string };
          ratios: { costPerParticipant: { estimate: number }; costPerOutcome: { estimate: number } };
          place: object | null;
        }[];
        total: { madeOf: { sv: string } };
      };
    }>(
      `{ resourceEffect(input: { ${INPUT} }) { unitCount causalClaim coverage { unitsReporting }
         units { key intervention { code } localGroup { code } ratios { costPerParticipant { estimate } costPerOutcome { estimate } } place { quadrant } }
         total { madeOf { sv } } } }`,
    );
    const { units, unitCount, causalClaim, coverage, total } = resourceEffect;
    expect([unitCount, causalClaim, coverage.unitsReporting]).toEqual([2 * FORBUND, 'ASSOCIATION', FORBUND]);
    const [norr] = units;
    expect(norr).toMatchObject({ key: `${numbers[0]}/NORR`, intervention: null, localGroup: { code: 'NORR' } });
    expect(norr?.ratios.costPerParticipant.estimate).toBe(NORR[0] / NORR[1]);
    expect(norr?.ratios.costPerOutcome.estimate).toBe(NORR[0] / NORR[3]);
    expect(norr?.place).not.toBeNull();
    expect(total.madeOf.sv).toBe(
      `Kvoterna är av ${2 * FORBUND} av ${2 * FORBUND} lokala grupper: av dem som har både resurs, deltagare och utfall publicerade.`,
    );
  });

  it('are compared by the judge of förbund', async () => {
    const { benchmark } = await world.anybody.data<{
      benchmark: { assessed: number; rows: { sentence: { sv: string } }[] };
    }>(
      '{ benchmark(measure: "FIN-S13-LOKAL", round: "2024", groupBy: LOCAL_GROUP) { assessed rows { sentence { sv } } } }',
    );
    expect(benchmark.assessed).toBe(2 * FORBUND);
    expect(benchmark.rows.every(({ sentence }) => sentence.sv.includes('övriga jämförda lokala grupper'))).toBe(true);
  });

  it('are refused where the outcome is not known by group, and where studies are claimed to be behind them', async () => {
    expect(await errorOf('resourceEffect(input: { rounds: ["2024"], units: LOCAL_GROUP }) { release }')).toBe(
      'NOT_SPLIT_BY',
    );
    expect(await errorOf(`resourceEffect(input: { ${INPUT}, claim: EVALUATED }) { release }`)).toBe('INVALID_INPUT');
    expect(await errorOf(`resourceEffect(input: { ${INPUT}, form: "PROJECT" }) { release }`)).toBe('INVALID_INPUT');
  });
});
