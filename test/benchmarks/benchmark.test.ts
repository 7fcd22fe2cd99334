import { startWorld, type World } from '../support/world';
import { BENCHMARK, CHANGE, FORBUND, MATRIX, NATIONAL, TREND } from './documents';

/** Whether every object of an answer has no field without a value but those that may be null. */
function paths(value: unknown, path = ''): string[] {
  if (value === null) return [`${path}: null`];
  if (Array.isArray(value)) return value.length === 0 ? [`${path}: empty`] : value.flatMap((one) => paths(one, path));
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([name, one]) => paths(one, path === '' ? name : `${path}.${name}`));
}

const nulls = (value: unknown) => [...new Set(paths(value).filter((path) => /: (null|empty)$/.test(path)))].sort();

interface Row {
  name: string;
  forbund: { organisationNumber: string } | null;
  value: { status: string; value: number | null; coverage: object };
  category: string;
  reason: string | null;
  colour: { key: string };
  rank: { lower: number; upper: number; of: number; text: { sv: string; en: string } } | null;
  sentence: { sv: string; en: string };
  explain: { rule: { sv: string; en: string }; release: number; inputs: object };
}
interface Answer {
  benchmark: {
    release: number;
    assessed: number;
    flagged: number;
    funnel: object[];
    rows: Row[];
    dispersion: { sv: string };
    distribution: object | null;
    target: number;
  };
}

