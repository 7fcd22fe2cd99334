import type { Cell, ProtectionProblem } from '../../src/disclosure/problem/protection-problem';
import { seenAtOnce, withoutWhatFollows, withSumsOfNone } from '../../src/releases/cube/plain-sums';

const cell = (key: string, n: number, change: Partial<Cell> = {}): Cell => ({
  key,
  n,
  numerator: null,
  unsafe: n < 5,
  owner: null,
  fate: 'OPEN',
  cost: 1,
  ...change,
});

/** A nation of two counties, one of which has two förbund. */
const problem = (change: Readonly<Record<string, Partial<Cell>>> = {}): ProtectionProblem => ({
  cells: Object.entries({ nation: 90, one: 50, other: 40, a: 20, b: 30 }).map(([key, n]) => cell(key, n, change[key])),
  relations: [
    { total: 'nation', parts: ['one', 'other'] },
    { total: 'one', parts: ['a', 'b'] },
  ],
  smallBelow: 5,
  smallExtremeBelow: 10,
});
const left = (decided: readonly string[], of = problem()) => [...withoutWhatFollows(of, new Set(decided))].sort();
const seen = (withheld: readonly string[], of: ProtectionProblem, findings: string[] = []) => {
  const found = findings.map((key) => ({ key }) as never);
  return [...seenAtOnce(of, new Set(withheld), { findings: found })].sort();
};

describe('a figure that is withheld', () => {
  it('is shown when it follows from what is shown: a total, a part, and one after the other', () => {
    expect(left(['one'])).toEqual([]);
    expect(left(['a'])).toEqual([]);
    expect(left(['a', 'one'])).toEqual([]);
    expect(left(['a', 'b'])).toEqual(['a', 'b']);
    expect(left(['a', 'b', 'one'])).toEqual(['a', 'b']);
  });

  it('stays withheld when it is small, or when what it would follow from was withheld earlier and is gone', () => {
    expect(left(['a'], problem({ a: { unsafe: true } }))).toEqual(['a']);
    expect(left(['a'], problem({ b: { fate: 'HIDDEN' } }))).toEqual(['a']);
  });
});

describe('a sum of none', () => {
  const none = problem(Object.fromEntries(['nation', 'one', 'a', 'b'].map((key) => [key, { n: 0, unsafe: false }])));
  const withNone = (decided: readonly string[], of: ProtectionProblem) =>
    [...withSumsOfNone(of, new Set(decided))].sort();

  it('is withheld with a part, and so are the sums that it is a part of', () => {
    expect(withNone(['a'], none)).toEqual(['a', 'nation', 'one']);
    expect(withNone(['other'], none)).toEqual(['nation', 'other']);
    expect(withNone([], none)).toEqual([]);
    expect(withNone(['a'], problem())).toEqual(['a']);
  });

  it('stays as it is when it has been shown', () => {
    const shown = none.cells.map((cell): Cell => (cell.key === 'one' ? { ...cell, fate: 'PUBLIC' } : cell));
    expect(withNone(['a'], { ...none, cells: shown })).toEqual(['a']);
  });
});

describe('a small figure', () => {
  const small = problem({ a: { unsafe: true } });

  it('is seen at once when it is shown, or is all that is left of a sum', () => {
    expect(seen([], small)).toEqual(['a']);
    expect(seen(['a'], small)).toEqual(['a']);
    expect(seen(['a', 'b'], small)).toEqual([]);
    expect(seen(['a'], problem({ a: { unsafe: true }, b: { fate: 'HIDDEN' } }))).toEqual([]);
  });

  it('is no matter of this release when it is not of it, or was found to be given away before', () => {
    expect(seen(['a'], problem({ a: { unsafe: true, fate: 'HIDDEN' } }))).toEqual([]);
    expect(seen(['a'], small, ['a'])).toEqual([]);
  });
});
