import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Forbund } from '../../register';
import { CategoryRow, MeasureVersionRow, RoundRow } from '../../catalogue';

/** One version of what a förbund has sent for a round. */
@Entity('submission')
@Check('submission_state_known', `state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED', 'REPLACED')`)
@Index('submission_version', ['forbundId', 'roundId', 'version'], { unique: true })
@Index('submission_round', ['roundId'])
@Index('submission_state', ['state', 'releaseNumber'])
@Index('submission_source', ['sourceId'])
@Check(
  'submission_provenance',
  '(source_id IS NULL) = (source_version IS NULL) AND (source_id IS NULL) = (fetched_at IS NULL)',
)
export class SubmissionRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'submission_pk' })
  id!: number;

  @ForeignKey(() => Forbund, { name: 'submission_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @ForeignKey(() => RoundRow, { name: 'submission_round_fk' })
  @Column({ type: 'integer', name: 'round_id' })
  roundId!: number;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  state!: string;

  /** Counts every change of it. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'text', array: true })
  scope!: string[];

  @Column({ type: 'jsonb' })
  report!: object;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', nullable: true })
  comment!: string | null;

  /** Why it corrects figures that a release holds. */
  @Column({ type: 'text', name: 'correction_reason', nullable: true })
  correctionReason!: string | null;

  @Column({ type: 'jsonb', name: 'row_comments', default: () => `'[]'` })
  rowComments!: object;

  /** Who saved it, when it was a draft first. */
  @Column({ type: 'text', name: 'drafted_by', nullable: true })
  draftedBy!: string | null;

  @Column({ type: 'text', name: 'submitted_by' })
  submittedBy!: string;

  @Column({ type: 'timestamptz', name: 'submitted_at' })
  submittedAt!: Date;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;

  @Column({ type: 'timestamptz', name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  @ForeignKey('release', { name: 'submission_release_fk' })
  @Column({ type: 'integer', name: 'release_number', nullable: true })
  releaseNumber!: number | null;

  /** Where it was fetched from, which version that was, and when; null when somebody sent it. */
  @ForeignKey('source', { name: 'submission_source_fk' })
  @Column({ type: 'integer', name: 'source_id', nullable: true })
  sourceId!: number | null;

  @Column({ type: 'text', name: 'source_version', nullable: true })
  sourceVersion!: string | null;

  @Column({ type: 'timestamptz', name: 'fetched_at', nullable: true })
  fetchedAt!: Date | null;
}

/**
 * One stored figure. SHARE: `sum` is the numerator. COUNT and AMOUNT: `sum` is the count or the kronor.
 * It belongs to the versions `versionFrom <= v < versionTo` of its förbund's round; nothing is ever overwritten.
 */
@Entity('cell')
@Check('cell_n', 'n >= 0')
@Check('cell_versions', 'version_to > version_from')
@Index('cell_current', ['roundId', 'forbundId', 'measureVersionId', 'categoryId'], {
  unique: true,
  where: 'version_to IS NULL',
})
export class StoredCellRow {
  @ForeignKey(() => RoundRow, { name: 'cell_round_fk' })
  @PrimaryColumn({ type: 'integer', name: 'round_id', primaryKeyConstraintName: 'cell_pk' })
  roundId!: number;

  @ForeignKey(() => Forbund, { name: 'cell_forbund_fk' })
  @PrimaryColumn({ type: 'integer', name: 'forbund_id', primaryKeyConstraintName: 'cell_pk' })
  forbundId!: number;

  @ForeignKey(() => MeasureVersionRow, { name: 'cell_measure_version_fk' })
  @PrimaryColumn({ type: 'integer', name: 'measure_version_id', primaryKeyConstraintName: 'cell_pk' })
  measureVersionId!: number;

  @ForeignKey(() => CategoryRow, { name: 'cell_category_fk' })
  @PrimaryColumn({ type: 'integer', name: 'category_id', primaryKeyConstraintName: 'cell_pk' })
  categoryId!: number;

  @PrimaryColumn({ type: 'integer', name: 'version_from', primaryKeyConstraintName: 'cell_pk' })
  versionFrom!: number;

  @Column({ type: 'integer', name: 'version_to', nullable: true })
  versionTo!: number | null;

  @Column({ type: 'bigint' })
  n!: string;

  @Column({ type: 'numeric' })
  sum!: string;

  @Column({ type: 'numeric', name: 'sum_of_squares', nullable: true })
  sumOfSquares!: string | null;
}
