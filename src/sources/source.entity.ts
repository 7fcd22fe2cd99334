import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RoundRow } from '../catalogue';
import { Forbund } from '../register';
import { SubmissionRow } from '../submissions';

/** Where a förbund's figures are fetched from. The credential is encrypted. */
@Entity('source')
@Check('source_every_hours', 'every_hours >= 1')
@Index('source_forbund', ['forbundId'], { unique: true, where: 'removed_at IS NULL' })
export class SourceRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'source_pk' })
  id!: number;

  @ForeignKey(() => Forbund, { name: 'source_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'text' })
  credential!: string;

  /** Null: only when somebody asks. */
  @Column({ type: 'integer', name: 'every_hours', nullable: true })
  everyHours!: number | null;

  @Column({ type: 'boolean' })
  active!: boolean;

  /** Who stated the address and credential, and when. */
  @Column({ type: 'text', name: 'set_up_by' })
  setUpBy!: string;

  @Column({ type: 'timestamptz', name: 'set_up_at' })
  setUpAt!: Date;

  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'next_at', nullable: true })
  nextAt!: Date | null;

  /** Counts who has had it: what an earlier holder writes is not taken. */
  @Column({ type: 'integer', default: 0 })
  lease!: number;

  @Column({ type: 'timestamptz', name: 'leased_until', nullable: true })
  leasedUntil!: Date | null;

  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ type: 'timestamptz', name: 'open_until', nullable: true })
  openUntil!: Date | null;

  @Column({ type: 'timestamptz', name: 'last_success_at', nullable: true })
  lastSuccessAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'last_failure_at', nullable: true })
  lastFailureAt!: Date | null;

  @Column({ type: 'text', name: 'last_version', nullable: true })
  lastVersion!: string | null;
}

/** The fetching of one round from one source, with what became of it. */
@Entity('harvest')
@Check('harvest_state', `state IN ('WAITING', 'RUNNING', 'STORED', 'UNCHANGED', 'NOTHING', 'REJECTED', 'FAILED')`)
@Check('harvest_end', `(state IN ('WAITING', 'RUNNING')) = (ended_at IS NULL)`)
@Index('harvest_under_way', ['sourceId', 'roundId'], { unique: true, where: `state IN ('WAITING', 'RUNNING')` })
@Index('harvest_source', ['sourceId', 'id'])
@Index('harvest_round', ['roundId'])
@Index('harvest_submission', ['submissionId'])
export class HarvestRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'harvest_pk' })
  id!: number;

  @ForeignKey(() => SourceRow, { name: 'harvest_source_fk' })
  @Column({ type: 'integer', name: 'source_id' })
  sourceId!: number;

  @ForeignKey(() => RoundRow, { name: 'harvest_round_fk' })
  @Column({ type: 'integer', name: 'round_id' })
  roundId!: number;

  @Column({ type: 'text' })
  state!: string;

  /** Null: it was due by the schedule. */
  @Column({ type: 'text', name: 'asked_by', nullable: true })
  askedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'asked_at' })
  askedAt!: Date;

  @Column({ type: 'timestamptz', name: 'not_before' })
  notBefore!: Date;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  version!: string | null;

  @Column({ type: 'integer', default: 0 })
  pages!: number;

  @Column({ type: 'integer', default: 0 })
  cells!: number;

  @ForeignKey(() => SubmissionRow, { name: 'harvest_submission_fk' })
  @Column({ type: 'integer', name: 'submission_id', nullable: true })
  submissionId!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  report!: object | null;

  @Column({ type: 'jsonb', default: () => `'[]'` })
  faults!: object;
}
