import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Forbund } from '../../register';
import { SystemErrorReportRow } from '../reports/report.entity';

/** A national case. Its id is its public number. The texts are the secretariat's, and public. */
@Entity('system_error')
@Check('system_error_state', `state IN ('OPEN', 'SENT', 'ANSWERED', 'SOLVED', 'NOT_SOLVABLE', 'MERGED')`)
@Check('system_error_origin', `origin IN ('REPORTED', 'PUBLISHED_SOURCE')`)
@Check('system_error_kind', `kind IN ('REGULATION', 'ORGANISATION', 'PERSPECTIVE', 'RESOURCES', 'IT_INFORMATION')`)
@Check(
  'system_error_instrument',
  `instrument IN ('ACT', 'ORDINANCE', 'REGULATION', 'INTERNAL_GUIDELINE', 'LOCAL_AGREEMENT')`,
)
@Check('system_error_source', `(origin = 'PUBLISHED_SOURCE') = (source IS NOT NULL)`)
@Check('system_error_merged', `(state = 'MERGED') = (merged_into_id IS NOT NULL)`)
@Check('system_error_not_merged_with_itself', 'merged_into_id <> id')
@Index('system_error_sort', ['sortKey', 'id'])
@Index('system_error_merged_into', ['mergedIntoId'])
@Index('system_error_search', { synchronize: false })
@Index('system_error_law', { synchronize: false })
export class SystemErrorRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'system_error_pk' })
  id!: number;

  @Column({ type: 'text' })
  state!: string;

  /** Counts every change of it, its signatures among them. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'text' })
  origin!: string;

  /** The public document that a case was drawn from, where it was not reported. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', name: 'title_sv' })
  titleSv!: string;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'sort_key', collation: 'C' })
  sortKey!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text' })
  kind!: string;

  /** The case's own; those of the reports that have signed it are added when it is read. */
  @Column({ type: 'text', array: true })
  authorities!: string[];

  @Column({ type: 'jsonb', name: 'legal_references' })
  legalReferences!: object;

  @Column({ type: 'text', array: true, name: 'law_keys' })
  lawKeys!: string[];

  @Column({ type: 'text', name: 'proposed_change', nullable: true })
  proposedChange!: string | null;

  @Column({ type: 'text', nullable: true })
  instrument!: string | null;

  @Column({ type: 'text', array: true })
  themes!: string[];

  @ForeignKey(() => SystemErrorRow, { name: 'system_error_merged_into_fk' })
  @Column({ type: 'integer', name: 'merged_into_id', nullable: true })
  mergedIntoId!: number | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;

  @Column({ type: 'text', name: 'search_text' })
  searchText!: string;

  @Column({ type: 'tsvector' })
  search!: string;
}

/** A förbund stands behind a case: by a report, or by signing what another reported. It is never removed, only moved. */
@Entity('system_error_signature')
@Check('system_error_signature_persons', 'persons_per_year > 0')
@Check('system_error_signature_basis', `estimate_basis IN ('COUNTED', 'SAMPLED', 'JUDGED')`)
@Index('system_error_signature_case', ['systemErrorId', 'forbundId'])
@Index('system_error_signature_forbund', ['forbundId'])
@Index('system_error_signature_report', ['reportId'], { unique: true })
export class SignatureRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'system_error_signature_pk',
  })
  id!: number;

  @ForeignKey(() => SystemErrorRow, { name: 'system_error_signature_case_fk' })
  @Column({ type: 'integer', name: 'system_error_id' })
  systemErrorId!: number;

  @ForeignKey(() => Forbund, { name: 'system_error_signature_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @ForeignKey(() => SystemErrorReportRow, { name: 'system_error_signature_report_fk' })
  @Column({ type: 'integer', name: 'report_id', nullable: true })
  reportId!: number | null;

  @Column({ type: 'integer', name: 'persons_per_year', nullable: true })
  personsPerYear!: number | null;

  @Column({ type: 'text', name: 'estimate_basis', nullable: true })
  estimateBasis!: string | null;

  @Column({ type: 'text', nullable: true })
  evidence!: string | null;

  @Column({ type: 'text', name: 'signed_by' })
  signedBy!: string;

  @Column({ type: 'timestamptz', name: 'signed_at' })
  signedAt!: Date;
}

/** Which signatures went from one case to another. Kept for ever: it is what a merge is undone by. */
@Entity('system_error_move')
@Check('system_error_move_kind', `kind IN ('MERGE', 'SPLIT', 'UNDO')`)
@Index('system_error_move_from', ['fromId', 'id'])
@Index('system_error_move_to', ['toId', 'id'])
export class SystemErrorMoveRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'system_error_move_pk',
  })
  id!: number;

  @Column({ type: 'text' })
  kind!: string;

  @ForeignKey(() => SystemErrorRow, { name: 'system_error_move_from_fk' })
  @Column({ type: 'integer', name: 'from_id' })
  fromId!: number;

  @ForeignKey(() => SystemErrorRow, { name: 'system_error_move_to_fk' })
  @Column({ type: 'integer', name: 'to_id' })
  toId!: number;

  @Column({ type: 'integer', array: true })
  signatures!: number[];

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', name: 'moved_by' })
  movedBy!: string;

  @Column({ type: 'timestamptz', name: 'moved_at' })
  movedAt!: Date;
}
