import { coversYear } from '../../src/demo/nation/demo-nation';
import type { CellInput } from '../../src/submissions/intake/cell';
import { catalogue, cells, FIGURES, millionths, nation, totals } from './demo-world';

const ONE = millionths(1);
const REQUIRED = {
  SHARE: ['n', 'numerator'],
  MEAN: ['n', 'sum', 'sumOfSquares'],
  INDEX: ['n', 'sum', 'sumOfSquares'],
  COUNT: ['count'],
} as const;
const figuresIn = (cell: CellInput) => FIGURES.filter((figure) => cell[figure] !== undefined);
const measureOf = (code: string) => totals.filter(({ cell }) => cell.measure === code);

/** The förbund's figures of one round, by measure. */
function totalsOf(forbund: string, round: string): Map<string, CellInput> {
  const own = nation.submissions.find((each) => each.forbund === forbund && each.round === round)?.cells ?? [];
  return new Map(own.filter(({ dimension }) => dimension === 'TOTAL').map((cell) => [cell.measure, cell]));
}

function interventionsIn(forbund: string, round: string): string[] {
  const own = nation.interventions.filter((each) => each.forbund === forbund);
  return own.filter((each) => coversYear(each.startsOn, each.endsOn, Number(round))).map(({ code }) => code);
}

/** The cells that one total is split into, by förbund, round, measure and dimension. */
function splitsByTotal(): Map<string, CellInput[]> {
  const splits = new Map<string, CellInput[]>();
  for (const { forbund, round, cell } of cells) {
    if (cell.dimension === 'TOTAL') continue;
    const key = [forbund, round, cell.measure, cell.dimension].join('|');
    const parts = splits.get(key) ?? [];
    parts.push(cell);
    splits.set(key, parts);
  }
  return splits;
}

