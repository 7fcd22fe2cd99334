import fc from 'fast-check';
import type { MeasureVersion } from '../../../src/catalogue/catalogue';
import type { MeasureRule, Operator } from '../../../src/catalogue/measures/measure-rule';
import { checkAmounts } from '../../../src/submissions/checks/check-amounts';
import { checkCoverage } from '../../../src/submissions/checks/check-coverage';
import { checkRules, holds, totalsOf } from '../../../src/submissions/checks/check-rules';
import { Findings } from '../../../src/submissions/checks/finding';
import type { Figure } from '../../../src/submissions/intake/submitted-figure';
import { comparableVersions, type Past } from '../../../src/submissions/checks/past-figure';
import { codes, figure, othersOf, ownOf, versionOf } from '../figures';

describe('comparable versions', () => {
  const versions = [true, false, true, true].map((comparableWithPrevious, index) => ({
    ...versionOf(index),
    version: index + 1,
    comparableWithPrevious,
  }));
  for (const version of versions) Object.assign(version, { measure: { versions } });
  it.each([
    [1, [1]],
    [2, [2]],
    [3, [3, 2]],
    [4, [4, 3, 2]],
  ])('of version %i are %j: a break ends them', (number, expected) => {
    const found = comparableVersions(versions[number - 1] as MeasureVersion);
    expect(found.map(({ version }) => version)).toEqual(expected);
  });
});

describe('checks of amounts', () => {
  const version = versionOf(1, 'AMOUNT');
  const nothing: Past = { own: new Map(), others: new Map() };
  const told = (sum: bigint, past: Partial<Past>, more: Partial<Figure> = {}) => {
    const findings = new Findings();
    checkAmounts([figure(version, { sum }, more)], { ...nothing, ...past }, findings);
    return findings.grouped().map(({ code }) => code);
  };
  const own = (sum: number) => ({ own: ownOf([[figure(version, {}), { sum }]]) });

  it.each([
    [8_000n, 8_000_000, ['AMOUNT_TENFOLD']],
    [8_000_000n, 8_000, ['AMOUNT_TENFOLD']],
    [-8_000_000n, 8_000_000, ['AMOUNT_TENFOLD']],
    [0n, 8_000_000, ['AMOUNT_TENFOLD']],
    [5_000_000n, 8_000_000, []],
    [50n, 4, []],
  ] as const)('say of %s after %i: %j', (now, then, expected) => {
    expect(told(now, own(then))).toEqual(expected);
  });

  it('compare with others only totals, what was not there before, and only with enough of them', () => {
    const others = (count: number) => ({
      others: othersOf(
        version,
        Array.from({ length: count }, (_, i) => ({ sum: 4e6 + i })),
      ),
    });
    expect(told(4_000n, others(10))).toEqual(['AMOUNT_FAR_FROM_OTHERS']);
    expect(told(4_000n, others(9))).toEqual([]);
    expect(told(4_000n, { ...others(10), ...own(4_000) })).toEqual([]);
    expect(told(1_000_000n, others(10))).toEqual([]);
    expect(told(4_000n, others(10), { dimension: 'SEX', category: 'WOMAN' })).toEqual([]);
  });
});

describe('checks of coverage', () => {
  const split = (n: number, unknown: number) => {
    const version = versionOf(1);
    return [
      figure(version, { n }),
      figure(version, { n: n - unknown }, { dimension: 'SEX', category: 'WOMAN', categoryId: 2 }),
      figure(version, { n: unknown }, { dimension: 'SEX', category: 'UNKNOWN', categoryId: 3, row: 3 }),
    ];
  };
  it.each([
    [100, 31, [['SPLIT_MOSTLY_UNKNOWN', [3]]]],
    [100, 30, []],
    [9, 9, []],
  ])('of %i of whom %i are unknown', (n, unknown, expected) => {
    const findings = new Findings();
    const figures = split(n, unknown);
    checkCoverage(figures, new Set(figures), findings);
    expect(codes(findings)).toEqual(expected);
  });

  it('leave alone what was there before', () => {
    const findings = new Findings();
    checkCoverage(split(100, 90), new Set([figure(versionOf(2), {})]), findings);
    expect(findings.grouped()).toEqual([]);
  });
});

describe('a rule across measures', () => {
  const OPERATORS = {
    '<': (a: bigint, b: bigint) => a < b,
    '<=': (a: bigint, b: bigint) => a <= b,
    '=': (a: bigint, b: bigint) => a === b,
    '>=': (a: bigint, b: bigint) => a >= b,
    '>': (a: bigint, b: bigint) => a > b,
  };

  it('compares whole numbers exactly, beyond 2^53 too, and decimals but for their last digits', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 62n), 2n ** 62n), fc.bigInt(-2n, 2n), (a, d) => {
        for (const [operator, expected] of Object.entries(OPERATORS))
          expect(holds(a, operator as Operator, a + d)).toBe(expected(a, a + d));
      }),
    );
    expect([
      holds(0.1 + 0.2, '=', 0.3),
      holds(0.1 + 0.2, '<', 0.3),
      holds(0.1 + 0.2, '<=', 0.3),
      holds(3n, '<', 3.5),
    ]).toEqual([true, false, true, true]);
  });

  const rule: MeasureRule = {
    code: 'R',
    left: [
      { measure: 'M1', of: 'N' },
      { measure: 'M2', of: 'SUM' },
    ],
    operator: '<=',
    right: [{ measure: 'M3', of: 'SUM' }],
    whenMissing: 'SKIP',
    severity: 'ERROR',
    textSv: 'Så är det.',
    textEn: 'So it is.',
  };
  const all = [figure(versionOf(1), { n: 3 }), figure(versionOf(2), { sum: 4n }), figure(versionOf(3), { sum: 6n })];
  const check = (
    one: Partial<MeasureRule>,
    figures: readonly Figure[],
    fresh: readonly Figure[],
    removed: readonly MeasureVersion[] = [],
  ) => {
    const findings = new Findings();
    const rules = [{ ...rule, ...one }];
    checkRules(rules, totalsOf(rules, figures, new Set(fresh), removed), findings);
    return codes(findings);
  };

  it('is broken, or doubted, at the row that touched it, and says nothing of what stands', () => {
    expect(check({}, all, all)).toEqual([['RULE_BROKEN', [1]]]);
    expect(check({ severity: 'WARNING' }, all, all.slice(2))).toEqual([['RULE_DOUBTED', [3]]]);
    expect(check({}, all, [])).toEqual([]);
    expect(check({ right: 7 }, all, all)).toEqual([]);
    expect(check({ right: 6.5 }, all, all)).toEqual([['RULE_BROKEN', [1]]]);
  });

  it('is left out, or told of, when a measure is missing', () => {
    const two = all.slice(0, 2);
    expect(check({}, two, two)).toEqual([]);
    expect(check({ whenMissing: 'WARN' }, two, two)).toEqual([['RULE_NOT_CHECKED', [1]]]);
    expect(check({ whenMissing: 'WARN' }, two, [], [versionOf(3)])).toEqual([['RULE_NOT_CHECKED', [0]]]);
    expect(check({ whenMissing: 'WARN' }, [], [], [versionOf(3)])).toEqual([]);
  });
});
