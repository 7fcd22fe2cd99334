import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { toMeasure } from '../../catalogue';
import { pageSize } from '../../database';
import type { Context } from '../../graphql';
import { SubmissionReportType } from '../../submissions';
import { ConsequencesType } from './consequence.types';
import { readConsequences } from '../consequences/read-consequences.use-case';
import { summarise } from '../consequences/summarise-consequences';

/** What the report of a dry run has when figures are released and compared. Worked out when it is asked for. */
@Resolver(() => SubmissionReportType)
export class ConsequenceResolver {
  @FieldResolver(() => ConsequencesType, {
    nullable: true,
    description:
      'What a dry run would change in what the public sees; null for all else, and when it is refused (följder).',
  })
  async consequences(
    @Root() { planned }: SubmissionReportType,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many to list (antal).' }) first: number,
    @Ctx() { hub }: Context,
  ): Promise<ConsequencesType | null> {
    const size = pageSize({ first });
    if (!planned) return null;
    const all = await readConsequences(hub, planned);
    const nodes = all.slice(0, size).map((one) => ({ ...one, measure: toMeasure(one.version.measure) }));
    return { ...summarise(all), nodes };
  }
}
