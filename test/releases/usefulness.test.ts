import type { CountedRow } from '../../src/releases/cube/cube-row';
import { inSlices } from '../../src/platform/work/slices';
import { RANKS, rankOf } from '../../src/releases/protection/ranks';
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
  made: '1',
  filled: false,
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
    const isProtected = ({ unitKind }: CountedRow) => unitKind !== 'NATION';
    const { byUnit, byRank } = await inSlices(usefulnessOf(counted, rows, isProtected, ({ n }) => n < 5));
    expect(byUnit).toEqual([
      { unitKind: 'NATION', figures: 1, shown: 1, small: 0, withheldBesides: 0, respondentsSeen: 100 },
      { unitKind: 'COUNTY', figures: 0, shown: 0, small: 0, withheldBesides: 0, respondentsSeen: null },
      { unitKind: 'FORBUND', figures: 4, shown: 1, small: 1, withheldBesides: 2, respondentsSeen: 75 },
    ]);
    // By rank, only figures that could have been withheld are counted.
    expect(byRank.filter(({ figures }) => figures > 0)).toEqual([
      { rank: 'FORBUND', figures: 2, shown: 1, small: 0, withheldBesides: 1, respondentsSeen: 75 },
      { rank: 'FORBUND_SEX', figures: 2, shown: 0, small: 1, withheldBesides: 1, respondentsSeen: 0 },
    ]);
  });

  it('has a rank for every figure, the total of a unit before its splits and those not known last', () => {
    const of = (unitKind: CountedRow['unitKind'], dimension: string, categoryName: string) =>
      rankOf({ unitKind, dimension, categoryName });
    expect([
      of('NATION', 'SEX', 'SEX UNKNOWN'),
      of('COUNTY', 'TOTAL', 'TOTAL TOTAL'),
      of('FORBUND', 'TOTAL', 'TOTAL TOTAL'),
      of('COUNTY', 'SEX', 'SEX MAN'),
      of('FORBUND', 'SEX', 'SEX WOMAN'),
      of('COUNTY', 'AGE_GROUP', 'AGE_GROUP AGE_16_29'),
      of('FORBUND', 'PARTY', 'PARTY AF'),
      of('COUNTY', 'INTERVENTION', 'FOCUS PREVENTION'),
      of('FORBUND', 'LOCAL_GROUP', 'LOCAL_GROUP NORR'),
      of('FORBUND', 'AGE_GROUP', 'AGE_GROUP UNKNOWN'),
    ]).toEqual(RANKS);
  });
});
