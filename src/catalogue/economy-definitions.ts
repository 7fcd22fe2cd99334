import { z } from 'zod';
import { totalTermSchema } from './measure-rule';

/** What the analysis of resources asks for. The catalogue says which measure's number it is. */
export const ECONOMY_ROLES = [
  'FUNDS',
  'COST',
  'LONG_TERM_COST',
  'INDIVIDUAL_COST',
  'INTERVENTION_COST',
  'ADMINISTRATION',
  'BUDGET',
  'FINANCING',
  'STAFF',
  'PARTICIPANTS',
  'ENDED',
  'OUTCOME',
  'BEFORE',
] as const;
export const OUTCOME_SOURCES = ['SUS', 'UPPFOLJNING_FINSAM', 'SURVEY', 'LOCAL', 'EVALUATION'] as const;
export const COUNTED = ['PERSONS', 'REGISTRATIONS'] as const;

const text = z.string().trim().min(1).max(2000);

/** Where the numbers of an outcome come from, and whether it counts persons or registrations: never compared with each other. */
const outcomeSource = z.strictObject({
  measure: z.string(),
  version: z.number().int().min(1),
  source: z.enum(OUTCOME_SOURCES),
  counts: z.enum(COUNTED),
});

const priceIndex = z.strictObject({
  nameSv: text,
  nameEn: text,
  /** Who publishes it and where; for an invented one, that it is. */
  source: text,
  isDemo: z.boolean(),
  byYear: z.array(z.strictObject({ year: z.number().int(), index: z.number().positive() })).max(200),
});

/** Resources and outcomes as data: which measures they are, where they come from, and how kronor of different years are compared. */
export const economySchema = z.strictObject({
  figures: z.partialRecord(z.enum(ECONOMY_ROLES), totalTermSchema),
  sources: z.array(outcomeSource).max(500),
  priceIndex: priceIndex.nullable().default(null),
});

export type EconomyRole = (typeof ECONOMY_ROLES)[number];
export type OutcomeSource = (typeof OUTCOME_SOURCES)[number];
export type Counted = (typeof COUNTED)[number];
export type Economy = z.infer<typeof economySchema>;
export type PriceIndex = NonNullable<Economy['priceIndex']>;
export const NO_ECONOMY: Economy = { figures: {}, sources: [], priceIndex: null };
