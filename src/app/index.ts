/**
 * Puts the rooms together: one list of them, the schema that is served, the loaders of a request.
 * The only place that knows every room.
 */
export { loadersOf } from './loaders';
export { ROOMS } from './rooms';
export { schemaFiles } from './schema-files';
export { servedSchema } from './served-schema';
export { HUB_TABLES } from './tables';
