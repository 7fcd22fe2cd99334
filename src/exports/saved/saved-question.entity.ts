import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { ReleaseRow } from '../../releases';

/** A question's name, whose it is, and whether others may use it. */
@Entity('saved_question')
@Check('saved_question_name_form', `name ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'`)
@Index('saved_question_name', ['owner', 'name'], { unique: true })
@Index('saved_question_shared_name', ['name'], { unique: true, where: 'is_shared' })
export class SavedQuestionRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'saved_question_pk',
  })
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  owner!: string;

  @Column({ type: 'boolean', name: 'is_shared' })
  isShared!: boolean;
}

/** One version of a saved question. It is never changed. */
@Entity('saved_question_version')
@Check('saved_question_version_number', 'version > 0')
export class SavedQuestionVersionRow {
  @ForeignKey(() => SavedQuestionRow, { name: 'saved_question_version_question_fk' })
  @PrimaryColumn({ type: 'integer', name: 'question_id', primaryKeyConstraintName: 'saved_question_version_pk' })
  questionId!: number;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'saved_question_version_pk' })
  version!: number;

  @Column({ type: 'text', name: 'title_sv' })
  titleSv!: string;

  @Column({ type: 'text', name: 'title_en' })
  titleEn!: string;

  @Column({ type: 'text' })
  document!: string;

  @Column({ type: 'jsonb' })
  variables!: object;

  @ForeignKey(() => ReleaseRow, { name: 'saved_question_version_release_fk' })
  @Column({ type: 'integer', name: 'release_number', nullable: true })
  releaseNumber!: number | null;

  @Column({ type: 'text', name: 'saved_by' })
  savedBy!: string;

  @Column({ type: 'timestamptz', name: 'saved_at' })
  savedAt!: Date;
}
