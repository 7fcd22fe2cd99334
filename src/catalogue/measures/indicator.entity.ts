import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('indicator')
@Check('indicator_level', `level IN ('PARTICIPANT', 'STAFF', 'ORGANISATION', 'SOCIETY')`)
@Index('indicator_code', ['code'], { unique: true })
export class IndicatorRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'indicator_pk' })
  id!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text' })
  level!: string;

  @Column({ type: 'text', name: 'definition_en' })
  definitionEn!: string;

  @Column({ type: 'text', name: 'success_factor', nullable: true })
  successFactor!: string | null;

  @Column({ type: 'text', name: 'first_round' })
  firstRound!: string;

  @Column({ type: 'text', name: 'last_round', nullable: true })
  lastRound!: string | null;
}

@Entity('measure')
@Index('measure_code', ['code'], { unique: true })
@Index('measure_indicator', ['indicatorId'])
export class MeasureRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'measure_pk' })
  id!: number;

  @Column({ type: 'text' })
  code!: string;

  @ForeignKey(() => IndicatorRow, { name: 'measure_indicator_fk' })
  @Column({ type: 'integer', name: 'indicator_id' })
  indicatorId!: number;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'boolean', name: 'is_primary' })
  isPrimary!: boolean;

  @Column({ type: 'double precision', nullable: true })
  goal!: number | null;
}
