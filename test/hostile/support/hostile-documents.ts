import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Chance } from './chance';
import { anyValue, toJson, valueOf, type Value } from './hostile-values';

type Field = GraphQLField<unknown, unknown>;
export type Known = Readonly<Record<string, readonly unknown[]>>;
export type Kind = 'query' | 'mutation' | 'subscription';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, Value>>;
}

/** A root field of the schema. */
export interface Root {
  readonly kind: Kind;
  readonly field: Field;
}

export const rootFields = (schema: GraphQLSchema): Root[] => [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ kind: 'query' as const, field })),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ kind: 'mutation' as const, field })),
];

/**
 * A question of a root field, with some of what lies below, whose values mostly fit. Values are variables, or stand in
 * the document.
 */
export function hostileQuestion(schema: GraphQLSchema, chance: Chance, { kind, field }: Root, known: Known): Question {
  const declared: string[] = [];
  const variables: Record<string, Value> = {};
  const written = (one: Field): string => {
    const given = one.args.filter(({ type }) => isNonNullType(type) || chance.once(2));
    if (given.length === 0) return '';
    return `(${given
      .map(({ name, type }) => {
        const value = name === 'representations' ? representations(chance, known) : valueOf(chance, type, name, known);
        // A literal of the language is no JSON when it has keys: those are sent as variables.
        if (chance.once(4) && !/[{}]/.test(toJson(value))) return `${name}: ${toJson(value)}`;
        const variable = `v${declared.length}`;
        declared.push(`$${variable}: ${String(type)}`);
        if (!chance.once(15)) variables[variable] = value;
        return `${name}: $${variable}`;
      })
      .join(', ')})`;
  };
  const selection = (type: GraphQLCompositeType, depth: number): string => {
    if (isAbstractType(type)) {
      const [possible] = [chance.pick(schema.getPossibleTypes(type))];
      return `{ __typename ... on ${possible.name} ${selection(possible, depth)} }`;
    }
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const some = fields.filter((one) => (depth > 0 || !isCompositeType(getNamedType(one.type))) && chance.once(3));
    const coverage = type.name === 'ReleasedValue' ? 'coverage { unitsReporting }' : '';
    const chosen = some.slice(0, 5).map((one, index) => `${`f${index}`}: ${call(one, depth - 1)}`);
    return `{ __typename ${coverage} ${chosen.join(' ')} }`;
  };
  const call = (one: Field, depth: number): string => {
    const type = getNamedType(one.type);
    return `${one.name}${written(one)} ${isCompositeType(type) ? selection(type, depth) : ''}`;
  };
  const body = `${call(field, 3)} ${chance.once(5) ? `again: ${call(field, 1)}` : ''}`;
  const operation = chance.once(60) ? 'subscription' : kind;
  const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
  return { query: `${operation} Q${head} { ${body} }`, variables };
}

/** Entities by right keys, wrong ones, and what is none. */
function representations(chance: Chance, known: Known): Value {
  const one = (): Value => {
    if (chance.once(8)) return anyValue(chance);
    const __typename = chance.pick([
      ...['Forbund', 'County', 'Municipality', 'Indicator', 'SystemError'],
      ...(chance.once(6) ? ['Nope', 'Submission', 'Query', '__Schema', '__proto__'] : []),
    ]);
    const key = () => (chance.once(2) ? anyValue(chance, 1) : chance.pick(known.code ?? []));
    const organisationNumber = chance.once(2) ? anyValue(chance, 1) : chance.pick(known.organisationNumber ?? []);
    return { __typename, code: key(), number: chance.once(2) ? 1 : anyValue(chance, 1), organisationNumber };
  };
  if (chance.once(12)) return anyValue(chance);
  return Array.from({ length: chance.pick([0, 1, 2, 2, 3, 50]) }, one);
}
