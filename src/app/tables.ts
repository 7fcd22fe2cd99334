import type { Tables } from '../database';
import { MIGRATIONS } from '../../migrations';
import { ROOMS } from './rooms';

/**
 * The tables that TypeORM's classes read and write, and the migrations that make all tables. A test compares the
 * classes with the migrated database.
 */
export const HUB_TABLES: Tables = {
  entities: ROOMS.flatMap(({ tables }) => tables ?? []),
  migrations: MIGRATIONS,
};
