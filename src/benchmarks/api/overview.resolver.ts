import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toRound } from '../../catalogue';
import type { Context } from '../../graphql';
import { Forbund } from '../../register';
import { answerTo, ReleasedValueType, type ReleasedValue } from '../../releases';
import { NationalValueType } from './benchmark.types';
import { changeOf } from '../series/change-of.use-case';
import { constantPanel } from '../series/constant-panel.use-case';
import { distributionOf, type Distribution } from '../family/distribution';
import { DistributionType } from './comparison.types';
import { explain } from '../family/explain';
import { ExplanationType } from './explain.types';
import { matrix } from '../family/matrix.use-case';
import { BENCHMARK_METHODS, CHANGE_METHODS, FIGURE_METHODS, TREND_METHODS } from '../figures/methods-used';
import type { NationalValue } from '../figures/national-value.use-case';
import {
  AmongForbundType,
  ConstantPanelType,
  LearningArgs,
  MatrixArgs,
  MatrixType,
  ProfileType,
  RoundArgs,
  toMatrix,
  toProfile,
  TypicalValueType,
} from './overview.types';
import { learningPairs, peersOf } from '../family/peers-of.use-case';
import { LearningPairType, PeerType, toLearningPair, toPeer } from './peers.types';
import { profileOf } from '../family/profile.use-case';
import { ChangeArgs, ChangeType, toChange } from './change.types';
import { toTrend, TrendArgs, TrendType } from './series.types';
import { trendOf } from '../series/trend-of.use-case';
import { amongForbund, type AmongForbund } from '../figures/among-forbund';
import { typicalValue } from '../figures/typical-value';

@Resolver()
export class SeriesResolver {
  @Query(() => TrendType, { description: 'A series with its breaks and, where there can be one, its trend (trend).' })
  async trend(@Args(() => TrendArgs) args: TrendArgs, @Ctx() { hub }: Context): Promise<TrendType> {
    const answer = toTrend(await trendOf(hub, args));
    return answerTo(answer, () => ({ field: 'trend', args }), { release: answer.release, methods: TREND_METHODS });
  }

  @Query(() => ChangeType, { description: 'The change of a figure between two rounds (förändring).' })
  async change(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() { hub }: Context): Promise<ChangeType> {
    const answer = toChange(await changeOf(hub, args));
    return answerTo(answer, () => ({ field: 'change', args }), {
      release: answer.release,
      methods: CHANGE_METHODS,
    });
  }

  @Query(() => MatrixType, { description: 'The overview screen: förbund by measure (översikt).' })
  async matrix(@Args(() => MatrixArgs) args: MatrixArgs, @Ctx() { hub }: Context): Promise<MatrixType> {
    const answer = toMatrix(await matrix(hub, args));
    return answerTo(answer, () => ({ field: 'matrix', args }), { release: answer.release, methods: BENCHMARK_METHODS });
  }
}

@Resolver(() => Forbund)
export class ForbundOverviewResolver {
  @FieldResolver(() => [PeerType], {
    description: 'The seven nearest by structure; none when its own is not published (liknande förbund).',
  })
  async peers(
    @Root() forbund: Forbund,
    @Args(() => RoundArgs) args: RoundArgs,
    @Ctx() { hub }: Context,
  ): Promise<PeerType[]> {
    return (await peersOf(hub, forbund, args)).map(toPeer);
  }

  @FieldResolver(() => [LearningPairType], {
    description: 'Förbund alike in structure to learn from in a measure (att lära av).',
  })
  async learningPairs(
    @Root() forbund: Forbund,
    @Args(() => LearningArgs) args: LearningArgs,
    @Ctx() { hub }: Context,
  ): Promise<LearningPairType[]> {
    return (await learningPairs(hub, forbund, args)).map(toLearningPair);
  }

  @FieldResolver(() => ProfileType, { description: 'Its five success factors on 0–100 (profil).' })
  async profile(
    @Root() forbund: Forbund,
    @Args(() => RoundArgs) args: RoundArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<ProfileType> {
    const answer = toProfile(await profileOf(hub, loaders.figures.forbundCells, forbund, args));
    const question = () => ({ field: 'profile', forbund: forbund.id, args });
    return answerTo(answer, question, { release: answer.release, methods: FIGURE_METHODS });
  }
}

/** The parts of a national value that need more work than the value: done only when asked for. */
@Resolver(() => NationalValueType)
export class NationalValueResolver {
  @FieldResolver(() => TypicalValueType, {
    nullable: true,
    description: 'The typical förbund: another question than what all respondents answered (det typiska förbundet).',
  })
  typical(@Root() { version, cells }: NationalValue): TypicalValueType | null {
    return version ? typicalValue(version, cells) : null;
  }

  @FieldResolver(() => DistributionType, {
    nullable: true,
    description: 'How the förbund’s published values lie; null under five (fördelning).',
  })
  distribution(@Root() { values }: NationalValue): Distribution | null {
    return distributionOf(values);
  }

  @FieldResolver(() => AmongForbundType, {
    nullable: true,
    description:
      'The interval with förbund as clusters, beside that over persons which `pooled` has; null below five förbund (förbund som kluster).',
  })
  amongForbund(@Root() national: NationalValue): AmongForbund | null {
    return amongForbund(national);
  }

  @FieldResolver(() => ConstantPanelType, {
    nullable: true,
    description: 'The förbund that have published values in both rounds (konstant panel).',
  })
  async constantPanel(
    @Root() national: NationalValue,
    @Arg('since', () => String, { description: 'Code of the earlier round (sedan omgång).' }) since: string,
    @Ctx() { hub }: Context,
  ): Promise<ConstantPanelType | null> {
    const { version, categoryId, release, foundRound, units } = national;
    if (!version || categoryId === null) return null;
    const panel = await constantPanel(hub, version, { release, categoryId, round: foundRound, units }, since);
    return { ...panel, from: toRound(panel.from), to: toRound(panel.to) };
  }
}

@Resolver(() => ReleasedValueType)
export class ExplainResolver {
  @FieldResolver(() => ExplanationType, { description: 'How the figure came about (förklaring).' })
  explain(@Root() value: ReleasedValue): ExplanationType {
    return explain(value);
  }
}
