import loadHighs, { type Highs } from 'highs';
import type { SentCell } from '../support/results';
import { EVERYTHING, type Suppositions } from './support/knowledge';
import { Stage } from './support/stage';
import { attackAll, type Outcome } from './support/verdicts';

/**
 * Ways in which small figures have been worked out, each played once: what was sent, and what anybody could read
 * afterwards. The attacker must find nothing.
 */
type Part = readonly [n: number, yes: number];
const plus = (parts: readonly Part[]): Part => [
  parts.reduce((sum, [n]) => sum + n, 0),
  parts.reduce((sum, [, yes]) => sum + yes, 0),
];
const shareCell = (measure: string, [n, numerator]: Part, split: object = {}): SentCell => ({
  measure,
  n,
  numerator,
  ...split,
});
/** A share by the categories of a dimension, with its total. */
const shares = (measure: string, dimension: string, parts: Readonly<Record<string, Part>>): SentCell[] => [
  shareCell(measure, plus(Object.values(parts))),
  ...Object.entries(parts).map(([category, part]) => shareCell(measure, part, { dimension, category })),
];
const counts = (measure: string, dimension: string, parts: Readonly<Record<string, number>>): SentCell[] => [
  { measure, count: Object.values(parts).reduce((sum, n) => sum + n, 0) },
  ...Object.entries(parts).map(([category, count]) => ({ measure, dimension, category, count })),
];
const index = (measure: string, answers: readonly number[], split: object = {}): SentCell => ({
  ...{ measure, n: answers.length, ...split },
  sum: answers.reduce((sum, answer) => sum + answer, 0),
  sumOfSquares: answers.reduce((sum, answer) => sum + answer ** 2, 0),
});
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

const entriesOf = <T>(record: Readonly<Record<number, T>>) =>
  Object.entries(record).map(([at, one]) => [Number(at), one] as const);

