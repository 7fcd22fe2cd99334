import { differenceBetween } from '../../src/benchmarks/difference';
import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import type { MeasureVersion } from '../../src/catalogue/catalogue';
import { summariseMean, welchDifference, type MeanSummary } from '../../src/statistics/mean';
import { startWorld, type World } from '../support/world';

interface Group {
  readonly forbund: number;
  readonly withheld: number;
  readonly respondents: number;
  readonly mean: number | null;
}

interface Found {
  readonly release: number;
  readonly measure: { readonly code: string };
  readonly round: { readonly code: string };
  readonly group: Group;
  readonly others: Group;
  readonly difference: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly reason: string | null;
  readonly text: { readonly sv: string };
}

interface CaseWithEvidence {
  readonly number: number;
  readonly signatures: readonly { readonly forbund: { readonly organisationNumber: string } }[];
  readonly evidence: readonly Found[];
}

const GROUP = '{ forbund withheld respondents mean }';
const EVIDENCE = `release measure { code } round { code } group ${GROUP} others ${GROUP}
  difference interval { lower upper } reason text { sv }`;

interface Cell {
  readonly forbund: string;
  readonly status: string;
  readonly n: number;
  readonly sum: number;
}

describe('the evidence of a case', () => {
  let world: World;
  let version: MeasureVersion;
  let releases: number[];
  beforeAll(async () => {
    world = await startWorld('DEMO');
    version = (await currentCatalogue(world.hub.db)).measures.get('FIN-I03')?.versions.at(-1) as MeasureVersion;
    const rows = await world.hub.db.query<{ number: number }[]>('SELECT number FROM release ORDER BY number');
    releases = rows.map(({ number }) => number);
  });
  afterAll(() => world.close());

  const casesIn = async (args: string) => {
    const { systemErrors } = await world.anybody.data<{ systemErrors: { nodes: CaseWithEvidence[] } }>(
      `{ systemErrors(filter: { origin: REPORTED }) { nodes { number
         signatures { forbund { organisationNumber } } evidence${args} { ${EVIDENCE} } } } }`,
    );
    return systemErrors.nodes.filter(({ evidence }) => evidence.length > 0);
  };

  /** The cube itself, as it is in a release. */
  const cellsOf = (release: number, round: string): Promise<Cell[]> =>
    world.hub.db.query(
      `SELECT f.organisation_number AS forbund, c.status, c.n::float8 AS n, c.sum::float8 AS sum FROM released_cell c
       JOIN forbund f ON f.id = c.unit_id JOIN round r ON r.id = c.round_id
       JOIN category k ON k.id = c.category_id AND k.dimension_code = 'TOTAL'
       WHERE c.unit_kind = 'FORBUND' AND r.code = $2 AND c.measure_version_id = $3
         AND c.release_from <= $1 AND (c.release_to IS NULL OR c.release_to > $1)`,
      [release, round, version.key],
    );

  const summary = (values: readonly number[]) =>
    summariseMean({
      n: values.length,
      sum: values.reduce((sum, one) => sum + one, 0),
      sumOfSquares: values.reduce((sum, one) => sum + one ** 2, 0),
    }) as MeanSummary;

  it('is in every release what Welch makes of the published values of the one and the other förbund', async () => {
    let compared = 0;
    const seen = new Set<string>();
    for (const release of releases)
      for (const { signatures, evidence } of await casesIn(`(release: ${release})`)) {
        const signed = new Set(signatures.map(({ forbund }) => forbund.organisationNumber));
        for (const found of evidence) {
          expect(found.release).toBe(release);
          const cells = await cellsOf(release, found.round.code);
          const sides = [true, false].map((side) => cells.filter(({ forbund }) => signed.has(forbund) === side));
          const shown = sides.map((side) => side.filter(({ status, n }) => status === 'PUBLISHED' && n > 0));
          const [group, others] = shown.map((side) => side.map(({ n, sum }) => (100 * sum) / n)) as [
            number[],
            number[],
          ];
          expect([found.group, found.others].map(({ forbund }) => forbund)).toEqual([group.length, others.length]);
          expect([found.group, found.others].map(({ withheld }) => withheld)).toEqual(
            sides.map((side) => side.filter(({ status }) => status === 'SUPPRESSED').length),
          );
          expect([found.group, found.others].map(({ respondents }) => respondents)).toEqual(
            shown.map((side) => side.reduce((sum, { n }) => sum + n, 0)),
          );
          expect(found.text.sv).toMatch(/Samband, inte orsak\.$/);
          seen.add(`${found.round.code}`);
          if (found.difference === null) {
            expect(found.reason).toBe('TOO_FEW_UNITS');
            continue;
          }
          compared += 1;
          const { estimate, interval } = welchDifference(summary(group), summary(others));
          expect(found.difference).toBeCloseTo(estimate, 9);
          expect(found.interval?.lower).toBeCloseTo(interval?.lower as number, 9);
          expect(found.interval?.upper).toBeCloseTo(interval?.upper as number, 9);
          expect(found.reason).toBeNull();
        }
      }
    expect(compared).toBeGreaterThan(0);
    // A later release has a later round.
    expect(seen.size).toBeGreaterThan(1);
  });

  it('is of a round that is asked for, and none of one that is not in the release', async () => {
    const [first] = releases as [number];
    const [early] = await casesIn(`(release: ${first})`);
    const round = early?.evidence[0]?.round.code as string;
    const again = await casesIn(`(release: ${releases.at(-1)}, round: "${round}")`);
    expect(again[0]?.evidence[0]?.round.code).toBe(round);
    const strange = await world.anybody.ask('{ systemError(number: 11) { evidence(round: "1999") { difference } } }');
    expect(strange.errors?.[0]?.extensions.code).toBe('UNKNOWN_ROUND');
  });

  it('compares before and after the day of entry into force, among those that signed, once both rounds are released', async () => {
    const { systemErrors } = await world.anybody.data<{
      systemErrors: {
        nodes: {
          signatures: { forbund: { organisationNumber: string } }[];
          beforeAfter: {
            inForceFrom: string;
            before: { code: string };
            after: { code: string } | null;
            measures: { forbund: number; before: number; after: number; difference: number; interval: object }[];
          };
        }[];
      };
    }>(`{ systemErrors(filter: { status: SOLVED }) { nodes { signatures { forbund { organisationNumber } }
        beforeAfter { inForceFrom before { code } after { code }
          measures { forbund before after difference interval { lower upper confidence } } text { sv } } } } }`);
    expect(systemErrors.nodes).toHaveLength(1);
    const [{ signatures, beforeAfter }] = systemErrors.nodes as [(typeof systemErrors.nodes)[number]];
    expect(beforeAfter).toMatchObject({ inForceFrom: '2024-01-01', before: { code: '2023' } });
    const signed = new Set(signatures.map(({ forbund }) => forbund.organisationNumber));
    const published = async (round: string) =>
      new Map(
        (await cellsOf(releases.at(-1) as number, round))
          .filter(({ forbund, status, n }) => signed.has(forbund) && status === 'PUBLISHED' && n > 0)
          .map((cell) => [cell.forbund, cell]),
      );
    const after = beforeAfter.after?.code;
    const released = after ? await published(after) : new Map<string, Cell>();
    if (released.size === 0) return expect(beforeAfter.measures).toEqual([]);
    const before = await published('2023');
    const both = [...before.keys()].filter((forbund) => released.has(forbund));
    const pooled = (side: ReadonlyMap<string, Cell>) => ({
      n: both.reduce((sum, one) => sum + (side.get(one)?.n ?? 0), 0),
      sum: both.reduce((sum, one) => sum + (side.get(one)?.sum ?? 0), 0),
      sumOfSquares: 0,
    });
    const difference = differenceBetween(version, pooled(released), pooled(before));
    expect(beforeAfter.measures).toMatchObject([
      { forbund: both.length, difference: difference?.estimate, interval: difference?.interval },
    ]);
  });

  describe('as a pack for a meeting', () => {
    const pack = (query: string) => fetch(`${world.url}/dialogue-pack?${query}`);

    it('has every case of the authority, with the evidence of the release, and says the same each time', async () => {
      const release = releases.at(-1) as number;
      const response = await pack(`authority=FK&release=${release}&format=json`);
      expect([response.status, response.headers.get('samnav-release')]).toEqual([200, String(release)]);
      const found = (await response.json()) as { digest: string; cases: CaseWithEvidence[]; citation: { sv: string } };
      const { systemErrors } = await world.anybody.data<{ systemErrors: { nodes: CaseWithEvidence[] } }>(
        `{ systemErrors(filter: { authority: "FK" }, orderBy: BREADTH, first: 200) { nodes { number
           evidence(release: ${release}) { difference group ${GROUP} others ${GROUP} } } } }`,
      );
      expect(found.cases).toMatchObject(systemErrors.nodes);
      expect(found.citation.sv).toContain(`publicering ${release}. SHA-256 ${found.digest.slice(0, 16)}`);
      const again = (await (await pack(`authority=FK&format=json`)).json()) as { digest: string };
      expect(again.digest).toBe(found.digest);
      const csv = await (await pack('authority=FK&format=csv')).text();
      const rows = found.cases.reduce((sum, { evidence }) => sum + Math.max(1, evidence.length), 0);
      expect(csv.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(rows + 1);
    });

    it('is a page of its own, without scripts and with texts escaped', async () => {
      const secretariat = await world.as('SECRETARIAT');
      const title = `<script>alert("å")</script> & 'x'`;
      await secretariat.data(
        'mutation ($input: ReviseSystemErrorInput!) { reviseSystemError(input: $input) { userErrors { code } } }',
        { input: { systemError: await firstOf('FK'), words: { titleSv: title } } },
      );
      const response = await pack('authority=FK');
      expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/);
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      const page = await response.text();
      expect(page).toContain('&lt;script&gt;alert(&quot;å&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
      expect(page).not.toMatch(/<script|<img|<link|https?:\/\/(?!www\.|[a-z]+\.se)/);
      expect(page).toContain('Samband, inte orsak.');
    });

    it('is refused for what there is not', async () => {
      const codeOf = async (query: string) =>
        ((await (await pack(query)).json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions
          .code;
      expect(await codeOf('authority=X')).toBe('INVALID_INPUT');
      expect(await codeOf('format=json')).toBe('INVALID_INPUT');
      expect(await codeOf('authority=FK&format=pdf')).toBe('INVALID_INPUT');
      expect(await codeOf('authority=FK&release=999')).toBe('UNKNOWN_RELEASE');
      expect(await codeOf('authority=FK&relase=1')).toBe('UNKNOWN_PARAMETER');
    });

    const firstOf = async (authority: string) => {
      const { systemErrors } = await world.anybody.data<{ systemErrors: { nodes: { number: number }[] } }>(
        `{ systemErrors(filter: { authority: "${authority}", status: OPEN }, first: 1) { nodes { number } } }`,
      );
      return systemErrors.nodes[0]?.number;
    };
  });
});
