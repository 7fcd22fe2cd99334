import type { SentCell } from '../../support/results';
import { chances } from './chances';

/** Someone who took part in a förbund's insatser, and what they answered; a blank is null. */
export interface Person {
  readonly sex: string;
  readonly insats: string;
  readonly group: string;
  /** Agrees with the first and second question; the third is an index of 0, 50 or 100. */
  readonly answers: readonly [boolean | null, boolean | null, number | null];
  /** Lived on before and lives on after; null for who has not left. */
  readonly income: readonly [string, string] | null;
}

/** How a förbund draws up its figures. */
export interface Habits {
  /** Rows of nobody are left out. */
  readonly leavesOutEmpty: boolean;
  /** What it does not break its figures down by. */
  readonly without: readonly string[];
}

const SEXES = ['WOMAN', 'MAN', 'UNKNOWN'];
const INCOMES = ['WORK', 'STUDIES', 'SICKNESS', 'SOCIAL_ASSISTANCE'];
const WORKS = ['WORK', 'STUDIES'];
export const INSATSER = ['A', 'B', 'C'];
const GROUPS = ['NORR', 'UNKNOWN'];

export interface Crowd {
  readonly seed: number;
  readonly size: number;
  /** Share of blanks among the answers. */
  readonly blanks: number;
  /** All give the third question the same answer. */
  readonly isAlike: boolean;
}

/** The persons of a förbund; a larger crowd of the same seed has those of a smaller one. */
export function personsOf({ seed, size, blanks, isAlike }: Crowd): Person[] {
  const chance = chances(seed);
  // The first of a list is common and the last is rare.
  const some = (list: readonly string[]) => list[Math.floor(chance() ** 2 * list.length)] as string;
  const answered = <T>(answer: T): T | null => (chance() < blanks ? null : answer);
  const index = () => (isAlike ? 50 : 50 * Math.floor(chance() * 3));
  return Array.from({ length: size }, () => ({
    sex: some(SEXES),
    insats: some(INSATSER),
    group: some(GROUPS),
    answers: [answered(chance() < 0.6), answered(chance() < 0.8), answered(index())] as const,
    income: chance() < 0.7 ? ([some([...INCOMES].reverse()), some(INCOMES)] as const) : null,
  }));
}

interface Table {
  readonly measure: string;
  readonly splits: Readonly<
    Record<string, { readonly categories: readonly string[]; readonly of: (person: Person) => string }>
  >;
  /** Whom it counts. */
  readonly counts: (person: Person) => boolean;
  /** The rest of a cell of these persons. */
  readonly cell: (persons: readonly Person[]) => Partial<SentCell>;
}

const SEX = { categories: SEXES, of: ({ sex }: Person) => sex };
const INTERVENTION = { categories: INSATSER, of: ({ insats }: Person) => insats };
const LOCAL_GROUP = { categories: GROUPS, of: ({ group }: Person) => group };
const income = (at: 0 | 1) => ({
  INCOME_SOURCE: { categories: INCOMES, of: (person: Person) => person.income?.[at] ?? '' },
});
const how = (persons: readonly Person[], is: (person: Person) => boolean) => persons.filter(is).length;
const hasLeft = ({ income: left }: Person) => left !== null;
const works = (at: 0 | 1) => (person: Person) => WORKS.includes(person.income?.[at] ?? '');

const share = (measure: string, at: 0 | 1, splits: Table['splits']): Table => ({
  measure,
  splits,
  counts: ({ answers }) => answers[at] !== null,
  cell: (persons) => ({ n: persons.length, numerator: how(persons, ({ answers }) => answers[at] === true) }),
});

const TABLES: readonly Table[] = [
  share('FIN-I01', 0, { SEX, INTERVENTION, LOCAL_GROUP }),
  share('FIN-I02', 1, { SEX, INTERVENTION }),
  {
    measure: 'FIN-I03',
    splits: { SEX, INTERVENTION },
    counts: ({ answers }) => answers[2] !== null,
    cell: (persons) => ({
      n: persons.length,
      sum: persons.reduce((sum, { answers }) => sum + (answers[2] ?? 0), 0),
      sumOfSquares: persons.reduce((sum, { answers }) => sum + (answers[2] ?? 0) ** 2, 0),
    }),
  },
  {
    measure: 'FIN-S13',
    splits: { SEX },
    counts: hasLeft,
    cell: (persons) => ({ n: persons.length, numerator: how(persons, works(1)) }),
  },
  {
    measure: 'FIN-S13-FORE',
    splits: { SEX },
    counts: hasLeft,
    cell: (persons) => ({ n: persons.length, numerator: how(persons, works(0)) }),
  },
  {
    measure: 'FIN-S13-FORSORJNING-EFTER',
    splits: income(1),
    counts: hasLeft,
    cell: (persons) => ({ count: persons.length }),
  },
];

/** The figures that a förbund sends of its persons. */
export function cellsFor(persons: readonly Person[], { leavesOutEmpty, without }: Habits): SentCell[] {
  return TABLES.flatMap(({ measure, splits, counts, cell }) => {
    const counted = persons.filter(counts);
    const bySplit = Object.entries(splits)
      .filter(([dimension]) => !without.includes(dimension))
      .flatMap(([dimension, { categories, of }]) =>
        categories
          .map((category) => ({ category, inIt: counted.filter((person) => of(person) === category) }))
          .filter(({ inIt }) => !leavesOutEmpty || inIt.length > 0)
          .map(({ category, inIt }) => ({ measure, dimension, category, ...cell(inIt) })),
      );
    return [{ measure, ...cell(counted) }, ...bySplit];
  });
}
