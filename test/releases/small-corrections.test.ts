import type { Catalogue } from '../../src/catalogue/catalogue';
import type { CubeRow } from '../../src/releases/cube/cube-row';
import { smallCorrections } from '../../src/releases/protection/small-corrections';

const RULE = { smallBelow: 5, smallExtremeBelow: 10, scaleMin: 1, scaleMax: 5 };
const catalogue = {
  measureVersions: new Map([
    [1, { ...RULE, kind: 'SHARE', scaleMin: null, scaleMax: null }],
    [2, { ...RULE, kind: 'MEAN' }],
    [3, { ...RULE, kind: 'AMOUNT', smallBelow: 0, smallExtremeBelow: 0 }],
  ]),
} as unknown as Catalogue;

type Numbers = readonly [n: number | null, sum: number, squares?: number];
const row = (measureVersionId: number, [n, sum, squares]: Numbers) =>
  ({ measureVersionId, n, sum: String(sum), sumOfSquares: squares === undefined ? null : String(squares) }) as CubeRow;

describe('a correction is small', () => {
  it.each<[string, number, Numbers, Numbers, boolean]>([
    ['when a few came', 1, [40, 20], [43, 21], true],
    ['when a few left', 1, [43, 21], [40, 20], true],
    ['when nobody came or left, and an answer changed', 1, [40, 20], [40, 21], true],
    ['not when nothing changed', 1, [40, 20], [40, 20], false],
    ['not when many came, and answered differently', 1, [40, 20], [48, 23], false],
    ['when seven came who all answered no', 1, [38, 21], [45, 21], true],
    ['when seven left who all answered yes', 1, [45, 28], [38, 21], true],
    ['not when ten came who all answered no', 1, [38, 21], [48, 21], false],
    ['when seven came who all gave the same value', 2, [20, 60, 200], [27, 81, 263], true],
    ['not when seven came who gave two values', 2, [20, 60, 200], [27, 82, 270], false],
    ['when only the squares changed', 2, [20, 60, 200], [20, 60, 204], true],
    ['not of kronor', 3, [5, 1000], [6, 1200], false],
    ['not when the figure was withheld', 1, [null, 0], [3, 1], false],
  ])('%s', (_, version, before, after, expected) => {
    const changed = [{ before: row(version, before), after: row(version, after) }];
    expect(smallCorrections({ added: [], changed, withdrawn: [] }, catalogue)).toHaveLength(expected ? 1 : 0);
  });
});
