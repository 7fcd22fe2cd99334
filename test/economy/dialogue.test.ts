import { startWorld, type World } from '../support/world';
import { ALL_OF_INSATS, type Found } from './support/calculation';

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
      '{ unitCount design origin coverage { unitsReporting } units(first: 500) { status intervention { form } ratios { costPerOutcome { kind estimate } } } relation { points { key } refusal { sv } } frontier { scores { name ccr } } }';
    interface Insatser {
      readonly unitCount: number;
      readonly origin: string;
      readonly units: readonly {
        status: string;
        intervention: { form: string };
        ratios: { costPerOutcome: object | null };
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
    expect(hidden.every(({ ratios }) => ratios.costPerOutcome === null)).toBe(true);
  });

  it('resources of an earlier year are told from those of the same, and before from after', async () => {
    const of = (input: string) =>
      ask<{
        resourceYears: number[];
        total: { ratios: { additional: number | null; costPerAdditional: { kind: string } } };
      }>(
        `resourceEffect(input: { rounds: ["2022"], comparison: BEFORE, ${input} }) { resourceYears total { ratios { additional costPerAdditional { kind estimate } } } }`,
      );
    const [same, earlier] = [await of('lag: 0'), await of('lag: 1, priceYear: 2022')];
    expect([same.resourceYears, earlier.resourceYears]).toEqual([[2022], [2021]]);
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
        byForm: { form: string; cost: string | null }[];
      }[];
    }>(
      'longTermShare { points { round { code } longTerm cost share byForm { form cost participants ratios { costPerParticipant { estimate } } } } }',
    );
    const rows = await world.hub.db.query<{ code: string; n: string; sum: string }[]>(
      `SELECT r.code, c.n::text, c.sum::text FROM released_cell c JOIN round r ON r.id = c.round_id
       JOIN measure_version v ON v.id = c.measure_version_id JOIN measure m ON m.id = v.measure_id JOIN category k ON k.id = c.category_id
       WHERE m.code = 'FIN-O12' AND c.unit_kind = 'NATION' AND k.code = 'TOTAL' AND c.release_to IS NULL ORDER BY r.code`,
    );
    expect(points.map(({ round, cost, longTerm }) => ({ code: round.code, n: cost, sum: longTerm }))).toEqual(rows);
    const last = points.find(({ round }) => round.code === '2024');
    expect(last?.share).toBeCloseTo((100 * Number(last?.longTerm)) / Number(last?.cost), 9);
    // The insatser of each form add up to all, to the krona.
    expect(last?.byForm.map(({ form }) => form)).toEqual(['PROJECT', 'LONG_TERM']);
    expect(last?.byForm.reduce((sum, { cost }) => sum + BigInt(cost ?? 0), 0n)).toBe(BigInt(last?.cost ?? 0));
  });

  it('a calculation says what follows from its assumptions: never paid is null, and each has a source', async () => {
    const of = (base: number, more = '') =>
      `socioEconomicCalculation(input: { cost: 1000000, persons: 10, personsSource: "antaget", potentialPersons: 40, discountRate: 0.03, ${more}
        assumptions: [{ payer: MUNICIPALITY, low: ${base / 2}, base: ${base}, high: ${2 * base}, source: "kommunens bokslut" },
                      { payer: FK, low: 0, base: 0, high: 0, source: "inget" }] })`;
    interface Calculation {
      readonly results: readonly {
        level: string;
        years: number;
        netPresentValue: number;
        paybackYears: number | null;
        shareOfPotential: number;
      }[];
      readonly sensitivity: readonly { varied: string; payer: string | null; atLow: number; atHigh: number }[];
      readonly sources: readonly string[];
    }
    const ALL =
      '{ caution { sv } sources results { level years netPresentValue paybackYears benefitCostRatio byPayer { payer presentValue } shareOfPotential } sensitivity { varied payer low high atLow atHigh } }';
    const good = await ask<Calculation>(`${of(50_000)} ${ALL}`);
    const find = ({ results }: Calculation, years: number, level: string) =>
      results.find((one) => one.years === years && one.level === level);
    const five = [1, 2, 3, 4, 5].reduce((sum, year) => sum + 500_000 / 1.03 ** year, 0) - 1_000_000;
    expect(find(good, 5, 'BASE')?.netPresentValue).toBeCloseTo(five, 4);
    expect(find(good, 1, 'BASE')).toMatchObject({ paybackYears: null, shareOfPotential: 0.25 });
    expect(find(good, 5, 'BASE')?.paybackYears).toBeCloseTo(
      2 + (1_000_000 - 500_000 * (1 / 1.03 + 1 / 1.0609)) / (500_000 / 1.092727),
      6,
    );
    expect(find(good, 5, 'HIGH')?.netPresentValue).toBeCloseTo(good.sensitivity[0]?.atHigh ?? NaN, 4);
    expect(good.sensitivity[1]?.atLow).toBeCloseTo(five, 4);
    expect(good.sources).toEqual(['antaget', 'kommunens bokslut', 'inget']);
    expect(find(await ask<Calculation>(`${of(1000)} ${ALL}`), 5, 'HIGH')?.paybackYears).toBeNull();
    for (const input of [
      of(-1),
      of(1).replace('inget', ' '),
      of(1).replace('FK', 'MUNICIPALITY'),
      of(1, 'remaining: 2,'),
      of(1).replace('inget', 'x'.repeat(501)),
    ])
      expect(await errorOf(`${input} { sources }`)).toBe('INVALID_INPUT');
    const ofSomebody = of(1).replace('antaget', 'om 19121212-1212');
    expect(await errorOf(`${ofSomebody} { sources }`)).toBe('PERSONAL_DATA_IN_TEXT');
  });

  it('an insats is calculated from its published cost and the persons beyond the others, and from nothing withheld', async () => {
    const { units } = await ask<{
      units: { key: string; status: string; figures: { cost: number }; ratios: { additional: number | null } }[];
    }>(
      'resourceEffect(input: { rounds: ["2022"], units: INTERVENTION }) { units(first: 500) { key status figures { cost } ratios { additional } } }',
    );
    const inputOf = (key: string, more = '') => {
      const [forbund, intervention] = key.split('/');
      return `interventionCalculation(input: { forbund: "${forbund}", intervention: "${intervention}", round: "2022"${more} })`;
    };
    const best = units.reduce((one, other) =>
      (other.ratios.additional ?? -Infinity) > (one.ratios.additional ?? -Infinity) ? other : one,
    );
    const found = await ask<Found>(`${inputOf(best.key)} ${ALL_OF_INSATS}`);
    expect(found).toMatchObject({
      cost: best.figures.cost,
      design: 'COMPARISON',
      causalClaim: 'NONE',
      origin: 'SYNTHETIC',
    });
    // The catalogue's amounts are invented, and say so.
    expect(found.cautions.map(({ sv }) => sv).join()).toMatch(/påhittade demobelopp.*samband, inte orsak/);
    const [low, base, high] = ['LOW', 'BASE', 'HIGH'].map((level) =>
      found.calculation.results.find((one) => one.level === level && one.years === 5),
    );
    expect(base?.persons).toBeCloseTo(best.ratios.additional ?? NaN, 9);
    expect(low?.persons).toBeLessThan(base?.persons ?? NaN);
    expect(low?.persons).toBeGreaterThanOrEqual(0);
    expect(low?.netPresentValue).toBeLessThan(base?.netPresentValue ?? NaN);
    expect(high?.netPresentValue).toBeGreaterThan(base?.netPresentValue ?? NaN);
    for (const { atLow, atHigh, varied } of found.calculation.sensitivity) {
      expect([varied, Math.max(atLow, atHigh) >= (base?.netPresentValue ?? NaN) - 1e-6]).toEqual([varied, true]);
      expect([varied, Math.min(atLow, atHigh) <= (base?.netPresentValue ?? NaN) + 1e-6]).toEqual([varied, true]);
    }
    // The whole again by its receipt, and with stated amounts no demo amount is left.
    const { replay } = await world.anybody.data<{ replay: { interventionCalculation: Found } }>(
      `query ($code: String!) { replay(receipt: $code) { interventionCalculation ${ALL_OF_INSATS} } }`,
      { code: found.receipt.code },
    );
    expect(replay.interventionCalculation).toEqual(found);
    const stated = ['AF', 'FK', 'MUNICIPALITY', 'REGION', 'STATE', 'INDIVIDUAL']
      .map((payer) => `{ payer: ${payer}, low: 1, base: 2, high: 3, source: "bokslut" }`)
      .join();
    const own = await ask<Found>(`${inputOf(best.key, `, assumptions: [${stated}]`)} ${ALL_OF_INSATS}`);
    expect(own.cautions.map(({ sv }) => sv).join()).not.toMatch(/demobelopp/);
    const ofSomebody = inputOf(best.key, `, assumptions: [${stated.replace('bokslut', 'anna@ex.se')}]`);
    expect(await errorOf(`${ofSomebody} { cost }`)).toBe('PERSONAL_DATA_FOUND');
    // Where the others did better nobody is counted, rather than fewer than nobody.
    const worst = units.find(({ ratios }) => ratios.additional !== null && ratios.additional < 0);
    const none = await ask<Found>(`${inputOf(worst?.key ?? '')} ${ALL_OF_INSATS}`);
    expect(none.calculation.results.find(({ level }) => level === 'BASE')?.persons).toBe(0);

    const hidden = units.find(({ status }) => status === 'SUPPRESSED');
    expect(await errorOf(`${inputOf(hidden?.key ?? '')} { cost }`)).toBe('FIGURES_NOT_SHOWN');
    expect(await errorOf(`${inputOf(`${best.key.split('/')[0]}/NONE`)} { cost }`)).toBe('NO_SUCH_UNIT');
    expect(await errorOf(`${inputOf(best.key, ', comparison: BEFORE')} { cost }`)).toBe('NOT_SPLIT_BY');
    expect(await errorOf(`${inputOf(best.key, ', comparison: NONE')} { cost }`)).toBe('INVALID_INPUT');
    expect(await errorOf(`${inputOf(best.key, ', remaining: 2')} { cost }`)).toBe('INVALID_INPUT');
  });
});
