import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { authorise, may, reachOf } from '../access/permissions';
import { currentCatalogue } from '../catalogue/catalogue.store';
import { RoundType, toRound } from '../catalogue/catalogue.types';
import { roundOf } from '../catalogue/catalogue';
import { toUserErrors } from '../graphql/common.types';
import { PageArgs, toConnection, type Connection } from '../graphql/connection';
import type { Context } from '../graphql/context';
import { keyOf } from '../graphql/node';
import { SamnavError, type Outcome } from '../platform/result';
import { Forbund } from '../register/forbund.entity';
import { acceptSubmission, approveSubmission, returnSubmission } from './review-submission';
import { readSubmissionCells } from './read-submission-cells';
import { submitResults } from './submit-results';
import { submissionPage, submissionsByKeys, type StoredSubmission } from './submission.store';
import type { SubmittedCellType } from './submission.types';
import {
  ReviewSubmissionPayload,
  SubmissionArgs,
  SubmissionConnection,
  SubmissionType,
  SubmitResultsPayload,
  SubmittedCellConnection,
  toReport,
  toSubmission,
} from './submission.types';
import { ReturnSubmissionInput, ReviewSubmissionInput, SubmitResultsInput } from './submission-input.types';

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
    const asked = args.forbund ? await loaders.forbundByNumber.load(args.forbund) : null;
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
    return loaders.forbundByKey.load(stored.forbundId);
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

  @Extensions({ permission: 'results:submit' })
  @Mutation(() => SubmitResultsPayload, {
    description: 'Sends in a förbund’s figures for a round (lämna in resultat).',
  })
  async submitResults(
    @Arg('input', () => SubmitResultsInput, { description: 'The figures (resultaten).' }) input: SubmitResultsInput,
    @Ctx() { hub, actor, language, loaders }: Context,
  ): Promise<SubmitResultsPayload> {
    const forbund = await loaders.forbundByNumber.load(input.forbund);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: input.forbund });
    const cells = input.cells.map((cell, index) => ({ ...cell, row: index + 1 }));
    const {
      submission,
      report,
      refusals,
      replayed = false,
    } = await submitResults(hub, actor, {
      ...input,
      scope: input.scope ?? undefined,
      forbund,
      cells,
    });
    return {
      // A dry run's submission has been rolled back, so there is nothing to show.
      submission: submission && !input.dryRun ? toSubmission(submission) : null,
      report: toReport(report),
      replayed,
      userErrors: toUserErrors(refusals, language),
    };
  }

  @Extensions({ permission: 'results:approve' })
  @Mutation(() => ReviewSubmissionPayload, { description: 'The förbund vouches for its figures (godkänn inlämning).' })
  async approveSubmission(
    @Arg('input', () => ReviewSubmissionInput, { description: 'Which one (vilken).' }) input: ReviewSubmissionInput,
    @Ctx() context: Context,
  ): Promise<ReviewSubmissionPayload> {
    return answer(context, await approveSubmission(context.hub, context.actor, keyOf('Submission', input.submission)));
  }

  @Extensions({ permission: 'results:accept' })
  @Mutation(() => ReviewSubmissionPayload, { description: 'The secretariat takes the figures in (godta inlämning).' })
  async acceptSubmission(
    @Arg('input', () => ReviewSubmissionInput, { description: 'Which one (vilken).' }) input: ReviewSubmissionInput,
    @Ctx() context: Context,
  ): Promise<ReviewSubmissionPayload> {
    return answer(context, await acceptSubmission(context.hub, context.actor, keyOf('Submission', input.submission)));
  }

  @Extensions({ permission: 'results:return' })
  @Mutation(() => ReviewSubmissionPayload, {
    description: 'Sends the figures back with a reason (återsänd inlämning).',
  })
  async returnSubmission(
    @Arg('input', () => ReturnSubmissionInput, { description: 'Which one, and why (vilken och varför).' })
    input: ReturnSubmissionInput,
    @Ctx() context: Context,
  ): Promise<ReviewSubmissionPayload> {
    return answer(
      context,
      await returnSubmission(context.hub, context.actor, keyOf('Submission', input.submission), input.reason),
    );
  }
}

function answer({ language, actor }: Context, outcome: Outcome<StoredSubmission>): ReviewSubmissionPayload {
  if (!outcome.ok) return { submission: null, userErrors: toUserErrors(outcome.refusals, language) };
  const visible = may(actor, 'results:read-unreleased', outcome.value.forbundId);
  return { submission: visible ? toSubmission(outcome.value) : null, userErrors: [] };
}
