import fc from 'fast-check';
import { groupDifference } from '../../src/benchmarks/family/group-difference';
import type { MeasureVersion, Round } from '../../src/catalogue/catalogue';
import { ReleasedValue } from '../../src/releases/figures/released-value';
import { welchDifference, type MeanSummary } from '../../src/statistics/means/mean';
import { beforeAfterText, beforeAndAfter, roundsAround } from '../../src/system-errors/evidence/before-after';
import { evidenceOf } from '../../src/system-errors/evidence/evidence';
import { AMOUNT, MEAN, SHARE, versionsOf } from '../benchmarks/families';
import { summary } from './support/evidence';

describe('the rules of evidence', () => {
  const round = (code: string, half: number | null = null) =>
    ({ key: Number(code.replace('-', '')), code, year: Number(code.slice(0, 4)), half }) as Round;
  const cell = (n: number | null, sum: number, version: MeasureVersion = MEAN) =>
    ReleasedValue.ofCell(version, {
      ...{ status: n === null ? 'SUPPRESSED' : 'PUBLISHED', n, sum: n === null ? null : String(sum) },
      ...{ sumOfSquares: String(sum * 3), unitsReporting: 1, unitsExisting: 1, origin: 'SYNTHETIC', release: 1 },
    });
  const values = fc.array(
    fc.tuple(fc.option(fc.integer({ min: 1, max: 50 }), { freq: 4 }), fc.integer({ min: 0, max: 99 })),
    {
      maxLength: 14,
    },
  );

  it('compare förbund, each as one, from five published on either side; what is withheld is counted and nothing else', () => {
    fc.assert(
      fc.property(values, values, (inside, outside) => {
        const all = [...inside, ...outside].map(([n, sum], key) => [key, cell(n, sum)] as const);
        const compare = (some: typeof all) =>
          groupDifference({ round: round('2024'), version: MEAN, values: new Map(some) }, (key) => key < inside.length);
        const found = compare(all);
        const means = [inside, outside].map((side) => side.flatMap(([n, sum]) => (n === null ? [] : [sum / n])));
        expect([found.group, found.others].map(({ forbundCount }) => forbundCount)).toEqual(
          means.map(({ length }) => length),
        );
        const withheld = [inside, outside].map((side) => side.filter(([n]) => n === null).length);
        expect([found.group, found.others].map((side) => side.withheld)).toEqual(withheld);
        const shown = compare(all.filter(([, one]) => one.status === 'PUBLISHED'));
        expect([shown.difference, shown.interval, shown.reason]).toEqual([
          found.difference,
          found.interval,
          found.reason,
        ]);
        if (means.some(({ length }) => length < 5))
          return expect(found).toMatchObject({ difference: null, interval: null, reason: 'TOO_FEW_UNITS' });
        const { estimate, interval } = welchDifference(...(means.map(summary) as [MeanSummary, MeanSummary]));
        expect(found.difference).toBeCloseTo(estimate, 9);
        expect(found.interval?.lower ?? 0).toBeCloseTo(interval?.lower ?? 0, 6);
      }),
    );
  });

  it('say in words what cannot be compared, and why, and always that it is no cause', () => {
    const { measure } = MEAN;
    const table = (version: MeasureVersion, count: number) => ({
      measure,
      rounds: [
        {
          round: round('2024'),
          version,
          values: new Map(Array.from({ length: count }, (_, key) => [key, cell(9, key, version)])),
        },
      ],
    });
    const half = new Set([0, 1, 2, 3, 4]);
    const said = [
      evidenceOf(table(MEAN, 10), half),
      evidenceOf(table(MEAN, 9), half),
      evidenceOf(table(AMOUNT, 10), half),
      evidenceOf(table(MEAN, 10), half, '2023'),
    ].map(({ text }) => text.sv);
    expect(said[0]).toMatch(
      /^Säkerställd skillnad: de 5 förbund som står bakom ärendet ligger lägre än de 5 övriga, −0,56 \(95 % intervall −/,
    );
    expect(said[1]).toContain('det krävs 5 förbund med publicerat värde på vardera sidan');
    expect(said[2]).toContain('händelser eller kronor');
    expect(said[3]).toContain('publiceringen har inga värden');
    expect(said.every((text) => text.endsWith('Samband, inte orsak.'))).toBe(true);
  });

  it('compare before and after only where both rounds measure the same of the same, and say so otherwise', () => {
    const rounds = ['2022', '2023', '2024'].map((code) => round(code));
    const codesAround = (day: string) => Object.values(roundsAround(day, rounds)).map((one) => one?.code ?? null);
    expect(['2022-01-01', '2023-12-31', '2024-01-01', '2024-01-02'].map(codesAround)).toEqual([
      [null, '2022'],
      ['2022', '2024'],
      ['2023', '2024'],
      ['2023', null],
    ]);
    const halves = [round('2024-1', 1), round('2024-2', 2)];
    expect(Object.values(roundsAround('2024-07-01', halves)).map((one) => one?.code)).toEqual(['2024-1', '2024-2']);
    const [before, after] = rounds.slice(1) as [Round, Round];
    const change = (first: MeasureVersion, second: MeasureVersion, signed: number[], later = 1) => {
      const of = (one: Round, version: MeasureVersion, key: number) =>
        ({ round: one, version, values: new Map([[key, cell(9, 5 + later, version)]]) }) as const;
      const table = { measure: second.measure, rounds: [of(before, first, 1), of(after, second, later)] };
      return beforeAndAfter(table, { before, after }, new Set(signed));
    };
    const [one, broken] = versionsOf({}, { comparableWithPrevious: false }) as [MeasureVersion, MeasureVersion];
    const found = [
      change(SHARE, SHARE, [1]),
      change(SHARE, SHARE, [2]),
      change(SHARE, SHARE, [1], 2),
      change(one, broken, [1]),
    ];
    expect(found.map((some) => [some?.forbundCount, some?.difference, some?.text.sv.slice(0, 18)])).toEqual([
      [1, 0, '1 förbund, efter m'],
      [0, null, 'Kan inte jämföras:'],
      [0, null, 'Kan inte jämföras:'],
      [0, null, 'Kan inte jämföras:'],
    ]);
    expect(beforeAndAfter({ measure: SHARE.measure, rounds: [] }, { before, after }, new Set([1]))).toBeNull();
    const around = { before, after };
    const words = [
      beforeAfterText(around, 0, []),
      beforeAfterText({ before: null, after }, 1, []),
      beforeAfterText({ before, after: null }, 1, []),
      beforeAfterText(around, 1, []),
      beforeAfterText(
        around,
        1,
        found.slice(1).filter((some) => some !== null),
      ),
    ].map(({ sv }) => sv);
    expect(words.every((text) => text.startsWith('Inget kan jämföras'))).toBe(true);
    expect(new Set(words).size).toBe(5);
    expect(
      beforeAfterText(
        around,
        1,
        found.filter((some) => some !== null),
      ).sv,
    ).toMatch(/^Resultat före och efter/);
  });
});
