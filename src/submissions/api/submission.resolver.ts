import { keyOf, PageArgs, toConnection, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { authorise, reachOf } from '../../permissions';
import { currentCatalogue, roundOf, RoundType, toRound } from '../../catalogue';
import { SamnavError } from '../../platform';
import { Forbund } from '../../register';
import { readSubmissionCells } from '../intake/read-submission-cells.use-case';
import { submissionPage, submissionsByKeys } from '../lifecycle/submission.store';
import type { SubmittedCellType } from './submission.types';
import {
  SubmissionArgs,
  SubmissionConnection,
  SubmissionType,
  SubmittedCellConnection,
  toSubmission,
} from './submission.types';

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  @Query(() => SubmissionConnection, {
    description: 'Submissions, newest first; one’s own, or all for the secretariat (inlämningar).',
  })
  async submissions(
    @Args(() => SubmissionArgs) args: SubmissionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<SubmissionType>> {
    const { hub, actor, loaders } = context;
    const asked = args.forbund ? await loaders.register.forbundByNumber.load(args.forbund) : null;
    if (args.forbund && !asked) throw new SamnavError('UNKNOWN_FORBUND', { forbund: args.forbund });
    const own = reachOf(actor, 'results:read-unreleased') === 'OWN' ? actor.forbundId : null;
    const forbundId = asked?.key ?? own;
    authorise(actor, 'results:read-unreleased', forbundId);
    return toConnection(await submissionPage(hub.db, { ...args, forbundId }, args, toSubmission), args);
  }

  @Query(() => SubmissionType, { nullable: true, description: 'One submission by its id (inlämning).' })
  async submission(
    @Arg('id', () => String, { description: 'Its id (identitet).' }) id: string,
    @Ctx() { hub, actor }: Context,
  ): Promise<SubmissionType | null> {
    const [stored] = await submissionsByKeys(hub.db, [keyOf('Submission', id)]);
    authorise(actor, 'results:read-unreleased', stored?.forbundId ?? null);
    return stored ? toSubmission(stored) : null;
  }

  @FieldResolver(() => Forbund, { description: 'The förbund that sent it (förbund).' })
  async forbund(@Root() { stored }: SubmissionType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(stored.forbundId);
  }

  @FieldResolver(() => RoundType, { description: 'The round it is about (mätomgång).' })
  async round(@Root() { stored }: SubmissionType, @Ctx() { hub }: Context): Promise<RoundType> {
    return toRound(roundOf(await currentCatalogue(hub.db), stored.round));
  }

  @FieldResolver(() => SubmittedCellConnection, { description: 'Its figures, as they were sent (celler).' })
  async cells(
    @Root() { stored }: SubmissionType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { hub, actor }: Context,
  ): Promise<Connection<SubmittedCellType>> {
    const found = await readSubmissionCells(hub, actor, stored, page);
    const { measureVersions } = await currentCatalogue(hub.db);
    const rows = found.rows.map((cell) => ({
      ...cell,
      measure: measureVersions.get(cell.measureVersionId)?.measure.code ?? '',
    }));
    return toConnection({ ...found, rows }, page);
  }
}
