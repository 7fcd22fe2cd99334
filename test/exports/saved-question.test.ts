import { parse } from 'graphql';
import { changesNothing } from '../support/whole-database';
import { startWorld, type Caller, type World } from '../support/world';

const SAVE = `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) {
  question { name version titleSv document variables release isShared owner text } userErrors { code path message } } }`;
const READ = `query ($name: String!, $version: Int) { savedQuestion(name: $name, version: $version) { name version variables isShared text } }`;
const LIST = '{ savedQuestions { totalCount nodes { name version } } }';

const QUESTION = {
  name: 'alla-lan',
  titleSv: 'Alla län',
  titleEn: 'All counties',
  document:
    'query ($round: String!) { observations(where: { dimension: ROUND, in: [$round] }, groupBy: [COUNTY]) { nodes { value { status } } } }',
  variables: '{"round":"2024"}',
};
interface Saved {
  readonly question: { readonly version: number; readonly text: string } | null;
  readonly userErrors: readonly { code: string; path: string[]; message: string }[];
}

describe('a saved question', () => {
  let world: World;
  let analyst: Caller;
  let other: Caller;
  let secretariat: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    [analyst, other, secretariat] = [
      await world.as('ANALYST'),
      await world.as('AUTHORITY'),
      await world.as('SECRETARIAT'),
    ];
  });
  beforeEach(() => world.hub.db.query('TRUNCATE saved_question, saved_question_version'));
  afterAll(() => world.close());

  const save = async (caller: Caller, change: object = {}) =>
    (await caller.data<{ saveQuestion: Saved }>(SAVE, { input: { ...QUESTION, ...change } })).saveQuestion;
  const codeOf = async (caller: Caller, version?: number) =>
    (await caller.ask(READ, { name: QUESTION.name, version })).errors?.[0]?.extensions.code;

  it('is kept in versions, of which the newest is given and every one stays', async () => {
    expect((await save(analyst)).question).toMatchObject({
      name: 'alla-lan',
      version: 1,
      isShared: false,
      release: null,
    });
    expect((await save(analyst, { variables: '{"round":"2022"}' })).question).toMatchObject({ version: 2 });
    const newest = await analyst.data(READ, { name: QUESTION.name });
    expect(newest).toMatchObject({ savedQuestion: { version: 2, variables: '{"round":"2022"}' } });
    const first = await analyst.data(READ, { name: QUESTION.name, version: 1 });
    expect(first).toMatchObject({ savedQuestion: { version: 1, variables: '{"round":"2024"}' } });
    expect(await codeOf(analyst, 3)).toBe('UNKNOWN_SAVED_QUESTION');
  });

  it('is its owner’s, until it is shared; somebody else’s is as if it were not there', async () => {
    await save(analyst);
    for (const caller of [other, world.anybody]) {
      expect(await codeOf(caller)).toBe('UNKNOWN_SAVED_QUESTION');
      expect(await caller.data(LIST)).toEqual({ savedQuestions: { totalCount: 0, nodes: [] } });
    }
    expect(await secretariat.data(LIST)).toMatchObject({ savedQuestions: { totalCount: 1 } });
    await save(analyst, { isShared: true });
    for (const caller of [other, world.anybody]) {
      expect(await codeOf(caller)).toBeUndefined();
      expect(await caller.data(LIST)).toEqual({
        savedQuestions: { totalCount: 1, nodes: [{ name: QUESTION.name, version: 2 }] },
      });
    }
    // A new version is shared as the one before, until somebody says otherwise.
    expect((await save(analyst)).question).toMatchObject({ version: 3, isShared: true });
    expect((await save(secretariat, { isShared: false })).question).toMatchObject({
      version: 4,
      isShared: false,
      owner: expect.stringMatching(/^token:/) as string,
    });
    expect(await codeOf(analyst)).toBeUndefined();
    expect(await codeOf(other)).toBe('UNKNOWN_SAVED_QUESTION');
  });

  it('has a name of its owner’s own: nobody learns from a refusal which names others have', async () => {
    const versionsOf = async (caller: Caller) =>
      (await caller.data<{ savedQuestion: object }>(READ, { name: QUESTION.name })).savedQuestion;
    await save(analyst);
    const there = await save(other, { variables: '{"round":"2022"}' });
    await world.hub.db.query('TRUNCATE saved_question, saved_question_version');
    expect(there).toEqual(await save(other, { variables: '{"round":"2022"}' }));
    await save(analyst);
    expect(await versionsOf(analyst)).toMatchObject({ version: 1, variables: '{"round":"2024"}' });
    expect(await versionsOf(other)).toMatchObject({ version: 1, variables: '{"round":"2022"}' });
    // What is shared is everybody's, and one name is one question.
    await save(analyst, { isShared: true });
    expect(await save(other, { isShared: true })).toMatchObject({
      question: null,
      userErrors: [{ code: 'SAVED_QUESTION_NAME_TAKEN', path: ['name'] }],
    });
    const third = await world.as('ANALYST');
    expect(await save(third, { isShared: true })).toMatchObject({
      question: null,
      userErrors: [{ code: 'SAVED_QUESTION_NAME_TAKEN', path: ['name'] }],
    });
    // One's own goes before what is shared, in every version; others have the shared one.
    expect(await versionsOf(other)).toMatchObject({ version: 1, variables: '{"round":"2022"}' });
    expect(await codeOf(other, 2)).toBe('UNKNOWN_SAVED_QUESTION');
    expect(await versionsOf(world.anybody)).toMatchObject({ version: 2, variables: '{"round":"2024"}' });
    expect(await other.data(LIST)).toMatchObject({ savedQuestions: { totalCount: 2 } });
    // The secretariat mends what is shared, not what is somebody's own.
    expect(await save(secretariat)).toMatchObject({ question: { version: 3, isShared: true } });
    expect(await versionsOf(other)).toMatchObject({ version: 1 });
  });

  it('can be had as a text that any GraphQL tool reads', async () => {
    await save(analyst);
    // Titles of before had no rule of lines.
    await world.hub.db.query(`UPDATE saved_question_version SET title_sv = E'Två\\nrader'`);
    const { savedQuestion: question } = await analyst.data<{ savedQuestion: { text: string } }>(
      'query ($name: String!) { savedQuestion(name: $name) { text } }',
      { name: QUESTION.name },
    );
    expect(question.text).toContain('# alla-lan, version 1');
    expect(question.text).toContain('# Två rader');
    expect(parse(question.text).definitions).toHaveLength(1);
  });

  it('that the schema does not answer, or that is no question, is refused, and nothing is stored', async () => {
    for (const [change, code, path] of [
      [{ document: '{ nothing }' }, 'INVALID_SAVED_DOCUMENT', ['document']],
      [{ document: '{ releases {' }, 'INVALID_SAVED_DOCUMENT', ['document']],
      [{ document: 'mutation { __typename }' }, 'INVALID_SAVED_DOCUMENT', ['document']],
      [
        { document: 'query A { counties { code } } query B { counties { code } }' },
        'INVALID_SAVED_DOCUMENT',
        ['document'],
      ],
      [
        { document: '{ nationalValue(measure: "FIN-I01", round: "2024") { pooled { value } } }' },
        'INVALID_SAVED_DOCUMENT',
        ['document'],
      ],
      [{ variables: '{}' }, 'INVALID_SAVED_VARIABLES', ['variables']],
      [{ variables: '[1]' }, 'INVALID_SAVED_VARIABLES', ['variables']],
      [{ variables: '{' }, 'INVALID_SAVED_VARIABLES', ['variables']],
      [{ release: 1 }, 'SAVED_DOCUMENT_WITHOUT_RELEASE', ['release']],
      [{ name: 'Alla län' }, 'INVALID_SAVED_QUESTION_NAME', ['name']],
      [{ name: '../etc' }, 'INVALID_SAVED_QUESTION_NAME', ['name']],
      [{ titleSv: ' ' }, 'INVALID_INPUT', ['titleSv']],
      [{ titleSv: 'Två\nrader' }, 'INVALID_INPUT', ['titleSv']],
      [{ titleEn: 'x'.repeat(201) }, 'INVALID_INPUT', ['titleEn']],
      [{ titleSv: 'om 811228-9874' }, 'PERSONAL_DATA_IN_TEXT', ['titleSv']],
      [{ variables: '{"round":"811228-9874"}' }, 'PERSONAL_DATA_IN_TEXT', ['variables']],
    ] as const) {
      const { question, userErrors } = await changesNothing(world.hub, () => save(analyst, change));
      expect([change, question]).toEqual([change, null]);
      expect(userErrors).toEqual(expect.arrayContaining([expect.objectContaining({ code, path })]));
    }
    expect((await world.anybody.ask(SAVE, { input: QUESTION })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('can be of a stated release, when it has somewhere to put it', async () => {
    const document = 'query ($release: Int) { observations(release: $release) { totalCount } }';
    expect((await save(analyst, { document, variables: null, release: 7 })).userErrors).toMatchObject([
      { code: 'UNKNOWN_RELEASE', path: ['release'] },
    ]);
    expect((await save(analyst, { document, variables: null })).question).toMatchObject({ release: null });
  });

  it('is in the audit trail without its text', async () => {
    await save(analyst);
    const [event] = await world.hub.db.query<{ subject: string; after: object }[]>(
      `SELECT subject, after FROM audit_event WHERE action = 'question:save' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toEqual({
      subject: 'question:alla-lan',
      after: { owner: expect.stringMatching(/^token:/) as string, version: 1, isShared: false, release: null },
    });
  });

  it('saved twice at the same time gets two versions', async () => {
    await Promise.all([save(analyst), save(analyst)]);
    expect(await analyst.data(LIST)).toEqual({
      savedQuestions: { totalCount: 1, nodes: [{ name: QUESTION.name, version: 2 }] },
    });
  });
});
