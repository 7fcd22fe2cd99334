import { toConnection, toUserErrors, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { authorise, reachOf } from '../../permissions';
import { currentCatalogue, roundOf, RoundType, toRound } from '../../catalogue';
import { SubmissionType } from '../../submissions';
import { askHarvest } from './ask-harvest.use-case';
import { harvestPage } from './harvest.store';
import {
  HarvestArgs,
  HarvestConnection,
  HarvestSourceInput,
  HarvestSourcePayload,
  HarvestType,
  ProvenanceType,
  toHarvest,
} from './harvest.types';

@Resolver(() => HarvestType)
export class HarvestResolver {
  @Query(() => HarvestConnection, {
    description:
      'What has been fetched from sources and how that went, newest first; one’s own, or all for the secretariat (hämtningar).',
  })
  async harvests(
    @Args(() => HarvestArgs) args: HarvestArgs,
    @Ctx() { hub, actor }: Context,
  ): Promise<Connection<HarvestType>> {
    const forbundId = reachOf(actor, 'sources:read') === 'OWN' ? actor.forbundId : null;
    authorise(actor, 'sources:read', forbundId);
    const filter = { source: args.source ?? null, forbundId };
    return toConnection(await harvestPage(hub.db, filter, args, toHarvest), args);
  }

  @FieldResolver(() => RoundType, { description: 'The round (mätomgång).' })
  async round(@Root() { roundCode }: HarvestType, @Ctx() { hub }: Context): Promise<RoundType> {
    return toRound(roundOf(await currentCatalogue(hub.db), roundCode));
  }

  @Extensions({ permission: 'sources:manage' })
  @Mutation(() => HarvestSourcePayload, {
    description: 'Asks for a round to be fetched from a source; it is made as soon as there is room (hämta).',
  })
  async harvestSource(
    @Arg('input', () => HarvestSourceInput, { description: 'From where, and which round (varifrån och vad).' })
    input: HarvestSourceInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<HarvestSourcePayload> {
    const outcome = await askHarvest(hub, actor, input);
    return outcome.ok
      ? { harvest: toHarvest(outcome.value), userErrors: [] }
      : { harvest: null, userErrors: toUserErrors(outcome.refusals, language) };
  }
}

/** The fields that this room adds to submissions. */
@Resolver(() => SubmissionType)
export class SubmissionProvenanceResolver {
  @FieldResolver(() => ProvenanceType, {
    nullable: true,
    description: 'Where its figures were fetched from; null when somebody sent them (proveniens).',
  })
  provenance(@Root() { stored: { sourceId, sourceVersion, fetchedAt } }: SubmissionType): ProvenanceType | null {
    if (sourceId === null || sourceVersion === null || fetchedAt === null) return null;
    return { source: sourceId, version: sourceVersion, fetchedAt };
  }
}
