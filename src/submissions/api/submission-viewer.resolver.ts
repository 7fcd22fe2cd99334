import { PageArgs, toConnection, type Connection, type Context } from '../../graphql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { currentCatalogue } from '../../catalogue';
import { decide } from '../../lifecycle';
import { CellChangeConnection, toCellChange, type CellChangeType } from '../versions/cell-change.types';
import { standingOf } from '../lifecycle/review-submission.use-case';
import { readCellChanges } from '../intake/read-submission-cells.use-case';
import { SUBMISSION_LIFE, type SubmissionAction } from '../lifecycle/submission-states';
import { SubmissionType } from './submission.types';

const can = (action: SubmissionAction, { stored }: SubmissionType, { actor, hub }: Context): boolean =>
  decide(SUBMISSION_LIFE, standingOf(stored), { action, actor, rules: hub.rules }).ok;

/** What the caller may do with a submission, by the table of transitions, and the changes to look at before that. */
@Resolver(() => SubmissionType)
export class SubmissionViewerResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether you may send it in with `submitDraft`, while the round is open (får lämna in).',
  })
  viewerCanSubmit(@Root() submission: SubmissionType, @Ctx() context: Context): boolean {
    return can('SUBMIT', submission, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may approve it (får godkänna).' })
  viewerCanApprove(@Root() submission: SubmissionType, @Ctx() context: Context): boolean {
    return can('APPROVE', submission, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may accept it (får godta).' })
  viewerCanAccept(@Root() submission: SubmissionType, @Ctx() context: Context): boolean {
    return can('ACCEPT', submission, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may send it back (får återsända).' })
  viewerCanReturn(@Root() submission: SubmissionType, @Ctx() context: Context): boolean {
    return can('RETURN', submission, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may reopen it (får öppna igen).' })
  viewerCanReopen(@Root() submission: SubmissionType, @Ctx() context: Context): boolean {
    return can('REOPEN', submission, context);
  }

  @FieldResolver(() => CellChangeConnection, {
    description:
      'The cells that differ from the version in `approvedBefore`; all of them when there is none (ändringar sedan godkännandet).',
  })
  async changesSinceApproval(
    @Root() { stored }: SubmissionType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { hub, actor }: Context,
  ): Promise<Connection<CellChangeType>> {
    const found = await readCellChanges(hub, actor, stored, page);
    const catalogue = await currentCatalogue(hub.db);
    return toConnection({ ...found, rows: found.rows.map((change) => toCellChange(change, catalogue)) }, page);
  }
}
