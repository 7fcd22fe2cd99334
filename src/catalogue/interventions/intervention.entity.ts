import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Forbund } from '../../register';
import { CategoryRow } from '../catalogue.entity';

/** An insats: a category of the dimension INTERVENTION (same id) that its förbund has registered. */
@Entity('intervention')
@Check('intervention_kind', `kind IN ('INDIVIDUAL', 'STRUCTURAL')`)
@Check('intervention_form', `form IN ('PROJECT', 'LONG_TERM')`)
@Check('intervention_dates', 'ends_on > starts_on')
@Index('intervention_code', ['forbundId', 'code'], { unique: true })
export class InterventionRow {
  @ForeignKey(() => CategoryRow, { name: 'intervention_category_fk' })
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'intervention_pk' })
  id!: number;

  @ForeignKey(() => Forbund, { name: 'intervention_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  form!: string;

  @Column({ type: 'text' })
  focus!: string;

  @Column({ type: 'text', name: 'target_group' })
  targetGroup!: string;

  @Column({ type: 'date', name: 'starts_on' })
  startsOn!: string;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'text', array: true })
  parties!: string[];
}
