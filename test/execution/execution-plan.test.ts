import fc from 'fast-check';
import {
  buildSchema,
  execute,
  Kind,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { planExecution } from '../../src/execution/execution-plan';

const SCHEMA = `
  interface Named { name: String! }
  enum Colour { RED GREEN }
  type Leaf implements Named { name: String! number(add: Int = 1, by: In): Int colour: Colour later: String fails: String failsLater: String wrong: Int }
  type Node implements Named { name: String! leaf: Leaf leaves: [Leaf!] holes: [Leaf] strict: [Leaf!]! child: Node children: [Node!]! never: Leaf! named: Named }
  input In { a: Int = 2, b: [Int!] }
  type Query { node: Node nodes: [Node!]! leaf(number: Int!): Leaf broken: [Int] }
  type Mutation { node: Node }
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
const VARIABLES = { n: 3, yes: true, no: false };

/** A random selection need not use every variable. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

/** What is answered by the plan, and by graphql-js. */
async function bothAnswer(text: string, variables: Record<string, unknown> = VARIABLES) {
  const document = parse(text);
  expect(validate(schema, document, RULES)).toEqual([]);
  const operation = document.definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const plan = planExecution(schema, document, operation);
  const expected = await execute({ schema, document, variableValues: variables, contextValue: {} });
  return { planned: plan !== undefined, answered: await plan?.({}, variables), expected };
}

const leafField = fc.constantFrom(
  'name',
  'number',
  'number(add: 3)',
  'number(add: $n)',
  'number(by: { a: $n, b: [1, $n] })',
  'number(by: {})',
  'colour',
  'later',
  '__typename',
  'colour @include(if: $yes)',
  'name @skip(if: $no)',
);
const badField = fc.constantFrom('fails', 'failsLater', 'wrong');
const aliased = (field: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.option(fc.constantFrom('x', 'y', 'z', 'constructor', 'toString'), { nil: undefined }), field, fc.nat())
    .map(([alias, text, n]) => (alias ? `${alias}${n % 97}: ${text}` : text));
const inFragments = (type: string, fields: fc.Arbitrary<string>) =>
  fc
    .tuple(fields, fc.constantFrom('', `... on ${type}`, '...', '... on Named'))
    .map(([text, fragment]) =>
      fragment === '' ? text : fragment === '... on Named' ? `${fragment} { name } ${text}` : `${fragment} { ${text} }`,
    );

const { nodeFields } = fc.letrec<{ nodeFields: string; leafFields: string; nodeField: string }>((tie) => ({
  leafFields: inFragments(
    'Leaf',
    fc
      .array(aliased(fc.oneof({ weight: 30, arbitrary: leafField }, { weight: 1, arbitrary: badField })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((all) => `name ${uniqueNames(all)}`),
  ),
  nodeField: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'node' },
    fc.constantFrom('name', '__typename'),
    fc
      .tuple(fc.constantFrom('leaf', 'leaves', 'holes', 'strict'), tie('leafFields'))
      .map(([name, of]) => `${name} { ${of} }`),
    fc.tuple(fc.constantFrom('child', 'children'), tie('nodeFields')).map(([name, of]) => `${name} { ${of} }`),
    fc.constant('named { name }'),
  ),
  nodeFields: inFragments(
    'Node',
    fc.array(aliased(tie('nodeField')), { minLength: 1, maxLength: 3 }).map((all) => `name ${uniqueNames(all)}`),
  ),
}));

/** One response name, one field: two with different arguments would not be valid. */
function uniqueNames(fields: readonly string[]): string {
  const seen = new Map<string, string>();
  for (const field of fields) seen.set(/^\w+/.exec(field)?.[0] ?? field, field);
  seen.delete('name');
  return [...seen.values()].join(' ');
}

describe('a plan', () => {
  it('answers what graphql-js answers, or nothing', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(nodeFields, fc.constantFrom('node', 'nodes'), async (fields, root) => {
        const both = await bothAnswer(`query Q($n: Int = 1, $yes: Boolean = true, $no: Boolean = false) {
          ${root} { ${fields} } leaf(number: $n) { number(add: $n) } }`);
        if (both.answered === undefined) return;
        answered += 1;
        expect(both.expected.errors).toBeUndefined();
        expect(JSON.stringify(both.answered)).toBe(JSON.stringify(both.expected.data));
      }),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(40);
  });

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
  ])('answers %s', async (_, text) => {
    const { answered, expected } = await bothAnswer(text, {});
    expect(expected.errors).toBeUndefined();
    expect(JSON.stringify(answered)).toBe(JSON.stringify(expected.data));
  });

  it.each([
    ['directives', 'query ($yes: Boolean!) { node { name @include(if: $yes) } }'],
    ['abstract types', 'query { node { named { name } } }'],
    ['introspection', 'query { __schema { types { name } } }'],
    ['changes', 'mutation { node { name } }'],
    ['a key that would be a prototype', 'query { node { __proto__: name } }'],
  ])('is not made for %s', async (_, text) => {
    expect((await bothAnswer(text)).planned).toBe(false);
  });

  it.each([
    ['an error', 'query { node { name leaf { fails } } }', VARIABLES],
    ['an error that comes late', 'query { node { name leaf { failsLater later } leaves { later } } }', VARIABLES],
    ['nothing where something must be', 'query { node { name never { name } } }', VARIABLES],
    ['a value that its type refuses', 'query { node { leaf { wrong } } broken }', VARIABLES],
    ['a variable of the wrong type', 'query ($n: Int!) { leaf(number: $n) { name } }', { n: 'three' }],
  ])('gives no answer to %s: that is for graphql-js', async (_, text, variables) => {
    const both = await bothAnswer(text, variables);
    expect([both.planned, both.answered]).toEqual([true, undefined]);
    expect(both.expected.errors?.length).toBeGreaterThan(0);
  });

  it('leaves no promise behind whose failure nobody hears', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    try {
      await bothAnswer(
        'query { node { a: leaf { failsLater } b: leaf { fails } c: leaves { failsLater fails } never { name } } }',
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(unheard).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
    }
  });

  it('is not made of more fields than a plan may have, however they are multiplied', async () => {
    const levels = Array.from(
      { length: 14 },
      (_, i) => `fragment F${i} on Node { a: child { ...F${i + 1} } b: child { ...F${i + 1} } }`,
    );
    const text = `query { node { ...F0 } } ${levels.join(' ')} fragment F14 on Node { name }`;
    const document = parse(text);
    expect(planExecution(schema, document, document.definitions[0] as OperationDefinitionNode)).toBeUndefined();
  });

  it('leaves no error of a list to nobody, which would end the process, when an earlier item fails', async () => {
    const strict = buildSchema('type Leaf { name: String! } type Query { strict: [Leaf!] }');
    const failing = {
      get name(): string {
        throw new Error('at once');
      },
    };
    const field = strict.getQueryType()?.getFields().strict as { resolve: unknown };
    field.resolve = () => [failing, Promise.reject(new Error('later'))];
    const document = parse('{ strict { name } }');
    const plan = planExecution(strict, document, document.definitions[0] as OperationDefinitionNode);
    expect(plan).toBeDefined();
    await expect(Promise.resolve(plan?.({}, {}))).resolves.toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
