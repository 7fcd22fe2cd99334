/**
 * Free questions to the demo nation, as parameters and as variables, with the statuses that their answers must have.
 */
export interface Question {
  readonly name: string;
  readonly parameters: Record<string, string>;
  readonly question: object;
  readonly statuses: readonly string[];
}

const question = (name: string, statuses: readonly string[], asked: Record<string, unknown>): Question => ({
  name,
  statuses,
  question: asked,
  parameters: Object.fromEntries(
    Object.entries(asked).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : JSON.stringify(value)]),
  ),
});

export const QUESTIONS: readonly Question[] = [
  question('the nation', ['PUBLISHED'], {}),
  question('single förbund by sex, with what is withheld', ['PUBLISHED', 'SUPPRESSED'], {
    groupBy: ['FORBUND', 'SEX'],
    where: { dimension: 'ROUND', in: ['2024'] },
  }),
  question('a published part', ['PUBLISHED', 'PARTIAL', 'SUPPRESSED'], {
    groupBy: ['SIZE_CLASS', 'AGE_GROUP'],
    partial: true,
  }),
  question('what nobody reported', ['MISSING', 'NOT_APPLICABLE'], {
    groupBy: ['COUNTY', 'SEX'],
    where: { dimension: 'ROUND', in: ['2024'] },
    having: { status: ['MISSING', 'NOT_APPLICABLE'] },
  }),
];
