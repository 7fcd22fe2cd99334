import fc from 'fast-check';
import { goalReference, minus, plus, together, type Cell } from '../../src/benchmarks/family/comparator';
import { compareUnits, type ComparedFamily } from '../../src/benchmarks/family/compare-units';
import { categoryFor } from '../../src/benchmarks/family/category-words';
import { reproducible, shareCells, shuffled } from '../statistics/support/arbitraries';
import {
  AMOUNT,
  answersOf,
  COUNT,
  INDEX,
  inTheCountry,
  MEAN,
  meanCells,
  SEK_SHARE,
  SHARE,
  SHARE_LOWER,
  SHARE_NONE,
  shareOf,
} from './families';

const few = { ...reproducible, numRuns: 60 };
const shares = shareCells(5, 12, 60).map((cells) => cells.map(({ n, sum }) => shareOf(sum, n)));
const categories = ({ units }: ComparedFamily) => units.map(({ category }) => category);
const against = (version: typeof SHARE, cells: readonly (Cell | null)[]) =>
  compareUnits(version, 'NATION', inTheCountry(cells));

/** Nineteen alike of a hundred answers and one far above. */
const oneAbove = [shareOf(95, 100), ...Array.from({ length: 19 }, () => shareOf(50, 100))];

describe('what holds for every family', () => {
  it.each([
    ['shares', SHARE, shares],
    ['means', MEAN, meanCells(5, 10)],
  ] as const)('has each difference within its intervals, the wider around the narrower: %s', (_, version, families) => {
    fc.assert(
      fc.property(families, (cells) => {
        for (const { difference, interval95, interval998 } of against(version, cells).units) {
          if (difference === null || !interval95 || !interval998) continue;
          expect(interval95.lower).toBeLessThanOrEqual(difference);
          expect(interval95.upper).toBeGreaterThanOrEqual(difference);
          expect(interval998.lower).toBeLessThanOrEqual(interval95.lower);
          expect(interval998.upper).toBeGreaterThanOrEqual(interval95.upper);
        }
      }),
      few,
    );
  });

  it.each([
    ['shares', SHARE, shares],
    ['means', INDEX, meanCells(5, 10)],
  ] as const)('follows its units to another order, bit for bit: %s', (_, version, families) => {
    fc.assert(
      fc.property(shuffled<Cell>(families), ({ items, places, moved }) => {
        const [before, after] = [against(version, items), against(version, moved)];
        expect(after.units).toEqual(places.map((place) => before.units[place]));
        expect(after.dispersion).toEqual(before.dispersion);
      }),
      few,
    );
  });

  it('gives equal cells equal answers', () => {
    const { units } = against(SHARE, [shareOf(9, 18), ...oneAbove, shareOf(9, 18)]);
    expect(units[0]).toEqual(units[units.length - 1]);
  });

  it('merges two förbund to their pooled cells: the country and the others’ differences stay as they were', () => {
    fc.assert(
      fc.property(shareCells(6, 12, 60), (cells) => {
        const family = cells.map(({ n, sum }) => shareOf(sum, n));
        const [first, second, ...rest] = family as [Cell, Cell, ...Cell[]];
        const apart = against(SHARE, family);
        const merged = against(SHARE, [plus(first, second), ...rest]);
        expect(merged.dispersion?.target).toBeCloseTo(apart.dispersion?.target ?? NaN, 10);
        expect(merged.units.slice(1).map(({ difference }) => difference)).toEqual(
          apart.units.slice(2).map(({ difference }) => difference),
        );
      }),
      few,
    );
  });

  it('turns a share into its opposite with its category, when yes and no change places', () => {
    const turned = { MUCH_HIGHER: 'MUCH_LOWER', HIGHER: 'LOWER', LOWER: 'HIGHER', MUCH_LOWER: 'MUCH_HIGHER' };
    fc.assert(
      fc.property(shares, (cells) => {
        const yes = categories(against(SHARE, cells));
        const no = categories(
          against(
            SHARE,
            cells.map(({ n, sum }) => shareOf(n - sum, n)),
          ),
        );
        expect(no).toEqual(yes.map((category) => turned[category as keyof typeof turned] ?? category));
      }),
      few,
    );
  });

  it('moves a mean’s target and difference with the scale, and no category', () => {
    fc.assert(
      fc.property(meanCells(5, 8), fc.integer({ min: -3, max: 40 }), (cells, step) => {
        const moved = cells.map(({ n, sum, sumOfSquares }) => ({
          n,
          sum: sum + n * step,
          sumOfSquares: sumOfSquares + 2 * step * sum + n * step * step,
        }));
        const [before, after] = [against(MEAN, cells), against(MEAN, moved)];
        expect(categories(after)).toEqual(categories(before));
        expect(after.dispersion?.target).toBeCloseTo((before.dispersion?.target ?? NaN) + step, 9);
      }),
      few,
    );
  });
});

