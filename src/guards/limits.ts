import { DEEPEST_FILTER, LARGEST_FILTER, MOST_MATRIX_CELLS, MOST_OBSERVATION_CELLS, MOST_ROWS } from './sizes';
import type { Actor, Role } from '../permissions';
import { MAX_PAGE_SIZE } from '../database';
import type { Config } from '../platform';
import { MOST_NESTED } from './shape/nesting';

/**
 * How far the hub trusts a caller with its time: an anonymous caller, a person, or those who run the rounds and the
 * hub.
 */
export const LEVELS = ['ANONYMOUS', 'ANALYST', 'SERVICE'] as const;
export type Level = (typeof LEVELS)[number];

/** The limits of a document. Sizes are those of the document as written; see `document-shape.ts`. */
export interface ShapeLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

/**
 * Our largest document has 100 tokens, a filter with forty förbund written out some 150, and GraphiQL's introspection
 * 163 and a depth of 13. Validating the worst document for graphql-js took 130 ms at 2000 tokens and 230 ms at 4000.
 */
export const SHAPE_LIMITS: Readonly<Record<Level, ShapeLimits>> = {
  ANONYMOUS: { tokens: 2000, depth: 15, aliases: 30, directives: 30, rootFields: 10 },
  ANALYST: { tokens: 4000, depth: 20, aliases: 100, directives: 100, rootFields: 20 },
  SERVICE: { tokens: 4000, depth: 25, aliases: 200, directives: 200, rootFields: 40 },
};

/** The widest limits of all levels: a document beyond them is refused to anybody, before it is validated. */
export const WIDEST_SHAPE = SHAPE_LIMITS.SERVICE;

/** The most that the variables of a request may hold, checked before anything else looks at them. */
export interface VariableLimits {
  /** Numbers, texts, lists and objects in total. */
  readonly values: number;
  /** Items of the longest list. */
  readonly items: number;
  /** Characters of the longest text. */
  readonly characters: number;
}

/**
 * A text in a change may be as long as the body: each field has a limit of its own, reported together with all other
 * faults.
 */
type MutationLimits = Omit<VariableLimits, 'characters'>;

/**
 * The longest receipt, for a question with the largest filter, has some 20 000 characters, and so may the longest text
 * that is stored have, a document (`TEXT_POLICY`).
 */
const LONGEST_TEXT = 50_000;

/**
 * A gateway's page of 500 representations has 1000 values, the largest filter some 1500. Checking a value takes half a
 * microsecond, and describing one that does not fit a hundred times as much.
 */
const QUERY_VARIABLES: Readonly<Record<Level, VariableLimits>> = {
  ANONYMOUS: { values: 10_000, items: 2000, characters: LONGEST_TEXT },
  ANALYST: { values: 20_000, items: 5000, characters: LONGEST_TEXT },
  SERVICE: { values: 20_000, items: 5000, characters: LONGEST_TEXT },
};

/** Cells sent as variables: as many as fit in a body of five megabytes, at eighty bytes and seven values a cell. */
const MUTATION_VARIABLES: Readonly<Record<Level, MutationLimits>> = {
  ANONYMOUS: QUERY_VARIABLES.ANONYMOUS,
  ANALYST: { values: 500_000, items: 65_000 },
  SERVICE: { values: 500_000, items: 65_000 },
};

/** The most errors that an answer lists; graphql-js stops at 50 faults of variables and at 100 of a document. */
export const MOST_ERRORS = 100;

/** The hub reads and parses a body at some 100 MB/s beside everything else: half a kilobyte is a unit's work. */
export const BYTES_OF_A_UNIT = 512;

/**
 * The most that one request may cost, in units of `cost-table.ts`: 50 000 are about half a second. The whole overview
 * with all its fields, the dearest screen there is, costs 26 000.
 */
export const COST_LIMITS: Readonly<Record<Level, number>> = { ANONYMOUS: 50_000, ANALYST: 100_000, SERVICE: 250_000 };

/** All limits, in the units of their names. */
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
  readonly variableValues: number;
  readonly variableItems: number;
  readonly variableCharacters: number;
  readonly mutationValues: number;
  readonly mutationItems: number;
  readonly errors: number;
  readonly uploadBytes: number;
  readonly uploadRows: number;
  readonly exportRows: number;
  readonly exportBytes: number;
}

export type LimitTable = Readonly<Record<Level, Limits>>;

/** The limits of each level, with those that the settings decide. */
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
    bodyBytes:
      level === 'ANONYMOUS' ? Math.min(config.maxAnonymousBodyBytes, config.maxBodyBytes) : config.maxBodyBytes,
    variableValues: QUERY_VARIABLES[level].values,
    variableItems: QUERY_VARIABLES[level].items,
    variableCharacters: QUERY_VARIABLES[level].characters,
    mutationValues: MUTATION_VARIABLES[level].values,
    mutationItems: MUTATION_VARIABLES[level].items,
    errors: MOST_ERRORS,
    uploadBytes: config.maxUploadBytes,
    uploadRows: MOST_ROWS,
    exportRows: config.maxExportRows,
    exportBytes: config.maxExportBytes,
  });
  return { ANONYMOUS: limitsOf('ANONYMOUS'), ANALYST: limitsOf('ANALYST'), SERVICE: limitsOf('SERVICE') };
}

/** The limits on the variables of a question, or of a mutation. */
export function variableLimits(limits: Limits, isMutation: boolean): VariableLimits {
  const { variableValues, variableItems, variableCharacters: characters, mutationValues, mutationItems } = limits;
  return isMutation
    ? { values: mutationValues, items: mutationItems, characters: Infinity }
    : { values: variableValues, items: variableItems, characters };
}

const SERVICE_ROLES: readonly Role[] = ['SECRETARIAT', 'ADMINISTRATOR'];

/** Callers who run the rounds and the hub need whole lists at once; every other role is a person before a screen. */
export function levelOf({ roles }: Actor): Level {
  if (roles.some((role) => SERVICE_ROLES.includes(role))) return 'SERVICE';
  return roles.some((role) => role !== 'PUBLIC') ? 'ANALYST' : 'ANONYMOUS';
}
