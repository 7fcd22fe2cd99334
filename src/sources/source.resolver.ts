import { toUserErrors, type Context } from '../graphql';
import { Arg, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { authorise, reachOf } from '../permissions';
import { SamnavError, type Outcome } from '../platform';
import { Forbund } from '../register';
import { addSource, removeSource, updateSource } from './manage-sources.use-case';
import type { Source } from './source';
import { listSources } from './source.store';
import {
  AddSourceInput,
  RemoveSourceInput,
  RemoveSourcePayload,
  SourcePayload,
  SourceType,
  toSource,
  UpdateSourceInput,
} from './source.types';

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => [SourceType], {
    description:
      'Where figures are fetched from, oldest first; for the secretariat all, for a förbund its own (källor).',
  })
  async sources(@Ctx() { hub, actor }: Context): Promise<SourceType[]> {
    const own = reachOf(actor, 'sources:read') === 'OWN' ? actor.forbundId : null;
    authorise(actor, 'sources:read', own);
    const now = hub.clock();
    return (await listSources(hub.db, own)).map((source) => toSource(source, now));
  }

  @FieldResolver(() => Forbund, { description: 'Whose figures they are (förbund).' })
  async forbund(@Root() { forbundId }: SourceType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(forbundId);
  }

  @Extensions({ permission: 'sources:manage' })
  @Mutation(() => SourcePayload, { description: 'Adds a source that figures are fetched from (lägg till källa).' })
  async addSource(
    @Arg('input', () => AddSourceInput, { description: 'Which (vilken).' }) input: AddSourceInput,
    @Ctx() context: Context,
  ): Promise<SourcePayload> {
    const { hub, actor, loaders } = context;
    const forbund = await loaders.register.forbundByNumber.load(input.forbund);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: input.forbund });
    const command = { ...input, forbundId: forbund.key, everyHours: input.everyHours ?? null };
    return toPayload(await addSource(hub, actor, command), context);
  }

  @Extensions({ permission: 'sources:manage' })
  @Mutation(() => SourcePayload, { description: 'Changes a source (ändra källa).' })
  async updateSource(
    @Arg('input', () => UpdateSourceInput, { description: 'Which, and what (vilken och vad).' })
    { isActive, ...input }: UpdateSourceInput,
    @Ctx() context: Context,
  ): Promise<SourcePayload> {
    return toPayload(await updateSource(context.hub, context.actor, { ...input, active: isActive }), context);
  }

  @Extensions({ permission: 'sources:manage' })
  @Mutation(() => RemoveSourcePayload, {
    description: 'Stops fetching from a source for good; what it has led to stays (ta bort källa).',
  })
  async removeSource(
    @Arg('input', () => RemoveSourceInput, { description: 'Which (vilken).' }) input: RemoveSourceInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<RemoveSourcePayload> {
    const outcome = await removeSource(hub, actor, input.source);
    return outcome.ok
      ? { source: outcome.value.key, userErrors: [] }
      : { source: null, userErrors: toUserErrors(outcome.refusals, language) };
  }
}

const toPayload = (outcome: Outcome<Source>, { hub, language }: Context): SourcePayload =>
  outcome.ok
    ? { source: toSource(outcome.value, hub.clock()), userErrors: [] }
    : { source: null, userErrors: toUserErrors(outcome.refusals, language) };
