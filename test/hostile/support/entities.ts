import type { Caller, GraphqlAnswer } from '../../support/world';

export interface Code {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly text?: object };
}

/** Asks for entities as a gateway does. */
export const entitiesLookup = (
  caller: Caller,
  representations: readonly unknown[],
): Promise<GraphqlAnswer<{ _entities: unknown[] } | null>> =>
  caller.ask('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', { r: representations });
