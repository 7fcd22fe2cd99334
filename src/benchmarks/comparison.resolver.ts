import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { toMeasure, toRound } from '../catalogue/catalogue.types';
import type { Context } from '../graphql/context';
import { benchmark } from './benchmark';
import { BenchmarkArgs, BenchmarkType, toBenchmark } from './comparison.types';

@Resolver()
export class ComparisonResolver {
  @Query(() => BenchmarkType, { description: 'How every förbund, or every kind of insats, stands (jämförelse).' })
  async benchmark(@Args(() => BenchmarkArgs) args: BenchmarkArgs, @Ctx() { hub }: Context): Promise<BenchmarkType> {
    const found = await benchmark(hub, args);
    return toBenchmark(found, toMeasure(found.measure), toRound(found.round));
  }
}
