import fc from 'fast-check';
import { cohenH, hedgesG } from '../../src/statistics/means/effect-size';
import { nearestPeers } from '../../src/statistics/comparison/peers';
import { median, quantileType7 } from '../../src/statistics/numbers/quantile';
import { kendallTauB, midRanks, partialSpearman, spearman } from '../../src/statistics/comparison/rank-correlation';
import { directStandardisation } from '../../src/statistics/means/standardisation';
import { reproducible, shuffled, value } from './support/arbitraries';
import { refused } from './support/refused';

describe('rank correlation', () => {
  test('is 1 with p = 0 for any rising function, and null when one side does not vary', () => {
    const x = [3, 1, 4, 1.5, 9, 2];
    expect(spearman(x, x.map(Math.exp))).toMatchObject({
      rho: 1,
      t: null,
      pValue: 0,
      interval: { lower: 1, upper: 1 },
    });
    expect(
      spearman(
        x,
        x.map(() => 1),
      ),
    ).toBeNull();
    expect(
      kendallTauB(
        x,
        x.map(() => 1),
      ),
    ).toBeNull();
  });

  test('with what explains both held constant vanishes', () => {
    const z = Array.from({ length: 30 }, (_, index) => index);
    const x = z.map((v) => v + 3 * Math.sin(7 * v));
    const y = z.map((v) => v + 3 * Math.cos(5 * v));
    expect(spearman(x, y)!.rho).toBeGreaterThan(0.85);
    expect(Math.abs(partialSpearman(x, y, [z])!.rho)).toBeLessThan(0.3);
    expect(partialSpearman(x, z, [z])).toBeNull();
  });

  test('refuses controls that determine each other', () => {
    const z = [1, 2, 3, 4, 5, 6, 7];
    expect(() => partialSpearman([2, 1, 4, 3, 7, 6, 5], [1, 3, 2, 5, 4, 7, 6], [z, z.map((v) => -v)])).toThrow(
      refused('RANK_DEFICIENT'),
    );
  });

  test('is the same bit for bit whatever the order of the units, and within ±1', () => {
    const rows = fc.array(fc.tuple(value, fc.integer({ min: 0, max: 4 }), value), { minLength: 5, maxLength: 20 });
    const same = fc.property(shuffled(rows), ({ items, moved }) => {
      const [plain, partial] = [items, moved].map((list) => {
        const [x, y, z] = [0, 1, 2].map((column) => list.map((row) => row[column]!));
        return [spearman(x!, y!), new Set(z).size > 1 ? partialSpearman(x!, y!, [z!]) : null, kendallTauB(x!, y!)];
      });
      expect(partial).toEqual(plain);
      const found = plain![0] as ReturnType<typeof spearman>;
      if (found?.interval) {
        expect(found.interval.lower).toBeLessThanOrEqual(found.rho);
        expect(found.interval.upper).toBeGreaterThanOrEqual(found.rho);
      }
    });
    fc.assert(same, reproducible);
  });

  test('shares ranks among equals', () => expect(midRanks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]));
});

describe('nearestPeers', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const variables = [
    { name: 'population', values: [1000, 1100, 5000, 90000, 100000], logarithmic: true },
    { name: 'unemployment', values: [5, 5.2, 7, 9, 5] },
    { name: 'constant', values: [1, 1, 1, 1, 1] },
  ];

  test('gives the reasons, which add up', () => {
    const peer = nearestPeers(names, variables, 2).get('A')![0]!;
    expect(peer.unit).toBe('B');
    expect(peer.contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 14);
    expect(peer.contributions[2]).toMatchObject({ name: 'constant', difference: 0, share: 0 });
  });

  test('is not symmetric', () => {
    const line = [{ name: 'place', values: [0, 1, 1.9, 10, 20] }];
    const peers = nearestPeers(names, line, 1);
    expect(peers.get('A')![0]!.unit).toBe('B');
    expect(peers.get('B')![0]!.unit).toBe('C');
  });

  test('gives seven unless told, fewer when there are fewer, and settles equal distances by name', () => {
    const many = Array.from({ length: 20 }, (_, index) => `F${String(index).padStart(2, '0')}`);
    const same = [{ name: 'size', values: many.map(() => 4) }];
    const backwards = nearestPeers([...many].reverse(), same).get('F09')!;
    expect(backwards.map(({ unit }) => unit)).toEqual(many.slice(0, 7));
    expect(
      nearestPeers(many, same)
        .get('F09')!
        .map(({ unit }) => unit),
    ).toEqual(many.slice(0, 7));
    expect(nearestPeers(names, variables).get('A')).toHaveLength(4);
  });

  test('is the same bit for bit whatever the order of the units', () => {
    const places = [3, 0, 4, 2, 1];
    const moved = variables.map((variable) => ({
      ...variable,
      values: places.map((place) => variable.values[place]!),
    }));
    const [before, after] = [
      nearestPeers(names, variables),
      nearestPeers(
        places.map((place) => names[place]!),
        moved,
      ),
    ];
    names.forEach((name) => expect(after.get(name)).toEqual(before.get(name)));
  });

  test('refuses the logarithm of zero and two units of one name', () => {
    expect(() => nearestPeers(['A', 'B'], [{ name: 'x', values: [0, 1], logarithmic: true }])).toThrow(
      refused('OUT_OF_DOMAIN'),
    );
    expect(() => nearestPeers(['A', 'A'], [{ name: 'x', values: [0, 1] }])).toThrow(refused('OUT_OF_DOMAIN'));
  });
});

