import type { StatisticsErrorCode } from '../../../src/statistics/numbers/errors';

/** What `toThrow` should find: an error of the library with this code. */
export const refused = (code: StatisticsErrorCode): Error =>
  expect.objectContaining({ name: 'StatisticsError', code }) as Error;
