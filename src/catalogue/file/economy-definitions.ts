import { z } from 'zod';
import { totalTermSchema } from '../measures/measure-rule';

/** The resources that the economic analysis asks for. The catalogue says which measure has the number of each. */
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
/** Whose kronor these are. */
export const PAYERS = ['AF', 'FK', 'MUNICIPALITY', 'REGION', 'STATE', 'INDIVIDUAL'] as const;
export const COUNTED = ['PERSONS', 'REGISTRATIONS'] as const;

const text = z.string().trim().min(1).max(2000);

/** The source of an outcome's numbers, and whether it counts persons or registrations, which are never compared. */
const outcomeSource = z.strictObject({
  measure: z.string(),
  version: z.number().int().min(1),
  source: z.enum(OUTCOME_SOURCES),
  counts: z.enum(COUNTED),
});

const priceIndex = z.strictObject({
  nameSv: text,
  nameEn: text,
  /** Who publishes the source and where; an invented source says that it is invented. */
  source: text,
  isDemo: z.boolean(),
  byYear: z.array(z.strictObject({ year: z.number().int(), index: z.number().positive() })).max(200),
});

const kronor = z.number().min(-1e15).max(1e15);

/** What one person in work or studies is worth to a payer, kronor a year: an assumption, with where it comes from. */
const payerAssumption = z
  .strictObject({ payer: z.enum(PAYERS), low: kronor, base: kronor, high: kronor, source: text, isDemo: z.boolean() })
  .refine(({ low, base, high }) => low <= base && base <= high, { error: 'low, base and high are not in order' });

/** Resources and outcomes as data: their measures, their sources, and how kronor of different years are compared. */
export const economySchema = z.strictObject({
  figures: z.partialRecord(z.enum(ECONOMY_ROLES), totalTermSchema),
  sources: z.array(outcomeSource).max(500),
  priceIndex: priceIndex.nullable().default(null),
  /** The values that a calculation uses unless the caller states others; each payer once. */
  assumptions: z
    .array(payerAssumption)
    .max(PAYERS.length)
    .default([])
    .refine((all) => new Set(all.map(({ payer }) => payer)).size === all.length, { error: 'a payer twice' }),
});

export type EconomyRole = (typeof ECONOMY_ROLES)[number];
export type OutcomeSource = (typeof OUTCOME_SOURCES)[number];
export type Counted = (typeof COUNTED)[number];
export type Economy = z.infer<typeof economySchema>;
export type Payer = (typeof PAYERS)[number];
export type PriceIndex = NonNullable<Economy['priceIndex']>;
export const NO_ECONOMY: Economy = { figures: {}, sources: [], priceIndex: null, assumptions: [] };
