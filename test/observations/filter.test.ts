import fc from 'fast-check';
import { DEEPEST_FILTER, LARGEST_FILTER } from '../../src/guards/sizes';
import { holds, readyFilter, type Ask, type Filter } from '../../src/observations/questions/filter';
import { SamnavError } from '../../src/platform/errors/result';

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof SamnavError) return error.code;
    throw error;
  }
  return undefined;
};
const leaf = (dimension: 'SEX' | 'ROUND' | 'COUNTY', ...codes: string[]): Filter => ({ dimension, in: codes });
const nested = (depth: number): Filter => (depth === 1 ? {} : { not: nested(depth - 1) });

/** The same question put the plain way, when everything is known. */
function plain(filter: Filter, is: (condition: Filter) => boolean): boolean {
  return (
    (filter.and ?? []).every((part) => plain(part, is)) &&
    (!filter.or || filter.or.some((part) => plain(part, is))) &&
    (!filter.not || !plain(filter.not, is)) &&
    (!filter.dimension || is(filter))
  );
}

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(leaf('SEX', 'a'), leaf('SEX', 'b'), leaf('ROUND', 'a'), leaf('COUNTY', 'a', 'b'), leaf('COUNTY')),
    fc.record({
      and: fc.option(fc.array(tie('filter'), { maxLength: 3 })),
      or: fc.option(fc.array(tie('filter'), { maxLength: 3 })),
      not: fc.option(tie('filter')),
    }),
  ),
}));
const code = fc.constantFrom('a', 'b', 'c');
const facts = fc.record({ SEX: code, ROUND: code, COUNTY: code });

const askAll =
  (known: Readonly<Record<string, string | undefined>>): Ask =>
  (dimension, codes) => {
    const own = known[dimension];
    return own === undefined ? undefined : codes.has(own);
  };

describe('a filter', () => {
  it('means what its words mean when everything is known', () => {
    fc.assert(
      fc.property(filter, facts, (one, known: Readonly<Record<string, string>>) => {
        const is = ({ dimension, in: codes }: Filter) => (codes ?? []).includes(known[dimension ?? ''] ?? '');
        expect(holds(readyFilter(one), askAll(known))).toBe(plain(one, is));
      }),
    );
  });

  it('never says before all is known what it would not say afterwards', () => {
    fc.assert(
      fc.property(filter, facts, fc.subarray(['SEX', 'ROUND', 'COUNTY'] as const), (one, known, hidden) => {
        const partly = Object.fromEntries(Object.entries(known).filter(([name]) => !hidden.some((h) => h === name)));
        const before = holds(readyFilter(one), askAll(partly));
        if (before !== undefined) expect(holds(readyFilter(one), askAll(known))).toBe(before);
      }),
    );
  });

  it('that is left out, or says nothing, lets everything through', () => {
    for (const none of [undefined, null, {}, { and: [] }]) expect(holds(readyFilter(none), () => false)).toBe(true);
    expect(holds(readyFilter({ or: [] }), () => true)).toBe(false);
  });

  it('is refused when it is nested or grown beyond the limits', () => {
    expect(codeOf(() => readyFilter(nested(DEEPEST_FILTER)))).toBeUndefined();
    expect(codeOf(() => readyFilter(nested(DEEPEST_FILTER + 1)))).toBe('FILTER_TOO_DEEP');
    const codes = (count: number) => leaf('SEX', ...Array.from({ length: count }, (_, index) => `${index}`));
    expect(codeOf(() => readyFilter(codes(LARGEST_FILTER - 1)))).toBeUndefined();
    expect(codeOf(() => readyFilter(codes(LARGEST_FILTER)))).toBe('FILTER_TOO_LARGE');
    expect(codeOf(() => readyFilter({ and: Array.from({ length: LARGEST_FILTER }, () => ({})) }))).toBe(
      'FILTER_TOO_LARGE',
    );
  });

  it('is refused when a dimension has no codes, or codes have no dimension', () => {
    expect(codeOf(() => readyFilter({ dimension: 'SEX' }))).toBe('INVALID_INPUT');
    expect(codeOf(() => readyFilter({ not: { in: ['a'] } }))).toBe('INVALID_INPUT');
  });
});
