import { startWorld, UMEA, type Caller, type World } from '../support/world';

/** Something that may never be seen outside the database: not in an answer, not in the log. */
const CANARY = 'kanariefagel-7f3a';

interface Fault {
  readonly code: string;
  readonly reference: string;
}

describe('a fault inside', () => {
  let world: World;
  let editor: Caller;
  beforeEach(async () => {
    world = await startWorld('SEEDED');
    editor = await world.as('FORBUND_EDITOR');
  });
  afterEach(() => world.close());

  /** Every fault is masked, its reference is in the log, and neither says the secret. */
  function expectMasked(answer: string, fault: Fault | undefined, log: readonly string[]): void {
    expect(fault).toMatchObject({ code: 'INTERNAL', reference: expect.stringMatching(/^[\w-]{8,64}$/) as string });
    expect(answer).not.toContain(CANARY);
    expect(answer).not.toMatch(/SELECT|INSERT|relation|violates|node_modules|\.ts:/);
    const lines = log.filter((line) => line.includes(fault?.reference ?? '?') && line.includes('fault in a request'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('frames');
    expect(log.join('\n')).not.toContain(CANARY);
  }

  const raise = (table: string, message: string) => [
    `CREATE FUNCTION raise_canary() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION E'${message}'; END $$`,
    `CREATE TRIGGER canary BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION raise_canary()`,
  ];
  const spoil = async (...statements: string[]) => {
    for (const statement of statements) await world.hub.db.query(statement);
  };
  const register = async (nameSv: string, headers: Record<string, string> = {}) => {
    const intervention = {
      code: 'A',
      nameSv,
      kind: 'INDIVIDUAL',
      form: 'PROJECT',
      startsOn: '2022-01-01',
      parties: ['AF'],
    };
    const input = {
      forbund: UMEA,
      interventions: [{ ...intervention, focus: 'WORK_ORIENTED_REHABILITATION', targetGroup: 'SICK_LISTED' }],
    };
    return editor.ask(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      { input },
      headers,
    );
  };

  it('is masked when a table is gone', async () => {
    await spoil('DROP TABLE membership CASCADE');
    const answer = await world.anybody.ask(
      'query ($number: String!) { forbundByNumber(organisationNumber: $number) { name members { note } } }',
      { number: UMEA, unused: CANARY },
    );
    expectMasked(JSON.stringify(answer), answer.errors?.[0]?.extensions as unknown as Fault, world.logged);
  });

  it('is masked when the database says the secret in its message, whatever it looks like', async () => {
    await spoil(...raise('intervention', `${CANARY}\\n    at ${CANARY} (secret.ts:1:1)\\n    at last`));
    const answer = await register('Insats');
    expectMasked(JSON.stringify(answer), answer.errors?.[0]?.extensions as unknown as Fault, world.logged);
  });

  it('is masked when the secret came with the variables and the database quotes the row', async () => {
    await spoil('ALTER TABLE intervention ADD CONSTRAINT never CHECK (false) NOT VALID');
    const answer = await register(CANARY);
    expectMasked(JSON.stringify(answer), answer.errors?.[0]?.extensions as unknown as Fault, world.logged);
  });

  it('is masked outside GraphQL too', async () => {
    await spoil(...raise('submission', `${CANARY}\\n    at ${CANARY}`));
    const file = 'measure;n;numerator\nFIN-I03-BESTAMT;133;117\n';
    const response = await editor.upload(file, { forbund: UMEA, round: '2022' }, { 'idempotency-key': CANARY });
    expect(response.status).toBe(500);
    const text = await response.text();
    const { errors } = JSON.parse(text) as { errors: { extensions: Fault }[] };
    expectMasked(text, errors[0]?.extensions, world.logged);
  });

  it('is named by the id of its request, so that a caller can quote either', async () => {
    await spoil(...raise('intervention', CANARY));
    const answer = await register('Insats', { 'x-request-id': 'request-of-mine-1' });
    expect(answer.errors?.[0]?.extensions.reference).toBe('request-of-mine-1');
    expect(answer.errors?.[0]?.message).toContain('request-of-mine-1');
  });

  it('is masked in each of several fields, and leaves the others answered', async () => {
    await spoil('DROP TABLE membership CASCADE');
    const answer = await world.anybody.ask<{ rounds: object; bad: null }>(
      `{ rounds(first: 1) { totalCount } bad: forbundByNumber(organisationNumber: "${UMEA}") { members { note } } }`,
    );
    expect(answer.data?.rounds).toBeDefined();
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
  });
});