describe('the demo nation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const share = { measure: 'FIN-I01', round: '2022' };
  const benchmark = async (variables: object) =>
    (await world.anybody.data<Answer>(BENCHMARK, { ...share, ...variables })).benchmark;
  const someForbund = async () => {
    const { rows } = await benchmark({});
    return rows.find(({ value }) => value.value !== null)?.forbund?.organisationNumber ?? '';
  };

  describe('a whole answer has everything that was promised', () => {
    it('of a benchmark', async () => {
      const found = await benchmark({});
      expect(nulls(found).filter((path) => !path.startsWith('rows.'))).toEqual([]);
      const assessed = found.rows.filter(({ reason }) => reason === null);
      expect(assessed.length).toBe(found.assessed);
      expect(nulls(assessed)).toEqual(['reason: null', 'value.amount: null']);
      for (const { rank, sentence, explain } of assessed) {
        expect(rank?.text.sv).toBe(`plats ${rank?.lower}–${rank?.upper} av ${rank?.of} redovisande`);
        expect(1 <= (rank?.lower ?? 0) && (rank?.upper ?? 0) <= (rank?.of ?? 0)).toBe(true);
        expect(sentence.sv).toMatch(/\.$/);
        expect(explain).toMatchObject({
          release: found.release,
          inputs: { n: expect.any(Number) as number, pValue: expect.any(Number) as number },
        });
        expect(explain.rule.sv).toMatch(/justerat för \d+ jämförelser .* ett högre värde är bättre/);
      }
      expect(found.rows.map(({ name }) => name)).toEqual(
        [...found.rows.map(({ name }) => name)].sort((a, b) => a.localeCompare(b, 'sv')),
      );
    });

    it('and says in words why something is not assessed', async () => {
      const { rows } = await benchmark({ round: '2018' });
      const silent = rows.filter(({ category }) => category === 'NOT_ASSESSED');
      silent.forEach((row) => {
        expect(row.reason).not.toBeNull();
        expect(row.sentence.sv).toMatch(/bedöms inte: /);
        expect(row.colour.key).toBe('NOT_ASSESSED');
      });
    });

    it.each(['COUNTY', 'PEERS', 'OWN_EARLIER', 'GOAL'])('of a benchmark against %s', async (comparator) => {
      const { assessed, rows } = await benchmark({ comparator });
      // In the smaller counties one withheld förbund takes another with it.
      expect(assessed).toBeGreaterThan(5);
      const words = {
        COUNTY: 'övriga länet',
        PEERS: 'liknande förbund',
        OWN_EARLIER: 'sitt eget tidigare värde',
        GOAL: 'målet',
      };
      const judged = rows.filter(({ reason }) => reason === null);
      judged.forEach(({ sentence }) => expect(sentence.sv).toContain(words[comparator as keyof typeof words]));
    });

    it.each(['FOCUS', 'FORM', 'TARGET_GROUP'])('of a benchmark of insatser by %s', async (groupBy) => {
      const { rows, assessed } = await benchmark({ groupBy });
      expect(rows.length).toBeGreaterThan(1);
      rows.forEach(({ forbund }) => expect(forbund).toBeNull());
      // Two forms are one comparison, of förbund, of which few have published insatser of both in this measure; the
      // other groupings have at least five kinds, of which a few have enough förbund.
      if (groupBy === 'FORM') expect(rows.map(({ reason }) => reason)).toEqual(['TOO_FEW_FORBUND', 'TOO_FEW_FORBUND']);
      else {
        const reasons = rows.flatMap(({ reason }) => reason ?? []);
        expect(reasons.filter((reason) => !['TOO_FEW_FORBUND', 'WITHHELD', 'NO_RESPONDENTS'].includes(reason))).toEqual(
          [],
        );
        expect(assessed + reasons.length).toBe(rows.length);
        expect(rows.length).toBeGreaterThanOrEqual(5);
      }
      const judged = rows.filter(({ reason }) => reason === null);
      judged.forEach(({ sentence }) => expect(sentence.sv).toContain('övriga insatser'));
    });

    it('of the funnel around the goal, when the goal is what units are compared with', async () => {
      const [goal, nation] = [await benchmark({ comparator: 'GOAL' }), await benchmark({})];
      expect(goal.funnel).not.toEqual(nation.funnel);
      expect(goal.target).toBe(nation.target);
    });

    it('of the national value', async () => {
      const { nationalValue } = await world.anybody.data<{ nationalValue: object }>(NATIONAL, {
        ...share,
        since: '2021',
      });
      expect(nulls(nationalValue)).toEqual([
        'pooled.amount: null',
        'unweighted.amount: null',
        'unweighted.explain.measureVersion: null',
        'unweighted.explain.release: null',
      ]);
    });

    it('of the trend, with its break as data and none across it', async () => {
      const { trend } = await world.anybody.data<{
        trend: {
          points: { segment: number }[];
          breaks: object[];
          segments: { slope: number | null; sentence: { sv: string } }[];
        };
      }>(TREND, { measure: 'FIN-S13' });
      expect(trend.points).toHaveLength(8);
      expect(trend.breaks).toEqual([
        {
          kind: 'MEASURE',
          before: { code: '2023' },
          reason: { sv: expect.any(String) as string, en: expect.any(String) as string },
        },
      ]);
      expect(trend.segments.map(({ slope }) => slope === null)).toEqual([false, true]);
      expect(trend.segments[1]?.sentence.sv).toMatch(/publicerade från 2 mättillfällen, och det behövs minst tre/);
    });

    it('the change, what it is made of, and that it is one of independent samples', async () => {
      const { change } = await world.anybody.data<{ change: { design: string } }>(CHANGE, {
        measure: 'FIN-I01',
        from: '2021',
        to: '2022',
      });
      expect(change.design).toBe('INDEPENDENT');
      expect(nulls(change)).toEqual(['from.value.amount: null', 'notJudged: null', 'to.value.amount: null']);
    });

    it('of the peers, learning pairs and profile of a förbund', async () => {
      const { forbundByNumber } = await world.anybody.data<{
        forbundByNumber: {
          peers: { contributions: { share: number }[]; distance: number }[];
          learningPairs: { reasons: string[]; category: string }[];
          profile: {
            factors: { factor: string; score: number | null; parts: { score: number | null; status: string }[] }[];
          };
        };
      }>(FORBUND, { ...share, forbund: await someForbund() });
      const { peers, learningPairs, profile } = forbundByNumber;
      expect(peers).toHaveLength(7);
      expect(peers.map(({ distance }) => distance)).toEqual(
        peers.map(({ distance }) => distance).sort((a, b) => a - b),
      );
      peers.forEach(({ contributions }) => {
        expect(contributions).toHaveLength(6);
        expect(contributions.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 9);
      });
      learningPairs.forEach(({ reasons }) => expect(reasons.length).toBeGreaterThan(0));
      expect(profile.factors).toHaveLength(5);
      for (const { score, parts } of profile.factors) {
        if (score !== null) expect(score >= 0 && score <= 100).toBe(true);
        parts.filter((part) => part.score === null).forEach(({ status }) => expect(status).not.toBe('PUBLISHED'));
      }
    });

    it('of the matrix, with the same categories as the benchmarks of its measures', async () => {
      const { matrix } = await world.anybody.data<{
        matrix: {
          measures: { code: string }[];
          rows: {
            forbund: { organisationNumber: string };
            cells: { measure: { code: string }; category: string; reason: string | null }[];
          }[];
        };
      }>(MATRIX, { round: '2022' });
      expect(matrix.measures).toHaveLength(16);
      matrix.rows.forEach(({ cells }) => expect(cells).toHaveLength(16));
      for (const measure of ['FIN-I01', 'FIN-M08']) {
        const { rows } = await benchmark({ measure });
        const judged = new Map(rows.map((row) => [row.forbund?.organisationNumber, [row.category, row.reason]]));
        const cells = matrix.rows.map(
          ({ forbund, cells: of }) =>
            [forbund.organisationNumber, of.find((cell) => cell.measure.code === measure)] as const,
        );
        const found = cells
          .filter(([number]) => judged.has(number))
          .map(([number, cell]) => [number, [cell?.category, cell?.reason]]);
        expect(new Map(found as [string, [string, string]][])).toEqual(judged);
      }
    });
  });

  describe('the number of statements', () => {
    const counted = async (document: string, variables: object) => {
      await world.anybody.data(document, variables);
      const before = world.statements();
      await world.anybody.data(document, variables);
      return world.statements() - before;
    };

    it('of a matrix is two beside catalogue and release, however many förbund and measures', async () => {
      for (const variables of [
        {},
        { round: '2018' },
        { measures: ['FIN-I01'] },
        { measures: ['FIN-I01', 'FIN-M08', 'FIN-O10'] },
      ]) {
        expect(await counted(MATRIX, { round: '2022', ...variables })).toBeLessThanOrEqual(4);
      }
    });

    it('of a benchmark is the same for forty and for eighty förbund, and at most two more for what it compares with', async () => {
      const nation = await counted(BENCHMARK, share);
      expect(nation).toBeLessThanOrEqual(4);
      expect(await counted(BENCHMARK, { ...share, round: '2018' })).toBe(nation);
      expect(await counted(BENCHMARK, { ...share, comparator: 'GOAL' })).toBe(nation);
      for (const comparator of ['COUNTY', 'PEERS', 'OWN_EARLIER']) {
        expect(await counted(BENCHMARK, { ...share, comparator })).toBeLessThanOrEqual(
          nation + (comparator === 'OWN_EARLIER' ? 2 : 1),
        );
      }
    });
  });
});
