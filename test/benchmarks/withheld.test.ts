import { seededRandom } from '../../src/statistics/numbers/seeded-random';
import { numberFor } from '../support/forbund';
import type { SentCell } from '../support/results';
import type { World } from '../support/world';
import { BENCHMARK, CHANGE, FORBUND, MATRIX, NATIONAL, RESULTS, TREND } from './documents';
import { IN_2022, randomCells, release, report, startNation } from './nation';

const SMALL = [2, 4] as const;
const FEW: readonly SentCell[] = [
  { measure: 'FIN-I01', n: 3, numerator: 1 },
  { measure: 'FIN-M06', n: 3, sum: 4, sumOfSquares: 6 },
  { measure: 'FIN-M08', n: 3, sum: 31, sumOfSquares: 500.5 },
];
const OTHER_FEW: readonly SentCell[] = [
  { measure: 'FIN-I01', n: 4, numerator: 4 },
  { measure: 'FIN-M06', n: 4, sum: 15, sumOfSquares: 57 },
  { measure: 'FIN-M08', n: 4, sum: 240, sumOfSquares: 16000.25 },
];

/**
 * Eight förbund, of which two in the same county have answers too few to be shown: what the one has, the other lacks.
 */
async function nationWith(first: readonly SentCell[], second: readonly SentCell[]): Promise<World> {
  const world = await startNation();
  world.setClock(IN_2022);
  const random = seededRandom(7);
  for (let index = 0; index < 8; index += 1) {
    const cells = randomCells(random);
    const few = index === SMALL[0] ? first : index === SMALL[1] ? second : [];
    await report(world, index, '2022', [
      ...few,
      ...cells.filter(({ measure }) => !few.some((one) => one.measure === measure)),
    ]);
  }
  await release(world);
  return world;
}

const MEASURES = ['FIN-I01', 'FIN-M08', 'FIN-S13-DELTAGARE'];
const [withheld, shown] = [numberFor(SMALL[0]), numberFor(1)];
const ask = (document: string, variables: object) => [document, { round: '2022', ...variables }] as const;
const QUESTIONS = MEASURES.flatMap((measure) => [
  ...['NATION', 'COUNTY', 'PEERS', 'GOAL', 'OWN_EARLIER'].map((comparator) => ask(BENCHMARK, { measure, comparator })),
  ask(BENCHMARK, { measure, county: '01' }),
  ask(BENCHMARK, { measure, categories: ['NOT_ASSESSED'] }),
  ask(BENCHMARK, { measure, categories: ['SIMILAR', 'BETTER', 'WORSE'] }),
  ask(NATIONAL, { measure, since: '2021' }),
  ask(NATIONAL, { measure, since: '2021', county: '01' }),
  ask(RESULTS, { measure }),
  ask(RESULTS, { measure, county: '01' }),
  ...[withheld, shown].flatMap((forbund) => [
    ask(FORBUND, { measure, forbund }),
    ask(TREND, { measure, forbund, structure: 'CURRENT_STRUCTURE' }),
    ask(CHANGE, { measure, forbund, from: '2021', to: '2022' }),
  ]),
  ask(TREND, { measure }),
  ask(TREND, { measure, county: '01' }),
]).concat([
  ask(MATRIX, {}),
  ask(MATRIX, { measures: MEASURES, forbund: [withheld, shown] }),
  ask(MATRIX, { county: '01' }),
]);

describe('a withheld value', () => {
  const worlds: World[] = [];
  beforeAll(async () => {
    worlds.push(await nationWith(FEW, OTHER_FEW), await nationWith(OTHER_FEW, FEW));
  });
  afterAll(() => Promise.all(worlds.map((world) => world.close())));

  const [one, other] = [() => worlds[0] as World, () => worlds[1] as World];

  it('differs between the two nations, and is shown in neither', async () => {
    const numbers = ({ hub }: World) =>
      hub.db.query(
        `SELECT c.n::integer AS n, c.sum::text AS sum FROM cell c JOIN forbund f ON f.id = c.forbund_id
        WHERE f.organisation_number = $1 AND c.n < 5 ORDER BY c.measure_version_id`,
        [withheld],
      );
    expect(await numbers(one())).not.toEqual(await numbers(other()));
    for (const world of worlds) {
      const { benchmark } = await world.anybody.data<{
        benchmark: { rows: { value: { status: string }; reason: string; rank: null; stabilised: null }[] };
      }>(BENCHMARK, { measure: 'FIN-I01', round: '2022' });
      const hidden = benchmark.rows.filter(({ reason }) => reason === 'WITHHELD');
      // The small ones, and what protects them from subtraction.
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      hidden.forEach((row) =>
        expect(row).toMatchObject({ value: { status: 'SUPPRESSED' }, rank: null, stabilised: null }),
      );
    }
  });

  it('changes not a byte of any answer, and all but two questions that nobody can ask have one', async () => {
    const refused = new Set<string>();
    for (const [document, variables] of QUESTIONS) {
      const [left, right] = [
        await one().anybody.ask(document, variables),
        await other().anybody.ask(document, variables),
      ];
      expect(text(right)).toBe(text(left));
      for (const { extensions } of left.errors ?? []) refused.add(extensions.code);
    }
    expect([...refused].sort()).toEqual(['MEASURE_HAS_NO_DIRECTION', 'NO_GOAL']);
  });
});

/** An answer without what is new in every request. */
function text(answer: object): string {
  return JSON.stringify(answer).replace(/"requestId":"[^"]*"/g, '');
}
