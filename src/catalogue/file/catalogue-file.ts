import { z } from 'zod';
import { economySchema, NO_ECONOMY } from './economy-definitions';
import { populationSchema } from '../measures/counted-population';
import { measureRuleSchema } from '../measures/measure-rule';

/**
 * The shape of a catalogue file: indicators, measures and everything an upload is checked against, as data.
 *
 * The wording of the national indicators belongs to NNS; what the project ships is a proposal and says so in `status`.
 * Replacing the file replaces the catalogue, without a change of code.
 */
const code = z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,63}$/, 'capital letters, digits, - and _');
const roundCode = z.string().regex(/^\d{4}(H[12])?$/, 'a year or a half-year: 2024 or 2024H1');
const text = z.string().trim().min(1).max(2000);
const named = { code, nameSv: text, nameEn: text };

export const LEVELS = ['PARTICIPANT', 'STAFF', 'ORGANISATION', 'SOCIETY'] as const;
export const MEASURE_KINDS = ['SHARE', 'MEAN', 'INDEX', 'COUNT', 'AMOUNT'] as const;
export const DIRECTIONS = ['HIGHER', 'LOWER', 'NONE'] as const;
export const STATISTICAL_BASES = ['RESPONDENTS', 'EVENTS', 'SEK'] as const;
export const SUCCESS_FACTORS = [
  'PURPOSE_AND_GOALS',
  'MEETINGS_AND_DIALOGUE',
  'RESOURCES',
  'LEADERSHIP',
  'TRUST_AND_KNOWLEDGE',
] as const;

const smallNumbers = z.strictObject({
  /** A cell with fewer respondents than this, but not none, is withheld. 0 means that the rule does not apply. */
  below: z.number().int().min(0).max(100),
  /** A share of none or all is withheld when there are fewer respondents than this. */
  extremeBelow: z.number().int().min(0).max(100),
});

const measureVersion = z.strictObject({
  version: z.number().int().min(1),
  kind: z.enum(MEASURE_KINDS),
  unit: text,
  direction: z.enum(DIRECTIONS),
  base: z.enum(STATISTICAL_BASES),
  /** AMOUNT only: the value is the sum divided by n (kronor per exited participant), not the sum. */
  perUnit: z.boolean().default(false),
  scaleMin: z.number().nullable().default(null),
  scaleMax: z.number().nullable().default(null),
  definitionSv: text,
  definitionEn: text,
  smallNumbers,
  respondentGroups: z.array(code),
  dimensions: z.array(code),
  firstRound: roundCode,
  lastRound: roundCode.nullable().default(null),
  /** False draws a break: no series, change or trend may cross it. */
  comparableWithPrevious: z.boolean().default(true),
  breakReasonSv: text.nullable().default(null),
  breakReasonEn: text.nullable().default(null),
});

export const catalogueFileSchema = z.strictObject({
  version: text,
  status: z.enum(['PROPOSAL', 'ADOPTED']),
  sourceSv: text,
  sourceEn: text,
  respondentGroups: z.array(z.strictObject({ ...named, parent: code.nullable().default(null) })),
  dimensions: z.array(z.strictObject({ ...named, categories: z.array(z.strictObject(named)).min(1) })),
  focuses: z.array(z.strictObject(named)),
  targetGroups: z.array(z.strictObject(named)),
  indicators: z.array(
    z.strictObject({
      ...named,
      level: z.enum(LEVELS),
      definitionEn: text,
      successFactor: z.enum(SUCCESS_FACTORS).nullable().default(null),
      firstRound: roundCode,
      lastRound: roundCode.nullable().default(null),
    }),
  ),
  measures: z.array(
    z.strictObject({
      ...named,
      indicator: code,
      /** The one measure that stands for its indicator on overview screens. */
      primary: z.boolean(),
      /** What the förbund have agreed to reach, in the measure's unit (percent for a SHARE). */
      goal: z.number().nullable().default(null),
      versions: z.array(measureVersion).min(1),
    }),
  ),
  rounds: z.array(
    z.strictObject({
      code: roundCode,
      opensAt: z.iso.datetime(),
      /** Null keeps the round open until somebody decides when to close it. */
      closesAt: z.iso.datetime().nullable(),
      /** Days after closing in which the hub still takes in results and marks them late. */
      lateDays: z.int().min(0).max(366).default(0),
    }),
  ),
  /** A förbund's own wording of a question, and the measure that we take it to answer. */
  questions: z.array(z.strictObject({ measure: code, respondentGroup: code, wordingSv: text, source: text })),
  /** What must hold, or should hold, between the totals of a förbund's measures. */
  measureRules: z.array(measureRuleSchema).max(200).default([]),
  /** Which measures count the same people, and which people are among others. */
  populations: z.array(populationSchema).max(100).default([]),
  /** Which measures are resources and outcomes, where they come from, and the index of prices. */
  economy: economySchema.default(NO_ECONOMY),
});

export type CatalogueFile = z.infer<typeof catalogueFileSchema>;
export type MeasureVersionInFile = CatalogueFile['measures'][number]['versions'][number];
