import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Forbund } from './forbund.entity';
import { Municipality } from './municipality.entity';

/**
 * A municipality's time in a förbund, half-open: from its first day until the first day on which it is no longer a
 * member.
 */
@Entity('membership')
@Check('membership_dates', 'valid_until > valid_from')
@Index('membership_forbund', ['forbundId'])
@Index('membership_municipality', ['municipalityCode'])
export class MembershipRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'membership_pk' })
  id!: number;

  @ForeignKey(() => Forbund, { name: 'membership_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @ForeignKey(() => Municipality, { name: 'membership_municipality_fk' })
  @Column({ type: 'text', name: 'municipality_code' })
  municipalityCode!: string;

  @Column({ type: 'date', name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
