import { keyOf, PageArgs, type Connection, type Context } from '../graphql';
import {
  coerceInputValue,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  BenchmarkType,
  ChangeType,
  ForbundResultConnection,
  ForbundResultType,
  MatrixType,
  NationalValueType,
  PlaceType,
  ProfileType,
  TrendType,
} from '../benchmarks';
import { currentCatalogue } from '../catalogue';
import {
  FactorsAndResultsType,
  InterventionCalculationType,
  LongTermShareType,
  ResourceEffectType,
  ScenarioType,
} from '../economy';
import { AvailabilityType, ObservationConnection } from '../observations';
import { SamnavError } from '../platform';
import { readReceipt, requireRelease, type ReceiptContent } from '../releases';
import { requireShallow } from '../guards';
import { carriedBy } from './carried';
import { ReplayType } from './replay.types';

/**
 * Answers by a receipt. The question is put again to the very field that answered it, so that all that guards the field guards
 * its replay: a receipt opens nothing.
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

  @FieldResolver(() => AvailabilityType, { nullable: true, description: 'Availability (tillgänglighet).' })
  availability(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'availability', context, info);
  }

  @FieldResolver(() => BenchmarkType, { nullable: true, description: 'A benchmark (jämförelse).' })
  benchmark(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'benchmark', context, info);
  }

  @FieldResolver(() => ChangeType, { nullable: true, description: 'A change (förändring).' })
  change(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'change', context, info);
  }

  @FieldResolver(() => MatrixType, { nullable: true, description: 'The overview (översikt).' })
  matrix(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'matrix', context, info);
  }

  @FieldResolver(() => NationalValueType, { nullable: true, description: 'A national value (nationellt värde).' })
  nationalValue(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'nationalValue', context, info);
  }

  @FieldResolver(() => ObservationConnection, { nullable: true, description: 'A free question (fri fråga).' })
  observations(
    @Root() replay: ReplayType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Connection<unknown> | null {
    return again(replay, 'observations', context, info, page) as Connection<unknown> | null;
  }

  @FieldResolver(() => ForbundResultConnection, { nullable: true, description: 'Results (förbundens resultat).' })
  results(
    @Root() replay: ReplayType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Connection<unknown> | null {
    return again(replay, 'results', context, info, page) as Connection<unknown> | null;
  }

  @FieldResolver(() => ResourceEffectType, {
    nullable: true,
    description: 'Resources beside outcomes (resurs mot effekt).',
  })
  resourceEffect(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'resourceEffect', context, info);
  }

  @FieldResolver(() => ScenarioType, { nullable: true, description: 'Plain arithmetic (räkneexempel).' })
  scenario(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'scenario', context, info);
  }

  @FieldResolver(() => FactorsAndResultsType, { nullable: true, description: 'Factors (faktorer och resultat).' })
  factorsAndResults(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'factorsAndResults', context, info);
  }

  @FieldResolver(() => InterventionCalculationType, {
    nullable: true,
    description: 'What an insats is worth (kalkyl för en insats).',
  })
  interventionCalculation(
    @Root() replay: ReplayType,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): unknown {
    return again(replay, 'interventionCalculation', context, info);
  }

  @FieldResolver(() => LongTermShareType, { nullable: true, description: 'Long-term share (andel långsiktigt).' })
  longTermShare(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'longTermShare', context, info);
  }

  @FieldResolver(() => TrendType, { nullable: true, description: 'A series (trend).' })
  trend(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return again(replay, 'trend', context, info);
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: 'A förbund’s place (läge mot landet).' })
  place(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return againOfForbund(replay, 'place', context, info);
  }

  @FieldResolver(() => ProfileType, { nullable: true, description: 'A förbund’s profile (profil).' })
  profile(@Root() replay: ReplayType, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return againOfForbund(replay, 'profile', context, info);
  }

  @FieldResolver(() => ForbundResultType, { nullable: true, description: 'A förbund’s figure (förbundets resultat).' })
  async forbundResult(
    @Root() replay: ReplayType,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (replay.field !== 'forbundResult') return null;
    const { measure, ...rest } = replay.content.arguments;
    const content = { ...replay.content, field: 'results', arguments: { ...rest, measures: [measure] } };
    const list = await againOfForbund({ ...replay, content, field: 'results' }, 'results', context, info);
    return (list as readonly unknown[])[0] ?? null;
  }
}

function again(
  { field, content }: ReplayType,
  asked: string,
  context: Context,
  info: GraphQLResolveInfo,
  page: object = {},
): unknown {
  if (field !== asked || content.forbund) return null;
  return put(info.schema.getQueryType(), undefined, content, page, context, info);
}

async function againOfForbund(
  { field, content }: ReplayType,
  asked: string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  if (field !== asked || !content.forbund) return null;
  const forbund = await context.loaders.register.forbundByKey.load(keyOf('Forbund', content.forbund));
  if (!forbund) throw new SamnavError('INVALID_RECEIPT');
  return put(info.schema.getType('Forbund') as GraphQLObjectType, forbund, content, {}, context, info);
}

/** Puts the question to its field, with its arguments checked as those of any caller. */
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

/** A name of ours, or that it is none: an error repeats nothing that a stranger wrote. */
const known = (method: string) => (/^[A-Z0-9_]{1,60} v\d{1,4}$/.test(method) ? method : '?');
