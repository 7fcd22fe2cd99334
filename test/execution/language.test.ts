import { SubmitResultsDocument } from '../../src/client/generated';
import { startWorld, UMEA, type GraphqlAnswer, type World } from '../support/world';

describe('the language of messages', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  const refused = async (language?: string) => {
    const headers: Record<string, string> = language === undefined ? {} : { 'accept-language': language };
    const { errors } = await world.anybody.ask('{ submissions { totalCount } }', {}, headers);
    return errors?.[0];
  };

  it.each([
    ['sv', 'Logga in'],
    ['sv-FI, en;q=0.5', 'Logga in'],
    ['en', 'Sign in'],
    ['en-GB, sv;q=0.3', 'Sign in'],
    ['sv;q=0.2, en;q=0.9', 'Sign in'],
    ['sv;q=0, en', 'Sign in'],
    ['de', 'Logga in'],
    ['', 'Logga in'],
  ])('is what Accept-Language %j prefers', async (language, begins) => {
    expect((await refused(language))?.message).toMatch(new RegExp(`^${begins}`));
  });

  it('is Swedish unless stated, and both are always there', async () => {
    const error = await refused();
    const text = error?.extensions.text as { sv: string; en: string };
    expect(error?.message).toBe(text.sv);
    expect(text.en).toMatch(/^Sign in/);
  });

  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const asked = (query: string, more: object = {}) => JSON.stringify({ query, ...more });

  it.each([
    ['GRAPHQL_PARSE_FAILED', asked('{ viewer {'), 'Frågan är inte skriven som GraphQL. ', 'Syntax Error: '],
    ['GRAPHQL_VALIDATION_FAILED', asked('{ nothing }'), 'Frågan passar inte schemat. ', 'Cannot query field'],
    [
      'BAD_USER_INPUT',
      asked('query ($it: Int) { rounds(first: $it) { totalCount } }', { variables: { it: 'x' } }),
      'En variabel har ett värde som inte passar frågan. ',
      'Variable "$it"',
    ],
    [
      'OPERATION_RESOLUTION_FAILURE',
      asked('query A { viewer { roles } } query B { viewer { roles } }'),
      'Det framgår inte vilken fråga i dokumentet som ska besvaras. ',
      'Must provide operation name',
    ],
  ])('of %s, which GraphQL says in English, is in Swedish', async (code, body, swedish, technical) => {
    for (const language of ['sv', 'en'] as const) {
      const { errors } = (await (await post(body, { 'accept-language': language })).json()) as GraphqlAnswer<unknown>;
      const text = errors?.[0]?.extensions.text as Record<'sv' | 'en', string>;
      expect(errors?.[0]?.extensions.code).toBe(code);
      expect(text.sv.startsWith(swedish)).toBe(true);
      expect(text.sv).not.toContain(technical);
      expect(text.en.startsWith(technical)).toBe(true);
      expect(errors?.[0]?.message).toBe(text[language]);
    }
  });

  it('of what is refused before anybody knows the language is Swedish, with English beside it', async () => {
    const forged = await fetch(`${world.url}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    const empty = await post('{}', {});
    for (const answer of [forged, empty]) {
      const { errors } = (await answer.json()) as GraphqlAnswer<unknown>;
      expect(answer.status).toBe(400);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
      const text = errors?.[0]?.extensions.text as Record<'sv' | 'en', string>;
      expect(errors?.[0]?.message).toBe(text.sv);
      expect(text.sv).toMatch(/^Begäran tas inte emot som den är ställd\. /);
      expect(text.en).toMatch(/^(This operation|GraphQL operations|POST body) /);
    }
  });

  it('holds for refusals of a mutation, for validation rules of our own, and for what /uploads says', async () => {
    const editor = await world.as('FORBUND_EDITOR');
    const input = { forbund: UMEA, round: '2023', cells: [] };
    const national = '{ nationalValue(measure: "FIN-I03", round: "2022") { pooled { value } } }';
    for (const language of ['sv', 'en'] as const) {
      const headers = { 'accept-language': language };
      const sent = await editor.ask(SubmitResultsDocument, { input }, headers);
      const [userError] = sent.data?.submitResults.userErrors ?? [];
      expect(userError?.message).toBe(userError?.text[language]);
      const { errors } = await world.anybody.ask(national, {}, headers);
      expect(errors?.[0]?.message).toBe((errors?.[0]?.extensions.text as Record<string, string>)[language]);
      const upload = await world.anybody.upload('a;b', { forbund: UMEA, round: '2022' }, headers);
      const body = (await upload.json()) as {
        errors: { message: string; extensions: { text: Record<string, string> } }[];
      };
      expect(body.errors[0]?.message).toBe(body.errors[0]?.extensions.text[language]);
    }
  });
});
