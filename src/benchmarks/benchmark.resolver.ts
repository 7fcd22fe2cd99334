import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toMeasure, toRound } from '../catalogue/catalogue.types';
import { toConnection, type Connection } from '../graphql/connection';
import type { Context } from '../graphql/context';
import { Forbund } from '../register/forbund.entity';
import {
  FigureArgs,
  ForbundResultConnection,
  ForbundResultsArgs,
  ForbundResultType,
  NationalValueArgs,
  NationalValueType,
  PlaceType,
  RoundResultsArgs,
} from './benchmark.types';
import { nationalValue } from './national-value';
import { forbundResults, placeOf, roundResults, type ForbundResult } from './results';

const POOLED = { sv: 'Alla svarande sammantagna', en: 'All respondents taken together' };
const UNWEIGHTED = { sv: 'Ovägt medelvärde av förbundens värden', en: 'Unweighted mean of the förbund’s values' };

@Resolver()
export class BenchmarkResolver {
  @Query(() => NationalValueType, { description: 'The value of the country, or of one county (nationellt värde).' })
  async nationalValue(
    @Args(() => NationalValueArgs) args: NationalValueArgs,
    @Ctx() { hub }: Context,
  ): Promise<NationalValueType> {
    const found = await nationalValue(hub, args);
    return {
      ...found,
      measure: toMeasure(found.measure),
      round: toRound(found.foundRound),
      pooledLabel: POOLED,
      unweightedLabel: UNWEIGHTED,
    };
  }

  @Query(() => ForbundResultConnection, {
    description: 'The figures of the förbund that reported, by name (förbundens resultat).',
  })
  async results(
    @Args(() => RoundResultsArgs) args: RoundResultsArgs,
    @Ctx() { hub }: Context,
  ): Promise<Connection<ForbundResultType>> {
    const page = await roundResults(hub, args, args);
    return toConnection({ ...page, rows: toResults(page.rows) }, args);
  }
}

@Resolver(() => Forbund)
export class ForbundFiguresResolver {
  @FieldResolver(() => [ForbundResultType], {
    description: 'Its figures for some measures in a round; what is missing says why (resultat).',
  })
  async results(
    @Root() forbund: Forbund,
    @Args(() => ForbundResultsArgs) args: ForbundResultsArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<ForbundResultType[]> {
    return toResults(await forbundResults(hub, loaders.forbundCells, forbund, args));
  }

  @FieldResolver(() => PlaceType, { description: 'Where it stands against the rest of the country (läge mot landet).' })
  async place(
    @Root() forbund: Forbund,
    @Args(() => FigureArgs) args: FigureArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<PlaceType> {
    const found = await placeOf(hub, loaders.forbundCells, forbund, args);
    return { ...found, measure: toMeasure(found.measure), round: toRound(found.round) };
  }
}

/** The measure and the round are the same for all rows of a list: described once. */
function toResults(results: readonly ForbundResult[]): ForbundResultType[] {
  const measures = new Map(
    [...new Set(results.map((result) => result.measure))].map((measure) => [measure, toMeasure(measure)]),
  );
  const rounds = new Map([...new Set(results.map((result) => result.round))].map((round) => [round, toRound(round)]));
  return results.map((result) => ({
    ...result,
    measure: measures.get(result.measure) ?? toMeasure(result.measure),
    round: rounds.get(result.round) ?? toRound(result.round),
  }));
}
