import { Arg, Args, Ctx, Extensions, Int, Mutation, Query, Resolver } from 'type-graphql';
import { toUserErrors } from '../graphql/common.types';
import { PageArgs, toConnection, type Connection } from '../graphql/connection';
import type { Context } from '../graphql/context';
import { publishRelease } from './publish-release';
import { releasePage, releasesByNumbers } from './release.store';
import { PublishReleaseInput, PublishReleasePayload, ReleaseConnection, ReleaseType, toRelease } from './release.types';

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  @Query(() => ReleaseConnection, { description: 'The releases, newest first (publiceringar).' })
  async releases(@Args(() => PageArgs) page: PageArgs, @Ctx() { hub }: Context): Promise<Connection<ReleaseType>> {
    return toConnection(await releasePage(hub.db, page, toRelease), page);
  }

  @Query(() => ReleaseType, { nullable: true, description: 'One release by its number (publicering).' })
  async release(
    @Arg('number', () => Int, { description: 'Its number (nummer).' }) number: number,
    @Ctx() { hub }: Context,
  ): Promise<ReleaseType | null> {
    const [found] = await releasesByNumbers(hub.db, [number]);
    return found ? toRelease(found) : null;
  }

  @Extensions({ permission: 'release:publish' })
  @Mutation(() => PublishReleasePayload, { description: 'Publishes what has been accepted (publicera).' })
  async publishRelease(
    @Arg('input', () => PublishReleaseInput, { description: 'The release (publiceringen).' })
    input: PublishReleaseInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<PublishReleasePayload> {
    const outcome = await publishRelease(hub, actor, input);
    return outcome.ok
      ? { release: toRelease(outcome.value), userErrors: [] }
      : { release: null, userErrors: toUserErrors(outcome.refusals, language) };
  }
}
