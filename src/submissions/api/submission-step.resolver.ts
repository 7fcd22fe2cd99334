import { keyOf, toUserErrors, type Context } from '../../graphql';
import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { may } from '../../permissions';
import { currentCatalogue, ownCategories, toOwnCategories } from '../../catalogue';
import { SamnavError } from '../../platform';
import { returnSubmission } from '../lifecycle/return-submission.use-case';
import {
  acceptSubmission,
  approveSubmission,
  reopenSubmission,
  type ReviewOutcome,
  type Which,
} from '../lifecycle/review-submission.use-case';
import { submitDraft } from '../lifecycle/submit-draft.use-case';
import { submitResults } from '../lifecycle/submit-results.use-case';
import {
  ReopenSubmissionInput,
  ReturnSubmissionInput,
  ReviewSubmissionInput,
  SubmitDraftInput,
  SubmitResultsInput,
} from '../intake/submission-input.types';
import { ReviewSubmissionPayload, SubmitResultsPayload, toConflict } from './submission-payload.types';
import { toReport, toSubmission } from './submission.types';

/** The steps of a submission, one mutation for each action of the table of transitions. */
@Resolver()
export class SubmissionStepResolver {
  @Extensions({ permission: 'results:submit' })
  @Mutation(() => SubmitResultsPayload, {
    description: 'Sends in a förbund’s figures for a round, or saves them as a draft (lämna in resultat).',
  })
  async submitResults(
    @Arg('input', () => SubmitResultsInput, { description: 'The figures (resultaten).' }) input: SubmitResultsInput,
    @Ctx() { hub, actor, language, loaders }: Context,
  ): Promise<SubmitResultsPayload> {
    const forbund = await loaders.register.forbundByNumber.load(input.forbund);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: input.forbund });
    const cells = input.cells.map((cell, index) => ({ ...cell, row: index + 1 }));
    const command = { ...input, scope: input.scope ?? undefined, forbund, cells };
    const {
      submission,
      report,
      refusals,
      conflict,
      planned,
      replayed = false,
    } = await submitResults(hub, actor, command);
    const own = conflict ? await ownCategories(hub.db, forbund.key) : NONE;
    return {
      // A dry run's submission has been rolled back, so there is nothing to show.
      submission: submission && !input.dryRun ? toSubmission(submission) : null,
      report: toReport(report, planned),
      conflict: toConflict(conflict, await currentCatalogue(hub.db), own),
      replayed,
      userErrors: toUserErrors(refusals, language),
    };
  }

  @Extensions({ permission: 'results:submit' })
  @Mutation(() => ReviewSubmissionPayload, { description: 'Sends in what was saved as a draft (lämna in utkast).' })
  async submitDraft(
    @Arg('input', () => SubmitDraftInput, { description: 'Which one (vilket).' }) input: SubmitDraftInput,
    @Ctx() context: Context,
  ): Promise<ReviewSubmissionPayload> {
    const { correctionReason, comment } = input;
    const command = { ...which(input), correctionReason, comment };
    return answer(context, await submitDraft(context.hub, context.actor, command));
  }

  @Extensions({ permission: 'results:approve' })
  @Mutation(() => ReviewSubmissionPayload, { description: 'The förbund vouches for its figures (godkänn inlämning).' })
  async approveSubmission(
    @Arg('input', () => ReviewSubmissionInput, { description: 'Which one (vilken).' }) input: ReviewSubmissionInput,
    @Ctx() context: Context,
  ): Promise<ReviewSubmissionPayload> {
    return answer(context, await approveSubmission(context.hub, context.actor, which(input)));
  }

  @Extensions({ permission: 'results:accept' })
  @Mutation(() => ReviewSubmissionPayload, { description: 'The secretariat takes the figures in (godta inlämning).' })
  async acceptSubmission(
    @Arg('input', () => ReviewSubmissionInput, { description: 'Which one (vilken).' }) input: ReviewSubmissionInput,
    @Ctx() context: Context,
  ): Promise<ReviewSubmissionPayload> {
    return answer(context, await acceptSubmission(context.hub, context.actor, which(input)));
  }

  @Extensions({ permission: 'results:return' })
  @Mutation(() => ReviewSubmissionPayload, {
    description: 'Sends the figures back with a reason and a word on the cells that are wrong (återsänd inlämning).',
  })
  async returnSubmission(
    @Arg('input', () => ReturnSubmissionInput, { description: 'Which one, and why (vilken och varför).' })
    input: ReturnSubmissionInput,
    @Ctx() context: Context,
  ): Promise<ReviewSubmissionPayload> {
    const { reason, comments } = input;
    return answer(context, await returnSubmission(context.hub, context.actor, { ...which(input), reason, comments }));
  }

  @Extensions({ permission: 'results:reopen' })
  @Mutation(() => ReviewSubmissionPayload, {
    description:
      'Undoes an approval or, by the secretariat, an acceptance that is not released: it is to be approved again (öppna igen).',
  })
  async reopenSubmission(
    @Arg('input', () => ReopenSubmissionInput, { description: 'Which one, and why (vilken och varför).' })
    input: ReopenSubmissionInput,
    @Ctx() context: Context,
  ): Promise<ReviewSubmissionPayload> {
    return answer(context, await reopenSubmission(context.hub, context.actor, which(input), input.reason));
  }
}

const NONE = toOwnCategories([]);

const which = ({ submission, expectedRevision }: ReviewSubmissionInput): Which => ({
  key: keyOf('Submission', submission),
  expectedRevision,
});

/** Only actors who may see the submission are shown it: others may be allowed the step. */
async function answer({ hub, language, actor }: Context, outcome: ReviewOutcome): Promise<ReviewSubmissionPayload> {
  if (outcome.ok) {
    const visible = may(actor, 'results:read-unreleased', outcome.value.forbundId);
    return { submission: visible ? toSubmission(outcome.value) : null, report: null, conflict: null, userErrors: [] };
  }
  const conflict = toConflict(
    outcome.conflict && { ...outcome.conflict, cells: [] },
    await currentCatalogue(hub.db),
    NONE,
  );
  const report = outcome.found ? toReport(outcome.found) : null;
  return { submission: null, report, conflict, userErrors: toUserErrors(outcome.refusals, language) };
}
