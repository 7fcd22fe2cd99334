import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { KnownArguments } from './connections';

type Field = GraphQLField<unknown, unknown>;

/** What a random document needs: values for required arguments, and what `first` of a page is, by its number. */
export interface Choices {
  readonly known: KnownArguments;
  readonly skip: (place: string) => boolean;
  readonly first: (index: number) => string;
}

/** A question of random fields, valid and with the coverage that figures need, at most `depth` levels deep. */
export function randomDocument(schema: GraphQLSchema, pick: GeneratorValue, choices: Choices, depth: number): string {
  let pages = 0;
  const selection = (type: GraphQLObjectType, left: number): string => {
    const fields = Object.values(type.getFields()).filter((field) => isUsable(type, field, left));
    const names = fields.map(({ name }) => name);
    const some = pick(fc.subarray, names, {
      minLength: Math.min(1, names.length),
      maxLength: Math.min(4, names.length),
    });
    const coverage = type.name === 'ReleasedValue' ? 'coverage { unitsReporting }' : '';
    return `__typename ${coverage} ${some.map((name) => call(type.getFields()[name] as Field, left)).join(' ')}`;
  };
  const isUsable = (type: GraphQLObjectType, field: Field, left: number): boolean => {
    const target = getNamedType(field.type);
    if (choices.skip(`${type.name}.${field.name}`) || (type.name === 'ReleasedValue' && field.name === 'coverage'))
      return false;
    if (!field.args.filter(isRequiredArgument).every(({ name }) => name in choices.known)) return false;
    return isLeafType(target) || (isObjectType(target) && left > 0);
  };
  const call = (field: Field, left: number): string => {
    const target = getNamedType(field.type);
    const given = field.args
      .filter(isRequiredArgument)
      .map(({ name }) => `${name}: ${JSON.stringify(choices.known[name])}`);
    if (field.args.some(({ name }) => name === 'first')) given.push(`first: ${choices.first(pages++)}`);
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    return `${field.name}${args}${isObjectType(target) ? ` { ${selection(target, left - 1)} }` : ''}`;
  };
  return selection(schema.getQueryType() as GraphQLObjectType, depth);
}
