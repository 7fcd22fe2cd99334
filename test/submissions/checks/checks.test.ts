import fc from 'fast-check';
import { seededRandom, type SeededRandom } from '../../../src/statistics/numbers/seeded-random';
import { doubtsOfHistory } from '../../../src/submissions/checks/check-history';
import { doubtsOfPeers } from '../../../src/submissions/checks/check-peers';
import { doubtsOfRespondents } from '../../../src/submissions/checks/check-respondents';
import { FALSE_ALARMS, reportDoubts } from '../../../src/submissions/checks/doubts';
import { Findings } from '../../../src/submissions/checks/finding';
import type { Figure } from '../../../src/submissions/intake/submitted-figure';
import { codes, figure, othersOf, ownOf, versionOf, type Numbers } from '../figures';

const shareOf = (random: SeededRandom, n: number, p: number): Numbers => ({
  n,
  sum: Array.from({ length: n }, () => Number(random.uniform() < p)).reduce((a, b) => a + b, 0),
  sumOfSquares: null,
});
/** Answers on a scale from 1 to 4, two of three of them 3. */
function meanOf(random: SeededRandom, n: number): Numbers {
  const answers = Array.from(
    { length: n },
    () => [1, 2, 3, 3, 3, 3, 3, 3, 4][Math.floor(9 * random.uniform())] as number,
  );
  const sumOf = (of: (answer: number) => number) => answers.reduce((sum, answer) => sum + of(answer), 0);
  return { n, sum: sumOf((a) => a), sumOfSquares: sumOf((a) => a * a) };
}

/** 97.5 % of simulations lie below, when the truth is `p`. */
const bound = (p: number, times: number) => p + 2 * Math.sqrt((p * (1 - p)) / times);

