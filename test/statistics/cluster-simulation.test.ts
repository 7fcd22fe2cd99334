import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterChange } from '../../src/statistics/clusters/cluster-change';
import { clusterSlope } from '../../src/statistics/clusters/cluster-slope';
import type { Judgement } from '../../src/statistics/clusters/cluster-test';
import { seededRandom } from '../../src/statistics/numbers/seeded-random';
import { poolShares } from '../../src/statistics/shares/pooled-cells';
import { newcombeDifference } from '../../src/statistics/shares/share-difference';
import { shareTrend } from '../../src/statistics/trends/trend';
import { fewUnits, voluntaryRounds, type ClusterWorld } from './support/cluster-worlds';

/** SIMULATION_RUNS=1500 gives the table of docs/statistics.md and prints it; these are enough to see that it holds. */
const RUNS = Number(process.env['SIMULATION_RUNS'] ?? 150);
const TAUS = [0, 0.05, 0.1, 0.2];
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
/** What may be called certain where nothing changed, in parts of one. */
const MOST_FALSE_ALARMS = 0.07;

const certain = ({ test }: Judgement) => test !== null && test.pValue < 0.05;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** In what part of the runs something is called certain, for each thing that is asked of the rounds. */
function partOf<Round>(
  seed: number,
  draw: (random: ReturnType<typeof seededRandom>) => Round,
  ask: Readonly<Record<string, (round: Round) => boolean>>,
  runs = RUNS,
): Record<string, number> {
  const random = seededRandom(seed);
  const count = Object.fromEntries(Object.keys(ask).map((name) => [name, 0]));
  for (let run = 0; run < runs; run++) {
    const round = draw(random);
    for (const [name, is] of Object.entries(ask)) count[name]! += is(round) ? 1 : 0;
  }
  return Object.fromEntries(Object.entries(count).map(([name, times]) => [name, times / runs]));
}

type Rounds = ReturnType<typeof voluntaryRounds>;
const nextYear = (rounds: Rounds) => certain(clusterChange(rounds[6]!, rounds[7]!).judgement);
const sinceFirst = (rounds: Rounds) => certain(clusterChange(rounds[0]!, rounds[7]!).judgement);
const slope = (rounds: Rounds) => certain(clusterSlope(YEARS, rounds)!.judgement);
const personsSinceFirst = (rounds: Rounds) => {
  const { lower, upper } = newcombeDifference(poolShares(rounds[7]!), poolShares(rounds[0]!))!.interval;
  return lower > 0 || upper < 0;
};
const personsSlope = (rounds: Rounds) => {
  const found = shareTrend(rounds.map((cells, index) => ({ time: YEARS[index]!, ...poolShares(cells) })));
  return found.kind === 'TREND' && found.line.pValue < 0.05;
};

const nation = (seed: number, world: ClusterWorld, ask: Parameters<typeof partOf<Rounds>>[2], runs = RUNS) =>
  partOf(seed, (random) => voluntaryRounds(random, world), ask, runs);
const stepDown = (points: number) => YEARS.map((year) => (year === 2024 ? points / 100 : 0));
const slideDown = (points: number) => YEARS.map((_, index) => ((points / 100) * index) / 7);

/** The rows of the two tables in the docs, by their first cell. */
const docs = readFileSync(join(__dirname, '..', '..', 'docs', 'statistics.md'), 'utf8');
const rowOf = (name: string): number[] => {
  const row = docs.split('\n').find((line) => line.startsWith(`| ${name} `));
  return [...(row ?? '').matchAll(/ (\d+(?:\.\d+)?) %/g)].map(([, percent]) => Number(percent) / 100);
};
/** Four standard errors of these runs: the docs' own are drawn with other numbers. */
const near = (part: number, runs = RUNS) => 4 * Math.sqrt((part * (1 - part)) / runs) + 0.01;

