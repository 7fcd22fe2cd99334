import type { Answered } from '../answers/observe.use-case';

declare module '../../graphql/context' {
  interface Loaders {
    /** The free questions of a request: the pages of an export share the answer. */
    readonly observed: Answered;
  }
}

export const createObserved = (): Answered => new Map();
