import { toConnection, toUserErrors, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { authorise, may, reachOf } from '../../permissions';
import { currentCatalogue, roundOf } from '../../catalogue';
import { SamnavError } from '../../platform';
import { Forbund } from '../../register';
import { replyPage } from '../replies/reply.store';
import {
  RemoveReplyInput,
  RepliesArgs,
  ReplyConnection,
  ReplyPayload,
  ReplyToFigureInput,
  ReplyType,
  WithdrawReplyInput,
  WithdrawReplyPayload,
} from './reply.types';
import { withdrawReply, writeReply } from '../replies/write-reply.use-case';

@Resolver(() => ReplyType)
export class ReplyResolver {
  @Query(() => ReplyConnection, {
    description:
      'What förbund say of their own figures, newest first, also what waits for a release; for a förbund its own, for the secretariat all (kommentarer).',
  })
  async replies(@Args(() => RepliesArgs) args: RepliesArgs, @Ctx() context: Context): Promise<Connection<ReplyType>> {
    const { hub, actor } = context;
    const asked = args.forbund ? (await forbundOf(context, args.forbund)).key : null;
    const forbundId = asked ?? (reachOf(actor, 'replies:read') === 'OWN' ? actor.forbundId : null);
    authorise(actor, 'replies:read', forbundId);
    const roundId = args.round ? roundOf(await currentCatalogue(hub.db), args.round).key : null;
    const knowsEmbargo = may(actor, 'release:publish');
    return toConnection(
      await replyPage(hub.db, { forbundId, roundId, state: args.state ?? null, knowsEmbargo }, args),
      args,
    );
  }

  @FieldResolver(() => Forbund, { description: 'Whose figure it is (förbund).' })
  async forbund(@Root() { forbundId }: ReplyType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(forbundId);
  }

  @Extensions({ permission: 'replies:write' })
  @Mutation(() => ReplyPayload, {
    description:
      'Says something of one’s own figure; the next release carries it, and until then it can be written anew (kommentera eget tal).',
  })
  async replyToFigure(
    @Arg('input', () => ReplyToFigureInput, { description: 'Which, and what (vilket och vad).' })
    { text, ...input }: ReplyToFigureInput,
    @Ctx() context: Context,
  ): Promise<ReplyPayload> {
    return write(context, input, text);
  }

  @Extensions({ permission: 'replies:write' })
  @Mutation(() => ReplyPayload, {
    description: 'Says nothing more of one’s own figure, from the next release on (ta bort kommentar).',
  })
  async removeReply(
    @Arg('input', () => RemoveReplyInput, { description: 'Which (vilket).' }) input: RemoveReplyInput,
    @Ctx() context: Context,
  ): Promise<ReplyPayload> {
    return write(context, input, null);
  }

  @Extensions({ permission: 'replies:withdraw' })
  @Mutation(() => WithdrawReplyPayload, {
    description: 'Takes away a comment that must not be read, from all releases (återkalla kommentar).',
  })
  async withdrawReply(
    @Arg('input', () => WithdrawReplyInput, { description: 'Which, and why (vilken och varför).' })
    input: WithdrawReplyInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<WithdrawReplyPayload> {
    const outcome = await withdrawReply(hub, actor, input);
    return outcome.ok
      ? { reply: outcome.value.key, userErrors: [] }
      : { reply: null, userErrors: toUserErrors(outcome.refusals, language) };
  }
}

async function write(context: Context, input: RemoveReplyInput, text: string | null): Promise<ReplyPayload> {
  const { hub, actor, language } = context;
  const forbund = await forbundOf(context, input.forbund);
  const outcome = await writeReply(hub, actor, { ...input, forbund }, text);
  return outcome.ok
    ? { waits: outcome.value.waits, userErrors: [] }
    : { waits: null, userErrors: toUserErrors(outcome.refusals, language) };
}

async function forbundOf({ loaders }: Context, organisationNumber: string): Promise<Forbund> {
  const forbund = await loaders.register.forbundByNumber.load(organisationNumber);
  if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: organisationNumber });
  return forbund;
}
