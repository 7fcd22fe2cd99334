import { ReleaseRehearsalType, type Rehearsal } from '../../releases';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { currentCatalogue, toMeasure, toRound } from '../../catalogue';
import { pageSize } from '../../database';
import type { Context } from '../../graphql';
import { CategoryChangesType, type CategoryChangeType } from './category-change.types';
import { categoryChanges } from '../series/category-changes';

@Resolver(() => ReleaseRehearsalType)
export class RehearsalResolver {
  @FieldResolver(() => CategoryChangesType, {
    description: 'Förbund whose category against the nation would change, by their totals (ändrade kategorier).',
  })
  async categories(
    @Root() { cubes }: Rehearsal,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many to list (antal).' }) first: number,
    @Ctx() { hub, loaders }: Context,
  ): Promise<CategoryChangesType> {
    const all = categoryChanges(cubes, await currentCatalogue(hub.db));
    const nodes = await Promise.all(
      all.slice(0, pageSize({ first })).map(async (change): Promise<CategoryChangeType> => {
        const forbund = await loaders.register.forbundByKey.load(change.forbundId);
        if (!forbund) throw new Error('A figure of a förbund that is not in the register.');
        return { ...change, forbund, measure: toMeasure(change.measure), round: toRound(change.round) };
      }),
    );
    return { totalCount: all.length, nodes };
  }
}
