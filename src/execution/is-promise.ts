/**
 * Whether a value comes later. Called for every value of an answer; most are strings and numbers, which the first test
 * settles.
 */
export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
