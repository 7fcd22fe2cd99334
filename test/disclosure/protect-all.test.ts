import { decodePattern, encodePattern, problemHash } from '../../src/disclosure/search/pattern-book';
import { protectAll } from '../../src/disclosure/protect/protect-all';
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

const shuffled = <T>(all: readonly T[]): T[] => [...all].reverse();

describe('many problems', () => {
  const problems = new Map([7, 8, 9].map((seed) => [`table ${seed}`, problemOf(seed)]));

  it('are decided once: by the book the next time, whatever the order they are written in', async () => {
    const progress: number[] = [];
    const first = await protectAll(problems, {}, (done) => progress.push(done));
    expect(progress).toEqual([0, 1, 2, 3]);
    expect(Object.keys(first.book)).toHaveLength(3);
    const turned = new Map(
      [...problems].map(([name, { cells, relations, ...rest }]) => [
        name,
        { ...rest, cells: shuffled(cells), relations: shuffled(relations) },
      ]),
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
    const hashes = [problem, ...variants].map((one) => problemHash(one, RULES));
    hashes.push(problemHash(problem, { ...RULES, version: 'another' }));
    expect(new Set(hashes).size).toBe(variants.length + 2);
  });

  it('have patterns that are read as they were written', () => {
    const problem = problemOf(8);
    const withheld = new Set(problem.cells.filter((_, at) => at % 3 === 0).map(({ key }) => key));
    expect(decodePattern(problem, encodePattern(problem, withheld))).toEqual(withheld);
    expect(decodePattern(problem, encodePattern(problem, new Set()))).toEqual(new Set());
  });
});
