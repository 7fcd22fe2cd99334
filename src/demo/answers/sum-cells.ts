import { LOCAL_GROUP, type CatalogueFile, type MeasureVersionInFile } from '../../catalogue';
import type { CellInput } from '../../submissions';
import type { Person } from '../nation/generate-people';

/** One person's answer to one measure, as a whole number: 30 000 stands for 3. */
export interface Answer {
  readonly person: Person;
  readonly score: number;
}

/**
 * Scores are kept to four decimals and squares to six, as whole numbers, so that the parts of a split add up to its
 * total exactly.
 */
export const SCORES_PER_ONE = 10_000;
const SQUARES_PER_ONE = 1_000_000;

interface Tally {
  n: number;
  scores: number;
  squares: number;
}

/** One split: the dimension and its possible categories, in the order in which they are sent. */
export interface Split {
  readonly dimension: string;
  readonly categories: readonly string[];
}

/**
 * The splits that the measure version declares; INTERVENTION has the förbund's insatser, and UNKNOWN for people in
 * none. Nothing is invented by local group.
 */
export function splitsOf(
  version: MeasureVersionInFile,
  dimensions: CatalogueFile['dimensions'],
  interventions: readonly string[],
): Split[] {
  return version.dimensions
    .filter((dimension) => dimension !== LOCAL_GROUP)
    .map((dimension) => {
      if (dimension === 'INTERVENTION') return { dimension, categories: [...interventions, 'UNKNOWN'] };
      if (dimension === 'RESPONDENT_GROUP') return { dimension, categories: version.respondentGroups };
      const registered = dimensions.find(({ code }) => code === dimension);
      return { dimension, categories: registered?.categories.map(({ code }) => code) ?? [] };
    });
}

/** The total and every split of it. Categories without people are left out, as an upload would leave them out. */
export function sumCells(
  measure: string,
  kind: MeasureVersionInFile['kind'],
  answers: readonly Answer[],
  splits: readonly Split[],
): CellInput[] {
  if (answers.length === 0) return [];
  const tallies = tally(answers, ['TOTAL', ...splits.map(({ dimension }) => dimension)]);
  const cells: CellInput[] = [];
  for (const { dimension, categories } of [{ dimension: 'TOTAL', categories: ['TOTAL'] }, ...splits]) {
    for (const category of categories) {
      const sums = tallies.get(dimension)?.get(category);
      if (sums !== undefined) cells.push({ measure, dimension, category, ...figuresOf(kind, sums) });
    }
  }
  return cells;
}

function tally(answers: readonly Answer[], dimensions: readonly string[]): Map<string, Map<string, Tally>> {
  const tallies = new Map(dimensions.map((dimension) => [dimension, new Map<string, Tally>()]));
  for (const { person, score } of answers) {
    const square = squareOf(score);
    for (const [dimension, categories] of tallies) {
      const category = categoryOf(person, dimension);
      const sums = categories.get(category) ?? { n: 0, scores: 0, squares: 0 };
      sums.n += 1;
      sums.scores += score;
      sums.squares += square;
      categories.set(category, sums);
    }
  }
  return tallies;
}

function categoryOf(person: Person, dimension: string): string {
  if (dimension === 'TOTAL') return 'TOTAL';
  return dimension === 'RESPONDENT_GROUP' ? person.group : (person.categories[dimension] ?? 'UNKNOWN');
}

/** Rounded up: rounding down could give n equal scores a negative variance. */
function squareOf(score: number): number {
  return Math.ceil((score * score) / 100);
}

/** Dividing one whole number by another gives the double nearest to the decimal, so it prints as that decimal. */
function figuresOf(kind: MeasureVersionInFile['kind'], sums: Tally): Partial<CellInput> {
  if (kind === 'COUNT') return { count: sums.n };
  if (kind === 'SHARE') return { n: sums.n, numerator: sums.scores / SCORES_PER_ONE };
  return { n: sums.n, sum: sums.scores / SCORES_PER_ONE, sumOfSquares: sums.squares / SQUARES_PER_ONE };
}
