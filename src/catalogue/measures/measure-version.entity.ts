import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { MeasureRow } from './indicator.entity';

@Entity('measure_version')
@Check('measure_version_kind', `kind IN ('SHARE', 'MEAN', 'INDEX', 'COUNT', 'AMOUNT')`)
@Check('measure_version_direction', `direction IN ('HIGHER', 'LOWER', 'NONE')`)
@Check('measure_version_base', `base IN ('RESPONDENTS', 'EVENTS', 'SEK')`)
@Check('measure_version_scale', 'scale_max > scale_min')
@Index('measure_version_number', ['measureId', 'version'], { unique: true })
export class MeasureVersionRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'measure_version_pk',
  })
  id!: number;

  @ForeignKey(() => MeasureRow, { name: 'measure_version_measure_fk' })
  @Column({ type: 'integer', name: 'measure_id' })
  measureId!: number;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  unit!: string;

  @Column({ type: 'text' })
  direction!: string;

  @Column({ type: 'text' })
  base!: string;

  @Column({ type: 'boolean', name: 'per_unit' })
  perUnit!: boolean;

  @Column({ type: 'double precision', name: 'scale_min', nullable: true })
  scaleMin!: number | null;

  @Column({ type: 'double precision', name: 'scale_max', nullable: true })
  scaleMax!: number | null;

  @Column({ type: 'text', name: 'definition_sv' })
  definitionSv!: string;

  @Column({ type: 'text', name: 'definition_en' })
  definitionEn!: string;

  @Column({ type: 'integer', name: 'small_below' })
  smallBelow!: number;

  @Column({ type: 'integer', name: 'small_extreme_below' })
  smallExtremeBelow!: number;

  @Column({ type: 'text', name: 'respondent_groups', array: true })
  respondentGroups!: string[];

  @Column({ type: 'text', array: true })
  dimensions!: string[];

  @Column({ type: 'text', name: 'first_round' })
  firstRound!: string;

  @Column({ type: 'text', name: 'last_round', nullable: true })
  lastRound!: string | null;

  @Column({ type: 'boolean', name: 'comparable_with_previous' })
  comparableWithPrevious!: boolean;

  @Column({ type: 'text', name: 'break_reason_sv', nullable: true })
  breakReasonSv!: string | null;

  @Column({ type: 'text', name: 'break_reason_en', nullable: true })
  breakReasonEn!: string | null;
}
