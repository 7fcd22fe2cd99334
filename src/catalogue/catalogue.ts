import type { DIRECTIONS, LEVELS, MEASURE_KINDS, STATISTICAL_BASES, SUCCESS_FACTORS } from './file/catalogue-file';
import { SamnavError } from '../platform';
import type { Economy } from './file/economy-definitions';
import type { MeasureRule } from './measures/measure-rule';
import type { CountedPopulation } from './measures/counted-population';

export type Level = (typeof LEVELS)[number];
export type MeasureKind = (typeof MEASURE_KINDS)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type StatisticalBase = (typeof STATISTICAL_BASES)[number];
export type SuccessFactor = (typeof SUCCESS_FACTORS)[number];

export interface Indicator {
  readonly key: number;
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly level: Level;
  readonly definitionEn: string;
  readonly successFactor: SuccessFactor | null;
  readonly firstRound: string;
  readonly lastRound: string | null;
}

export interface Measure {
  readonly key: number;
  readonly code: string;
  readonly indicator: Indicator;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly primary: boolean;
  readonly goal: number | null;
  /** Oldest first. */
  readonly versions: readonly MeasureVersion[];
}

export interface MeasureVersion {
  readonly key: number;
  readonly measure: Measure;
  readonly version: number;
  readonly kind: MeasureKind;
  readonly unit: string;
  readonly direction: Direction;
  readonly base: StatisticalBase;
  readonly perUnit: boolean;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  readonly definitionSv: string;
  readonly definitionEn: string;
  readonly smallBelow: number;
  readonly smallExtremeBelow: number;
  readonly respondentGroups: readonly string[];
  readonly dimensions: readonly string[];
  readonly firstRound: string;
  readonly lastRound: string | null;
  readonly comparableWithPrevious: boolean;
  readonly breakReasonSv: string | null;
  readonly breakReasonEn: string | null;
}

export interface Round {
  readonly key: number;
  readonly code: string;
  readonly year: number;
  readonly half: number | null;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
  /** Days after closing in which the hub still takes in results and marks them late. */
  readonly lateDays: number;
}

export interface RespondentGroup {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly parent: string | null;
}

export interface Category {
  readonly key: number;
  readonly dimension: string;
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
}

export interface Dimension {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly categories: readonly Category[];
}

export interface Question {
  readonly measure: string;
  readonly respondentGroup: string;
  readonly wordingSv: string;
  readonly source: string;
}

/** Dimensions that every catalogue has, whatever its file says. */
export const TOTAL = 'TOTAL';
export const INTERVENTION = 'INTERVENTION';
export const LOCAL_GROUP = 'LOCAL_GROUP';
/** Dimensions whose categories each förbund registers for itself: its insatser and its local groups. */
export const OWN_DIMENSIONS = [INTERVENTION, LOCAL_GROUP] as const;
/** How insatser are grouped across förbund: columns of the insats, and dimensions of county and nation. */
export const INTERVENTION_GROUPINGS = ['FOCUS', 'FORM', 'TARGET_GROUP'] as const;

/**
 * Everything that an upload is checked against and an answer is described with: small enough to hold in memory as a
 * whole.
 */
export interface Catalogue {
  readonly revision: number;
  readonly version: string;
  readonly status: 'PROPOSAL' | 'ADOPTED';
  readonly sourceSv: string;
  readonly sourceEn: string;
  readonly indicators: readonly Indicator[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measureVersions: ReadonlyMap<number, MeasureVersion>;
  readonly rounds: ReadonlyMap<string, Round>;
  readonly respondentGroups: ReadonlyMap<string, RespondentGroup>;
  /** All but insatser and local groups, which belong to their förbund and are many. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly categories: ReadonlyMap<number, Category>;
  readonly totalCategory: Category;
  readonly questions: readonly Question[];
  readonly measureRules: readonly MeasureRule[];
  readonly populations: readonly CountedPopulation[];
  readonly economy: Economy;
}

export function measureOf(catalogue: Catalogue, code: string): Measure {
  const measure = catalogue.measures.get(code);
  if (!measure) throw new SamnavError('UNKNOWN_MEASURE', { measure: code });
  return measure;
}

export function roundOf(catalogue: Catalogue, code: string): Round {
  const round = catalogue.rounds.get(code);
  if (!round) throw new SamnavError('UNKNOWN_ROUND', { round: code });
  return round;
}

/** Round codes are written so that they sort in time: 2023, 2024H1, 2024H2. */
export function versionAt(measure: Measure, round: Round): MeasureVersion | undefined {
  return measure.versions.find(
    (version) => version.firstRound <= round.code && (version.lastRound === null || version.lastRound >= round.code),
  );
}

/** A category of a registered dimension. Categories that a förbund registers for itself are not here. */
export function categoryOf(catalogue: Catalogue, dimension: string, code: string): Category | undefined {
  return catalogue.dimensions.get(dimension)?.categories.find((category) => category.code === code);
}

/** A group and those above it: an ongoing participant is a participant. */
export function groupAndParents(catalogue: Catalogue, code: string): string[] {
  const chain: string[] = [];
  for (
    let next: string | null = code;
    next && !chain.includes(next);
    next = catalogue.respondentGroups.get(next)?.parent ?? null
  ) {
    chain.push(next);
  }
  return chain;
}

/** Whether a measure version is asked of a group, or of a part of the group. */
export const isAskedOf = (catalogue: Catalogue, { respondentGroups }: MeasureVersion, group: string): boolean =>
  respondentGroups.some((own) => groupAndParents(catalogue, own).includes(group));

/**
 * The questionnaire, or other source, that a measure version is asked by: measures asked of the same groups are one
 * form.
 */
export const formOf = ({ respondentGroups }: Pick<MeasureVersion, 'respondentGroups'>): string =>
  [...respondentGroups].sort().join(' ');

/** Whether persons answer it, so that how many were asked can be told beside how many answered. */
export const isAnsweredByPersons = ({ base, kind }: Pick<MeasureVersion, 'base' | 'kind'>): boolean =>
  base === 'RESPONDENTS' && kind !== 'COUNT' && kind !== 'AMOUNT';

/** The day that tells which förbund existed in a round: its last day of the period. */
export function referenceDay(round: Pick<Round, 'year' | 'half'>): string {
  return round.half === 1 ? `${round.year}-06-30` : `${round.year}-12-31`;
}
