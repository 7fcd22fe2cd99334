import { changeReason } from '../../src/releases/publishing/change-reason';
import type { ReleasedCell } from '../../src/releases/figures/released-value';

describe('the reason for a change', () => {
  const shown: ReleasedCell = {
    status: 'PUBLISHED',
    n: 10,
    sum: '5',
    sumOfSquares: null,
    unitsReporting: 1,
    unitsExisting: 1,
    origin: 'REAL',
    release: 1,
  };
  const withheld: ReleasedCell = { ...shown, status: 'SUPPRESSED', n: null, sum: null };

  it.each([
    [undefined, shown, 'REPORTED'],
    [undefined, withheld, 'REPORTED'],
    [shown, undefined, 'REMOVED'],
    [shown, { ...shown, n: 11 }, 'CORRECTED'],
    [shown, { ...shown, sum: '6' }, 'CORRECTED'],
    [shown, { ...shown, unitsExisting: 2 }, 'COVERAGE'],
    [shown, { ...shown, reply: 'Vi bytte verktyg.' }, 'REPLIED'],
    [shown, { ...shown, asked: 20, answered: 10, unitsStating: 1 }, 'ASKED'],
    [shown, withheld, 'WITHHELD'],
    [withheld, shown, 'SHOWN'],
    [withheld, { ...withheld, unitsExisting: 2 }, 'COVERAGE'],
  ] as const)('is told from what is shown before and after (%#)', (before, after, reason) => {
    expect(changeReason(before, after)).toBe(reason);
  });
});
