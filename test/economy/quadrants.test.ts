import { startWorld, type World } from '../support/world';

interface Bounds {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}
interface Unit {
  readonly forbund: { readonly organisationNumber: string };
  readonly intervention: { readonly code: string } | null;
  readonly place: {
    readonly quadrant: string;
    readonly neededN: number | null;
    readonly outcomeNotJudged: string | null;
    readonly costDifference: { readonly interval: Bounds };
    readonly outcomeDifference: { readonly estimate: number; readonly interval: Bounds };
  } | null;
}
interface Row {
  readonly forbund: { readonly organisationNumber: string };
  readonly intervention: { readonly code: string } | null;
  readonly category: string;
}
const BOUNDS = 'interval { lower upper confidence }';
const isOff = ({ lower, upper }: Bounds) => lower > 0 || upper < 0;

describe('in the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());
  const ask = async <T>(field: string) => (await world.anybody.data<{ asked: T }>(`{ asked: ${field} }`)).asked;

  it.each(['FORBUND', 'INTERVENTION'])('no quadrant is certain that the benchmark denies: %s', async (groupBy) => {
    const { units, cautions } = await ask<{ units: Unit[]; cautions: { sv: string }[] }>(
      `resourceEffect(input: { rounds: ["2024"], outcome: "FIN-S13-LOKAL", units: ${groupBy} }) { cautions { sv } units(first: 500) {
        forbund { organisationNumber } intervention { code }
        place { quadrant neededN outcomeNotJudged costDifference { ${BOUNDS} } outcomeDifference { estimate ${BOUNDS} } } } }`,
    );
    const { rows } = await ask<{ rows: Row[] }>(
      `benchmark(measure: "FIN-S13-LOKAL", round: "2024", groupBy: ${groupBy}) { rows { forbund { organisationNumber } intervention { code } category } }`,
    );
    const keyOf = ({ forbund, intervention }: Unit | Row) =>
      `${forbund.organisationNumber}/${intervention?.code ?? ''}`;
    const categories = new Map(rows.map((row) => [keyOf(row), row.category]));
    const placed = units.flatMap((unit) =>
      unit.place ? [{ ...unit.place, category: categories.get(keyOf(unit)) }] : [],
    );
    expect(placed.length).toBeGreaterThan(20);
    for (const { quadrant, category, neededN, outcomeNotJudged, costDifference, outcomeDifference } of placed) {
      expect(outcomeNotJudged).toBeNull();
      const isCertain = isOff(outcomeDifference.interval);
      expect([category, category !== 'SIMILAR']).toEqual([category, isCertain]);
      expect(quadrant !== 'UNDETERMINED').toBe(isCertain && isOff(costDifference.interval));
      if (isCertain) expect(neededN).toBeNull();
    }
    expect(placed.some(({ outcomeDifference }) => isOff(outcomeDifference.interval))).toBe(true);
    expect(cautions.map(({ sv }) => sv).join()).toMatch(/jämför inte enheter: det gör kvadranten/);
  });
});
