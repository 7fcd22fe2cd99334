import type { Cell, Fate, ProtectionProblem, Relation } from './protection-problem';
import { tableOf, type Table } from './protection-table';

/** Where people are counted, in one release: what the questions that they answered say of them there. */
export interface Place {
  readonly key: string;
  /** Keys of the figures of all questions that count these people; none of those whom nobody counts by themselves. */
  readonly figures: readonly string[];
  /** Of the latter: all at one place who are not at another. */
  readonly others?: { readonly of: string; readonly than: string };
}

/**
 * Questions that the same people answered, as those of one form: who knows n of a place from one question supposes that
 * it is n in the others, but for those who left a question out.
 */
export interface Population {
  readonly tables: ReadonlyMap<string, ProtectionProblem>;
  readonly places: readonly Place[];
  /** How people at places sum to those at others, whatever they were asked. */
  readonly relations: readonly Relation[];
}

/** A question alone: its figures are its places. */
export const populationOf = (name: string, problem: ProtectionProblem): Population => ({
  tables: new Map([[name, problem]]),
  places: problem.cells.map(({ key }) => ({ key, figures: [key] })),
  relations: problem.relations,
});

/** The people of a population as one table of n. */
export interface Respondents {
  readonly table: Table;
  readonly problem: ProtectionProblem;
  /** Places by the key of a figure, and figures by the place, as numbers of the table's cells. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
  readonly figuresAt: readonly (readonly string[])[];
}

/**
 * Counts the people of a population once. They are few where every question says so; what one question has shown
 * everybody knows.
 *
 * Where some left a question out, n is the most that any question says, and it must be able to fall by the least, so
 * that every question can follow. The most at places need not sum to the most at their total; but protection looks for
 * changes of this table, and changes sum whatever they are added to. Each question is then audited with its own n.
 */
export function respondentsOf({ tables, places, relations }: Population): Respondents {
  const known = new Map<string, Counted>();
  for (const { cells, smallBelow } of tables.values()) {
    for (const cell of cells) known.set(cell.key, { cell, smallBelow });
  }
  const smallBelow = Math.max(...[...tables.values()].map((problem) => problem.smallBelow));
  const counted = places.filter(({ others }) => !others).map((place) => cellOf(place, figuresOf(place, known)));
  const cellAt = new Map(counted.map((cell) => [cell.key, cell]));
  const cells = [...counted, ...places.flatMap(({ key, others }) => (others ? othersOf(key, others, cellAt) : []))];
  const table = tableOf({ cells, relations });
  const figures = new Map(places.map((place) => [place.key, place.figures]));
  const figuresAt = table.cells.map(({ key }) => figures.get(key) as readonly string[]);
  const placesOf = new Map<string, number[]>();
  figuresAt.forEach((keys, at) => {
    for (const key of keys) placesOf.set(key, [...(placesOf.get(key) ?? []), at]);
  });
  return { table, problem: { cells, relations, smallBelow, smallExtremeBelow: 0 }, placesOf, figuresAt };
}

interface Counted {
  readonly cell: Cell;
  readonly smallBelow: number;
}

function figuresOf({ key, figures }: Place, known: ReadonlyMap<string, Counted>): Counted[] {
  return figures.map((figure) => {
    const found = known.get(figure);
    if (!found) throw new RangeError(`The place ${key} names ${figure}, which is not a figure.`);
    return found;
  });
}

function cellOf({ key }: Place, figures: readonly Counted[]): Cell {
  const cells = figures.map(({ cell }) => cell);
  const most = Math.max(...cells.map((cell) => cell.n));
  const [{ owner }] = cells as [Cell];
  // A small share of all or none is the question's own matter: n may be seen.
  const isUnsafe = figures.some(({ cell, smallBelow }) => cell.unsafe && (most < smallBelow || !isOfAnswers(cell)));
  return {
    ...{ key, n: most, numerator: null, owner, unsafe: isUnsafe },
    ...doubtOf(cells),
    least: Math.min(...cells.map(({ n }) => n)),
    fate: fateOf(cells.map(({ fate }) => fate)),
    rank: Math.max(...cells.map(({ rank }) => rank ?? 0)),
    cost: cells.reduce((sum, { cost, fate }) => sum + (fate === 'OPEN' ? cost : 0), 0),
  };
}

/** Those of a place who are not at another: nobody publishes them, and who knows the one and the other knows them. */
function othersOf(key: string, { of, than }: NonNullable<Place['others']>, cellAt: ReadonlyMap<string, Cell>): Cell[] {
  const [whole, part] = [cellAt.get(of), cellAt.get(than)];
  if (!whole || !part) throw new RangeError(`The place ${key} is of places that are not there.`);
  const n = Math.max(0, whole.n - part.n);
  return [{ key, n, numerator: null, unsafe: false, owner: whole.owner, fate: 'HIDDEN', cost: 0 }];
}

/** As much doubt as any of the questions asks for; nothing where none of them says. */
function doubtOf(cells: readonly Cell[]): Pick<Cell, 'doubt'> {
  const asked = cells.flatMap(({ doubt }) => doubt ?? []);
  return asked.length > 0 ? { doubt: Math.max(...asked) } : {};
}

/** Whether a figure that is not few is unsafe for what its respondents answered. */
const isOfAnswers = ({ numerator, answers }: Cell): boolean => numerator !== null || answers !== undefined;

const fateOf = (fates: readonly Fate[]): Fate =>
  fates.includes('PUBLIC') ? 'PUBLIC' : fates.includes('OPEN') ? 'OPEN' : 'HIDDEN';
