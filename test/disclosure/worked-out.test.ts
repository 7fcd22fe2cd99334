import { hiddenCells, compileTable } from '../../src/disclosure/problem/protection-table';
import type { Cell, ProtectionProblem } from '../../src/disclosure/problem/protection-problem';
import { populationOf, type Population } from '../../src/disclosure/problem/population';
import { auditTogether, protectTogether } from '../../src/disclosure/protect/protect-together';
import { workedOut } from '../../src/disclosure/protect/worked-out';

const cell = (key: string, n: number, more: Partial<Cell> = {}): Cell => ({
  ...{ key, n, numerator: null, unsafe: false, owner: null, fate: 'OPEN', cost: 10 },
  ...more,
});
const problemOf = (cells: Cell[], relations: ProtectionProblem['relations']): ProtectionProblem => ({
  ...{ cells, relations, smallBelow: 5, smallExtremeBelow: 0 },
});

describe('what is worked out from sums', () => {
  const problem = problemOf(
    [cell('all', 60), cell('a', 20), cell('b', 40), cell('b1', 10), cell('b2', 30), cell('b21', 12), cell('b22', 18)],
    [
      { total: 'all', parts: ['a', 'b'] },
      { total: 'b', parts: ['b1', 'b2'] },
      { total: 'b2', parts: ['b21', 'b22'] },
    ],
  );
  const of = (...withheld: string[]) => {
    const table = compileTable(problem);
    const found = workedOut(table, hiddenCells(table, new Set(withheld)));
    return [...found].map((at) => table.cells[at]?.key).sort();
  };

  it('is the only one withheld of a relation, and what follows when it is known', () => {
    expect(of('b')).toEqual(['b']);
    expect(of('b', 'b1')).toEqual(['b', 'b1']);
    expect(of('b1', 'b2', 'b21')).toEqual([]);
    expect(of('b2', 'b21', 'b22')).toEqual(['b2']);
    expect(of()).toEqual([]);
  });

  it('is not withheld for nothing: a county whose only insats of a kind is shown is shown too', async () => {
    const shares = ['a', 'b', 'c'].map((key, at) =>
      cell(key, [3, 12, 15][at] as number, { owner: key, unsafe: at === 0 }),
    );
    const sums = ['a', 'b', 'c'].map((key, at) =>
      cell(`county ${key}`, [3, 12, 15][at] as number, { unsafe: at === 0 }),
    );
    const total = cell('nation', 30, { cost: 1000 });
    const own = ['a', 'b', 'c'].map((key) => ({ total: `county ${key}`, parts: [key] }));
    const one = problemOf(
      [...shares, ...sums, total],
      [...own, { total: 'nation', parts: sums.map(({ key }) => key) }],
    );
    const [protection] = [...(await protectTogether(populationOf('one', one))).values()];
    const withheld = new Set(protection?.withheld.keys());
    expect(protection?.findings).toEqual([]);
    expect(['county b', 'county c'].filter((key) => !withheld.has(key))).toEqual(
      ['b', 'c'].filter((key) => !withheld.has(key)).map((key) => `county ${key}`),
    );
    expect(withheld.has('nation')).toBe(false);
  });

  /**
   * Two groups are asked one question together, and one of them another alone. Of the second, n of a place cannot be in
   * doubt as long as the first question shows those who are with it there.
   */
  it('of people is known in every question: the audit finds a question whose doubt another takes away', async () => {
    const together = problemOf(
      [cell('1/all', 33), cell('1/left', 12), cell('1/on', 21)],
      [{ total: '1/all', parts: ['1/left', '1/on'] }],
    );
    const alone = problemOf(
      [cell('2/left', 12), cell('2/few', 4, { unsafe: true }), cell('2/rest', 8)],
      [{ total: '2/left', parts: ['2/few', '2/rest'] }],
    );
    const population: Population = {
      tables: new Map([
        ['1', together],
        ['2', alone],
      ]),
      places: [
        { key: 'all', figures: ['1/all'] },
        { key: 'left', figures: ['1/left', '2/left'] },
        { key: 'on', figures: ['1/on'] },
        { key: 'few', figures: ['2/few'] },
        { key: 'rest', figures: ['2/rest'] },
      ],
      relations: [...together.relations, { total: 'left', parts: ['few', 'rest'] }].map(({ total, parts }) => ({
        total: total.replace('1/', ''),
        parts: parts.map((part) => part.replace('1/', '')),
      })),
    };
    expect(await auditTogether(population, new Set(['1/left', '2/left', '2/few', '2/rest', '1/on']))).toEqual([]);
    const [decided] = [await protectTogether(population)];
    const withheld = new Set([...decided.values()].flatMap((one) => [...one.withheld.keys()]));
    expect([...decided.values()].flatMap(({ findings }) => findings)).toEqual([]);
    expect(await auditTogether(population, withheld)).toEqual([]);
  });
});