describe('checks against chance', () => {
  it('warn at most about one file in a hundred in which nothing has changed', () => {
    const FILES = 1000;
    const random = seededRandom(21);
    let warned = 0;
    for (let file = 0; file < FILES; file += 1) {
      const before: [Figure, Numbers][] = Array.from({ length: 24 }, (_, key) => {
        const n = () => 5 + Math.floor(60 * random.uniform());
        const p = random.uniform();
        const draw = () => (key % 3 === 0 ? meanOf(random, n()) : shareOf(random, n(), p));
        return [figure(versionOf(key, key % 3 === 0 ? 'MEAN' : 'SHARE'), draw()), draw()];
      });
      const findings = new Findings();
      reportDoubts(
        doubtsOfHistory(
          before.map(([now]) => now),
          { own: ownOf(before) },
        ),
        findings,
      );
      warned += Number(findings.grouped().length > 0);
    }
    expect(warned / FILES).toBeLessThanOrEqual(bound(FALSE_ALARMS, FILES));
  });

  it('warn few förbund that differ from others as others differ among themselves', () => {
    const FILES = 300;
    const random = seededRandom(22);
    let warned = 0;
    for (let file = 0; file < FILES; file += 1) {
      const findings = new Findings();
      const drawn = Array.from({ length: 10 }, (_, key) => {
        const version = versionOf(key);
        const draw = () => shareOf(random, 10 + Math.floor(50 * random.uniform()), random.beta(14, 6));
        const others = othersOf(version, Array.from({ length: 30 }, draw));
        return doubtsOfPeers([figure(version, draw())], { others });
      });
      reportDoubts(drawn.flat(), findings);
      warned += Number(findings.grouped().length > 0);
    }
    // The spread is estimated from thirty förbund, so that a few more are warned than if it were known.
    expect(warned / FILES).toBeLessThan(0.04);
  });

  it('tell the figure that changed, and none of the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 1, max: 1e6 }), (changed, seed) => {
        const random = seededRandom(seed);
        const before: [Figure, Numbers][] = Array.from({ length: 20 }, (_, key) => {
          const now = key === changed ? { n: 60, sum: 6 } : { n: 60, sum: 45 };
          return [figure(versionOf(key), now), shareOf(random, 60, 0.75)];
        });
        const findings = new Findings();
        reportDoubts(
          doubtsOfHistory(
            before.map(([now]) => now),
            { own: ownOf(before) },
          ),
          findings,
        );
        expect(codes(findings)[0]).toEqual(['VALUE_UNLIKE_BEFORE', expect.arrayContaining([changed])]);
        expect(findings.grouped()[0]?.count).toBeLessThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order of the rows', () => {
    const random = seededRandom(23);
    const before: [Figure, Numbers][] = Array.from({ length: 12 }, (_, key) => [
      figure(versionOf(key), shareOf(random, 50, key % 2 ? 0.2 : 0.7)),
      shareOf(random, 50, 0.7),
    ]);
    const found = (order: readonly [Figure, Numbers][]) => {
      const findings = new Findings();
      reportDoubts(
        doubtsOfHistory(
          order.map(([now]) => now),
          { own: ownOf(before) },
        ),
        findings,
      );
      return findings
        .grouped()[0]
        ?.occurrences.map(({ row }) => row)
        .sort((a, b) => a - b);
    };
    expect(found(before)).toEqual([1, 3, 5, 7, 9, 11]);
    fc.assert(
      fc.property(fc.shuffledSubarray(before, { minLength: 12 }), (order) =>
        expect(found(order)).toEqual(found(before)),
      ),
    );
  });

  it('have nothing to say of nobody, of one answer, of means of four or of answers that are all alike', () => {
    const version = versionOf(1, 'MEAN');
    const alike = { n: 20, sum: 60, sumOfSquares: 180 };
    const other = { n: 20, sum: 40, sumOfSquares: 80 };
    for (const [now, then] of [
      [{ n: 0, sum: 0, sumOfSquares: 0 }, alike],
      [{ n: 1, sum: 1, sumOfSquares: 1 }, alike],
      [alike, other],
      [
        { n: 4, sum: 5, sumOfSquares: 7 },
        { n: 200, sum: 700, sumOfSquares: 2500 },
      ],
    ] as const) {
      const own = figure(version, now);
      expect(doubtsOfHistory([own], { own: ownOf([[own, then]]) })).toEqual([]);
    }
    const cells = Array.from({ length: 12 }, () => alike);
    expect(doubtsOfPeers([figure(version, other)], { others: othersOf(version, cells) })).toEqual([]);
    const nine = Array.from({ length: 9 }, () => ({ n: 30, sum: 20 }));
    const share = figure(versionOf(1), { n: 30, sum: 1 });
    expect(doubtsOfPeers([share], { others: othersOf(versionOf(1), nine) })).toEqual([]);
    const twelve = { others: othersOf(versionOf(1), [...nine, ...nine.slice(0, 3)]) };
    expect(doubtsOfPeers([share], twelve)).toMatchObject([{ report: { code: 'VALUE_UNLIKE_OTHERS' } }]);
    expect(doubtsOfPeers([{ ...share, dimension: 'SEX' }], twelve)).toEqual([]);
  });

  it('count respondents of totals only, and speak of half and double only', () => {
    const [total, part] = [figure(versionOf(1), { n: 20 }), figure(versionOf(2), { n: 20 }, { dimension: 'SEX' })];
    const doubts = (now: number, then: number) =>
      doubtsOfRespondents([{ ...total, n: now }, part], {
        own: ownOf([
          [total, { n: then }],
          [part, { n: 100 }],
        ]),
      });
    expect(doubts(20, 100).map(({ report }) => report?.code)).toEqual(['RESPONDENTS_UNLIKE_BEFORE']);
    expect(doubts(201, 100).map(({ report }) => report?.args['change'])).toEqual([
      { sv: 'mer än dubbelt så många', en: 'more than twice as many' },
    ]);
    expect(doubts(60, 100).map(({ report }) => report)).toEqual([null]);
  });
});
