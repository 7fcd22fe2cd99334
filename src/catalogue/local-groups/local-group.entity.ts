import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Forbund } from '../../register';
import { CategoryRow } from '../catalogue.entity';

/** A local development group: a category of the dimension LOCAL_GROUP (same id) that its förbund has registered. */
@Entity('local_group')
@Check('local_group_dates', 'ends_on > starts_on')
@Index('local_group_code', ['forbundId', 'code'], { unique: true })
export class LocalGroupRow {
  @ForeignKey(() => CategoryRow, { name: 'local_group_category_fk' })
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'local_group_pk' })
  id!: number;

  @ForeignKey(() => Forbund, { name: 'local_group_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', array: true })
  municipalities!: string[];

  @Column({ type: 'date', name: 'starts_on' })
  startsOn!: string;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn!: string | null;
}

/** What a local group has had in one period. */
@Entity('local_group_resource')
@Check('local_group_resource_coordinators', 'coordinators >= 0')
@Check('local_group_resource_sek', 'added_sek >= 0')
@Check('local_group_resource_dates', 'ends_on > starts_on')
export class LocalGroupResourceRow {
  @ForeignKey(() => LocalGroupRow, { name: 'local_group_resource_group_fk' })
  @PrimaryColumn({ type: 'integer', name: 'local_group_id', primaryKeyConstraintName: 'local_group_resource_pk' })
  localGroupId!: number;

  @PrimaryColumn({ type: 'date', name: 'starts_on', primaryKeyConstraintName: 'local_group_resource_pk' })
  startsOn!: string;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'double precision' })
  coordinators!: number;

  @Column({ type: 'bigint', name: 'added_sek' })
  addedSek!: string;
}
