import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RespondentGroupRow } from './catalogue.entity';
import { MeasureRow } from './measures/indicator.entity';

@Entity('round')
@Check('round_half', 'half IN (1, 2)')
@Check('round_dates', 'closes_at > opens_at')
@Check('round_late_days', 'late_days >= 0')
@Index('round_code', ['code'], { unique: true })
export class RoundRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'round_pk' })
  id!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'integer', nullable: true })
  half!: number | null;

  @Column({ type: 'timestamptz', name: 'opens_at' })
  opensAt!: Date;

  @Column({ type: 'timestamptz', name: 'closes_at', nullable: true })
  closesAt!: Date | null;

  @Column({ type: 'integer', name: 'late_days', default: 0 })
  lateDays!: number;
}

/** A förbund's own wording of a question, and the measure that we take it to answer. */
@Entity('question')
@Index('question_wording', ['wordingSv'], { unique: true })
@Index('question_measure', ['measureId'])
export class QuestionRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'question_pk' })
  id!: number;

  @ForeignKey(() => MeasureRow, { name: 'question_measure_fk' })
  @Column({ type: 'integer', name: 'measure_id' })
  measureId!: number;

  @ForeignKey(() => RespondentGroupRow, { name: 'question_respondent_group_fk' })
  @Column({ type: 'text', name: 'respondent_group' })
  respondentGroup!: string;

  @Column({ type: 'text', name: 'wording_sv' })
  wordingSv!: string;

  @Column({ type: 'text' })
  source!: string;
}
