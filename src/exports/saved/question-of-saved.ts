import {
  isInputObjectType,
  Kind,
  parse,
  type GraphQLSchema,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { refuseUnknown, SamnavError, type Parameters } from '../../platform';
import { onlyQuery } from '../questions/asked-fields';
import { EVERYWHERE, readRelease, type Question } from '../questions/read-question';
import type { SavedQuestion } from './saved-question';

const PREFIX = 'var.';

/** The question in `/q/name@3`. @throws SamnavError UNKNOWN_SAVED_QUESTION for a text that cannot be a name */
export function savedName(text: string): { readonly name: string; readonly version: number | null } {
  const [, name, version] = /^([a-z0-9-]{1,64})(?:@([1-9]\d{0,8}))?$/.exec(text) ?? [];
  if (name === undefined) throw new SamnavError('UNKNOWN_SAVED_QUESTION');
  return { name, version: version === undefined ? null : Number(version) };
}

/**
 * A saved question with the values that `var.<name>` parameters give to its variables: as text for a variable of text,
 * as JSON for any other.
 * @throws SamnavError UNKNOWN_PARAMETER, INVALID_INPUT
 */
export function questionOfSaved(schema: GraphQLSchema, saved: SavedQuestion, parameters: Parameters): Question {
  const declared = onlyQuery(parse(saved.document)).variableDefinitions ?? [];
  const names = declared.map(({ variable }) => PREFIX + variable.name.value);
  refuseUnknown(parameters, [...names, ...EVERYWHERE]);
  const variables = { ...saved.variables };
  for (const definition of declared) {
    const name = definition.variable.name.value;
    const text = parameters.get(PREFIX + name);
    if (text !== undefined) variables[name] = valueOf(schema, definition, text);
  }
  return {
    document: saved.document,
    variables,
    release: readRelease(parameters) ?? saved.release,
    name: saved.name,
    title: { sv: saved.titleSv, en: saved.titleEn },
    isFree: false,
  };
}

function valueOf(schema: GraphQLSchema, { type, variable }: VariableDefinitionNode, text: string): unknown {
  if (takesText(schema, type)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SamnavError('INVALID_INPUT', { field: PREFIX + variable.name.value });
  }
}

const JSON_SCALARS = ['Int', 'Float', 'Boolean', 'Count', 'JSONObject'];

function takesText(schema: GraphQLSchema, type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return takesText(schema, type.type);
  if (type.kind === Kind.LIST_TYPE) return false;
  return !JSON_SCALARS.includes(type.name.value) && !isInputObjectType(schema.getType(type.name.value));
}
