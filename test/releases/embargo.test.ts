import { isObjectType, type GraphQLObjectType } from 'graphql';
import { AuditEventsDocument } from '../../src/client/generated';
import { buildHubSchema } from '../../src/app/schema';
import { forgetResults, getAccepted, publish, share, teamOf, type Team } from '../support/results';
import { registerGroups } from '../support/local-groups';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

const PUBLISH_LATER = `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) {
  release { number isPublic publishedAt earlyReaders } userErrors { code path } } }`;
const REGISTER_INSATSER =
  'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }';
const AN_HOUR = 3_600_000;

/** Every way to read figures of a release by its number, by type and field. */
const READINGS: Record<string, string> = {
  'Query.availability': 'availability(release: 2) { release }',
  'Query.benchmark': 'benchmark(measure: "FIN-I01", round: "2024", release: 2) { release }',
  'Query.categoryDifference': `categoryDifference(measure: "FIN-I01", round: "2024", dimension: "SEX", category: "WOMAN",
    against: "MAN", release: 2) { release }`,
  'Query.change': 'change(measure: "FIN-I01", from: "2022", to: "2024", release: 2) { release }',
  'Query.forbundDifference': `forbundDifference(measure: "FIN-I01", round: "2024", forbund: "${UMEA}", against: "222000-0000",
    release: 2) { release }`,
  'Query.matrix': 'matrix(round: "2024", release: 2) { release }',
  'Query.nationalValue': 'nationalValue(measure: "FIN-I01", round: "2024", release: 2) { release }',
  'Query.participation': 'participation(measure: "FIN-I01", release: 2) { release }',
  'Query.observations': 'observations(release: 2) { release }',
  'Query.results': 'results(measure: "FIN-I01", round: "2024", release: 2) { totalCount }',
  'Query.trend': 'trend(measure: "FIN-I01", release: 2) { release }',
  'Query.resourceEffect': 'resourceEffect(input: { rounds: ["2024"] }, release: 2) { release }',
  'Query.scenario': 'scenario(input: { kind: TO_MEDIAN, from: { rounds: ["2024"] } }, release: 2) { release }',
  'Query.factorsAndResults': 'factorsAndResults(rounds: ["2024"], release: 2) { release }',
  'Query.interventionCalculation':
    'interventionCalculation(input: { forbund: "1", intervention: "1", round: "2022" }, release: 2) { release }',
  'Query.longTermShare': 'longTermShare(release: 2) { release }',
  'Query.changes': 'changes(from: 1, to: 2) { totalCount }',
  'Query.dialoguePack': 'dialoguePack(authority: "REGION", release: 2) { release }',
  'Intervention.results':
    'interventions(first: 1) { nodes { results(measures: ["FIN-I01"], round: "2024", release: 2) { release } } }',
  'SystemError.evidence': 'systemErrors(first: 1) { nodes { evidence(release: 2) { release } } }',
  'SystemError.beforeAfter': 'systemErrors(first: 1) { nodes { beforeAfter(release: 2) { release } } }',
  ...Object.fromEntries(
    Object.entries({
      place: 'place(measure: "FIN-I01", round: "2024", release: 2) { release }',
      profile: 'profile(round: "2024", release: 2) { release }',
      peers: 'peers(round: "2024", release: 2) { __typename }',
      learningPairs: 'learningPairs(measure: "FIN-I01", round: "2024", release: 2) { __typename }',
      results: 'results(measures: ["FIN-I01"], round: "2024", release: 2) { release }',
      localGroups: 'localGroups { results(measures: ["FIN-I01"], round: "2024", release: 2) { release } }',
      pooledRounds: 'pooledRounds(measure: "FIN-I01", rounds: ["2022", "2024"], release: 2) { release }',
    }).map(([field, text]) => [
      field === 'localGroups' ? 'LocalGroup.results' : `Forbund.${field}`,
      `forbundByNumber(organisationNumber: "${UMEA}") { ${text} }`,
    ]),
  ),
};

