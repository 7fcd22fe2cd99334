import { Field, Int, ObjectType } from 'type-graphql';
import { categoryNames, type Catalogue, type OwnCategories } from '../../catalogue';
import { UserErrorType } from '../../graphql';
import { CellFiguresType } from '../versions/cell-change.types';
import type { CellFigures } from '../versions/cell-change.store';
import type { SubmissionConflict } from '../versions/submission-conflict';
import { SubmissionReportType, SubmissionType, toSubmission } from './submission.types';

/** At most this many are listed; `cellCount` says how many there are. */
const MOST_LISTED = 100;

@ObjectType('CellConflict', {
  simpleResolvers: true,
  description: 'A cell that two have written since both read it (krock).',
})
export class CellConflictType {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { description: 'Dimension (redovisningsgrupp).' })
  dimension!: string;

  @Field(() => String, { description: 'Category, or code of an insats (kategori).' })
  category!: string;

  @Field(() => CellFiguresType, { nullable: true, description: 'In the version both started from (utgångsläge).' })
  base!: CellFigures | null;

  @Field(() => CellFiguresType, { nullable: true, description: 'What the caller sent (ditt).' })
  yours!: CellFigures | null;

  @Field(() => CellFiguresType, { nullable: true, description: 'What is in force (deras).' })
  theirs!: CellFigures | null;
}

@ObjectType('SubmissionConflict', {
  simpleResolvers: true,
  description: 'Both sides, when the caller started from what is not in force any more (krock mellan ändringar).',
})
export class SubmissionConflictType {
  @Field(() => Int, { description: 'The version or revision that the caller started from (din utgångspunkt).' })
  expected!: number;

  @Field(() => Int, { description: 'The one in force (den som gäller).' })
  current!: number;

  @Field(() => SubmissionType, { nullable: true, description: 'What is in force; null for nothing (det som gäller).' })
  theirs!: SubmissionType | null;

  @Field(() => Int, { description: 'How many cells both have written (antal celler).' })
  cellCount!: number;

  @Field(() => [CellConflictType], { description: `The first ${MOST_LISTED} of them (celler).` })
  cells!: CellConflictType[];
}

export function toConflict(
  conflict: SubmissionConflict | undefined,
  catalogue: Catalogue,
  own: OwnCategories,
): SubmissionConflictType | null {
  if (!conflict) return null;
  const { expected, current, theirs, cells } = conflict;
  return {
    expected,
    current,
    theirs: theirs ? toSubmission(theirs) : null,
    cellCount: cells.length,
    cells: cells.slice(0, MOST_LISTED).map(({ measureVersionId, categoryId, base, yours, theirs: other }) => ({
      measure: catalogue.measureVersions.get(measureVersionId)?.measure.code ?? '',
      ...categoryNames(catalogue, own, categoryId),
      base: figuresOf(base),
      yours: figuresOf(yours),
      theirs: figuresOf(other),
    })),
  };
}

/** Only the fields of the figures: an answer over HTTP is not cut to selected fields as a GraphQL one is. */
const figuresOf = (cell: CellFigures | undefined): CellFigures | null =>
  cell ? { n: cell.n, sum: cell.sum, sumOfSquares: cell.sumOfSquares, asked: cell.asked } : null;

const CONFLICT = 'Both sides of a STALE_SUBMISSION; null otherwise (krock).';

@ObjectType('SubmitResultsPayload', {
  simpleResolvers: true,
  description: 'What became of an upload (resultat av inlämning).',
})
export class SubmitResultsPayload {
  @Field(() => SubmissionType, {
    nullable: true,
    description: 'The submission now in force; null when nothing was stored (inlämning).',
  })
  submission!: SubmissionType | null;

  @Field(() => SubmissionReportType, { description: 'Counts and findings (rapport).' })
  report!: SubmissionReportType;

  @Field(() => SubmissionConflictType, { nullable: true, description: CONFLICT })
  conflict!: SubmissionConflictType | null;

  @Field(() => Boolean, {
    description:
      'Whether an earlier request with the same key was answered so, and nothing was stored anew (redan mottagen).',
  })
  replayed!: boolean;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('ReviewSubmissionPayload', {
  simpleResolvers: true,
  description: 'The submission as it now stands (resultat).',
})
export class ReviewSubmissionPayload {
  @Field(() => SubmissionType, { nullable: true, description: 'The submission; null when it was refused (inlämning).' })
  submission!: SubmissionType | null;

  @Field(() => SubmissionReportType, {
    nullable: true,
    description: 'What was found in a draft that was not sent in because of it; null otherwise (rapport).',
  })
  report!: SubmissionReportType | null;

  @Field(() => SubmissionConflictType, { nullable: true, description: CONFLICT })
  conflict!: SubmissionConflictType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
