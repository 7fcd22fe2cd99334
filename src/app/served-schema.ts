import type { GraphQLSchema } from 'graphql';
import { buildServedSchema } from '../execution';
import type { FindReference, Room } from '../graphql';
import { ROOMS } from './rooms';
import { buildHubSchema } from './schema';

const built = new WeakMap<readonly Room[], GraphQLSchema>();

/** The schema that this process serves, built once: it is the same for every caller. */
export function servedSchema(rooms: readonly Room[] = ROOMS): GraphQLSchema {
  let schema = built.get(rooms);
  if (!schema) built.set(rooms, (schema = buildServedSchema(buildHubSchema(rooms), referencesOf(rooms))));
  return schema;
}

const referencesOf = (rooms: readonly Room[]): Readonly<Record<string, FindReference>> =>
  Object.fromEntries(rooms.flatMap(({ references }) => Object.entries(references ?? {})));
