import { schemaFiles } from '../../app';
import { print } from '../output';

/** Prints what lies in git, so that the two can be compared byte by byte. */
export async function exportSchemaCommand(options: { subgraph: boolean }): Promise<number> {
  const wanted = options.subgraph ? 'schema/subgraph.graphql' : 'schema/schema.graphql';
  const text = schemaFiles().find(({ path }) => path === wanted)?.text ?? '';
  print(text.trimEnd());
  return 0;
}
