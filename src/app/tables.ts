import { EpochRow, type Tables } from '../database';
import { MIGRATIONS } from '../../migrations';
import { ROOMS } from './rooms';

/** Every mapped table, and what makes them. A test compares the mapping with the migrated database. */
export const HUB_TABLES: Tables = {
  entities: [EpochRow, ...ROOMS.flatMap(({ tables }) => tables ?? [])],
  migrations: MIGRATIONS,
};
