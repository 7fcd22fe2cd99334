import { schemaFiles } from '../../app';
import { print } from '../output';

/** Prints the schema that lies in git, so that a caller can compare the two byte by byte. */
export async function exportSchemaCommand(options: { subgraph: boolean }): Promise<number> {
  const wanted = options.subgraph ? 'schema/subgraph.graphql' : 'schema/schema.graphql';
  const text = schemaFiles().find(({ path }) => path === wanted)?.text ?? '';
  print(text.trimEnd());
  return 0;
}
