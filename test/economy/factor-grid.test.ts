import { factorGrid, type Columns } from '../../src/economy/effect/factor-grid';
import { seededRandom } from '../../src/statistics/numbers/seeded-random';

const FORBUND = 40;
const random = seededRandom(7);
/** One round in which every förbund has a value. */
const columns = (valueOf: (forbund: number) => number): Columns => [
  new Map(Array.from({ length: FORBUND }, (_, forbund) => [forbund, { value: valueOf(forbund), variance: null }])),
];
const noise = Array.from({ length: 4 }, () => Array.from({ length: FORBUND }, () => random.uniform()));
const [first = [], second = [], third = [], fourth = []] = noise;
const MEETINGS = columns((forbund) => first[forbund] ?? 0);
/** Made of the measure SHARED and of something else. */
const TRUST = columns((forbund) => (second[forbund] ?? 0) + (third[forbund] ?? 0));
const SHARED = columns((forbund) => third[forbund] ?? 0);
const WORK = columns((forbund) => (first[forbund] ?? 0) + 2 * (fourth[forbund] ?? 0));

const factors = new Map([
  ['MEETINGS', MEETINGS],
  ['TRUST', TRUST],
]);
const isPart = (result: string, factor: string) =>
  (result === 'MEETINGS_ITSELF' && factor === 'MEETINGS') || (result === 'SHARED' && factor === 'TRUST');
const gridOf = (results: Record<string, Columns>, of = isPart) =>
  factorGrid(factors, new Map(Object.entries(results)), of);
const never = () => false;

describe('a grid of factors and results', () => {
  it('correlates no measure with a factor that it is part of, and says why', () => {
    const cells = gridOf({ MEETINGS_ITSELF: MEETINGS, SHARED, WORK });
    const own = cells.filter(({ factor, result }) => isPart(result, factor));
    expect(own).toHaveLength(2);
    for (const cell of own)
      expect(cell).toMatchObject({
        n: FORBUND,
        rank: null,
        partial: null,
        adjustedP: null,
        sign: 'NOT_COMPUTED',
        notComputed: 'RESULT_IN_FACTOR',
      });
    for (const { notComputed, rank } of cells.filter((cell) => !own.includes(cell)))
      expect([notComputed, rank !== null]).toEqual([null, true]);
    // Or the two would be called certain, for no reason but that.
    expect(gridOf({ MEETINGS_ITSELF: MEETINGS, SHARED }, never).filter(({ sign }) => sign === 'POSITIVE')).toHaveLength(
      2,
    );
  });

  it('adjusts over the cells that are computed, and over no others', () => {
    const cells = gridOf({ MEETINGS_ITSELF: MEETINGS, WORK });
    const computed = cells.flatMap(({ rank }) => rank?.pValue ?? []);
    expect(computed).toHaveLength(3);
    // The largest of a family is adjusted by nothing, the smallest by no more than how many there are.
    const smallest = cells.find(({ rank }) => rank?.pValue === Math.min(...computed));
    expect(smallest?.adjustedP).toBeLessThanOrEqual(3 * Math.min(...computed) + 1e-12);
    const work = (all: typeof cells) => all.find(({ factor, result }) => factor === 'MEETINGS' && result === 'WORK');
    const withItself = gridOf({ MEETINGS_ITSELF: MEETINGS, WORK }, never);
    expect(work(withItself)?.adjustedP).not.toBe(work(cells)?.adjustedP);
  });

  it('holds no factor constant that the result is part of', () => {
    const partialOf = (of: typeof isPart) =>
      gridOf({ SHARED }, of).find(({ factor }) => factor === 'MEETINGS')?.partial?.rho;
    const alone = gridOf({ SHARED }).find(({ factor }) => factor === 'MEETINGS')?.rank?.rho;
    expect(partialOf(isPart)).toBeCloseTo(alone ?? NaN, 12);
    expect(partialOf(never)).not.toBeCloseTo(alone ?? NaN, 3);
  });

  it('says which squares have too few förbund, and in which nothing differs', () => {
    const few: Columns = [new Map([...(WORK[0] ?? [])].slice(0, 9))];
    const reasons = gridOf({ FEW: few, SAME: columns(() => 3) }).map(({ result, notComputed }) => [
      result,
      notComputed,
    ]);
    expect(new Map(reasons as [string, string][])).toEqual(
      new Map([
        ['FEW', 'TOO_FEW_FORBUND'],
        ['SAME', 'NO_VARIATION'],
      ]),
    );
  });
});
