import fc from 'fast-check';
import { additional, adjustedAdditional } from '../../src/economy/resources/additional';
import { frontierOf, type Frontier } from '../../src/economy/effect/frontier';
import { judgeOutcomes } from '../../src/economy/effect/judge-outcomes';
import { placeInPlane } from '../../src/economy/effect/place-in-plane';
import { inPrices, requireOnePriceYear } from '../../src/economy/resources/price-year';
import { ratiosOf } from '../../src/economy/resources/ratios';
import { toMedian } from '../../src/economy/effect/scenario';
import { pointsOf, relationOf, type Relation } from '../../src/economy/effect/relation';
import { isWhole, totalOf, type UnitFigures, type WholeUnit } from '../../src/economy/resources/unit-figures';
import { leastSquares } from '../../src/statistics/trends/regression';
import { SamnavError } from '../../src/platform/errors/result';

const share = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([n, sum]) => ({ n, sum: Math.min(n, sum) }));
const anyUnit = fc
  .record({
    cost: fc.integer({ min: 100_000, max: 90_000_000 }),
    participants: fc.integer({ min: 20, max: 900 }),
    outcome: share,
    reference: share,
  })
  .map((one): Omit<WholeUnit, 'key'> => ({ ...one, status: 'PUBLISHED', ended: one.outcome.n, parts: null }));
const nationOf = (min: number, max: number) =>
  fc
    .array(anyUnit, { minLength: min, maxLength: max })
    .map((units) => units.map((unit, index): WholeUnit => ({ ...unit, key: `u${String(index).padStart(3, '0')}` })));
const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length });
const whole = (units: readonly WholeUnit[]) => {
  const { cost, participants, outcome } = totalOf(units) as WholeUnit;
  return { cost, participants, outcome };
};
const judgedFirst = (units: readonly WholeUnit[]) => judgeOutcomes(units.map(({ outcome }) => outcome))[0] ?? null;
const RUNS = { numRuns: 60 };

describe('ratios', () => {
  it('without lag and adjustment are the simple ratio', () => {
    fc.assert(
      fc.property(anyUnit, (one) => {
        const unit = { ...one, key: 'a' };
        const { costPerParticipant, costPerExit, costPerOutcome } = ratiosOf(unit, null);
        expect(costPerParticipant).toEqual({
          kind: 'EXACT',
          estimate: unit.cost / unit.participants,
          lower: null,
          upper: null,
        });
        expect(costPerExit?.estimate).toBe(unit.cost / unit.outcome.n);
        if (unit.outcome.sum === 0) expect(costPerOutcome).toMatchObject({ kind: 'AT_LEAST', estimate: null });
        else expect(costPerOutcome?.estimate).toBeCloseTo(unit.cost / unit.outcome.sum, 6);
      }),
    );
  });

  it('per additional person are refused when none was added, and typed when it is not certain that any was', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyUnit, (one) => {
        const more = additional(one.outcome, one.reference as { n: number; sum: number });
        const ratio = ratiosOf({ ...one, key: 'a' }, more).costPerAdditional;
        kinds.add(ratio?.kind ?? '');
        if (more.persons <= 0) expect(ratio).toMatchObject({ kind: 'NOT_MEANINGFUL', estimate: null, lower: null });
        else {
          expect(ratio?.estimate).toBeCloseTo(one.cost / more.persons, 3);
          const certain = more.persons > 1.9599639845 * Math.sqrt(more.variance);
          expect(ratio?.kind === 'INTERVAL').toBe(certain);
        }
      }),
      { numRuns: 300 },
    );
    expect([...kinds].sort()).toEqual(['COMPLEMENT', 'INTERVAL', 'NOT_MEANINGFUL']);
  });

  it('of withheld figures are withheld, each alone', () => {
    const unit: UnitFigures = {
      key: 'a',
      status: 'SUPPRESSED',
      cost: 1_000_000,
      participants: 50,
      ended: null,
      outcome: null,
      reference: null,
      parts: null,
    };
    expect(ratiosOf(unit, null)).toMatchObject({
      costPerParticipant: { estimate: 20_000 },
      costPerExit: null,
      costPerOutcome: null,
      costPerAdditional: null,
    });
    expect(isWhole(unit)).toBe(false);
    expect(totalOf([unit])).toMatchObject({ cost: null, outcome: null });
    // Nor does its cost come into a sum that its outcome is not in.
    const seen = { ...unit, key: 'b', status: 'PUBLISHED' as const, cost: 7, outcome: { n: 5, sum: 2 } };
    expect(totalOf([unit, seen])).toMatchObject({ cost: 7, participants: 50, outcome: { n: 5, sum: 2 } });
  });

  it('adjusted by one category that all belong to are as not adjusted', () => {
    fc.assert(
      fc.property(share, share, (own, other) => {
        expect(adjustedAdditional([{ category: 1, ...own }], [{ category: 1, ...other }])).toEqual(
          additional(own, other),
        );
      }),
    );
    expect(adjustedAdditional([{ category: 1, n: 4, sum: 2 }], [{ category: 2, n: 4, sum: 2 }])).toBeNull();
  });
});

describe('kronor', () => {
  const index = {
    nameSv: 'i',
    nameEn: 'i',
    source: 's',
    isDemo: true,
    byYear: [2020, 2021].map((year) => ({ year, index: year - 1920 })),
  };
  it('of one year are as they were, also beyond the index, and of several are counted in one', () => {
    expect(inPrices([{ year: 1999, amount: 7n }], index, 1999)).toBe(7);
    expect(inPrices([{ year: 2020, amount: 100n }], index, 2021)).toBeCloseTo(101, 9);
    expect(() => inPrices([{ year: 1999, amount: 7n }], index, 2021)).toThrow(SamnavError);
    expect(requireOnePriceYear([2020, 2020], null)).toBe(2020);
    expect(() => requireOnePriceYear([2020, 2021], null)).toThrow(/2020.*2021/);
    expect(requireOnePriceYear([2020, 2021], 2021)).toBe(2021);
  });
});

