import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql';
import { SubmissionType } from '../../submissions';
import { mayKnowOf } from '../figures/read-early.use-case';
import { releasesUnderEmbargo } from '../publishing/release.store';

/** The fields that this room adds to submissions. */
@Resolver(() => SubmissionType)
export class SubmissionReleaseResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Number of the release that published it; null until that is public, except to those who may read it before (publicering).',
  })
  async releaseNumber(
    @Root() { stored: { releaseNumber } }: SubmissionType,
    @Ctx() { hub, actor }: Context,
  ): Promise<number | null> {
    if (releaseNumber === null) return null;
    const hidden = (await releasesUnderEmbargo(hub.db, 'now')).find(({ number }) => number === releaseNumber);
    return !hidden || mayKnowOf(actor, hidden.earlyReaders) ? releaseNumber : null;
  }
}
