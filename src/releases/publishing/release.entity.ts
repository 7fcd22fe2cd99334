import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { CategoryRow, MeasureVersionRow, RoundRow } from '../../catalogue';
import { EpochRow } from '../../database';
import { Forbund } from '../../register';

/** A numbered state of the published figures. It is never changed. */
@Entity('release')
@Check('release_number', 'number > 0')
@Check('release_withdrawn_with_reason', '(withdrawn_at IS NULL) = (withdrawn_reason IS NULL)')
@Check('release_data_version', `data_version ~ '^[0-9]+\\.[0-9]+\\.[0-9]+$'`)
export class ReleaseRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'release_pk' })
  number!: number;

  @Column({ type: 'timestamptz', name: 'published_at' })
  publishedAt!: Date;

  @Column({ type: 'text', name: 'published_by' })
  publishedBy!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'integer' })
  added!: number;

  @Column({ type: 'integer' })
  changed!: number;

  @Column({ type: 'integer' })
  withdrawn!: number;

  @Column({ type: 'text', name: 'rules_version' })
  rulesVersion!: string;

  @Column({ type: 'text', name: 'data_version' })
  dataVersion!: string;

  @Column({ type: 'integer' })
  shown!: number;

  @Column({ type: 'integer' })
  withheld!: number;

  @Column({ type: 'text', array: true, name: 'early_readers', default: [] })
  earlyReaders!: string[];

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'text', name: 'withdrawn_reason', nullable: true })
  withdrawnReason!: string | null;

  /** The life of the database in which it was made; null when that was before there were epochs. */
  @ForeignKey(() => EpochRow, { name: 'release_epoch_fk' })
  @Column({ type: 'integer', nullable: true })
  epoch!: number | null;
}

/** The highest number of a release that has been public, in one row. */
@Entity('public_mark')
@Check('public_mark_one', 'id = 1')
export class PublicMarkRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'public_mark_pk' })
  id!: number;

  @Column({ type: 'integer' })
  number!: number;
}

/** What a förbund says of one of its figures, or, without text, that it says nothing more; `release_number` is null until a release carries it. */
@Entity('reply')
@Check('reply_text', 'char_length(text) BETWEEN 1 AND 500')
@Check('reply_withdrawn_with_reason', '(withdrawn_at IS NULL) = (withdrawn_reason IS NULL)')
@Index('reply_waiting', ['roundId', 'measureVersionId', 'categoryId', 'forbundId'], {
  unique: true,
  where: 'release_number IS NULL AND withdrawn_at IS NULL',
})
@Index('reply_forbund', ['forbundId', 'id'])
export class ReplyRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'reply_pk' })
  id!: number;

  @ForeignKey(() => Forbund, { name: 'reply_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @ForeignKey(() => RoundRow, { name: 'reply_round_fk' })
  @Column({ type: 'integer', name: 'round_id' })
  roundId!: number;

  @ForeignKey(() => MeasureVersionRow, { name: 'reply_measure_version_fk' })
  @Column({ type: 'integer', name: 'measure_version_id' })
  measureVersionId!: number;

  @ForeignKey(() => CategoryRow, { name: 'reply_category_fk' })
  @Column({ type: 'integer', name: 'category_id' })
  categoryId!: number;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'text', name: 'written_by' })
  writtenBy!: string;

  @Column({ type: 'timestamptz', name: 'written_at' })
  writtenAt!: Date;

  @ForeignKey(() => ReleaseRow, { name: 'reply_release_fk' })
  @Column({ type: 'integer', name: 'release_number', nullable: true })
  releaseNumber!: number | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'text', name: 'withdrawn_reason', nullable: true })
  withdrawnReason!: string | null;
}

/** One figure as it is public from a release to a release. A withheld one has no numbers. */
@Entity('released_cell')
@Check('released_cell_unit_kind', `unit_kind IN ('NATION', 'COUNTY', 'FORBUND')`)
@Check('released_cell_status', `status IN ('PUBLISHED', 'SUPPRESSED')`)
@Check('released_cell_origin', `origin IN ('REAL', 'SYNTHETIC', 'MIXED')`)
@Check(
  'released_cell_withheld_is_empty',
  `status = 'PUBLISHED' AND n IS NOT NULL AND sum IS NOT NULL OR status = 'SUPPRESSED' AND n IS NULL AND sum IS NULL AND sum_of_squares IS NULL`,
)
@Check('released_cell_releases', 'release_to > release_from')
@Check('released_cell_reply', `reply_id IS NULL OR unit_kind = 'FORBUND' AND status = 'PUBLISHED'`)
@Index('released_cell_unit', ['unitKind', 'unitId', 'roundId', 'measureVersionId'])
export class ReleasedCellRow {
  @ForeignKey(() => RoundRow, { name: 'released_cell_round_fk' })
  @PrimaryColumn({ type: 'integer', name: 'round_id', primaryKeyConstraintName: 'released_cell_pk' })
  roundId!: number;

  @ForeignKey(() => MeasureVersionRow, { name: 'released_cell_measure_version_fk' })
  @PrimaryColumn({ type: 'integer', name: 'measure_version_id', primaryKeyConstraintName: 'released_cell_pk' })
  measureVersionId!: number;

  @ForeignKey(() => CategoryRow, { name: 'released_cell_category_fk' })
  @PrimaryColumn({ type: 'integer', name: 'category_id', primaryKeyConstraintName: 'released_cell_pk' })
  categoryId!: number;

  @PrimaryColumn({ type: 'text', name: 'unit_kind', primaryKeyConstraintName: 'released_cell_pk' })
  unitKind!: string;

  @PrimaryColumn({ type: 'integer', name: 'unit_id', primaryKeyConstraintName: 'released_cell_pk' })
  unitId!: number;

  @ForeignKey(() => ReleaseRow, { name: 'released_cell_from_fk' })
  @PrimaryColumn({ type: 'integer', name: 'release_from', primaryKeyConstraintName: 'released_cell_pk' })
  releaseFrom!: number;

  @ForeignKey(() => ReleaseRow, { name: 'released_cell_to_fk' })
  @Column({ type: 'integer', name: 'release_to', nullable: true })
  releaseTo!: number | null;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'bigint', nullable: true })
  n!: string | null;

  @Column({ type: 'numeric', nullable: true })
  sum!: string | null;

  @Column({ type: 'numeric', name: 'sum_of_squares', nullable: true })
  sumOfSquares!: string | null;

  @Column({ type: 'integer', name: 'units_reporting' })
  unitsReporting!: number;

  @Column({ type: 'integer', name: 'units_existing' })
  unitsExisting!: number;

  @Column({ type: 'text' })
  origin!: string;

  @ForeignKey(() => ReplyRow, { name: 'released_cell_reply_fk' })
  @Column({ type: 'integer', name: 'reply_id', nullable: true })
  replyId!: number | null;
}
