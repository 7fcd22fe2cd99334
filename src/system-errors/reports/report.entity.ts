import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Forbund } from '../../register';

/** What one förbund reports. Texts of a draft may be empty. `searchText` is what `search` was made of. */
@Entity('system_error_report')
@Check(
  'system_error_report_state',
  `state IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'ACCEPTED', 'INFORMATION_GAP', 'NOT_A_SYSTEM_ERROR', 'DUPLICATE')`,
)
@Check(
  'system_error_report_kind',
  `kind IN ('REGULATION', 'ORGANISATION', 'PERSPECTIVE', 'RESOURCES', 'IT_INFORMATION')`,
)
@Check(
  'system_error_report_instrument',
  `instrument IN ('ACT', 'ORDINANCE', 'REGULATION', 'INTERNAL_GUIDELINE', 'LOCAL_AGREEMENT')`,
)
@Check('system_error_report_basis', `estimate_basis IN ('COUNTED', 'SAMPLED', 'JUDGED')`)
@Check('system_error_report_persons', 'persons_per_year > 0')
@Check('system_error_report_hours', 'hours_lost_per_year >= 0')
@Check('system_error_report_sek', 'sek_lost_per_year >= 0')
@Index('system_error_report_forbund', ['forbundId'])
@Index('system_error_report_search', { synchronize: false })
@Index('system_error_report_law', { synchronize: false })
export class SystemErrorReportRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'system_error_report_pk',
  })
  id!: number;

  @ForeignKey(() => Forbund, { name: 'system_error_report_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @Column({ type: 'text' })
  state!: string;

  /** Counts every change of it. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text', name: 'affected_group' })
  affectedGroup!: string;

  @Column({ type: 'text' })
  consequence!: string;

  @Column({ type: 'text', nullable: true })
  kind!: string | null;

  @Column({ type: 'text', array: true })
  authorities!: string[];

  @Column({ type: 'jsonb', name: 'legal_references' })
  legalReferences!: object;

  /** `2009:400` and `2009:400 10:27` of each reference: what is searched for. */
  @Column({ type: 'text', array: true, name: 'law_keys' })
  lawKeys!: string[];

  @Column({ type: 'integer', name: 'persons_per_year', nullable: true })
  personsPerYear!: number | null;

  @Column({ type: 'text', name: 'estimate_basis', nullable: true })
  estimateBasis!: string | null;

  @Column({ type: 'text', name: 'estimate_note' })
  estimateNote!: string;

  @Column({ type: 'integer', name: 'hours_lost_per_year', nullable: true })
  hoursLostPerYear!: number | null;

  @Column({ type: 'bigint', name: 'sek_lost_per_year', nullable: true })
  sekLostPerYear!: string | null;

  @Column({ type: 'text', name: 'proposed_change' })
  proposedChange!: string;

  @Column({ type: 'text', nullable: true })
  instrument!: string | null;

  /** Codes of the förbund's own insatser. */
  @Column({ type: 'text', array: true })
  interventions!: string[];

  @Column({ type: 'text', array: true })
  measures!: string[];

  @Column({ type: 'text', array: true })
  rounds!: string[];

  /** What the secretariat answered to the questions of triage. */
  @Column({ type: 'jsonb', nullable: true })
  triage!: object | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'written_by' })
  writtenBy!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  /** Null for what was never sent: nobody but the förbund sees it. */
  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;

  @Column({ type: 'text', name: 'search_text' })
  searchText!: string;

  @Column({ type: 'tsvector' })
  search!: string;
}
