import fc from 'fast-check';
import { startWorld, type World } from '../support/world';
import { groupOf, numbersOf, observeAll, type ReadObservation } from './support/ask';
import { groupsBySql, type SqlGroup, type TestFilter } from './support/oracle';

const UNITS = [null, 'COUNTY', 'FORBUND', 'SIZE_CLASS'] as const;
const BREAKDOWNS = [null, 'SEX', 'AGE_GROUP', 'PARTY', 'FORM', 'FOCUS', 'TARGET_GROUP', 'RESPONDENT_GROUP'] as const;

const CODES: Readonly<Record<string, readonly string[]>> = {
  ROUND: ['2022', '2023', '2024'],
  MEASURE: ['FIN-I01', 'FIN-I03', 'FIN-M06', 'FIN-M08', 'FIN-O09', 'FIN-S13', 'FIN-S14-MEDEL', 'FIN-S15'],
  INDICATOR: ['FIN-I01', 'FIN-I03', 'FIN-M08', 'FIN-S13'],
  LEVEL: ['PARTICIPANT', 'STAFF', 'ORGANISATION', 'SOCIETY'],
  COUNTY: ['01', '03', '05', '12', '14', '24'],
  SIZE_CLASS: ['ONE_MUNICIPALITY', 'TWO_TO_FOUR', 'FIVE_OR_MORE'],
  SEX: ['WOMAN', 'MAN', 'UNKNOWN'],
  AGE_GROUP: ['AGE_16_29', 'AGE_30_44', 'AGE_45_PLUS', 'UNKNOWN'],
  PARTY: ['AF', 'FK', 'REGION', 'KOMMUN', 'UNKNOWN'],
  FORM: ['PROJECT', 'LONG_TERM'],
  FOCUS: ['PREVENTION', 'YOUNG_PEOPLE', 'WORK_ORIENTED_REHABILITATION'],
  TARGET_GROUP: ['SICK_LISTED', 'YOUNG_16_29'],
  RESPONDENT_GROUP: ['PARTICIPANT', 'PARTICIPANT_EXIT', 'INTERVENTION_STAFF', 'MANAGER', 'ADMINISTRATIVE'],
};

function filters(breakdown: string | null, forbund: readonly string[]): fc.Arbitrary<TestFilter> {
  const codes: Readonly<Record<string, readonly string[]>> = { ...CODES, FORBUND: forbund };
  const dimensions = ['ROUND', 'MEASURE', 'INDICATOR', 'LEVEL', 'COUNTY', 'FORBUND', 'SIZE_CLASS'];
  const leaf = fc
    .constantFrom(...dimensions, ...(breakdown ? [breakdown, breakdown] : []))
    .chain((dimension) =>
      fc.subarray([...(codes[dimension] ?? [])], { minLength: 1 }).map((some): TestFilter => ({ dimension, in: some })),
    );
  const { filter } = fc.letrec<{ filter: TestFilter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
      fc.record({ or: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('filter') }),
    ),
  }));
  return filter;
}

const dimensionsIn = (filter: TestFilter): string[] => [
  ...(filter.and ?? []).flatMap(dimensionsIn),
  ...(filter.or ?? []).flatMap(dimensionsIn),
  ...(filter.not ? dimensionsIn(filter.not) : []),
  ...(filter.dimension ? [filter.dimension] : []),
];

describe('figures of free questions', () => {
  let world: World;
  let forbund: string[];
  const met = { PUBLISHED: 0, PARTIAL: 0, SUPPRESSED: 0 } as Record<string, number>;
  beforeAll(async () => {
    world = await startWorld('DEMO');
    const rows = await world.hub.db.query<{ code: string }[]>(
      `SELECT organisation_number AS code FROM forbund WHERE organisation_number IS NOT NULL ORDER BY id`,
    );
    forbund = rows.map(({ code }) => code).filter((_, index) => index % 4 === 0);
  });
  afterAll(() => world.close());

  function check(one: ReadObservation, sql: SqlGroup | undefined, partial: boolean): void {
    const { status, value, n } = one.value;
    met[status] = (met[status] ?? 0) + 1;
    if (!sql) throw new Error(`SQL knows no such group: ${JSON.stringify(one)}`);
    if (status === 'PUBLISHED') {
      expect(numbersOf(one)).toEqual({ n: sql.sentN, sum: expect.closeTo(sql.sentSum, 4) as number });
      expect(one.value.disclosure).toBeNull();
      return;
    }
    // What every part of is published is published, and what is not says nothing.
    // A county's own figure can be withheld where all that its förbund sent is shown: for an insats that sent nothing.
    const most = sql.withheld + sql.counties;
    expect(one.value.disclosure?.cellsWithheld).toBeGreaterThan(0);
    expect(one.value.disclosure?.cellsWithheld).toBeLessThanOrEqual(most);
    if (status === 'SUPPRESSED') expect([value, n, one.value.interval]).toEqual([null, null, null]);
    else {
      expect([status, partial]).toEqual(['PARTIAL', true]);
      expect(numbersOf(one).n).toBeGreaterThanOrEqual(sql.n);
      expect(numbersOf(one).n).toBeLessThanOrEqual(sql.sentN);
    }
  }

  const questions = fc.constantFrom(...BREAKDOWNS).chain((breakdown) =>
    fc.record({
      unit: fc.constantFrom(...UNITS),
      breakdown: fc.constant(breakdown),
      groups: fc.boolean(),
      round: fc.constantFrom('2022', '2023', '2024'),
      partial: fc.boolean(),
      filter: fc.nat().chain(() => filters(breakdown, forbund)),
    }),
  );

  it('are those of SQL on what was sent, or withheld because a part of them is, for any filter and grouping', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ unit, breakdown, groups: wanted, round, partial, filter }) => {
        const where = { and: [{ dimension: 'ROUND', in: [round] }, filter] };
        const groups = wanted && breakdown !== null;
        const named = groups || dimensionsIn(filter).includes(breakdown ?? '') ? breakdown : null;
        const groupBy = [...(unit ? [unit] : []), ...(groups ? [breakdown] : [])];
        const found = await observeAll(world.anybody, { where, groupBy, partial });
        const expected = await groupsBySql(world, { where, unit, breakdown: named, groups });
        const keys = ['ROUND', 'MEASURE', unit ?? '', groups ? breakdown : ''];
        const known = found.filter((one) => expected.has(groupOf(one, keys)));
        expect(known.map((one) => groupOf(one, keys)).sort()).toEqual([...expected.keys()].sort());
        for (const one of known) check(one, expected.get(groupOf(one, keys)), partial);
        // A category that nobody of a county sent can be withheld in its sums, beside others.
        for (const { value } of found.filter((one) => !known.includes(one)))
          expect([value.status, value.n, value.value]).toEqual(['SUPPRESSED', null, null]);
      }),
      { numRuns: 80 },
    );
    for (const status of ['PUBLISHED', 'PARTIAL', 'SUPPRESSED'])
      expect([status, met[status] ?? 0]).not.toEqual([status, 0]);
  });
});
