import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  extendSchema,
  isUnionType,
  lexicographicSortSchema,
  parse,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { findEntities, typeOfEntity, type References } from './entities';

/**
 * The directives of Federation 2 that the subgraph uses.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas
 */
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@cost", "@listSize"])\n\n`;

/**
 * The schema text that a federation composes: it lies in git as `schema/subgraph.graphql`, and a gateway can ask for
 * it.
 */
export function subgraphSdl(schema: GraphQLSchema): string {
  const printed = printSchemaWithDirectives(lexicographicSortSchema(schema))
    .replace(/(^"""[^"]*"""\n)?^directive @(key|shareable|cost|listSize)\b.*$\n*/gm, '')
    // Federation takes weights as whole numbers, where the directive's specification has text.
    .replace(/@cost\(weight: "(\d+)"\)/g, '@cost(weight: $1)');
  return `${LINK}${printed}\n`;
}

/**
 * The schema that is served: the hub's own, with the two fields and the entities that federation asks of a subgraph.
 */
export function buildServedSchema<Context>(schema: GraphQLSchema, references: References<Context>): GraphQLSchema {
  let sdl: string | undefined;
  // Printed when a gateway first asks: no start waits for it.
  return withFederation(schema, references, () => (sdl ??= subgraphSdl(schema)));
}

/**
 * What federation requires of a subgraph.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
const additions = (entities: readonly string[]) =>
  parse(`
  """The schema as a federation composes it (delgraf)."""
  type _Service {
    """The text of the schema, with the directives of the federation (schematext)."""
    sdl: String
  }

  """An object with \`__typename\` and the fields of a key (representation)."""
  scalar _Any

  """What other subgraphs may add to, found by its key (entitet)."""
  union _Entity = ${entities.join(' | ')}

  extend type Query {
    """Entities by their keys, for a gateway: in the order of the representations, null where there is none (entiteter)."""
    _entities(
      """Each with the name of its type and the fields of its key (representationer)."""
      representations: [_Any!]!
    ): [_Entity]!
    """The schema, for a gateway (delgraf)."""
    _service: _Service!
  }
`);

/** A schema with the fields that a gateway asks a subgraph for; its own types and resolvers stay as they are. */
export function withFederation<Context>(
  schema: GraphQLSchema,
  references: References<Context>,
  sdl: () => string,
): GraphQLSchema {
  const extended = extendSchema(schema, additions(Object.keys(references)), { assumeValidSDL: true });
  // Extending a schema keeps the extensions of its fields, but not its own.
  extended.extensions = schema.extensions;
  const resolve = (name: string, resolver: GraphQLFieldResolver<unknown, Context>) => {
    const field = extended.getQueryType()?.getFields()[name];
    if (field) field.resolve = resolver as GraphQLFieldResolver<unknown, unknown>;
  };
  resolve('_service', () => ({ sdl: sdl() }));
  resolve('_entities', (_, { representations }: { representations?: readonly unknown[] }, context) =>
    findEntities(references, representations ?? [], context),
  );
  const entity = extended.getType('_Entity');
  if (isUnionType(entity)) entity.resolveType = typeOfEntity;
  return extended;
}
