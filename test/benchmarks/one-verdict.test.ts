import { startWorld, type World } from '../support/world';

const MEASURES = [
  'FIN-I01',
  'FIN-I02',
  'FIN-I03',
  'FIN-I04',
  'FIN-M06',
  'FIN-M07',
  'FIN-M08',
  'FIN-O09',
  'FIN-O10',
  'FIN-O11',
];
const INTERVAL = 'interval { lower upper confidence }';

interface Judged {
  difference: number | null;
  interval: { lower: number; upper: number } | null;
  category: string;
  reason: string | null;
  sentence: { sv: string };
}
interface Row extends Omit<Judged, 'interval'> {
  forbund: { organisationNumber: string };
  differenceInterval: Judged['interval'];
}

/** A position without the direction of the measure: is something said, and of which sign. */
const signOf = ({ category, difference }: Pick<Judged, 'category' | 'difference'>) =>
  category === 'NOT_ASSESSED' || category === 'SIMILAR'
    ? category
    : Math.sign(difference ?? NaN) > 0
      ? 'HIGHER'
      : 'LOWER';

describe('two answers to one question, in the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const rowsOf = async (measure: string, more = '') => {
    const { benchmark } = await world.anybody.data<{ benchmark: { rows: Row[] } }>(
      `{ benchmark(measure: "${measure}", round: "2024"${more}) { rows {
        forbund { organisationNumber } difference differenceInterval { lower upper confidence } category reason sentence { sv } } } }`,
    );
    return benchmark.rows;
  };

  it.each(MEASURES)('%s: benchmark, place and matrix say the same of every förbund', async (measure) => {
    const rows = await rowsOf(measure);
    const { forbund } = await world.anybody.data<{
      forbund: { nodes: { organisationNumber: string; place: Judged & { assessment: string } }[] };
    }>(
      `{ forbund(first: 100) { nodes { organisationNumber place(measure: "${measure}", round: "2024") {
        difference ${INTERVAL} assessment category reason sentence { sv } } } } }`,
    );
    const { matrix } = await world.anybody.data<{
      matrix: {
        rows: { forbund: { organisationNumber: string }; cells: { category: string; reason: string | null }[] }[];
      };
    }>(
      `{ matrix(round: "2024", measures: ["${measure}"]) { rows { forbund { organisationNumber } cells { category reason } } } }`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { forbund: of, differenceInterval: interval, ...row } of rows) {
      const place = forbund.nodes.find((one) => one.organisationNumber === of.organisationNumber)?.place;
      expect(place).toEqual({ ...row, interval, assessment: signOf(row) });
      const [cell] = matrix.rows.find((one) => one.forbund.organisationNumber === of.organisationNumber)?.cells ?? [];
      expect(cell).toEqual({ category: row.category, reason: row.reason });
    }
    const reported = new Set(rows.map((row) => row.forbund.organisationNumber));
    const silent = forbund.nodes.filter(({ organisationNumber }) => !reported.has(organisationNumber));
    expect(new Set(silent.map(({ place }) => `${place.category} ${place.reason}`))).toEqual(
      new Set(silent.length > 0 ? ['NOT_ASSESSED NOTHING_REPORTED'] : []),
    );
    for (const row of matrix.rows)
      if (!reported.has(row.forbund.organisationNumber)) expect(row.cells[0]?.reason).toBe('NOTHING_REPORTED');
  });

  it('a county that is looked at alone hears what the country hears', async () => {
    const [all, some] = [await rowsOf('FIN-I01'), await rowsOf('FIN-I01', ', county: "01"')];
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    for (const row of some)
      expect(all.find((one) => one.forbund.organisationNumber === row.forbund.organisationNumber)).toEqual(row);
  });

  it('a förbund’s change is its row of the benchmark against its own earlier value', async () => {
    const rows = await rowsOf('FIN-I01', ', comparator: OWN_EARLIER, earlierRound: "2023"');
    const judged = rows.filter(({ category }) => category !== 'NOT_ASSESSED');
    expect(judged.length).toBeGreaterThan(3);
    for (const row of judged.slice(0, 5)) {
      const { change } = await world.anybody.data<{ change: Judged }>(
        `{ change(measure: "FIN-I01", forbund: "${row.forbund.organisationNumber}", from: "2023", to: "2024") {
          difference ${INTERVAL} sentence { sv } from { value { coverage { unitsReporting } } } } }`,
      );
      expect([change.difference, change.interval]).toEqual([row.difference, row.differenceInterval]);
      expect(change.sentence.sv).toMatch(row.category === 'SIMILAR' ? /^Ingen säkerställd/ : /^Säkerställd förändring/);
    }
  });

  it('the funnel’s deciding curve separates the points as the categories do', async () => {
    const { benchmark } = await world.anybody.data<{
      benchmark: {
        funnelDecides: string;
        funnel: { n: number; decidingLower: number; decidingUpper: number }[];
        rows: { category: string; value: { value: number | null; n: number | null } }[];
      };
    }>(
      `{ benchmark(measure: "FIN-I01", round: "2024") { funnelDecides funnel { n decidingLower decidingUpper }
        rows { category value { value n coverage { unitsReporting } } } } }`,
    );
    expect(benchmark.funnelDecides).toBe('WITH_SPREAD');
    for (const { category, value } of benchmark.rows) {
      if (category === 'NOT_ASSESSED') continue;
      const at = benchmark.funnel.find(({ n }) => n === value.n);
      const shown = value.value ?? NaN;
      const isOutside = shown < (at?.decidingLower ?? NaN) - 1e-9 || shown > (at?.decidingUpper ?? NaN) + 1e-9;
      expect(isOutside).toBe(category !== 'SIMILAR');
    }
  });
});