describe('judging', () => {
  it('marks the one that stands out, and the same one by either direction', () => {
    const found = against(SHARE, oneAbove);
    expect(categories(found)).toEqual(['MUCH_HIGHER', ...Array.from({ length: 19 }, () => 'SIMILAR')]);
    const words = (direction: 'HIGHER' | 'LOWER' | 'NONE') =>
      categoryFor(direction, found.units[0]?.category ?? 'SIMILAR');
    expect([words('HIGHER'), words('LOWER'), words('NONE')]).toEqual(['MUCH_BETTER', 'MUCH_WORSE', 'MUCH_HIGHER']);
    expect(categories(against(SHARE_LOWER, oneAbove))).toEqual(categories(found));
    expect(categories(against(SHARE_NONE, oneAbove))).toEqual(categories(found));
  });

  it('finds nothing where all are equal, of none, of half or of all', () => {
    for (const sum of [0, 9, 18]) {
      const { units, dispersion } = against(
        SHARE,
        Array.from({ length: 8 }, () => shareOf(sum, 18)),
      );
      units.forEach((unit) => expect(unit).toMatchObject({ category: 'SIMILAR', difference: 0, pValue: 1 }));
      expect(dispersion).toMatchObject({ tau: 0 });
    }
    const alike = against(
      MEAN,
      Array.from({ length: 6 }, () => answersOf(3, 3, 3)),
    );
    alike.units.forEach((unit) => expect(unit).toMatchObject({ category: 'SIMILAR', difference: 0, interval95: null }));
  });

  it('judges a single answer, and says nothing certain of it', () => {
    const { units } = against(SHARE, [shareOf(1, 1), ...oneAbove.slice(1)]);
    expect(units[0]).toMatchObject({ category: 'SIMILAR', difference: 50 });
    const single = against(MEAN, [answersOf(4), ...Array.from({ length: 6 }, () => answersOf(1, 2, 3, 4))]);
    expect(single.units[0]).toMatchObject({ category: 'SIMILAR', difference: 1.5 });
    expect(single.units[0]?.interval95?.lower).toBeLessThan(0);
  });

  it('does not call a unit an outlier for differing as much as units do', () => {
    const scattered = Array.from({ length: 20 }, (_, index) => shareOf(30 + 2 * index, 100));
    const { units, dispersion } = against(SHARE, scattered);
    expect(dispersion?.phi).toBeGreaterThan(3);
    expect(units.every(({ category }) => category === 'SIMILAR')).toBe(true);
  });

  it('allows for the spread of a reference of few units: a county of two differs by both’s', () => {
    const nation = Array.from({ length: 20 }, (_, index) =>
      answersOf(...Array.from({ length: 40 }, (_, i) => 1 + ((index + i) % 4) * 0.5 + index / 20)),
    );
    const [own, other] = [nation[0] as Cell, nation[19] as Cell];
    const z = (reference: ReturnType<typeof together>) =>
      Math.abs(
        compareUnits(MEAN, 'COUNTY', [{ cell: own, reference }, ...inTheCountry(nation.slice(1))]).units[0]?.z ?? 0,
      );
    const many = together([other]);
    expect(z(many)).toBeLessThan(0.75 * z(many && { ...many, concentration: 0 }));
  });
});

describe('its own earlier value', () => {
  it('is a question about the unit alone: what ordinary units differ by is no excuse', () => {
    const scattered = Array.from({ length: 20 }, (_, index) => shareOf(30 + 2 * index, 100));
    const fallen = scattered.map((cell) => ({ cell, reference: together([shareOf(cell.sum + 25, 100)]) }));
    const { units } = compareUnits(SHARE, 'OWN_EARLIER', fallen);
    units.forEach(({ category }) => expect(['LOWER', 'MUCH_LOWER']).toContain(category));
  });
});

