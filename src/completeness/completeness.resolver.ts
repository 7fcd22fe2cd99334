import { toConnection, type Connection, type Context } from '../graphql';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { deprecation } from '../platform';
import { currentCatalogue, roundOf, RoundType, toMeasure, toRound } from '../catalogue';
import { County, Forbund } from '../register';
import { roundState, type RoundState, type StandingException } from '../rounds';
import { sourcesByForbund, SourceStandingType, toSourceStanding } from '../sources';
import { countStandings } from './completeness';
import { releasedRounds } from './completeness.store';
import {
  CompletenessPointType,
  CompletenessType,
  CountyCompletenessType,
  ForbundCompletenessArgs,
  ForbundCompletenessConnection,
  ForbundCompletenessType,
  MeasureCompletenessType,
  RoundStateEnum,
} from './completeness.types';
import { countByCounty, countByMeasure, readStandings } from './read-completeness.use-case';
import { standingPage } from './standing-page.use-case';

@Resolver(() => CompletenessType)
export class CompletenessResolver {
  @Query(() => CompletenessType, {
    description: 'What has come in of a round: for the secretariat of all, for a förbund its own (inlämningsläge).',
  })
  async completeness(
    @Arg('round', () => String, { description: 'Code of the round (mätomgång).' }) code: string,
    @Ctx() { hub, actor }: Context,
  ): Promise<CompletenessType> {
    const inRound = roundOf(await currentCatalogue(hub.db), code);
    const standings = (await readStandings(hub, actor, [inRound])).get(inRound) ?? [];
    return { inRound, standings, round: toRound(inRound), asOf: hub.clock(), counts: countStandings(standings) };
  }

  @FieldResolver(() => ForbundCompletenessConnection, {
    description: 'Förbund by förbund, in Swedish alphabetical order (förbund).',
  })
  byForbund(
    @Root() { inRound, standings }: CompletenessType,
    @Args(() => ForbundCompletenessArgs) args: ForbundCompletenessArgs,
  ): Connection<ForbundCompletenessType> {
    const page = standingPage(inRound.code, standings, args);
    const rows = page.rows.map(({ forbund, sent, exception, ...standing }): ForbundCompletenessType => ({
      ...standing,
      forbundId: forbund.key,
      firstSentAt: sent?.firstSentAt ?? null,
      state: sent?.state ?? null,
      isReleased: sent?.isReleased ?? false,
      exception: (exception as StandingException | undefined) ?? null,
    }));
    return toConnection({ ...page, rows }, args);
  }

  @FieldResolver(() => ForbundCompletenessConnection, {
    description: 'Förbund by förbund, in Swedish alphabetical order (förbund).',
    deprecationReason: deprecation('2026-11-30', '2027-11-30', {
      sv: 'byForbund är detsamma.',
      en: 'byForbund is the same.',
    }),
  })
  forbund(
    @Root() root: CompletenessType,
    @Args(() => ForbundCompletenessArgs) args: ForbundCompletenessArgs,
  ): Connection<ForbundCompletenessType> {
    return this.byForbund(root, args);
  }

  @FieldResolver(() => [CountyCompletenessType], { description: 'By county (per län).' })
  counties(@Root() { standings }: CompletenessType): CountyCompletenessType[] {
    return countByCounty(standings);
  }

  @FieldResolver(() => [MeasureCompletenessType], { description: 'By measure of the round (per mått).' })
  async measures(
    @Root() { inRound, standings }: CompletenessType,
    @Ctx() { hub }: Context,
  ): Promise<MeasureCompletenessType[]> {
    const counted = await countByMeasure(hub, await currentCatalogue(hub.db), inRound, standings);
    return counted.map((one) => ({ ...one, measure: toMeasure(one.measure) }));
  }

  @FieldResolver(() => [CompletenessPointType], { description: 'Over the rounds until this one (över tid).' })
  async trend(@Root() { inRound }: CompletenessType, @Ctx() { hub, actor }: Context): Promise<CompletenessPointType[]> {
    const { rounds } = await currentCatalogue(hub.db);
    const until = [...rounds.values()].filter(({ code }) => code <= inRound.code);
    const found = await readStandings(hub, actor, until);
    return until.map((round) => ({ round: toRound(round), counts: countStandings(found.get(round) ?? []) }));
  }
}

@Resolver(() => ForbundCompletenessType)
export class ForbundCompletenessResolver {
  @FieldResolver(() => Forbund, { description: 'The förbund (förbund).' })
  async forbund(@Root() { forbundId }: ForbundCompletenessType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(forbundId);
  }

  @FieldResolver(() => SourceStandingType, {
    nullable: true,
    description: 'How up to date its source is; null when it has none (källa).',
  })
  async source(
    @Root() { forbundId }: ForbundCompletenessType,
    @Ctx() { hub }: Context,
  ): Promise<SourceStandingType | null> {
    const source = (await sourcesByForbund(hub.db, 'now')).get(forbundId);
    return source ? toSourceStanding(source, hub.clock()) : null;
  }
}

@Resolver(() => CountyCompletenessType)
export class CountyCompletenessResolver {
  @FieldResolver(() => County, { description: 'The county (län).' })
  async county(@Root() { countyCode }: CountyCompletenessType, @Ctx() { loaders }: Context): Promise<County | null> {
    return loaders.register.county.load(countyCode);
  }
}

/** The fields that this room adds to rounds. */
@Resolver(() => RoundType)
export class RoundStateResolver {
  @FieldResolver(() => RoundStateEnum, { description: 'Where it is in its life (läge).' })
  async state(@Root() round: RoundType, @Ctx() { hub }: Context): Promise<RoundState> {
    return roundState(round, hub.clock(), (await releasedRounds(hub.db, 'now')).has(round.key));
  }
}
