import {
  buildSchema,
  execute,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../../src/guards/asked/collect-fields';
import { planExecution } from '../../src/execution/execution-plan';
import { FieldErrors } from '../../src/execution/field-errors';
import { PlanMemory } from '../../src/execution/plan-memory';
import { executePlanned } from '../../src/execution/planned-execution';

const SCHEMA = `
  interface Named { name: String! }
  enum Colour { RED GREEN }
  type Leaf implements Named { name: String! number(add: Int = 1, by: In): Int colour: Colour later: String fails: String failsLater: String wrong: Int }
  type Node implements Named { name: String! leaf: Leaf leaves: [Leaf!] holes: [Leaf] strict: [Leaf!]! child: Node children: [Node!]! never: Leaf! named: Named }
  input In { a: Int = 2, b: [Int!] }
  type Query { node: Node nodes: [Node!]! leaf(number: Int!): Leaf broken: [Int] }
  type Mutation { node: Node leaf(number: Int!): Leaf }
`;

/** A schema in which anything can come now, later, as nothing or as an error. */
function toySchema(): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  const leaf = (number: number): object => ({
    name: `leaf ${number}`,
    value: number,
    colour: 'RED',
    wrong: 'no number',
  });
  const node = (depth: number): object => ({ name: `node ${depth}`, depth });
  const resolvers: Record<string, Record<string, (source: never, args: never) => unknown>> = {
    Leaf: {
      number: ({ value }: { value: number }, { add, by }: { add: number; by?: { a: number; b?: number[] } }) =>
        value + add + (by ? by.a + (by.b ?? []).length : 0),
      later: async ({ value }: { value: number }) => Promise.resolve(`later ${value}`),
      fails: () => {
        throw new Error('fails');
      },
      failsLater: () => Promise.reject(new Error('fails later')),
    },
    Node: {
      leaf: ({ depth }: { depth: number }) => (depth % 2 ? Promise.resolve(leaf(depth)) : leaf(depth)),
      leaves: () => [Promise.resolve(leaf(1)), leaf(2)],
      holes: () => [leaf(1), null, Promise.resolve(undefined)],
      strict: ({ depth }: { depth: number }) => [leaf(depth), depth > 2 ? rejected('strict') : leaf(1)],
      child: ({ depth }: { depth: number }) => (depth > 3 ? null : node(depth + 1)),
      children: async ({ depth }: { depth: number }) => (depth > 2 ? [] : [node(depth + 1), Promise.resolve(node(5))]),
      never: () => null,
      named: () => leaf(1),
    },
    Query: {
      node: () => node(0),
      nodes: () => Promise.resolve([node(1), node(2)]),
      leaf: (_: never, { number }: { number: number }) => leaf(number),
      broken: () => [1, 'not a number'],
    },
    Mutation: {
      node: async () => Promise.resolve(node(0)),
      leaf: (_: never, { number }: { number: number }) => leaf(number),
    },
  };
  for (const [type, fields] of Object.entries(resolvers)) {
    const defined = schema.getType(type) as unknown as { getFields(): Record<string, { resolve: unknown }> };
    for (const [name, resolve] of Object.entries(fields))
      (defined.getFields()[name] as { resolve: unknown }).resolve = resolve;
  }
  const named = schema.getType('Named') as unknown as { resolveType: unknown };
  named.resolveType = () => 'Leaf';
  return schema;
}

/** An error that somebody has seen: graphql-js 16 leaves those behind an earlier one of the same list to nobody. */
function rejected(message: string): Promise<never> {
  const promise = Promise.reject<never>(new Error(message));
  promise.catch(() => undefined);
  return promise;
}

const schema = toySchema();

