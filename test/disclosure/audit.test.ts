import { audit } from '../../src/disclosure/protect/audit';
import { loadSolver } from '../../src/disclosure/search/linear-program';
import type { Cell, ProtectionProblem, Relation } from '../../src/disclosure/problem/protection-problem';
import { attack } from './support/attacker';

const cell = (key: string, n: number, more: Partial<Cell> = {}): Cell => ({
  ...{ key, n, numerator: null, unsafe: false, owner: null, fate: 'OPEN', cost: 1 },
  ...more,
});

const problemOf = (cells: readonly Cell[], relations: readonly Relation[]): ProtectionProblem => ({
  ...{ cells, relations, smallBelow: 5, smallExtremeBelow: 10 },
});

describe('audit', () => {
  test('finds a cell that is what its total lacks, and says what it can be', async () => {
    const problem = problemOf(
      [cell('t', 20), cell('a', 3, { unsafe: true }), cell('b', 17)],
      [{ total: 't', parts: ['a', 'b'] }],
    );
    const found = { key: 'a', observer: 'outsider', variable: 'n', lower: 3, upper: 3, cause: 'RELEASE' };
    expect(await audit(problem, new Set(['a']))).toEqual([found]);
    expect(await audit(problem, new Set(['a', 'b']))).toEqual([]);
  });

  test('finds a cell bounded inside the small numbers', async () => {
    const problem = problemOf(
      [cell('t', 20), cell('a', 3, { unsafe: true }), cell('b', 1, { unsafe: true }), cell('c', 16)],
      [{ total: 't', parts: ['a', 'b', 'c'] }],
    );
    const findings = await audit(problem, new Set(['a', 'b']));
    expect(findings.map(({ key, lower, upper }) => [key, lower, upper])).toEqual([
      ['a', 0, 4],
      ['b', 0, 4],
    ]);
  });

  test('finds what one förbund of two can subtract, and only for that one', async () => {
    const problem = problemOf(
      [cell('t', 20), cell('a', 3, { unsafe: true, owner: 'A' }), cell('b', 17, { owner: 'B' })],
      [{ total: 't', parts: ['a', 'b'] }],
    );
    const findings = await audit(problem, new Set(['a', 'b']));
    expect(new Set(findings.map(({ key, observer }) => `${key} by ${observer}`))).toEqual(new Set(['a by B']));
  });

  test('finds a late förbund as the difference of two national totals', async () => {
    const problem = problemOf(
      [cell('old', 40, { fate: 'PUBLIC' }), cell('late', 2, { unsafe: true, owner: 'L' }), cell('new', 42)],
      [{ total: 'new', parts: ['old', 'late'] }],
    );
    expect((await audit(problem, new Set(['late']))).map(({ key, cause }) => [key, cause])).toEqual([
      ['late', 'RELEASE'],
    ]);
    expect(await audit(problem, new Set(['late', 'new']))).toEqual([]);
  });

  test('finds that all answered yes, though how many they were is safe', async () => {
    const share = (key: string, n: number, numerator: number, unsafe = false) => cell(key, n, { numerator, unsafe });
    const problem = problemOf(
      [share('t', 30, 30), share('a', 8, 8, true), share('b', 22, 22)],
      [{ total: 't', parts: ['a', 'b'] }],
    );
    expect(await audit(problem, new Set(['a', 'b']))).toEqual([
      { key: 'a', observer: 'outsider', variable: 'complement', lower: 0, upper: 0, cause: 'RELEASE' },
    ]);
    expect(await audit(problem, new Set(['a', 't']))).toEqual([]);
  });

  test('follows a merger to the förbund that were merged', async () => {
    const problem = problemOf(
      [cell('merged', 30), cell('a', 4, { unsafe: true, fate: 'HIDDEN' }), cell('b', 26, { fate: 'PUBLIC' })],
      [{ total: 'merged', parts: ['a', 'b'] }],
    );
    expect((await audit(problem, new Set())).map(({ key, cause }) => [key, cause])).toContainEqual(['a', 'RELEASE']);
    expect(await audit(problem, new Set(['merged']))).toEqual([]);
  });

  /**
   * c = p + q where p and q both are 2 − w, so c is even; of 5, with v. In real numbers it may be 5, in whole ones at
   * most 4. An audit in real numbers would let this pass.
   */
  test('finds what only follows from people being whole', async () => {
    const cells = [cell('c', 2, { unsafe: true }), cell('d', 5), cell('t1', 3), cell('t2', 3)];
    const parts = [cell('p', 1), cell('q', 1), cell('w', 2), cell('v', 3)];
    const problem = problemOf(
      [...cells, ...parts],
      [
        { total: 'c', parts: ['p', 'q'] },
        { total: 'd', parts: ['c', 'v'] },
        { total: 't1', parts: ['p', 'w'] },
        { total: 't2', parts: ['q', 'w'] },
      ],
    );
    const withheld = new Set(['c', 'p', 'q', 'w', 'v']);
    const findings = await audit(problem, withheld);
    expect(findings.map(({ key, lower, upper }) => [key, lower, upper])).toEqual([['c', 0, 4]]);
    const highs = await loadSolver();
    expect(attack(highs, problem, withheld, { wholeNumbers: false })).toEqual([]);
    expect(attack(highs, problem, withheld, { wholeNumbers: true })).toEqual([
      { key: 'c', observer: 'outsider', variable: 'n', lower: 0, upper: 4 },
    ]);
  });
});
