import {
  coerceInputValue,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { keyOf, type Cited, type Context } from '../graphql';
import { SamnavError } from '../platform';
import type { ReceiptContent } from '../releases';
import type { ReplayType } from './replay.types';

/**
 * Answers a receipt again for a caller who asks for the field that the receipt was made by; null for every other field.
 * The question goes to that very field, so the field's own guards guard its replay: a receipt opens nothing.
 */
export async function putAgain(
  asked: string,
  { ofForbund, through }: Cited,
  { field, content }: ReplayType,
  page: object,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const { forbund } = content;
  if (field !== asked || (forbund !== null) !== (ofForbund === true)) return null;
  const question = through
    ? { ...content, field: through.field, arguments: through.arguments(content.arguments) }
    : content;
  const source = forbund === null ? undefined : await forbundOf(forbund, context);
  const type = forbund === null ? info.schema.getQueryType() : (info.schema.getType('Forbund') as GraphQLObjectType);
  const found = await put(type, source, question, page, context, info);
  return through ? through.answer(found) : found;
}

async function forbundOf(id: string, { loaders }: Context): Promise<unknown> {
  const forbund = await loaders.register.forbundByKey.load(keyOf('Forbund', id));
  if (!forbund) throw new SamnavError('INVALID_RECEIPT');
  return forbund;
}

/** Puts the question to its field, and checks the arguments like those of any caller. */
function put(
  type: GraphQLObjectType | null | undefined,
  source: unknown,
  { field, arguments: given, release }: ReceiptContent,
  page: object,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const definition = type?.getFields()[field];
  if (!definition?.resolve) throw new SamnavError('INVALID_RECEIPT');
  const asked: Record<string, unknown> = { ...given, ...page, release };
  const names = new Set(definition.args.map(({ name }) => name));
  if (Object.keys(asked).some((name) => asked[name] !== undefined && !names.has(name)))
    throw new SamnavError('INVALID_RECEIPT');
  const args = Object.fromEntries(
    definition.args.flatMap((arg) => {
      const value = coerced(arg, asked[arg.name]);
      return value === undefined ? [] : [[arg.name, value]];
    }),
  );
  return definition.resolve(source, args, context, info);
}

function coerced(arg: GraphQLArgument, value: unknown): unknown {
  const { type, defaultValue } = arg;
  if (value === undefined && !isRequiredArgument(arg)) return defaultValue;
  return coerceInputValue(value, type, () => {
    throw new SamnavError('INVALID_RECEIPT');
  });
}
