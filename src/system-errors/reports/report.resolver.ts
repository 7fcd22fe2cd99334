import { keyOf, toConnection, toUserErrors, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { openActions } from '../../lifecycle';
import { authorise, reachOf } from '../../permissions';
import { fillIn, SamnavError, type Outcome } from '../../platform';
import { Forbund } from '../../register';
import {
  ReconsiderSystemErrorReportInput,
  ReportSystemErrorInput,
  TriageSystemErrorReportInput,
  WithdrawSystemErrorReportInput,
} from './report-input.types';
import {
  SystemErrorReportArgs,
  SystemErrorReportConnection,
  SystemErrorReportPayload,
  SystemErrorReportType,
  toSystemErrorReport,
} from './report.types';
import type { ReplacedActNotice } from '../law/read-legal-references';
import { findReport } from './find-report.use-case';
import { reportSystemError, withdrawReport } from './report-system-error.use-case';
import { REPORT_LIFE, type ReportAction } from './report-states';
import { reportPage } from './report.store';
import type { StoredReport } from './report';
import { ReportActionEnum } from '../api/system-error-enums.types';
import { SystemErrorType, toSystemError } from '../api/system-error.types';
import { today } from '../cases/today';
import { reconsiderReport, triageReport } from './triage-report.use-case';

@Resolver(() => SystemErrorReportType)
export class SystemErrorReportResolver {
  @Query(() => SystemErrorReportConnection, {
    description:
      'Reports of system errors, newest first: a förbund its own, the secretariat all that were sent (rapporter om systemfel).',
  })
  async systemErrorReports(
    @Args(() => SystemErrorReportArgs) args: SystemErrorReportArgs,
    @Ctx() { hub, actor, loaders }: Context,
  ): Promise<Connection<SystemErrorReportType>> {
    const asked = args.forbund ? await loaders.register.forbundByNumber.load(args.forbund) : null;
    if (args.forbund && !asked) throw new SamnavError('UNKNOWN_FORBUND', { forbund: args.forbund });
    const withDrafts = reachOf(actor, 'system-errors:read-reports') === 'OWN';
    const forbundId = asked?.key ?? (withDrafts ? actor.forbundId : null);
    authorise(actor, 'system-errors:read-reports', forbundId);
    const toItem = (report: StoredReport) => toSystemErrorReport(report, today(hub));
    return toConnection(await reportPage(hub.db, { forbundId, withDrafts, state: args.state }, args, toItem), args);
  }

  @Query(() => SystemErrorReportType, { nullable: true, description: 'One report by its id (rapport om systemfel).' })
  async systemErrorReport(
    @Arg('id', () => ID, { description: 'Its id (identitet).' }) id: string,
    @Ctx() { hub, actor }: Context,
  ): Promise<SystemErrorReportType | null> {
    const report = await findReport(hub, actor, keyOf('SystemErrorReport', id));
    return report ? toSystemErrorReport(report, today(hub)) : null;
  }

  @FieldResolver(() => Forbund, { description: 'The förbund that reports (förbund).' })
  async forbund(@Root() { stored }: SystemErrorReportType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(stored.forbundId);
  }

  @FieldResolver(() => SystemErrorType, {
    nullable: true,
    description: 'The case that it has signed; null for none (systemfel).',
  })
  async systemError(
    @Root() { stored }: SystemErrorReportType,
    @Ctx() { loaders }: Context,
  ): Promise<SystemErrorType | null> {
    const found =
      stored.systemErrorId === null ? null : await loaders.systemErrors.systemError.load(stored.systemErrorId);
    return found && toSystemError(found);
  }

  @FieldResolver(() => [ReportActionEnum], { description: 'The steps that you may take with it (du kan).' })
  viewerCan(@Root() { stored }: SystemErrorReportType, @Ctx() { actor, hub: { rules } }: Context): ReportAction[] {
    return openActions(REPORT_LIFE, stored, { actor, rules });
  }

  @Extensions({ permission: 'system-errors:report' })
  @Mutation(() => SystemErrorReportPayload, {
    description: 'Reports a system error, or saves a draft of a report (rapportera systemfel).',
  })
  async reportSystemError(
    @Arg('input', () => ReportSystemErrorInput, { description: 'The report (rapporten).' })
    { forbund: number, report, expectedRevision, draft, legalReferences, ...facts }: ReportSystemErrorInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorReportPayload> {
    const { hub, actor, loaders, language } = context;
    const forbund = await loaders.register.forbundByNumber.load(number);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    const outcome = await reportSystemError(hub, actor, {
      forbundId: forbund.key,
      report: report ? keyOf('SystemErrorReport', report) : null,
      expectedRevision,
      isDraft: draft,
      legalReferences,
      facts: {
        ...facts,
        kind: facts.kind ?? null,
        instrument: facts.instrument ?? null,
        personsPerYear: facts.personsPerYear ?? null,
        estimateBasis: facts.estimateBasis ?? null,
        hoursLostPerYear: facts.hoursLostPerYear ?? null,
        sekLostPerYear: facts.sekLostPerYear ?? null,
      },
    });
    if (!outcome.ok) return { report: null, notices: [], userErrors: toUserErrors(outcome.refusals, language) };
    const { value } = outcome;
    return {
      report: toSystemErrorReport(value.report, today(hub)),
      notices: value.notices.map(toNotice),
      userErrors: [],
    };
  }

  @Extensions({ permission: 'system-errors:report' })
  @Mutation(() => SystemErrorReportPayload, {
    description: 'Takes back a report that has not been decided about (återta rapport).',
  })
  async withdrawSystemErrorReport(
    @Arg('input', () => WithdrawSystemErrorReportInput, { description: 'Which one (vilken).' })
    { report, expectedRevision }: WithdrawSystemErrorReportInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorReportPayload> {
    const command = { report: keyOf('SystemErrorReport', report), expectedRevision };
    return answer(context, await withdrawReport(context.hub, context.actor, command));
  }

  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorReportPayload, {
    description: 'Decides about a report by four questions; what is accepted becomes a case (bedöm rapport).',
  })
  async triageSystemErrorReport(
    @Arg('input', () => TriageSystemErrorReportInput, { description: 'The answers (svaren).' })
    input: TriageSystemErrorReportInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorReportPayload> {
    const command = { ...input, report: keyOf('SystemErrorReport', input.report) };
    return answer(context, await triageReport(context.hub, context.actor, command));
  }

  @Extensions({ permission: 'system-errors:manage' })
  @Mutation(() => SystemErrorReportPayload, {
    description: 'Takes up again a report that was found to be no system error (ompröva rapport).',
  })
  async reconsiderSystemErrorReport(
    @Arg('input', () => ReconsiderSystemErrorReportInput, { description: 'Which one, and why (vilken och varför).' })
    input: ReconsiderSystemErrorReportInput,
    @Ctx() context: Context,
  ): Promise<SystemErrorReportPayload> {
    const command = { ...input, report: keyOf('SystemErrorReport', input.report) };
    return answer(context, await reconsiderReport(context.hub, context.actor, command));
  }
}

const answer = ({ hub, language }: Context, outcome: Outcome<StoredReport>): SystemErrorReportPayload => ({
  report: outcome.ok ? toSystemErrorReport(outcome.value, today(hub)) : null,
  notices: [],
  userErrors: outcome.ok ? [] : toUserErrors(outcome.refusals, language),
});

const NOTICE = {
  sv: '{act}, {name}, är ersatt av {by} från och med {from}.',
  en: '{act}, {name}, has been replaced by {by} from {from}.',
};

const toNotice = ({ path, replaced }: ReplacedActNotice) => ({
  path,
  replaced,
  text: fillIn(NOTICE, {
    act: replaced.act,
    name: replaced.nameSv,
    by: replaced.replacedBy,
    from: replaced.from,
  }),
});