describe('a release under embargo', () => {
  let world: World;
  let team: Team;
  let early: Caller;
  let other: Caller;
  let reader: string;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    [early, other] = [await world.as('ANALYST'), await world.as('ANALYST')];
    reader = (await early.data<{ viewer: { name: string } }>('{ viewer { name } }')).viewer.name;
    const insats = { code: 'A1', nameSv: 'Vägen vidare', kind: 'INDIVIDUAL', form: 'PROJECT', focus: 'PREVENTION' };
    const interventions = [{ ...insats, targetGroup: 'SICK_LISTED', startsOn: '2024-01-01', parties: ['KOMMUN'] }];
    await team.editor.data(REGISTER_INSATSER, { input: { forbund: UMEA, interventions } });
    await registerGroups(team.editor, UMEA, '2480', ['L1']);
  });
  beforeEach(async () => {
    await forgetResults(world);
    await getAccepted(team, { cells: [share('FIN-I01', 40, 20)] });
    await publish(team.secretariat);
    await getAccepted(team, { cells: [share('FIN-I01', 60, 45)] });
  });
  afterAll(() => world.close());

  const publishLater = async (input: object) =>
    (
      await team.secretariat.data<{ publishRelease: object }>(PUBLISH_LATER, {
        input: { confirmSmallCorrections: true, ...input },
      })
    ).publishRelease;
  const inAnHour = () => new Date(Date.now() + AN_HOUR);
  const opens = () => world.hub.db.query('UPDATE release SET published_at = now() WHERE number = 2');
  const codeOf = async (caller: Caller, text: string) => (await caller.ask(`{ ${text} }`)).errors?.[0]?.extensions.code;
  const earlyReads = async () =>
    (
      await world.hub.db.query<{ count: number }[]>(
        `SELECT count(*)::integer AS count FROM audit_event WHERE action = 'release:read-early'`,
      )
    )[0]?.count;

  it('cannot be read by its number in any way but by those who may, and by everybody when its time comes', async () => {
    const publishAt = inAnHour();
    expect(await publishLater({ publishAt, earlyReaders: [reader] })).toEqual({
      release: { number: 2, isPublic: false, publishedAt: publishAt.toISOString(), earlyReaders: [reader] },
      userErrors: [],
    });
    for (const text of Object.values(READINGS)) {
      expect([text, await codeOf(world.anybody, text)]).toEqual([text, 'UNKNOWN_RELEASE']);
      expect([text, await codeOf(other, text)]).toEqual([text, 'UNKNOWN_RELEASE']);
      expect([text, await codeOf(early, text)]).not.toEqual([text, 'UNKNOWN_RELEASE']);
    }
    await opens();
    for (const text of Object.values(READINGS))
      expect([text, await codeOf(world.anybody, text)]).not.toEqual([text, 'UNKNOWN_RELEASE']);
  });

  it('is to others as one that does not exist: every field answers with the same, but for the number', async () => {
    await publishLater({ publishAt: inAnHour(), earlyReaders: [reader] });
    const SAVE = `saveQuestion(input: { name: "x", titleSv: "x", titleEn: "x", release: 2,
      document: "query ($release: Int) { observations(release: $release) { totalCount } }" }) { userErrors { code message } }`;
    const texts = [
      ...Object.values(READINGS),
      'release(number: 2) { number }',
      `node(id: "${Buffer.from('Release:2').toString('base64url')}") { id }`,
      'changes(from: 2) { totalCount }',
      'asOf(date: "2100-01-01T00:00:00Z") { number }',
      'releases { totalCount nodes { number } }',
    ].map((text) => `{ ${text} }`);
    const asked = async (caller: Caller, text: string) => {
      const { status, data, errors } = await caller.ask(text);
      return JSON.stringify([status, data, errors?.map(({ message, extensions }) => [message, extensions])]);
    };
    const ofNine = (text: string) =>
      text
        .replaceAll(/(release|number|to|from): 2/g, '$1: 9')
        .replace(Buffer.from('Release:2').toString('base64url'), Buffer.from('Release:9').toString('base64url'));
    for (const text of [...texts, `mutation { ${SAVE} }`]) {
      const there = await asked(other, text);
      expect([text, there.replaceAll(/\b2\b/g, '9')]).toEqual([
        text,
        (await asked(other, ofNine(text))).replaceAll(/\b2\b/g, '9'),
      ]);
    }
    for (const parameters of ['question=observations', `query=${encodeURIComponent(texts[0] ?? '')}`]) {
      const answers = [2, 9].map(async (number) => {
        const response = await fetch(
          `${world.url}/export?${parameters.replaceAll('2%29', `${number}%29`)}&release=${number}`,
          {
            headers: other.headers,
          },
        );
        return [response.status, (await response.text()).replaceAll(/\b(2|9)\b/g, 'N')];
      });
      expect(await answers[0]).toEqual(await answers[1]);
    }
    // Also to early readers: a saved question can be shared.
    expect(await early.data(`mutation { ${SAVE} }`)).toMatchObject({
      saveQuestion: { userErrors: [{ code: 'UNKNOWN_RELEASE' }] },
    });
  });

  it('is not told to the förbund whose figures are in it, by any way to a submission or in its audit trail', async () => {
    await publishLater({ publishAt: inAnHour(), earlyReaders: [reader] });
    const MINE = `{ submissions(forbund: "${UMEA}") { nodes { id version releaseNumber } } }`;
    const numbersFor = async (caller: Caller) => {
      const { submissions } = await caller.data<{
        submissions: { nodes: { id: string; version: number; releaseNumber: number | null }[] };
      }>(MINE);
      const alone = submissions.nodes.map(({ id }) =>
        caller.data<Record<string, { releaseNumber: number | null }>>(
          `{ submission(id: "${id}") { releaseNumber } node(id: "${id}") { ... on Submission { releaseNumber } } }`,
        ),
      );
      for (const [index, answer] of (await Promise.all(alone)).entries()) {
        const number = submissions.nodes[index]?.releaseNumber ?? null;
        expect(answer).toEqual({ submission: { releaseNumber: number }, node: { releaseNumber: number } });
      }
      return submissions.nodes.map(({ releaseNumber }) => releaseNumber);
    };
    for (const caller of [team.editor, team.approver]) {
      expect(await numbersFor(caller)).toEqual([null, 1]);
      const { auditEvents } = await caller.data(AuditEventsDocument, { first: 500 });
      expect(auditEvents.nodes.length).toBeGreaterThan(0);
      expect(auditEvents.nodes.filter(({ subject }) => subject === 'release:2')).toEqual([]);
    }
    expect(await numbersFor(team.secretariat)).toEqual([2, 1]);
    await opens();
    expect(await numbersFor(team.editor)).toEqual([2, 1]);
  });

  it('is told to a förbund that may read it early', async () => {
    const named = (await team.editor.data<{ viewer: { name: string } }>('{ viewer { name } }')).viewer.name;
    await publishLater({ publishAt: inAnHour(), earlyReaders: [named] });
    const NUMBERS = '{ submissions { nodes { releaseNumber } } }';
    expect(await team.editor.data(NUMBERS)).toEqual({
      submissions: { nodes: [{ releaseNumber: 2 }, { releaseNumber: 1 }] },
    });
    expect(await team.approver.data(NUMBERS)).toEqual({
      submissions: { nodes: [{ releaseNumber: null }, { releaseNumber: 1 }] },
    });
  });

  it('is tried in every field of the schema that takes a release', () => {
    const types = Object.values(buildHubSchema().getTypeMap()).filter((type): type is GraphQLObjectType =>
      isObjectType(type),
    );
    const fields = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args, name }) => args.some((arg) => arg.name === 'release') || name === 'changes')
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(Object.keys(READINGS)).toEqual(
      expect.arrayContaining(
        fields.filter((name) => !name.startsWith('Mutation') && name !== 'ReleaseRehearsal.changes'),
      ),
    );
  });

  it('is not the latest to anybody, nor among the releases', async () => {
    await publishLater({ publishAt: inAnHour(), earlyReaders: [reader] });
    const LATEST = `{ nationalValue(measure: "FIN-I01", round: "2024") { release pooled { n } } releases { nodes { number } }
      asOf(date: "2100-01-01T00:00:00Z") { number } release(number: 2) { number } changes(from: 0) { nodes { after { n } } } }`;
    for (const caller of [world.anybody, other, early]) {
      expect(await caller.data(LATEST)).toMatchObject({
        nationalValue: { release: 1, pooled: { n: 40 } },
        releases: { nodes: [{ number: 1 }] },
        asOf: { number: 1 },
        release: caller === early ? { number: 2 } : null,
      });
    }
    expect(await team.secretariat.data('{ releases { nodes { number isPublic } } }')).toEqual({
      releases: {
        nodes: [
          { number: 2, isPublic: false },
          { number: 1, isPublic: true },
        ],
      },
    });
    expect(await early.data('{ release(number: 2) { earlyReaders } }')).toEqual({ release: { earlyReaders: [] } });
    await opens();
    expect(await world.anybody.data(LATEST)).toMatchObject({
      nationalValue: { release: 2, pooled: { n: 60 } },
      releases: { nodes: [{ number: 2 }, { number: 1 }] },
      asOf: { number: 2 },
      release: { number: 2 },
    });
  });

  it('leaves in the audit trail who read it early, once a request', async () => {
    await publishLater({ publishAt: inAnHour(), earlyReaders: [reader] });
    const before = (await earlyReads()) ?? 0;
    await other.ask(`{ ${READINGS['Query.matrix']} }`);
    expect(await earlyReads()).toBe(before);
    await early.ask(`{ ${READINGS['Query.matrix']} ${READINGS['Query.trend']} }`);
    expect(await earlyReads()).toBe(before + 1);
    await team.secretariat.ask(`{ ${READINGS['Query.matrix']} }`);
    expect(await earlyReads()).toBe(before + 2);
  });

  it('is refused when it cannot be', async () => {
    const past = new Date(world.hub.clock().getTime() - 1000);
    for (const [input, code, path] of [
      [{ publishAt: past }, 'PUBLISH_TIME_PASSED', ['publishAt']],
      [{ earlyReaders: [reader] }, 'EARLY_READERS_WITHOUT_TIME', ['earlyReaders']],
      [
        { publishAt: inAnHour(), earlyReaders: Array.from({ length: 51 }, (_, at) => `token:${at}`) },
        'TOO_MANY_EARLY_READERS',
        ['earlyReaders'],
      ],
    ] as const) {
      expect(await publishLater(input)).toEqual({ release: null, userErrors: [{ code, path }] });
    }
    await publishLater({ publishAt: inAnHour() });
    await getAccepted(team, { cells: [share('FIN-I01', 80, 45)] });
    expect(await publishLater({})).toEqual({
      release: null,
      userErrors: [{ code: 'EARLIER_RELEASE_UNDER_EMBARGO', path: ['publishAt'] }],
    });
    expect(await publishLater({ publishAt: new Date(Date.now() + 2 * AN_HOUR) })).toMatchObject({
      release: { number: 3 },
    });
  });
});
