import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { createResolversMap } from 'type-graphql';
import { referenceResolvers } from './references';

/** Federation 2: which directives the subgraph uses. https://www.apollographql.com/docs/graphos/schema-design/federated-schemas */
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@cost", "@listSize"])\n\n`;

/** The schema text that a federation composes. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const printed = printSchemaWithDirectives(schema)
    .replace(/(^"""[^"]*"""\n)?^directive @(key|shareable|cost|listSize)\b.*$\n*/gm, '')
    // A federation has weights as whole numbers, the specification of the directive as text.
    .replace(/@cost\(weight: "(\d+)"\)/g, '@cost(weight: $1)');
  return `${LINK}${printed}\n`;
}

/** The schema that is served: the hub's own, with the two fields and the entities that federation asks of a subgraph. */
export function buildServedSchema(schema: GraphQLSchema): GraphQLSchema {
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolveReference] of Object.entries(referenceResolvers)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolveReference };
  }
  return buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(schema)), resolvers: resolvers as never }]);
}
