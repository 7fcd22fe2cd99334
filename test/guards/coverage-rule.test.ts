import { parse, validate } from 'graphql';
import { coverageRule } from '../../src/guards/shape/coverage-rule';
import { buildHubSchema } from '../../src/app/schema';
import { startWorld, UMEA, type World } from '../support/world';

const national = (inner: string, rest = '') =>
  `query Q($no: Boolean = false) { __typename @skip(if: $no) nationalValue(measure: "FIN-I03", round: "2023") { ${inner} } } ${rest}`;

const COVERAGE = 'coverage { unitsReporting unitsExisting }';

const refused: [string, string][] = [
  ['a bare value', national('pooled { value }')],
  ['an interval', national('unweighted { interval { lower } }')],
  ['kronor', national('pooled { amount }')],
  ['an aliased value', national('pooled { status: value n }')],
  ['another field by the name of coverage', national('pooled { value coverage: status }')],
  ['an aliased field, beside one with coverage', national(`a: pooled { value } pooled { ${COVERAGE} }`)],
  ['an inline fragment', national('pooled { ... on ReleasedValue { value } }')],
  ['an inline fragment without a type', national('pooled { ... { ... { value } } }')],
  ['a fragment', national('pooled { ...F }', 'fragment F on ReleasedValue { value }')],
  ['a fragment of the parent', national('...N', 'fragment N on NationalValue { pooled { value } }')],
  [
    'fragments in fragments',
    national('pooled { ...F }', 'fragment F on ReleasedValue { ...G } fragment G on ReleasedValue { value }'),
  ],
  ['coverage that is skipped', national(`pooled { value coverage @skip(if: true) { unitsReporting } }`)],
  ['coverage that variables may leave out', national(`pooled { value coverage @include(if: $no) { unitsReporting } }`)],
  ['coverage in a fragment that may be left out', national(`pooled { value ... @include(if: $no) { ${COVERAGE} } }`)],
  ['coverage of nothing', national('pooled { value coverage { __typename } }')],
  ['coverage of nothing for certain', national('pooled { value coverage { unitsReporting @include(if: $no) } }')],
  [
    'the nation beside a förbund',
    `{ forbundByNumber(organisationNumber: "${UMEA}") { place(measure: "FIN-I03", round: "2023") { nation { value } } } }`,
  ],
  ['a point of the country’s series', `{ trend(measure: "FIN-I03") { points { value { value } } } }`],
  ['a point of a county’s series', `{ trend(measure: "FIN-I03", county: "24") { points { value { amount } } } }`],
  [
    'a point of a series that a variable may make the country’s',
    'query ($forbund: String) { trend(measure: "FIN-I03", forbund: $forbund) { points { value { value } } } }',
  ],
  ['a point of no förbund’s series', '{ trend(measure: "FIN-I03", forbund: null) { points { value { value } } } }'],
  [
    'points in fragments, one of them without',
    `{ trend(measure: "FIN-I03") { ...T points { value { ${COVERAGE} } } } }
     fragment T on Trend { points { ...P } } fragment P on SeriesPoint { later: value { interval { upper } } }`,
  ],
  [
    'the country before a change',
    `{ change(measure: "FIN-I03", from: "2022", to: "2023") { from { value { value } } to { value { status } } } }`,
  ],
  [
    'the country after a change',
    `{ change(measure: "FIN-I03", from: "2022", to: "2023") { from { value { value ${COVERAGE} } } to { value { value } } } }`,
  ],
  ['kinds of insats', `{ benchmark(measure: "FIN-I03", round: "2023", groupBy: FOCUS) { rows { value { value } } } }`],
  [
    'what a variable may make kinds of insats',
    `query ($by: BenchmarkGrouping! = FORBUND) { benchmark(measure: "FIN-I03", round: "2023", groupBy: $by) { rows { value { value } } } }`,
  ],
];

const allowed: [string, string][] = [
  ['value with coverage', national(`pooled { value ${COVERAGE} }`)],
  ['coverage by another name', national('pooled { value basis: coverage { unitsReporting } }')],
  ['coverage in a fragment', national('pooled { value ...F }', `fragment F on ReleasedValue { ... { ${COVERAGE} } }`)],
  ['a conditional value with certain coverage', national(`pooled { value @include(if: $no) ${COVERAGE} }`)],
  ['only the status', national('pooled { status n }')],
  [
    'a förbund’s own value',
    `{ forbundByNumber(organisationNumber: "${UMEA}") { place(measure: "FIN-I03", round: "2023") { own { value } } } }`,
  ],
  ['a förbund’s own series', `{ trend(measure: "FIN-I03", forbund: "${UMEA}") { points { value { value } } } }`],
  ['a series with coverage', `{ trend(measure: "FIN-I03") { points { round { code } value { value ${COVERAGE} } } } }`],
  ['the slopes of a series alone', '{ trend(measure: "FIN-I03") { segments { slope } } }'],
  ['each förbund of a benchmark', `{ benchmark(measure: "FIN-I03", round: "2023") { rows { value { value } } } }`],
  [
    'each förbund of a benchmark that says so',
    `{ benchmark(measure: "FIN-I03", round: "2023", groupBy: FORBUND) { rows { value { value } } } }`,
  ],
  [
    'kinds of insats with coverage',
    `{ benchmark(measure: "FIN-I03", round: "2023", groupBy: FORM) { rows { name value { value ${COVERAGE} } } } }`,
  ],
];

describe('a national value', () => {
  const schema = buildHubSchema();
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it.each(refused)('is refused without its coverage: %s', async (_, document) => {
    const { errors, data, status } = await world.anybody.ask(document);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['COVERAGE_REQUIRED']);
    expect({ data, status }).toEqual({ data: undefined, status: 400 });
  });

  it.each(allowed)('is let through: %s', (_, document) => {
    expect(validate(schema, parse(document), [coverageRule])).toEqual([]);
  });

  it('is refused as fast when fragments name one another over and over', () => {
    const steps = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on ReleasedValue { ...F${index + 1} ...F${index + 1} }`,
    );
    const document = parse(national('pooled { ...F0 }', `${steps.join(' ')} fragment F60 on ReleasedValue { value }`));
    const begin = performance.now();
    expect(validate(schema, document, [coverageRule])).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('is refused as fast when every step down to it stands there over and over', () => {
    const times = (text: string) => Array.from({ length: 100 }, (_, index) => `a${index}: ${text}`).join(' ');
    const document = parse(
      `{ ${times('trend(measure: "FIN-I03") { ...T }')} } fragment T on Trend { ${times('points { ...P }')} }
       fragment P on SeriesPoint { ${times('value { ...V }')} } fragment V on ReleasedValue { ${times('value')} }`,
    );
    const begin = performance.now();
    expect(validate(schema, document, [coverageRule], { maxErrors: 1000 })).toHaveLength(100);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
