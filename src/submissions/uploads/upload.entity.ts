import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Forbund } from '../../register';
import { SubmissionRow } from '../lifecycle/submission.entity';

/** A file that comes in pieces. When it has been dealt with, its bytes are gone, and what became of it stands here. */
@Entity('upload')
@Check('upload_state', `state IN ('RECEIVING', 'STORED', 'REHEARSED', 'REFUSED')`)
@Index('upload_forbund', ['forbundId', 'state'])
@Index('upload_submission', ['submissionId'])
@Index('upload_expires', ['expiresAt'])
export class UploadRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'upload_pk' })
  id!: string;

  @ForeignKey(() => Forbund, { name: 'upload_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  /** What the file is to be taken for: round, scope, comment and the like. */
  @Column({ type: 'jsonb' })
  asked!: object;

  /** In bytes, when the sender has stated it. */
  @Column({ type: 'integer', nullable: true })
  length!: number | null;

  /** SHA-256 of the whole in base64, when the sender has stated it. */
  @Column({ type: 'text', nullable: true })
  digest!: string | null;

  @Column({ type: 'text' })
  state!: string;

  /** Bytes, without a gap from the first. */
  @Column({ type: 'integer' })
  received!: number;

  @Column({ type: 'integer' })
  lines!: number;

  @Column({ type: 'integer', name: 'rows_checked' })
  rowsChecked!: number;

  @Column({ type: 'jsonb' })
  findings!: object;

  @ForeignKey(() => SubmissionRow, { name: 'upload_submission_fk' })
  @Column({ type: 'integer', name: 'submission_id', nullable: true })
  submissionId!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  report!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  refusals!: object | null;

  @Column({ type: 'timestamptz', name: 'begun_at' })
  begunAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}

/** Bytes of a file in the order that they came, of at most some hundred kilobytes. */
@Entity('upload_piece')
export class UploadPieceRow {
  @ForeignKey(() => UploadRow, { name: 'upload_piece_upload_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid', name: 'upload_id', primaryKeyConstraintName: 'upload_piece_pk' })
  uploadId!: string;

  @PrimaryColumn({ type: 'integer', name: 'start_at', primaryKeyConstraintName: 'upload_piece_pk' })
  startAt!: number;

  @Column({ type: 'bytea' })
  bytes!: Buffer;
}
