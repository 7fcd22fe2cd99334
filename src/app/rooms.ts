import type { Room } from '../graphql';
import { ACCESS_ROOM } from '../access/manifest';
import { ACCOUNTS_ROOM } from '../accounts/manifest';
import { BENCHMARKS_ROOM } from '../benchmarks/manifest';
import { CATALOGUE_ROOM } from '../catalogue/manifest';
import { COMPLETENESS_ROOM } from '../completeness/manifest';
import { ECONOMY_ROOM } from '../economy/manifest';
import { EVALUATIONS_ROOM } from '../evaluations/manifest';
import { EXPORTS_ROOM } from '../exports/manifest';
import { OBSERVATIONS_ROOM } from '../observations/manifest';
import { OUTBOX_ROOM } from '../outbox/manifest';
import { REGISTER_ROOM } from '../register/manifest';
import { RELEASES_ROOM } from '../releases/manifest';
import { ROUNDS_ROOM } from '../rounds/manifest';
import { SOURCES_ROOM } from '../sources/manifest';
import { SUBMISSIONS_ROOM } from '../submissions/manifest';
import { SYSTEM_ERRORS_ROOM } from '../system-errors/manifest';

/**
 * Every room, each of which knows only those before it. What a new room edits: its folder, its place in
 * `.dependency-cruiser.cjs`, a line here; a table also a migration and its line.
 */
export const ROOMS: readonly Room[] = [
  ACCESS_ROOM,
  REGISTER_ROOM,
  CATALOGUE_ROOM,
  ACCOUNTS_ROOM,
  OUTBOX_ROOM,
  ROUNDS_ROOM,
  SUBMISSIONS_ROOM,
  SOURCES_ROOM,
  RELEASES_ROOM,
  COMPLETENESS_ROOM,
  BENCHMARKS_ROOM,
  OBSERVATIONS_ROOM,
  SYSTEM_ERRORS_ROOM,
  EVALUATIONS_ROOM,
  ECONOMY_ROOM,
  EXPORTS_ROOM,
];
