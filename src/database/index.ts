/**
 * The database, embedded or a server: connections, statements, transactions, and its safekeeping.
 * It knows no room: the application gives it tables and migrations.
 */
import './errors';

export { openEmbeddedDatabase, openServerDatabase, type Database, type Tables } from './connection/data-source';
export { databaseFault } from './connection/database-fault';
export { storeFault } from './connection/disk-full';
export { DatabaseNotOpened } from './connection/not-opened';
export { inSameTick } from './connection/same-tick';
export { createHub, type Hub } from './hub';
export {
  currentEpoch,
  insertEpoch,
  latestReleaseNumber,
  lockEpochs,
  notePlace,
  whereDatabaseIs,
  skipIds,
} from './safekeeping/epoch.store';
export {
  firstReleaseAfter,
  ID_GAP,
  movedFrom,
  nextReleaseNumber,
  type Epoch,
  type EpochReason,
} from './safekeeping/epoch';
export {
  currentRole,
  grantRunning,
  mayUnguardTrail,
  restoreOwner,
  standingOf,
  type RoleStanding,
} from './safekeeping/running-role.store';
export { shareClock } from './safekeeping/shared-clock';
export { bulkInsert } from './statements/bulk-insert';
export { conditions } from './statements/conditions';
export { inForceAt, standsOn } from './statements/in-force';
export { isPublic } from './statements/is-public';
export { jsonRows } from './statements/json-rows';
export {
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  encodeCursor,
  MAX_PAGE_SIZE,
  pageSize,
  type KeyValue,
  type Page,
  type PageRequest,
} from './statements/keyset-page';
export { listPage, type List } from './statements/list-page';
export { many, one } from './statements/loaders-of';
export { lockTables, takeTurn, takeTurnOf, whileLocked } from './statements/locks';
export { RequestLoader } from './statements/request-loader';
export {
  bytes,
  day,
  exact,
  float,
  integer,
  json,
  listOf,
  moment,
  nullable,
  of,
  oneOf,
  row,
  sql,
  text,
  truth,
  type Kind,
  type RowOf,
  word,
} from './statements/row';
export { changedRows, oneRow, rows, theRow } from './statements/rows';
export type { Db } from './statements/transaction';
export { isUnstorableText } from './statements/unstorable-text';
export { oneValue, theValue, values } from './statements/values';
export { writeMark } from './statements/write-mark';
export { insertForKey, insertRow, MadeBySql, written } from './statements/written';
