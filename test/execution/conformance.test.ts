import { ROOMS } from '../../src/app/rooms';
import fc from 'fast-check';
import {
  execute,
  getOperationAST,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { buildHubSchema } from '../../src/app/schema';
import { buildServedSchema } from '../../src/execution/subgraph';
import { PlanMemory } from '../../src/execution/plan-memory';
import { executePlanned } from '../../src/execution/planned-execution';
import { realProcess } from '../support/real-process';
import { conformingDocument, type Asking } from './support/conforming-document';
import { allHasCome, inventData, type Called, type Weather } from './support/invented-data';

/**
 * `CONFORMANCE_RUNS=100000 CONFORMANCE_SEED=7 npm test -- test/execution/conformance`: how many documents, and from
 * which seed.
 */
const RUNS = Number(process.env.CONFORMANCE_RUNS ?? 400);
const SEED = Number(process.env.CONFORMANCE_SEED ?? 20_241_115);

/** A random selection need not use every variable. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

/** A corpus without one of these would prove less than it says. */
const IN_DOCUMENTS: Readonly<Record<string, RegExp>> = {
  'a fragment on a type': /\.\.\. on \w/,
  'a fragment without one': /\.\.\. +(@|\{)/,
  'a named fragment': /\.\.\.F0/,
  'a fragment in a fragment': /fragment F\d+ on \w+ \{.*\.\.\.F\d+.*\} fragment/,
  'a fragment on an interface': /on Node\b/,
  'members of a union': /_entities.*\.\.\. *on/,
  'an alias': /\w+: \w+ /,
  'a directive with a variable': /@include\(if: \$yes\)/,
  'a directive with a literal': /@skip\(if: true\)/,
  'two directives': /\) @(skip|include)/,
  'a variable as an argument': /: \$v0/,
  'an input object': /: \{ \w+: /,
  __typename: /__typename/,
  'a key that would be a prototype': /__proto__: /,
  'a change': /^mutation/,
  introspection: /__schema \{/,
};
const IN_ANSWERS: Readonly<Record<string, RegExp>> = {
  'no error': /"told": \[\]/,
  'several errors': /"told": \[[^]*"message"[^]*"message"/,
  'an error of an item': /"path": \[[^\]]*\n *\d+\n *\]/,
  'no data': /"data": null/,
  'a variable that does not fit': /Variable \\?"\$/,
  'a directive that cannot be told': /Argument \\"if\\"/,
  'a null where none may be': /Cannot return null for non-nullable field/,
  'no list': /Expected Iterable/,
  'a leaf that its type refuses': /cannot represent/,
  'none of the possible types': /is not a possible type|must resolve to an Object type/,
  'no value of its type': /Expected value of type/,
  extensions: /"code": "REFUSED"/,
};

const schema = buildServedSchema(
  buildHubSchema(),
  Object.fromEntries(ROOMS.flatMap(({ references }) => Object.entries(references ?? {}))),
);
let weather: Weather = { seed: 0, bad: 0 };
let calls: Called[] = [];
inventData(
  schema,
  () => weather,
  (call) => void calls.push(call),
);

interface Answered {
  readonly text: string;
  readonly originals: readonly unknown[];
  readonly calls: readonly Called[];
}

/** All of an answer that anybody can see, and every call that was made for it, in order. */
async function answered(executing: () => Promise<ExecutionResult> | ExecutionResult): Promise<Answered> {
  calls = [];
  const result = await executing();
  const { errors = [] } = result;
  const told = errors.map((error) => ({ ...('toJSON' in error ? error.toJSON() : { error }), name: error.name }));
  const text = JSON.stringify({ keys: Object.keys(result), data: result.data, told }, undefined, 1);
  const mine = calls;
  // What an answer does not wait for is called all the same.
  await allHasCome();
  return { text, originals: errors.map(({ originalError }) => String(originalError)), calls: mine };
}

async function bothAnswer({ text, variables }: Asking, document: DocumentNode, plans: PlanMemory) {
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const contextValue = { context: 1 };
  const shelf = { plans, key: text };
  const ours = () => executePlanned({ schema, document, operation, variables }, contextValue, shelf);
  const theirs = () => execute({ schema, document, variableValues: variables, contextValue });
  return { ours: await answered(ours), theirs: await unheard(() => answered(theirs)) };
}

/** graphql-js leaves promises behind, for which Jest fails a test; ours is to leave none. */
async function unheard<T>(executing: () => Promise<T>): Promise<T> {
  const hear = (_: unknown, promise: Promise<unknown>) => void promise.catch(() => undefined);
  realProcess.on('unhandledRejection', hear);
  try {
    return await executing();
  } finally {
    realProcess.off('unhandledRejection', hear);
  }
}

describe('a planned execution', () => {
  it(
    'answers what graphql-js answers: data, errors, their order, and the calls that are made for it',
    async () => {
      const plans = new PlanMemory(10_000_000);
      const met = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.gen(), fc.nat(), fc.constantFrom(0, 1, 4), async (pick, seed, bad) => {
          const asking = conformingDocument(schema, pick);
          const document = parse(asking.text);
          fc.pre(validate(schema, document, RULES).length === 0);
          for (const [what, pattern] of Object.entries(IN_DOCUMENTS)) if (pattern.test(asking.text)) met.add(what);
          // With the plan that was made, of other data; and with other values of what directives ask for.
          const otherwise = { ...asking.variables, yes: asking.variables.yes !== true };
          for (const [again, variables] of [asking.variables, asking.variables, otherwise].entries()) {
            weather = { seed: seed + again, bad };
            const { ours, theirs } = await bothAnswer({ ...asking, variables }, document, plans);
            expect(ours).toEqual(theirs);
            for (const [what, pattern] of Object.entries(IN_ANSWERS)) if (pattern.test(theirs.text)) met.add(what);
            for (const [first = ''] of theirs.calls) met.add(first);
          }
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
      const wanted = [...Object.keys(IN_DOCUMENTS), ...Object.keys(IN_ANSWERS), 'resolveType', 'isTypeOf'];
      expect(wanted.filter((what) => !met.has(what))).toEqual([]);
    },
    RUNS * 1000,
  );
});
