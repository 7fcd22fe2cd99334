import { startWorld, UMEA, type World } from '../support/world';

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

  it('holds for refusals of a mutation, for validation rules of our own, and for what /uploads says', async () => {
    const editor = await world.as('FORBUND_EDITOR');
    const mutation = `mutation ($input: SubmitResultsInput!) { submitResults(input: $input) { userErrors { message text { sv en } } } }`;
    const input = { forbund: UMEA, round: '2023', cells: [] };
    const national = '{ nationalValue(measure: "FIN-I03", round: "2022") { pooled { value } } }';
    for (const language of ['sv', 'en'] as const) {
      const headers = { 'accept-language': language };
      const sent = await editor.ask<{
        submitResults: { userErrors: { message: string; text: Record<string, string> }[] };
      }>(mutation, { input }, headers);
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
