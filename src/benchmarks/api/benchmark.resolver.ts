import { askedOf, toConnection, type Connection, type Context } from '../../graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { InterventionType, LocalGroupType, toMeasure, toRound } from '../../catalogue';
import { answersTo, answerTo } from '../../releases';
import { Forbund } from '../../register';
import {
  FigureArgs,
  ForbundResultConnection,
  ForbundResultsArgs,
  ForbundResultType,
  InterventionResultsArgs,
  NationalValueArgs,
  NationalValueType,
  PlaceType,
  RoundResultsArgs,
} from './benchmark.types';
import { nationalValue } from '../figures/national-value.use-case';
import { FIGURE_METHODS, NATION_METHODS, PLACE_METHODS } from '../figures/methods-used';
import type { FigureQuestion } from '../figures/read-place.use-case';
import { figuresOf, forbundResults, roundResults, type ForbundResult } from '../figures/results.use-case';
import { placeOfForbund } from '../family/place-of-forbund.use-case';

/** Fields of a förbund that tell who it is. */
const NAMING: readonly string[] = ['id', 'organisationNumber', 'name', 'county'];

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
    const answer = {
      ...found,
      measure: toMeasure(found.measure),
      round: toRound(found.foundRound),
      pooledLabel: POOLED,
      unweightedLabel: UNWEIGHTED,
    };
    return answerTo(answer, () => ({ field: 'nationalValue', args }), {
      release: found.release,
      methods: NATION_METHODS,
    });
  }

  @Query(() => ForbundResultConnection, {
    description: 'The figures of the förbund that reported, by name (förbundens resultat).',
  })
  async results(
    @Args(() => RoundResultsArgs) args: RoundResultsArgs,
    @Ctx() { hub }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ForbundResultType>> {
    const onlyNamed = [...askedOf(info, 'Forbund')].every((field) => NAMING.includes(field));
    const page = await roundResults(hub, { ...args, onlyNamed }, args);
    const { release } = page;
    const answer = toConnection({ ...page, rows: toResults(page.rows, args) }, args);
    return answerTo(Object.assign(answer, { release }), () => ({ field: 'results', args }), {
      release,
      methods: FIGURE_METHODS,
    });
  }
}

@Resolver(() => ForbundResultConnection)
export class ResultsResolver {
  @FieldResolver(() => Int, { description: 'Number of the release that was read (publicering).' })
  release(@Root() { release }: { readonly release: number }): number {
    return release;
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
    return toResults(await forbundResults(hub, loaders.figures.forbundCells, forbund, args), args);
  }

  @FieldResolver(() => PlaceType, { description: 'Where it stands against the rest of the country (läge mot landet).' })
  async place(
    @Root() forbund: Forbund,
    @Args(() => FigureArgs) args: FigureArgs,
    @Ctx() { hub }: Context,
  ): Promise<PlaceType> {
    const found = await placeOfForbund(hub, forbund, args);
    const answer = { ...found, measure: toMeasure(found.measure), round: toRound(found.round) };
    const question = () => ({ field: 'place', forbund: forbund.id, args });
    return answerTo(answer, question, { release: found.release, methods: PLACE_METHODS });
  }
}

@Resolver(() => InterventionType)
export class InterventionFiguresResolver {
  @FieldResolver(() => [ForbundResultType], {
    description:
      'What its förbund has reported of it for some measures in a round; what is missing says why (resultat).',
  })
  async results(
    @Root() { key, forbundId }: InterventionType,
    @Args(() => InterventionResultsArgs) args: InterventionResultsArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<ForbundResultType[]> {
    return resultsOfOwn({ key, forbundId }, args, { hub, loaders });
  }
}

@Resolver(() => LocalGroupType)
export class LocalGroupFiguresResolver {
  @FieldResolver(() => [ForbundResultType], {
    description:
      'What its förbund has reported of it for some measures in a round; what is missing says why (resultat).',
  })
  async results(
    @Root() { key, forbundId }: LocalGroupType,
    @Args(() => InterventionResultsArgs) args: InterventionResultsArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<ForbundResultType[]> {
    return resultsOfOwn({ key, forbundId }, args, { hub, loaders });
  }
}

/** The figures of an insats or a local group, which are its förbund’s. */
async function resultsOfOwn(
  { key, forbundId }: { readonly key: number; readonly forbundId: number },
  args: InterventionResultsArgs,
  { hub, loaders }: Pick<Context, 'hub' | 'loaders'>,
): Promise<ForbundResultType[]> {
  const forbund = await loaders.register.forbundByKey.load(forbundId);
  if (!forbund) return [];
  return toAnswers(await figuresOf(hub, loaders.figures.forbundCells, { forbund, categoryId: key }, args));
}

/** With a receipt for each. */
function toResults(results: readonly ForbundResult[], args: Omit<FigureQuestion, 'measure'>): ForbundResultType[] {
  const answers = toAnswers(results);
  const [first] = answers;
  if (first) answersTo(answers, (answer) => oneOf(answer, args), { release: first.release, methods: FIGURE_METHODS });
  return answers;
}

/** One release for all, and mostly one measure and round: described once. */
function toAnswers(results: readonly ForbundResult[]): ForbundResultType[] {
  const measures = new Map(
    [...new Set(results.map((result) => result.measure))].map((measure) => [measure, toMeasure(measure)]),
  );
  const rounds = new Map([...new Set(results.map((result) => result.round))].map((round) => [round, toRound(round)]));
  return results.map(({ forbund, measure, round, release, value }) => ({
    forbund,
    measure: measures.get(measure) ?? toMeasure(measure),
    round: rounds.get(round) ?? toRound(round),
    release,
    value,
  }));
}

/** A figure of a list, as the question that has it alone for an answer. */
const oneOf = (
  { forbund, measure }: Pick<ForbundResultType, 'forbund' | 'measure'>,
  { round, dimension, category }: Omit<FigureQuestion, 'measure'>,
) => ({
  field: 'forbundResult',
  forbund: forbund.id,
  args: { measure: measure.code, round, dimension, category },
});