describe('a place against the others', () => {
  it('does not depend on the unit of money, nor on the order of the units', () => {
    fc.assert(
      fc.property(nationOf(2, 8), fc.integer({ min: 2, max: 1000 }), (units, factor) => {
        const [unit] = units as [WholeUnit];
        const dear = units.map((one) => ({ ...one, cost: factor * one.cost }));
        const [one, other] = [
          placeInPlane(unit, whole(units), judgedFirst(units)),
          placeInPlane(dear[0] as WholeUnit, whole([...dear].reverse()), judgedFirst(dear)),
        ];
        expect(other?.quadrant).toBe(one?.quadrant);
        expect(other?.neededN).toBe(one?.neededN);
        expect(other?.resourceIndex.value).toBeCloseTo(one?.resourceIndex.value ?? NaN, 6);
        expect(other?.efficiencyIndex?.value ?? null).toEqual(
          one?.efficiencyIndex ? expect.closeTo(one.efficiencyIndex.value, 6) : null,
        );
      }),
      RUNS,
    );
  });
});

describe('a line over units', () => {
  it('is not drawn through fewer than twenty, nor where nothing differs', () => {
    const same = Array.from({ length: 30 }, (_, index) => ({ key: String(index), x: 5, y: index }));
    expect(relationOf(same)).toBe('NO_VARIATION');
    expect(relationOf(same.slice(0, 19))).toBe('TOO_FEW_UNITS');
  });

  it('does not depend on the order of the units, and tells what one unit does to it', () => {
    fc.assert(
      fc.property(
        nationOf(20, 26).chain((units) => fc.tuple(fc.constant(units), shuffled(units))),
        ([units, others]) => {
          const found = relationOf(pointsOf(units));
          expect(relationOf(pointsOf(others))).toEqual(found);
          if (typeof found === 'string') return;
          const [first] = found.influence;
          const rest = pointsOf(units).filter(({ key }) => key !== first?.key);
          const [x, y] = [rest.map((point) => point.x), rest.map((point) => point.y)];
          const { slope } = found.leastSquares;
          const refitted = leastSquares([x], y).coefficients[1] as number;
          expect(Math.abs((first?.slopeWithout ?? NaN) - refitted)).toBeLessThan(1e-7 * (Math.abs(slope) + 1e-4));
          expect(found.slopeRange[0]).toBeLessThanOrEqual(found.slopeRange[1]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a frontier', () => {
  const scoresOf = (found: unknown) =>
    new Map((found as Frontier).scores.map(({ name, ccr, bcc }) => [name, [ccr.toFixed(7), bcc.toFixed(7)]]));

  it('is the same in any money, in any order and beside a copy of a unit', async () => {
    await fc.assert(
      fc.asyncProperty(nationOf(10, 14), async (units) => {
        const placed = units.map((unit) => ({
          ...unit,
          outcome: { ...unit.outcome, sum: Math.max(1, unit.outcome.sum) },
        }));
        const scores = scoresOf(await frontierOf(placed));
        const dearer = placed.map((unit) => ({ ...unit, cost: 1000 * unit.cost })).reverse();
        expect(scoresOf(await frontierOf(dearer))).toEqual(new Map([...scores].reverse()));
        const copied = scoresOf(await frontierOf([...placed, { ...(placed[0] as WholeUnit), key: 'copy' }]));
        for (const [key, score] of scores) expect(copied.get(key)).toEqual(score);
        expect(copied.get('copy')).toEqual(scores.get('u000'));
      }),
      { numRuns: 8 },
    );
  });

  it('is not made of fewer than three units for each quantity, and has no place for units with nothing out', async () => {
    const [units] = fc.sample(nationOf(12, 12), { numRuns: 1, seed: 4 }) as [WholeUnit[]];
    const placed = units.map((unit, index) => ({ ...unit, outcome: { n: 50, sum: index === 0 ? 0 : 10 + index } }));
    expect(((await frontierOf(placed)) as Frontier).leftOut).toEqual(['u000']);
    expect(await frontierOf(placed.slice(0, 9))).toBe('TOO_FEW_UNITS');
  });
});

describe('the answer of a relation', () => {
  it('says nothing of elasticity when some unit has none in work', () => {
    const points = Array.from({ length: 24 }, (_, index) => ({ key: String(index), x: 1000 + index ** 1.5, y: index }));
    expect((relationOf(points) as Relation).elasticity).toBeNull();
    expect((relationOf(points.map((one) => ({ ...one, y: one.y + 1 }))) as Relation).elasticity).not.toBeNull();
  });

  it('a scenario has the interval of the median: the second and the seventh of eight', () => {
    const units = Array.from({ length: 8 }, (_, index): WholeUnit => ({
      key: `u${index}`,
      status: 'PUBLISHED',
      cost: 100_000 * (index + 1),
      participants: 20,
      ended: 10,
      outcome: { n: 10, sum: 1 },
      reference: null,
      parts: null,
    }));
    const extraAt = (level: number) => units.reduce((sum, { cost }) => sum + Math.max(0, cost / level - 1), 0);
    expect(toMedian(units)).toMatchObject({
      costPerOutcome: 450_000,
      moved: 4,
      extraOutcomes: extraAt(450_000),
      lower: extraAt(700_000),
      upper: extraAt(200_000),
    });
  });
});
