import { keyOf, type Context } from '../../graphql';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { MAX_SUGGESTIONS, suggestDuplicates } from './suggest-duplicates.use-case';
import { SamnavError } from '../../platform';
import { explainLikeness } from './explain-likeness';
import { DuplicateSuggestionType, SystemErrorReportType, toSystemErrorReport } from '../reports/report.types';
import { SystemErrorType, toSystemError } from '../api/system-error.types';
import { today } from '../cases/today';

@Resolver(() => DuplicateSuggestionType)
export class DuplicateSuggestionResolver {
  @Query(() => [DuplicateSuggestionType], {
    description: 'Reports and cases that are likely to be about the same as a report, likeliest first (dubbletter).',
  })
  async duplicateSuggestions(
    @Arg('report', () => ID, { description: 'The report (rapport).' }) report: string,
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: `How many at most, up to ${MAX_SUGGESTIONS} (antal).`,
    })
    first: number,
    @Ctx() { hub, actor }: Context,
  ): Promise<DuplicateSuggestionType[]> {
    if (first < 1) throw new SamnavError('INVALID_PAGE_SIZE');
    if (first > MAX_SUGGESTIONS) throw new SamnavError('PAGE_TOO_LARGE', { limit: MAX_SUGGESTIONS, asked: first });
    const found = await suggestDuplicates(hub, actor, keyOf('SystemErrorReport', report), first);
    return found.map((likeness) => ({
      reportKey: likeness.target === 'REPORT' ? likeness.key : null,
      caseKey: likeness.target === 'CASE' ? likeness.key : null,
      score: likeness.score,
      words: likeness.tellingWords,
      law: likeness.lawKeys,
      similarity: likeness.similarity,
      reason: explainLikeness(likeness),
    }));
  }

  @FieldResolver(() => SystemErrorReportType, { nullable: true, description: 'The report, if it is one (rapport).' })
  async report(
    @Root() { reportKey }: DuplicateSuggestionType,
    @Ctx() { hub, loaders }: Context,
  ): Promise<SystemErrorReportType | null> {
    const found = reportKey === null ? null : await loaders.systemErrors.systemErrorReport.load(reportKey);
    return found && toSystemErrorReport(found, today(hub));
  }

  @FieldResolver(() => SystemErrorType, { nullable: true, description: 'The case, if it is one (systemfel).' })
  async systemError(
    @Root() { caseKey }: DuplicateSuggestionType,
    @Ctx() { loaders }: Context,
  ): Promise<SystemErrorType | null> {
    const found = caseKey === null ? null : await loaders.systemErrors.systemError.load(caseKey);
    return found && toSystemError(found);
  }
}
