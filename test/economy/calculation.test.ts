import { startWorld, type World } from '../support/world';
import { ALL_OF_INSATS, type Found } from './support/calculation';

describe('in the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());
  const ask = async <T>(field: string) => (await world.anybody.data<{ asked: T }>(`{ asked: ${field} }`)).asked;
  const errorOf = async (field: string) => (await world.anybody.ask(`{ ${field} }`)).errors?.[0]?.extensions.code;

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
      of(1).replace('inget', 'x'.repeat(1001)),
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
