import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { toMeasure, toRound } from '../../catalogue';
import type { Context } from '../../graphql';
import { answerTo } from '../../releases';
import { benchmark } from '../family/benchmark.use-case';
import { cite } from '../figures/methods-used';
import { BenchmarkArgs, BenchmarkType, toBenchmark } from './comparison.types';

@Resolver()
export class ComparisonResolver {
  @Query(() => BenchmarkType, { description: 'How every förbund, or every kind of insats, stands (jämförelse).' })
  async benchmark(@Args(() => BenchmarkArgs) args: BenchmarkArgs, @Ctx() { hub }: Context): Promise<BenchmarkType> {
    const found = await benchmark(hub, args);
    const answer = toBenchmark(found, toMeasure(found.measure), toRound(found.round));
    const methods = answer.methods.map(cite);
    return answerTo(answer, () => ({ field: 'benchmark', args }), { release: found.release, methods });
  }
}
