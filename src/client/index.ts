/**
 * Asks a hub over HTTP from TypeScript: typed answers, files in pieces, exports.
 * It knows the schema and nothing of the hub's inside.
 */
export { ClientError, inBoth, readAnswer } from './client-error';
export { createClient, type UploadAnswer, type UploadConsequences, type UploadFigure } from './client';
export { fetchExport, type AskedExport } from './fetch-export';
export type { LargeFile } from './upload-in-pieces';
