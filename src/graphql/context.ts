import type { Actor } from '../permissions';
import type { Hub } from '../database';
import type { Language } from '../platform';
import type { Allowance } from '../guards';

/** What every resolver is given for one request. */
export interface Context {
  readonly hub: Hub;
  readonly actor: Actor;
  readonly requestId: string;
  readonly language: Language;
  readonly allowance: Allowance;
  /** Said of a request that may take longer than others. */
  readonly takesLong: (asked: 'QUESTION' | 'CHANGE') => void;
  readonly loaders: Loaders;
}

/**
 * What many rows of an answer need is fetched in one statement: a set for each request. Each room adds its group here, where it makes
 * the loaders: `declare module '…/graphql/context' { interface Loaders { … } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Rooms fill it.
export interface Loaders {}