/** What is answered with a plan, and by graphql-js, as text: keys in their order. */
async function bothAnswer(text: string, variables: Record<string, unknown>, plans = new PlanMemory(Infinity)) {
  const document = parse(text);
  expect(validate(schema, document, specifiedRules)).toEqual([]);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const planned = await executePlanned({ schema, document, operation, variables }, {}, { plans, key: text });
  const expected = await execute({ schema, document, variableValues: variables, contextValue: {} });
  return { planned: JSON.stringify(planned), expected: JSON.stringify(expected) };
}

describe('a plan', () => {
  it.each([
    [
      'fragments within fragments',
      'query { node { ...A } } fragment A on Node { name child { ...B } } fragment B on Node { name leaf { ...C } } fragment C on Named { name }',
    ],
    [
      'the same field twice, merged',
      'query { node { leaf { name } leaf { number later } child { name } ... { child { leaf { colour } } } } }',
    ],
    [
      'keys in the order of the document whenever their values come',
      'query { nodes { leaf { later name number } name children { name } } }',
    ],
    [
      'defaults and variables in arguments',
      'query ($n: Int = 7) { leaf(number: $n) { number(by: { a: $n }) a: number b: number(add: 5) } }',
    ],
    [
      'an inherited name as alias',
      'query { constructor: node { toString: name hasOwnProperty: leaf { valueOf: name } } }',
    ],
    [
      'nothing where nothing may be',
      'query { node { holes { name } child { child { child { child { child { name } } } } } } }',
    ],
    ['an abstract type', 'query { node { named { __typename name ... on Leaf { later } } } }'],
    ['introspection', 'query { __schema { queryType { name } } __type(name: "Leaf") { name fields { name } } }'],
    ['changes, one after the other', 'mutation { node { name leaf { later } } a: leaf(number: 1) { number fails } }'],
    ['a key that would be a prototype', 'query { node { __proto__: name } __proto__: nodes { name } }'],
    ['an error', 'query { node { name leaf { fails } } }'],
    ['errors that come late', 'query { node { name leaf { failsLater later } leaves { later failsLater } } }'],
    ['nothing where something must be', 'query { node { name never { name } } nodes { name } }'],
    ['a list that is given up', 'query { node { child { child { child { strict { name fails } } } } } }'],
    ['a value that its type refuses', 'query { node { leaf { wrong } } broken }'],
  ])('answers as graphql-js does: %s', async (_, text) => {
    const { planned, expected } = await bothAnswer(text, {});
    expect(planned).toBe(expected);
  });

  it('answers as graphql-js does to a variable of the wrong type, and executes nothing', async () => {
    const { planned, expected } = await bothAnswer('query ($n: Int!) { leaf(number: $n) { name } }', { n: 'three' });
    expect(planned).toBe(expected);
    expect(planned).not.toContain('"data"');
  });

  it('is made for the values of the variables that directives ask for, and found again for the same', async () => {
    const plans = new PlanMemory(Infinity);
    const text =
      'query ($yes: Boolean!, $n: Int!) { leaf(number: $n) { name @include(if: $yes) number @skip(if: $yes) } }';
    const sizes: number[] = [];
    for (const [yes, n] of [
      [true, 1],
      [true, 2],
      [false, 1],
      [false, 2],
    ] as const) {
      const { planned, expected } = await bothAnswer(text, { yes, n }, plans);
      expect(planned).toBe(expected);
      sizes.push(plans.held);
    }
    const [one = 0, same, two, sameAgain] = sizes;
    expect([same, two, sameAgain]).toEqual([one, 2 * one, 2 * one]);
  });

  it('holds the fields that have been met, whatever was asked for them', async () => {
    const document = parse('{ node { child { child { child { child { child { name leaf { name } } } } } } } }');
    const operation = getOperationAST(document) as OperationDefinitionNode;
    const plan = planExecution(schema, fragmentsOf(document), operation, {});
    expect(plan.size()).toBe(0);
    await plan.execute({ contextValue: {}, variableValues: {}, errors: new FieldErrors() });
    // The fifth child is none: what is asked of it is not planned.
    expect(plan.size()).toBe(6);
  });
});
