import { wilsonInterval } from '../../src/statistics';
import { numberFor } from '../support/forbund';
import { getAccepted, publish, share, teamOf, type SentCell, type Team } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';
import { ABSORBED, fillNation, startNation } from './nation';

interface Pooled {
  readonly rounds: { code: string }[];
  readonly asked: { code: string }[];
  readonly sentence: { sv: string };
  readonly value: {
    status: string;
    value: number | null;
    n: number | null;
    sum: number | null;
    interval: { lower: number; upper: number } | null;
    coverage: object;
    disclosure: { cellsWithheld: number } | null;
  };
}
const FIELDS = `{ asked { code } rounds { code } sentence { sv en } value { status value n sum interval { lower upper }
  coverage { unitsReporting unitsExisting respondents } disclosure { cellsWithheld } } }`;
const questionOf = (measure: string, rounds: readonly string[], forbund = UMEA) =>
  `{ forbundByNumber(organisationNumber: "${forbund}") {
    pooledRounds(measure: "${measure}", rounds: ${JSON.stringify(rounds)}) ${FIELDS} } }`;

/** What Umeåregionen sends in three years: too few answers in the middle one. */
const SENT: Readonly<Record<string, readonly SentCell[]>> = {
  2022: [share('FIN-I01', 30, 15), share('FIN-S13', 30, 15), share('FIN-I04', 3, 1), { measure: 'FIN-S15', count: 20 }],
  2023: [share('FIN-I01', 4, 1), share('FIN-S13', 30, 15), share('FIN-I04', 4, 1), { measure: 'FIN-S15', count: 20 }],
  2024: [share('FIN-I01', 20, 6)],
};

describe('pooled rounds', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    for (const [round, cells] of Object.entries(SENT)) {
      world.setClock(new Date(`${round}-11-15T12:00:00Z`));
      await getAccepted(team, { round, cells });
      await publish(team.secretariat);
    }
  });
  afterAll(() => world.close());

  const asked = async (...rounds: string[]) =>
    (await world.anybody.data<{ forbundByNumber: { pooledRounds: Pooled } }>(questionOf('FIN-I01', rounds)))
      .forbundByNumber.pooledRounds;
  const codeOf = async (text: string) => (await world.anybody.ask(text)).errors?.[0]?.extensions.code;

  it('are the published sums of the rounds as one figure, with its interval', async () => {
    const { value, rounds, sentence } = await asked('2024', '2022');
    const { lower, upper } = wilsonInterval({ n: 50, sum: 21 })?.interval ?? { lower: NaN, upper: NaN };
    expect(rounds.map(({ code }) => code)).toEqual(['2022', '2024']);
    expect(value).toMatchObject({ status: 'PUBLISHED', value: 42, n: 50, sum: 21, disclosure: null });
    expect(value.interval?.lower).toBeCloseTo(100 * lower, 9);
    expect(value.interval?.upper).toBeCloseTo(100 * upper, 9);
    expect(value.coverage).toEqual({ unitsReporting: 1, unitsExisting: 1, respondents: 50 });
    expect(sentence.sv).toMatch(/^Svaren i 2022, 2024 sammanlagda\. Den som svarat i flera/);
  });

  it('leave a withheld round out and say so, so that the figure less its published parts is nothing', async () => {
    const { value, rounds, sentence, asked: all } = await asked('2022', '2023', '2024');
    expect(all.map(({ code }) => code)).toEqual(['2022', '2023', '2024']);
    expect(rounds.map(({ code }) => code)).toEqual(['2022', '2024']);
    expect(value).toMatchObject({ status: 'PARTIAL', n: 50, sum: 21, disclosure: { cellsWithheld: 1 } });
    expect(sentence.sv).toMatch(/2023 ingår inte/);
    const one = await asked('2022', '2023');
    expect(one.value).toMatchObject({ status: 'PARTIAL', n: 30, sum: 15 });
  });

  it('are withheld when every round is, though together they would be enough', async () => {
    const answer = await world.anybody.data<{ forbundByNumber: { pooledRounds: Pooled } }>(
      questionOf('FIN-I04', ['2022', '2023']),
    );
    const { value, rounds } = answer.forbundByNumber.pooledRounds;
    expect(rounds).toEqual([]);
    expect(value).toMatchObject({ status: 'SUPPRESSED', value: null, n: null, sum: null, interval: null });
  });

  it('are refused across a break, for counts, for one round or four, and for a round without the measure', async () => {
    expect(await codeOf(questionOf('FIN-S13', ['2022', '2023']))).toBe('SERIES_BREAK');
    expect(await codeOf(questionOf('FIN-S15', ['2022', '2023']))).toBe('POOLS_ANSWERS_ONLY');
    expect(await codeOf(questionOf('FIN-I01', ['2022', '2022']))).toBe('POOLS_TWO_OR_THREE_ROUNDS');
    expect(await codeOf(questionOf('FIN-I01', ['2021', '2022', '2023', '2024']))).toBe('POOLS_TWO_OR_THREE_ROUNDS');
    expect(await codeOf(questionOf('FIN-I01', ['2022', '1999']))).toBe('UNKNOWN_ROUND');
    expect(await codeOf(questionOf('FIN-S13-LOKAL', ['2022', '2024']))).toBe('NOT_MEASURED_IN_ROUND');
  });
});

describe('pooled rounds of a förbund that took another over', () => {
  let world: World;
  beforeAll(async () => {
    world = await startNation();
    await fillNation(world, 7);
  });
  afterAll(() => world.close());

  it('are refused across the merger, and told why', async () => {
    const { errors } = await world.anybody.ask(questionOf('FIN-I01', ['2022', '2024'], numberFor(ABSORBED.into)));
    expect(errors?.[0]?.extensions.code).toBe('SERIES_BREAK');
    expect(errors?.[0]?.message).toMatch(/Förbund 13/);
  });
});