describe('a goal', () => {
  const toGoal = (version: typeof SHARE, goal: number, cells: Cell[]) =>
    compareUnits(
      version,
      'GOAL',
      cells.map((cell) => ({ cell, reference: goalReference(version, goal) })),
    );

  it('finds 5 of 5 SIMILAR to 90 %, though it lies outside the drawn limit', () => {
    const [unit] = toGoal(SHARE, 90, [shareOf(5, 5)]).units;
    expect(unit?.category).toBe('SIMILAR');
    expect(unit?.difference).toBeCloseTo(10, 12);
  });

  it('judges the unit by itself: ordinary spread is no excuse for missing it', () => {
    const scattered = Array.from({ length: 20 }, (_, index) => shareOf(30 + 2 * index, 100));
    const { units } = toGoal(SHARE, 80, scattered);
    expect(units[0]?.category).toBe('MUCH_LOWER');
  });

  it('judges an index also among fewer than five, by its own answers', () => {
    const { units } = toGoal(INDEX, 80, [answersOf(20, 25, 30, 22, 18, 27), answersOf(75, 85, 90, 70), answersOf(50)]);
    expect(units.map(({ category }) => category)).toEqual(['MUCH_LOWER', 'SIMILAR', 'NOT_ASSESSED']);
    expect(units[1]?.interval95?.lower).toBeLessThan(units[1]?.difference ?? NaN);
  });

  it('says of a goal of all that there is nothing to test against', () => {
    expect(toGoal(SHARE, 100, [shareOf(9, 10)]).units[0]).toMatchObject({
      category: 'NOT_ASSESSED',
      reason: 'NO_REFERENCE',
    });
  });
});

describe('what is not judged', () => {
  it.each([
    ['a count', COUNT],
    ['an amount', AMOUNT],
    ['a share of kronor', SEK_SHARE],
  ])('%s has no sampling error', (_, version) => {
    const found = against(version, oneAbove);
    found.units.forEach((unit) =>
      expect(unit).toMatchObject({ category: 'NOT_ASSESSED', reason: 'KIND_NOT_COMPARED', difference: null }),
    );
    expect(found).toMatchObject({ assessed: 0, dispersion: null });
  });

  it('says why, and counts only those that were judged', () => {
    const family = against(SHARE, [null, shareOf(0, 0), ...oneAbove]);
    expect(family.units.slice(0, 2).map(({ reason }) => reason)).toEqual(['WITHHELD', 'NO_RESPONDENTS']);
    expect(family.assessed).toBe(20);
    const alone = compareUnits(SHARE, 'COUNTY', [
      ...inTheCountry(oneAbove).slice(1),
      { cell: shareOf(3, 9), reference: null },
    ]);
    expect(alone.units[19]).toMatchObject({ category: 'NOT_ASSESSED', reason: 'NO_REFERENCE' });
  });

  it('is a family of fewer than five, except against a goal or oneself', () => {
    const four = inTheCountry(oneAbove.slice(0, 4));
    for (const comparator of ['NATION', 'COUNTY', 'PEERS'] as const) {
      const { units, dispersion } = compareUnits(SHARE, comparator, four);
      expect(units.map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => 'TOO_FEW_UNITS'));
      expect(dispersion).toBeNull();
    }
    expect(compareUnits(SHARE, 'OWN_EARLIER', four).units[0]?.category).toBe('MUCH_HIGHER');
  });

  it('leaves the others as if a withheld unit were not there at all', () => {
    const [with_, without] = [against(SHARE, [null, ...oneAbove]), against(SHARE, oneAbove)];
    expect(with_.units.slice(1)).toEqual(without.units);
  });
});

describe('the rest of a country', () => {
  it('keeps its squares possible where a large country’s rounding would not', () => {
    const large = { n: 1_000_000, sum: 54_321_098.7, sumOfSquares: 3.3e9 };
    const small = { n: 5, sum: 0.35, sumOfSquares: 0.0245 };
    const rest = minus(plus(large, small), large);
    expect(() => against(INDEX, [rest, ...Array.from({ length: 5 }, () => answersOf(1, 2, 3))])).not.toThrow();
  });
});
