import { startWorld, type World } from '../support/world';

interface Grid {
  readonly causalClaim: string;
  readonly cautions: readonly { sv: string }[];
  readonly cells: readonly {
    readonly factor: string;
    readonly result: string;
    readonly sign: string;
    readonly rank: { rho: number; n: number; pValue: number; adjustedP: number; interval: { lower: number } } | null;
    readonly partial: { rho: number; n: number; adjustedP: number } | null;
    readonly factorReliability: number | null;
  }[];
}
const CORRELATION = '{ rho n pValue adjustedP interval { lower upper } }';
const GRID = `{ causalClaim cautions { sv } cells { factor result sign rank ${CORRELATION} partial ${CORRELATION} factorReliability resultReliability } }`;
const SCENARIO =
  '{ units moved extraOutcomes lower upper extraCost costPerOutcome causalClaim assumptions { sv } origin receipt { code } }';

describe('in the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());
  const ask = async <T>(field: string) => (await world.anybody.data<{ asked: T }>(`{ asked: ${field} }`)).asked;
  const errorOf = async (field: string) => (await world.anybody.ask(`{ ${field} }`)).errors?.[0]?.extensions.code;

  it('insatser are set against one another, with withheld ones in no ratio, and split by form', async () => {
    const UNITS =
      '{ unitCount design origin coverage { unitsReporting } units(first: 500) { status intervention { form } figures { participants ended left reached } ratios { costPerParticipant { kind } costPerExit { kind } costPerOutcome { kind estimate } } } relation { points { key } refusal { sv } } frontier { scores { name ccr } } }';
    interface Insatser {
      readonly unitCount: number;
      readonly origin: string;
      readonly units: readonly {
        status: string;
        intervention: { form: string };
        figures: Record<'participants' | 'ended' | 'left' | 'reached', number | null>;
        ratios: Record<'costPerParticipant' | 'costPerExit' | 'costPerOutcome', object | null>;
      }[];
      readonly relation: { readonly points: readonly object[] };
      readonly frontier: { readonly scores: readonly { ccr: number }[] };
    }
    const of = (more: string) =>
      ask<Insatser>(`resourceEffect(input: { rounds: ["2022"], units: INTERVENTION${more} }) ${UNITS}`);
    const [all, project, longTerm] = [await of(''), await of(', form: "PROJECT"'), await of(', form: "LONG_TERM"')];
    expect(all.origin).toBe('SYNTHETIC');
    expect(all.units).toHaveLength(all.unitCount);
    expect(project.unitCount + longTerm.unitCount).toBe(all.unitCount);
    expect(project.units.every(({ intervention }) => intervention.form === 'PROJECT')).toBe(true);
    const published = all.units.filter(({ status }) => status === 'PUBLISHED');
    expect(published.length).toBeGreaterThan(20);
    expect(all.relation.points).toHaveLength(published.length);
    expect(all.frontier.scores.length).toBeLessThanOrEqual(published.length);
    const hidden = all.units.filter(({ status }) => status === 'SUPPRESSED');
    expect(hidden.length).toBeGreaterThan(0);
    // A part of each is withheld, and what would be divided by it is not told; the rest is.
    for (const { figures, ratios } of hidden) {
      const { participants, ended, left, reached } = figures;
      expect([participants, ended, left, reached]).toContain(null);
      if (participants === null) expect(ratios.costPerParticipant).toBeNull();
      if (ended === null && left === null) expect(ratios.costPerExit).toBeNull();
      if (left === null || reached === null) expect(ratios.costPerOutcome).toBeNull();
    }
  });

  it('resources of an earlier year are told from those of the same, and before from after', async () => {
    const of = (input: string) =>
      ask<{
        resourceYears: number[];
        total: { ratios: { additional: number | null; costPerAdditional: { kind: string } } };
        sensitivity: { varied: string; label: { en: string } }[];
      }>(
        `resourceEffect(input: { rounds: ["2022"], comparison: BEFORE, ${input} }) { resourceYears total { ratios { additional costPerAdditional { kind estimate } } } sensitivity { varied label { en } } }`,
      );
    const [same, earlier] = [await of('lag: 0'), await of('lag: 1, priceYear: 2022')];
    expect([same.resourceYears, earlier.resourceYears]).toEqual([[2022], [2021]]);
    const lags = same.sensitivity.filter(({ varied }) => varied === 'LAG').map(({ label }) => label.en);
    expect(lags).toContain('Resources 1 year before the outcome');
    expect(same.total.ratios.additional).toBeGreaterThan(0);
    expect(same.total.ratios.costPerAdditional.kind).toBe('INTERVAL');
  });

  it('rounds are added in the kronor of one year, unit by unit', async () => {
    type Units = { units: { key: string; status: string; ratios: { costPerExit: { estimate: number } | null } }[] };
    const of = (rounds: string) =>
      ask<Units>(
        `resourceEffect(input: { rounds: [${rounds}], priceYear: 2022 }) { units(first: 500) { key status ratios { costPerExit { estimate } } } }`,
      );
    const [first, second, both] = [await of('"2021"'), await of('"2022"'), await of('"2021", "2022"')];
    const perExit = ({ units }: Units, key: string) =>
      units.find((one) => one.key === key)?.ratios.costPerExit?.estimate;
    const shared = both.units.filter(({ status }) => status === 'PUBLISHED');
    expect(shared.length).toBeGreaterThan(2);
    for (const { key } of shared) {
      const [one, other, sum] = [first, second, both].map((answer) => perExit(answer, key) ?? NaN) as [
        number,
        number,
        number,
      ];
      // A mean of the two, weighted by those who left.
      expect(sum).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-6);
      expect(sum).toBeLessThanOrEqual(Math.max(one, other) + 1e-6);
    }
    expect(both.units.filter(({ status }) => status === 'MISSING').length).toBeGreaterThan(0);
  });

  it('a scenario is plain arithmetic, with its interval and what it takes for granted', async () => {
    const of = (input: string) =>
      ask<Record<string, number> & { causalClaim: string; assumptions: { sv: string }[] }>(
        `scenario(input: { ${input}, from: { rounds: ["2022"] } }) ${SCENARIO}`,
      );
    const [more, less, moved] = [
      await of('kind: FUNDING_CHANGE, percent: 10'),
      await of('kind: FUNDING_CHANGE, percent: -10'),
      await of('kind: TO_MEDIAN'),
    ];
    expect(more.extraOutcomes).toBeCloseTo(-(less.extraOutcomes ?? NaN), 9);
    expect(more.extraCost).toBeCloseTo((more.extraOutcomes ?? NaN) * (more.costPerOutcome ?? NaN), 0);
    for (const one of [more, less, moved]) {
      expect(one.lower).toBeLessThanOrEqual(one.extraOutcomes ?? NaN);
      expect(one.upper).toBeGreaterThanOrEqual(one.extraOutcomes ?? NaN);
      expect(one.causalClaim).toBe('NONE');
      expect(one.assumptions[0]?.sv).toMatch(/Räkneexempel/);
    }
    expect(moved.moved).toBe(Math.floor((moved.units ?? NaN) / 2));
    const from = 'from: { rounds: ["2022"] }';
    expect(await errorOf(`scenario(input: { kind: TO_MEDIAN, percent: 3, ${from} }) { units }`)).toBe('INVALID_INPUT');
    expect(await errorOf(`scenario(input: { kind: FUNDING_CHANGE, ${from} }) { units }`)).toBe('INVALID_INPUT');
  });

  it('factors stand against results in a whole grid, judged together, as association', async () => {
    const grid = await ask<Grid>(`factorsAndResults(rounds: ["2021", "2022"]) ${GRID}`);
    expect(grid.causalClaim).toBe('ASSOCIATION');
    expect(grid.cautions[0]?.sv).toBe('Samband, inte orsak.');
    expect(grid.cells).toHaveLength(5 * 6);
    const computed = grid.cells.flatMap(({ rank }) => rank ?? []);
    expect(computed.length).toBeGreaterThan(10);
    for (const { pValue, adjustedP, rho, n, interval } of computed) {
      expect(adjustedP).toBeGreaterThanOrEqual(pValue);
      expect(interval.lower).toBeLessThanOrEqual(rho);
      expect(n).toBeGreaterThanOrEqual(10);
    }
    for (const { sign, rank } of grid.cells)
      expect(sign === 'POSITIVE' || sign === 'NEGATIVE').toBe(rank !== null && rank.adjustedP <= 0.05);
    expect(grid.cells.some(({ factorReliability }) => factorReliability !== null)).toBe(true);
    const lagged = await ask<Grid>(`factorsAndResults(rounds: ["2022"], lag: 1) ${GRID}`);
    expect(lagged.cells).not.toEqual(grid.cells);
    expect(await errorOf('factorsAndResults(rounds: ["2022", "2023"]) { release }')).toBe('SERIES_BREAK');
    expect(await errorOf('factorsAndResults(rounds: ["2017"], lag: 1) { release }')).toBe('NO_ROUND_FOR_LAG');
    expect(await errorOf('factorsAndResults(rounds: ["2022"], results: ["FIN-S15"]) { release }')).toBe(
      'INVALID_INPUT',
    );
  });

  it('the long-term share is that of the released kronor, round by round', async () => {
    const { points } = await ask<{
      points: {
        round: { code: string };
        longTerm: string;
        cost: string;
        share: number;
        byForm: {
          form: string;
          cost: string | null;
          compared: number;
          figures: { cost: number | null };
          ratios: { costPerOutcome: { estimate: number } | null };
        }[];
      }[];
    }>(
      'longTermShare { points { round { code } longTerm cost share byForm { form cost compared figures { cost participants } ratios { costPerOutcome { estimate } } } } }',
    );
    const rows = await world.hub.db.query<{ code: string; n: string; sum: string }[]>(
      `SELECT r.code, c.n::text, c.sum::text FROM released_cell c JOIN round r ON r.id = c.round_id
       JOIN measure_version v ON v.id = c.measure_version_id JOIN measure m ON m.id = v.measure_id JOIN category k ON k.id = c.category_id
       WHERE m.code = 'FIN-O12' AND c.unit_kind = 'NATION' AND k.code = 'TOTAL' AND c.release_to IS NULL ORDER BY r.code`,
    );
    expect(points.map(({ round, cost, longTerm }) => ({ code: round.code, n: cost, sum: longTerm }))).toEqual(rows);
    const last = points.find(({ round }) => round.code === '2024');
    expect(last?.share).toBeCloseTo((100 * Number(last?.longTerm)) / Number(last?.cost), 9);
    // Cost and outcome of the same insatser, as the analysis has them: those without participants are on neither side.
    const of2022 = points.find(({ round }) => round.code === '2022');
    for (const { form, cost, compared, figures, ratios } of of2022?.byForm ?? []) {
      const { total } = await ask<{ total: { figures: object; ratios: object } }>(
        `resourceEffect(input: { rounds: ["2022"], units: INTERVENTION, form: "${form}", comparison: NONE }) { total { figures { cost participants } ratios { costPerOutcome { estimate } } } }`,
      );
      expect({ figures, ratios }).toEqual(total);
      expect(compared).toBeGreaterThan(0);
      expect(figures.cost).toBeLessThan(Number(cost));
    }
    expect(last?.byForm.map(({ compared, figures }) => [compared, figures.cost])).toEqual([
      [0, null],
      [0, null],
    ]);
    // The insatser of each form add up to all, to the krona.
    expect(last?.byForm.map(({ form }) => form)).toEqual(['PROJECT', 'LONG_TERM']);
    expect(last?.byForm.reduce((sum, { cost }) => sum + BigInt(cost ?? 0), 0n)).toBe(BigInt(last?.cost ?? 0));
  });
});
