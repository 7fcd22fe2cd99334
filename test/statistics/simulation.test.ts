import { classifyFamily, compareWithCountry } from '../../src/statistics/comparison/funnel-category';
import { overdispersion } from '../../src/statistics/comparison/overdispersion';
import { poolShares } from '../../src/statistics/shares/pooled-cells';
import { seededRandom, type SeededRandom } from '../../src/statistics/numbers/seeded-random';
import { wilsonInterval } from '../../src/statistics/shares/share';
import { stabilisedShares } from '../../src/statistics/shares/stabilised-shares';

const ROUNDS = 200;
const FORBUND = 80;
const OUTLIERS = 4;

interface World {
  readonly seed: number;
  /** The country's share; förbund differ from it by this standard deviation. */
  readonly share: number;
  readonly spread: number;
  /** The first four förbund lie this far below. */
  readonly drop: number;
  readonly withTau2?: boolean;
}

function drawShare(random: SeededRandom, n: number, p: number) {
  return { n, sum: Array.from({ length: n }, () => random.uniform()).filter((u) => u < p).length };
}

/** Rounds of eighty small förbund (12 to 24 answers, 18 on average), each classified as the product does it. */
function simulate({ seed, share, spread, drop, withTau2 = false }: World) {
  const random = seededRandom(seed);
  const count = { rounds: 0, falseAlarms: 0, found: 0, naive: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const cells = Array.from({ length: FORBUND }, (_, index) => {
      const n = 12 + Math.floor(13 * random.uniform());
      const truth = index < OUTLIERS && drop > 0 ? share - drop : share + spread * random.normal();
      return drawShare(random, n, truth);
    });
    const country = poolShares(cells);
    const tau2 = withTau2 ? overdispersion(cells).tau2 : 0;
    const places = classifyFamily(cells.map((cell) => compareWithCountry(cell, country, tau2)));
    const flagged = places.map(({ category }) => category !== 'SIMILAR');
    const isOutlier = (index: number) => drop > 0 && index < OUTLIERS;
    const alarms = flagged.filter((flag, index) => flag && !isOutlier(index)).length;
    count.rounds += alarms > 0 ? 1 : 0;
    count.falseAlarms += alarms;
    count.found += flagged.filter((flag, index) => flag && isOutlier(index)).length;
    const outside = cells.map((cell) => {
      const { lower, upper } = wilsonInterval(cell)!.interval;
      return country.sum / country.n < lower || country.sum / country.n > upper;
    });
    count.naive += outside.filter((flag, index) => flag && !isOutlier(index)).length;
  }
  return {
    roundsWithAlarm: count.rounds / ROUNDS,
    falseAlarms: count.falseAlarms / ROUNDS,
    found: count.found / ROUNDS,
    naive: count.naive / ROUNDS,
  };
}

describe('classifying eighty förbund of some eighteen answers', () => {
  test('raises an alarm in at most one round in twenty when all are alike', () => {
    const { roundsWithAlarm, naive } = simulate({ seed: 1, share: 0.8, spread: 0, drop: 0 });
    // 0.05 plus two standard errors of the rounds
    expect(roundsWithAlarm).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / ROUNDS));
    expect(naive).toBeGreaterThan(2);
  });

  test('flags at most half an ordinary förbund when they differ a little, where bare intervals flag many', () => {
    const plain = simulate({ seed: 2, share: 0.7, spread: 0.08, drop: 0 });
    const corrected = simulate({ seed: 2, share: 0.7, spread: 0.08, drop: 0, withTau2: true });
    expect(plain.falseAlarms).toBeLessThan(0.6);
    expect(corrected.falseAlarms).toBeLessThan(plain.falseAlarms);
    expect(plain.naive).toBeGreaterThan(7);
  });

  test('finds some 0.6 of four förbund 25 points below, at hardly any false alarm', () => {
    const { found, falseAlarms } = simulate({ seed: 3, share: 0.8, spread: 0, drop: 0.25 });
    expect(found).toBeGreaterThan(0.45);
    expect(found).toBeLessThan(0.85);
    expect(falseAlarms).toBeLessThan(0.1);
  });
});

test('intervals of stabilised shares cover the truth about as often as they say', () => {
  const random = seededRandom(4);
  let [covered, all] = [0, 0];
  for (let round = 0; round < 12; round++) {
    const truths = Array.from({ length: 40 }, () => random.beta(7, 3));
    const cells = truths.map((p) => drawShare(random, 18, p));
    stabilisedShares(cells).units.forEach(({ interval }, index) => {
      all += 1;
      if (interval.lower <= truths[index]! && truths[index]! <= interval.upper) covered += 1;
    });
  }
  // 480 intervals: 0.95 less and more than three standard errors
  expect(covered / all).toBeGreaterThan(0.92);
  expect(covered / all).toBeLessThan(0.985);
});
