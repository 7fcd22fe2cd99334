import fc from 'fast-check';
import { loadSolver } from '../../src/disclosure/search/linear-program';
import { attack } from './support/attacker';
import { History } from './support/history';
import { PARTICIPANTS, type Report } from './support/nation';
import { randomReports, type NationSettings } from './support/random-nation';

const smallNation: fc.Arbitrary<NationSettings> = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  forbund: fc.integer({ min: 2, max: 4 }),
  counties: fc.integer({ min: 1, max: 2 }),
  meanRespondents: fc.integer({ min: 4, max: 20 }),
  dimensions: fc.constantFrom([2], [3], [1], [2, 3]),
  insatser: fc.constantFrom(
    { fewest: 0, most: 0, groupings: [] },
    { fewest: 1, most: 3, groupings: [2] },
    { fewest: 2, most: 3, groupings: [2, 2] },
  ),
});

const rulesOf = fc.constantFrom(PARTICIPANTS, { ...PARTICIPANTS, isShare: false });

describe('what protect publishes', () => {
  test('tells neither outsider nor owner anything about an unsafe cell', async () => {
    const highs = await loadSolver();
    await fc.assert(
      fc.asyncProperty(smallNation, rulesOf, async (settings, rules) => {
        const history = new History(rules);
        const problem = history.problemOf(randomReports(settings));
        const { withheld, findings } = await history.release(problem);
        expect(findings).toEqual([]);
        expect(attack(highs, problem, withheld, { wholeNumbers: true })).toEqual([]);
      }),
      { numRuns: 5, seed: 2026 },
    );
  });

  test('does so over three releases with a late förbund and a correction', async () => {
    const highs = await loadSolver();
    await fc.assert(
      fc.asyncProperty(smallNation, rulesOf, async (settings, rules) => {
        const history = new History(rules);
        const reports = randomReports(settings);
        await history.release(history.problemOf(reports.slice(0, -1)));
        const late = history.problemOf(reports);
        const second = await history.release(late);
        expect(second.findings).toEqual([]);
        expect(attack(highs, late, second.withheld, { wholeNumbers: false })).toEqual([]);
        const [corrected, ...others] = reports;
        const correction = history.problemOf([oneMore(corrected!), ...others], { [corrected!.forbund]: 1 });
        const third = await history.release(correction);
        expect(third.findings).toEqual([]);
        expect(attack(highs, correction, third.withheld, { wholeNumbers: false })).toEqual([]);
      }),
      { numRuns: 3, seed: 2026 },
    );
  });

  test('tells one that has been merged nothing besides, which knows the figures of both', async () => {
    const highs = await loadSolver();
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(smallNation, rulesOf, async (settings, rules) => {
        const history = new History(rules);
        const apart = history.problemOf(randomReports({ ...settings, forbund: Math.max(3, settings.forbund) }));
        const problem = {
          ...apart,
          cells: apart.cells.map((cell) => (cell.owner === 'f001' ? { ...cell, owner: 'f000' } : cell)),
        };
        merged += apart.cells.filter(({ owner }) => owner === 'f001').length;
        const { withheld, findings } = await history.release(problem);
        expect(findings).toEqual([]);
        expect(attack(highs, problem, withheld, { wholeNumbers: true })).toEqual([]);
      }),
      { numRuns: 4, seed: 2026 },
    );
    expect(merged).toBeGreaterThan(0);
  });

  test('would tell if only the unsafe cells themselves were withheld', async () => {
    const highs = await loadSolver();
    const reports = randomReports({
      ...{ seed: 3, forbund: 4, counties: 2, meanRespondents: 18, dimensions: [3] },
      insatser: { fewest: 0, most: 0, groupings: [] },
    });
    const problem = new History(PARTICIPANTS).problemOf(reports);
    const unsafe = new Set(problem.cells.filter((cell) => cell.unsafe).map(({ key }) => key));
    expect(unsafe.size).toBeGreaterThan(0);
    expect(attack(highs, problem, unsafe, { wholeNumbers: false })).not.toEqual([]);
  });
});

/** The same report when one respondent more was found: in the first category of each dimension and the first insats. */
function oneMore(report: Report): Report {
  const add = <T extends { n: number }>([first, ...others]: readonly T[]): T[] =>
    first ? [{ ...first, n: first.n + 1 }, ...others] : [];
  return { ...report, dimensions: report.dimensions.map(add), insatser: add(report.insatser) };
}
