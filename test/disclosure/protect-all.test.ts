import { decodePattern, encodePattern, populationHash } from '../../src/disclosure/search/pattern-book';
import { protectAll } from '../../src/disclosure/protect/protect-all';
import { populationOf, type Population } from '../../src/disclosure/problem/population';
import { RULES, type ProtectionProblem } from '../../src/disclosure/problem/protection-problem';
import { History } from './support/history';
import { PARTICIPANTS } from './support/nation';
import { randomReports } from './support/random-nation';

const problemOf = (seed: number): ProtectionProblem =>
  new History(PARTICIPANTS).problemOf(
    randomReports({
      seed,
      forbund: 4,
      counties: 2,
      meanRespondents: 10,
      dimensions: [2],
      insatser: { fewest: 0, most: 0, groupings: [] },
    }),
  );

const alone = (problem: ProtectionProblem, name = ''): Population => populationOf(name, problem);

const shuffled = <T>(all: readonly T[]): T[] => [...all].reverse();

describe('many problems', () => {
  const problems = new Map([7, 8, 9].map((seed) => [`table ${seed}`, alone(problemOf(seed), `table ${seed}`)]));

  it('are decided once: by the book the next time, whatever the order they are written in', async () => {
    const progress: number[] = [];
    const first = await protectAll(problems, {}, (done) => progress.push(done));
    expect(progress).toEqual([0, 1, 2, 3]);
    expect(Object.keys(first.book)).toHaveLength(3);
    const turned = new Map(
      [...problems].map(([name, { tables, places, relations }]) => {
        const { cells, relations: sums, ...rest } = tables.get(name) as ProtectionProblem;
        const turnedTables = new Map([[name, { ...rest, cells: shuffled(cells), relations: shuffled(sums) }]]);
        return [name, { tables: turnedTables, places: shuffled(places), relations: shuffled(relations) }];
      }),
    );
    const again: number[] = [];
    const second = await protectAll(turned, first.book, (done) => again.push(done));
    expect(again).toEqual([3]);
    for (const [name, { withheld }] of first.byName) {
      expect([...(second.byName.get(name)?.withheld ?? [])].sort()).toEqual([...withheld].sort());
      expect(withheld.size).toBeGreaterThan(0);
    }
    expect(second.book).toEqual(first.book);
  });

  it('are new to the book when anything about them or the rules is', () => {
    const problem = problemOf(7);
    const [cell, ...others] = problem.cells;
    if (!cell) throw new Error('No cells.');
    const variants: ProtectionProblem[] = [
      { ...problem, smallBelow: problem.smallBelow + 1 },
      { ...problem, smallExtremeBelow: problem.smallExtremeBelow + 1 },
      { ...problem, relations: problem.relations.slice(1) },
      { ...problem, cells: others },
      ...[
        { n: cell.n + 1 },
        { owner: 'another' },
        { unsafe: !cell.unsafe },
        { fate: 'PUBLIC' as const },
        { cost: 9 },
      ].map((change) => ({
        ...problem,
        cells: [{ ...cell, ...change }, ...others],
      })),
    ];
    const whole = alone(problem);
    const populations: Population[] = [
      ...[problem, ...variants].map((one) => alone(one)),
      { ...whole, places: whole.places.slice(1) },
      { ...whole, relations: whole.relations.slice(1) },
    ];
    const hashes = populations.map((one) => populationHash(one, RULES));
    hashes.push(populationHash(whole, { ...RULES, version: 'another' }));
    expect(new Set(hashes).size).toBe(populations.length + 1);
  });

  it('have patterns that are read as they were written', () => {
    const problem = problemOf(8);
    const withheld = new Set(problem.cells.filter((_, at) => at % 3 === 0).map(({ key }) => key));
    expect(decodePattern(alone(problem), encodePattern(alone(problem), withheld))).toEqual(withheld);
    expect(decodePattern(alone(problem), encodePattern(alone(problem), new Set()))).toEqual(new Set());
  });
});
