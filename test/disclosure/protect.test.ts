import { audit } from '../../src/disclosure/protect/audit';
import { protect } from '../../src/disclosure/protect/protect';
import {
  RULES,
  type Cell,
  type ProtectionProblem,
  type Relation,
} from '../../src/disclosure/problem/protection-problem';
import { History } from './support/history';
import { PARTICIPANTS } from './support/nation';
import { randomReports } from './support/random-nation';

const cell = (key: string, n: number, more: Partial<Cell> = {}): Cell => ({
  ...{ key, n, numerator: null, unsafe: n > 0 && n < 5, owner: null, fate: 'OPEN', cost: 1 },
  ...more,
});

const problemOf = (cells: readonly Cell[], relations: readonly Relation[]): ProtectionProblem => ({
  ...{ cells, relations, smallBelow: 5, smallExtremeBelow: 10 },
});

/** Three förbund of a county by sex; one cell of A is unsafe. */
const COUNTY = problemOf(
  [
    ...cellsOf('a', 'A', [2, 16]),
    ...cellsOf('b', 'B', [9, 8]),
    ...cellsOf('c', 'C', [7, 11]),
    ...cellsOf('county', null, [18, 35], 20),
  ],
  ['a', 'b', 'c', 'county']
    .map((unit): Relation => ({ total: unit, parts: [`${unit}/men`, `${unit}/women`] }))
    .concat(
      ['', '/men', '/women'].map((split) => ({
        total: `county${split}`,
        parts: ['a', 'b', 'c'].map((unit) => unit + split),
      })),
    ),
);

function cellsOf(unit: string, owner: string | null, [men, women]: readonly [number, number], cost = 1): Cell[] {
  const add = (key: string, n: number, times = 1) => cell(key, n, { owner, cost: cost * times });
  return [add(unit, men + women, 5), add(`${unit}/men`, men), add(`${unit}/women`, women)];
}

describe('protect', () => {
  test('withholds nothing when nothing is unsafe', async () => {
    const { withheld, cost, lpSolved, findings } = await protect(
      problemOf([cell('t', 30), cell('a', 12), cell('b', 18)], [{ total: 't', parts: ['a', 'b'] }]),
    );
    expect({ size: withheld.size, cost, lpSolved, findings }).toEqual({ size: 0, cost: 0, lpSolved: 0, findings: [] });
  });

  test('withholds the other sex too, and another two förbund, but neither county nor totals', async () => {
    const { withheld, findings, addedSecondary } = await protect(COUNTY);
    expect(findings).toEqual([]);
    // B alone would not do: it could subtract its own.
    expect([...withheld]).toEqual([
      ['a/men', 'PRIMARY'],
      ['a/women', 'SECONDARY'],
      ['b/men', 'SECONDARY'],
      ['b/women', 'SECONDARY'],
      ['c/men', 'SECONDARY'],
      ['c/women', 'SECONDARY'],
    ]);
    expect(addedSecondary).toBe(5);
  });

  test('withholds a county of two förbund, since each could subtract itself', async () => {
    const two = problemOf(
      [
        cell('county', 20, { cost: 20 }),
        cell('a', 3, { owner: 'A' }),
        cell('b', 17, { owner: 'B' }),
        ...others(),
        cell('nation', 90, { cost: 400 }),
      ],
      [
        { total: 'county', parts: ['a', 'b'] },
        { total: 'nation', parts: ['county', 'other', 'third'] },
      ],
    );
    const { withheld, findings } = await protect(two);
    expect(findings).toEqual([]);
    expect(withheld.has('county')).toBe(true);
    expect(withheld.has('nation')).toBe(false);
  });

  test('withholds a zero beside what is withheld, so that what is withheld may be a zero', async () => {
    const { withheld } = await protect(
      problemOf(
        [cell('t', 20, { owner: 'A' }), ...[2, 0, 18].map((n, at) => cell(`p${at}`, n, { owner: 'A' }))],
        [{ total: 't', parts: ['p0', 'p1', 'p2'] }],
      ),
    );
    expect([...withheld.keys()]).toEqual(['p0', 'p1', 'p2']);
  });

  test('withholds the new total of a nation whose old total is known, when a late förbund is small', async () => {
    const late = problemOf(
      [cell('old', 40, { fate: 'PUBLIC' }), cell('new', 43, { cost: 400 }), cell('late', 3, { owner: 'L' })],
      [{ total: 'new', parts: ['old', 'late'] }],
    );
    const { withheld, findings } = await protect(late);
    expect([...withheld.keys()]).toEqual(['late', 'new']);
    expect(findings).toEqual([]);
  });

  test('tells what earlier releases have given away from what this one would', async () => {
    const given = problemOf(
      [
        cell('t', 20, { fate: 'PUBLIC' }),
        cell('a', 2, { fate: 'HIDDEN' }),
        cell('b', 18, { fate: 'PUBLIC' }),
        cell('c', 3),
      ],
      [{ total: 't', parts: ['a', 'b'] }],
    );
    const { findings, withheld } = await protect(given);
    expect([...withheld.keys()]).toEqual(['c']);
    expect(new Set(findings.map(({ key, cause, lower, upper }) => `${key} ${cause} ${lower}–${upper}`))).toEqual(
      new Set(['a ALREADY_DETERMINED 2–2']),
    );
  });

  test('decides the same in whatever order cells and relations come, and says by which rules', async () => {
    const problem = new History(PARTICIPANTS).problemOf(
      randomReports({
        ...{ seed: 8, forbund: 8, counties: 3, meanRespondents: 15, dimensions: [2, 4] },
        insatser: { fewest: 2, most: 4, groupings: [2, 2] },
      }),
    );
    const reversed = {
      ...problem,
      cells: [...problem.cells].reverse(),
      relations: [...problem.relations].reverse().map(({ total, parts }) => ({ total, parts: [...parts].reverse() })),
    };
    const [one, other] = [await protect(problem), await protect(reversed)];
    expect([...other.withheld]).toEqual([...one.withheld]);
    expect(one.rulesVersion).toBe(RULES.version);
    expect(await audit(problem, new Set(one.withheld.keys()))).toEqual([]);
  });

  test('reports how far it has come', async () => {
    const steps: string[] = [];
    await protect(COUNTY, RULES, ({ step }) => steps.push(step));
    expect([...new Set(steps)]).toEqual(['PROTECTING', 'GIVING_BACK', 'AUDITING']);
  });

  test('refuses figures that contradict each other', async () => {
    const relation = [{ total: 't', parts: ['a'] }];
    await expect(protect(problemOf([cell('t', 4), cell('a', 3)], relation))).rejects.toThrow('do not sum');
    await expect(protect(problemOf([cell('a', 1.5)], []))).rejects.toThrow('not a count');
    await expect(protect(problemOf([cell('t', 3)], relation))).rejects.toThrow('not a cell');
    await expect(protect(problemOf([cell('a', 3, { numerator: 4 })], []))).rejects.toThrow('numerator');
  });
});

function others(): Cell[] {
  return [cell('other', 30, { cost: 20 }), cell('third', 40, { cost: 20 })];
}
