import { DateTimeScalar, PageArgs, toConnection, toUserErrors, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { may } from '../../permissions';
import { publishRelease } from '../publishing/publish-release.use-case';
import { pageSize } from '../../database';
import { currentCatalogue } from '../../catalogue';
import { SamnavError } from '../../platform';
import { releaseToRead } from '../publishing/edition.store';
import { rehearseRelease } from '../publishing/rehearse-release.use-case';
import { ReleaseRehearsalType } from './rehearsal.types';
import { releaseChangePage } from '../publishing/release-change.store';
import { ChangesArgs, ReleaseChangeConnection, toReleaseChange, type ReleaseChangeType } from './release-change.types';
import { findReadableRelease } from '../figures/read-early.use-case';
import { releaseAsOf, releasePage } from '../publishing/release.store';
import {
  PublishReleaseInput,
  PublishReleasePayload,
  ReleaseConnection,
  ReleaseType,
  toRelease,
  WithdrawReleaseInput,
  WithdrawReleasePayload,
} from './release.types';
import { withdrawRelease } from '../publishing/withdraw-release.use-case';

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  @Query(() => ReleaseConnection, { description: 'The releases, newest first (publiceringar).' })
  async releases(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { hub, actor }: Context,
  ): Promise<Connection<ReleaseType>> {
    const onlyPublic = !may(actor, 'release:publish');
    return toConnection(await releasePage(hub.db, { onlyPublic }, page, toRelease), page);
  }

  @Query(() => ReleaseType, { nullable: true, description: 'One release by its number (publicering).' })
  async release(
    @Arg('number', () => Int, { description: 'Its number (nummer).' }) number: number,
    @Ctx() { hub }: Context,
  ): Promise<ReleaseType | null> {
    const found = await findReadableRelease(hub, number);
    return found ? toRelease(found) : null;
  }

  @FieldResolver(() => [String], {
    description:
      'Credentials that may read it before it is public, besides the secretariat, which needs not be named; shown to those who publish (förhandsläsare).',
  })
  earlyReaders(@Root() { earlyReaders }: ReleaseType, @Ctx() { actor }: Context): readonly string[] {
    return may(actor, 'release:publish') ? earlyReaders : [];
  }

  @Query(() => ReleaseType, {
    nullable: true,
    description: 'The release that was the latest then (publicering per datum).',
  })
  async asOf(
    @Arg('date', () => DateTimeScalar, { description: 'The moment (tidpunkt).' }) date: Date,
    @Ctx() { hub }: Context,
  ): Promise<ReleaseType | null> {
    const found = await releaseAsOf(hub.db, date);
    return found ? toRelease(found) : null;
  }

  @Query(() => ReleaseChangeConnection, {
    description: 'What differs between two releases, with what is gone: a feed to follow (ändringar).',
  })
  async changes(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() { hub }: Context,
  ): Promise<Connection<ReleaseChangeType>> {
    const to = await releaseToRead(hub, args.to);
    const from = args.from === 0 ? 0 : await releaseToRead(hub, args.from);
    if (from > to) throw new SamnavError('FROM_AFTER_TO', { from, to });
    const catalogue = await currentCatalogue(hub.db);
    const page = await releaseChangePage(hub.db, { from, to }, args, (change) => toReleaseChange(change, catalogue));
    return toConnection(page, args);
  }

  @Query(() => ReleaseRehearsalType, {
    description: 'What publishing now would change; for those who publish (repetition av publicering).',
  })
  async rehearseRelease(
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many changes to list (antal ändringar).' })
    first: number,
    @Ctx() { hub, actor }: Context,
  ): Promise<ReleaseRehearsalType> {
    const rehearsal = await rehearseRelease(hub, actor, pageSize({ first }));
    const catalogue = await currentCatalogue(hub.db);
    return { ...rehearsal, changes: rehearsal.changes.map((change) => toReleaseChange(change, catalogue)) };
  }

  @Extensions({ permission: 'release:withdraw' })
  @Mutation(() => WithdrawReleasePayload, {
    description: 'Withdraws a release; it is kept, and not read (återkalla publicering).',
  })
  async withdrawRelease(
    @Arg('input', () => WithdrawReleaseInput, { description: 'Which, and why (vilken och varför).' })
    input: WithdrawReleaseInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<WithdrawReleasePayload> {
    const outcome = await withdrawRelease(hub, actor, input);
    return outcome.ok
      ? { release: toRelease(outcome.value), userErrors: [] }
      : { release: null, userErrors: toUserErrors(outcome.refusals, language) };
  }

  @Extensions({ permission: 'release:publish' })
  @Mutation(() => PublishReleasePayload, { description: 'Publishes what has been accepted (publicera).' })
  async publishRelease(
    @Arg('input', () => PublishReleaseInput, { description: 'The release (publiceringen).' })
    input: PublishReleaseInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<PublishReleasePayload> {
    const outcome = await publishRelease(hub, actor, input);
    if (!outcome.ok)
      return { release: null, usefulnessByRank: null, userErrors: toUserErrors(outcome.refusals, language) };
    const { usefulnessByRank, ...release } = outcome.value;
    return { release: toRelease(release), usefulnessByRank, userErrors: [] };
  }
}
