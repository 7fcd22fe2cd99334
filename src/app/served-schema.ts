import type { GraphQLSchema } from 'graphql';
import { withoutLooseEnds } from '../execution/loose-ends';
import { buildHubSchema } from './schema';
import { buildServedSchema } from '../execution/subgraph';

let built: GraphQLSchema | undefined;

/** The schema that this process serves, made once: it says the same to whoever asks. */
export const servedSchema = (): GraphQLSchema => (built ??= withoutLooseEnds(buildServedSchema(buildHubSchema())));
