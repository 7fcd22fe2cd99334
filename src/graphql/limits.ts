import type { Actor, Role } from '../access/actor';
import { MOST_CELLS as MOST_MATRIX_CELLS } from '../benchmarks/matrix';
import { MAX_PAGE_SIZE } from '../database/keyset-page';
import { DEEPEST_FILTER, LARGEST_FILTER } from '../observations/filter';
import { MOST_CELLS as MOST_OBSERVATION_CELLS } from '../observations/reading-plan';
import type { Config } from '../platform/config';
import { MOST_ROWS } from '../submissions/results-file';
import { MOST_NESTED } from './nesting';

/** How far a caller is trusted with the hub's time: nobody in particular, a person, or those who run things. */
export const LEVELS = ['ANONYMOUS', 'ANALYST', 'SERVICE'] as const;
export type Level = (typeof LEVELS)[number];

/** What a document may look like. Sizes are those of the document as it is written; see `document-shape.ts`. */
export interface ShapeLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

/**
 * The largest document of our own has 100 tokens, a filter with forty förbund written out some 150, and GraphiQL's
 * introspection 163 and a depth of 13. Validating what is worst for graphql-js took 130 ms at 2000 tokens and 230 ms at 4000.
 */
export const SHAPE_LIMITS: Readonly<Record<Level, ShapeLimits>> = {
  ANONYMOUS: { tokens: 2000, depth: 15, aliases: 30, directives: 30, rootFields: 10 },
  ANALYST: { tokens: 4000, depth: 20, aliases: 100, directives: 100, rootFields: 20 },
  SERVICE: { tokens: 4000, depth: 25, aliases: 200, directives: 200, rootFields: 40 },
};

/** The widest of all levels: what is beyond it is refused to anybody, before it is validated. */
export const WIDEST_SHAPE = SHAPE_LIMITS.SERVICE;

/**
 * The most that one request may cost, in units of `cost-table.ts`: 50 000 are about half a second. The whole overview with all
 * its fields, the dearest screen there is, costs 26 000.
 */
export const COST_LIMITS: Readonly<Record<Level, number>> = { ANONYMOUS: 50_000, ANALYST: 100_000, SERVICE: 250_000 };

/** Everything that is limited, in the units of the names. */
export interface Limits extends ShapeLimits {
  readonly level: Level;
  readonly cost: number;
  /** Units that a caller may spend in a window; null when there is no budget. */
  readonly budget: number | null;
  readonly windowSeconds: number;
  readonly pageSize: number;
  readonly nesting: number;
  readonly filterDepth: number;
  readonly filterSize: number;
  readonly observationCells: number;
  readonly matrixCells: number;
  readonly bodyBytes: number;
  readonly uploadBytes: number;
  readonly uploadRows: number;
  readonly exportRows: number;
  readonly exportBytes: number;
}

export type LimitTable = Readonly<Record<Level, Limits>>;

/** The limits of each level, with what the settings decide. */
export function limitTable(config: Config): LimitTable {
  const limitsOf = (level: Level): Limits => ({
    level,
    ...SHAPE_LIMITS[level],
    cost: COST_LIMITS[level],
    budget: config.budgets.units[level] || null,
    windowSeconds: config.budgets.windowSeconds,
    pageSize: MAX_PAGE_SIZE,
    nesting: MOST_NESTED,
    filterDepth: DEEPEST_FILTER,
    filterSize: LARGEST_FILTER,
    observationCells: MOST_OBSERVATION_CELLS,
    matrixCells: MOST_MATRIX_CELLS,
    bodyBytes: config.maxBodyBytes,
    uploadBytes: config.maxUploadBytes,
    uploadRows: MOST_ROWS,
    exportRows: config.maxExportRows,
    exportBytes: config.maxExportBytes,
  });
  return { ANONYMOUS: limitsOf('ANONYMOUS'), ANALYST: limitsOf('ANALYST'), SERVICE: limitsOf('SERVICE') };
}

const SERVICE_ROLES: readonly Role[] = ['SECRETARIAT', 'ADMINISTRATOR'];

/** Those who run the rounds and the hub need whole lists at once; every other role is a person before a screen. */
export function levelOf({ roles }: Actor): Level {
  if (roles.some((role) => SERVICE_ROLES.includes(role))) return 'SERVICE';
  return roles.some((role) => role !== 'PUBLIC') ? 'ANALYST' : 'ANONYMOUS';
}
