import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Forbund } from '../../register';

const DESIGNS = `design IN ('RANDOMISED', 'REGISTER_MATCHED', 'COMPARISON_GROUP', 'BEFORE_AFTER', 'FOLLOW_UP', 'SURVEY', 'CASE_STUDY', 'PROCESS_EVALUATION', 'ECONOMIC_CALCULATION', 'REVIEW')`;

/** A study of a förbund or its insatser. Public; what is withdrawn stays, and says so. */
@Entity('evaluation')
@Check('evaluation_state', `state IN ('REGISTERED', 'CONFIRMED', 'WITHDRAWN')`)
@Check('evaluation_design', DESIGNS)
@Check('evaluation_subjects', `subjects <@ ARRAY['PROCESS', 'RESULT', 'SOCIETAL_EFFECT'] AND cardinality(subjects) > 0`)
@Check('evaluation_years', 'until_year >= from_year')
@Check('evaluation_budget', 'budget >= 0')
@Index('evaluation_key', ['registeredBy', 'idempotencyKey'], { unique: true })
@Index('evaluation_search', { synchronize: false })
@Index('evaluation_forbund', { synchronize: false })
@Index('evaluation_intervention', { synchronize: false })
@Index('evaluation_measure', { synchronize: false })
@Index('evaluation_system_error', { synchronize: false })
export class EvaluationRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'evaluation_pk' })
  id!: number;

  /** Whose study it is; null for one of the secretariat's. */
  @ForeignKey(() => Forbund, { name: 'evaluation_owner_fk' })
  @Column({ type: 'integer', name: 'owner_id', nullable: true })
  ownerId!: number | null;

  @Column({ type: 'text' })
  state!: string;

  /** Counts every change of it. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', name: 'question_sv' })
  questionSv!: string;

  @Column({ type: 'text', name: 'question_en', nullable: true })
  questionEn!: string | null;

  @Column({ type: 'text' })
  design!: string;

  @Column({ type: 'text', array: true })
  subjects!: string[];

  @Column({ type: 'integer', name: 'from_year' })
  fromYear!: number;

  @Column({ type: 'integer', name: 'until_year' })
  untilYear!: number;

  @Column({ type: 'bigint', nullable: true })
  budget!: string | null;

  @Column({ type: 'text', name: 'conducted_by' })
  conductedBy!: string;

  @Column({ type: 'text', nullable: true })
  citation!: string | null;

  @Column({ type: 'text', nullable: true })
  doi!: string | null;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'text', name: 'registry_number', nullable: true })
  registryNumber!: string | null;

  @Column({ type: 'text', name: 'findings_sv', nullable: true })
  findingsSv!: string | null;

  @Column({ type: 'text', name: 'findings_en', nullable: true })
  findingsEn!: string | null;

  /** Codes of measures. */
  @Column({ type: 'text', array: true })
  measures!: string[];

  @Column({ type: 'integer', array: true, name: 'system_errors' })
  systemErrors!: number[];

  /** Förbund that it studied as wholes. */
  @Column({ type: 'integer', array: true, name: 'forbund_ids' })
  forbundIds!: number[];

  @Column({ type: 'integer', array: true, name: 'intervention_ids' })
  interventionIds!: number[];

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'registered_by' })
  registeredBy!: string;

  @Column({ type: 'text', name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null;

  @Column({ type: 'text', name: 'request_hash' })
  requestHash!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;

  @Column({ type: 'tsvector' })
  search!: string;
}

/** What the secretariat confirmed of a study, and until when. Kept for ever: an answer that rested on it can be had again. */
@Entity('evaluation_confirmation')
@Index('evaluation_confirmation_evaluation', ['evaluationId'])
@Index('evaluation_confirmation_standing', ['evaluationId'], { unique: true, where: 'ended_at IS NULL' })
@Index('evaluation_confirmation_measure', { synchronize: false })
export class EvaluationConfirmationRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'evaluation_confirmation_pk',
  })
  id!: number;

  @ForeignKey(() => EvaluationRow, { name: 'evaluation_confirmation_evaluation_fk' })
  @Column({ type: 'integer', name: 'evaluation_id' })
  evaluationId!: number;

  /** The revision of the study that was confirmed. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  design!: string;

  @Column({ type: 'text', array: true })
  subjects!: string[];

  @Column({ type: 'text', array: true })
  measures!: string[];

  @Column({ type: 'integer', array: true, name: 'forbund_ids' })
  forbundIds!: number[];

  @Column({ type: 'integer', array: true, name: 'intervention_ids' })
  interventionIds!: number[];

  @Column({ type: 'integer', name: 'from_year' })
  fromYear!: number;

  @Column({ type: 'integer', name: 'until_year' })
  untilYear!: number;

  @Column({ type: 'text', name: 'confirmed_by' })
  confirmedBy!: string;

  @Column({ type: 'timestamptz', name: 'confirmed_at' })
  confirmedAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
