import fc from 'fast-check';
import {
  buildSchema,
  execute,
  getOperationAST,
  parse,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { executePlanned } from '../../src/execution/planned-execution';
import { realProcess } from '../support/real-process';

const SCHEMA = `
  type Row { now: Int! later: Int! inner: [Row!]! maybe: Int }
  type Query { rows: [Row!]! given: [Row!]! lists: [[Row!]!] numbers: [Int!]! one: Row! }
`;

/** What a field does: a value or a fault, at once or after so many turns of the loop. */
interface Outcome {
  readonly fails: boolean;
  readonly turns: number;
}

const turnsOf = async (turns: number) => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const come = ({ fails, turns }: Outcome): unknown => {
  const done = (): number => {
    if (fails) throw new Error('fails');
    return 1;
  };
  return turns === 0 ? done() : turnsOf(turns).then(done);
};

type Resolve = (source: { outcomes: readonly Outcome[]; depth: number }) => unknown;

/** A schema in which the fields of each row do what is drawn for it. */
function schemaOf(outcomes: readonly Outcome[]): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  const row = (first: number, depth: number) => ({
    depth,
    outcomes: [0, 1, 2].map((place) => outcomes[(first + place) % outcomes.length] as Outcome),
  });
  const rows = (depth: number) => [0, 1, 2].map((index) => row(index * 2, depth));
  const own =
    (place: number): Resolve =>
    ({ outcomes: [...all] }) =>
      come(all[place] as Outcome);
  const resolvers: Record<string, Record<string, Resolve>> = {
    Row: { now: own(0), later: own(1), maybe: own(2), inner: ({ depth }) => (depth > 1 ? [] : rows(depth + 1)) },
    Query: {
      rows: () => rows(0),
      lists: async () => [rows(1), rows(1)],
      numbers: () => outcomes.map((outcome) => (outcome.turns === 0 && outcome.fails ? 'no number' : come(outcome))),
      one: () => row(1, 0),
    },
  };
  for (const [type, fields] of Object.entries(resolvers)) {
    const defined = (
      schema.getType(type) as unknown as { getFields(): Record<string, { resolve: Resolve }> }
    ).getFields();
    for (const [name, resolve] of Object.entries(fields)) (defined[name] as { resolve: Resolve }).resolve = resolve;
  }
  return schema;
}

const QUERIES = [
  '{ rows { now later maybe } }',
  '{ rows { now inner { later now } } numbers }',
  '{ lists { later now inner { now maybe later } } one { later now } }',
  '{ numbers one { inner { later now } now } rows { later } }',
];

const outcome = fc.record({ fails: fc.boolean(), turns: fc.nat(3) });

describe('a promise of a request', () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown, promise: Promise<unknown>) => {
    unhandled.push(error);
    // Jest fails the test for it by itself: what is left behind on purpose is handled after all.
    promise.catch(() => undefined);
  };
  beforeAll(() => void realProcess.on('unhandledRejection', note));
  afterAll(() => void realProcess.off('unhandledRejection', note));
  afterEach(() => void unhandled.splice(0));

  it('is never left behind, whatever fails beside it and when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(outcome, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...QUERIES),
        async (all, text) => {
          const document = parse(text);
          const operation = getOperationAST(document) as OperationDefinitionNode;
          await executePlanned({ schema: schemaOf(all), document, operation, variables: {} }, {});
          await turnsOf(8);
          expect(unhandled).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is left behind by graphql-js, which is why nothing is given to it', async () => {
    const now = { fails: true, turns: 0 };
    const later = { fails: true, turns: 2 };
    await execute({ schema: schemaOf([later, { ...now, fails: false }, now]), document: parse('{ numbers }') });
    await turnsOf(8);
    expect(unhandled).not.toEqual([]);
  });
});
