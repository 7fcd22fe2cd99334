import type { GraphQLSchema } from 'graphql';
import type { FindNode, Room } from '../graphql';

/**
 * What fields outside of every room need to know about all rooms. The schema carries it, so that it is at hand wherever
 * the schema is.
 */
interface Carried {
  readonly nodes: ReadonlyMap<string, FindNode>;
  readonly methods: ReadonlySet<string>;
}

export function carry(schema: GraphQLSchema, rooms: readonly Room[]): void {
  const carried: Carried = {
    nodes: new Map(rooms.flatMap(({ nodes }) => Object.entries(nodes ?? {}))),
    methods: new Set(rooms.flatMap(({ methods }) => [...(methods ?? [])])),
  };
  schema.extensions = { ...schema.extensions, carried };
}

export const carriedBy = (schema: GraphQLSchema): Carried => schema.extensions.carried as Carried;
