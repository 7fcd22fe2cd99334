import { toConnection, type Connection, type Context } from '../../graphql';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { openActions } from '../../lifecycle';
import { may } from '../../permissions';
import { Forbund } from '../../register';
import { breadthOf, FEWEST_SHOWN } from '../cases/breadth';
import { AUTHORITIES, type NamedCode } from '../law/code-lists';
import { authorityOf, isFoundUnsolvable } from '../dialogue/dialogue';
import { AuthorityType, LegalReferenceType, named, toLegalReference } from '../law/legal-reference.types';
import { readFilter } from '../cases/read-filter';
import { SystemErrorReportType, toSystemErrorReport } from '../reports/report.types';
import { authoritiesOf, legalReferencesOf } from '../cases/system-error';
import { SystemErrorActionEnum } from './system-error-enums.types';
import { systemErrorPage } from '../cases/system-error-list.store';
import { SYSTEM_ERROR_LIFE, type SystemErrorAction } from '../cases/system-error-states';
import {
  BreadthType,
  SignatureType,
  SystemErrorArgs,
  SystemErrorConnection,
  SystemErrorType,
  toSignature,
  toSystemError,
} from './system-error.types';
import { caseStanding } from '../cases/step-system-error.use-case';
import { today } from '../cases/today';

@Resolver(() => SystemErrorType)
export class SystemErrorResolver {
  @Query(() => SystemErrorConnection, { description: 'The national cases (systemfel).' })
  async systemErrors(
    @Args(() => SystemErrorArgs) { filter, orderBy, ...page }: SystemErrorArgs,
    @Ctx() { hub, loaders }: Context,
  ): Promise<Connection<SystemErrorType>> {
    const read = await readFilter(loaders.register, filter ?? {});
    return toConnection(await systemErrorPage(hub.db, read, orderBy, page, toSystemError), page);
  }

  @Query(() => SystemErrorType, { nullable: true, description: 'One case by its number (systemfel).' })
  async systemError(
    @Arg('number', () => Int, { description: 'Its number (nummer).' }) number: number,
    @Ctx() { loaders }: Context,
  ): Promise<SystemErrorType | null> {
    const found = await loaders.systemErrors.systemError.load(number);
    return found && toSystemError(found);
  }

  @FieldResolver(() => [AuthorityType], {
    description: 'Whom it concerns, by itself or by a report that signed it (myndigheter).',
  })
  async authorities(@Root() { stored }: SystemErrorType, @Ctx() { loaders }: Context): Promise<NamedCode[]> {
    return named(authoritiesOf(stored, await loaders.systemErrors.signatures.load(stored.key)), AUTHORITIES);
  }

  @FieldResolver(() => [LegalReferenceType], {
    description: 'The law it is about, by itself or by a report that signed it (laghänvisningar).',
  })
  async legalReferences(
    @Root() { stored }: SystemErrorType,
    @Ctx() { hub, loaders }: Context,
  ): Promise<LegalReferenceType[]> {
    const references = legalReferencesOf(stored, await loaders.systemErrors.signatures.load(stored.key));
    return references.map((reference) => toLegalReference(reference, today(hub)));
  }

  @FieldResolver(() => [SignatureType], { description: 'Who stands behind it, in the order of time (underskrifter).' })
  async signatures(@Root() { stored }: SystemErrorType, @Ctx() { loaders }: Context): Promise<SignatureType[]> {
    return (await loaders.systemErrors.signatures.load(stored.key)).map(toSignature);
  }

  @FieldResolver(() => BreadthType, { description: 'How widespread it is (bredd).' })
  async breadth(@Root() { stored }: SystemErrorType, @Ctx() { actor, hub, loaders }: Context): Promise<BreadthType> {
    const forbundExisting = await loaders.systemErrors.forbundOnDay.load(today(hub));
    const found = breadthOf(await loaders.systemErrors.signatures.load(stored.key));
    const statedFew = may(actor, 'system-errors:read-reports') ? found.statedFew : 0;
    return { ...found, statedFew, forbundExisting };
  }