describe('quantileType7', () => {
  test('runs from the least to the largest and never falls', () => {
    const holds = fc.property(shuffled(fc.array(value, { minLength: 1, maxLength: 20 })), ({ items, moved }) => {
      const at = (p: number) => quantileType7(items, p);
      expect(at(0)).toBe(Math.min(...items));
      expect(at(1)).toBe(Math.max(...items));
      expect(at(0.3)).toBeLessThanOrEqual(at(0.7));
      expect(median(moved)).toBe(median(items));
    });
    fc.assert(holds, reproducible);
  });

  test('refuses an empty list', () => {
    expect(() => quantileType7([], 0.5)).toThrow(refused('TOO_FEW_VALUES'));
  });
});

describe('effect sizes', () => {
  test('g has an interval around it and is null without spread', () => {
    const [a, b] = [
      { n: 22, mean: 3.6, variance: 0.7 },
      { n: 19, mean: 3, variance: 0.9 },
    ];
    const { g, d, interval } = hedgesG(a, b)!;
    expect(Math.abs(g)).toBeLessThan(Math.abs(d));
    expect(interval.lower).toBeLessThan(g);
    expect(hedgesG(b, a)!.g).toBeCloseTo(-g, 14);
    expect(hedgesG({ ...a, variance: 0 }, { ...b, variance: 0 })).toBeNull();
    expect(hedgesG({ n: 1, mean: 3, variance: null }, b)).toBeNull();
  });

  test('h is largest between none and all, and null without answers', () => {
    expect(cohenH({ n: 9, sum: 9 }, { n: 9, sum: 0 })!.h).toBeCloseTo(Math.PI, 14);
    expect(cohenH({ n: 9, sum: 9 }, { n: 9, sum: 0 })!.interval.upper).toBe(Math.PI);
    expect(cohenH({ n: 0, sum: 0 }, { n: 9, sum: 0 })).toBeNull();
  });
});

describe('directStandardisation', () => {
  const strata = [
    { count: 4, exposure: 1000, weight: 300 },
    { count: 9, exposure: 900, weight: 500 },
    { count: 20, exposure: 700, weight: 200 },
  ];

  test('with the own composition as standard is the crude rate', () => {
    const own = strata.map((stratum) => ({ ...stratum, weight: stratum.exposure }));
    const { crude, estimate } = directStandardisation(own, 0.95, 1000);
    expect(estimate).toBeCloseTo(crude, 12);
  });

  test('has intervals around the rate, and 0 at the bottom without events', () => {
    const { estimate, interval, gammaInterval } = directStandardisation(strata);
    for (const { lower, upper } of [interval, gammaInterval]) {
      expect(lower).toBeLessThan(estimate);
      expect(upper).toBeGreaterThan(estimate);
    }
    const none = directStandardisation(strata.map((stratum) => ({ ...stratum, count: 0 })));
    expect(none).toMatchObject({ estimate: 0, interval: { lower: 0 }, gammaInterval: { lower: 0 } });
    expect(none.interval.upper).toBeGreaterThan(0);
  });

  test('is the same whatever the order of the strata, and refuses weights of nothing', () => {
    expect(directStandardisation([...strata].reverse())).toEqual(directStandardisation(strata));
    const weightless = strata.map((stratum) => ({ ...stratum, weight: 0 }));
    expect(() => directStandardisation(weightless)).toThrow(refused('OUT_OF_DOMAIN'));
  });
});
