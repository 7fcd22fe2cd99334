import { PageArgs, type Cited, type Context } from '../graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { currentCatalogue } from '../catalogue';
import { SamnavError } from '../platform';
import { readReceipt, requireRelease } from '../releases';
import { requireShallow } from '../guards';
import { carriedBy } from './carried';
import { putAgain } from './put-again';
import { ReplayType } from './replay.types';

/**
 * Answers by a receipt. The question goes to the very field that answered it, so the field's own guards guard its
 * replay: a receipt opens nothing.
 */
@Resolver(() => ReplayType)
export class ReplayResolver {
  @Query(() => ReplayType, { description: 'The same figures again, by their receipt (svar på nytt).' })
  async replay(
    @Arg('receipt', () => String, { description: 'The code of the receipt (kvittokod).' }) receipt: string,
    @Ctx() { hub }: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ReplayType> {
    const content = readReceipt(receipt);
    requireShallow(content.arguments);
    const { methods } = carriedBy(schema);
    const retired = content.methods.find((method) => !methods.has(method));
    if (retired !== undefined) throw new SamnavError('RECEIPT_OF_OTHER_METHODS', { method: known(retired) });
    await requireRelease(hub, content);
    const { revision } = await currentCatalogue(hub.db);
    const { field, release } = content;
    const given = JSON.stringify(content.arguments);
    return { content, field, arguments: given, release, catalogueChanged: revision !== content.catalogue };
  }
}

/** The name of one of our fields, or a note that it is none: an error repeats nothing that a stranger wrote. */
const known = (method: string) => (/^[A-Z0-9_]{1,60} v\d{1,4}$/.test(method) ? method : '?');

/** Gives `Replay` the field for an answer that can be cited. */
export function replayedField(field: string, answer: Cited): new () => object {
  let made = resolvers.get(answer);
  if (!made) resolvers.set(answer, (made = newResolver(field, answer)));
  return made;
}

const resolvers = new Map<Cited, new () => object>();

/** Tells type-graphql by calls what decorators would say beside a hand-written method. */
function newResolver(field: string, answer: Cited): new () => object {
  @Resolver(() => ReplayType)
  class ReplayedField {}
  const methods = ReplayedField.prototype as Record<string, unknown>;
  methods[field] = (replay: ReplayType, context: Context, info: GraphQLResolveInfo, page: object = {}) =>
    putAgain(field, answer, replay, page, context, info);
  Root()(methods, field, 0);
  Ctx()(methods, field, 1);
  Info()(methods, field, 2);
  if (answer.isPaged) Args(() => PageArgs)(methods, field, 3);
  const { type, description } = answer;
  const descriptor = Object.getOwnPropertyDescriptor(methods, field) as PropertyDescriptor;
  FieldResolver(() => type, { nullable: true, description })(methods, field, descriptor);
  return ReplayedField;
}
