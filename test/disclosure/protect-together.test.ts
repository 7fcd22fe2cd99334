import fc from 'fast-check';
import { loadSolver } from '../../src/disclosure/search/linear-program';
import { populationOf, type Population } from '../../src/disclosure/problem/population';
import { protectTogether } from '../../src/disclosure/protect/protect-together';
import type { Cell, ProtectionProblem, Relation } from '../../src/disclosure/problem/protection-problem';
import { attack } from './support/attacker';
import { PARTICIPANTS, tablesOf } from './support/nation';
import { randomQuestions, type QuestionSettings } from './support/random-questions';

const smallNation: fc.Arbitrary<Omit<QuestionSettings, 'blanks'>> = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  forbund: fc.integer({ min: 2, max: 3 }),
  counties: fc.integer({ min: 1, max: 2 }),
  meanRespondents: fc.integer({ min: 6, max: 18 }),
  dimensions: fc.constantFrom([2], [3]),
  questions: fc.constant(2),
});

const named = (question: number, key: string) => `q${question}/${key}`;

/** One question's tables, with the question in the name of each figure. */
function nameQuestion(problem: ProtectionProblem, question: number): ProtectionProblem {
  const rename = ({ total, parts }: Relation): Relation => ({
    total: named(question, total),
    parts: parts.map((part) => named(question, part)),
  });
  return {
    ...problem,
    cells: problem.cells.map((cell) => ({ ...cell, key: named(question, cell.key) })),
    relations: problem.relations.map(rename),
  };
}

/** What the same people answered to each question, and where each figure counts the same people as others. */
function peopleOf(settings: QuestionSettings): Population {
  const plain = randomQuestions(settings).map((reports) => tablesOf(reports, PARTICIPANTS, () => ''));
  const [first] = plain as [ProtectionProblem];
  const places = first.cells.map(({ key }) => ({ key, figures: plain.map((_, question) => named(question, key)) }));
  const tables = new Map(plain.map((problem, question) => [`q${question}`, nameQuestion(problem, question)]));
  return { tables, places, relations: first.relations };
}

/** All questions as one table, whose attacker knows that n of a place is n in every question. */
function asOne({ tables, places }: Population): { problem: ProtectionProblem; same: readonly (readonly string[])[] } {
  const all = [...tables.values()];
  const [{ smallBelow, smallExtremeBelow }] = all as [ProtectionProblem];
  const cells = all.flatMap((problem) => problem.cells);
  const relations = all.flatMap((problem) => problem.relations);
  return { problem: { cells, relations, smallBelow, smallExtremeBelow }, same: places.map(({ figures }) => figures) };
}

async function withheldOf(population: Population): Promise<Set<string>> {
  const decided = [...(await protectTogether(population)).values()];
  expect(decided.flatMap(({ findings }) => findings)).toEqual([]);
  return new Set(decided.flatMap(({ withheld }) => [...withheld.keys()]));
}

