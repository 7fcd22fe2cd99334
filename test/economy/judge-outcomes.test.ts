import fc from 'fast-check';
import { compareUnits } from '../../src/benchmarks/family/compare-units';
import { judgeOutcomes, neededN } from '../../src/economy/effect/judge-outcomes';
import { placeInPlane } from '../../src/economy/effect/place-in-plane';
import { totalOf, type WholeUnit } from '../../src/economy/resources/unit-figures';
import { compareWithCountry } from '../../src/statistics/comparison/funnel-category';
import { inTheCountry, SHARE, shareOf } from '../benchmarks/families';
import { reproducible, shareCells } from '../statistics/support/arbitraries';

const many = { ...reproducible, numRuns: 120 };

const unit = (key: string, cost: number, n: number, sum: number): WholeUnit => ({
  key,
  status: 'PUBLISHED',
  cost,
  participants: 3 * n,
  ended: n,
  outcome: { n, sum },
  reference: null,
  parts: null,
});
const placesOf = (units: readonly WholeUnit[]) => {
  const { cost, participants, outcome } = totalOf(units) as WholeUnit;
  const judged = judgeOutcomes(units.map((one) => one.outcome));
  return units.map((one, index) => placeInPlane(one, { cost, participants, outcome }, judged[index] ?? null));
};
const placeAmong = (one: WholeUnit, others: readonly WholeUnit[]) => placesOf([one, ...others])[0];

/** Ten with ordinary costs, of which 30 in 100 reach the outcome. */
const alike = Array.from({ length: 10 }, (_, index) => unit(`b${index}`, 3_000_000, 100, 30));
/** Ten that differ by far more than chance. */
const unlike = [10, 60, 15, 50, 20, 45, 25, 40, 30, 35].map((sum, index) => unit(`b${index}`, 3_000_000, 100, sum));

describe('outcomes beside costs', () => {
  it('are judged as the benchmark judges them, whichever are withheld', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(shareCells(5, 40, 120), fc.boolean(), (shares, isOneWithheld) => {
        const cells = [...shares.map(({ n, sum }) => shareOf(sum, n)), ...(isOneWithheld ? [null] : [])];
        const expected = compareUnits(SHARE, 'NATION', inTheCountry(cells)).units;
        const found = judgeOutcomes(cells);
        found.forEach((one, index) => {
          const { category, difference, interval95 } = expected[index] as (typeof expected)[number];
          if (!one) return expect(category).toBe('NOT_ASSESSED');
          seen.add(category);
          expect(one.isCertain).toBe(category !== 'SIMILAR');
          expect(one.estimate).toBeCloseTo(difference ?? NaN, 9);
          expect(one.interval.lower).toBeCloseTo(interval95?.lower ?? NaN, 9);
          expect(one.interval.upper).toBeCloseTo(interval95?.upper ?? NaN, 9);
          expect(one.interval.confidence).toBeCloseTo(interval95?.confidence ?? NaN, 12);
          if (one.isCertain) expect(one.neededN).toBeNull();
          else expect(one.neededN ?? Infinity).toBeGreaterThan(cells[index]?.n ?? NaN);
        });
      }),
      many,
    );
    expect(seen.size).toBeGreaterThan(2);
  });

  it('have no quadrant where units differ as much as that one does, though its persons alone would give it one', () => {
    const far = unit('a', 6_000_000, 100, 50);
    expect(placeAmong(far, alike)?.quadrant).toBe('NE');
    expect(placeAmong(far, unlike)).toMatchObject({ quadrant: 'UNDETERMINED', outcomeNotJudged: null, neededN: null });
  });

  it('have the quadrant that the two intervals shown say, and no other', () => {
    const quadrant = (one: WholeUnit) => placeAmong(one, alike)?.quadrant;
    expect(quadrant(unit('a', 3_100_000, 100, 33))).toBe('UNDETERMINED');
    expect(quadrant(unit('a', 6_000_000, 100, 60))).toBe('NE');
    expect(quadrant(unit('a', 1_000_000, 100, 60))).toBe('SE');
    expect(quadrant(unit('a', 6_000_000, 100, 5))).toBe('NW');
    // Dearer for certain, but not certainly better.
    expect(quadrant(unit('a', 6_000_000, 100, 31))).toBe('UNDETERMINED');
    fc.assert(
      fc.property(
        shareCells(5, 30, 120),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 30 }),
        (cells, costs) => {
          fc.pre(cells.every(({ n }) => n > 0));
          const units = cells.map(({ n, sum }, index) => unit(`u${index}`, 1e5 * (costs[index] ?? 1), n, sum));
          for (const place of placesOf(units)) {
            const isOff = ({ lower, upper }: { lower: number; upper: number }) => lower > 0 || upper < 0;
            const shown = [place?.costDifference, place?.outcomeDifference].flatMap((one) => one?.interval ?? []);
            expect(place?.quadrant !== 'UNDETERMINED').toBe(shown.length === 2 && shown.every(isOff));
            expect(place?.costDifference.interval.confidence).toBe(0.975);
          }
        },
      ),
      many,
    );
  });

  it('among fewer than five units are not judged, and say so', () => {
    const place = placeAmong(unit('a', 6_000_000, 100, 90), alike.slice(0, 3));
    expect(place).toMatchObject({ quadrant: 'UNDETERMINED', outcomeNotJudged: 'TOO_FEW_UNITS', neededN: null });
    expect(place?.outcomeDifference.interval).toMatchObject({ confidence: 0.95 });
    expect(place?.resourceIndex.value).toBeGreaterThan(100);
  });

  it('need the number of persons at which the test is just passed', () => {
    const others = { n: 1000, sum: 300 };
    for (const [between, z] of [
      [0, 1.96],
      [0.002, 2.4],
    ] as const) {
      const needed = neededN({ own: { n: 10, sum: 5 }, others, between }, z) as number;
      const zAt = (n: number) => {
        const own = { n, sum: n / 2 };
        const whole = { n: n + others.n, sum: own.sum + others.sum };
        const p = whole.sum / whole.n;
        return 0.2 / Math.sqrt(p * (1 - p) * (1 / n + 1 / others.n) + between);
      };
      expect(zAt(needed)).toBeGreaterThanOrEqual(z);
      expect(zAt(needed - 1)).toBeLessThan(z);
      // The same statistic as that of the judge, at a number that both can count.
      const even = needed + (needed % 2);
      const whole = { n: even + others.n, sum: even / 2 + others.sum };
      const judged = compareWithCountry({ n: even, sum: even / 2 }, whole, between * (others.n / whole.n) ** 2);
      if (even >= 30) expect(judged?.z).toBeCloseTo(zAt(even), 9);
    }
    // What lies within the spread between units is not made certain by more persons.
    expect(neededN({ own: { n: 40, sum: 20 }, others, between: 0.02 }, 1.96)).toBeNull();
    expect(neededN({ own: { n: 20, sum: 6 }, others, between: 0 }, 1.96)).toBeNull();
  });
});
