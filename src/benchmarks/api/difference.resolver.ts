import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql';
import { answerTo } from '../../releases';
import { categoryDifference, forbundDifference } from '../differences/difference-of.use-case';
import { CHANGE_METHODS, PLACE_METHODS } from '../figures/methods-used';
import { CategoryDifferenceArgs, DifferenceType, ForbundDifferenceArgs, toDifference } from './difference.types';

@Resolver()
export class DifferenceResolver {
  @Query(() => DifferenceType, {
    description:
      'Whether two categories differ (women and men, two forms of insatser), with förbund as clusters and paired where they have both (skillnad mellan kategorier).',
  })
  async categoryDifference(
    @Args(() => CategoryDifferenceArgs) args: CategoryDifferenceArgs,
    @Ctx() { hub }: Context,
  ): Promise<DifferenceType> {
    const answer = toDifference(await categoryDifference(hub, args));
    const { release } = answer;
    return answerTo(answer, () => ({ field: 'categoryDifference', args }), { release, methods: CHANGE_METHODS });
  }

  @Query(() => DifferenceType, {
    description: 'Whether two förbund differ, by the answers of their persons (skillnad mellan två förbund).',
  })
  async forbundDifference(
    @Args(() => ForbundDifferenceArgs) args: ForbundDifferenceArgs,
    @Ctx() { hub }: Context,
  ): Promise<DifferenceType> {
    const answer = toDifference(await forbundDifference(hub, args));
    const { release } = answer;
    return answerTo(answer, () => ({ field: 'forbundDifference', args }), { release, methods: PLACE_METHODS });
  }
}