  @FieldResolver(() => Boolean, {
    description: 'True when only invented förbund of the demo nation stand behind it (syntetiska demodata).',
  })
  async synthetic(@Root() { stored }: SystemErrorType, @Ctx() { loaders }: Context): Promise<boolean> {
    const signatures = await loaders.systemErrors.signatures.load(stored.key);
    return stored.origin === 'REPORTED' && signatures.length > 0 && signatures.every(({ synthetic }) => synthetic);
  }

  @FieldResolver(() => SystemErrorType, {
    nullable: true,
    description: 'The case that it was merged into, if it was (sammanfört med).',
  })
  async mergedInto(@Root() { stored }: SystemErrorType, @Ctx() { loaders }: Context): Promise<SystemErrorType | null> {
    const found =
      stored.mergedIntoId === null ? null : await loaders.systemErrors.systemError.load(stored.mergedIntoId);
    return found && toSystemError(found);
  }

  @FieldResolver(() => [SystemErrorActionEnum], { description: 'The steps that you may take with it (du kan).' })
  async viewerCan(
    @Root() { stored }: SystemErrorType,
    @Ctx() { actor, loaders, hub: { rules } }: Context,
  ): Promise<SystemErrorAction[]> {
    const signatures = await loaders.systemErrors.signatures.load(stored.key);
    const questions = await loaders.systemErrors.systemErrorQuestions.load(stored.key);
    const own = authorityOf(actor.authority);
    const has: Partial<Record<SystemErrorAction, boolean>> = {
      COSIGN: !signatures.some(({ forbundId }) => forbundId === actor.forbundId),
      ANSWER: questions.some(({ authority }) => authority === own),
      FIND_NOT_SOLVABLE: isFoundUnsolvable(questions),
    };
    // Whoever signs or votes does so for its own förbund.
    const standing = { ...caseStanding(stored), forbundId: actor.forbundId };
    return openActions(SYSTEM_ERROR_LIFE, standing, { actor, rules }).filter((action) => has[action] ?? true);
  }
}

@Resolver(() => SignatureType)
export class SignatureResolver {
  @FieldResolver(() => Forbund, { description: 'Who signed (förbund).' })
  async forbund(@Root() { stored }: SignatureType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(stored.forbundId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Persons in the förbund, a year; null when not stated or, but for the förbund and the secretariat, fewer than five (berörda per år).',
  })
  personsPerYear(@Root() { stored }: SignatureType, @Ctx() { actor }: Context): number | null {
    const { personsPerYear, forbundId } = stored;
    const isShown = (personsPerYear ?? 0) >= FEWEST_SHOWN || may(actor, 'system-errors:read-reports', forbundId);
    return isShown ? personsPerYear : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'It stated 1–4 persons; false for others than the förbund and the secretariat (färre än fem).',
  })
  statedFew(@Root() { stored: { personsPerYear, forbundId } }: SignatureType, @Ctx() { actor }: Context): boolean {
    const isFew = personsPerYear !== null && personsPerYear < FEWEST_SHOWN;
    return isFew && may(actor, 'system-errors:read-reports', forbundId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it has seen; for the förbund and the secretariat (underlag).',
  })
  evidence(@Root() { stored }: SignatureType, @Ctx() { actor }: Context): string | null {
    return may(actor, 'system-errors:read-reports', stored.forbundId) ? stored.evidence : null;
  }

  @FieldResolver(() => SystemErrorReportType, {
    nullable: true,
    description: 'Its report; for the förbund and the secretariat (rapport).',
  })
  async report(
    @Root() { stored }: SignatureType,
    @Ctx() { hub, actor, loaders }: Context,
  ): Promise<SystemErrorReportType | null> {
    if (stored.reportId === null || !may(actor, 'system-errors:read-reports', stored.forbundId)) return null;
    const report = await loaders.systemErrors.systemErrorReport.load(stored.reportId);
    return report && toSystemErrorReport(report, today(hub));
  }
}
