import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Forbund } from '../../register';
import { SystemErrorRow } from '../cases/system-error.entity';

/** A förbund's vote for a case in a year. */
@Entity('system_error_vote')
@Index('system_error_vote_case', ['systemErrorId', 'year'])
export class VoteRow {
  @ForeignKey(() => Forbund, { name: 'system_error_vote_forbund_fk' })
  @PrimaryColumn({ type: 'integer', name: 'forbund_id', primaryKeyConstraintName: 'system_error_vote_pk' })
  forbundId!: number;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'system_error_vote_pk' })
  year!: number;

  @ForeignKey(() => SystemErrorRow, { name: 'system_error_vote_case_fk' })
  @PrimaryColumn({ type: 'integer', name: 'system_error_id', primaryKeyConstraintName: 'system_error_vote_pk' })
  systemErrorId!: number;

  @Column({ type: 'text', name: 'cast_by' })
  castBy!: string;

  @Column({ type: 'timestamptz', name: 'cast_at' })
  castAt!: Date;
}

/** A case that was sent to an authority, to be answered by a day. */
@Entity('system_error_question')
@Index('system_error_question_case', ['systemErrorId'])
@Index('system_error_question_deadline', ['deadline', 'id'])
export class AuthorityQuestionRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'system_error_question_pk',
  })
  id!: number;

  @ForeignKey(() => SystemErrorRow, { name: 'system_error_question_case_fk' })
  @Column({ type: 'integer', name: 'system_error_id' })
  systemErrorId!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', name: 'registry_number' })
  registryNumber!: string;

  @Column({ type: 'date' })
  deadline!: string;

  @Column({ type: 'text', name: 'sent_by' })
  sentBy!: string;

  @Column({ type: 'timestamptz', name: 'sent_at' })
  sentAt!: Date;
}

/** What an authority answered. Kept when it answers anew: the last one holds. */
@Entity('system_error_answer')
@Check('system_error_answer_kind', `answer IN ('FULLY', 'PARTLY', 'NO', 'PENDING')`)
@Check('system_error_answer_reason', `answer = 'FULLY' OR reason IS NOT NULL`)
@Check('system_error_answer_in_force', `in_force_from IS NULL OR answer IN ('FULLY', 'PARTLY')`)
@Index('system_error_answer_question', ['questionId'])
export class AnswerRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'system_error_answer_pk',
  })
  id!: number;

  @ForeignKey(() => AuthorityQuestionRow, { name: 'system_error_answer_question_fk' })
  @Column({ type: 'integer', name: 'question_id' })
  questionId!: number;

  @Column({ type: 'text' })
  answer!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'date', name: 'in_force_from', nullable: true })
  inForceFrom!: string | null;

  @Column({ type: 'text', name: 'answered_by' })
  answeredBy!: string;

  @Column({ type: 'timestamptz', name: 'answered_at' })
  answeredAt!: Date;
}

/** What was found when a case was followed up. */
@Entity('system_error_note')
@Index('system_error_note_case', ['systemErrorId'])
export class NoteRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'system_error_note_pk',
  })
  id!: number;

  @ForeignKey(() => SystemErrorRow, { name: 'system_error_note_case_fk' })
  @Column({ type: 'integer', name: 'system_error_id' })
  systemErrorId!: number;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'text', name: 'written_by' })
  writtenBy!: string;

  @Column({ type: 'timestamptz', name: 'written_at' })
  writtenAt!: Date;
}

/** How a case was closed. */
@Entity('system_error_closing')
@Check('system_error_closing_outcome', `outcome IN ('SOLVED', 'NOT_SOLVABLE')`)
@Check('system_error_closing_in_force', `(outcome = 'SOLVED') = (in_force_from IS NOT NULL)`)
export class ClosingRow {
  @ForeignKey(() => SystemErrorRow, { name: 'system_error_closing_case_fk' })
  @PrimaryColumn({ type: 'integer', name: 'system_error_id', primaryKeyConstraintName: 'system_error_closing_pk' })
  systemErrorId!: number;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date', name: 'in_force_from', nullable: true })
  inForceFrom!: string | null;

  @Column({ type: 'text', name: 'closed_by' })
  closedBy!: string;

  @Column({ type: 'timestamptz', name: 'closed_at' })
  closedAt!: Date;
}
