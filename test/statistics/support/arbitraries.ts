import fc from 'fast-check';
import type { ShareCell } from '../../../src/statistics/shares/share';

/** Properties are checked on the same cases every time: a failure here is a failure everywhere. */
export const reproducible = { seed: 2003, numRuns: 200 } as const;

/** A cell of 1 to `most` answers. Drawn from whole numbers: `fc.double` would nearly always give none. */
export const shareCell = (most = 200): fc.Arbitrary<ShareCell> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 1000 }))
    .map(([n, perMille]) => ({ n, sum: Math.round((n * perMille) / 1000) }));

/** A family of cells. */
export const shareCells = (from = 2, to = 12, most = 60) =>
  fc.array(shareCell(most), { minLength: from, maxLength: to });

/** A finite value of everyday size. */
export const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000);

/** A list together with the same list in another order, as [list, places, shuffled]. */
export const shuffled = <T>(list: fc.Arbitrary<T[]>) =>
  list.chain((items) =>
    fc
      .shuffledSubarray(
        items.map((_, index) => index),
        { minLength: items.length, maxLength: items.length },
      )
      .map((places) => ({ items, places, moved: places.map((place) => items[place]!) })),
  );
