import { z } from 'zod';

const code = z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,63}$/, 'capital letters, digits, - and _');
const text = z.string().trim().min(1).max(2000);

/**
 * People whom several measures count by definition: all who left during the year are the respondents of the share in
 * work, and those who are divided by source of income. Where one of the measures shows how many they are, it has shown
 * it for the others, so that small numbers are protected together.
 */
export const populationSchema = z.strictObject({
  code,
  /** Measures whose respondents, or whose count, are these people. */
  measures: z.array(code).min(1).max(100),
  /** The population that these people are among, unit by unit and category by category. */
  within: code.nullable().default(null),
  /** Dimensions that say what a measure found, not who the people are: sources of income before and after. */
  answeredDimensions: z.array(code).max(50).default([]),
  textSv: text,
  textEn: text,
});

export type CountedPopulation = z.infer<typeof populationSchema>;
