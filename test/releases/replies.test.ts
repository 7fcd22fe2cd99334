import { TEXT_POLICY } from '../../src/platform/texts/text-policy';
import { fetchExport } from '../exports/support/exports';
import { PERSONAL_NUMBER, registerForbund } from '../support/forbund';
import { bySex, forgetResults, getAccepted, publish, share, teamOf, type Team } from '../support/results';
import { countRows } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

const WRITE = `mutation ($input: ReplyToFigureInput!) { done: replyToFigure(input: $input) { waits userErrors { code path } } }`;
const REMOVE = `mutation ($input: RemoveReplyInput!) { done: removeReply(input: $input) { waits userErrors { code } } }`;
const WITHDRAW = `mutation ($input: WithdrawReplyInput!) { done: withdrawReply(input: $input) { reply userErrors { code path } } }`;
const REPLIES = `{ replies { totalCount nodes {
  number round measure dimension category text state release withdrawnReason forbund { organisationNumber } } } }`;
const READ = `query ($release: Int, $dimension: String, $category: String) {
  results(measure: "FIN-I01", round: "2024", dimension: $dimension, category: $category, release: $release) {
    nodes { value { status reply } } } }`;
const MEN = { dimension: 'SEX', category: 'MAN' };
const TEXT = 'Enkäten skickades under hösten 2024, då ett verktyg byttes.';

interface Listed {
  readonly number: number;
  readonly text: string | null;
  readonly state: string;
  readonly release: number | null;
  readonly withdrawnReason: string | null;
}

