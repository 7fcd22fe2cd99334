import { Args, Ctx, FieldResolver, Int, Resolver, Root, Arg } from 'type-graphql';
import type { MeasureTable } from '../../benchmarks';
import { roundOf, toRound } from '../../catalogue';
import { readEdition } from '../../releases';
import type { Context } from '../../graphql';
import { beforeAfterText, beforeAndAfter, inForceFrom, roundsAround } from './before-after';
import { evidenceOf } from './evidence';
import { BeforeAfterType, EvidenceArgs, EvidenceType, toEvidence, toMeasureChange } from './evidence.types';
import { SystemErrorType } from '../api/system-error.types';

/**
 * The released figures behind a case. Read in a release, they are what they were when it was the latest, except for who
 * has signed since.
 */
@Resolver(() => SystemErrorType)
export class EvidenceResolver {
  @FieldResolver(() => [EvidenceType], {
    nullable: true,
    description:
      'The measures that reports link to it: do those that stand behind it differ from the others? Null with an error when nothing is released (underlag).',
  })
  async evidence(
    @Root() { stored }: SystemErrorType,
    @Args(() => EvidenceArgs) { release: asked, round }: EvidenceArgs,
    @Ctx() context: Context,
  ): Promise<EvidenceType[]> {
    const edition = await readEdition(context.hub, asked);
    if (round) roundOf(edition.catalogue, round);
    const release = edition.release();
    const { tables, signatories } = await linkedTables(context, stored.key, release);
    return tables.map((table) => toEvidence(evidenceOf(table, signatories, round), release));
  }

  @FieldResolver(() => BeforeAfterType, {
    nullable: true,
    description: 'The comparison that is set for its change of rules; null while no change is dated (före–efter).',
  })
  async beforeAfter(
    @Root() { stored: { key } }: SystemErrorType,
    @Arg('release', () => Int, {
      nullable: true,
      description: 'Number of the release to read; the latest, unless stated (publicering).',
    })
    asked: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<BeforeAfterType | null> {
    // First, so that the evidence in the same question is read by this statement.
    const edition = await readEdition(context.hub, asked);
    // A release that does not exist is refused, also where nothing would be read in it.
    if (typeof asked === 'number') edition.release();
    const { systemErrorClosing, systemErrorQuestions } = context.loaders.systemErrors;
    const day = inForceFrom(await systemErrorClosing.load(key), await systemErrorQuestions.load(key));
    if (day === null) return null;
    const release = edition.release();
    const { before, after } = roundsAround(day, edition.catalogue.rounds.values());
    const { tables, signatories } = await linkedTables(context, key, release);
    const changes =
      before && after ? tables.flatMap((table) => beforeAndAfter(table, { before, after }, signatories) ?? []) : [];
    return {
      release,
      inForceFrom: day,
      before: before && toRound(before),
      after: after && toRound(after),
      measures: changes.map(toMeasureChange),
      text: beforeAfterText({ before, after }, tables.length, changes),
    };
  }
}

/** The measures that are linked to a case, with their figures in a release, and the förbund behind it. */
async function linkedTables(
  { loaders }: Context,
  key: number,
  release: number,
): Promise<{ readonly tables: readonly MeasureTable[]; readonly signatories: ReadonlySet<number> }> {
  const signatures = await loaders.systemErrors.signatures.load(key);
  const codes = [...new Set(signatures.flatMap(({ measures }) => measures))].sort();
  const tables = await Promise.all(codes.map((measure) => loaders.figures.measureTables.load({ release, measure })));
  return {
    tables: tables.filter((table) => table !== null),
    signatories: new Set(signatures.map(({ forbundId }) => forbundId)),
  };
}