describe('questions that the same people answered', () => {
  test('tell together neither outsider nor owner anything about a small figure of any of them', async () => {
    const highs = await loadSolver();
    await fc.assert(
      fc.asyncProperty(smallNation, async (settings) => {
        const population = peopleOf({ ...settings, blanks: 0 });
        const withheld = await withheldOf(population);
        const { problem, same } = asOne(population);
        expect(attack(highs, problem, withheld, { wholeNumbers: false, same })).toEqual([]);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  test('would tell, if each were protected as if it were alone: one unit more in one of them is enough', async () => {
    const highs = await loadSolver();
    const question = (name: string, units: Readonly<Record<string, number>>): ProtectionProblem => {
      const parts = Object.entries(units).map(([unit, n]): Cell => ({
        ...{ key: `${name}/${unit}`, n, numerator: null, unsafe: n < 5, owner: unit, fate: 'OPEN', cost: n },
      }));
      const n = parts.reduce((sum, part) => sum + part.n, 0);
      const total: Cell = { ...(parts[0] as Cell), key: `${name}/all`, n, unsafe: false, owner: null, cost: 1000 };
      const relations = [{ total: total.key, parts: parts.map(({ key }) => key) }];
      return { cells: [total, ...parts], relations, smallBelow: 5, smallExtremeBelow: 0 };
    };
    const first = question('1', { a: 3, b: 10, c: 20, d: 40, e: 45 });
    const second = question('2', { a: 3, d: 40, e: 45 });
    const same = ['a', 'd', 'e'].map((unit) => [`1/${unit}`, `2/${unit}`]);
    const both = {
      ...first,
      cells: [...first.cells, ...second.cells],
      relations: [...first.relations, ...second.relations],
    };
    const leaksOf = (withheld: ReadonlySet<string>) => attack(highs, both, withheld, { wholeNumbers: true, same });

    const alone = await Promise.all([first, second].map((problem, at) => withheldOf(populationOf(`${at}`, problem))));
    expect(leaksOf(new Set(alone.flatMap((keys) => [...keys]))).map(({ key }) => key)).toContain('1/a');
    const together: Population = {
      tables: new Map([
        ['1', first],
        ['2', second],
      ]),
      places: [
        ...same.map((figures) => ({ key: figures.join(), figures })),
        ...['1/b', '1/c', '1/all', '2/all'].map((key) => ({ key, figures: [key] })),
      ],
      relations: [
        { total: '1/all', parts: ['1/a,2/a', '1/b', '1/c', '1/d,2/d', '1/e,2/e'] },
        { total: '2/all', parts: ['1/a,2/a', '1/d,2/d', '1/e,2/e'] },
      ],
    };
    expect(leaksOf(await withheldOf(together))).toEqual([]);
  });

  test('are each protected when some left questions out', async () => {
    const highs = await loadSolver();
    await fc.assert(
      fc.asyncProperty(smallNation, async (settings) => {
        const population = peopleOf({ ...settings, blanks: 0.1 });
        const withheld = await withheldOf(population);
        for (const problem of population.tables.values())
          expect(attack(highs, problem, withheld, { wholeNumbers: false })).toEqual([]);
      }),
      { numRuns: 3 },
    );
  }, 120_000);
});

describe('people, and those among them', () => {
  const cell = (key: string, n: number, more: Partial<Cell> = {}): Cell => ({
    ...{ key, n, numerator: null, unsafe: n > 0 && n < 5, owner: null, fate: 'OPEN', cost: 1 },
    ...more,
  });
  const table = (cells: readonly Cell[], relations: readonly Relation[] = []): ProtectionProblem => ({
    ...{ cells, relations, smallBelow: 5, smallExtremeBelow: 10 },
  });

  test('leave no room for a few that are none of the others', async () => {
    const population: Population = {
      tables: new Map([
        ['all', table([cell('all', 3)])],
        ['left', table([cell('left', 3)])],
      ]),
      places: [
        { key: 'a', figures: ['all'] },
        { key: 'l', figures: ['left'] },
        { key: 'rest', figures: [], others: { of: 'a', than: 'l' } },
      ],
      relations: [{ total: 'a', parts: ['l', 'rest'] }],
    };
    expect(await withheldOf(population)).toEqual(new Set(['all', 'left']));
  });

  test('who are few in one measure are withheld in another that counts them by definition', async () => {
    const population: Population = {
      tables: new Map([
        [
          'shares',
          table([cell('s/t', 30), cell('s/a', 3), cell('s/b', 27)], [{ total: 's/t', parts: ['s/a', 's/b'] }]),
        ],
        [
          'counts',
          table([cell('c/t', 30), cell('c/a', 3), cell('c/b', 27)], [{ total: 'c/t', parts: ['c/a', 'c/b'] }]),
        ],
      ]),
      places: ['t', 'a', 'b'].map((key) => ({ key, figures: [`s/${key}`, `c/${key}`] })),
      relations: [{ total: 't', parts: ['a', 'b'] }],
    };
    const withheld = await withheldOf(population);
    // What is withheld beside the few must be the same in both: 30 − 27 is 3 whichever of them shows which.
    for (const key of ['t', 'a', 'b']) expect([key, withheld.has(`s/${key}`)]).toEqual([key, withheld.has(`c/${key}`)]);
    expect(withheld.size).toBe(4);
  });
});

describe('a mean of which all answered alike', () => {
  const mean = (key: string, n: number, sum: number, unsafe = false): Cell => ({
    ...{ key, n, numerator: null, unsafe, owner: null, fate: 'OPEN', cost: n },
    answers: [sum - n, 4 * n - sum],
  });

  test('has company whose answers could be others, though n is known', async () => {
    const problem: ProtectionProblem = {
      cells: [mean('t', 40, 100), mean('a', 6, 24, true), mean('b', 14, 36), mean('c', 20, 40)],
      relations: [{ total: 't', parts: ['a', 'b', 'c'] }],
      smallBelow: 5,
      smallExtremeBelow: 10,
    };
    expect(await withheldOf(populationOf('', problem))).toEqual(new Set(['a', 'b']));
  });

  test('is not hidden by a total that says how all answered', async () => {
    const problem: ProtectionProblem = {
      cells: [mean('t', 20, 80), mean('a', 6, 24, true), mean('b', 14, 56)],
      relations: [{ total: 't', parts: ['a', 'b'] }],
      smallBelow: 5,
      smallExtremeBelow: 10,
    };
    expect((await withheldOf(populationOf('', problem))).has('t')).toBe(true);
  });
});