describe('what a förbund says of its own figure', () => {
  let world: World;
  let team: Team;
  let other: string;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    [other = ''] = await registerForbund(world, ['01']);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await forgetResults(world);
    await getAccepted(team, { cells: bySex('FIN-I01', [30, 20], [25, 15]) });
    await publish(team.secretariat);
  });

  const write = async (text: string, more: object = {}) =>
    (
      await team.editor.data<{ done: { waits: boolean | null; userErrors: object[] } }>(WRITE, {
        input: { forbund: UMEA, round: '2024', measure: 'FIN-I01', text, ...more },
      })
    ).done;
  const remove = (more: object = {}) =>
    team.approver.data(REMOVE, { input: { forbund: UMEA, round: '2024', measure: 'FIN-I01', ...more } });
  const withdraw = async (reply: number, reason = 'Den nämner en person.') =>
    (await team.secretariat.data<{ done: object }>(WITHDRAW, { input: { reply, reason } })).done;
  const listed = async (by: Caller = team.editor) =>
    (await by.data<{ replies: { nodes: Listed[] } }>(REPLIES)).replies.nodes;
  const read = async (variables: object = {}, by = world.anybody) => {
    const { results } = await by.data<{ results: { nodes: { value: { status: string; reply: string | null } }[] } }>(
      READ,
      variables,
    );
    return results.nodes[0]?.value;
  };
  const replyIn = async (release?: number, more: object = {}) => (await read({ release, ...more }))?.reply;

  it('is public with the next release, travels with the figure everywhere, and is not in those before', async () => {
    expect(await write('  Enka\u0308ten skickades\u202e under hösten 2024,\n då ett verktyg byttes. ')).toEqual({
      waits: true,
      userErrors: [],
    });
    expect(await replyIn()).toBeNull();
    expect(await listed()).toMatchObject([{ text: TEXT, state: 'WAITING', release: null, dimension: 'TOTAL' }]);
    expect(await publish(team.secretariat)).toMatchObject({ release: { number: 2, added: 0, changed: 1 } });
    expect(await listed()).toMatchObject([{ text: TEXT, state: 'PUBLISHED', release: 2 }]);
    expect([await replyIn(), await replyIn(1)]).toEqual([TEXT, null]);
    const answer = await world.anybody.data(`{
      observations(groupBy: [FORBUND], where: { dimension: MEASURE, in: ["FIN-I01"] }) { nodes { value { reply } } receipt { code } }
      county: observations(groupBy: [COUNTY]) { nodes { value { reply } } }
      forbundByNumber(organisationNumber: "${UMEA}") { place(measure: "FIN-I01", round: "2024") { own { reply } nation { reply } } }
      changes(from: 1) { nodes { kind reason unitKind before { reply } after { reply } } }
      release(number: 2) { dataVersion } }`);
    expect(answer).toMatchObject({
      forbundByNumber: { place: { own: { reply: TEXT }, nation: { reply: null } } },
      changes: {
        nodes: [
          { kind: 'CHANGED', reason: 'REPLIED', unitKind: 'FORBUND', before: { reply: null }, after: { reply: TEXT } },
        ],
      },
      release: { dataVersion: '1.0.1' },
    });
    const said = (nodes: unknown) => (nodes as { value: { reply: string | null } }[]).map(({ value }) => value.reply);
    const { observations, county } = answer as Record<string, { nodes: unknown }>;
    expect(said(observations?.nodes).filter(Boolean)).toEqual([TEXT]);
    expect(said(county?.nodes).filter(Boolean)).toEqual([]);
  });

  it('stands last in a file, and beside the cube of JSON-stat', async () => {
    await write(TEXT);
    await publish(team.secretariat);
    const question = { question: 'observations', groupBy: 'FORBUND' };
    const [header = '', ...lines] = (await (await fetchExport(world, question)).text()).split('\r\n');
    expect(header).toMatch(/,release,reply$/);
    expect(lines.filter((line) => line.endsWith(`,2,"${TEXT}"`))).toHaveLength(1);
    const cube = (await (await fetchExport(world, { ...question, format: 'json-stat2' })).json()) as object;
    expect(cube).toMatchObject({
      extension: { replies: [{ round: '2024', measure: 'FIN-I01', forbund: UMEA, reply: TEXT }] },
    });
  });

  it('can be written anew until a release carries it, and then stays in that release', async () => {
    await write('Första.');
    await write('Andra.');
    await publish(team.secretariat);
    await write('Tredje.');
    expect([await replyIn(2), (await listed()).map(({ state, text }) => [state, text])]).toEqual([
      'Andra.',
      [
        ['WAITING', 'Tredje.'],
        ['PUBLISHED', 'Andra.'],
      ],
    ]);
    await publish(team.secretariat);
    await remove();
    expect(await listed()).toMatchObject([
      { state: 'WAITING', text: null },
      { state: 'PUBLISHED' },
      { state: 'ENDED' },
    ]);
    await publish(team.secretariat);
    expect([await replyIn(1), await replyIn(2), await replyIn(3), await replyIn()]).toEqual([
      null,
      'Andra.',
      'Tredje.',
      null,
    ]);
    expect(await publish(team.secretariat)).toMatchObject({ userErrors: [{ code: 'NOTHING_TO_RELEASE' }] });
    // What is taken back before a release has it, or says what it says already, waits for nothing.
    await write('Fjärde.');
    expect(await remove()).toEqual({ done: { waits: false, userErrors: [] } });
    expect(await publish(team.secretariat)).toMatchObject({ userErrors: [{ code: 'NOTHING_TO_RELEASE' }] });
  });

  it('stays with a figure that is corrected, and ends with one that is withheld', async () => {
    await write(TEXT);
    await write('Männen var få.', MEN);
    await publish(team.secretariat);
    await getAccepted(team, { cells: bySex('FIN-I01', [40, 30], [35, 25]) });
    await publish(team.secretariat);
    expect([await replyIn(3), await replyIn(3, MEN)]).toEqual([TEXT, 'Männen var få.']);
    await getAccepted(team, { cells: bySex('FIN-I01', [40, 30], [2, 1]) });
    await publish(team.secretariat);
    expect(await read({ release: 4, ...MEN })).toEqual({ status: 'SUPPRESSED', reply: null });
    expect(await replyIn(3, MEN)).toBe('Männen var få.');
    // And one that is written of it waits until it is shown.
    await write('Männen är fortfarande få.', MEN);
    expect(await publish(team.secretariat)).toMatchObject({ userErrors: [{ code: 'NOTHING_TO_RELEASE' }] });
    await getAccepted(team, { cells: bySex('FIN-I01', [50, 30], [45, 25]) });
    await publish(team.secretariat);
    expect(await read({ release: 5, ...MEN })).toEqual({ status: 'PUBLISHED', reply: 'Männen är fortfarande få.' });
  });

  it('is of an insats too', async () => {
    const insats = {
      code: 'A1',
      nameSv: 'Stöd',
      kind: 'INDIVIDUAL',
      form: 'PROJECT',
      focus: 'PREVENTION',
      targetGroup: 'SICK_LISTED',
      startsOn: '2020-01-01',
      parties: ['AF'],
    };
    await team.editor.data(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      { input: { forbund: UMEA, interventions: [insats] } },
    );
    const ofInsats = { dimension: 'INTERVENTION', category: 'A1' };
    await getAccepted(team, {
      cells: [...bySex('FIN-I01', [30, 20], [25, 15]), { ...share('FIN-I01', 55, 35), ...ofInsats }],
    });
    expect(await write(TEXT, ofInsats)).toMatchObject({ waits: true });
    expect(await listed()).toMatchObject([ofInsats]);
    await publish(team.secretariat);
    const { observations } = await world.anybody.data<{
      observations: { nodes: { value: { reply: string | null } }[] };
    }>('{ observations(groupBy: [FORBUND, FOCUS]) { nodes { value { reply } } } }');
    expect(observations.nodes.filter(({ value }) => value.reply === TEXT)).toHaveLength(1);
  });

  it('is under embargo with its release, and its förbund is told of neither', async () => {
    await write(TEXT);
    const publishAt = new Date(Date.now() + 3_600_000);
    await team.secretariat.data(
      'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { userErrors { code } } }',
      { input: { publishAt } },
    );
    expect(await replyIn()).toBeNull();
    expect(await listed()).toMatchObject([{ text: TEXT, state: 'WAITING', release: null }]);
    expect(await listed(team.secretariat)).toMatchObject([{ text: TEXT, state: 'PUBLISHED', release: 2 }]);
    await write('En annan.');
    expect(await listed()).toMatchObject([{ text: 'En annan.', state: 'WAITING' }]);
    await world.hub.db.query('UPDATE release SET published_at = now() WHERE number = 2');
    expect(await replyIn()).toBe(TEXT);
    expect(await listed()).toMatchObject([{ text: 'En annan.' }, { text: TEXT, state: 'PUBLISHED', release: 2 }]);
  });

  it('is taken away by the secretariat from every release, with a reason, and files are no longer the same', async () => {
    await write(TEXT);
    await publish(team.secretariat);
    const mark = async () => (await fetchExport(world, { question: 'observations' })).headers.get('etag');
    const [{ number = 0 } = {}] = await listed();
    const before = await mark();
    expect(await withdraw(number, '')).toMatchObject({ userErrors: [{ code: 'REASON_REQUIRED' }] });
    expect(await withdraw(number)).toEqual({ reply: number, userErrors: [] });
    expect([await replyIn(), await replyIn(2)]).toEqual([null, null]);
    expect(await mark()).not.toBe(before);
    expect(await listed()).toMatchObject([
      { state: 'WITHDRAWN', withdrawnReason: 'Den nämner en person.', text: TEXT },
    ]);
    expect(await withdraw(number)).toMatchObject({ userErrors: [{ code: 'REPLY_WITHDRAWN' }] });
    expect(await withdraw(9999)).toMatchObject({ userErrors: [{ code: 'UNKNOWN_REPLY' }] });
    // The trail cannot be mended, so it has that something was written, and not what.
    expect(
      await countRows(world.hub, 'audit_event', `action LIKE 'reply:%' AND forbund_id IS NOT NULL`),
    ).toBeGreaterThan(1);
    expect(await countRows(world.hub, 'audit_event', `audit_event::text LIKE '%Enkäten skickades%'`)).toBe(0);
    expect(await write('En annan.')).toMatchObject({ waits: true });
    await publish(team.secretariat);
    expect([await replyIn(2), await replyIn(3)]).toEqual([null, 'En annan.']);
  });

  it.each([
    [{ text: `Fråga ${PERSONAL_NUMBER}.` }, 'PERSONAL_DATA_IN_TEXT'],
    [{ text: 'Fråga anna@forbund.example.' }, 'PERSONAL_DATA_IN_TEXT'],
    [{ text: 'Fråga anna@x.' }, 'PERSONAL_DATA_IN_TEXT'],
    [{ text: 'Ring 070-123 45 67.' }, 'PERSONAL_DATA_IN_TEXT'],
    [{ text: 'Bland männen var det 3 av 4.' }, 'REPLY_WITHOUT_NUMBERS'],
    [{ text: 'Bland männen var det ３.' }, 'REPLY_WITHOUT_NUMBERS'],
    [{ text: ' \n ' }, 'INVALID_INPUT'],
    [{ text: 'x'.repeat(TEXT_POLICY.REPLY.longest + 1) }, 'INVALID_INPUT'],
    [{ text: 'x', measure: 'FIN-I02' }, 'UNKNOWN_FIGURE'],
    [{ text: 'x', dimension: 'SEX', category: 'X' }, 'UNKNOWN_FIGURE'],
    [{ text: 'x', dimension: 'INTERVENTION', category: 'A1' }, 'UNKNOWN_FIGURE'],
  ])('is refused when it is %j', async (more, code) => {
    expect(await write('', more)).toMatchObject({ waits: null, userErrors: [{ code }] });
    expect(await countRows(world.hub, 'reply')).toBe(0);
  });

  it('is its own: another förbund neither writes nor reads it, and no more statements are sent for it', async () => {
    const stranger = await world.as('FORBUND_EDITOR', other);
    const input = { forbund: UMEA, round: '2024', measure: 'FIN-I01', text: 'x' };
    expect((await stranger.ask(WRITE, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await write(TEXT);
    expect(await listed(stranger)).toEqual([]);
    const refused = await stranger.ask(`{ replies(forbund: "${UMEA}") { totalCount } }`);
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await read();
    const before = world.statements();
    await read();
    const without = world.statements() - before;
    await getAccepted(await teamOf(world, other), { forbund: other, cells: [share('FIN-I01', 30, 15)] });
    await publish(team.secretariat);
    await read();
    const later = world.statements();
    expect((await read())?.reply ?? TEXT).toBe(TEXT);
    expect(world.statements() - later).toBe(without);
  });
});
