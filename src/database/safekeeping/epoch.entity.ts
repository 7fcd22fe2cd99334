import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A life of the database. `place` is where it was lived; null until the hub has looked. */
@Entity('epoch')
@Check('epoch_number', 'number > 0')
@Check('epoch_reason', `reason IN ('FIRST', 'STATED', 'MOVED')`)
@Index('epoch_name', ['name'], { unique: true })
export class EpochRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'epoch_pk' })
  number!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz', name: 'begun_at' })
  begunAt!: Date;

  @Column({ type: 'integer', name: 'first_release' })
  firstRelease!: number;

  @Column({ type: 'text', nullable: true })
  place!: string | null;
}
