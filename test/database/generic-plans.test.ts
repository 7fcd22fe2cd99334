import { preparedName } from '../../src/database/statements/prepared-statements';
import { buildHubSchema } from '../../src/app/schema';
import { DEMO_ARGUMENTS, demoIds } from '../app/support/demo-arguments';
import { SUBMIT } from '../support/results';
import { UMEA, startWorld, type Caller, type World } from '../support/world';
import { questionsOfSchema, storedQuestions } from './support/every-question';
import { effortOf, onOneConnection, type Sent } from './support/plans';

/**
 * A plan that is for any parameters may take a few times what one made for them takes, and little more than nothing.
 */
const TIMES = 5;
const MORE = 500;
/** Ways to call a statement that are tried: more of them say little, and a hundred statements are to be tried. */
const CALLS = 6;

const MORE_QUESTIONS = [
  '{ observations(groupBy: [FORBUND, SEX], where: { dimension: ROUND, in: ["2022", "2023"] }) { totalCount } }',
  '{ availability(where: { dimension: ROUND, in: ["2022"] }) { release } }',
];

describe('a statement that is prepared by name', () => {
  const sent = new Map<string, Sent>();
  const refused: unknown[] = [];
  let world: World;
  let secretariat: Caller;

  beforeAll(async () => {
    world = await startWorld('DEMO', {
      onStatement: (sql, parameters = []) => void sent.set(JSON.stringify([sql, parameters]), { sql, parameters }),
    });
    secretariat = await world.as('SECRETARIAT');
    const ids = await demoIds(world);
    const known = { ...DEMO_ARGUMENTS, id: ids.Submission, groupBy: ['FORBUND'] };
    const more = MORE_QUESTIONS.map((document) => ({ name: document, documents: [document] }));
    for (const question of [
      ...questionsOfSchema(buildHubSchema(), known),
      ...storedQuestions({ ...known, from: undefined, id: ids.Submission }),
      ...more,
    ])
      refused.push(...(await firstAnswered(question)));
    const dryRun = { forbund: UMEA, round: '2024', cells: [{ measure: 'FIN-I03', n: 20, sum: 60 }], dryRun: true };
    await secretariat.ask(SUBMIT, { input: dryRun });
  }, 300_000);
  afterAll(() => world.close());

  /** Asks for as much as is answered, and tells what was not answered at all. */
  async function firstAnswered({
    name,
    documents,
    variables,
  }: {
    name: string;
    documents: readonly string[];
    variables?: object;
  }) {
    let codes: string[] = [];
    for (const document of documents) {
      const { data, errors = [] } = await secretariat.ask(document, variables);
      if (data) return [];
      codes = errors.map(({ extensions }) => extensions.code);
    }
    return [{ name, codes }];
  }

  const byText = () => {
    const found = new Map<string, Sent[]>();
    for (const one of sent.values()) {
      if (!/^\s*SELECT\b/.test(one.sql) || one.parameters.length === 0) continue;
      if (preparedName(one.sql, one.parameters)) found.set(one.sql, [...(found.get(one.sql) ?? []), one]);
    }
    return [...found.values()];
  };

  it('is known to this test from every root field', () => {
    // What the demo nation has no example of is refused before there is a statement.
    expect(refused.filter((one) => !/UNKNOWN|INVALID_ID|SERIES_BREAK/.test(JSON.stringify(one)))).toEqual([]);
    expect(byText().length).toBeGreaterThan(25);
  });

  it('takes no more with the plan for any parameters than with the plan for its own', async () => {
    await onOneConnection(world.hub.database, async (client) => {
      for (const calls of byText()) {
        for (const call of calls.slice(0, CALLS)) {
          const { custom, generic } = await effortOf(client, call);
          const isFine = generic <= TIMES * custom + MORE;
          expect({ isFine, ...(isFine ? {} : { ...call, custom, generic }) }).toEqual({ isFine: true });
        }
      }
    });
  }, 300_000);

  it('has no lists, whose length such a plan does not know', () => {
    expect(preparedName('SELECT 1 WHERE 1 = ANY($1)', [[1, 2]])).toBeUndefined();
    expect(preparedName('SELECT 1 WHERE 1 = $1', [1])).toMatch(/^samnav_/);
  });
});
