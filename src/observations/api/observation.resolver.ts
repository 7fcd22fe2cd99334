import { toConnection, type Connection, type Context } from '../../graphql';
import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { InterventionType, LocalGroupType, toIntervention, toLocalGroup } from '../../catalogue';
import { availability } from '../answers/availability.use-case';
import { AvailabilityType, toAvailability } from './availability.types';
import { AvailabilityArgs, ObservationsArgs } from './observation-input.types';
import {
  EmptyBecauseType,
  ObservationConnection,
  ObservationType,
  toEmptyBecause,
  toObservation,
} from './observation.types';
import { answerTo } from '../../releases';
import { FIGURE_METHODS } from '../../benchmarks';
import { observe, type Observations } from '../answers/observe.use-case';

interface Answer extends Connection<ObservationType> {
  readonly observations: Observations;
}

@Resolver(() => ObservationConnection)
export class ObservationResolver {
  @Query(() => ObservationConnection, {
    description: 'Free questions: figures by any registered dimension, made of published ones only (fria frågor).',
  })
  async observations(
    @Args(() => ObservationsArgs) args: ObservationsArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<Connection<ObservationType>> {
    const observations = await observe(hub, args, args, loaders.observed);
    const { page, question, release } = observations;
    const rows = page.rows.map((row) => toObservation(row, question, release));
    const answer = Object.assign(toConnection({ ...page, rows }, args), { observations });
    return answerTo(answer, () => ({ field: 'observations', args }), { release, methods: FIGURE_METHODS });
  }

  @FieldResolver(() => Int, { description: 'Number of the release that was read (publicering).' })
  release(@Root() { observations }: Answer): number {
    return observations.release;
  }

  @FieldResolver(() => EmptyBecauseType, {
    nullable: true,
    description: 'Why there is no answer; null when there is one (varför svaret är tomt).',
  })
  emptyBecause(@Root() { observations }: Answer): EmptyBecauseType | null {
    return toEmptyBecause(observations.emptyBecause);
  }

  @Query(() => AvailabilityType, {
    description: 'Of what there are figures under a filter, and what else could be chosen (tillgänglighet).',
  })
  async availability(
    @Args(() => AvailabilityArgs) args: AvailabilityArgs,
    @Ctx() { hub }: Context,
  ): Promise<AvailabilityType> {
    const answer = toAvailability(await availability(hub, args));
    return answerTo(answer, () => ({ field: 'availability', args }), { release: answer.release, methods: [] });
  }
}

@Resolver(() => ObservationType)
export class ObservedGroupResolver {
  @FieldResolver(() => LocalGroupType, {
    nullable: true,
    description: 'The local development group with what it has had, when grouped by it (lokusgrupp).',
  })
  async localGroup(@Root() { ownKey }: ObservationType, @Ctx() { loaders }: Context): Promise<LocalGroupType | null> {
    const found = ownKey?.dimension === 'LOCAL_GROUP' ? await loaders.localGroups.localGroup.load(ownKey.key) : null;
    return found && toLocalGroup(found);
  }

  @FieldResolver(() => InterventionType, { nullable: true, description: 'The insats, when grouped by it (insats).' })
  async intervention(
    @Root() { ownKey }: ObservationType,
    @Ctx() { loaders }: Context,
  ): Promise<InterventionType | null> {
    const found =
      ownKey?.dimension === 'INTERVENTION' ? await loaders.interventions.intervention.load(ownKey.key) : null;
    return found && toIntervention(found);
  }
}
