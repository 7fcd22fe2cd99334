import type { CountedRow } from '../../src/releases/cube/cube-row';
import { inSlices } from '../../src/platform/work/slices';
import { usefulnessOf } from '../../src/releases/protection/usefulness';

const row = (unitKind: CountedRow['unitKind'], dimension: string, n: number): CountedRow => ({
  measureVersionId: 1,
  roundId: 1,
  categoryId: 1,
  unitKind,
  unitId: 1,
  status: 'PUBLISHED',
  n,
  sum: '0',
  sumOfSquares: null,
  unitsReporting: 1,
  unitsExisting: 1,
  origin: 'REAL',
  dimension,
  unitName: 'x',
  categoryName: 'y',
  county: 1,
  groups: [],
});

describe('what protection leaves to see', () => {
  it('is counted by kind of unit, with the respondents of the totals', async () => {
    const counted = [
      row('NATION', 'TOTAL', 100),
      row('FORBUND', 'TOTAL', 75),
      row('FORBUND', 'TOTAL', 25),
      row('FORBUND', 'SEX', 3),
      row('FORBUND', 'SEX', 22),
    ];
    const withheld = new Set([2, 3, 4]);
    const rows = counted.map((one, at) => ({
      ...one,
      status: withheld.has(at) ? ('SUPPRESSED' as const) : one.status,
    }));
    expect(await inSlices(usefulnessOf(counted, rows, ({ n }) => n < 5))).toEqual([
      { unitKind: 'NATION', figures: 1, shown: 1, small: 0, withheldBesides: 0, respondentsSeen: 100 },
      { unitKind: 'COUNTY', figures: 0, shown: 0, small: 0, withheldBesides: 0, respondentsSeen: null },
      { unitKind: 'FORBUND', figures: 4, shown: 1, small: 1, withheldBesides: 2, respondentsSeen: 75 },
    ]);
  });
});