function held(name: string, got: readonly number[]): void {
  if (process.env['SIMULATION_RUNS']) {
    console.log(`| ${name} | ${got.map((part) => `${(100 * part).toFixed(1)} %`).join(' | ')} |`);
    return;
  }
  const told = rowOf(name);
  expect(told).toHaveLength(got.length);
  got.forEach((part, index) => expect(Math.abs(part - told[index]!)).toBeLessThan(near(told[index]!)));
}

/** Holds for every τ in the docs' many runs, and over all of them in these few. */
function keepsItsLevel(name: string, got: readonly number[]): void {
  expect(mean(got)).toBeLessThanOrEqual(MOST_FALSE_ALARMS);
  const many = process.env['SIMULATION_RUNS'] ? got : rowOf(name);
  many.forEach((part) => expect(part).toBeLessThanOrEqual(MOST_FALSE_ALARMS));
  held(name, got);
}

describe('when nothing has changed, with half of the country taking part', () => {
  const found = TAUS.map((tau, index) =>
    nation(171 + index, { share: 0.7, tau }, { nextYear, sinceFirst, slope, personsSinceFirst, personsSlope }),
  );
  const of = (name: string) => found.map((row) => row[name]!);

  test.each([
    ['change 2023–2024', 'nextYear'],
    ['change 2017–2024', 'sinceFirst'],
    ['slope 2017–2024', 'slope'],
  ])('a %s is called certain in at most 7 % of the cases, whatever the spread between units', (name, key) => {
    keepsItsLevel(name, of(key));
  });

  test('persons as one random sample would call a fifth of the changes and slopes certain, or more', () => {
    expect(of('personsSinceFirst').at(-1)).toBeGreaterThan(0.2);
    expect(of('personsSlope').at(-1)).toBeGreaterThan(0.2);
    held('change 2017–2024, persons as the sample', of('personsSinceFirst'));
    held('slope 2017–2024, persons as the sample', of('personsSlope'));
  });
});

test.each([
  { first: 5, second: 5, both: 0 },
  { first: 5, second: 5, both: 5 },
  { first: 6, second: 8, both: 4 },
  { first: 5, second: 40, both: 3 },
])('$first units against $second, $both of them in both, raise no more than 7 false alarms in 100', (units) => {
  const parts = TAUS.map((tau, index) =>
    partOf(181 + index, (random) => fewUnits(random, { share: 0.7, tau }, units), {
      judged: ([from, to]) => certain(clusterChange(from, to).judgement),
      linearised: ([from, to]) => (clusterChange(from, to).linearised?.pValue ?? 1) < 0.05,
    }),
  );
  keepsItsLevel(
    `${units.first} and ${units.second} units, ${units.both} in both`,
    parts.map(({ judged }) => judged!),
  );
  held(
    `${units.first} and ${units.second} units, ${units.both} in both, k − 1`,
    parts.map(({ linearised }) => linearised!),
  );
  // Units in both rounds are where units − 1 is right without more ado.
  if (units.both < units.first) expect(mean(parts.map(({ linearised }) => linearised!))).toBeGreaterThan(0.055);
});

describe('a real change', () => {
  const taus = process.env['SIMULATION_RUNS'] ? TAUS : [0.1];
  // Power is far from the tolerance that false alarms need.
  const runs = process.env['SIMULATION_RUNS'] ? RUNS : 60;
  const rows = [5, 10].flatMap((points) => [
    { name: `${points} points, change 2023–2024`, falls: stepDown(points), ask: nextYear },
    { name: `${points} points, change 2017–2024`, falls: slideDown(points), ask: sinceFirst },
    { name: `${points} points, slope 2017–2024`, falls: slideDown(points), ask: slope },
  ]);

  test.each(rows)('of $name is found about as often as the docs say', ({ name, falls, ask }) => {
    const got = taus.map((tau) => nation(191, { share: 0.7, tau, falls }, { found: ask }, runs)['found']!);
    if (process.env['SIMULATION_RUNS']) return held(name, got);
    const told = rowOf(name)[TAUS.indexOf(0.1)]!;
    expect(Math.abs(got[0]! - told)).toBeLessThan(near(told, runs));
  });
});
