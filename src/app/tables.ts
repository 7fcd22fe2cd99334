import type { Tables } from '../database';
import { MIGRATIONS } from '../../migrations';
import { ROOMS } from './rooms';

/** The tables that are read and written by TypeORM's classes, and what makes all tables. A test compares the classes with the migrated database. */
export const HUB_TABLES: Tables = {
  entities: ROOMS.flatMap(({ tables }) => tables ?? []),
  migrations: MIGRATIONS,
};
