import { share, SUBMIT, submitInput, teamOf, toCsv } from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type GraphqlAnswer, type World } from '../support/world';

const WINDOW = 2;
const BUDGET = 1000;
const ANALYST_BUDGET = 60_000;
/** 12 units, and one for each of its characters the first time that anybody asks it. */
const QUESTION = '{ viewer { roles } }';
const COST = 12;

const codesOf = ({ errors }: GraphqlAnswer<unknown>) => errors?.map(({ extensions }) => extensions.code);

/** A hub whose proxy says who asks, so that every test has an address of its own. */
const startSmall = (units: Partial<Record<'ANONYMOUS' | 'ANALYST' | 'SERVICE', number>> = {}, windowSeconds = 600) =>
  startWorld('SEEDED', {
    config: {
      proxies: 1,
      budgets: { units: { ANONYMOUS: BUDGET, ANALYST: 0, SERVICE: 0, ...units }, windowSeconds },
    },
  });

/** Asks until nothing is left, and gives the last answer. */
async function spendAll(caller: Caller, headers: Record<string, string>): Promise<GraphqlAnswer<unknown>> {
  for (;;) {
    const answer = await caller.ask(QUESTION, {}, headers);
    if (answer.errors) return answer;
  }
}

describe('a budget', () => {
  let world: World;
  beforeAll(async () => {
    world = await startSmall({ ANALYST: ANALYST_BUDGET });
    // From then on the document is known.
    await world.anybody.ask(QUESTION, {}, from('192.0.2.255'));
  });
  afterAll(() => world.close());

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const remainingOf = async (headers: Record<string, string>) =>
    (await world.anybody.ask(QUESTION, {}, headers)).extensions?.cost?.remaining;

  it('is told in every answer, and falls by what the answer cost', async () => {
    const first = await world.anybody.ask(QUESTION, {}, from('192.0.2.1'));
    expect(first.extensions?.cost).toEqual({
      requested: COST,
      limit: 50_000,
      remaining: BUDGET - COST,
      resetsInSeconds: 600,
    });
    expect(await remainingOf(from('192.0.2.1'))).toBe(BUDGET - 2 * COST);
    const faulty = await world.anybody.ask(
      '{ viewer { roles } trend(measure: "nothing") { release } }',
      {},
      from('192.0.2.1'),
    );
    expect(codesOf(faulty)).toEqual(['UNKNOWN_MEASURE']);
    expect(faulty.extensions?.cost?.remaining).toBeLessThan(BUDGET - 2 * COST);
  });

  it('that is spent is answered 429 with when to come back, whichever way one comes', async () => {
    const last = await spendAll(world.anybody, from('192.0.2.2'));
    expect([last.status, codesOf(last)]).toEqual([429, ['BUDGET_SPENT']]);
    expect(last.errors?.[0]?.extensions.remaining).toBe(BUDGET % COST);
    expect(
      await world.anybody.ask('{ serviceInfo { version } viewer { roles } }', {}, from('192.0.2.2')),
    ).toMatchObject({
      status: 429,
    });
    const ways: Record<string, () => Promise<Response>> = {
      post: () => post({}),
      'post from elsewhere': () => post({ origin: 'https://elsewhere.example.se' }),
      get: () =>
        fetch(`${world.url}/graphql?${new URLSearchParams({ query: QUESTION }).toString()}`, {
          headers: { ...from('192.0.2.2'), 'apollo-require-preflight': '1' },
        }),
      upload: () =>
        fetch(`${world.url}/uploads?forbund=${UMEA}&round=2024`, {
          method: 'POST',
          headers: { ...from('192.0.2.2'), 'content-type': 'text/csv' },
          body: 'a',
        }),
    };
    const post = (more: Record<string, string>) =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...from('192.0.2.2'), ...more },
        body: JSON.stringify({ query: QUESTION }),
      });
    for (const way of Object.values(ways)) {
      const response = await way();
      const { errors } = (await response.json()) as GraphqlAnswer<unknown>;
      expect([response.status, errors?.length]).toEqual([429, 1]);
      const extensions = errors?.[0]?.extensions;
      expect(extensions).toMatchObject({ code: 'BUDGET_SPENT', limit: BUDGET });
      const seconds = Number(extensions?.resetsInSeconds);
      expect(response.headers.get('retry-after')).toBe(String(seconds));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(600);
    }
  });

  it('is charged for what is sent by its size, whatever it asks, whichever way one comes', async () => {
    const variables = { unused: 'x'.repeat(40 * 512) };
    const body = JSON.stringify({ query: QUESTION, variables });
    const ways: Record<string, string>[] = [{}, { origin: 'https://elsewhere.example.se' }];
    for (const [index, more] of ways.entries()) {
      const headers = from(`192.0.2.${30 + index}`);
      const large = await world.anybody.ask(QUESTION, variables, { ...headers, ...more });
      expect(large.extensions?.cost?.remaining).toBe(BUDGET - COST - Math.floor(body.length / 512));
      const tooLarge = { unused: Array.from({ length: 20 }, () => 'x'.repeat(50 * 512)) };
      const { status } = await world.anybody.ask(QUESTION, tooLarge, { ...headers, ...more });
      expect(status).toBe(413);
    }
    const file = await fetch(`${world.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...from('192.0.2.39') },
      body: JSON.stringify({ query: '{ counties { code } }', variables }),
    });
    await file.text();
    expect(await remainingOf(from('192.0.2.39'))).toBeLessThan(BUDGET - COST - 40);
  });

  it('takes nothing for a question that costs more than what is left, so that a smaller one can be asked', async () => {
    const page = '{ forbund(first: 450) { nodes { name } } }';
    const first = await world.anybody.ask(page, {}, from('192.0.2.20'));
    const left = Number(first.extensions?.cost?.remaining);
    const second = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...from('192.0.2.20') },
      body: JSON.stringify({ query: page }),
    });
    const { errors } = (await second.json()) as GraphqlAnswer<unknown>;
    const extensions = errors?.[0]?.extensions;
    const asked = Number(first.extensions?.cost?.requested);
    expect([second.status, extensions]).toMatchObject([429, { code: 'BUDGET_SPENT', remaining: left, asked }]);
    expect(errors?.[0]?.message).toContain(`Frågan kostar ${asked} enheter. Du har ${left} kvar av 1000;`);
    expect(second.headers.get('retry-after')).toBe(String(extensions?.resetsInSeconds));
    expect(await remainingOf(from('192.0.2.20'))).toBe(left - COST);
  });

  it('speaks both languages when it is spent', async () => {
    const headers = from('192.0.2.3');
    await spendAll(world.anybody, headers);
    const messages = await Promise.all(
      ['sv', 'en'].map(async (language) => {
        const { errors } = await world.anybody.ask(QUESTION, {}, { ...headers, 'accept-language': language });
        return errors?.[0]?.message;
      }),
    );
    expect(messages[0]).toMatch(/^Frågan kostar \d+ enheter\. Du har \d kvar av 1000; nya finns om \d+ sekund(er)?\.$/);
    expect(messages[1]).toMatch(
      /^The question costs \d+ units\. You have \d left of 1000; there are new ones in \d+ seconds?\.$/,
    );
  });

  it('is one for each address, as the nearest proxy gives it, and for an IPv6 network', async () => {
    await spendAll(world.anybody, from('198.51.100.1, 192.0.2.4'));
    expect(codesOf(await world.anybody.ask(QUESTION, {}, from('203.0.113.9, 192.0.2.4')))).toEqual(['BUDGET_SPENT']);
    expect(await remainingOf(from('192.0.2.5'))).toBe(BUDGET - COST);
    await spendAll(world.anybody, from('2001:db8:1:2::1'));
    expect(codesOf(await world.anybody.ask(QUESTION, {}, from('2001:DB8:1:2:ffff::9')))).toEqual(['BUDGET_SPENT']);
    expect(await remainingOf(from('2001:db8:1:3::1'))).toBe(BUDGET - COST);
  });

  it('is one for each credential, wherever it is used, and apart from the address it is used from', async () => {
    const [editor, analyst] = [await world.as('FORBUND_EDITOR'), await world.as('ANALYST')];
    // Dear questions first: thousands of small ones take a minute on a busy machine.
    for (let left = ANALYST_BUDGET; left > BUDGET;) {
      const { extensions } = await editor.ask('{ forbund(first: 450) { nodes { name } } }', {}, from('192.0.2.6'));
      left = extensions?.cost?.remaining ?? 0;
    }
    await spendAll(editor, from('192.0.2.6'));
    expect(codesOf(await editor.ask(QUESTION, {}, from('192.0.2.7')))).toEqual(['BUDGET_SPENT']);
    expect((await analyst.ask(QUESTION, {}, from('192.0.2.6'))).extensions?.cost?.remaining).toBe(
      ANALYST_BUDGET - COST,
    );
    expect(await remainingOf(from('192.0.2.6'))).toBe(BUDGET - COST);
  });

  it('is given back what a question would have cost that is refused before there is any work', async () => {
    const analyst = await world.as('ANALYST');
    const spend = async (text: string) => {
      const before = (await analyst.ask(QUESTION)).extensions?.cost?.remaining ?? 0;
      await analyst.ask(text);
      // Known from then on: what follows is the cost of asking.
      const between = (await analyst.ask(QUESTION)).extensions?.cost?.remaining ?? 0;
      const { errors, extensions } = await analyst.ask(text);
      const after = (await analyst.ask(QUESTION)).extensions?.cost?.remaining ?? 0;
      expect(before).toBeGreaterThan(between);
      expect(extensions?.cost).toMatchObject({ requested: between - after - COST, remaining: after + COST });
      return [errors?.[0]?.extensions.code, between - after - COST];
    };
    expect(await spend('{ rehearseRelease { submissions } }')).toEqual(['FORBIDDEN', 500]);
    expect(await spend('{ matrix(round: "x") { release } }')).toEqual(['UNKNOWN_ROUND', 500]);
    expect(
      await spend('{ counties { code forbund { name } } nationalValue(measure: "x", round: "x") { release } }'),
    ).toEqual(['UNKNOWN_MEASURE', 10 + 20 + 21 + 21 * 15 + 60 + 1]);
    // Beside a field that works, and after work, a refusal gives nothing back.
    const [code, cost] = await spend('{ a: matrix(round: "2024") { release } b: matrix(round: "x") { release } }');
    expect([code, Number(cost) > 6000]).toEqual(['UNKNOWN_ROUND', true]);
  });

  it('of nothing is no budget', async () => {
    const secretariat = await world.as('SECRETARIAT');
    expect((await secretariat.ask(QUESTION)).extensions?.cost).toMatchObject({
      remaining: null,
      resetsInSeconds: null,
    });
  });

  it('pays for a document that nobody has sent before, also when it is refused', async () => {
    const unknown = `{ viewer { roles nothing${'x'.repeat(400)} } }`;
    expect(codesOf(await world.anybody.ask(unknown, {}, from('192.0.2.8')))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await remainingOf(from('192.0.2.8'))).toBe(BUDGET - unknown.length - COST);
    for (let more = 0; more < 2; more += 1) await world.anybody.ask(`${unknown} `, {}, from('192.0.2.8'));
    expect(codesOf(await world.anybody.ask(unknown, {}, from('192.0.2.8')))).toEqual(['BUDGET_SPENT']);
  });

  it('logs no address and changes nothing when it is spent', async () => {
    await changesNothing(world.hub, () => spendAll(world.anybody, from('192.0.2.9')));
    expect(world.logged.join('')).not.toMatch(/192\.0\.2|2001:db8/);
  });
});

describe('a budget of a person who sends results', () => {
  it('pays for uploads by their cells, and refuses one that it cannot pay for before anything is stored', async () => {
    const world = await startSmall({ ANALYST: 700 });
    try {
      const { editor } = await teamOf(world);
      const file = toCsv(Array.from({ length: 2500 }, () => share('FIN-I01', 30, 20)));
      const to = { forbund: UMEA, round: '2024', dryRun: 'true' };
      const first = await editor.upload(file, to);
      expect(first.status).not.toBe(429);
      const second = await changesNothing(world.hub, () => editor.upload(file, { ...to, dryRun: 'false' }));
      expect([second.status, second.headers.get('retry-after') !== null]).toEqual([429, true]);
      const cells = Array.from({ length: 2500 }, () => share('FIN-I01', 30, 20));
      const third = await editor.ask(SUBMIT, { input: submitInput({ cells }) });
      expect([third.status, codesOf(third)]).toEqual([429, ['BUDGET_SPENT']]);
    } finally {
      await world.close();
    }
  });
});

describe('a budget that was spent', () => {
  it('is whole again when its window has passed', async () => {
    const world = await startSmall({ ANONYMOUS: 40 }, WINDOW);
    try {
      const last = await spendAll(world.anybody, {});
      const seconds = Number(last.errors?.[0]?.extensions.resetsInSeconds);
      expect(seconds).toBeLessThanOrEqual(WINDOW);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + 100));
      expect((await world.anybody.ask(QUESTION)).extensions?.cost?.remaining).toBe(40 - COST);
    } finally {
      await world.close();
    }
  });
});
