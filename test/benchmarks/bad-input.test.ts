import { isObjectType } from 'graphql';
import { startWorld, type World } from '../support/world';
import { buildHubSchema } from '../../src/app/schema';
import { BENCHMARK, CHANGE, MATRIX, NATIONAL, RESULTS, TREND } from './documents';

interface Answer {
  readonly benchmark: {
    readonly rows: readonly { readonly reason: string | null; readonly rank: object | null }[];
    readonly distribution: object | null;
    readonly dispersion: { readonly sv: string };
  };
}

describe('bad input has a code', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const share = { measure: 'FIN-I01', round: '2022' };
  const benchmark = async (variables: object) =>
    (await world.anybody.data<Answer>(BENCHMARK, { ...share, ...variables })).benchmark;

  const national = { ...share, since: '2021' };
  it.each([
    ['an unknown measure', BENCHMARK, { ...share, measure: 'FIN-X99' }, 'UNKNOWN_MEASURE'],
    ['an unknown round', BENCHMARK, { ...share, round: '1999' }, 'UNKNOWN_ROUND'],
    ['an unknown county', BENCHMARK, { ...share, county: '99' }, 'UNKNOWN_COUNTY'],
    ['an unknown category', BENCHMARK, { ...share, dimension: 'SEX', category: 'X' }, 'UNKNOWN_CATEGORY'],
    ['an unknown dimension', BENCHMARK, { ...share, dimension: 'HEIGHT', category: 'TALL' }, 'UNKNOWN_CATEGORY'],
    ['an unknown release', BENCHMARK, { ...share, release: 999 }, 'UNKNOWN_RELEASE'],
    ['a release of nothing', BENCHMARK, { ...share, release: 0 }, 'UNKNOWN_RELEASE'],
    [
      'an unknown earlier round',
      BENCHMARK,
      { ...share, comparator: 'OWN_EARLIER', earlierRound: '9999' },
      'UNKNOWN_ROUND',
    ],
    ['its own round', BENCHMARK, { ...share, comparator: 'OWN_EARLIER', earlierRound: '2022' }, 'COMPARATOR_IS_SELF'],
    ['a later round', BENCHMARK, { ...share, comparator: 'OWN_EARLIER', earlierRound: '2023' }, 'COMPARATOR_IS_SELF'],
    ['no round before', BENCHMARK, { ...share, round: '2017', comparator: 'OWN_EARLIER' }, 'NO_EARLIER_ROUND'],
    [
      'a round before a break',
      BENCHMARK,
      { measure: 'FIN-S13', round: '2023', comparator: 'OWN_EARLIER' },
      'SERIES_BREAK',
    ],
    ['an earlier round nobody asked about', BENCHMARK, { ...share, earlierRound: '2021' }, 'INVALID_INPUT'],
    ['a measure without a goal', BENCHMARK, { measure: 'FIN-M08', round: '2022', comparator: 'GOAL' }, 'NO_GOAL'],
    [
      'kinds of insats without a goal',
      BENCHMARK,
      { measure: 'FIN-M08', round: '2022', comparator: 'GOAL', groupBy: 'FOCUS' },
      'NO_GOAL',
    ],
    [
      'better of a measure without direction',
      BENCHMARK,
      { measure: 'FIN-S15', round: '2022', categories: ['BETTER'] },
      'MEASURE_HAS_NO_DIRECTION',
    ],
    ['a measure before its time', BENCHMARK, { measure: 'FIN-X16', round: '2018' }, 'NOT_MEASURED_IN_ROUND'],
    ['a round not released then', BENCHMARK, { ...share, release: 1 }, 'ROUND_NOT_RELEASED'],
    [
      'kinds of insats against their county',
      BENCHMARK,
      { ...share, groupBy: 'FOCUS', comparator: 'COUNTY' },
      'INVALID_INPUT',
    ],
    [
      'kinds of insats of one sex',
      BENCHMARK,
      { ...share, groupBy: 'FOCUS', dimension: 'SEX', category: 'WOMAN' },
      'INVALID_INPUT',
    ],
    ['an unknown measure', MATRIX, { round: '2022', measures: ['FIN-I01', 'NO'] }, 'UNKNOWN_MEASURE'],
    ['an unknown round', MATRIX, { round: '1999' }, 'UNKNOWN_ROUND'],
    ['an unknown county', MATRIX, { round: '2022', county: 'ÅÄÖ' }, 'UNKNOWN_COUNTY'],
    ['an unknown förbund', MATRIX, { round: '2022', forbund: ['222000-0000'] }, 'UNKNOWN_FORBUND'],
    ['a round not released then', MATRIX, { round: '2022', release: 1 }, 'ROUND_NOT_RELEASED'],
    ['an unknown county', NATIONAL, { ...national, county: 'ÅÄÖ' }, 'UNKNOWN_COUNTY'],
    ['an unknown earlier round', NATIONAL, { ...national, since: 'x' }, 'UNKNOWN_ROUND'],
    ['the same round', NATIONAL, { ...national, since: '2022' }, 'COMPARATOR_IS_SELF'],
    ['an unknown county', RESULTS, { ...share, county: '99' }, 'UNKNOWN_COUNTY'],
    ['an unknown förbund', TREND, { measure: 'FIN-I01', forbund: '222000-0000' }, 'UNKNOWN_FORBUND'],
    ['an unknown county', TREND, { measure: 'FIN-I01', county: 'x' }, 'UNKNOWN_COUNTY'],
    ['a county and a förbund', TREND, { measure: 'FIN-I01', county: '01', forbund: '222000-1834' }, 'INVALID_INPUT'],
    ['an unknown round', TREND, { measure: 'FIN-I01', from: '1999' }, 'UNKNOWN_ROUND'],
    [
      'persons followed',
      CHANGE,
      { measure: 'FIN-I01', from: '2021', to: '2022', design: 'PAIRED' },
      'PAIRED_NOT_AVAILABLE',
    ],
    ['an unknown round', CHANGE, { measure: 'FIN-I01', from: '9999', to: '2022' }, 'UNKNOWN_ROUND'],
    ['time backwards', CHANGE, { measure: 'FIN-I01', from: '2022', to: '2021' }, 'FROM_AFTER_TO'],
    ['a round and itself', CHANGE, { measure: 'FIN-I01', from: '2022', to: '2022' }, 'COMPARATOR_IS_SELF'],
    ['a change across a break', CHANGE, { measure: 'FIN-S13', from: '2022', to: '2023' }, 'SERIES_BREAK'],
  ] as const)('%s', async (_, document, variables, code) => {
    const { status, errors } = await world.anybody.ask(document, variables);
    expect({ status, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
      status: 200,
      codes: [code],
    });
  });

  it('when time goes backwards, wherever the schema has a from and a to', async () => {
    const asked: Record<string, string> = {
      'Query.change': 'change(measure: "FIN-I01", from: "2022", to: "2021") { release }',
      'Query.changes': 'changes(from: 2, to: 1) { totalCount }',
      'Query.participation': 'participation(measure: "FIN-I01", from: "2022", to: "2021") { release }',
      'Query.trend': 'trend(measure: "FIN-I01", from: "2022", to: "2021") { release }',
    };
    const fields = Object.values(buildHubSchema().getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ args }) => ['from', 'to'].every((name) => args.some((arg) => arg.name === name)))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(fields.sort()).toEqual(Object.keys(asked));
    for (const text of Object.values(asked)) {
      const { errors } = await world.anybody.ask(`{ ${text} }`);
      expect([text, errors?.map(({ extensions }) => extensions.code)]).toEqual([text, ['FROM_AFTER_TO']]);
    }
    const { trend } = await world.anybody.data<{ trend: { points: object[] } }>(
      '{ trend(measure: "FIN-I01", from: "2022", to: "2022") { points { value { status coverage { unitsReporting } } } } }',
    );
    expect(trend.points).toHaveLength(1);
  });

  it('fewer than five units are shown as they are judged among all, and have no quantiles', async () => {
    const { rows } = await benchmark({});
    expect(rows.length).toBeGreaterThan(5);
    const small = await benchmark({ county: '01' });
    expect(small.rows.length).toBeLessThan(5);
    for (const row of small.rows) expect(rows).toContainEqual(row);
    expect(small.distribution).toBeNull();
  });

  it('a count is shown, not judged, and says why', async () => {
    const { rows, dispersion } = await benchmark({ measure: 'FIN-S15' });
    rows.forEach(({ reason, rank }) => expect([reason, rank]).toEqual(['KIND_NOT_COMPARED', null]));
    expect(dispersion.sv).toMatch(/inget slumpfel/);
  });
});
