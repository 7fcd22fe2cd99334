import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../../graphql';
import { UNLIMITED } from '../../platform';

export type Data = Readonly<Record<string, unknown>>;

/** Asks the hub's GraphQL server as a given caller. @throws AnswerErrors when the answer has any errors */
export type Ask = (document: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** The server's errors, as every caller gets them, with their headers. */
export class AnswerErrors extends Error {
  constructor(
    readonly errors: readonly GraphQLFormattedError[],
    readonly httpStatus: number | undefined,
    readonly headers: ReadonlyMap<string, string>,
  ) {
    super('The question was answered with errors.');
    this.name = 'AnswerErrors';
  }

  get codes(): readonly unknown[] {
    return this.errors.map(({ extensions }) => extensions?.code);
  }
}

/** A caller at the GraphQL server. */
export interface Asker {
  readonly ask: Ask;
  /**
   * Charges the cost of further questions to the caller's budget now, so that none of them is refused when half of a
   * file has been sent; they cost nothing more later. @throws SamnavError BUDGET_SPENT
   */
  readonly payAhead: (units: number) => Promise<void>;
}

/**
 * The same server, context and rules as for a request to /graphql, so that access, limits and what is withheld cannot
 * differ. An answer with an error in it is no answer: half a table looks like a whole one.
 */
export function asker(server: ApolloServer<Context>, context: Context): Asker {
  let contextValue = context;
  return {
    ask: async (query, variables) => {
      const { body, http } = await server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error('An answer in parts.');
      const { data, errors } = body.singleResult;
      if (errors && errors.length > 0) throw new AnswerErrors(errors, http.status, http.headers);
      if (!data) throw new Error('An answer without data.');
      return data;
    },
    payAhead: async (units) => {
      await context.allowance.purse.spend(units);
      contextValue = { ...context, allowance: { ...context.allowance, purse: UNLIMITED } };
    },
  };
}
