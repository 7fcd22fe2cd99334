import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { isSmall } from '../../src/disclosure/problem/small-numbers';
import { getAccepted, publish, teamOf, type SentCell } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';

const RULE = { smallBelow: 5, smallExtremeBelow: 10 };

describe('that all answered the same', () => {
  it.each([
    ['a share of none', { kind: 'SHARE' }, { n: 6, sum: 0 }, true],
    ['a share of all', { kind: 'SHARE' }, { n: 9, sum: 9 }, true],
    ['a share of some', { kind: 'SHARE' }, { n: 6, sum: 1 }, false],
    ['a share of all of many', { kind: 'SHARE' }, { n: 10, sum: 10 }, false],
    ['an index without spread', { kind: 'INDEX' }, { n: 6, sum: 0, sumOfSquares: 0 }, true],
    [
      'a mean without spread, squares rounded up',
      { kind: 'MEAN' },
      { n: 7, sum: 23.3331, sumOfSquares: 77.776224 },
      true,
    ],
    [
      'an index of seven alike, whose squares were sent as a whole number',
      { kind: 'INDEX', scaleMin: 0, scaleMax: 100 },
      { n: 7, sum: 233.33, sumOfSquares: 7778 },
      true,
    ],
    [
      'an index of seven alike, whose sums were both sent as whole numbers',
      { kind: 'INDEX', scaleMin: 0, scaleMax: 100 },
      { n: 7, sum: 233, sumOfSquares: 7778 },
      true,
    ],
    [
      'an index of which one answer differs by a step of twelve',
      { kind: 'INDEX', scaleMin: 0, scaleMax: 100 },
      { n: 9, sum: 458.3333, sumOfSquares: 23402.7778 },
      false,
    ],
    [
      'a mean on five steps with one other answer',
      { kind: 'MEAN', scaleMin: 1, scaleMax: 5 },
      { n: 9, sum: 28, sumOfSquares: 88 },
      false,
    ],
    ['a mean with one other answer', { kind: 'MEAN' }, { n: 9, sum: 28, sumOfSquares: 88 }, false],
    ['a mean whose spread is not known', { kind: 'MEAN' }, { n: 6, sum: 18, sumOfSquares: null }, false],
    ['a category that holds everybody', { kind: 'COUNT' }, { n: 8, sum: 8, whole: 8 }, true],
    ['a category that holds some', { kind: 'COUNT' }, { n: 8, sum: 8, whole: 9 }, false],
    ['a count by itself', { kind: 'COUNT' }, { n: 8, sum: 8 }, false],
    ['kronor', { kind: 'AMOUNT' }, { n: 8, sum: 800, sumOfSquares: null }, false],
  ])('is seen of %s', (_, kind, cell, expected) => {
    expect(isSmall({ ...RULE, ...kind }, cell)).toBe(expected);
  });

  describe('is not published', () => {
    let world: World;
    beforeAll(async () => {
      world = await startWorld('SEEDED');
      const of = (measure: string, n: number, sum: number, sumOfSquares: number): SentCell => ({
        measure,
        n,
        sum,
        sumOfSquares,
      });
      const bySex = (cell: SentCell, category: string): SentCell => ({ ...cell, dimension: 'SEX', category });
      const income = (measure: string, category: string, count: number): SentCell => ({
        measure,
        dimension: 'INCOME_SOURCE',
        category,
        count,
      });
      await getAccepted(await teamOf(world), {
        cells: [
          of('FIN-I03', 20, 600, 40_000),
          bySex(of('FIN-I03', 14, 600, 40_000), 'WOMAN'),
          bySex(of('FIN-I03', 6, 0, 0), 'MAN'),
          { measure: 'FIN-S13-FORSORJNING-EFTER', count: 8 },
          income('FIN-S13-FORSORJNING-EFTER', 'WORK', 8),
          of('FIN-M06', 28, 84, 260),
          { ...of('FIN-M06', 13, 39, 121), dimension: 'PARTY', category: 'AF' },
          { ...of('FIN-M06', 15, 45, 139), dimension: 'PARTY', category: 'FK' },
        ],
      });
      expect((await publish(await world.as('SECRETARIAT'))).userErrors).toEqual([]);
    });
    afterAll(() => world.close());

    const statusOf = async (measure: string, dimension: string, category: string) => {
      const { forbundByNumber } = await world.anybody.data<{
        forbundByNumber: { results: { value: { status: string } }[] };
      }>(
        `{ forbundByNumber(organisationNumber: "${UMEA}") {
             results(round: "2024", measures: ["${measure}"], dimension: "${dimension}", category: "${category}") { value { status } } } }`,
      );
      return forbundByNumber.results[0]?.value.status;
    };

    it('of an index: six who all gave the lowest answer, and what would give them away', async () => {
      expect(await statusOf('FIN-I03', 'SEX', 'MAN')).toBe('SUPPRESSED');
      const beside = [await statusOf('FIN-I03', 'SEX', 'WOMAN'), await statusOf('FIN-I03', 'TOTAL', 'TOTAL')];
      expect(beside).toContain('SUPPRESSED');
    });

    it('of a source of income: eight who all live on the same', async () => {
      const after = (category: string) => statusOf('FIN-S13-FORSORJNING-EFTER', 'INCOME_SOURCE', category);
      // One source withheld beside others that are not there would tell which: those who live on none of them are
      // withheld too.
      const sources = (await currentCatalogue(world.hub.db)).dimensions.get('INCOME_SOURCE')?.categories ?? [];
      expect(sources).toHaveLength(8);
      for (const { code } of sources) expect([code, await after(code)]).toEqual([code, 'SUPPRESSED']);
      expect(await statusOf('FIN-S13-FORSORJNING-EFTER', 'TOTAL', 'TOTAL')).toBe('SUPPRESSED');
    });

    it('of parties of many: where nothing is withheld, nothing is beside', async () => {
      expect(await statusOf('FIN-M06', 'PARTY', 'FK')).toBe('PUBLISHED');
      expect(await statusOf('FIN-M06', 'PARTY', 'REGION')).toBe('MISSING');
    });
  });
});
