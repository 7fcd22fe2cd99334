/**
 * The embedded PostgreSQL: its files, their checks, and what is said when they are damaged.
 * Only `database/` and the commands about the store come here.
 */
export { createEmbeddedPostgres } from './embedded-postgres';
export { DatabaseEnded, type Ending } from './ended';
export { openStore } from './open-store';
export { hasRoom } from './room';
export { newerProgram, refusedBy, StoreRefused } from './store-refused';
