import { PageArgs, toConnection, toUserErrors, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { decodeCursor, encodeCursor, pageSize, type Page } from '../../database';
import { SamnavError } from '../../platform';
import { Forbund } from '../../register';
import type { Catalogue } from '../catalogue';
import { currentCatalogue } from '../catalogue.store';
import { LevelEnum } from './catalogue-enums.types';
import {
  CatalogueType,
  IndicatorConnection,
  IndicatorType,
  MeasureType,
  RespondentGroupType,
  RoundConnection,
  type RoundType,
  toIndicator,
  toMeasure,
  toRound,
} from './catalogue.types';
import { toEconomy } from './economy.types';
import { DimensionType } from './dimension.types';
import { interventionPage } from '../interventions/intervention.store';
import {
  InterventionArgs,
  InterventionConnection,
  InterventionType,
  RegisterInterventionsInput,
  RegisterInterventionsPayload,
} from '../interventions/intervention.types';
import { registerInterventions } from '../interventions/register-interventions.use-case';

const measuresOf = (catalogue: Catalogue, key: number) =>
  [...catalogue.measures.values()].filter((m) => m.indicator.key === key);

/** The catalogue is small and in memory: its lists are paged there, by code. */
function pageByCode<T extends { readonly code: string }>(list: string, items: readonly T[], args: PageArgs): Page<T> {
  const [code = ''] = args.after ? decodeCursor(list, args.after, ['string']) : [];
  const later = items.filter((item) => item.code > String(code));
  const rows = later.slice(0, pageSize(args));
  const cursorOf = (index: number) => encodeCursor(list, [rows[index]?.code ?? '']);
  return { rows, cursorOf, hasNextPage: later.length > rows.length, totalCount: items.length };
}

@Resolver(() => IndicatorType)
export class CatalogueResolver {
  @Query(() => CatalogueType, { description: 'Which catalogue is in force (katalog).' })
  async catalogue(@Ctx() { hub }: Context): Promise<CatalogueType> {
    const { version, status, sourceSv, sourceEn, measureRules, populations, economy } = await currentCatalogue(hub.db);
    const rules = measureRules.map(({ textSv, textEn, ...rule }) => ({ ...rule, text: { sv: textSv, en: textEn } }));
    const source = { sv: sourceSv, en: sourceEn };
    const counted = populations.map(({ textSv, textEn, ...one }) => ({ ...one, text: { sv: textSv, en: textEn } }));
    return { version, status, source, measureRules: rules, populations: counted, economy: toEconomy(economy) };
  }

  @Query(() => IndicatorConnection, { description: 'The indicators by code (indikatorer).' })
  async indicators(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { hub }: Context,
    @Arg('level', () => LevelEnum, { nullable: true, description: 'Only those of this level (nivå).' })
    level?: string | null,
  ): Promise<Connection<IndicatorType>> {
    const catalogue = await currentCatalogue(hub.db);
    const chosen = catalogue.indicators.filter((indicator) => !level || indicator.level === level);
    const found = pageByCode('indicator', chosen, page);
    return toConnection(
      { ...found, rows: found.rows.map((row) => toIndicator(row, measuresOf(catalogue, row.key))) },
      page,
    );
  }

  @Query(() => IndicatorType, { nullable: true, description: 'One indicator by its code (indikator).' })
  async indicator(
    @Arg('code', () => String, { description: 'Code (kod).' }) code: string,
    @Ctx() { hub }: Context,
  ): Promise<IndicatorType | null> {
    const catalogue = await currentCatalogue(hub.db);
    const found = catalogue.indicators.find((indicator) => indicator.code === code);
    return found ? toIndicator(found, measuresOf(catalogue, found.key)) : null;
  }

  @Query(() => MeasureType, { nullable: true, description: 'One measure by its code (mått).' })
  async measure(
    @Arg('code', () => String, { description: 'Code (kod).' }) code: string,
    @Ctx() { hub }: Context,
  ): Promise<MeasureType | null> {
    const found = (await currentCatalogue(hub.db)).measures.get(code);
    return found ? toMeasure(found) : null;
  }

  @Query(() => RoundConnection, { description: 'The rounds in time (mätomgångar).' })
  async rounds(@Args(() => PageArgs) page: PageArgs, @Ctx() { hub }: Context): Promise<Connection<RoundType>> {
    const { rounds } = await currentCatalogue(hub.db);
    const found = pageByCode('round', [...rounds.values()], page);
    return toConnection({ ...found, rows: found.rows.map(toRound) }, page);
  }

  @Query(() => [DimensionType], { description: 'What measures can be broken down by (redovisningsgrupper).' })
  async dimensions(@Ctx() { hub }: Context): Promise<DimensionType[]> {
    return [...(await currentCatalogue(hub.db)).dimensions.values()];
  }

  @Query(() => [RespondentGroupType], { description: 'Who answers the questionnaires (svarandegrupper).' })
  async respondentGroups(@Ctx() { hub }: Context): Promise<RespondentGroupType[]> {
    return [...(await currentCatalogue(hub.db)).respondentGroups.values()];
  }
}

@Resolver(() => MeasureType)
export class MeasureResolver {
  @FieldResolver(() => IndicatorType, { description: 'The indicator it measures (indikator).' })
  async indicator(@Root() measure: MeasureType, @Ctx() { hub }: Context): Promise<IndicatorType> {
    const catalogue = await currentCatalogue(hub.db);
    return toIndicator(measure.indicatorKey, measuresOf(catalogue, measure.indicatorKey.key));
  }
}

@Resolver(() => InterventionType)
export class InterventionResolver {
  @Query(() => InterventionConnection, { description: 'The insatser, by förbund and code (insatser).' })
  async interventions(
    @Args(() => InterventionArgs) args: InterventionArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<Connection<InterventionType>> {
    const forbund = args.forbund ? await loaders.register.forbundByNumber.load(args.forbund) : null;
    if (args.forbund && !forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: args.forbund });
    const filter = { ...args, forbundId: forbund?.key };
    return toConnection(
      await interventionPage(hub.db, filter, args, (row) => Object.assign(new InterventionType(), row)),
      args,
    );
  }

  @FieldResolver(() => Forbund, { description: 'The förbund that runs it (förbund).' })
  async forbund(@Root() intervention: InterventionType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(intervention.forbundId);
  }

  @Extensions({ permission: 'interventions:register' })
  @Mutation(() => RegisterInterventionsPayload, {
    description: 'Registers or corrects insatser (registrera insatser).',
  })
  async registerInterventions(
    @Arg('input', () => RegisterInterventionsInput, { description: 'The insatser (insatserna).' })
    input: RegisterInterventionsInput,
    @Ctx() { hub, actor, language, loaders }: Context,
  ): Promise<RegisterInterventionsPayload> {
    const forbund = await loaders.register.forbundByNumber.load(input.forbund);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: input.forbund });
    const outcome = await registerInterventions(hub, actor, {
      forbundId: forbund.key,
      interventions: input.interventions,
    });
    return {
      interventions: outcome.ok ? outcome.value.map((row) => Object.assign(new InterventionType(), row)) : [],
      userErrors: toUserErrors(outcome.ok ? [] : outcome.refusals, language),
    };
  }
}
