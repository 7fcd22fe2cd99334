import type { Actor } from '../permissions';
import type { Hub } from '../database';
import type { Language } from '../platform';
import type { Allowance } from '../guards';

/** Everything that resolvers get for one request. */
export interface Context {
  readonly hub: Hub;
  readonly actor: Actor;
  readonly requestId: string;
  readonly language: Language;
  readonly allowance: Allowance;
  /** Marks the request as one that may take longer than others. */
  readonly takesLong: (asked: 'QUESTION' | 'CHANGE') => void;
  readonly loaders: Loaders;
}

/**
 * Loaders fetch for many rows of an answer in one statement; each request has its own set. Each room adds its group
 * here, where it makes the loaders: `declare module '…/graphql/context' { interface Loaders { … } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Rooms fill it.
export interface Loaders {}
