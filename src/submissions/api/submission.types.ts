import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionOf,
  CountScalar,
  DateTimeScalar,
  enumOf,
  JsonObjectScalar,
  Node,
  PageArgs,
  TextType,
} from '../../graphql';
import type { Text } from '../../platform';
import { FINDINGS, SEVERITIES } from '../checks/finding-catalogue';
import { occurrenceText, type Finding } from '../checks/finding';
import type { PlannedVersion } from '../versions/planned-version';
import { RowCommentType } from '../intake/row-comment.types';
import type { RowComment } from '../intake/row-comments';
import { SUBMISSION_STATES, type SubmissionState } from '../lifecycle/submission-states';
import type { SubmissionReport } from './submission-report';
import type { StoredSubmission } from '../lifecycle/submission.store';

const FindingCodeEnum = Object.fromEntries(Object.keys(FINDINGS).map((code) => [code, code]));
registerEnumType(FindingCodeEnum, {
  name: 'FindingCode',
  description: 'Everything that can be found in an upload (anmärkningskod).',
  valuesConfig: Object.fromEntries(
    Object.entries(FINDINGS).map(([code, { sv, en }]) => [code, { description: `${en} (${sv})` }]),
  ),
});
const SeverityEnum = enumOf(SEVERITIES);
registerEnumType(SeverityEnum, {
  name: 'Severity',
  description: 'How grave a finding is (allvarsgrad).',
  valuesConfig: {
    ERROR: { description: 'Nothing is stored (fel).' },
    WARNING: { description: 'Sent in with a comment only (varning).' },
    NOTICE: { description: 'For information (upplysning).' },
  },
});
export const SubmissionStateEnum = enumOf(SUBMISSION_STATES);
registerEnumType(SubmissionStateEnum, {
  name: 'SubmissionState',
  description: 'Where a submission stands (läge).',
  valuesConfig: {
    DRAFT: { description: 'Saved by the förbund and not sent in (utkast).' },
    SUBMITTED: { description: 'Sent in by the förbund (inlämnad).' },
    APPROVED: { description: 'Vouched for by the förbund (godkänd av förbundet).' },
    ACCEPTED: { description: 'Taken in by the secretariat; in a release when it has the number of one (godtagen).' },
    RETURNED: { description: 'Sent back with a reason (återsänd).' },
    REPLACED: { description: 'A newer version took its place (ersatt).' },
  },
});

@ObjectType('Occurrence', { simpleResolvers: true, description: 'Where a finding was made (förekomst).' })
export class OccurrenceType {
  @Field(() => Int, {
    description: 'Line of the file, or position in the list from 1; 0 when it is about the whole (rad).',
  })
  row!: number;

  @Field(() => JsonObjectScalar, { description: 'The values that the text names (argument).' })
  args!: object;

  @Field(() => TextType, { description: 'In words (i ord).' })
  text!: Text;
}

@ObjectType('Finding', {
  simpleResolvers: true,
  description: 'One kind of finding in an upload, with its rows (anmärkning).',
})
export class FindingType {
  @Field(() => FindingCodeEnum, { description: 'What was found (kod).' })
  code!: string;

  @Field(() => SeverityEnum, { description: 'How grave (allvarsgrad).' })
  severity!: string;

  @Field(() => Int, { description: 'How many times (antal).' })
  count!: number;

  @Field(() => [Int], { description: 'The rows of the first hundred (rader).' })
  rows!: number[];

  @Field(() => [OccurrenceType], { description: 'The first hundred; `count` says how many there are (förekomster).' })
  occurrences!: OccurrenceType[];
}

@ObjectType('SubmissionReport', {
  simpleResolvers: true,
  description: 'What a förbund is told of its upload (rapport).',
})
export class SubmissionReportType {
  @Field(() => Int, { description: 'Cells that are new (nya).' })
  created!: number;

  @Field(() => Int, { description: 'Cells whose value changed (ändrade).' })
  updated!: number;

  @Field(() => Int, { description: 'Cells that were stored with the same value already (oförändrade).' })
  unchanged!: number;

  @Field(() => Int, { description: 'Cells in scope that were not sent again (borttagna).' })
  removed!: number;

  @Field(() => Int, {
    description:
      'Cells, and rows that could not be read, that were not stored because of errors; all, or none (avvisade).',
  })
  rejected!: number;

