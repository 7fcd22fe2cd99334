/** Whether a value comes later. Asked of every value of an answer: most are strings and numbers, which are told first. */
export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
