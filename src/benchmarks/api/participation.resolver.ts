import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql';
import { SamnavError } from '../../platform';
import { Forbund } from '../../register';
import { answerTo } from '../../releases';
import { FIGURE_METHODS } from '../figures/methods-used';
import type { NationalValue } from '../figures/national-value.use-case';
import type { AbsentAssumption } from '../participation/bounds-if-all';
import { participation } from '../participation/participation.use-case';
import { supposeAbsent, type WhatIf } from '../participation/suppose-absent.use-case';
import { statusIn, type ParticipationStatus } from '../participation/who-took-part';
import { poolRounds } from '../series/pool-rounds.use-case';
import { NationalValueType } from './benchmark.types';
import {
  AbsentAssumptionEnum,
  BoundsIfAllType,
  ParticipationArgs,
  ParticipationRoundType,
  ParticipationStatusEnum,
  ParticipationType,
  toParticipation,
} from './participation.types';
import { PooledRoundsArgs, PooledRoundsType, toPooledRounds } from './pooled-rounds.types';

@Resolver(() => ParticipationRoundType)
export class ParticipationResolver {
  @Query(() => ParticipationType, {
    description: 'Which förbund took part in a measure, came and left, round by round (deltagande).',
  })
  async participation(
    @Args(() => ParticipationArgs) args: ParticipationArgs,
    @Ctx() { hub }: Context,
  ): Promise<ParticipationType> {
    const answer = toParticipation(await participation(hub, args));
    return answerTo(answer, () => ({ field: 'participation', args }), { release: answer.release, methods: [] });
  }

  @FieldResolver(() => ParticipationStatusEnum, {
    description: 'Whether one förbund took part; NOT_APPLICABLE when it did not exist (ett förbunds deltagande).',
  })
  async status(
    @Root() { found }: ParticipationRoundType,
    @Arg('forbund', () => String, { description: 'Organisation number of the förbund (förbund).' }) number: string,
    @Ctx() { loaders }: Context,
  ): Promise<ParticipationStatus> {
    const forbund = await loaders.register.forbundByNumber.load(number);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    return statusIn(found, forbund);
  }
}

@Resolver(() => NationalValueType)
export class BoundsIfAllResolver {
  @FieldResolver(() => BoundsIfAllType, {
    nullable: true,
    description:
      'What if those who did not take part had: bounds under an assumption. Null where the value is not shown, for counts and amounts, and where too few are published (tänk om alla hade deltagit).',
  })
  boundsIfAll(
    @Root() national: NationalValue,
    @Arg('assumption', () => AbsentAssumptionEnum, { description: 'What is supposed of them (antagande).' })
    assumption: AbsentAssumption,
    @Ctx() { hub }: Context,
  ): Promise<WhatIf | null> {
    return supposeAbsent(hub.db, national, assumption);
  }
}

@Resolver(() => Forbund)
export class PooledRoundsResolver {
  @FieldResolver(() => PooledRoundsType, {
    description: 'Two or three comparable rounds put together, for few answers in each (sammanlagda omgångar).',
  })
  async pooledRounds(
    @Root() forbund: Forbund,
    @Args(() => PooledRoundsArgs) args: PooledRoundsArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<PooledRoundsType> {
    const readers = { cells: loaders.figures.forbundCells, predecessors: loaders.register.predecessors };
    const answer = toPooledRounds(await poolRounds(hub, readers, forbund, args));
    const question = () => ({ field: 'pooledRounds', forbund: forbund.id, args });
    return answerTo(answer, question, { release: answer.release, methods: FIGURE_METHODS });
  }
}
