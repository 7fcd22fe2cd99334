import { startWorld, UMEA, type World } from '../support/world';

describe('text that PostgreSQL cannot hold', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it.each([
    ['a NUL character', 'a\0b'],
    ['half a surrogate pair', '\ud800'],
  ])('is refused as the caller’s own fault, or not found, and is no fault of ours: %s', async (_, text) => {
    const secretariat = await world.as('SECRETARIAT');
    const questions: [string, object][] = [
      ['query ($v: String!) { forbundByNumber(organisationNumber: $v) { name } }', { v: text }],
      ['query ($v: String!) { submissions(round: $v) { totalCount } }', { v: text }],
      ['query ($v: String!) { interventions(focus: $v) { totalCount } }', { v: text }],
      [
        'query ($v: [_Any!]!) { _entities(representations: $v) { __typename } }',
        { v: [{ __typename: 'County', code: text }] },
      ],
      [
        'mutation ($v: ReturnSubmissionInput!) { returnSubmission(input: $v) { userErrors { code } } }',
        { v: { submission: text, reason: text } },
      ],
      [
        'mutation ($v: ImportRegisterInput!) { importRegister(input: $v) { stored userErrors { code } } }',
        { v: { rows: [{ forbundName: text, organisationNumber: text }] } },
      ],
      [
        'mutation ($v: SubmitResultsInput!) { submitResults(input: $v) { userErrors { code } } }',
        { v: { forbund: UMEA, round: text, cells: [] } },
      ],
    ];
    const codes: unknown[] = [];
    for (const [query, variables] of questions) {
      const { errors } = await secretariat.ask(query, variables);
      codes.push(...(errors ?? []).map(({ extensions }) => extensions.code));
    }
    expect(codes).not.toContain('INTERNAL');
    if (text.includes('\0')) expect(codes).toContain('INVALID_INPUT');
    expect(world.logged.filter((line) => line.includes('fault in a request'))).toEqual([]);
  });
});
