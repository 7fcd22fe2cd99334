import { assumptionsOf } from '../../src/economy/effect/claims';
import { compareForms, costOfForm } from '../../src/economy/effect/compare-forms';
import type { WholeUnit } from '../../src/economy/resources/unit-figures';
import { clusterShare } from '../../src/statistics/clusters/cluster-share';

const insats = (forbund: number, cost: number, reached: number): WholeUnit & { forbund: { key: number } } => ({
  key: `${forbund}/${cost}`,
  forbund: { key: forbund },
  status: 'PUBLISHED',
  cost,
  participants: 4 * reached,
  ended: 2 * reached,
  outcome: { n: 2 * reached, sum: reached },
  reference: null,
  parts: null,
});
/** Förbund differ by tens of thousands a person, and have hundreds of persons each. */
const project = [40, 95, 60, 120, 75, 50, 110, 85].map((thousands, index) => insats(index, thousands * 300_000, 300));
const longTerm = [95, 60, 130, 70, 115, 55, 90, 100].map((thousands, index) => insats(index, thousands * 300_000, 300));

describe('what an outcome cost by form', () => {
  it('has an interval with förbund as clusters, two insatser of one förbund being one', () => {
    const units = [...project, insats(0, 9_000_000, 100)];
    const cells = project.map(({ cost }, index) => ({
      n: 300 + (index === 0 ? 100 : 0),
      sum: cost + (index === 0 ? 9e6 : 0),
    }));
    const expected = clusterShare(cells, { kind: 'RATIO' });
    const found = costOfForm(units);
    expect(found).toMatchObject({ kind: 'INTERVAL', estimate: expect.closeTo(expected?.estimate ?? NaN, 6) as number });
    expect(found.lower).toBeCloseTo(expected?.interval?.lower ?? NaN, 6);
    expect(found.upper).toBeCloseTo(expected?.interval?.upper ?? NaN, 6);
  });

  it('is not told apart from the other form where their comparison tells no difference', () => {
    const [of, against] = [costOfForm(longTerm), costOfForm(project)];
    const [, , perOutcome] = compareForms(
      { name: { sv: 'a', en: 'a' }, whole: longTerm },
      { name: { sv: 'b', en: 'b' }, whole: project },
    );
    expect(perOutcome?.pValue).toBeGreaterThan(0.05);
    expect(of.lower).toBeLessThan(against.upper ?? NaN);
    expect(against.lower).toBeLessThan(of.upper ?? NaN);
  });

  it('has no limits among few förbund, where none differs and where nobody reached it', () => {
    const nothing = { kind: 'WHOLE_LINE', lower: null, upper: null };
    expect(costOfForm(project.slice(0, 4))).toMatchObject({ ...nothing, estimate: expect.any(Number) as number });
    expect(costOfForm(project.map((one) => ({ ...one, cost: 1000 })))).toMatchObject(nothing);
    const none = project.map((one) => ({ ...one, outcome: { n: 10, sum: 0 } }));
    expect(costOfForm(none)).toEqual({ ...nothing, estimate: null });
  });
});

describe('a lag', () => {
  it('is of one year or of several', () => {
    const said = (lag: number) =>
      assumptionsOf({ priceYear: 2024, costYears: [2024], lag, index: null })
        .map(({ en }) => en)
        .join();
    expect(said(1)).toContain('put in 1 year before');
    expect(said(2)).toContain('put in 2 years before');
  });
});
