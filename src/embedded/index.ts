/**
 * The embedded PostgreSQL: its files, their checks, and the messages when they are damaged.
 * Only `database/` and the commands about the store use this room.
 */
export { DatabaseEnded, type Ending } from './ended';
export { openStore, type HeldAgainst, type OpenStore } from './open-store';
export { hasRoom } from './room-on-disk';
export { newerProgram, refusedBy, StoreRefused } from './store-refused';
export { openBeside } from './store-thread';
export { joined, type Wire } from './wire';
