import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Which catalogue is in force. The revision lets every process see that its copy in memory is old. */
@Entity('catalogue')
@Check('catalogue_one_row', 'id = 1')
@Check('catalogue_status', `status IN ('PROPOSAL', 'ADOPTED')`)
export class CatalogueRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'catalogue_pk' })
  id!: number;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  version!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', name: 'source_sv' })
  sourceSv!: string;

  @Column({ type: 'text', name: 'source_en' })
  sourceEn!: string;

  @Column({ type: 'jsonb', name: 'measure_rules', default: () => `'[]'` })
  measureRules!: object;

  @Column({ type: 'jsonb', default: () => `'[]'` })
  populations!: object;

  @Column({ type: 'jsonb', default: () => `'{"figures": {}, "sources": [], "priceIndex": null}'` })
  economy!: object;
}

@Entity('respondent_group')
export class RespondentGroupRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'respondent_group_pk' })
  code!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @ForeignKey(() => RespondentGroupRow, { name: 'respondent_group_parent_fk' })
  @Column({ type: 'text', nullable: true })
  parent!: string | null;
}

@Entity('dimension')
export class DimensionRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'dimension_pk' })
  code!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'integer' })
  ordinal!: number;
}

@Entity('category')
@Index('category_code', ['dimensionCode', 'code'], { unique: true })
export class CategoryRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'category_pk' })
  id!: number;

  @ForeignKey(() => DimensionRow, { name: 'category_dimension_fk' })
  @Column({ type: 'text', name: 'dimension_code' })
  dimensionCode!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'integer' })
  ordinal!: number;
}
