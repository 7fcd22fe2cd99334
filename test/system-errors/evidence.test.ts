import { clusterChange } from '../../src/statistics/clusters/cluster-change';
import type { MeasureVersion } from '../../src/catalogue/catalogue';
import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { welchDifference } from '../../src/statistics/means/mean';
import { startWorld, UMEA, type World } from '../support/world';
import {
  cellsOf,
  EVIDENCE,
  evidenceCube,
  figuresOf,
  summary,
  type CaseWithEvidence,
  type PublicCell,
} from './support/evidence';
import { PACK_FIELD, rowsIn, rowsOf, type Pack } from './support/pack';
import { granted, stepCase } from './support/reports';

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
         signatures { forbund { organisationNumber } } evidence${args} { release reason ${EVIDENCE} } } } }`,
    );
    return systemErrors.nodes.filter(({ evidence }) => evidence.length > 0);
  };

  it('is in every release what Welch makes of the published values of the one and the other förbund', async () => {
    let [compared, withheld] = [0, 0];
    const seen = new Set<string>();
    for (const release of releases)
      for (const { signatures, evidence } of await casesIn(`(release: ${release})`)) {
        const signed = new Set(signatures.map(({ forbund }) => forbund.organisationNumber));
        for (const found of evidence) {
          expect(found.release).toBe(release);
          const cells = await cellsOf(world, version.key, release, found.round.code);
          const sides = [true, false].map((side) => cells.filter(({ forbund }) => signed.has(forbund) === side));
          const shown = sides.map((side) => side.filter(({ status, n }) => status === 'PUBLISHED' && n > 0));
          const [group, others] = shown.map((side) => side.map(({ n, sum }) => sum / n)) as [number[], number[]];
          expect([found.group, found.others].map(({ forbund }) => forbund)).toEqual([group.length, others.length]);
          expect([found.group, found.others].map(({ withheld }) => withheld)).toEqual(
            sides.map((side) => side.filter(({ status }) => status === 'SUPPRESSED').length),
          );
          expect([found.group, found.others].map(({ respondents }) => respondents)).toEqual(
            shown.map((side) => side.reduce((sum, { n }) => sum + n, 0)),
          );
          expect(found.text.sv).toMatch(/Samband, inte orsak\.$/);
          seen.add(`${found.round.code}`);
          withheld += found.group.withheld + found.others.withheld;
          if (group.length < 5 || others.length < 5) {
            expect(found).toMatchObject({ difference: null, interval: null, reason: 'TOO_FEW_UNITS' });
            expect(found.text.sv).toContain('kan inte jämföras');
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
    expect({ compared: compared > 0, withheld: withheld > 0 }).toEqual({ compared: true, withheld: true });
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
            measures: {
              forbundCount: number;
              forbund: number;
              before: number;
              after: number;
              difference: number;
              interval: object;
            }[];
            text: { sv: string };
          };
        }[];
      };
    }>(`{ systemErrors(filter: { status: SOLVED }) { nodes { signatures { forbund { organisationNumber } }
        beforeAfter { inForceFrom before { code } after { code }
          measures { forbundCount forbund before after difference interval { lower upper confidence } } text { sv } } } } }`);
    expect(systemErrors.nodes).toHaveLength(1);
    const [{ signatures, beforeAfter }] = systemErrors.nodes as [(typeof systemErrors.nodes)[number]];
    expect(beforeAfter).toMatchObject({ inForceFrom: '2024-01-01', before: { code: '2023' } });
    const signed = new Set(signatures.map(({ forbund }) => forbund.organisationNumber));
    const published = async (round: string) =>
      new Map(
        (await cellsOf(world, version.key, releases.at(-1) as number, round))
          .filter(({ forbund, status, n }) => signed.has(forbund) && status === 'PUBLISHED' && n > 0)
          .map((cell) => [cell.forbund, cell]),
      );
    const after = beforeAfter.after?.code;
    const released = after ? await published(after) : new Map<string, PublicCell>();
    expect(released.size).toBeGreaterThan(0);
    const before = await published('2023');
    const both = [...before.keys()].filter((forbund) => released.has(forbund));
    // The förbund are the units: with fewer than five there is no interval, whatever the number of their persons.
    const cellsIn = (side: ReadonlyMap<string, PublicCell>) =>
      both.map((one) => {
        const { n, sum } = side.get(one) as PublicCell;
        return { n, sum };
      });
    const { kind } = version;
    const change = clusterChange(cellsIn(before), cellsIn(released), { kind: kind === 'SHARE' ? 'SHARE' : 'MEAN' });
    const scale = kind === 'SHARE' ? 100 : 1;
    expect(beforeAfter.measures).toMatchObject([
      {
        ...{ forbundCount: both.length, forbund: both.length },
        difference: expect.closeTo(scale * (change.difference ?? NaN), 9) as number,
        interval: both.length < 5 ? null : { confidence: 0.95 },
      },
    ]);
    expect(beforeAfter.text.sv).toMatch(/^Resultat före och efter ändringen/);
  });

  describe('as a pack for a meeting', () => {
    const pack = (query: string) => fetch(`${world.url}/dialogue-pack?${query}`);
    const fileOf = async (query: string) => (await pack(query)).text();
    /** A day that has ended, after all that the demo tells of, and a moment on the day after it. */
    const [day, after] = ['2027-03-01', new Date('2027-03-02T12:00:00Z')];
    beforeEach(() => world.setClock(after));

    const read = async (query: string) => JSON.parse(await fileOf(`${query}&format=json`)) as Pack;

    it('has every case of the authority, with the evidence of the release, as JSON and as a table', async () => {
      const release = releases.at(-1) as number;
      const response = await pack(`authority=FK&release=${release}&format=json`);
      expect([response.status, response.headers.get('samnav-release')]).toEqual([200, String(release)]);
      const found = (await response.json()) as Pack;
      const { systemErrors } = await world.anybody.data<{ systemErrors: { nodes: CaseWithEvidence[] } }>(
        `{ systemErrors(filter: { authority: "FK" }, first: 200) { nodes { number
           evidence(release: ${release}) { ${EVIDENCE} } } } }`,
      );
      const inOrder = (cases: readonly CaseWithEvidence[]) => [...cases].sort((a, b) => a.number - b.number);
      expect(inOrder(found.cases)).toMatchObject(inOrder(systemErrors.nodes));
      expect(found.citation.sv).toBe(
        `Samnav. Dialogunderlag för Försäkringskassan. 2027-03-02, publicering ${release}. SHA-256 ${found.digest}.`,
      );
      const cube = evidenceCube(await fileOf('authority=FK&format=json-stat2'));
      for (const { number, evidence } of found.cases)
        for (const row of evidence) expect(cube(number, row)).toEqual(figuresOf(row));
      expect(rowsIn(await fileOf('authority=FK&format=csv'))).toMatchObject(rowsOf(found));
    });

    it('is the same file for the same release and day, whatever is done with its cases later, and counts days from its own', async () => {
      const release = releases.at(-1) as number;
      const formats = ['json', 'csv', 'html'].map(
        (format) => `authority=FK&release=${release}&asOf=${day}&format=${format}`,
      );
      const secretariat = await world.as('SECRETARIAT');
      const systemError = await openCaseOf('FK');
      const letter = { systemError, authority: 'FK', registryNumber: 'x', deadline: '2027-05-01' };
      world.setClock(new Date('2027-02-20T12:00:00Z'));
      granted(await stepCase(secretariat, 'sendSystemError', letter));
      world.setClock(after);
      const before = await Promise.all(formats.map(fileOf));
      const said = { systemError, authority: 'FK', answer: 'NO', reason: 'Det kräver lag.' };
      granted(await stepCase(await world.as('AUTHORITY'), 'answerSystemError', said));
      granted(await stepCase(await world.as('FORBUND_APPROVER'), 'cosignSystemError', { forbund: UMEA, systemError }));
      granted(
        await stepCase(secretariat, 'closeSystemError', { systemError, outcome: 'NOT_SOLVABLE', reason: 'Nej.' }),
      );
      world.setClock(new Date('2028-01-01T12:00:00Z'));
      expect(await Promise.all(formats.map(fileOf))).toEqual(before);
      const later = await read(`authority=FK&release=${release}`);
      expect(later.digest).not.toBe((await read(`authority=FK&release=${release}&asOf=${day}`)).digest);
      expect(JSON.stringify(later)).toContain('Det kräver lag.');
      const page = await fileOf(`authority=FK&release=${release}`);
      expect(page).toMatch(
        /svar senast 2027-05-01:\s+<strong>nej<\/strong>\. Det kräver lag\.[^]*Avslutat, kan inte lösas: Nej\./,
      );
      // The demo's letter to the government was to be answered by 22 October 2024.
      const states = async (asOf: string) =>
        (await read(`authority=REGERINGEN&asOf=${asOf}`)).cases.flatMap(({ questions }) =>
          questions.map(({ state }) => state),
        );
      expect([await states('2024-07-01'), await states('2024-10-22'), await states('2024-10-23')]).toEqual([
        [],
        ['WAITING'],
        ['OVERDUE'],
      ]);
    });

    it('is a page of its own, without scripts and with texts escaped', async () => {
      const titleSv = `<script>alert("å")</script> & 'x'`;
      const systemError = await openCaseOf('FK');
      const secretariat = await world.as('SECRETARIAT');
      granted(
        await stepCase(secretariat, 'reviseSystemError', { systemError, words: { titleSv, summary: '=<b>1</b>' } }),
      );
      const response = await pack('authority=FK');
      expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/);
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; object-src 'none'; style-src 'sha256-/,
      );
      const page = await response.text();
      expect(page).toContain('&lt;script&gt;alert(&quot;å&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
      expect(page).toContain('=&lt;b&gt;1&lt;/b&gt;');
      expect(page).not.toMatch(/<script|<img|<link|<b>1|src=|href=/);
      expect(page).toContain('Samband, inte orsak.');
      const { cases, citation, digest } = await read('authority=FK');
      expect(cases.map((one) => one.titleSv)).toContain(titleSv);
      // Cited by the whole hash, and so found again by it.
      expect(citation.sv).toMatch(new RegExp(`SHA-256 ${digest}\\.$`));
      expect([digest.length, page.includes(citation.sv)]).toEqual([64, true]);
    });

    it('is refused for what there is not', async () => {
      const codeOf = async (query: string) =>
        ((await (await pack(query)).json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions
          .code;
      for (const asOf of ['2027-03-03', '2027-02-30', 'igår', '20270301'])
        expect([asOf, await codeOf(`authority=FK&asOf=${asOf}`)]).toEqual([asOf, 'INVALID_INPUT']);
      expect(await codeOf('authority=X')).toBe('INVALID_INPUT');
      expect(await codeOf('format=json')).toBe('INVALID_INPUT');
      expect(await codeOf('authority=FK&format=pdf')).toBe('INVALID_INPUT');
      expect(await codeOf('authority=FK&release=999')).toBe('UNKNOWN_RELEASE');
      expect(await codeOf('authority=FK&relase=1')).toBe('UNKNOWN_PARAMETER');
      for (const [asked, code] of [
        [{ authority: 'X' }, 'UNKNOWN_CODE'],
        [{ authority: 'FK', release: 999 }, 'UNKNOWN_RELEASE'],
        [{ authority: 'FK', asOf: '2027-03-03' }, 'INVALID_INPUT'],
      ] as const)
        expect((await world.anybody.ask(PACK_FIELD, asked)).errors?.[0]?.extensions.code).toBe(code);
    });

    const openCaseOf = async (authority: string) => {
      const { systemErrors } = await world.anybody.data<{ systemErrors: { nodes: { number: number }[] } }>(
        `{ systemErrors(filter: { authority: "${authority}", status: OPEN }, first: 1) { nodes { number } } }`,
      );
      return systemErrors.nodes[0]?.number as number;
    };
  });
});
