import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Another authority's subgraph, as small as one can be, to compose with the hub's. */
export interface Neighbour {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly schema: GraphQLSchema;
}

type Resolvers = NonNullable<
  Parameters<typeof buildSubgraphSchema>[0] extends infer P ? (P extends { resolvers?: infer R } ? R : never) : never
>;

export function neighbour(name: string, sdl: string, resolvers: Resolvers): Neighbour {
  const typeDefs = parse(sdl);
  return { name, typeDefs, schema: buildSubgraphSchema({ typeDefs, resolvers }) };
}
