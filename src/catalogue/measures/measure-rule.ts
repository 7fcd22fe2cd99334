import { z } from 'zod';

export const OPERATORS = ['<', '<=', '=', '>=', '>'] as const;
export const RULE_SEVERITIES = ['ERROR', 'WARNING'] as const;
export const WHEN_MISSING = ['SKIP', 'WARN'] as const;

const code = z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,63}$/, 'capital letters, digits, - and _');
const text = z.string().trim().min(1).max(2000);

/** A number of a measure: its respondents, or its sum (numerator, sum of the answers, count or kronor). */
export const totalTermSchema = z.strictObject({ measure: code, of: z.enum(['N', 'SUM']) });
/** The total of the measure, or one category of a dimension. */
const term = totalTermSchema
  .extend({ dimension: code.optional(), category: code.optional() })
  .refine(({ dimension, category }) => (dimension === undefined) === (category === undefined), {
    message: 'dimension and category belong together',
  });
const side = z.array(term).min(1).max(20);

/**
 * A rule across measures: how the sum of the terms on the left compares with the sum on the right, or with a number. It
 * concerns totals, and categories where a term names one, in one förbund's round.
 */
export const measureRuleSchema = z.strictObject({
  code,
  left: side,
  operator: z.enum(OPERATORS),
  right: z.union([z.number(), side]),
  /**
   * When the total of one of the rule's measures is missing: say nothing, or say that the rule could not be checked.
   */
  whenMissing: z.enum(WHEN_MISSING),
  /** ERROR only for what the definitions make impossible, since it stops the submission. */
  severity: z.enum(RULE_SEVERITIES),
  textSv: text,
  textEn: text,
});

export type MeasureRule = z.infer<typeof measureRuleSchema>;
export type Operator = MeasureRule['operator'];
export type Term = z.infer<typeof term>;
export type TotalTerm = z.infer<typeof totalTermSchema>;

export const termsOf = ({ left, right }: Pick<MeasureRule, 'left' | 'right'>): readonly Term[] =>
  typeof right === 'number' ? left : [...left, ...right];
