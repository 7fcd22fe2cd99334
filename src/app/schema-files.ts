import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema } from 'graphql';
import { buildHubSchema } from './schema';
import { subgraphSdl } from '../execution';

export interface SchemaFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/**
 * The schema as it lies in git, to be reviewed like code: the hub's own, and as a federation composes it.
 *
 * Sorted by name, because the declared order depends on which file happens to be imported first.
 */
export function schemaFiles(): readonly SchemaFile[] {
  const schema = buildHubSchema();
  return [
    { path: 'schema/schema.graphql', text: `${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n` },
    { path: 'schema/subgraph.graphql', text: subgraphSdl(schema) },
  ];
}
