import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Forbund } from '../../register';
import { SubmissionRow } from './submission.entity';

/** A key that a request came with, and what it was answered. */
@Entity('submission_key')
@Index('submission_key_submission', ['submissionId'])
export class SubmissionKeyRow {
  @ForeignKey(() => Forbund, { name: 'submission_key_forbund_fk' })
  @PrimaryColumn({ type: 'integer', name: 'forbund_id', primaryKeyConstraintName: 'submission_key_pk' })
  forbundId!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'submission_key_pk' })
  key!: string;

  @ForeignKey(() => SubmissionRow, { name: 'submission_key_submission_fk' })
  @Column({ type: 'integer', name: 'submission_id' })
  submissionId!: number;

  @Column({ type: 'text', name: 'request_hash' })
  requestHash!: string;

  /** What it was told; null when that is the report of the submission itself. */
  @Column({ type: 'jsonb', nullable: true })
  report!: object | null;
}