describe('the cells of the demo nation', () => {
  it('are tens of thousands, each one once', () => {
    expect(cells.length).toBeGreaterThan(30_000);
    const keys = cells.map(({ forbund, round, cell }) =>
      [forbund, round, cell.measure, cell.dimension, cell.category].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('carry exactly the figures of their kind', () => {
    const wrong = cells.filter(({ cell, version }) => {
      const amount = version.perUnit ? ['n', 'amount'] : ['amount'];
      return figuresIn(cell).join() !== (version.kind === 'AMOUNT' ? amount : REQUIRED[version.kind]).join();
    });
    expect(wrong).toEqual([]);
  });

  it('split only by declared dimensions, into known categories', () => {
    const dimensions = new Map(
      catalogue.dimensions.map(({ code, categories }) => [code, categories.map((c) => c.code)]),
    );
    const known = ({ forbund, round, cell, version }: (typeof cells)[number]): readonly string[] => {
      if (cell.dimension === 'TOTAL') return ['TOTAL'];
      if (!version.dimensions.includes(cell.dimension)) return [];
      if (cell.dimension === 'INTERVENTION') return [...interventionsIn(forbund, round), 'UNKNOWN'];
      if (cell.dimension === 'LOCAL_GROUP') return ['NORR', 'SODER', 'UNKNOWN'];
      return cell.dimension === 'RESPONDENT_GROUP' ? version.respondentGroups : (dimensions.get(cell.dimension) ?? []);
    };
    expect(cells.filter((each) => !known(each).includes(each.cell.category))).toEqual([]);
  });

  it('put participants in individual insatser only', () => {
    const structural = new Set(
      nation.interventions.flatMap(({ forbund, code, kind }) => (kind === 'STRUCTURAL' ? [`${forbund} ${code}`] : [])),
    );
    const wrong = cells.filter(
      ({ forbund, cell, version }) =>
        cell.dimension === 'INTERVENTION' &&
        // Money goes to structural insatser too.
        version.base !== 'SEK' &&
        !version.respondentGroups.includes('INTERVENTION_STAFF') &&
        structural.has(`${forbund} ${cell.category}`),
    );
    expect(wrong).toEqual([]);
  });

  it('split every total by every declared dimension but a few, and every split adds up to its total in the last decimal', () => {
    const splits = splitsByTotal();
    const isLeftOut = (measure: string, dimension: string) =>
      dimension === 'LOCAL_GROUP' || (dimension === 'INTERVENTION' && /STARTADE|TJANST/.test(measure));
    for (const { forbund, round, cell, version } of totals) {
      for (const dimension of version.dimensions) {
        const parts = splits.get([forbund, round, cell.measure, dimension].join('|')) ?? [];
        if (parts.length === 0 && isLeftOut(cell.measure, dimension)) continue;
        const added = FIGURES.map((figure) => parts.reduce((sum, part) => sum + millionths(part[figure]), 0n));
        expect(added).toEqual(FIGURES.map((figure) => millionths(cell[figure])));
      }
    }
  });

  it('leave out empty categories, and have unknown ones now and then', () => {
    expect(cells.filter(({ cell }) => cell.dimension !== 'TOTAL' && (cell.n ?? cell.count) === 0)).toEqual([]);
    const bySex = cells.filter(({ cell }) => cell.measure === 'FIN-I01' && cell.dimension === 'SEX');
    const unknown = bySex.filter(({ cell }) => cell.category === 'UNKNOWN').length;
    expect(unknown).toBeGreaterThan(50);
    expect(unknown).toBeLessThan(measureOf('FIN-I01').length);
  });

  it('have possible figures: a numerator within n, a mean within the scale, a variance that persons can have', () => {
    const possible = ({ cell, version }: (typeof cells)[number]): boolean => {
      const [n, sum, squares] = [millionths(cell.n), millionths(cell.sum), millionths(cell.sumOfSquares)];
      if (version.kind === 'SHARE') return Number.isInteger(cell.numerator) && millionths(cell.numerator) <= n;
      if (version.scaleMin === null || version.scaleMax === null) return true;
      const [low, high] = [millionths(version.scaleMin), millionths(version.scaleMax)];
      const withinScale = sum * ONE >= low * n && sum * ONE <= high * n;
      // Nobody lies outside the scale: the sum of (score − low)(high − score) is not negative.
      const everybodyWithin = (low + high) * sum - low * high * (n / ONE) >= squares * ONE;
      return withinScale && squares * n >= sum * sum && everybodyWithin;
    };
    expect(cells.filter((each) => !possible(each))).toEqual([]);
  });

  it('answer four-point questions in whole steps', () => {
    const means = cells.filter(({ version }) => version.kind === 'MEAN');
    expect(means.length).toBeGreaterThan(1000);
    expect(means.filter(({ cell }) => !Number.isInteger(cell.sum) || !Number.isInteger(cell.sumOfSquares))).toEqual([]);
  });

  it('come from one version of a measure and only in its rounds', () => {
    const rounds = (code: string) => [...new Set(measureOf(code).map(({ round }) => round))].sort();
    expect(rounds('FIN-X16')).toEqual(['2021', '2022', '2023', '2024']);
    expect(rounds('FIN-S13')).toEqual(catalogue.rounds.map(({ code }) => code));
    const lateSplits = cells.filter(({ round, cell }) => cell.measure === 'FIN-S13' && round >= '2023');
    expect(new Set(lateSplits.map(({ cell }) => cell.dimension))).toEqual(new Set(['TOTAL', 'SEX']));
  });

  it('agree on how many have exited, and no more exit than take part, in any insats or sex', () => {
    for (const { forbund, round } of nation.submissions) {
      const own = totalsOf(forbund, round);
      const exited = own.get('FIN-S13')?.n ?? NaN;
      expect(own.get('FIN-S14')?.n).toBe(exited);
      expect(exited).toBeGreaterThanOrEqual(20);
      expect(exited).toBeLessThanOrEqual(400);
      expect(exited).toBeLessThanOrEqual(own.get('FIN-S13-DELTAGARE')?.count ?? 0);
      expect(own.get('FIN-I04')?.n ?? 0).toBeLessThanOrEqual(exited);
    }
    const splits = splitsByTotal();
    for (const [key, parts] of splits) {
      if (!key.includes('|FIN-S13|') || key.endsWith('AGE_GROUP')) continue;
      const counted = splits.get(key.replace('|FIN-S13|', '|FIN-S13-DELTAGARE|')) ?? [];
      for (const { category, n } of parts) {
        expect(n).toBeLessThanOrEqual(counted.find((each) => each.category === category)?.count ?? 0);
      }
    }
  });

  it('agree on money: whole kronor, long-term and individual insatser within all insatser, all within the funds', () => {
    for (const { forbund, round } of nation.submissions) {
      const own = totalsOf(forbund, round);
      const funds = own.get('FIN-S14-MEDEL')?.amount ?? 0n;
      const outturn = own.get('FIN-O12')?.n ?? NaN;
      expect(funds % 4n).toBe(0n);
      expect(BigInt(outturn)).toBeLessThan(funds);
      expect(own.get('FIN-S14')?.amount).toBeLessThanOrEqual(BigInt(outturn));
      expect(own.get('FIN-S14')?.amount).toBeGreaterThan(0n);
    }
  });
});
