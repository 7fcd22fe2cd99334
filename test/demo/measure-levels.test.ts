import { cells, nation, totals } from './demo-world';

interface Pool {
  x: number;
  n: number;
}

/** Respondents' shares before the break, in which all rounds can be added. */
const shares = totals.filter(
  ({ cell, round, version }) =>
    version.kind === 'SHARE' && version.base === 'RESPONDENTS' && !(cell.measure === 'FIN-S13' && round >= '2023'),
);
const shareMeasures = [...new Set(shares.map(({ cell }) => cell.measure))];
const outliers = findOutliers();

function pool(of: typeof totals): Pool {
  return of.reduce((sum, { cell }) => ({ x: sum.x + (cell.numerator ?? cell.sum ?? 0), n: sum.n + (cell.n ?? 0) }), {
    x: 0,
    n: 0,
  });
}

function national(measure: string, rounds: readonly string[] = []): number {
  const { x, n } = pool(
    totals.filter(({ cell, round }) => cell.measure === measure && (rounds.length === 0 || rounds.includes(round))),
  );
  return x / n;
}

function byForbund(measure: string): Map<string, Pool> {
  const here = shares.filter(({ cell }) => cell.measure === measure);
  const numbers = new Set(here.map(({ forbund }) => forbund));
  return new Map([...numbers].map((number) => [number, pool(here.filter(({ forbund }) => forbund === number))]));
}

/**
 * The mean distance from the country over all share measures, in proportions, of förbund that took part at least three
 * times.
 */
function findOutliers(): Map<string, number> {
  const distances = new Map<string, number[]>();
  for (const measure of shareMeasures) {
    const centre = national(measure);
    for (const [forbund, { x, n }] of byForbund(measure)) {
      distances.set(forbund, [...(distances.get(forbund) ?? []), x / n - centre]);
    }
  }
  const rounds = (forbund: string) => nation.submissions.filter((each) => each.forbund === forbund).length;
  const means = [...distances].map(([forbund, all]) => [forbund, all.reduce((a, b) => a + b, 0) / all.length] as const);
  return new Map(means.filter(([forbund, mean]) => rounds(forbund) >= 3 && Math.abs(mean) > 0.12));
}

/** The standard deviation between förbund beyond chance, by the method of moments (DerSimonian and Laird 1986). */
function spreadBeyondChance(pools: readonly Pool[]): number {
  const all = pools.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
  const centre = all.x / all.n;
  const weights = pools.map(({ n }) => n / (centre * (1 - centre)));
  const q = pools.reduce((sum, { x, n }, index) => sum + (weights[index] ?? 0) * (x / n - centre) ** 2, 0);
  const [w, w2] = [weights.reduce((a, b) => a + b, 0), weights.reduce((a, b) => a + b * b, 0)];
  return Math.sqrt(Math.max(0, (q - (pools.length - 1)) / (w - w2 / w)));
}

describe('the levels of the demo nation', () => {
  it.each([
    ['FIN-I01', 0.8, 0.9],
    ['FIN-I02', 0.8, 0.9],
    ['FIN-I03', 65, 75],
    ['FIN-M06', 2.6, 3.2],
    ['FIN-M07', 0.64, 0.76],
    ['FIN-M08', 60, 75],
    ['FIN-O09', 2.6, 3.2],
    ['FIN-O10', 60, 75],
    ['FIN-O11', 0.7, 0.9],
    ['FIN-O12', 0.4, 0.75],
    ['FIN-X16', 58, 75],
  ])('%s lies between %d and %d in the country', (measure, low, high) => {
    expect(national(measure)).toBeGreaterThan(low);
    expect(national(measure)).toBeLessThan(high);
  });

  it('have about 18 answers per form, from 5 to 60', () => {
    const groups = cells.filter(({ cell }) => cell.dimension === 'RESPONDENT_GROUP').map(({ cell }) => cell.n ?? 0);
    const sorted = groups.sort((x, y) => x - y);
    expect(sorted[0]).toBeGreaterThanOrEqual(3);
    expect(sorted.at(-1)).toBeLessThanOrEqual(60);
    const median = sorted[Math.floor(sorted.length / 2)];
    expect(median).toBeGreaterThanOrEqual(15);
    expect(median).toBeLessThanOrEqual(21);
  });

  it('have funds and participants of the real size per förbund in 2018', () => {
    const in2018 = totals.filter(({ round }) => round === '2018');
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const funds = mean(in2018.flatMap(({ cell }) => (cell.measure === 'FIN-S14-MEDEL' ? [Number(cell.amount)] : [])));
    const participants = mean(
      in2018.flatMap(({ cell }) => (cell.measure === 'FIN-S13-DELTAGARE' ? [cell.count ?? 0] : [])),
    );
    expect(funds).toBeGreaterThan(0.75 * (678e6 / 83));
    expect(funds).toBeLessThan(1.25 * (678e6 / 83));
    expect(participants).toBeGreaterThan(0.75 * (32_715 / 82));
    expect(participants).toBeLessThan(1.25 * (32_715 / 82));
  });

  it('shift when the source of FIN-S13 changes', () => {
    const shift = national('FIN-S13', ['2023', '2024']) - national('FIN-S13', ['2021', '2022']);
    expect(shift).toBeLessThan(-0.05);
    expect(shift).toBeGreaterThan(-0.13);
  });

  it('have about four förbund that lie far away, on both sides', () => {
    expect(outliers.size).toBeGreaterThanOrEqual(3);
    expect(outliers.size).toBeLessThanOrEqual(5);
    const distances = [...outliers.values()];
    expect(distances.some((each) => each < 0)).toBe(true);
    expect(distances.some((each) => each > 0)).toBe(true);
  });

  it('let these four lie on their side in every round', () => {
    for (const [forbund, distance] of outliers) {
      const own = totals.filter((each) => each.forbund === forbund && each.cell.measure === 'FIN-S13');
      expect(own.length).toBeGreaterThanOrEqual(6);
      for (const { cell, round } of own) {
        const difference = (cell.numerator ?? 0) / (cell.n ?? 1) - national('FIN-S13', [round]);
        expect(difference * Math.sign(distance)).toBeGreaterThan(0.12);
      }
    }
  });

  it('let the others differ by 4 to 5 points beyond chance, give or take what 60 förbund can show', () => {
    const spreads = shareMeasures.map((measure) =>
      spreadBeyondChance([...byForbund(measure)].flatMap(([forbund, own]) => (outliers.has(forbund) ? [] : [own]))),
    );
    const mean = spreads.reduce((a, b) => a + b, 0) / spreads.length;
    expect(mean).toBeGreaterThan(0.035);
    expect(mean).toBeLessThan(0.055);
  });
});
