import { compareUnits } from '../../src/benchmarks/family/compare-units';
import { drawFamily, inTheCountry, SHARE } from './families';

const ROUNDS = 80;

/** Rounds of 80 förbund of 18 answers on average, judged as `benchmark` does it. */
function simulate(world: { seed: number; share: number; spread: number; outliers: readonly number[] }) {
  const { seed, share, spread, outliers } = world;
  const counts = { rounds: 0, alarms: 0, found: 0, flagged: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const cells = drawFamily(1000 * seed + round, 80, share, spread, outliers);
    const { units } = compareUnits(SHARE, 'NATION', inTheCountry(cells));
    const flags = units.map(({ category }) => category !== 'SIMILAR');
    const alarms = flags.slice(outliers.length).filter(Boolean).length;
    counts.alarms += alarms;
    counts.rounds += alarms > 0 ? 1 : 0;
    counts.found += flags.slice(0, outliers.length).filter(Boolean).length;
    counts.flagged += flags.filter(Boolean).length;
  }
  return {
    roundsWithAlarm: counts.rounds / ROUNDS,
    alarms: counts.alarms / ROUNDS,
    found: counts.found / ROUNDS,
    falseShare: counts.flagged === 0 ? 0 : counts.alarms / counts.flagged,
  };
}

/** 95 % of simulations lie below, when the truth is `p`. */
const bound = (p: number) => p + 2 * Math.sqrt((p * (1 - p)) / ROUNDS);

describe('eighty förbund of some eighteen answers', () => {
  it('raise an alarm in at most one round in twenty when all are alike', () => {
    for (const share of [0.5, 0.8]) {
      const { roundsWithAlarm } = simulate({ seed: 1, share, spread: 0, outliers: [] });
      expect(roundsWithAlarm).toBeLessThanOrEqual(bound(0.05));
    }
  });

  // Naive 95 % intervals flag some 17 of them; a fifth of a förbund a round was measured here.
  it('raise at most half a one a round when they differ as förbund do: the spread between them is allowed for', () => {
    const { alarms } = simulate({ seed: 2, share: 0.7, spread: 0.08, outliers: [] });
    expect(alarms).toBeLessThan(0.5);
  });

  // The source found 0.8 of four; here 0.6 were measured, with 12–24 answers and τ² estimated from the same förbund.
  it('find some 0.4 to 0.8 of four that lie 25 points below, with hardly a false alarm', () => {
    const { found, alarms } = simulate({ seed: 3, share: 0.8, spread: 0, outliers: [0.55, 0.55, 0.55, 0.55] });
    expect(found).toBeGreaterThan(0.3);
    expect(found).toBeLessThan(0.9);
    expect(alarms).toBeLessThan(0.1);
  });

  it('find nearly all of four that lie 60 points below', () => {
    const { found, falseShare } = simulate({ seed: 4, share: 0.8, spread: 0, outliers: [0.2, 0.2, 0.2, 0.2] });
    expect(found).toBeGreaterThan(3.8);
    expect(falseShare).toBeLessThanOrEqual(0.05);
  });
});
