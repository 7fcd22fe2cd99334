import { STORIES } from '../../src/demo/stories/system-error-stories';
import { REPORT_STATES } from '../../src/system-errors/reports/report-states';
import { A_DAY, startWorld, type World } from '../support/world';
import { BEFORE_AFTER, changeCube, PACK_FIELD, type Pack, type PackedCase } from './support/pack';

interface Listed {
  readonly number: number;
  readonly titleSv: string;
  readonly state: string;
  readonly origin: string;
  readonly synthetic: boolean;
  readonly source: string | null;
  readonly authorities: readonly { readonly code: string }[];
  readonly legalReferences: readonly { readonly text: string }[];
  readonly breadth: {
    readonly forbundCount: number;
    readonly forbundExisting: number;
    readonly personsPerYear: number | null;
  };
}

const FIELDS = `number titleSv state origin synthetic source authorities { code } legalReferences { text }
  breadth { forbundCount forbundExisting personsPerYear }`;

describe('the national cases', () => {
  let world: World;
  beforeAll(async () => {
    const units = { ANONYMOUS: 10_000_000, ANALYST: 0, SERVICE: 0 };
    world = await startWorld('DEMO', { config: { budgets: { units, windowSeconds: 3600 } } });
  });
  afterAll(() => world.close());

  const ask = (args: string) =>
    world.anybody.ask<{ systemErrors: { totalCount: number; nodes: Listed[] } }>(
      `{ systemErrors${args === '' ? '' : `(${args})`} { totalCount nodes { ${FIELDS} } } }`,
    );
  const list = async (args = '') => (await ask(args)).data?.systemErrors.nodes ?? [];
  const titles = async (args: string) => (await list(args)).map(({ titleSv }) => titleSv);

  it('begin with ten drawn from public documents, which say so and which nobody has signed', async () => {
    const published = await list('filter: { origin: PUBLISHED_SOURCE }, orderBy: TITLE');
    expect(published).toHaveLength(10);
    for (const { source, synthetic, breadth } of published)
      expect({ hasSource: !!source, synthetic, forbund: breadth.forbundCount }).toEqual({
        hasSource: true,
        synthetic: false,
        forbund: 0,
      });
    expect(await titles('filter: { act: "2009:400", place: "10 kap. 27 §", origin: PUBLISHED_SOURCE }')).toEqual([
      'Sekretess mellan myndigheter: generalklausulen är för snäv',
    ]);
  });

  it('of the demo are marked as synthetic, and its reports stand in every state', async () => {
    const reported = await list('filter: { origin: REPORTED }');
    expect(reported.length).toBeGreaterThan(5);
    expect(reported.every(({ synthetic }) => synthetic)).toBe(true);
    const secretariat = await world.as('SECRETARIAT');
    const rows = await world.hub.db.query<{ state: string }[]>('SELECT DISTINCT state FROM system_error_report');
    expect(rows.map(({ state }) => state).sort()).toEqual([...REPORT_STATES].sort());
    const { systemErrorReports } = await secretariat.data<{ systemErrorReports: { totalCount: number } }>(
      '{ systemErrorReports { totalCount } }',
    );
    expect(systemErrorReports.totalCount).toBe(STORIES.filter(({ ending }) => ending !== 'DRAFT').length);
    expect(await titles('filter: { status: MERGED }')).toHaveLength(1);
  });

  it('are found by any inflection, with å ä ö and capitals; by a phrase; and without a word', async () => {
    const found = await titles('filter: { text: "UTLÅNINGEN personalens" }');
    expect(found).toContain('Statliga myndigheters hållning till utlåning av personal försvårar gemensamt arbete');
    expect(await titles('filter: { text: "ersättning" }')).toContain(
      'Rehabilitering bryts när ersättningen byter form',
    );
    expect(await titles('filter: { text: "ersättning -rehabilitering" }')).not.toContain(
      'Rehabilitering bryts när ersättningen byter form',
    );
    expect(await titles('filter: { text: "\\"decentraliserade budgetar\\"" }')).toEqual([
      'Decentraliserade budgetar hindrar samordning',
    ]);
    const all = await titles('');
    for (const text of ['', '   ', '\u00a0']) expect(await titles(`filter: { text: "${text}" }`)).toEqual(all);
  });

  it('are found by authority, law, kind, theme, county and förbund, each as SQL finds them', async () => {
    const all = await list('first: 500');
    const byAuthority = await list('filter: { authority: "REGION" }');
    expect(byAuthority.map(({ number }) => number)).toEqual(
      all.filter(({ authorities }) => authorities.some(({ code }) => code === 'REGION')).map(({ number }) => number),
    );
    const byAct = await list('filter: { act: "2010:110" }');
    expect(byAct.map(({ number }) => number)).toEqual(
      all
        .filter(({ legalReferences }) => legalReferences.some(({ text }) => text.startsWith('2010:110')))
        .map(({ number }) => number),
    );
    expect(byAct.length).toBeGreaterThan(1);
    expect(await list('filter: { act: " SFS 2010:110" }')).toEqual(byAct);
    expect(await titles('filter: { theme: "UNGA" }')).toEqual(['Väntetid till utredning är längre än insatsen']);
    expect((await list('filter: { kind: PERSPECTIVE }')).length).toBe(1);
    const [signed] = await world.hub.db.query<{ county: string; number: string; cases: number }[]>(`
      SELECT f.county_code AS county, min(f.organisation_number) AS number, count(DISTINCT s.system_error_id)::integer AS cases
      FROM system_error_signature s JOIN forbund f ON f.id = s.forbund_id GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT 1`);
    expect((await list(`filter: { county: "${signed?.county}" }`)).length).toBe(signed?.cases);
    expect((await list(`filter: { forbund: "${signed?.number}" }`)).length).toBeGreaterThan(0);
  });

  it('are ordered by title with å ä ö last, by breadth, and by what can be shown of the affected', async () => {
    const byTitle = await titles('orderBy: TITLE, first: 500');
    expect(byTitle).toEqual([...byTitle].sort((a, b) => a.localeCompare(b, 'sv')));
    const breadth = (await list('orderBy: BREADTH')).map((one) => one.breadth.forbundCount);
    expect(breadth).toEqual([...breadth].sort((a, b) => b - a));
    const affected = (await list('orderBy: AFFECTED')).map((one) => one.breadth.personsPerYear ?? 0);
    expect(affected).toEqual([...affected].sort((a, b) => b - a));
    expect(new Set((await list()).map((one) => one.breadth.forbundExisting)).size).toBe(1);
  });

  it.each([
    ['filter: { authority: "NASA" }', 'UNKNOWN_CODE'],
    ['filter: { theme: "X" }', 'UNKNOWN_CODE'],
    ['filter: { county: "99" }', 'UNKNOWN_COUNTY'],
    ['filter: { forbund: "000000-0000" }', 'UNKNOWN_FORBUND'],
    ['filter: { act: "2009:400", place: "x" }', 'INVALID_LEGAL_REFERENCE'],
    ['filter: { act: "hej" }', 'INVALID_LEGAL_REFERENCE'],
    ['filter: { act: "hej", place: "7 §" }', 'INVALID_LEGAL_REFERENCE'],
    ['filter: { act: "2009-400" }', 'INVALID_LEGAL_REFERENCE'],
    ['filter: { place: "7 §" }', 'INVALID_LEGAL_REFERENCE'],
    [`filter: { text: "${'x'.repeat(201)}" }`, 'INVALID_INPUT'],
  ])('asked for with %s are refused with a code', async (args, code) => {
    expect((await ask(args)).errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('are entities of the federation, by their public number', async () => {
    const { _entities } = await world.anybody.data<{ _entities: unknown[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SystemError { number origin } } }`,
      {
        of: [
          { __typename: 'SystemError', number: 1 },
          { __typename: 'SystemError', number: 999_999 },
        ],
      },
    );
    expect(_entities).toEqual([{ number: 1, origin: 'PUBLISHED_SOURCE' }, null]);
  });

  it('are suggested to the secretariat for a report about the same, with the reasons, and to nobody else', async () => {
    const secretariat = await world.as('SECRETARIAT');
    const { systemErrorReports } = await secretariat.data<{
      systemErrorReports: { nodes: { id: string; title: string }[] };
    }>('{ systemErrorReports(first: 100) { nodes { id title } } }');
    const id = systemErrorReports.nodes.find(({ title }) => title === 'Samtycke måste inhämtas inför varje möte')?.id;
    const document = `query ($report: ID!) { duplicateSuggestions(report: $report) {
      score words law similarity reason { sv } report { title } systemError { titleSv } } }`;
    const { duplicateSuggestions } = await secretariat.data<{
      duplicateSuggestions: {
        law: string[];
        words: string[];
        reason: { sv: string };
        systemError: { titleSv: string } | null;
      }[];
    }>(document, { report: id });
    const found = duplicateSuggestions.find(
      ({ systemError }) => systemError?.titleSv === 'Sekretessen hindrar gemensam planering',
    );
    expect(found?.law).toContain('2009:400 10 kap. 27 §');
    expect(found?.words).toContain('samtyck');
    expect(found?.reason.sv).toMatch(/Gemensamma ordstammar: .*Samma lagrum: 2009:400 10 kap\. 27 §\./);
    for (const role of ['FORBUND_EDITOR', 'ANALYST'] as const) {
      const refused = await (await world.as(role)).ask(document, { report: id });
      expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  describe('in a pack for a meeting', () => {
    let releases: number[];
    /** A day that has ended, after all that the demo tells of. */
    const day = '2027-03-01';
    beforeAll(async () => {
      const rows = await world.hub.db.query<{ number: number }[]>('SELECT number FROM release ORDER BY number');
      releases = rows.map(({ number }) => number);
      world.setClock(new Date('2027-03-02T12:00:00Z'));
    });
    afterAll(() => world.setClock(A_DAY));

    const fileOf = async (query: string) => (await fetch(`${world.url}/dialogue-pack?${query}`)).text();
    const read = async (query: string) => JSON.parse(await fileOf(`${query}&format=json`)) as Pack;

    it('say what came before and after a change of rules, and why they say nothing', async () => {
      const { cases, coverage } = await read('authority=FK');
      const { systemErrors } = await world.anybody.data<{ systemErrors: { nodes: PackedCase[] } }>(
        `{ systemErrors(filter: { authority: "FK" }, first: 200) { nodes { number beforeAfter { ${BEFORE_AFTER} } } } }`,
      );
      const byNumber = (all: readonly PackedCase[]) =>
        new Map(all.map(({ number, beforeAfter }) => [number, beforeAfter]));
      expect(byNumber(cases)).toEqual(byNumber(systemErrors.nodes));
      const [page, cube] = [await fileOf('authority=FK'), changeCube(await fileOf('authority=FK&format=json-stat2'))];
      const changes = cases.flatMap((one) => one.beforeAfter?.measures.map((change) => ({ one, change })) ?? []);
      const compared = changes.filter(({ change }) => change.difference !== null);
      expect([coverage.beforeAfter, coverage.cases]).toEqual([
        new Set(compared.map(({ one }) => one)).size,
        cases.length,
      ]);
      expect(compared.length).toBeGreaterThan(0);
      for (const { one, change } of compared) {
        const { forbund, before, after, difference, interval, text } = change;
        expect(cube(one.number, change)).toEqual([
          forbund,
          before,
          after,
          difference,
          interval?.lower ?? null,
          interval?.upper ?? null,
        ]);
        expect(page).toContain(text.sv);
        expect(one.beforeAfterNote.sv).toMatch(/det är inte effekten av ändringen/);
      }
      for (const { beforeAfter, beforeAfterNote } of cases) {
        expect(page).toContain(beforeAfterNote.sv);
        if (!beforeAfter) expect(beforeAfterNote.sv).toMatch(/^Före och efter jämförs inte: ingen regeländring/);
      }
      // A release that has not the round after.
      const early = await read(`authority=FK&release=${releases[0]}`);
      const dated = early.cases.filter(({ beforeAfter }) => beforeAfter !== null);
      expect([dated.length > 0, early.coverage.beforeAfter]).toEqual([true, 0]);
      for (const { beforeAfterNote } of dated) expect(beforeAfterNote.sv).toMatch(/^Inget kan jämföras/);
    });

    it('are had by a field too: the same hash, figures and day as its files, whose addresses it tells', async () => {
      const release = releases.at(-1) as number;
      const { systemErrors } = await world.anybody.data<{
        systemErrors: { nodes: { number: number; closed: { closedAt: string } }[] };
      }>('{ systemErrors(filter: { status: SOLVED }, first: 1) { nodes { number closed { closedAt } } } }');
      const [{ number: solved, closed }] = systemErrors.nodes as [(typeof systemErrors.nodes)[number]];
      const dayBefore = new Date(Date.parse(closed.closedAt) - 86_400_000).toISOString().slice(0, 10);
      for (const asOf of [day, dayBefore]) {
        const { dialoguePack: found } = await world.anybody.data<{
          dialoguePack: Omit<Pack, 'cases'> & {
            files: { format: string; path: string }[];
            cases: (PackedCase & { systemError: { number: number; state: string } })[];
          };
        }>(PACK_FIELD, { authority: 'FK', release, asOf });
        const { files, cases, ...said } = found;
        const file = await read(`authority=FK&release=${release}&asOf=${asOf}`);
        expect({ ...file, cases: file.cases.length }).toEqual({ ...said, cases: cases.length });
        for (const [place, { systemError, ...one }] of cases.entries()) {
          expect(file.cases[place]).toMatchObject(one);
          expect(systemError.number).toBe(one.number);
        }
        expect(files.map(({ format }) => format)).toEqual(['HTML', 'CSV', 'JSON', 'JSON_STAT']);
        for (const { path } of files) {
          const response = await fetch(world.url + path);
          expect([path, response.status, (await response.text()).includes(said.digest)]).toEqual([path, 200, true]);
        }
        // The pack is of its day, the case itself of today.
        const of = cases.find(({ number }) => number === solved);
        expect([of?.systemError.state, of?.closed === null]).toEqual(['SOLVED', asOf === dayBefore]);
      }
    });

    it('are all there, however many', async () => {
      const columns = `state, origin, source, title_sv, sort_key, summary, kind, authorities, legal_references, law_keys, themes,
        created_at, changed_at, search_text, search`;
      await world.hub.db.query(
        `INSERT INTO system_error (${columns}) SELECT ${columns} FROM generate_series(1, 120), system_error WHERE id = 1`,
      );
      const authority = (await list('first: 1'))[0]?.authorities[0]?.code as string;
      const all = (await ask(`filter: { authority: "${authority}" }`)).data?.systemErrors.totalCount ?? 0;
      const left = async () => (await world.anybody.ask('{ viewer { roles } }')).extensions?.cost?.remaining ?? 0;
      const before = await left();
      const { data, extensions } = await world.anybody.ask<{ dialoguePack: Pack }>(PACK_FIELD, { authority });
      const paid = before - (await left());
      const file = await read(`authority=${authority}`);
      expect([all > 100, file.cases.length, file.digest]).toEqual([true, all, data?.dialoguePack.digest]);
      // Two pages more than the field itself is paid for.
      expect(paid).toBeGreaterThan((extensions?.cost?.requested ?? Infinity) + 2 * 5000);
    });
  });
});
