import type { GraphQLSchema } from 'graphql';
import { withoutLooseEnds } from './loose-ends';
import { buildHubSchema } from './schema';
import { buildServedSchema } from './subgraph';

let built: GraphQLSchema | undefined;

/** The schema that this process serves, made once: it says the same to whoever asks. */
export const servedSchema = (): GraphQLSchema => (built ??= withoutLooseEnds(buildServedSchema(buildHubSchema())));
