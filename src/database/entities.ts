import { AuditEventRow, AuditLinkRow, TokenRow, TokenUseRow } from '../access/access.entity';
import { CatalogueRow, CategoryRow, DimensionRow, RespondentGroupRow } from '../catalogue/catalogue.entity';
import { IndicatorRow, MeasureRow } from '../catalogue/measures/indicator.entity';
import { InterventionRow } from '../catalogue/interventions/intervention.entity';
import { LocalGroupResourceRow, LocalGroupRow } from '../catalogue/local-groups/local-group.entity';
import { MeasureVersionRow } from '../catalogue/measures/measure-version.entity';
import { QuestionRow, RoundRow } from '../catalogue/round.entity';
import { EpochRow } from './safekeeping/epoch.entity';
import { County } from '../register/county.entity';
import { Forbund } from '../register/forbund.entity';
import { MembershipRow } from '../register/membership.entity';
import { Municipality } from '../register/municipality.entity';
import { SavedQuestionRow, SavedQuestionVersionRow } from '../exports/saved/saved-question.entity';
import { PublicMarkRow, ReleasedCellRow, ReleaseRow, ReplyRow } from '../releases/publishing/release.entity';
import { DeliveryRow, OutboxEventRow, SubscriberRow } from '../outbox/outbox.entity';
import { RoundExceptionRow } from '../rounds/round-exception.entity';
import { HarvestRow, SourceRow } from '../sources/source.entity';
import { CellRow, SubmissionRow } from '../submissions/lifecycle/submission.entity';
import { SubmissionKeyRow } from '../submissions/lifecycle/submission-key.entity';
import { UploadPieceRow, UploadRow } from '../submissions/uploads/upload.entity';
import {
  AnswerRow,
  AuthorityQuestionRow,
  ClosingRow,
  NoteRow,
  VoteRow,
} from '../system-errors/dialogue/dialogue.entity';
import { EvaluationConfirmationRow, EvaluationRow } from '../evaluations/register/evaluation.entity';
import { SystemErrorReportRow } from '../system-errors/reports/report.entity';
import { SignatureRow, SystemErrorMoveRow, SystemErrorRow } from '../system-errors/cases/system-error.entity';

/** Every mapped table. A test compares the mapping with the migrated database. */
export const ENTITIES = [
  EpochRow,
  County,
  Municipality,
  Forbund,
  MembershipRow,
  CatalogueRow,
  RespondentGroupRow,
  DimensionRow,
  CategoryRow,
  IndicatorRow,
  MeasureRow,
  MeasureVersionRow,
  RoundRow,
  QuestionRow,
  InterventionRow,
  LocalGroupRow,
  LocalGroupResourceRow,
  RoundExceptionRow,
  OutboxEventRow,
  SubscriberRow,
  DeliveryRow,
  TokenRow,
  TokenUseRow,
  AuditEventRow,
  AuditLinkRow,
  SubmissionRow,
  SubmissionKeyRow,
  CellRow,
  UploadRow,
  UploadPieceRow,
  SourceRow,
  HarvestRow,
  ReleaseRow,
  PublicMarkRow,
  ReplyRow,
  ReleasedCellRow,
  SavedQuestionRow,
  SavedQuestionVersionRow,
  SystemErrorRow,
  SystemErrorReportRow,
  SignatureRow,
  SystemErrorMoveRow,
  VoteRow,
  AuthorityQuestionRow,
  AnswerRow,
  NoteRow,
  ClosingRow,
  EvaluationRow,
  EvaluationConfirmationRow,
] as const;
