import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Forbund } from '../register/forbund.entity';

/** A service token. Only the hash is kept: a copy of this table opens nothing. */
@Entity('token')
@Index('token_secret_hash', ['secretHash'], { unique: true })
export class TokenRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'token_pk' })
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: string;

  @ForeignKey(() => Forbund, { name: 'token_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id', nullable: true })
  forbundId!: number | null;

  @Column({ type: 'text', nullable: true })
  authority!: string | null;

  @Column({ type: 'text', name: 'secret_hash' })
  secretHash!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** One line of the audit trail. The database refuses to change or remove it. */
@Entity('audit_event')
@Index('audit_event_forbund', ['forbundId', 'id'])
export class AuditEventRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'audit_event_pk' })
  id!: number;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  subject!: string;

  @ForeignKey(() => Forbund, { name: 'audit_event_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id', nullable: true })
  forbundId!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  before!: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  after!: Record<string, unknown> | null;

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId!: string | null;
}
