import { buildASTSchema, isObjectType, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { References } from '../../../src/execution/entities';
import { withFederation } from '../../../src/execution/subgraph';

/** Another authority's subgraph, as small as one can be, to compose with the hub's. */
export interface Neighbour {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly schema: GraphQLSchema;
}

/** By type and field. */
type Resolvers = Readonly<Record<string, Readonly<Record<string, (source: never, args: never) => unknown>>>>;

export function neighbour(name: string, sdl: string, resolvers: Resolvers, references: References<unknown>): Neighbour {
  const typeDefs = parse(sdl);
  // Who only adds to others' types has no question of its own, but the federation's.
  const whole = sdl.includes('type Query') ? typeDefs : parse(`${sdl} type Query`);
  // The directives are the federation's, which a schema need not declare.
  const schema = buildASTSchema(whole, { assumeValidSDL: true });
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${name} has no type ${typeName}.`);
    for (const [fieldName, resolve] of Object.entries(fields)) {
      const field = type.getFields()[fieldName];
      if (!field) throw new Error(`${typeName} has no field ${fieldName}.`);
      field.resolve = (source, args) => resolve(source as never, args as never);
    }
  }
  return { name, typeDefs, schema: withFederation(schema, references, () => sdl) };
}
