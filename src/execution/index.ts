/**
 * Answers a GraphQL operation: the server, the plans, the errors, federation and stored documents.
 * It is given a schema, and knows no room.
 */
import './errors';

import './errors';
export { FEDERATION_COSTS } from './costs';
export { executePlanned } from './planned-execution';
export { startGraphqlServer } from './server';
export { admission, readStoredDocuments, type Admit } from './stored-documents';
export { buildServedSchema, subgraphSdl } from './subgraph';