describe('nobody can work out a small figure', () => {
  let highs: Highs;
  let stage: Stage;
  beforeAll(async () => {
    highs = await loadHighs();
    stage = await Stage.open(['01', '01', '01', '03', '03', '03', '01', '01']);
  });
  beforeEach(() => stage.clear());
  afterAll(() => stage.close());

  const ONLY = {
    missingIsNone: true,
    listedIsSome: false,
    unchanged: 'MEASURE',
    sameRespondents: false,
    definitions: false,
    outcomeIsLiving: false,
    moments: false,
  } as const;
  /** What falls when an outsider supposes only what the case is about. */
  async function attacked(supposed: Partial<Suppositions> = {}): Promise<Outcome> {
    await stage.readAgain();
    const { editions, measures } = stage;
    const outcome = attackAll(highs, { editions, measures, supposed: { ...ONLY, ...supposed } });
    expect(outcome.small).toBeGreaterThan(0);
    return outcome;
  }

  describe('over time', () => {
    it('of an insats that is moved to another focus between two releases', async () => {
      for (const at of [0, 1, 2])
        await stage.insatser(at, [
          { code: 'A', focus: 'PREVENTION' },
          { code: 'B', focus: 'MAPPING' },
        ]);
      await stage.send(0, shares('FIN-I01', 'INTERVENTION', { A: [7, 0], B: [30, 12] }));
      await stage.send(1, shares('FIN-I01', 'INTERVENTION', { A: [18, 11], B: [25, 9] }));
      await stage.send(2, shares('FIN-I01', 'INTERVENTION', { A: [20, 10], B: [22, 13] }));
      await stage.release();
      await stage.insatser(0, [{ code: 'A', focus: 'MAPPING' }]);
      await stage.send(3, shares('FIN-I01', 'SEX', { WOMAN: [20, 10], MAN: [22, 13] }));
      await stage.release();
      expect((await attacked()).fallen).toEqual([]);
    });

    it('of a förbund that the register moves to another county', async () => {
      for (const [at, n] of [3, 40, 50, 2, 30, 35, 60].entries())
        await stage.send(at, [shareCell('FIN-I01', [n, Math.floor(n / 2)])]);
      await stage.release();
      await stage.move(0, '03');
      await stage.send(7, [shareCell('FIN-I01', [45, 20])]);
      await stage.release();
      expect((await attacked()).fallen).toEqual([]);
    });

    it('beside a total that has returned to an old number', async () => {
      await stage.send(0, [shareCell('FIN-I01', [20, 8])]);
      await stage.send(1, [shareCell('FIN-I01', [17, 7])]);
      await stage.send(3, [shareCell('FIN-I01', [40, 20])]);
      await stage.release();
      await stage.send(0, [shareCell('FIN-I01', [30, 15])]);
      await stage.release();
      await stage.send(1, [shareCell('FIN-I01', [7, 0])]);
      await stage.release();
      expect((await attacked()).fallen).toEqual([]);
    });

    it('that is corrected to answers that are all alike, with the sum that it had', async () => {
      await stage.send(0, [index('FIN-I03', [...times(3, 100), ...times(3, 0), 50])]);
      await stage.send(1, [index('FIN-I03', [...times(20, 100), ...times(20, 0)])]);
      await stage.send(2, [index('FIN-I03', [...times(30, 100), ...times(20, 0)])]);
      await stage.release();
      await stage.send(0, [index('FIN-I03', times(7, 50))]);
      await stage.release();
      expect((await attacked()).fallen).toEqual([]);
    });

    it('of answers that are all alike, whose squares were rounded when they were sent', async () => {
      await stage.send(0, [{ measure: 'FIN-I03', n: 7, sum: 233.33, sumOfSquares: 7778 }]);
      await stage.send(1, [index('FIN-I03', [...times(20, 100), ...times(20, 0)])]);
      await stage.send(2, [index('FIN-I03', [...times(30, 100), ...times(20, 0)])]);
      await stage.release();
      expect((await attacked()).fallen).toEqual([]);
    });
  });

  describe('of what is withheld where empty categories are left out', () => {
    it('and know that it is not none', async () => {
      for (const at of [0, 1, 2])
        await stage.send(at, shares('FIN-I01', 'SEX', { WOMAN: [22 + at, 10], MAN: [3 + 9 * at, 1] }));
      await stage.release();
      expect((await attacked({ listedIsSome: true })).fallen).toEqual([]);
    });

    it('and know that all live on the same', async () => {
      await stage.send(0, counts('FIN-S13-FORSORJNING-EFTER', 'INCOME_SOURCE', { WORK: 8 }));
      await stage.send(1, counts('FIN-S13-FORSORJNING-EFTER', 'INCOME_SOURCE', { WORK: 20, STUDIES: 20 }));
      await stage.send(2, counts('FIN-S13-FORSORJNING-EFTER', 'INCOME_SOURCE', { WORK: 25, SICKNESS: 20 }));
      await stage.release();
      expect((await attacked()).fallen).toEqual([]);
    });
  });

  describe('across measures', () => {
    /** Of five förbund of one county and two of another; by one measure two of the five are left out. */
    const answered: Readonly<Record<number, Part>> = {
      0: [3, 1],
      1: [10, 4],
      2: [20, 9],
      3: [40, 21],
      4: [45, 20],
      6: [50, 22],
      7: [60, 31],
    };
    const isLeftOut = (at: number) => at === 1 || at === 2;

    it('that count the same persons by definition', async () => {
      for (const [at, [n, yes]] of entriesOf(answered))
        await stage.send(at, [
          { measure: 'FIN-S14', n, amount: String(10_000 * n) },
          ...(isLeftOut(at) ? [] : [shareCell('FIN-S13', [n, yes])]),
        ]);
      await stage.release();
      expect((await attacked({ definitions: true })).fallen).toEqual([]);
    });

    it('of which one answer prints both, those who left a förbund and its only insats', async () => {
      for (const at of [0, 1, 2, 3]) {
        await stage.insatser(at, [{ code: 'A', focus: 'PREVENTION' }]);
        const inA: Part = [44 + 30 * at, 20 + 5 * at];
        const others: Part = at === 3 ? [1, 0] : [20, 8];
        const [n] = plus([inA, others]);
        await stage.send(at, [
          { measure: 'FIN-S14', n, amount: String(10_000 * n) },
          { measure: 'FIN-S14-INSATS', amount: String(10_000 * n) },
          ...shares('FIN-S13-LOKAL', 'INTERVENTION', { A: inA, UNKNOWN: others }),
        ]);
      }
      await stage.release();
      expect((await attacked({ definitions: true })).fallen).toEqual([]);
    });

    it('of which one is a part of the other', async () => {
      for (const at of [0, 1, 2, 3])
        await stage.send(at, [
          ...counts('FIN-S13-DELTAGARE', 'SEX', { WOMAN: 20 + at, MAN: 6 + 9 * at, UNKNOWN: 0 }),
          ...counts('FIN-S13-STARTADE', 'SEX', { WOMAN: 20, MAN: at === 0 ? 4 : 6 + 8 * at, UNKNOWN: 0 }),
        ]);
      await stage.release();
      expect((await attacked({ definitions: true })).fallen).toEqual([]);
    });

    it('that the same persons answered', async () => {
      for (const [at, part] of entriesOf(answered))
        await stage.send(at, [
          shareCell('FIN-I01', part),
          ...(isLeftOut(at) ? [] : [shareCell('FIN-I02', [part[0], part[1] + 1])]),
        ]);
      await stage.release();
      expect((await attacked({ sameRespondents: true })).fallen).toEqual([]);
    });

    // Nothing protects against it yet: of means only n is audited (docs/disclosure.md).
    it.failing('of means, whose sums bound how many answered', async () => {
      const bySex = (women: number, men: number) => [
        index('FIN-I03', [...times(women, 100), ...times(men, 0)]),
        index('FIN-I03', times(women, 100), { dimension: 'SEX', category: 'WOMAN' }),
        index('FIN-I03', times(men, 0), { dimension: 'SEX', category: 'MAN' }),
      ];
      await stage.send(0, bySex(3, 20));
      await stage.send(1, bySex(27, 18));
      await stage.send(2, bySex(30, 25));
      await stage.send(3, bySex(30, 25));
      await stage.release();
      expect((await attacked({ moments: true })).fallen).toEqual([]);
    });
  });

  it('with all suppositions at once, of a nation in which nothing is small but one', async () => {
    for (const at of [0, 1, 2, 3])
      await stage.send(at, [
        ...shares('FIN-I01', 'SEX', { WOMAN: [30 + at, 12], MAN: [at === 0 ? 3 : 25, 2], UNKNOWN: [12, 5] }),
        ...shares('FIN-I02', 'SEX', { WOMAN: [30 + at, 17], MAN: [at === 0 ? 3 : 25, 1], UNKNOWN: [12, 3] }),
      ]);
    await stage.release();
    expect((await attacked(EVERYTHING)).fallen).toEqual([]);
  });
});
