import { printSchema } from 'graphql';
import { buildHubSchema } from '../graphql/schema';
import { subgraphSdl } from '../graphql/subgraph';
import { print } from './output';

export async function exportSchemaCommand(options: { subgraph: boolean }): Promise<number> {
  const schema = buildHubSchema();
  print(options.subgraph ? subgraphSdl(schema) : printSchema(schema));
  return 0;
}
