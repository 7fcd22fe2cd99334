import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples } from '../../../src/http/service/examples';
import { projectRoot } from '../../../src/platform/settings/project-root';
import type { KnownArguments } from '../../app/support/connections';

type Field = GraphQLField<unknown, unknown>;

/** A question, with the ways to put it in order: the largest first, for whoever may not ask for so much. */
export interface Question {
  readonly name: string;
  readonly documents: readonly string[];
  readonly variables?: object;
}

const DEPTHS = [4, 3, 2, 1];

/**
 * Every root field of Query, with all that can be selected below it. Mutations are not among them: they would change
 * what is asked.
 */
export function questionsOfSchema(schema: GraphQLSchema, known: KnownArguments): Question[] {
  const query = schema.getQueryType() as GraphQLObjectType;
  return Object.values(query.getFields())
    .filter((field) => !field.name.startsWith('_'))
    .map((field) => ({
      name: `Query.${field.name}`,
      documents: DEPTHS.map((depth) => `{ ${called(field, known, depth) ?? '__typename'} }`),
    }));
}

/** What is stored, and the examples of the start page. */
export function storedQuestions(variables: object): Question[] {
  const folder = join(projectRoot, 'schema/operations');
  const fragments = readFileSync(join(folder, 'fragments.graphql'), 'utf8');
  const stored = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql') && file !== 'fragments.graphql')
    .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ text }) => text.startsWith('query'))
    .map(({ name, text }) => ({ name, documents: [withFragments(text, fragments)], variables }));
  return [...stored, ...readExamples().map(({ id, query }) => ({ name: id, documents: [query] }))];
}

/** The document with those fragments that it uses, and that they use. */
function withFragments(text: string, fragments: string): string {
  const all = fragments.split(/\n(?=fragment )/);
  const used = new Set<string>();
  const add = (part: string): void => {
    for (const [, name] of part.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = all.find((one) => one.startsWith(`fragment ${name} `));
      if (!fragment || used.has(fragment)) continue;
      used.add(fragment);
      add(fragment);
    }
  };
  add(text);
  return [text, ...used].join('\n');
}

/**
 * The field with its required arguments, and all leaves and objects below it; undefined when an argument is not known.
 */
function called(field: Field, known: KnownArguments, depth: number): string | undefined {
  const required = field.args.filter(isRequiredArgument).map(({ name }) => name);
  if (!required.every((name) => name in known)) return undefined;
  const written = required.map((name) => `${name}: ${JSON.stringify(known[name])}`);
  if (field.args.some(({ name }) => name === 'first')) written.push('first: 50');
  const call = written.length > 0 ? `${field.name}(${written.join(', ')})` : field.name;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return call;
  if (depth === 0 || !(isObjectType(type) || isInterfaceType(type))) return undefined;
  const fields = Object.values((type as GraphQLObjectType).getFields());
  // Figures are not shown without their coverage.
  const coverage = type.name === 'ReleasedValue' && depth === 1 ? ['coverage { unitsReporting }'] : [];
  const inner = fields.flatMap((one) => called(one, known, depth - 1) ?? []);
  return `${call} { __typename ${[...inner, ...coverage].join(' ')} }`;
}
