import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RoundRow } from '../catalogue';
import { Forbund } from '../register';

/** What one förbund is granted in one round. It is revoked, never changed. */
@Entity('round_exception')
@Check('round_exception_kind', `kind IN ('EXEMPT', 'EXTENSION')`)
@Check('round_exception_until', `(kind = 'EXTENSION') = (until IS NOT NULL)`)
@Index('round_exception_standing', ['roundId', 'forbundId'], { unique: true, where: 'revoked_at IS NULL' })
@Index('round_exception_forbund', ['forbundId'])
export class RoundExceptionRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'round_exception_pk',
  })
  id!: number;

  @ForeignKey(() => RoundRow, { name: 'round_exception_round_fk' })
  @Column({ type: 'integer', name: 'round_id' })
  roundId!: number;

  @ForeignKey(() => Forbund, { name: 'round_exception_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id' })
  forbundId!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'timestamptz', nullable: true })
  until!: Date | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', name: 'granted_by' })
  grantedBy!: string;

  @Column({ type: 'timestamptz', name: 'granted_at' })
  grantedAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column({ type: 'text', name: 'revoked_reason', nullable: true })
  revokedReason!: string | null;
}