  @Field(() => [FindingType], { description: 'What was found, by code (anmärkningar).' })
  findings!: FindingType[];

  /** The submission that a rehearsal would put in force; later rooms add fields about its effects. */
  planned?: PlannedVersion;
}

export function toReport(report: SubmissionReport, planned?: PlannedVersion): SubmissionReportType {
  return { ...report, findings: report.findings.map(toFinding), planned };
}

function toFinding({ code, severity, count, occurrences }: Finding): FindingType {
  return {
    code,
    severity,
    count,
    rows: occurrences.map((occurrence) => occurrence.row),
    occurrences: occurrences.map((occurrence) => ({ ...occurrence, text: occurrenceText(code, occurrence) })),
  };
}

@ObjectType('SubmittedCell', {
  simpleResolvers: true,
  description: 'One figure as it was sent in; not public (inlämnad cell).',
})
export class SubmittedCellType {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { description: 'Dimension (redovisningsgrupp).' })
  dimension!: string;

  @Field(() => String, { description: 'Category (kategori).' })
  category!: string;

  @Field(() => CountScalar, { description: 'Respondents (antal svarande).' })
  n!: number;

  @Field(() => String, { description: 'Numerator, sum, count or kronor, exactly, as a decimal (summa).' })
  sum!: string;

  @Field(() => String, { nullable: true, description: 'Sum of squares, as a decimal (kvadratsumma).' })
  sumOfSquares!: string | null;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'How many were asked, where it is said (antal tillfrågade).',
  })
  asked!: number | null;
}

export const SubmittedCellConnection = connectionOf(SubmittedCellType, 'SubmittedCell');

@ObjectType('Submission', {
  simpleResolvers: true,
  implements: [Node],
  description: 'One version of a förbund’s figures for a round (inlämning).',
})
export class SubmissionType extends Node {
  static override readonly nodeKind = 'Submission';

  stored!: StoredSubmission;

  @Field(() => Int, { description: 'Version, rising within the förbund and round (version).' })
  version!: number;

  @Field(() => SubmissionStateEnum, { description: 'Where it stands (läge).' })
  state!: SubmissionState;

  @Field(() => Int, {
    description: 'Counts every change of it, from 1; for `expectedRevision` (ändringsnummer).',
  })
  revision!: number;

  @Field(() => [String], { description: 'Measures it answered for (omfattning).' })
  scope!: readonly string[];

  @Field(() => SubmissionReportType, { description: 'What the förbund was told (rapport).' })
  report!: SubmissionReportType;

  @Field(() => String, { nullable: true, description: 'Why it was last sent back or reopened (skäl).' })
  reason!: string | null;

  @Field(() => [RowCommentType], { description: 'What was said of its cells when it was sent back (radkommentarer).' })
  rowComments!: readonly RowComment[];

  @Field(() => String, { nullable: true, description: 'The förbund’s comment (kommentar).' })
  comment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it corrects figures that are released; the release shows it to everybody (skäl till rättelse).',
  })
  correctionReason!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The last version before it that the förbund approved; null when there is none (tidigare godkänd).',
  })
  approvedBefore!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent; a draft, when it was saved (inlämnad).' })
  submittedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When its state last changed (ändrad).' })
  changedAt!: Date;
}

export function toSubmission(stored: StoredSubmission): SubmissionType {
  const { key, version, state, revision, scope, reason, rowComments, comment, submittedAt, changedAt } = stored;
  const { correctionReason, approvedBefore } = stored;
  const report = toReport(stored.report);
  return Object.assign(new SubmissionType(), {
    key,
    stored,
    version,
    state,
    revision,
    scope,
    report,
    reason,
    rowComments,
    comment,
    correctionReason,
    approvedBefore,
    submittedAt,
    changedAt,
  });
}

export const SubmissionConnection = connectionOf(SubmissionType, 'Submission');

@ArgsType()
export class SubmissionArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only those of this förbund, by its organisation number (förbund).',
  })
  forbund?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those of this round (mätomgång).' })
  round?: string | null;

  @Field(() => SubmissionStateEnum, { nullable: true, description: 'Only those in this state (läge).' })
  state?: SubmissionState | null;
}
