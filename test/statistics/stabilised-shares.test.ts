import fc from 'fast-check';
import { shareRankIntervals } from '../../src/statistics/comparison/rank-intervals';
import { stabilisedShares } from '../../src/statistics/shares/stabilised-shares';
import { reproducible, shareCells, shuffled } from './support/arbitraries';

const cells = [3, 8, 14, 30, 45].map((sum, index) => ({ n: [10, 12, 18, 40, 90][index]!, sum }));

describe('stabilisedShares', () => {
  test('lies between the raw share and the family, nearer the family for the small', () => {
    const { mu, units } = stabilisedShares(cells);
    const pull = cells.map(({ n, sum }, index) => (units[index]!.estimate - sum / n) / (mu - sum / n));
    pull.forEach((share) => expect(share).toBeGreaterThan(0));
    expect(pull[0]).toBeGreaterThan(pull[4]!);
  });

  test('has an interval around every estimate, also for a unit without answers', () => {
    for (const { estimate, interval } of stabilisedShares([...cells, { n: 0, sum: 0 }]).units) {
      expect(interval.lower).toBeLessThan(estimate);
      expect(interval.upper).toBeGreaterThan(estimate);
    }
  });

  test('works for families of one mind and of thousands', () => {
    const unanimous = stabilisedShares(Array.from({ length: 30 }, () => ({ n: 15, sum: 15 })));
    expect(unanimous.units[0]!.estimate).toBeGreaterThan(0.98);
    const large = stabilisedShares([0.5, 0.6, 0.7, 0.65].map((share) => ({ n: 10_000, sum: share * 10_000 })));
    expect(large.units[0]!.estimate).toBeCloseTo(0.5, 3);
  });

  test('finds the narrow posterior of eighty förbund with two thousand answers each', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ n: 2000, sum: 1240 + 4 * index }));
    const mean = many.reduce((total, { sum }) => total + sum / 2000, 0) / 80;
    const variance = many.reduce((total, { sum }) => total + (sum / 2000 - mean) ** 2, 0) / 79;
    const { mu, rho } = stabilisedShares(many);
    expect(mu).toBeCloseTo(mean, 2);
    expect(rho).toBeGreaterThan((0.85 * variance) / (mean * (1 - mean)));
    expect(rho).toBeLessThan((1.15 * variance) / (mean * (1 - mean)));
  });

  test('follows its units to another order, bit for bit', () => {
    const follows = fc.property(shuffled(shareCells(4, 6, 30)), ({ items, places, moved }) => {
      const [before, after] = [stabilisedShares(items), stabilisedShares(moved)];
      expect(after.units).toEqual(places.map((place) => before.units[place]));
      expect([after.mu, after.rho]).toEqual([before.mu, before.rho]);
    });
    fc.assert(follows, { ...reproducible, numRuns: 8 });
  });
});

describe('shareRankIntervals', () => {
  const family = Array.from({ length: 40 }, (_, index) => ({ n: 18, sum: 6 + (index % 10) }));

  test('is wide at eighteen answers: no bare ranks', () => {
    const middle = shareRankIntervals(family)[4]!;
    expect(middle.upper - middle.lower).toBeGreaterThan(20);
  });

  test('is narrow when the figures are sure, with rank 1 the highest', () => {
    const sure = [0.2, 0.5, 0.8].map((share) => ({ n: 5000, sum: share * 5000 }));
    expect(shareRankIntervals(sure).map(({ lower, upper }) => [lower, upper])).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
  });

  test('is the same every time, for equal cells, and in any order', () => {
    const once = shareRankIntervals(family);
    expect(shareRankIntervals(family)).toEqual(once);
    expect(once[0]).toEqual(once[10]);
    expect(shareRankIntervals([...family].reverse())).toEqual([...once].reverse());
  });

  test('hardly moves with another seed', () => {
    const [one, other] = [shareRankIntervals(family), shareRankIntervals(family, { seed: 7 })];
    one.forEach((interval, index) => expect(Math.abs(interval.upper - other[index]!.upper)).toBeLessThanOrEqual(1));
  });
});
