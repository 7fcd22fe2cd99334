import { encodeCursor } from '../../src/database/statements/keyset-page';
import { UMEA, startWorld, type World } from '../support/world';
import { observe, OBSERVATIONS, observeAll, only, refusalOf } from './support/ask';

const nested = (depth: number): object => (depth === 1 ? only('SEX', 'MAN') : { not: nested(depth - 1) });
const of2024 = { and: [only('ROUND', '2024'), only('MEASURE', 'FIN-I01')] };

describe('a free question is refused', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  it.each([
    ['two breakdowns in the grouping', 'CROSSED_DIMENSIONS', { groupBy: ['SEX', 'AGE_GROUP'] }],
    [
      'a breakdown beside a filter on another',
      'CROSSED_DIMENSIONS',
      { groupBy: ['SEX'], where: only('FORM', 'PROJECT') },
    ],
    [
      'filters on two breakdowns',
      'CROSSED_DIMENSIONS',
      { where: { or: [only('SEX', 'MAN'), { not: only('PARTY', 'AF') }] } },
    ],
    ['two units', 'SEVERAL_UNIT_DIMENSIONS', { groupBy: ['COUNTY', 'FORBUND'] }],
    ['an order by what is not grouped by', 'NOT_GROUPED_BY', { orderBy: [{ by: 'COUNTY' }], groupBy: ['FORBUND'] }],
    ['the same order twice', 'INVALID_INPUT', { orderBy: [{ by: 'ROUND' }, { by: 'ROUND', direction: 'DESCENDING' }] }],
    ['an unknown round', 'UNKNOWN_ROUND', { where: only('ROUND', '1999') }],
    ['an unknown measure', 'UNKNOWN_MEASURE', { where: { not: only('MEASURE', 'FIN-I01', 'FIN-99') } }],
    ['an unknown county', 'UNKNOWN_COUNTY', { where: only('COUNTY', '99') }],
    ['an unknown förbund', 'UNKNOWN_FORBUND', { where: only('FORBUND', UMEA, '000000-0000') }],
    ['an unknown category', 'UNKNOWN_CODE', { where: only('SEX', 'WOMEN') }],
    ['an unknown level', 'UNKNOWN_CODE', { where: only('LEVEL', 'PLANET') }],
    ['an unknown size', 'UNKNOWN_CODE', { where: only('SIZE_CLASS', 'HUGE') }],
    ['an unknown kind of insats', 'UNKNOWN_CODE', { where: only('FOCUS', 'TOTAL') }],
    ['an unknown respondent group', 'UNKNOWN_CODE', { where: only('RESPONDENT_GROUP', 'EVERYBODY') }],
    ['a filter nested too deep', 'FILTER_TOO_DEEP', { where: nested(9) }],
    ['a filter nested absurdly deep', 'INPUT_TOO_DEEP', { where: nested(500) }],
    ['a filter with too many codes', 'FILTER_TOO_LARGE', { where: only('COUNTY', ...Array<string>(400).fill('01')) }],
    ['a dimension without codes', 'INVALID_INPUT', { where: { dimension: 'SEX' } }],
    ['a page too large', 'PAGE_TOO_LARGE', { first: 1_000_000_000 }],
    ['a page of nothing', 'INVALID_PAGE_SIZE', { first: 0 }],
    ['a release that is not', 'UNKNOWN_RELEASE', { release: 9999 }],
    ['text that no database can store', 'UNKNOWN_COUNTY', { where: only('COUNTY', 'a\0') }],
  ])('with a code: %s', async (_, code, question) => {
    expect(await refusalOf(world.anybody, question)).toBe(code);
  });

  it.each([
    [{ dimension: 'ROUND' }, 'The value of where is malformed: a dimension must have codes in in.'],
    [{ in: ['2024'] }, 'The value of where is malformed: codes in in must have a dimension.'],
  ])('naming what lacks in %j', async (where, en) => {
    const { errors } = await world.anybody.ask(OBSERVATIONS, { where });
    expect(errors?.[0]?.extensions.text).toMatchObject({ en });
  });

  it('naming both of what cannot be crossed', async () => {
    const { errors } = await world.anybody.ask(OBSERVATIONS, { groupBy: ['AGE_GROUP', 'SEX'] });
    expect(errors?.[0]?.extensions.text).toEqual({
      sv: 'AGE_GROUP och SEX kan inte kombineras: korsade tabeller lagras inte.',
      en: 'AGE_GROUP and SEX cannot be combined: crossed tables are not stored.',
    });
  });

  it('with a cursor that is forged, of another question, or of another release', async () => {
    const question = { where: of2024, groupBy: ['COUNTY'] };
    const { pageInfo } = await observe(world.anybody, { ...question, first: 2 });
    const after = pageInfo.endCursor ?? '';
    const [list, name, release, key] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [
      string,
      string,
      number,
      string,
    ];
    expect((await observe(world.anybody, { ...question, first: 2, after })).nodes).toHaveLength(2);
    const forged = [
      encodeCursor(list, [name, release, `${key}9`]),
      encodeCursor(list, [name, release + 1, key]),
      encodeCursor(list, [name, 0, key]),
      encodeCursor(list, [`${name}x`, release, key]),
      encodeCursor(list, [name, release, "' OR 1 = 1 --"]),
    ];
    for (const cursor of forged)
      expect(await refusalOf(world.anybody, { ...question, after: cursor })).toBe('INVALID_CURSOR');
    for (const other of [
      { ...question, groupBy: ['FORBUND'] },
      { ...question, where: only('ROUND', '2024') },
      { ...question, partial: true },
      { ...question, orderBy: [{ by: 'COUNTY', direction: 'DESCENDING' }] },
      { ...question, having: { status: ['PUBLISHED'] } },
      { ...question, release: 1 },
    ]) {
      expect(await refusalOf(world.anybody, { ...other, after })).toBe('INVALID_CURSOR');
    }
  });

  const WITH_WITHHELD = { where: only('ROUND', '2024'), groupBy: ['FORBUND', 'SEX'] };

  it.each([
    ['an order by value', { orderBy: [{ by: 'VALUE' }] }],
    ['an order by n, after others', { orderBy: [{ by: 'ROUND' }, { by: 'N', direction: 'DESCENDING' }] }],
    ['at least n', { having: { nMin: 0 } }],
    ['at most n', { having: { nMax: 4 } }],
    ['at least a value', { having: { valueMin: 0 } }],
    ['at most a value', { having: { valueMax: 100, status: ['PUBLISHED', 'SUPPRESSED'] } }],
  ])('when a group is withheld that it would place by its number: %s', async (_, more) => {
    expect(await refusalOf(world.anybody, { ...WITH_WITHHELD, ...more })).toBe('WITHHELD_SORT_KEY');
    const having = { ...('having' in more ? more.having : {}), status: ['PUBLISHED'] };
    expect(await refusalOf(world.anybody, { ...WITH_WITHHELD, ...more, having })).toBeUndefined();
  });

  it.each([
    ['a bare value', '{ observations { nodes { value { value } } } }'],
    [
      'an interval of a county',
      '{ observations(groupBy: [COUNTY]) { edges { node { value { interval { lower } } } } } }',
    ],
    [
      'what a variable may make counties',
      'query ($by: [ObservationDimension!]) { observations(groupBy: $by) { nodes { value { value } } } }',
    ],
  ])('without coverage: %s', async (_, document) => {
    const { errors } = await world.anybody.ask(document);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['COVERAGE_REQUIRED']);
  });

  it('never for single förbund without coverage, nor for values with it', async () => {
    const where = '{ and: [{ dimension: ROUND, in: ["2024"] }, { dimension: MEASURE, in: ["FIN-I01"] }] }';
    await world.anybody.data(
      `{ observations(where: ${where}, groupBy: [SEX, FORBUND]) { nodes { value { value } } } }`,
    );
    await world.anybody.data(
      `{ observations(where: ${where}) { nodes { value { value coverage { unitsReporting } } } } }`,
    );
  });

  describe('and is answered in pages that are the whole', () => {
    const questions = [
      { where: of2024, groupBy: ['FORBUND', 'SEX'] },
      {
        where: of2024,
        groupBy: ['FORBUND', 'SEX'],
        orderBy: [{ by: 'SEX', direction: 'DESCENDING' }, { by: 'FORBUND' }],
      },
      {
        where: of2024,
        groupBy: ['COUNTY', 'AGE_GROUP'],
        orderBy: [{ by: 'N', direction: 'DESCENDING' }],
        having: { status: ['PUBLISHED'] },
      },
      {
        where: of2024,
        groupBy: ['COUNTY', 'AGE_GROUP'],
        orderBy: [{ by: 'VALUE' }],
        having: { status: ['PUBLISHED', 'MISSING'] },
      },
      {
        where: only('ROUND', '2024'),
        groupBy: ['SIZE_CLASS'],
        orderBy: [{ by: 'SIZE_CLASS' }, { by: 'LEVEL' }, { by: 'INDICATOR', direction: 'DESCENDING' }],
      },
      {
        where: only('MEASURE', 'FIN-I01'),
        groupBy: ['FORBUND'],
        orderBy: [{ by: 'ROUND', direction: 'DESCENDING' }, { by: 'MEASURE' }],
        partial: true,
      },
    ];

    it.each(questions)('whatever it asks: %j', async (question) => {
      const whole = await observeAll(world.anybody, question);
      expect(whole.length).toBeGreaterThan(7);
      expect(new Set(whole.map(({ group }) => JSON.stringify(group))).size).toBe(whole.length);
      const size = Math.ceil(whole.length / 6);
      expect(await observeAll(world.anybody, question, size)).toEqual(whole);
      const { totalCount } = await observe(world.anybody, { ...question, first: 1 });
      expect(totalCount).toBe(whole.length);
    });

    it('in the order that was asked for, with what has no number last', async () => {
      for (const direction of ['ASCENDING', 'DESCENDING']) {
        const having = { status: ['PUBLISHED', 'MISSING'] };
        const found = await observeAll(world.anybody, {
          where: of2024,
          groupBy: ['COUNTY', 'SEX'],
          having,
          orderBy: [{ by: 'VALUE', direction }],
        });
        const values = found.map(({ value }) => value.value);
        const numbers = values.filter((value) => value !== null);
        expect(numbers.length).toBeGreaterThan(5);
        expect(values.slice(0, numbers.length)).toEqual(numbers);
        expect(values.length).toBeGreaterThan(numbers.length);
        const sorted = [...numbers].sort((a, b) => (direction === 'ASCENDING' ? a - b : b - a));
        expect(numbers).toEqual(sorted);
      }
    });

    it('with only what is within the bounds', async () => {
      const question = { where: of2024, groupBy: ['COUNTY'], having: { status: ['PUBLISHED'] } };
      const all = await observeAll(world.anybody, question);
      const within = all.filter(
        ({ value }) => (value.n ?? 0) >= 20 && (value.n ?? 0) <= 60 && (value.value ?? 0) >= 75,
      );
      expect(within.length).toBeGreaterThan(0);
      expect(within.length).toBeLessThan(all.length);
      const having = { status: ['PUBLISHED'], nMin: 20, nMax: 60, valueMin: 75 };
      expect(await observeAll(world.anybody, { ...question, having })).toEqual(within);
    });
  });
});
